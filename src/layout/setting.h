/*
 * What the files of this room share: a story at work.
 *
 *	tags      structure elements, in the order of the story
 *	para      spans -> lines: inline elements, pieces, breaks
 *	margin    what hangs out of a line
 *	cut       words wider than the measure
 *	line      one broken line -> display items
 *	direction from right to left
 *	galley    blocks -> a flow: strips of measured matter, one below another
 *	table     rows and cells -> strips of a flow (table.h)
 *	paginate  where a flow is best divided
 *	tighten   no page for two lines
 *	columns   flows side by side: balanced columns, main and side
 *	emit      a divided flow -> pages
 *	furniture heads and feet
 */
#ifndef LAYOUT_SETTING_H
#define LAYOUT_SETTING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/units.h"
#include "layout/breaker.h"
#include "model/page.h"
#include "model/story.h"
#include "text/text.h"

struct arena;
struct diags;

struct setting {
	struct arena *a;                /* of the result */
	struct arena *scratch;          /* emptied after each paragraph and
	                                   each search */
	struct text *text;
	const struct story *story;
	struct diags *diags;
	struct pages *pages;
};

/* ---- tags --------------------------------------------------------------- */

/* Where in the structure matter belongs. */
struct tagging {
	int elem;               /* ELEM_ROOT, ELEM_ARTIFACT or an index */
	enum artifact_kind artifact;
	const char *lang;       /* the text's, BCP 47 */
	const char *elem_lang;  /* that which `elem` says or inherits */
};

/* A new element under `t`, which becomes the place of what follows. */
void
tag_open(struct setting *s, struct tagging *t, enum elem_role role);

/* The same for a block; ELEM_NONE opens none. */
void
tag_block(struct setting *s, struct tagging *t, const struct block *b);

/* Boxes of the figures and formulas, from the items that they hold. */
void
tag_boxes(struct setting *s);

/* Are two strings the same, or both missing? */
bool
tag_same(const char *a, const char *b);

/* ---- paragraphs --------------------------------------------------------- */

struct para {
	const struct span *spans;
	size_t n_spans;
	const struct block_style *style;
	struct tagging tagging;
	sp x;                   /* left edge in its flow [sp] */
	sp measure;             /* [sp] */
	const char *field;      /* for messages, or NULL */
	bool rtl;               /* what it stands in goes from right to left */
	bool in_item;           /* its lines begin at the side of its label */
	unsigned base;          /* TEXT_BASE_LTR, _RTL: its own direction; 0:
	                           by language and letters */
	size_t page, n_pages;   /* furniture: what SPAN_PAGE says; else 0 */
};

/* A line, as tall as the leading; y of its items from its top. */
struct set_line {
	struct item *items;
	size_t n_items;
	sp baseline;            /* from the top [sp] */
	sp height;              /* its leading [sp] */
	bool is_hyphenated;
	sp hang_left, hang_right;       /* out of the measure [sp] */
	sp rise, drop;          /* of formulas; 0: none [sp] */
	bool is_display;        /* a displayed formula */
};

/* Set a paragraph; *lines in s->a.  0 lines where there is nothing to set. */
size_t
para_set(struct setting *s, const struct para *p, struct set_line **lines);

/* Width of spans on one line [sp]. */
sp
para_width(struct setting *s, const struct para *p);

/*
 * Widths of a paragraph: of its widest word, and of the widest line that it
 * has when none is broken but where it says so.  Long words count by their
 * syllables.
 */
void
para_extents(struct setting *s, const struct para *p, sp *least, sp *most);

/* ---- lines -------------------------------------------------------------- */

/* A Link of the paragraph: adjacent spans of one target. */
struct para_link {
	int elem;
	const char *href, *title;
};

/* What a text_piece came from. */
struct para_piece {
	const struct text_style *style;
	enum span_kind kind;
	int elem;
	const struct para_link *link;   /* or NULL */
	sp underline_offset, underline_thickness;       /* of its face [sp] */
	sp x_height;
	const struct formula_part *part;        /* SPAN_MATH */
	bool is_glue;           /* the space behind the part, not itself */
	bool is_display;        /* on a line of its own */
};

/* A paragraph between shaping and lines. */
struct para_work {
	struct setting *s;
	const struct para *p;
	struct text_piece *pieces;
	struct para_piece *origins;     /* of the pieces */
	size_t n_pieces;
	struct text_para text;          /* its items, cut where needed */
	struct break_item *breaks;      /* one per item, and the end */
	size_t n_breaks;
	struct break_style measures;
	enum text_align align;
	sp ascender, descender;         /* of the main style [sp] */
	sp leading;                     /* the style's, or what the script
	                                   needs [sp] */
	sp baseline;                    /* from a line's top [sp] */
	sp first_x, rest_x;             /* of lines in the flow [sp] */
	bool has_fill, has_formula;
	bool hangs;             /* optical margins */
	int letter_fit;         /* 0: none [1/1000] */
};

/*
 * Set the line between two breaks.
 *
 * from, to  items broken at; from SIZE_MAX: the first line
 * filled    behind a fill of an earlier line: flush right
 */
void
line_set(const struct para_work *w, size_t from, size_t to, bool filled,
    struct set_line *out);

/* ---- formulas; formula.h ------------------------------------------------- */

struct formula;

/* Are they parts of one formula, set as a line of text? */
bool
para_same_formula(const struct span *a, const struct span *b);
/* Behind the last span of the formula that begins at span i. */
size_t
para_formula_end(const struct para *p, size_t i);

/* What a formula says: its alt, or the text of all of its spans. */
const char *
para_formula_alt(const struct para_work *w, const struct span *span);

/* Set the formula of span i; false: it stays a line of text. */
bool
para_formula(struct para_work *w, size_t i, const struct text_style *style,
    int elem, struct formula *out);

/* Bytes of punctuation that belong to the displayed formula before. */
size_t
para_formula_stop(const struct span *next, bool display);

/* Lines that hold formulas get the room that they need. */
void
para_formula_room(const struct para_work *w, struct set_line *lines, size_t n);

/* What of a run hangs out of a line that it begins or ends [sp]. */
sp
margin_hang(const struct text_run *run, bool at_end);

/* Cut what stands between two breaks and is wider than the measure. */
void
cut_wide(struct para_work *w);

/* ---- direction ---------------------------------------------------------- */

/*
 * Does an item go from right to left, in what does so or not?  Justified
 * bodies say so themselves, if they say; ragged ones keep to one side.
 */
bool
direction_is_rtl(const struct block *b, bool rtl);

/* Does a label stand clear of a body that begins at x? */
bool
direction_is_beside(const struct set_line *label, sp x, sp measure, bool rtl);

/* ---- galley ------------------------------------------------------------- */

enum strip_kind { STRIP_BOX, STRIP_SIDE, STRIP_COLUMNS };

/* Penalties of dividing a flow before a strip; they add up. */
enum {
	DIVIDE_LINES = 15,              /* within a paragraph */
	DIVIDE_HYPHEN = 60,             /* behind a hyphen */
	DIVIDE_LONG = 200,              /* a long block to be kept whole */
	DIVIDE_SHORT = 2500,            /* a short one */
	DIVIDE_WIDOW = 6000,            /* or orphan */
	DIVIDE_HEADING = 40000,         /* between a heading and its text */
	DIVIDE_HERE = -1                /* a page begins */
};

/* What is put above a strip that begins a page, once more: a table's head. */
struct strip_head {
	struct item *items;     /* artifacts; y from its top */
	size_t n_items;
	sp height;
};

/* Matter that is not divided; or flows side by side, which are. */
struct strip {
	enum strip_kind kind;
	sp gap;                 /* margin above; none at a page's top; see
	                           flow_gap [sp] */
	sp pad_top, pad_bottom; /* of frames that begin and end here [sp] */
	sp height;              /* without gap and pads; BOX only [sp] */
	int64_t penalty;        /* of dividing before it; DIVIDE_HERE */
	int frame;              /* innermost, index into the flow's, or -1 */
	struct item *items;     /* BOX: x in the flow, y from its top */
	size_t n_items;
	size_t outline, n_outline;      /* entries that begin here */
	const struct strip_head *again; /* or NULL */
	struct flow *flows;     /* SIDE: main, side; COLUMNS: one */
	size_t n_flows;
	int n_columns;          /* SIDE: 2 */
	sp x;                   /* of the first column in the flow [sp] */
	sp *column_x;           /* from x [sp] */
};

/* A box around strips, drawn once on each page that it meets. */
struct frame {
	int parent;             /* or -1 */
	const struct block_style *style;
	size_t first, last;     /* strips */
	sp x, width;            /* of its outer edge [sp] */
	sp top, bottom;         /* border and padding [sp] */
};

struct flow {
	struct strip *strips;
	size_t n_strips;
	struct frame *frames;
	size_t n_frames;
	bool has_composites;    /* strips other than STRIP_BOX */
	int tight;              /* eighths taken from all gaps; see tighten.c */
};

enum { TIGHT_PARTS = 8, TIGHT_STEP = 2, TIGHT_MOST = 4 };

/* The space above a strip that is not the first [sp]. */
sp
flow_gap(const struct flow *flow, size_t strip);

/* The flow of a block, `measure` wide. */
void
galley_set(struct setting *s, const struct block *b, const struct tagging *t,
    sp measure, struct flow *flow);

/* ---- dividing ----------------------------------------------------------- */

/* Pages or columns that a flow is divided among. */
struct regions {
	sp first;               /* height of the first n_first [sp] */
	size_t n_first;
	sp rest;                /* height of all others [sp] */
};

struct division {
	size_t *breaks;         /* strips that begin a region, in scratch */
	size_t n_breaks;
	size_t n_regions;       /* used; more than n_breaks + 1 where flows
	                           side by side go over regions */
	sp used;                /* height used of the last [sp] */
	int64_t cost;
	int tight;              /* of the flow when it was divided */
};

/*
 * Divide strips from.. of a flow where the sum of costs is least.
 *
 * Returns false when nothing can stand in the first region though it is
 * lower than the others: begin in the next one.
 */
bool
paginate(struct setting *s, struct flow *flow, size_t from,
    const struct regions *r, struct division *out);

/*
 * Pages for which next to nothing would be left: fewer, with tighter spaces.
 * Changes the flow, *r and *d where it succeeds.
 */
void
tighten(struct setting *s, struct flow *flow, struct regions *r,
    struct division *d);

/* Height of strips from..to alone in a region [sp]. */
sp
flow_height(const struct flow *flow, size_t from, size_t to);

/* Height of the frames that a strip continues, above or below it [sp]. */
sp
flow_pads_above(const struct flow *flow, size_t strip);
sp
flow_pads_below(const struct flow *flow, size_t strip);

/* Flows side by side, laid over regions. */
struct layer {
	struct division *parts; /* SIDE: one per flow, over pages; COLUMNS: one
	                           over columns, n_columns to a page */
	size_t n_pages;
	sp used;                /* of the last page [sp] */
	int64_t cost;
};

/* Lay a composite strip over pages; false: begin on the next page. */
bool
columns_lay(struct setting *s, const struct strip *strip, sp first, sp rest,
    struct layer *out);

/* ---- pages -------------------------------------------------------------- */

/* All pages of the flow of the root. */
void
emit_pages(struct setting *s, struct flow *flow);

/* Append to a page; the item moved by x, y. */
void
emit_item(struct setting *s, size_t page, const struct item *it, sp x, sp y);

/* Heads of all pages when `heads`, else feet. */
void
furniture_set(struct setting *s, bool heads);

#endif
