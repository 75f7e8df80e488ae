/*
 * What the files of layout share.
 *
 * A story is set block by block into galleys: lists of slugs (a line, a rule)
 * whose display items are placed relative to the slug's upper left corner.
 * Making up the pages moves them to where they belong.
 */
#ifndef LAYOUT_SET_H
#define LAYOUT_SET_H

#include <stdbool.h>
#include <stddef.h>

#include "base/units.h"
#include "model/page.h"
#include "model/story.h"
#include "text/text.h"

struct arena;
struct diags;

struct layout {
	struct arena *arena;
	struct text *text;
	const struct story *story;
	struct diags *diags;
	struct pages *pages;            /* elems, outline, pages grow here */
};

/* ---- galleys ------------------------------------------------------------------ */

enum {
	BREAK_FREE = 0,
	BREAK_INSIDE = 300,             /* between lines that belong together */
	BREAK_WIDOW = 20000,
	BREAK_HEADING = 100000          /* behind a lone heading */
};

enum slug_kind { SLUG_LINE, SLUG_SIDE, SLUG_COLUMNS };

struct galley;

struct slug {
	enum slug_kind kind;
	sp skip;                        /* space before it, lost at the top of
	                                   a page or column [sp] */
	sp height;                      /* [sp] */
	int penalty;                    /* of a break before it */
	struct item *items;             /* relative to its upper left corner */
	size_t n_items;
	const struct frame *frame;      /* the box it stands in, or NULL */
	const struct block *outline;    /* begins this entry of the outline */
	int outline_elem;
	struct galley *main, *side;     /* SLUG_SIDE; SLUG_COLUMNS: main */
	const struct block_style *style;        /* of SIDE and COLUMNS */
	sp width;                       /* of SIDE and COLUMNS */
};

/* A box with border or background around slugs. */
struct frame {
	const struct block_style *style;
	sp x, width;                    /* relative to the slugs */
};

struct galley {
	struct slug *slugs;
	size_t n_slugs;
	sp margin;                      /* owed before the next slug; collapses */
	int penalty;                    /* of a break before the next slug */
};

/* Where a block is set: its column's left edge and measure. */
struct column {
	sp x, width;
	int elem;                       /* the parent element */
	const char *lang;
	const struct frame *frame;
};

/* Set a block and all below it at the end of a galley. */
void
galley_block(struct layout *l, struct galley *g, const struct block *block,
    const struct column *at);

/* The slug for one more line; takes the margin and penalty that are owed. */
struct slug *
galley_slug(struct layout *l, struct galley *g, const struct column *at,
    sp height);

/* A new element; ELEM_NONE gives the parent. */
int
layout_elem(struct layout *l, enum elem_role role, int parent,
    const char *lang);

/* ---- paragraphs --------------------------------------------------------------- */

/* A paragraph to be set. */
struct para {
	const struct span *spans;
	size_t n_spans;
	const struct block_style *style;
	int elem;                       /* ELEM_ARTIFACT: furniture */
	enum artifact_kind artifact;
	const char *lang;
	const char *field;
	sp x, width;                    /* of the measure [sp] */
	sp first_indent;                /* [sp] */
	unsigned page, n_pages;         /* of SPAN_PAGE and SPAN_PAGES */
};

struct set_line {
	struct item *items;
	size_t n_items;
	sp natural;                     /* width before it was stretched */
};

struct set_para {
	struct set_line *lines;
	size_t n_lines;
	sp line_height;
	sp baseline;                    /* of a line, from its top */
};

/* Break a paragraph and place its items; y is the line's baseline. */
void
para_set(struct layout *l, const struct para *p, struct set_para *out);

/* ---- lines ---------------------------------------------------------------------- */

/* One line's worth of text items, and how far to stretch its spaces. */
struct line {
	const struct text_para *text;
	size_t from, to;                /* items [from, to) */
	const struct text_run *lead;    /* post-break text of a discretionary */
	size_t n_lead;
	bool ends_in_disc;              /* item `to` is a discretionary, taken */
	sp x;                           /* of the left end */
	sp extra;                       /* to share among the spaces */
	sp fill;                        /* to share among the fills */
};

struct line_maker {
	struct layout *layout;
	const struct para *para;
	const size_t *span_of;          /* by piece */
	const int *elems;               /* by span */
	sp baseline;
	sp ascender, descender;         /* for links [sp] */
};

void
line_set(const struct line_maker *m, const struct line *line,
    struct set_line *out);

/* ---- line breaking ---------------------------------------------------------------- */

struct break_params {
	sp measure;                     /* [sp] */
	sp first_indent;
	bool ragged;
	const bool *is_fill;            /* by piece: stretches without end */
};

struct break_result {
	size_t *breaks;                 /* item at which each line ends; the last
	                                   is n_items */
	size_t n_breaks;
	bool overfull;
	sp worst;                       /* by how much [sp] */
};

/*
 * Break a paragraph where the sum of demerits is least; see breaker.c.
 */
void
breaker_run(struct arena *a, const struct text_para *p,
    const struct break_params *params, struct break_result *out);

/* The first item of a line that begins after a break at item b. */
size_t
breaker_line_start(const struct text_para *p, size_t b);

/* ---- pages ---------------------------------------------------------------------------- */

void
paginate(struct layout *l, struct galley *g);

void
furniture_set(struct layout *l);

/* A new item at the end of a page. */
struct item *
page_item(struct layout *l, size_t page);

#endif
