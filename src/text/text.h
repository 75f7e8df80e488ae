/*
 * Text in, measured pieces out.
 *
 * A paragraph's pieces of styled text are split into runs of one bidi level,
 * script, language and face, shaped by HarfBuzz, and handed out in logical
 * order as items that a line breaker understands: boxes, spaces, break
 * opportunities (UAX #14) and discretionary hyphens.  Knows no page.
 *
 * Shaped words are cached per face, features and language, in font units, for
 * the life of the `struct text`.
 */
#ifndef TEXT_TEXT_H
#define TEXT_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/units.h"
#include "text/face.h"
#include "text/style.h"

struct arena;
struct diags;
struct text;

/* The engine of one thread: fonts, hyphenation dictionaries, word cache. */
struct text *
text_open(struct fonts *fonts, const char *hyphen_dir, struct diags *diags);
void
text_drop(struct text *t);

/* Messages of the article at work go here. */
void
text_diags(struct text *t, struct diags *diags);

/* ---- in ---------------------------------------------------------------- */

enum text_flags {               /* bits; as enum span_flags */
	TEXT_NO_HYPHENS = 1 << 0,
	TEXT_URL = 1 << 1,
	TEXT_NO_BREAK = 1 << 2,
	TEXT_ISOLATE = 1 << 3,          /* its direction is its own affair: a
	                                   name among others */
	TEXT_PARTS = 1 << 4,            /* an opaque piece that ends what stands
	                                   before it: a fill, a line break */
	TEXT_PHRASES = 1 << 7,          /* of a paragraph's first piece: where
	                                   words of Han end is asked for */
	TEXT_BASE_LTR = 1 << 5,         /* of a paragraph's first piece: the */
	TEXT_BASE_RTL = 1 << 6,         /* base direction, whatever it says */
	TEXT_FORMULA = 1 << 7           /* an opaque piece that goes from left
	                                   to right */
};

struct text_piece {
	const char *text;               /* UTF-8; runs of space are one space;
	                                   NBSP and the like stay */
	const struct text_style *style;
	unsigned flags;                 /* enum text_flags, or-ed */
	const char *lang;               /* BCP 47, or NULL: unknown */
	bool opaque;                    /* an object, no text: a box of `width`
	                                   (a fill, a formula) */
	sp width;                       /* of an opaque piece [sp] */
};

/* ---- out --------------------------------------------------------------- */

struct text_glyph {
	uint32_t id;
	sp advance;                     /* [sp] */
	sp dx, dy;                      /* [sp]; dy grows upwards */
	uint32_t text, text_len;        /* bytes of the text that it stands
	                                   for; text_len 0: the cluster's text
	                                   belongs to the glyph before */
};

/* Glyphs of one face, size and level; visual order (left to right). */
struct text_run {
	const struct face *face;
	sp size;                        /* font size as drawn [sp] */
	sp rise;                        /* baseline shift, upwards [sp] */
	uint32_t color;
	const struct text_glyph *glyphs;
	size_t n_glyphs;
	const char *text;               /* what the glyphs spell, UTF-8: the
	                                   logical text where actual_text is
	                                   NULL */
	size_t text_len;
	const char *actual_text;        /* what was meant, where the glyphs
	                                   spell another thing: capitals by
	                                   transform, a thin space, a hyphen at
	                                   a break, "U+XXXX"; else NULL */
	const char *lang;               /* the piece's, or that which its script
	                                   is likely of */
	uint8_t level;                  /* bidi embedding level */
	sp width;                       /* sum of advances [sp] */
	sp spacing;                     /* letter spacing behind its last
	                                   cluster, within `width` [sp] */
	bool missing;                   /* stands for characters that no face
	                                   has: glyphs spell "U+XXXX" in a small
	                                   size; layout draws a frame around */
};

enum text_item_kind {
	TEXT_BOX,               /* runs that stay together */
	TEXT_SPACE,             /* an inter-word space: glue; a break may fall
	                           on it; its run is the space glyph */
	TEXT_BREAK,             /* a place to break, of no width but among
	                           ideographs */
	TEXT_DISC,              /* a discretionary: `none` when not taken; when
	                           taken `pre` ends the line and `post` begins
	                           the next */
	TEXT_OBJECT             /* an opaque piece */
};

struct text_item {
	enum text_item_kind kind;
	size_t piece;                   /* index of the piece that it is of; a
	                                   box never spans two pieces */
	const struct text_run *runs;    /* BOX, SPACE: logical order of runs;
	                                   DISC: unbroken form */
	size_t n_runs;
	const struct text_run *pre, *post;      /* DISC; post may be NULL */
	size_t n_pre, n_post;
	sp width;                       /* BOX, SPACE, OBJECT, BREAK, DISC
	                                   unbroken */
	sp pre_width, post_width;       /* DISC */
	bool breakable;                 /* SPACE: false for no-break spaces */
	bool justifies;                 /* SPACE: may stretch and shrink (false
	                                   for fixed-width spaces) */
	bool is_tied;                   /* SPACE, BREAK: a line should rather
	                                   not end here */
	bool is_unspaced;               /* BREAK: among characters of a script
	                                   that no spaces part */
	bool in_word;                   /* BREAK: within a word, where such was
	                                   asked for */
	sp stretch, shrink;             /* BREAK: of its width [sp] */
	bool is_url;                    /* BREAK: inside an identifier */
	bool is_reluctant;              /* DISC: in a name or a compound */
	uint8_t level;                  /* bidi embedding level */
};

struct text_para {
	struct text_item *items;        /* logical order */
	size_t n_items;
	bool rtl;                       /* the base direction */
	int leading;                    /* that its script needs, in hundredths
	                                   of the style's */
};

/*
 * Shape a paragraph.
 *
 * lang     of the paragraph, BCP 47, or NULL; chooses its base direction
 *          together with its letters
 * hyphens  offer discretionary hyphens, by the language of each piece, where
 *          patterns are installed; never in words with capitals all through,
 *          digits, or in pieces with TEXT_NO_HYPHENS or TEXT_URL
 *
 * All results live in `a`.  Raises [glyph-missing] once per character.
 */
void
text_shape(struct text *t, struct arena *a, const struct text_piece *pieces,
    size_t n, const char *lang, bool hyphens, struct text_para *out);

/* Is the language written from right to left?  NULL is not. */
bool
text_lang_is_rtl(const char *lang);

/*
 * Is a paragraph of these texts (NULL among them: none) set from right to
 * left, in a language that is so or not?  The letters may overrule it.
 */
bool
text_is_rtl(const char *const *texts, size_t n, bool rtl);

/*
 * Visual order of a line's items, UAX #9 rule L2.
 *
 * levels  one per item, n of them; order filled with indices, left to right
 */
void
text_reorder(const uint8_t *levels, size_t n, size_t *order);

/* Width of a text in one style on one line, shaped [sp]. */
sp
text_width(struct text *t, struct arena *a, const char *text,
    const struct text_style *style);

/* Metrics of a style's face at its size [sp]; descender >= 0. */
struct text_metrics {
	sp ascender, descender, cap_height, x_height;
	sp underline_offset, underline_thickness; /* below baseline */
};
void
text_metrics(struct text *t, const struct text_style *style,
    struct text_metrics *out);

#endif
