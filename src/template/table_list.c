/*
 * A table as a list: where a measure has no room for its columns, each row
 * becomes a group of "header: value", under what its first cell says.  What
 * several rows share is said in each of them, so that each can be read alone.
 */
#include <string.h>

#include "template/tables.h"

struct lister {
	struct compose *c;
	const struct tnode *n;
	const struct table *t;
	const struct table_cell **over;         /* by column: the cell of the
	                                           row, or one from above */
};

/* What stands over a column, from the top: "Men, age". */
static void
list_header(const struct lister *l, struct spans *s, size_t column)
{
	bool any = false;

	for (size_t r = 0; r < l->t->n_head; r++) {
		const struct table_row *row = &l->t->rows[r];

		for (size_t i = 0; i < row->n_cells; i++) {
			const struct table_cell *h = &row->cells[i];

			if (column < h->column || column >= h->column +
			    h->columns || h->n_paras == 0)
				continue;
			spans_text(s, any ? ", " : NULL, 0);
			spans_paras(s, h->paras, h->n_paras);
			any = true;
		}
	}
}

static void
list_value(const struct lister *l, struct spans *s, size_t column)
{
	const struct table_cell *cell = l->over[column];
	size_t first;

	if (cell->n_paras == 0)
		return;
	spans_text(s, s->n_spans > 0 ? "; " : NULL, 0);
	first = s->n_spans;
	list_header(l, s, column);
	if (s->n_spans > first)
		spans_text(s, ": ", 0);
	spans_paras(s, cell->paras, cell->n_paras);
}

/* A paragraph in the style of cells, without their rules. */
static void
list_para(const struct lister *l, struct block *parent, struct spans *s,
    bool title)
{
	struct block *b = block_para(l->c, parent, ELEM_P, s->style, s);
	struct block_style *y;

	if (b == NULL)
		return;
	y = arena_memdup(l->c->arena, b->style, sizeof *y);
	y->border_top = y->border_bottom = 0;
	y->padding_top = y->padding_bottom = 0;
	y->margin_left = l->n->style->block.line_height;
	y->text_indent = -y->margin_left;
	y->break_after_avoid = title;
	b->style = y;
}

/* A cell across the table is the title of the rows below. */
static void
list_title(const struct lister *l, struct block *parent,
    const struct table_cell *cell)
{
	struct spans s = { .c = l->c, .node = l->n,
	    .style = l->n->head_style != NULL ? l->n->head_style
	    : l->n->style };

	spans_paras(&s, cell->paras, cell->n_paras);
	list_para(l, parent, &s, true);
}

static struct block *
list_item(const struct lister *l, struct block *list)
{
	struct block *item = block_new(l->c, list, BLOCK_GROUP, ELEM_LI, NULL);
	struct block *body = block_new(l->c, item, BLOCK_GROUP, ELEM_LBODY,
	    NULL);
	struct block_style *y = arena_memdup(l->c->arena, body->style,
	    sizeof *y);

	y->name = "table-row";
	y->margin_top = l->n->style->block.line_height / 3;
	y->break_inside_avoid = true;
	body->style = y;
	return body;
}

static void
list_row(const struct lister *l, struct block *list, size_t r)
{
	const struct table_row *row = &l->t->rows[r];
	struct block *item = list_item(l, list);
	struct spans s = { .c = l->c, .node = l->n, .style = l->n->cell_style
	    != NULL ? l->n->cell_style : l->n->style };

	for (size_t i = 0; i < row->n_cells; i++) {
		const struct table_cell *cell = &row->cells[i];

		for (size_t k = 0; k < cell->columns; k++)
			l->over[cell->column + k] = cell;
	}
	if (l->over[0]->n_paras > 0)
		list_title(l, item, l->over[0]);
	for (size_t c = l->over[0]->columns; c < l->t->n_columns; c++)
		if (c == 0 || l->over[c] != l->over[c - 1])
			list_value(l, &s, c);
	list_para(l, item, &s, false);
}

struct block *
table_list(struct compose *c, const struct tnode *n, const struct table *t)
{
	struct lister l = { .c = c, .n = n, .t = t };
	struct block *list = block_make(c, BLOCK_GROUP, ELEM_L, NULL);

	l.over = arena_array(c->arena, t->n_columns, sizeof *l.over);
	for (size_t r = t->n_head; r < t->n_rows; r++)
		list_row(&l, list, r);
	return list;
}
