/*
 * Block fields of tables.
 *
 * Tables of what is printed (an abstract, key points) are set where they
 * stand, as figures are.  Those of the text are set in full only where the
 * user or the template asks for it; else they are told by their captions,
 * and that is said in a note.
 */
#include <string.h>

#include "base/diag.h"
#include "template/blocks.h"
#include "template/tables.h"

enum { LIST_COLUMNS = 4 };      /* narrower tables are never lists */

/* ---- which -------------------------------------------------------------- */

bool
table_is_apart(const struct compose *c, const struct figure *f)
{
	return f->is_table && !f->in_front && (c->tables == TABLES_NONE ||
	    (c->tables == TABLES_FULL && f->image == NULL));
}

static size_t
table_places(const struct table *t)
{
	return t->n_rows * t->n_columns;
}

/* Is the table within the template's bounds? */
static bool
table_fits(const struct compose *c, const struct figure *f)
{
	size_t places = 0;

	for (size_t i = 0; i < f->n_tables; i++) {
		places += table_places(&f->tables[i]);
		if (f->tables[i].n_columns > c->t->table_columns)
			return false;
	}
	return f->n_tables > 0 && places <= c->t->table_cells;
}

/* ---- cells -------------------------------------------------------------- */

void
table_paras(struct compose *c, struct block *parent,
    const struct table_cell *cell, const struct tstyle *style)
{
	for (size_t i = 0; i < cell->n_paras; i++) {
		struct spans s = { .c = c, .style = style };

		spans_rich(&s, &cell->paras[i], 0);
		block_para(c, parent, cell->n_paras > 1 ? ELEM_P : ELEM_NONE,
		    style, &s);
	}
}

struct tabler {
	struct compose *c;
	const struct tnode *n;
	const struct table *t;
	const struct column_kind *kinds;
	bool has_stub;          /* the first column names the rows: it is their
	                           stub, as typographers say */
};

static const struct tstyle *
tabler_style(const struct tabler *w, bool head)
{
	const struct tnode *n = w->n;

	if (head && n->head_style != NULL)
		return n->head_style;
	return n->cell_style != NULL ? n->cell_style : n->style;
}

static enum elem_scope
tabler_scope(const struct tabler *w, size_t row,
    const struct table_cell *cell)
{
	switch (cell->scope) {
	case TABLE_SCOPE_COLUMN:
	case TABLE_SCOPE_COLUMN_GROUP:
		return ELEM_SCOPE_COLUMN;
	case TABLE_SCOPE_ROW:
	case TABLE_SCOPE_ROW_GROUP:
		return ELEM_SCOPE_ROW;
	default:
		return w->has_stub && row >= w->t->n_head &&
		    cell->column == 0 && cell->n_paras > 0 &&
		    cell->columns < w->t->n_columns ? ELEM_SCOPE_ROW
		    : ELEM_SCOPE_NONE;
	}
}

static void
tabler_cell(const struct tabler *w, struct block *row, size_t r,
    const struct table_cell *cell)
{
	struct block_cell *place = arena_alloc(w->c->arena, sizeof *place);
	bool head = r < w->t->n_head || cell->scope != TABLE_SCOPE_NONE;
	struct block *b;

	*place = (struct block_cell){ .column = cell->column,
	    .columns = cell->columns, .rows = cell->rows,
	    .scope = tabler_scope(w, r, cell) };
	table_align(w->c, w->t, w->kinds, r, cell, place);
	b = block_new(w->c, row, BLOCK_CELL, place->scope != ELEM_SCOPE_NONE ?
	    ELEM_TH : ELEM_TD, NULL);
	b->cell = place;
	table_paras(w->c, b, cell, tabler_style(w, head));
}

static void
tabler_rows(const struct tabler *w, struct block *table)
{
	for (size_t r = 0; r < w->t->n_rows; r++) {
		struct block *row = block_new(w->c, table, BLOCK_ROW, ELEM_TR,
		    NULL);

		for (size_t i = 0; i < w->t->rows[r].n_cells; i++)
			tabler_cell(w, row, r, &w->t->rows[r].cells[i]);
	}
}

/* A first column of words, beside others under heads. */
static bool
tabler_has_stub(const struct tabler *w)
{
	return w->t->n_columns > 1 && w->t->n_head > 0 &&
	    !w->kinds[0].is_number;
}

/* ---- tables ------------------------------------------------------------- */

/* "Table 1, continued" */
static struct block *
table_again(struct compose *c, const struct tnode *n, const struct figure *f)
{
	struct spans s = { .c = c, .node = n, .style = n->label_style != NULL
	    ? n->label_style : n->style };
	struct block *group = block_make(c, BLOCK_GROUP, ELEM_NONE, NULL);

	spans_text(&s, f->label != NULL ? arena_printf(c->arena,
	    "%s, continued", f->label) : "Continued", SPAN_NO_HYPHENS);
	return block_para(c, group, ELEM_NONE, n->style, &s);
}

static void
table_block(struct compose *c, const struct tnode *n, struct block *parent,
    const struct figure *f, size_t i)
{
	struct tabler w = { .c = c, .n = n, .t = &f->tables[i] };
	struct block *b = block_new(c, parent, BLOCK_TABLE, ELEM_NONE, NULL);
	struct block_table *x = arena_alloc(c->arena, sizeof *x);

	w.kinds = table_kinds(c, w.t);
	w.has_stub = tabler_has_stub(&w);
	b->table = x;
	b->field = "figures";
	x->n_columns = w.t->n_columns;
	x->n_head = w.t->n_head;
	x->cells = &tabler_style(&w, false)->block;
	x->again = table_again(c, n, f);
	if (i == 0) {
		struct block *caption = block_make(c, BLOCK_GROUP,
		    ELEM_CAPTION, NULL);

		figure_caption(c, n, caption, f);
		x->caption = caption->n_children > 0 ? caption : NULL;
	}
	if (w.t->n_columns >= LIST_COLUMNS)
		x->list = table_list(c, n, w.t);
	tabler_rows(&w, b);
}

/* Where what is too large for the page can be seen. */
static void
table_elsewhere(struct compose *c, const struct tnode *n,
    struct block *parent, const struct figure *f)
{
	struct spans s = { .c = c, .node = n, .style = n->note_style != NULL
	    ? n->note_style : n->style };
	const struct table *t = f->tables;

	if (f->n_tables > 0)
		spans_text(&s, arena_printf(c->arena, "The table, of %zu "
		    "columns and %zu rows, is not printed here.",
		    t->n_columns, t->n_rows), 0);
	else
		spans_text(&s, "The table itself is not printed here.", 0);
	if (c->x->doi != NULL) {
		spans_text(&s, " See ", 0);
		spans_doi(&s, c->x->doi, "doi:");
	}
	block_para(c, parent, ELEM_P, s.style, &s);
}

/* Space around a table, as much as half a line of its caption. */
static struct block *
table_frame(struct compose *c, const struct tnode *n, struct block *parent)
{
	struct block *b = block_new(c, parent, BLOCK_GROUP, ELEM_NONE, NULL);
	struct block_style *y = arena_memdup(c->arena, b->style, sizeof *y);

	y->name = "table";
	y->margin_top = y->margin_bottom = n->style->block.line_height * 2 / 3;
	b->style = y;
	return b;
}

void
tables_set(struct compose *c, const struct tnode *n, struct block *parent,
    const struct figure *f)
{
	const struct tstyle *style = n->note_style != NULL ? n->note_style
	    : n->style;
	struct block *frame = table_frame(c, n, parent);

	if (f->n_tables == 0 || (!f->in_front && !table_fits(c, f))) {
		figure_caption(c, n, frame, f);
		table_elsewhere(c, n, frame, f);
		return;
	}
	for (size_t i = 0; i < f->n_tables; i++)
		table_block(c, n, frame, f, i);
	for (size_t i = 0; i < f->n_notes; i++) {
		struct spans s = { .c = c, .node = n, .style = style };

		spans_rich(&s, &f->notes[i], 0);
		block_para(c, frame, ELEM_P, style, &s);
	}
}

/* ---- fields ------------------------------------------------------------- */

void
blocks_tables(struct compose *c, const struct tnode *n, struct block *parent)
{
	for (size_t i = 0; i < c->x->n_figures; i++)
		if (table_is_apart(c, &c->x->figures[i]) &&
		    c->tables == TABLES_FULL)
			tables_set(c, n, parent, &c->x->figures[i]);
}
