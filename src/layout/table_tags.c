/*
 * The elements of a table: Table, THead, TBody, TR, TH, TD.
 *
 * The scope of a header tells mostly whose header it is.  It does not where
 * heads stand on heads, or headers within the body: there each cell names its
 * headers (ISO 32000-1, 14.8.5.7).
 */
#include "layout/table.h"

#include "base/arena.h"

enum { HEADERS_MOST = 64 };     /* of one cell */

/* ---- elements ----------------------------------------------------------- */

static void
table_tag_cell(struct table_work *w, struct table_cell_work *c,
    const struct tagging *row)
{
	struct tagging t = *row;
	struct elem *e;

	tag_block(w->s, &t, c->block);
	c->elem = t.elem;
	if (t.elem < 0)
		return;
	e = &w->s->pages->elems[t.elem];
	e->scope = c->place->scope;
	e->columns = (int)c->place->columns;
	e->rows = (int)c->place->rows;
}

void
table_tag(struct table_work *w)
{
	size_t n_head = w->block->table->n_head;
	struct tagging part = w->tagging;

	for (size_t r = 0; r < w->n_rows; r++) {
		struct table_row_work *row = &w->rows[r];
		struct tagging t;

		if (r == 0 || r == n_head) {
			part = w->tagging;
			tag_open(w->s, &part, r < n_head ? ELEM_THEAD :
			    ELEM_TBODY);
		}
		t = part;
		tag_block(w->s, &t, w->block->children[r]);
		row->elem = t.elem;
		for (size_t i = 0; i < row->n_cells; i++)
			table_tag_cell(w, &w->cells[row->first + i], &t);
	}
}

/* ---- headers ------------------------------------------------------------ */

static bool
headers_are_needed(const struct table_work *w)
{
	size_t n_head = w->block->table->n_head;

	for (size_t i = 0; i < w->n_cells; i++) {
		const struct table_cell_work *c = &w->cells[i];

		if (c->row < n_head && n_head > 1 && c->place->columns > 1)
			return true;
		if (c->row >= n_head && c->place->column > 0 &&
		    c->place->scope != ELEM_SCOPE_NONE)
			return true;
	}
	return false;
}

static bool
headers_overlap(size_t a, size_t n_a, size_t b, size_t n_b)
{
	return a < b + n_b && b < a + n_a;
}

/* Is h a header of the column, or of the row, of cell c? */
static bool
headers_are_of(const struct table_cell_work *h,
    const struct table_cell_work *c)
{
	const struct block_cell *p = h->place, *q = c->place;

	if (h == c || p->scope == ELEM_SCOPE_NONE)
		return false;
	if (p->scope != ELEM_SCOPE_ROW)
		return h->row + p->rows <= c->row &&
		    headers_overlap(p->column, p->columns, q->column,
		    q->columns);
	return p->column + p->columns <= q->column &&
	    headers_overlap(h->row, p->rows, c->row, q->rows);
}

/* Those of `heads` (indices of cells, rising) that a cell has. */
static void
headers_of(struct table_work *w, const struct table_cell_work *c,
    const size_t *heads, size_t n_heads)
{
	struct elem *e = &w->s->pages->elems[c->elem];
	int *found = NULL;
	size_t n = 0;

	for (size_t i = 0; i < n_heads && n < HEADERS_MOST; i++) {
		const struct table_cell_work *h = &w->cells[heads[i]];

		if (h->row >= c->row + c->place->rows)
			break;
		if (headers_are_of(h, c))
			*ARENA_PUSH(w->s->a, found, n) = h->elem;
	}
	e->headers = found;
	e->n_headers = n;
}

void
table_tag_headers(struct table_work *w)
{
	size_t *heads = NULL, n = 0;

	if (w->tagging.elem < 0 || !headers_are_needed(w))
		return;
	for (size_t i = 0; i < w->n_cells; i++)
		if (w->cells[i].place->scope != ELEM_SCOPE_NONE)
			*ARENA_PUSH(w->s->a, heads, n) = i;
	for (size_t i = 0; i < w->n_cells; i++)
		if (w->cells[i].elem >= 0 && w->cells[i].n_paras > 0)
			headers_of(w, &w->cells[i], heads, n);
}
