/*
 * Inside of struct text.  For this room only.
 *
 *	gather.c    pieces -> characters: white space, controls, transforms
 *	itemise.c   scripts, faces
 *	bidi.c      directions and levels
 *	han.c       whose Han it is
 *	breaks.c    break opportunities
 *	wide.c      Chinese, Japanese, Korean: marks, spaces, breaks
 *	scripts.c   what is known of scripts
 *	hyphen.c    hyphenation points; patterns.c their patterns
 *	cache.c     shaped words, in font units
 *	runs.c      shaped words -> runs, in sp
 *	text.c      runs -> items
 *	science.c   signs and breaks of scientific text
 */
#ifndef TEXT_ENGINE_H
#define TEXT_ENGINE_H

#include <hb.h>
#include <unicode/ubidi.h>
#include <unicode/ubrk.h>
#include <unicode/uset.h>

#include "text/fonts.h"
#include "text/text.h"

/* ---- characters -------------------------------------------------------- */

enum char_flags {               /* bits */
	CHAR_BREAK = 1 << 0,    /* a line may end before it */
	CHAR_SPACE = 1 << 1,    /* white space of some kind */
	CHAR_DROP = 1 << 2,     /* no glyph, no bytes: ZWSP, soft hyphen ... */
	CHAR_SMALL = 1 << 3,    /* drawn as a scaled capital */
	CHAR_OBJECT = 1 << 4,   /* stands for an opaque piece */
	CHAR_HYPHEN = 1 << 5,   /* after a soft hyphen */
	CHAR_URL_BREAK = 1 << 6, /* CHAR_BREAK inside an identifier */
	CHAR_URL = 1 << 7,      /* of an identifier: never hyphenated */
	CHAR_THIN = 1 << 8,     /* a space that does not stretch: science.c */
	CHAR_TIED = 1 << 10,    /* a line should rather not end there */
	CHAR_AIR = 1 << 9       /* a sign with a little room at both sides */
};

struct text_char {
	uint32_t code;
	uint32_t at;            /* first byte in para_text.text */
	uint32_t piece;
	const struct face *face;        /* NULL: no face has it */
	hb_script_t script;
	uint8_t level;
	uint16_t flags;         /* enum char_flags */
};

/* Space about a character on the ideographic square; see wide.c. */
struct text_square {
	sp before, behind;      /* blank of its glyph, taken off [sp] */
	sp gap;                 /* between it and what stands before [sp] */
	bool in_word;           /* a word goes on before it; TEXT_PHRASES */
};

/* OpenType features beyond the default ones, as bits. */
enum text_feature {
	FEATURE_SMCP = 1 << 0, FEATURE_C2SC = 1 << 1,
	FEATURE_ONUM = 1 << 2, FEATURE_LNUM = 1 << 3,
	FEATURE_TNUM = 1 << 4, FEATURE_SUPS = 1 << 5,
	FEATURE_SUBS = 1 << 6, FEATURE_NO_LIGATURES = 1 << 7,
	FEATURES_N = 8
};

/* How a piece's characters are drawn. */
struct look {
	const struct face *face;
	const struct face *upright;     /* for scripts without italics; NULL:
	                                   not looked for yet */
	unsigned features;      /* enum text_feature */
	sp size, small_size;    /* of scaled capitals */
	sp rise;
	sp letter_spacing;
	bool upper;             /* text-transform: uppercase */
	bool is_upright;        /* most of its letters know no italics */
	hb_language_t hb_lang;
	const char *lang;       /* the piece's or the paragraph's */
	const char *run_lang;   /* the piece's */
	const struct text_run *hyphen;  /* of `face`; NULL: not made yet */
};

/* A paragraph at work. */
struct para_text {
	struct arena *arena;
	const struct text_piece *pieces;
	size_t n_pieces;
	struct look *looks;     /* one per piece */
	char *text;             /* UTF-8 of all that is not dropped */
	size_t text_len;
	struct text_char *chars;        /* and one that ends the text */
	size_t n_chars;
	const char *lang;
	const char *han_lang;   /* of Han where the language does not tell */
	hb_script_t script;     /* of most of its letters; kana count as Han */
	struct text_square *squares;    /* one per character; NULL: none is
	                                   on the square */
	bool wide;              /* there is Han, kana or Hangul */
	bool hyphens;
	bool rtl;
};

/* ---- shaped words ------------------------------------------------------ */

struct word_key {
	const struct face *face;
	hb_language_t lang;
	hb_script_t script;
	unsigned features;      /* enum text_feature */
	bool rtl;
	const uint32_t *codes;
	uint32_t n_codes;
};

struct word_glyph {
	uint32_t id;
	uint32_t cluster;       /* index into the codes */
	int32_t advance, dx, dy;        /* [font units] */
};

struct word {
	struct word *next;      /* of the same bucket */
	struct word_key key;    /* its codes are its own */
	uint32_t hash;
	uint32_t n_glyphs;
	bool has_notdef;
	bool hyphens_known;
	uint64_t hyphens;       /* bit i: may be hyphenated before code i */
	const struct word_glyph *glyphs;        /* visual order */
};

enum { WORD_BUCKETS = 1 << 13, WORD_LONGEST = 64 };

struct dictionary;

enum { BREAK_LANGS = 4, HAN_SETS = 3 };

struct text {
	struct fonts *fonts;
	const char *hyphen_dir;
	struct diags *diags;
	hb_buffer_t *buffer;
	struct word **buckets;
	size_t n_words;
	struct word *scratch;   /* the last word that was not cached */
	struct word nothing;    /* where memory is out */
	UBiDi *bidi;
	UBreakIterator *breakers[BREAK_LANGS];
	struct dictionary *dictionaries;
	UBreakIterator *words;  /* of Chinese and Japanese; see wide.c */
	USet *han[HAN_SETS];    /* see han.c; NULL: not yet asked for */
	uint8_t *missing;       /* characters reported in this article, a bit
	                           each; NULL: none yet */
};

/*
 * The shaped form of a word.  Never NULL; where memory is out, the form of
 * no glyphs.  Lives until the next call for a word that is not cached, or
 * words_trim.
 */
struct word *
word_shape(struct text *t, const struct word_key *key);

/* A glyph that neither is seen nor takes room. */
bool
face_has_joiner(const struct face *face, uint32_t *glyph);

/* Forget the words when there are many; where none is held only. */
void
words_trim(struct text *t);
void
words_drop(struct text *t);

/* Does the feature change every glyph of the codes? */
bool
word_substitutes(struct text *t, const struct face *face,
    const uint32_t *codes, size_t n, enum text_feature feature);

/* ---- steps ------------------------------------------------------------- */

void
para_gather(struct text *t, struct para_text *p);
void
para_levels(struct text *t, struct para_text *p);
void
para_itemise(struct text *t, struct para_text *p);
void
para_breaks(struct text *t, struct para_text *p);

/* What rules of the styles say: of signs, before itemise; of breaks, last. */
void
science_signs(struct para_text *p);
void
science_breaks(struct para_text *p);

/* All by ICU, for comparison in tests. */
void
para_breaks_slow(struct text *t, struct para_text *p);

/*
 * Hyphenation points of a word of code points: bit i is set where it may be
 * divided before code i.
 *
 * Returns false where the language has no patterns, said once an article as
 * [hyphens-missing]; then the answer, none, must not be kept with the word.
 */
bool
hyphen_points(struct text *t, const char *lang, const uint32_t *codes,
    size_t n, uint64_t *points);
void
hyphens_new_article(struct text *t);
void
hyphens_drop(struct text *t);

/* The language whose Han the paragraph writes, by its characters. */
const char *
han_language(struct text *t, const struct para_text *p);
void
han_drop(struct text *t);

/* ---- wide.c ------------------------------------------------------------ */

/* Does it stand on the ideographic square? */
bool
char_is_wide(const struct text_char *c);

/* Faces of marks that Latin and Han share, by their neighbours. */
void
wide_faces(struct para_text *p);

/* Take back breaks within words of Hangul, and before wave dashes. */
void
wide_breaks(struct para_text *p);

/* Fill p->squares. */
void
wide_spaces(struct text *t, struct para_text *p);

/* Blanks off and gaps into the runs of characters from, to. */
void
wide_box(struct para_text *p, struct text_item *item, size_t from,
    size_t to);

/* A gap where no line may end: behind the last glyph of an item. */
void
wide_widen(struct para_text *p, struct text_item *item, sp gap);

/* Is the code white space, of whatever width? */
bool
char_is_space(uint32_t code);

/* ---- runs -------------------------------------------------------------- */

/* Characters of one face, script and level, ready to be shaped. */
struct stretch {
	const struct look *look;
	const struct face *face;
	sp size;                        /* [sp] */
	sp letter_spacing;              /* [sp] */
	unsigned features;              /* enum text_feature */
	hb_script_t script;
	uint8_t level;
	bool rewritten;         /* its text is not the paragraph's: capitals,
	                           spaces */
	const char *text;       /* what the glyphs spell */
	const char *actual_text;        /* what was meant, or NULL */
	size_t n;
	uint32_t *codes;
	uint32_t *at;           /* n + 1: first byte of each code in text */
	uint64_t air;           /* bit i: code i has room at both sides */
	uint32_t few[2][WORD_LONGEST + 1];      /* room for most words */
};

/* The stretch of characters from, to, dropped ones left out. */
void
stretch_make(struct para_text *p, size_t from, size_t to, struct stretch *s);

/* Codes a to b of another stretch, not rewritten; borrows its arrays. */
void
stretch_part(const struct stretch *whole, size_t a, size_t b,
    struct stretch *s);
struct word *
stretch_shape(struct text *t, const struct stretch *s);

/* The run of codes a to b, which are whole clusters of the word. */
struct text_run
stretch_run(struct para_text *p, const struct stretch *s,
    const struct word *w, size_t a, size_t b);

/* End of the stretch that begins at `from`: where face or script changes. */
size_t
para_stretch_end(const struct para_text *p, size_t from, size_t to);

/*
 * Runs of the characters from, to (which have one piece), logical order.
 *
 * Sets *n; the sum of their widths is added to *width.
 */
const struct text_run *
para_runs(struct text *t, struct para_text *p, size_t from, size_t to,
    size_t *n, sp *width);

/* The hyphen that ends a line in the look of a character. */
struct text_run
para_hyphen(struct text *t, struct para_text *p, size_t at);

/* Font units -> sp at a size, rounded half away from zero. */
sp
text_scale(const struct face *face, sp size, int64_t units);

#endif
