/*
 * What the cells of a table need: the widest of their words, their text on
 * one line, and for numbers what stands before and after their points.
 */
#include "layout/table.h"

#include <string.h>

#include "base/arena.h"

/* ---- the grid ----------------------------------------------------------- */

static void
measure_gather(struct table_work *w)
{
	const struct block *b = w->block;
	struct arena *a = w->s->a;

	w->n_rows = b->n_children;
	w->n_columns = b->table->n_columns;
	w->rows = arena_array(a, w->n_rows, sizeof *w->rows);
	w->columns = arena_array(a, w->n_columns, sizeof *w->columns);
	for (size_t r = 0; r < w->n_rows; r++)
		w->n_cells += b->children[r]->n_children;
	w->cells = arena_array(a, w->n_cells, sizeof *w->cells);
	w->n_cells = 0;
	for (size_t r = 0; r < w->n_rows; r++) {
		const struct block *row = b->children[r];

		w->rows[r].first = w->n_cells;
		w->rows[r].n_cells = row->n_children;
		for (size_t i = 0; i < row->n_children; i++) {
			struct table_cell_work *c = &w->cells[w->n_cells++];

			c->block = row->children[i];
			c->place = c->block->cell;
			c->row = r;
			c->n_paras = c->block->n_children;
			if (c->place->rows > 1)
				for (size_t k = 0; k + 1 < c->place->rows; k++)
					w->rows[r + k].joined = true;
		}
		w->rows[r].title = r >= b->table->n_head &&
		    row->n_children == 1 && w->n_columns > 1 &&
		    row->children[0]->cell->columns == w->n_columns;
	}
}

/* ---- cells -------------------------------------------------------------- */

static struct para
measure_para(const struct table_work *w, const struct block *b)
{
	return (struct para){ .spans = b->spans, .n_spans = b->n_spans,
	    .style = b->style, .tagging = w->tagging };
}

/* Width of the first bytes of a paragraph. */
static sp
measure_before(struct table_work *w, const struct block *b, size_t bytes)
{
	struct span *spans = arena_memdup(w->s->a, b->spans,
	    b->n_spans * sizeof *spans);
	struct para p = measure_para(w, b);
	size_t n = 0;

	for (; n < b->n_spans && bytes > 0; n++) {
		size_t len = spans[n].text != NULL ? strlen(spans[n].text) :
		    0;

		if (len > bytes)
			spans[n].text = arena_strndup(w->s->a, spans[n].text,
			    bytes);
		bytes -= len < bytes ? len : bytes;
	}
	p.spans = spans;
	p.n_spans = n;
	return n == 0 ? 0 : para_width(w->s, &p);
}

static void
measure_cell(struct table_work *w, struct table_cell_work *c)
{
	for (size_t i = 0; i < c->n_paras; i++) {
		struct para p = measure_para(w, c->block->children[i]);
		sp least, most;

		para_extents(w->s, &p, &least, &most);
		c->least = least > c->least ? least : c->least;
		c->most = most > c->most ? most : c->most;
		c->area += most;
	}
	if (c->place->align != CELL_POINT || c->n_paras != 1)
		return;
	c->before = measure_before(w, c->block->children[0],
	    c->place->point);
	c->after = c->most - c->before;
	c->least = c->most;
}

/* ---- columns ------------------------------------------------------------ */

static void
measure_column(struct table_work *w, const struct table_cell_work *c)
{
	struct table_column_work *k = &w->columns[c->place->column];

	if (c->place->columns > 1)
		return;
	k->least = c->least > k->least ? c->least : k->least;
	k->most = c->most > k->most ? c->most : k->most;
	k->before = c->before > k->before ? c->before : k->before;
	k->after = c->after > k->after ? c->after : k->after;
}

/* What a cell across columns needs more than they have, in parts like what
   they have. */
static void
measure_spread(struct table_work *w, const struct table_cell_work *c,
    bool least)
{
	struct table_column_work *k = &w->columns[c->place->column];
	size_t n = c->place->columns;
	sp need = (least ? c->least : c->most) - (sp)(n - 1) * w->gap;
	sp have = 0, given = 0, sum = 0;

	for (size_t i = 0; i < n; i++)
		have += least ? k[i].least : k[i].most;
	if (need <= have)
		return;
	need -= have;
	for (size_t i = 0; i < n; i++) {
		sp *own = least ? &k[i].least : &k[i].most;
		sp share;

		sum += *own;
		share = (have > 0 ? need * sum / have :
		    need * (sp)(i + 1) / (sp)n) - given;
		given += share;
		*own += share;
	}
}

void
table_measure(struct table_work *w)
{
	const struct block_style *y = w->block->table->cells;

	measure_gather(w);
	w->gap = y->column_gap > 0 ? y->column_gap : y->line_height;
	for (size_t i = 0; i < w->n_cells; i++) {
		measure_cell(w, &w->cells[i]);
		measure_column(w, &w->cells[i]);
	}
	for (size_t i = 0; i < w->n_columns; i++) {
		struct table_column_work *k = &w->columns[i];
		sp numbers = k->before + k->after;

		k->least = numbers > k->least ? numbers : k->least;
		k->most = numbers > k->most ? numbers : k->most;
	}
	for (size_t i = 0; i < w->n_cells; i++)
		if (w->cells[i].place->columns > 1 &&
		    w->cells[i].place->columns < w->n_columns) {
			measure_spread(w, &w->cells[i], true);
			measure_spread(w, &w->cells[i], false);
		}
	for (size_t i = 0; i < w->n_columns; i++)
		if (w->columns[i].most < w->columns[i].least)
			w->columns[i].most = w->columns[i].least;
}
