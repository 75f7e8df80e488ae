/*
 * The story: in what order and style the article is said.
 *
 * The second noun.  A tree of blocks that template makes and layout sets; all
 * of its lengths are resolved [sp], all of its text is final.  It knows
 * nothing of pages but their size and furniture.
 */
#ifndef MODEL_STORY_H
#define MODEL_STORY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/units.h"
#include "model/elem.h"
#include "text/style.h"

struct arena;
struct buf;
struct math;

/* ---- inline ------------------------------------------------------------- */

enum span_kind {
	SPAN_TEXT,
	SPAN_FILL,              /* a space that stretches without end: what
	                           follows is pushed to the right edge */
	SPAN_BREAK,             /* a forced line break */
	SPAN_PAGE,              /* furniture only: this page's number */
	SPAN_PAGES,             /* furniture only: how many pages */
	SPAN_MATH               /* a formula; text is its linear form */
};

enum span_flags {               /* bits */
	SPAN_NO_HYPHENS = 1 << 0,       /* names, identifiers */
	SPAN_URL = 1 << 1,              /* break after / . - _ : ( ) ; without
	                                   a hyphen */
	SPAN_NO_BREAK = 1 << 2,         /* keep on one line if it fits one */
	SPAN_ISOLATE = 1 << 3           /* a name, a term: its direction is its
	                                   own, whatever stands around */
};

struct span {
	enum span_kind kind;
	const char *text;               /* UTF-8; white space is one space */
	const struct text_style *style;
	unsigned flags;                 /* enum span_flags, or-ed */
	const char *lang;               /* BCP 47; NULL: the block's */
	const char *href;               /* absolute URI; makes a Link */
	const char *href_title;         /* the Link's Contents: "DOI 10.x/y" */
	const struct math *math;
	bool display;                   /* a formula on a line of its own */
	const char *alt;                /* spoken form of a formula; what is
	                                   read instead of an ELEM_SPAN */
	const struct text_style *around; /* of the text that it stands in */
	enum elem_role role;            /* an inline element of its own:
	                                   ELEM_LBL, ELEM_QUOTE, ELEM_SPAN ...;
	                                   ELEM_NONE: none beside Link */
};

/* ---- blocks ------------------------------------------------------------- */

enum text_align { ALIGN_JUSTIFY, ALIGN_LEFT, ALIGN_RIGHT, ALIGN_CENTER };

struct block_style {
	const char *name;               /* of the template's style, for dumps */
	sp line_height;                 /* leading, baseline to baseline [sp] */
	enum text_align text_align;
	bool hyphens;
	bool balance;                   /* lines of like length: headings */
	bool optical_margins;           /* punctuation hangs out of the lines */
	int letter_fit;                 /* glyphs of justified lines may be made
	                                   so much wider or narrower [1/1000] */
	sp text_indent;                 /* of the first line [sp] */
	sp margin_top, margin_bottom;   /* neighbours' margins collapse [sp] */
	sp margin_left, margin_right;   /* [sp] */
	sp padding_top, padding_bottom, padding_left, padding_right;
	sp border_top, border_bottom, border_left, border_right; /* [sp] */
	uint32_t border_color;          /* 0xRRGGBB */
	bool has_background;
	uint32_t background;            /* 0xRRGGBB */
	int orphans, widows;            /* least lines before/after a break */
	bool break_inside_avoid;
	bool break_after_avoid;         /* keep with next */
	bool break_before_page;
	int column_count;               /* BLOCK_COLUMNS */
	sp column_gap;                  /* BLOCK_COLUMNS, BLOCK_SIDE [sp] */
	sp side_width;                  /* BLOCK_SIDE: side column [sp] */
	sp label_width;                 /* BLOCK_ITEM: room for the label, which
	                                   is set flush right before the text,
	                                   with label_gap between [sp] */
	sp label_gap;
	sp tolerance;                   /* reserved; 0 */
};

enum block_kind {
	BLOCK_PARA,             /* spans */
	BLOCK_GROUP,            /* children one below the other */
	BLOCK_COLUMNS,          /* children flow through balanced columns */
	BLOCK_SIDE,             /* children[0] the main column, children[1] the
	                           side column to its right; each flows over
	                           pages by itself; what follows begins below
	                           the longer of the two */
	BLOCK_ITEM,             /* of a list: label spans, children the body */
	BLOCK_RULE,             /* a rule as thick as border_top; an artifact */
	BLOCK_IMAGE,            /* a picture */
	BLOCK_SPACE,            /* nothing, margin_top tall */
	BLOCK_TABLE,            /* children: rows; see struct block_table */
	BLOCK_ROW,              /* children: cells */
	BLOCK_CELL              /* children: paragraphs; struct block_cell */
};

/* ---- tables ------------------------------------------------------------- */

enum cell_align { CELL_LEFT, CELL_RIGHT, CELL_CENTER, CELL_POINT };

/* A cell; the grid is whole, as in model/table.h. */
struct block_cell {
	size_t column;                  /* its first, from 0 */
	size_t columns, rows;           /* that it spans, at least 1 */
	enum elem_scope scope;          /* NONE: no header */
	enum cell_align align;
	size_t point;                   /* POINT: bytes of its one paragraph
	                                   before what is aligned: "." */
};

struct block_table {
	size_t n_columns;
	size_t n_head;                  /* rows, repeated on each page */
	struct block *caption;          /* or NULL */
	struct block *again;            /* a line over the head on later pages:
	                                   "Table 1, continued"; or NULL */
	struct block *list;             /* the same for a measure too narrow
	                                   for a table; or NULL */
	const struct block_style *cells; /* leading; column_gap; padding of
	                                   rows; border_top: the rules around,
	                                   border_bottom: those within */
};

struct image;                           /* model/image.h */

struct block {
	enum block_kind kind;
	const struct block_style *style;
	enum elem_role role;            /* ELEM_NONE: transparent, its children
	                                   belong to the parent's element */
	const char *lang;               /* BCP 47; NULL: the parent's */
	const char *outline;            /* entry in the document outline */
	int outline_level;              /* from 1 */
	const char *field;              /* the model's field, for messages */
	struct span *spans;             /* BLOCK_PARA; BLOCK_ITEM: the label */
	size_t n_spans;
	struct block **children;
	size_t n_children;
	const char *alt;                /* of a figure */
	const struct image *image;
	sp image_width, image_height;   /* wanted size [sp] */
	struct block_table *table;              /* BLOCK_TABLE */
	const struct block_cell *cell;          /* BLOCK_CELL */
};

/* ---- pages' furniture, document ----------------------------------------- */

/* Lines at the head and foot of pages: artifacts, but read by nobody twice. */
struct furniture {
	struct span *spans;             /* one line; SPAN_FILL divides it */
	size_t n_spans;
	const struct block_style *style;
	bool on_first, on_others;       /* on which pages */
	sp baseline;                    /* from the page's top edge [sp] */
	sp rule;                        /* a rule's thickness; 0: none [sp] */
	sp rule_y;                      /* its y, from the page's top edge */
	uint32_t rule_color;
};

struct story_meta {
	const char *title;              /* never NULL */
	const char **authors;
	size_t n_authors;
	const char *subject;            /* or NULL; "RETRACTED: ..." */
	const char **keywords;
	size_t n_keywords;
	const char *lang;               /* BCP 47, never NULL */
	const char *doi, *pmid, *pmcid, *journal, *citation;
	const char *standing;           /* article_standing_word, or NULL */
	const char *rights;
	int64_t time;                   /* seconds since 1970, UTC: of Info and
	                                   XMP; the record's or the caller's;
	                                   INT64_MIN: neither has one */
};

/* An element of the template, or several, that a shorter handout leaves out. */
struct story_cut {
	int order;                      /* its leave-out */
	size_t n_entries;               /* that can go one by one; or 1 */
};

struct story {
	struct story_meta meta;
	sp page_width, page_height;
	sp margin_top, margin_bottom, margin_left, margin_right;
	struct furniture *heads, *foots;
	size_t n_heads, n_foots;
	struct block *root;             /* a BLOCK_GROUP, role ELEM_DOCUMENT */
	struct story_cut *cuts;         /* what may be left out, first what goes
	                                   first; one for each order */
	size_t n_cuts;
	sp text_size;                   /* of the template's first style [sp] */
	const char *left_out;           /* "MeSH terms, references 21–40"; NULL:
	                                   nothing was */
};

/* Every word of the story in reading order, blocks on lines of their own. */
void
story_text(struct buf *b, const struct story *s);

/* The tree as indented text, for golden files. */
void
story_dump(struct buf *b, const struct story *s);

#endif
