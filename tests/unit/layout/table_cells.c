/*
 * Cells whose lines are higher than others: a formula.
 */
#include "grid.h"

#include "formula.h"

/* The highest and the lowest that is drawn of a cell's lines [sp]. */
static void
reach(const struct grid *g, size_t cell, sp *top, sp *bottom)
{
	const struct table_cell_work *c = &g->w.cells[cell];
	sp y = 0;

	*top = INT64_MAX;
	*bottom = 0;
	for (size_t r = 0; r < c->row; r++)
		y += g->w.rows[r].height;
	for (size_t i = 0; i < c->n_lines; i++)
		for (size_t k = 0; k < c->lines[i].n_items; k++) {
			sp at = y + (sp)i * g->w.leading +
			    c->lines[i].items[k].y;

			*top = at < *top ? at : *top;
			*bottom = at > *bottom ? at : *bottom;
		}
}

START_TEST(a_matrix_does_not_lie_on_the_next_row)
{
	struct grid g;
	struct bench b;
	struct span *span;
	sp top, bottom, next;

	grid_open(&g, 2, 0);
	b.d.arena = g.d.arena;
	grid_row(&g);
	grid_cell(&g, 0, 1, 1, ELEM_SCOPE_NONE, "matrix");
	grid_cell(&g, 1, 1, 1, ELEM_SCOPE_NONE, "the rows of a matrix");
	span = &g.row->children[1]->children[0]->spans[0];
	span->kind = SPAN_MATH;
	span->math = bench_math(&b, "<math><mtable><mtr><mtd><mi>a</mi>"
	    "</mtd></mtr><mtr><mtd><mi>b</mi></mtd></mtr><mtr><mtd>"
	    "<mi>c</mi></mtd></mtr></mtable></math>");
	grid_row(&g);
	grid_cell(&g, 0, 1, 1, ELEM_SCOPE_NONE, "after");
	grid_cell(&g, 1, 1, 1, ELEM_SCOPE_NONE, "words that follow");
	grid_set(&g, 200 * SP_PT);
	ck_assert_uint_gt(desk_count(g.w.cells[1].lines[0].items,
	    g.w.cells[1].lines[0].n_items, ITEM_GLYPHS), 2);
	reach(&g, 1, &top, &bottom);
	reach(&g, 3, &next, &top);
	/* baselines: ten points and less of type are between */
	ck_assert_int_ge(next - bottom, 8 * SP_PT);
	ck_assert_int_eq(g.w.rows[1].height, g.w.leading);
	grid_drop(&g);
}
END_TEST

UNIT_MAIN("layout/table_cells", a_matrix_does_not_lie_on_the_next_row)
