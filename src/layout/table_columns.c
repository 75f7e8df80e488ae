/*
 * How wide the columns of a table are.
 *
 * Where all text has room on one line, columns are as wide as that.  Else they
 * begin as CSS has them (2.1, 17.5.2.2): the widest word of each, and of what
 * is left a part by how much more its text would take.  Then, as a compositor
 * would, width is moved from one column to another while that makes the table
 * lower: rows are as high as their highest cell, so width that a column of
 * short words has too much of saves lines elsewhere.
 *
 * The road not taken: the least height by integer programming (Beach 1985 has
 * the problem NP-hard); moves of ever smaller steps come near it.
 */
#include "layout/table.h"

#include "base/arena.h"

enum {
	COLUMNS_LOOSE = 17,     /* in 1/16: what ragged lines take more than */
	COLUMNS_TIGHT = 16,     /* their text */
	COLUMNS_ROW = 64,       /* a line of a row against one of a cell */
	COLUMNS_WORK = 1500000  /* cells looked at, at most */
};

sp
table_span(const struct table_work *w, const struct table_cell_work *c)
{
	sp width = (sp)(c->place->columns - 1) * w->gap;

	for (size_t i = 0; i < c->place->columns; i++)
		width += w->columns[c->place->column + i].width;
	return width;
}

/* About how many lines a cell takes. */
static int64_t
columns_lines(const struct table_work *w, const struct table_cell_work *c)
{
	sp width = table_span(w, c);

	if (c->most <= width || width <= 0)
		return (int64_t)c->n_paras;
	return (int64_t)c->n_paras - 1 + (c->area * COLUMNS_LOOSE /
	    COLUMNS_TIGHT + width - 1) / width;
}

/* Lines of all rows, and to a small part those of all cells. */
static int64_t
columns_cost(const struct table_work *w)
{
	int64_t cost = 0;

	for (size_t r = 0; r < w->n_rows; r++) {
		const struct table_row_work *row = &w->rows[r];
		int64_t most = 1;

		for (size_t i = 0; i < row->n_cells; i++) {
			const struct table_cell_work *c =
			    &w->cells[row->first + i];
			int64_t lines = columns_lines(w, c);

			cost += lines;
			if (c->place->rows == 1 && lines > most)
				most = lines;
		}
		cost += most * COLUMNS_ROW;
	}
	return cost;
}

/* Try to move a step from one column to another. */
static bool
columns_move(struct table_work *w, size_t from, size_t to, sp step,
    int64_t *cost)
{
	struct table_column_work *a = &w->columns[from], *b = &w->columns[to];
	int64_t tried;

	if (a->width - step < a->least || b->width >= b->most)
		return false;
	a->width -= step;
	b->width += step;
	tried = columns_cost(w);
	if (tried < *cost) {
		*cost = tried;
		return true;
	}
	a->width += step;
	b->width -= step;
	return false;
}

static void
columns_improve(struct table_work *w, sp room)
{
	int64_t cost = columns_cost(w);
	size_t work = 0;

	for (sp step = room / 8; step > room / 100; step /= 2) {
		bool any = true;

		for (int pass = 0; any && pass < 8; pass++) {
			any = false;
			for (size_t i = 0; i < w->n_columns; i++)
				for (size_t k = 0; k < w->n_columns; k++) {
					if (i == k || work > COLUMNS_WORK)
						continue;
					any = columns_move(w, i, k, step,
					    &cost) || any;
					work += w->n_cells;
				}
		}
	}
}

/* room * part / whole, where that product would be too large too. */
static sp
columns_share(sp room, sp part, sp whole)
{
	while (room > 0 && whole > INT64_MAX / room) {
		part /= 2;
		whole /= 2;
	}
	return whole > 0 ? room * part / whole : 0;
}

/* Widths between least and most that sum up to the room. */
static void
columns_part(struct table_work *w, sp room, sp least, sp most)
{
	sp sum = 0, given = 0;

	for (size_t i = 0; i < w->n_columns; i++) {
		struct table_column_work *k = &w->columns[i];
		sp share;

		sum += k->most - k->least;
		share = columns_share(room - least, sum, most - least) -
		    given;
		given += share;
		k->width = k->least + share;
	}
}

/* Not even the words have room: all columns give in parts. */
static void
columns_squeeze(struct table_work *w, sp room, sp least)
{
	sp sum = 0, given = 0;

	for (size_t i = 0; i < w->n_columns; i++) {
		struct table_column_work *k = &w->columns[i];

		sum += k->least;
		k->width = columns_share(room, sum, least) - given;
		given += k->width;
	}
}

void
table_columns(struct table_work *w, sp room)
{
	sp least = 0, most = 0;

	for (size_t i = 0; i < w->n_columns; i++) {
		least += w->columns[i].least;
		most += w->columns[i].most;
	}
	if (least >= room) {
		columns_squeeze(w, room, least);
	} else if (most <= room) {
		for (size_t i = 0; i < w->n_columns; i++)
			w->columns[i].width = w->columns[i].most;
	} else {
		columns_part(w, room, least, most);
		columns_improve(w, room);
	}
}
