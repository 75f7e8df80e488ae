/*
 * Rows -> strips.
 *
 * A strip is a row, or a line of a high one.  The first has the rule above the
 * table, that which ends the head a thin one, the last the rule below; heads
 * over several columns are underlined as far as they go.  No other rules.
 */
#include "layout/table.h"

#include <string.h>

#include "base/arena.h"

enum {
	ROW_WHOLE = 6           /* lines of a row that is never divided */
};

/* A strip in the making. */
struct strip_work {
	struct item *items;
	size_t n_items;
};

static sp
rows_scaled(const struct table_work *w, sp length)
{
	return length * w->scale / TABLE_WHOLE;
}

/* ---- what stands above and below the text of a row ----------------------- */

static sp
rows_above(const struct table_work *w, size_t r)
{
	const struct block_style *y = w->block->table->cells;
	sp pad = rows_scaled(w, y->padding_top), above = pad;
	size_t n_head = w->block->table->n_head;

	if (r == 0)
		above += y->border_top + pad;
	else if (r == n_head)
		above += pad;
	if (w->rows[r].title && r > n_head)
		above += w->leading / 3;
	return above;
}

static sp
rows_below(const struct table_work *w, size_t r)
{
	const struct block_style *y = w->block->table->cells;
	sp pad = rows_scaled(w, y->padding_bottom), below = pad;

	if (r + 1 == w->n_rows)
		below += pad + y->border_top;
	else if (r + 1 == w->block->table->n_head)
		below += pad + y->border_bottom;
	else if (r < w->block->table->n_head)
		below += y->border_bottom;
	return below;
}

/* ---- items -------------------------------------------------------------- */

static void
rows_rule(struct table_work *w, struct strip_work *k, sp x, sp width, sp y,
    sp height)
{
	struct item *it;

	if (height <= 0 || width <= 0)
		return;
	it = ARENA_PUSH(w->s->a, k->items, k->n_items);
	*it = (struct item){ .kind = ITEM_RULE, .elem = ELEM_ARTIFACT,
	    .artifact = ARTIFACT_LAYOUT, .x = x, .y = y, .width = width,
	    .height = height,
	    .color = w->block->table->cells->border_color };
}

/* Under heads across columns that others stand below of. */
static void
rows_underline(struct table_work *w, struct strip_work *k, size_t r, sp y)
{
	sp thin = w->block->table->cells->border_bottom;

	for (size_t i = 0; i <= r; i++)
		for (size_t n = 0; n < w->rows[i].n_cells; n++) {
			const struct table_cell_work *c =
			    &w->cells[w->rows[i].first + n];
			const struct table_column_work *at =
			    &w->columns[c->place->column];
			sp width = table_span(w, c);

			if (c->place->columns > 1 && c->n_paras > 0 &&
			    c->row + c->place->rows == r + 1)
				rows_rule(w, k, w->rtl ? at->x + at->width -
				    width : at->x, width, y - thin, thin);
		}
}

/* The rule that stands at the foot of a row, or those. */
static void
rows_foot(struct table_work *w, struct strip_work *k, size_t r, sp y)
{
	const struct block_style *s = w->block->table->cells;
	size_t n_head = w->block->table->n_head;

	if (r + 1 == w->n_rows)
		rows_rule(w, k, 0, w->width, y - s->border_top,
		    s->border_top);
	else if (r + 1 == n_head)
		rows_rule(w, k, 0, w->width, y - s->border_bottom,
		    s->border_bottom);
	else if (r < n_head)
		rows_underline(w, k, r, y);
}

static void
rows_text(struct table_work *w, struct strip_work *k,
    const struct table_line *line, sp y)
{
	for (size_t i = 0; i < line->line->n_items; i++) {
		struct item *it = ARENA_PUSH(w->s->a, k->items, k->n_items);

		*it = line->line->items[i];
		it->y += y;
	}
}

/* ---- strips ------------------------------------------------------------- */

static struct table_strip *
rows_strip(struct table_work *w, const struct strip_work *k, sp height,
    int64_t penalty)
{
	struct table_strip *strip = ARENA_PUSH(w->s->a, w->strips,
	    w->n_strips);

	strip->items = k->items;
	strip->n_items = k->n_items;
	strip->height = height;
	strip->penalty = penalty;
	return strip;
}

/* Of dividing the table before row r. */
static int64_t
rows_penalty(const struct table_work *w, size_t r)
{
	size_t n_head = w->block->table->n_head;
	int64_t penalty = DIVIDE_LINES;

	if (r == 0)
		return 0;
	if (r <= n_head || w->rows[r - 1].title)
		return DIVIDE_HEADING;
	if (w->rows[r - 1].joined)
		penalty += DIVIDE_LONG;
	if (r == n_head + 1 || r + 1 == w->n_rows)
		penalty += DIVIDE_SHORT;
	return penalty;
}

/* Of dividing a high row before its line i of n. */
static int64_t
rows_inner_penalty(size_t i, size_t n)
{
	return DIVIDE_LONG + (i < 2 || n - i < 2 ? DIVIDE_WIDOW : 0);
}

/* Lines from, to of a row as one strip. */
static void
rows_lines(struct table_work *w, size_t r, size_t from, size_t to, size_t n)
{
	const struct table_row_work *row = &w->rows[r];
	struct strip_work k = { 0 };
	sp top = from == 0 ? rows_above(w, r) : 0;
	sp height = top + (sp)(to - from) * w->leading +
	    (to == n ? rows_below(w, r) : 0);

	if (r == 0 && from == 0)
		rows_rule(w, &k, 0, w->width, 0,
		    w->block->table->cells->border_top);
	for (size_t i = 0; i < row->n_lines; i++) {
		sp y = row->lines[i].y - (sp)from * w->leading;

		if (y >= 0 && y < (sp)(to - from) * w->leading)
			rows_text(w, &k, &row->lines[i], top + y);
	}
	if (to == n)
		rows_foot(w, &k, r, height);
	rows_strip(w, &k, height, from == 0 ? rows_penalty(w, r) :
	    rows_inner_penalty(from, n));
}

static void
rows_row(struct table_work *w, size_t r)
{
	size_t n = (size_t)(w->rows[r].height / w->leading);

	if (n <= ROW_WHOLE || r < w->block->table->n_head) {
		rows_lines(w, r, 0, n, n);
		return;
	}
	for (size_t i = 0; i < n; i++)
		rows_lines(w, r, i, i + 1, n);
}

/* One that is not high is kept on a page. */
static void
rows_keep(struct table_work *w)
{
	const struct story *t = w->s->story;
	sp tall = t->page_height - t->margin_top - t->margin_bottom;
	sp height = 0;

	for (size_t i = 0; i < w->n_strips; i++)
		height += w->strips[i].height;
	for (size_t i = 1; i < w->n_strips && height < tall / 2; i++)
		w->strips[i].penalty += DIVIDE_SHORT;
}

void
table_rows(struct table_work *w)
{
	for (size_t r = 0; r < w->n_rows; r++) {
		rows_row(w, r);
		if (r + 1 == w->block->table->n_head)
			w->n_head_strips = w->n_strips;
	}
	rows_keep(w);
}
