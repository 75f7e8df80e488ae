/*
 * Building the grid of a table from cells as a source gives them.
 *
 * Cells are given row by row, part by part.  The grid that comes of them is
 * whole, whatever was given: spans end with their part, cells that would lie
 * on each other are moved or cut, rows that are too short are filled, and
 * rows and columns in which nothing stands are left out.
 */
#ifndef INPUT_GRID_H
#define INPUT_GRID_H

#include <stdbool.h>
#include <stddef.h>

#include "model/table.h"

enum {
	GRID_COLUMNS = 1000,    /* HTML's limit of a span; no page takes more */
	GRID_PLACES = 1000000   /* rows by columns, after repair: of the size
	                           of a data file */
};

#define GRID_NEXT SIZE_MAX      /* a cell that does not say its column */
#define GRID_REST 0             /* a span to the end of the part */

struct grid {
	struct arena *arena;
	struct table *table;
	size_t *until;          /* by column: the row that is free again */
	size_t first;           /* row of the part at work */
	size_t at;              /* column behind the last cell */
	enum table_part part;
	bool begins, repaired;
	bool failed;            /* beyond a limit: there is no table */
};

void
grid_begin(struct grid *g, struct arena *a);

/* What a column says of itself; columns of which none does need not be. */
struct table_column *
grid_column(struct grid *g, size_t column);

/* Rows of a part follow: all of the head, the bodies, the foot. */
void
grid_part(struct grid *g, enum table_part part);
void
grid_row(struct grid *g);

/*
 * A cell of the row.
 *
 * column         from 0, or GRID_NEXT
 * columns, rows  that it spans; rows may be GRID_REST
 *
 * NULL beyond a limit.  The cell may move in memory with the next one.
 */
struct table_cell *
grid_cell(struct grid *g, size_t column, size_t columns, size_t rows);

/*
 * The finished table, in the arena; NULL where it is empty or has failed.
 * Where no head was given, rows of headers at its top are one.
 */
struct table *
grid_end(struct grid *g);

#endif
