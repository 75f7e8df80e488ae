/*
 * Building the grid of a table.
 *
 * Cells are placed as HTML places them (its standard, 4.9.12), but never on
 * one another.  What is known only at the end is put right then: columns in
 * which no cell begins, rows that are too short.
 */
#include "input/grid.h"

#include <stdint.h>
#include <string.h>

#include "base/arena.h"

void
grid_begin(struct grid *g, struct arena *a)
{
	*g = (struct grid){ .arena = a, .part = TABLE_BODY };
	g->table = arena_alloc(a, sizeof *g->table);
	g->until = arena_array(a, GRID_COLUMNS, sizeof *g->until);
}

struct table_column *
grid_column(struct grid *g, size_t column)
{
	struct table *t = g->table;

	if (column >= GRID_COLUMNS) {
		g->failed = true;
		return NULL;
	}
	while (t->n_columns <= column)
		ARENA_PUSH(g->arena, t->columns, t->n_columns);
	return &t->columns[column];
}

/* ---- rows --------------------------------------------------------------- */

/* Spans that reach out of the part end with it. */
static void
grid_close(struct grid *g)
{
	struct table *t = g->table;

	for (size_t r = g->first; r < t->n_rows; r++)
		for (size_t i = 0; i < t->rows[r].n_cells; i++) {
			struct table_cell *c = &t->rows[r].cells[i];
			size_t most = t->n_rows - r;

			if (c->rows == GRID_REST)
				c->rows = most;
			if (c->rows <= most)
				continue;
			c->rows = most;
			g->repaired = true;
		}
	g->first = t->n_rows;
	for (size_t c = 0; c < GRID_COLUMNS; c++)
		g->until[c] = 0;
}

void
grid_part(struct grid *g, enum table_part part)
{
	grid_close(g);
	g->part = part;
	g->begins = part == TABLE_BODY;
}

void
grid_row(struct grid *g)
{
	struct table_row *row = ARENA_PUSH(g->arena, g->table->rows,
	    g->table->n_rows);

	row->part = g->part;
	row->begins = g->begins;
	g->begins = false;
	g->at = 0;
}

static bool
grid_is_free(const struct grid *g, size_t column)
{
	return g->until[column] < g->table->n_rows;
}

struct table_cell *
grid_cell(struct grid *g, size_t column, size_t columns, size_t rows)
{
	struct table *t = g->table;
	struct table_row *row;
	struct table_cell *c;
	size_t n = 1;

	if (t->n_rows == 0)
		grid_row(g);
	if (column == GRID_NEXT || column < g->at)
		column = g->at;
	while (column < GRID_COLUMNS && !grid_is_free(g, column))
		column++;
	if (column >= GRID_COLUMNS) {
		g->failed = true;
		return NULL;
	}
	while (n < columns && column + n < GRID_COLUMNS &&
	    grid_is_free(g, column + n))
		n++;
	g->repaired = g->repaired || n < columns;
	row = &t->rows[t->n_rows - 1];
	c = ARENA_PUSH(g->arena, row->cells, row->n_cells);
	*c = (struct table_cell){ .column = column, .columns = n,
	    .rows = rows };
	for (size_t i = column; i < column + n; i++)
		g->until[i] = rows == GRID_REST ||
		    rows > SIZE_MAX - t->n_rows ? SIZE_MAX :
		    t->n_rows - 1 + rows;
	g->at = column + n;
	grid_column(g, column);
	return c;
}

/* ---- columns and rows of nothing ---------------------------------------- */

/* Take out the columns that `keep` does not hold; cells that cover them become
   narrower. */
static void
grid_take_columns(struct grid *g, const bool *keep)
{
	struct table *t = g->table;
	size_t *to = arena_array(g->arena, GRID_COLUMNS + 1, sizeof *to);
	size_t n = 0;

	for (size_t c = 0; c < GRID_COLUMNS; c++) {
		to[c] = n;
		n += c < t->n_columns && keep[c];
		if (c < t->n_columns && keep[c])
			t->columns[to[c]] = t->columns[c];
	}
	to[GRID_COLUMNS] = n;
	for (size_t r = 0; r < t->n_rows; r++) {
		struct table_row *row = &t->rows[r];
		size_t kept = 0;

		for (size_t i = 0; i < row->n_cells; i++) {
			struct table_cell c = row->cells[i];
			size_t end = to[c.column + c.columns];

			c.column = to[c.column];
			c.columns = end - c.column;
			if (c.columns > 0)
				row->cells[kept++] = c;
		}
		row->n_cells = kept;
	}
	t->n_columns = n;
}

/* A column is kept where a cell begins in it that says something, or one
   that is not alone there. */
static void
grid_trim_columns(struct grid *g)
{
	struct table *t = g->table;
	bool *keep = arena_array(g->arena, GRID_COLUMNS, sizeof *keep);

	for (size_t r = 0; r < t->n_rows; r++)
		for (size_t i = 0; i < t->rows[r].n_cells; i++) {
			const struct table_cell *c = &t->rows[r].cells[i];

			if (c->n_paras > 0 || c->columns > 1)
				keep[c->column] = true;
		}
	grid_take_columns(g, keep);
}

/* All that begins in it is empty and of one row. */
static bool
grid_row_is_idle(const struct table_row *row)
{
	for (size_t i = 0; i < row->n_cells; i++)
		if (row->cells[i].n_paras > 0 || row->cells[i].rows > 1)
			return false;
	return true;
}

static void
grid_trim_rows(struct grid *g)
{
	struct table *t = g->table;
	size_t *to = arena_array(g->arena, t->n_rows + 1, sizeof *to);
	size_t n = 0;
	bool begins = false;

	for (size_t r = 0; r < t->n_rows; r++) {
		to[r] = n;
		n += !grid_row_is_idle(&t->rows[r]);
	}
	to[t->n_rows] = n;
	for (size_t r = 0; r < t->n_rows; r++) {
		struct table_row row = t->rows[r];

		begins = row.part == TABLE_BODY && (begins || row.begins);
		if (to[r + 1] == to[r])
			continue;
		for (size_t i = 0; i < row.n_cells; i++)
			row.cells[i].rows = to[r + row.cells[i].rows] - to[r];
		row.begins = begins;
		begins = false;
		t->rows[to[r]] = row;
	}
	t->n_rows = n;
}

/* ---- gaps --------------------------------------------------------------- */

struct fill {
	struct table_cell *cells;
	size_t n;
};

static void
grid_gap(struct grid *g, struct fill *f, size_t column)
{
	struct table_cell *c = ARENA_PUSH(g->arena, f->cells, f->n);

	*c = (struct table_cell){ .column = column, .columns = 1, .rows = 1,
	    .made = true };
	g->repaired = true;
}

/* A lone cell is the title of what follows: it goes across. */
static void
grid_stretch(struct grid *g, struct table_row *row, size_t r)
{
	struct table_cell *c = row->cells;
	size_t n = g->table->n_columns;

	if (row->n_cells != 1 || c->rows > 1 || c->column > 0)
		return;
	for (size_t i = 0; i < n; i++)
		if (g->until[i] > r)
			return;
	g->repaired = g->repaired || c->columns < n;
	c->columns = n;
}

static void
grid_fill_row(struct grid *g, size_t r)
{
	struct table_row *row = &g->table->rows[r];
	struct fill f = { 0 };
	size_t i = 0;

	grid_stretch(g, row, r);
	for (size_t c = 0; c < g->table->n_columns; c++) {
		const struct table_cell *next = i < row->n_cells ?
		    &row->cells[i] : NULL;

		if (g->until[c] > r)
			continue;
		if (next == NULL || next->column > c) {
			grid_gap(g, &f, c);
			continue;
		}
		for (size_t k = c; k < c + next->columns; k++)
			g->until[k] = r + next->rows;
		*ARENA_PUSH(g->arena, f.cells, f.n) = *next;
		i++;
	}
	row->cells = f.cells;
	row->n_cells = f.n;
}

static bool
grid_is_whole(const struct grid *g, size_t r)
{
	const struct table_row *row = &g->table->rows[r];
	size_t places = 0;

	for (size_t i = 0; i < row->n_cells; i++)
		places += row->cells[i].columns;
	for (size_t c = 0; c < g->table->n_columns; c++)
		places += g->until[c] > r;
	return places == g->table->n_columns;
}

static void
grid_fill(struct grid *g)
{
	struct table *t = g->table;

	for (size_t c = 0; c < GRID_COLUMNS; c++)
		g->until[c] = 0;
	for (size_t r = 0; r < t->n_rows; r++) {
		if (!grid_is_whole(g, r)) {
			grid_fill_row(g, r);
			continue;
		}
		for (size_t i = 0; i < t->rows[r].n_cells; i++) {
			const struct table_cell *c = &t->rows[r].cells[i];

			for (size_t k = 0; k < c->columns; k++)
				g->until[c->column + k] = r + c->rows;
		}
	}
}

/* ---- the head ----------------------------------------------------------- */

/* Is all of the cell in bold? */
static bool
grid_is_bold(const struct table_cell *c)
{
	for (size_t i = 0; i < c->n_paras; i++)
		for (size_t k = 0; k < c->paras[i].n_runs; k++)
			if ((c->paras[i].runs[k].styles & INLINE_BOLD) == 0)
				return false;
	return true;
}

/* Does the row look like one of headers: two or more, and nothing else? */
static bool
grid_is_head(const struct table_row *row)
{
	size_t n = 0;

	for (size_t i = 0; i < row->n_cells; i++) {
		const struct table_cell *c = &row->cells[i];

		if (c->scope == TABLE_SCOPE_NONE && !grid_is_bold(c))
			return false;
		n += c->n_paras > 0;
	}
	return n > 1;
}

/* Rows at the top that only headers stand in; where a cell reaches below
   them, there is none. */
static size_t
grid_find_head(const struct table *t)
{
	size_t n = 0, reach = 0;

	while (n < t->n_rows && (n < reach || grid_is_head(&t->rows[n]))) {
		for (size_t i = 0; i < t->rows[n].n_cells; i++)
			if (n + t->rows[n].cells[i].rows > reach)
				reach = n + t->rows[n].cells[i].rows;
		n++;
	}
	return reach == n && n < t->n_rows ? n : 0;
}

static void
grid_head(struct table *t)
{
	while (t->n_head < t->n_rows && t->rows[t->n_head].part ==
	    TABLE_HEAD)
		t->n_head++;
	if (t->n_head == t->n_rows)     /* a head of nothing */
		t->n_head = 0;
	if (t->n_head == 0)
		t->n_head = grid_find_head(t);
	for (size_t r = 0; r < t->n_rows; r++) {
		struct table_row *row = &t->rows[r];

		if (row->part == TABLE_HEAD)
			row->part = TABLE_BODY;
		if (r >= t->n_head)
			continue;
		row->part = TABLE_HEAD;
		row->begins = false;
		for (size_t i = 0; i < row->n_cells; i++)
			row->cells[i].scope = row->cells[i].n_paras == 0 ?
			    TABLE_SCOPE_NONE : row->cells[i].scope ==
			    TABLE_SCOPE_NONE || row->cells[i].scope ==
			    TABLE_SCOPE_ROW ? TABLE_SCOPE_COLUMN :
			    row->cells[i].scope;
	}
}

struct table *
grid_end(struct grid *g)
{
	struct table *t = g->table;

	grid_close(g);
	if (g->failed)
		return NULL;
	grid_trim_columns(g);
	grid_trim_rows(g);
	if (t->n_columns == 0 || t->n_rows == 0)
		return NULL;
	if (t->n_rows > GRID_PLACES / t->n_columns) {
		g->failed = true;
		return NULL;
	}
	grid_fill(g);
	grid_head(t);
	return t;
}
