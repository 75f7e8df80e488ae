/*
 * Tables for the tests of this room, cell by cell.
 */
#ifndef TESTS_LAYOUT_GRID_H
#define TESTS_LAYOUT_GRID_H

#include "desk.h"

#include "layout/table.h"

struct grid {
	struct desk d;
	struct block block;
	struct block_table shape;
	struct block_style cells;
	struct block *row;
	struct table_work w;
};

static inline void
grid_open(struct grid *g, size_t n_columns, size_t n_head)
{
	desk_open(&g->d);
	g->cells = (struct block_style){ .line_height = 12 * SP_PT,
	    .column_gap = 10 * SP_PT, .border_top = SP_PT,
	    .border_bottom = SP_PT / 2 };
	g->shape = (struct block_table){ .n_columns = n_columns,
	    .n_head = n_head, .cells = &g->cells };
	g->block = (struct block){ .kind = BLOCK_TABLE, .table = &g->shape,
	    .style = &g->d.style };
	g->row = NULL;
}

static inline void
grid_row(struct grid *g)
{
	g->row = desk_block(&g->d, &g->block, BLOCK_ROW, NULL);
	g->row->role = ELEM_TR;
}

/* A cell of the row; `text` is its paragraph, NULL: it has none. */
static inline void
grid_cell(struct grid *g, size_t column, size_t columns, size_t rows,
    enum elem_scope scope, const char *text)
{
	struct block *b = desk_block(&g->d, g->row, BLOCK_CELL, NULL);
	struct block_cell *cell = arena_alloc(g->d.arena, sizeof *cell);

	*cell = (struct block_cell){ .column = column, .columns = columns,
	    .rows = rows, .scope = scope };
	b->cell = cell;
	b->role = scope == ELEM_SCOPE_NONE ? ELEM_TD : ELEM_TH;
	if (text != NULL)
		desk_p(&g->d, b, NULL, text)->role = ELEM_NONE;
}

static inline void
grid_set(struct grid *g, sp measure)
{
	g->w = (struct table_work){ .s = &g->d.s, .block = &g->block,
	    .tagging = g->d.para.tagging };
	tag_open(&g->d.s, &g->w.tagging, ELEM_TABLE);
	table_measure(&g->w);
	table_fit(&g->w, measure);
	table_set(&g->w);
}

static inline void
grid_drop(struct grid *g)
{
	desk_drop(&g->d);
}

#endif
