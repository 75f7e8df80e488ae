/*
 * JATS: tables after OASIS CALS.
 *
 * Columns have names, and an entry says by name where it stands and how far
 * it goes; what it does not say is counted on from the entry before.
 *
 * Source: OASIS TR 9901:1999, Exchange Table Model.
 */
#include "input/jats_table.h"

#include <string.h>

enum { CALS_SPANS = 1000 };     /* spans with names, each entry looking for
                                   its own; as many as columns */

struct cals_column {
	const char *name;
	enum table_align align;
	const char *align_char;
};

struct cals_span {
	const char *name, *start, *end;
	enum table_align align;
};

struct cals {
	struct jats *j;
	struct grid grid;
	struct cals_column *columns;
	size_t n_columns;
	struct cals_span *spans;
	size_t n_spans;
	bool row_headers;               /* the first entry of each row is one */
	bool head;
};

/* ---- columns ------------------------------------------------------------ */

/* The index of a column of a name; GRID_NEXT: none. */
static size_t
cals_find(const struct cals *w, const char *name)
{
	for (size_t i = 0; name != NULL && i < w->n_columns; i++)
		if (w->columns[i].name != NULL &&
		    strcmp(w->columns[i].name, name) == 0)
			return i;
	return GRID_NEXT;
}

static void
cals_colspec(struct cals *w, const xmlNode *n)
{
	struct jats *j = w->j;
	size_t at = jats_table_count(j, n, "colnum", w->n_columns + 1);
	struct cals_column *c;
	struct table_column *column;

	if (at == 0 || at > GRID_COLUMNS)
		return;
	while (w->n_columns < at)
		ARENA_PUSH(j->arena, w->columns, w->n_columns);
	c = &w->columns[at - 1];
	c->name = dom_attr(j->arena, n, "colname");
	jats_table_align(j, n, &c->align, &c->align_char);
	column = grid_column(&w->grid, at - 1);
	column->width = dom_attr(j->arena, n, "colwidth");
	column->align = c->align;
	column->align_char = c->align_char;
}

static void
cals_spanspec(struct cals *w, const xmlNode *n)
{
	struct jats *j = w->j;
	struct cals_span *s;
	const char *at = NULL;

	if (w->n_spans >= CALS_SPANS)
		return;
	s = ARENA_PUSH(j->arena, w->spans, w->n_spans);
	s->name = dom_attr(j->arena, n, "spanname");
	s->start = dom_attr(j->arena, n, "namest");
	s->end = dom_attr(j->arena, n, "nameend");
	jats_table_align(j, n, &s->align, &at);
}

static void
cals_specs(struct cals *w, const xmlNode *n)
{
	for (const xmlNode *c = dom_first(n); c != NULL; c = dom_next(c)) {
		if (strcmp(dom_name(c), "colspec") == 0)
			cals_colspec(w, c);
		else if (strcmp(dom_name(c), "spanspec") == 0)
			cals_spanspec(w, c);
	}
}

/* ---- entries ------------------------------------------------------------ */

static const struct cals_span *
cals_span(const struct cals *w, const char *name)
{
	for (size_t i = 0; name != NULL && i < w->n_spans; i++)
		if (w->spans[i].name != NULL &&
		    strcmp(w->spans[i].name, name) == 0)
			return &w->spans[i];
	return NULL;
}

static void
cals_align(struct cals *w, const xmlNode *n, const struct cals_span *span,
    struct table_cell *c)
{
	if (c->column < w->n_columns && c->columns == 1) {
		c->align = w->columns[c->column].align;
		c->align_char = w->columns[c->column].align_char;
	}
	if (span != NULL && span->align != TABLE_ALIGN_NONE)
		c->align = span->align;
	jats_table_align(w->j, n, &c->align, &c->align_char);
}

static void
cals_entry(struct cals *w, const xmlNode *n)
{
	struct jats *j = w->j;
	const struct cals_span *span = cals_span(w,
	    dom_attr(j->arena, n, "spanname"));
	const char *start = dom_attr(j->arena, n, "namest");
	const char *end = dom_attr(j->arena, n, "nameend");
	size_t from, to, rows = jats_table_count(j, n, "morerows", 0);
	struct table_cell *c;

	if (start == NULL)
		start = span != NULL ? span->start :
		    dom_attr(j->arena, n, "colname");
	if (end == NULL && span != NULL)
		end = span->end;
	from = cals_find(w, start);
	to = cals_find(w, end);
	c = grid_cell(&w->grid, from, from != GRID_NEXT && to != GRID_NEXT &&
	    to > from ? to - from + 1 : 1, rows < SIZE_MAX ? rows + 1 : rows);
	if (c != NULL) {
		cals_align(w, n, span, c);
		if (w->row_headers && !w->head && c->column == 0)
			c->scope = TABLE_SCOPE_ROW;
	}
	jats_table_text(j, n, c);
}

static void
cals_row(struct cals *w, const xmlNode *n)
{
	grid_row(&w->grid);
	for (const xmlNode *c = dom_first(n); c != NULL && !w->grid.failed;
	    c = dom_next(c)) {
		if (strcmp(dom_name(c), "entry") == 0 ||
		    strcmp(dom_name(c), "entrytbl") == 0)
			cals_entry(w, c);
		else
			jats_unreached(w->j, c);
	}
}

static void
cals_part(struct cals *w, const xmlNode *n, const char *name,
    enum table_part part)
{
	w->head = part == TABLE_HEAD;
	for (const xmlNode *c = dom_first(n); c != NULL; c = dom_next(c)) {
		if (strcmp(dom_name(c), name) != 0)
			continue;
		grid_part(&w->grid, part);
		for (const xmlNode *r = dom_first(c); r != NULL &&
		    !w->grid.failed; r = dom_next(r))
			if (strcmp(dom_name(r), "row") == 0)
				cals_row(w, r);
	}
}

/* ---- tables ------------------------------------------------------------- */

static void
cals_group(struct jats *j, const xmlNode *n)
{
	struct cals w = { .j = j };

	w.row_headers = jats_equal(dom_attr(j->arena, n->parent, "rowheader"),
	    "firstcol");
	grid_begin(&w.grid, j->arena);
	cals_specs(&w, n);
	cals_part(&w, n, "thead", TABLE_HEAD);
	cals_part(&w, n, "tbody", TABLE_BODY);
	cals_part(&w, n, "tfoot", TABLE_FOOT);
	jats_table_keep(j, &w.grid, n);
}

void
jats_cals(struct jats *j, const xmlNode *n)
{
	if (strcmp(dom_name(n), "tgroup") == 0) {
		cals_group(j, n);
		return;
	}
	for (const xmlNode *c = dom_first(n); c != NULL; c = dom_next(c)) {
		const char *name = dom_name(c);

		if (strcmp(name, "tgroup") == 0)
			cals_group(j, c);
		else if (strcmp(name, "title") == 0)
			jats_table_note(j, c);
		else
			jats_unreached(j, c);
	}
}
