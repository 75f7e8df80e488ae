/*
 * Rows and cells that go over several of them: lines on one grid, strips, and
 * what dividing between them costs.
 */
#include "grid.h"

/* Two columns under a head; the first goes over two rows. */
static void
grid_joined(struct grid *g, const char *tall)
{
	grid_open(g, 2, 1);
	grid_row(g);
	grid_cell(g, 0, 1, 1, ELEM_SCOPE_COLUMN, "Head");
	grid_cell(g, 1, 1, 1, ELEM_SCOPE_COLUMN, "Head");
	grid_row(g);
	grid_cell(g, 0, 1, 2, ELEM_SCOPE_NONE, tall);
	grid_cell(g, 1, 1, 1, ELEM_SCOPE_NONE, "one");
	grid_row(g);
	grid_cell(g, 1, 1, 1, ELEM_SCOPE_NONE, "two");
	grid_row(g);
	grid_cell(g, 0, 1, 1, ELEM_SCOPE_NONE, "a");
	grid_cell(g, 1, 1, 1, ELEM_SCOPE_NONE, "three");
	grid_row(g);
	grid_cell(g, 0, 1, 1, ELEM_SCOPE_NONE, "b");
	grid_cell(g, 1, 1, 1, ELEM_SCOPE_NONE, "four");
	grid_set(g, 60 * SP_PT);
}

START_TEST(a_cell_over_rows_lends_its_lines_to_each)
{
	struct grid g;
	size_t n, sum = 0;

	grid_joined(&g, "word word word word word word word");
	n = g.w.cells[2].n_lines;
	ck_assert_uint_ge(n, 3);
	/* the last of its rows is as high as what has no room above */
	ck_assert_int_eq(g.w.rows[1].height, g.w.leading);
	ck_assert_int_eq(g.w.rows[2].height, (sp)(n - 1) * g.w.leading);
	ck_assert_uint_eq(g.w.rows[1].n_lines, 2);
	for (size_t r = 0; r < g.w.n_rows; r++)
		for (size_t i = 0; i < g.w.rows[r].n_lines; i++, sum++) {
			sp y = g.w.rows[r].lines[i].y;

			ck_assert_int_eq(y % g.w.leading, 0);
			ck_assert_int_lt(y, g.w.rows[r].height);
		}
	ck_assert_uint_eq(sum, n + 8);
	grid_drop(&g);
}
END_TEST

START_TEST(rows_that_a_cell_joins_are_parted_last)
{
	struct grid g;

	grid_joined(&g, "word");
	ck_assert(!g.w.rows[0].joined && g.w.rows[1].joined &&
	    !g.w.rows[2].joined);
	ck_assert_uint_eq(g.w.n_strips, 5);
	ck_assert_uint_eq(g.w.n_head_strips, 1);
	ck_assert_int_gt(g.w.strips[2].penalty, g.w.strips[3].penalty);
	/* the head stays with what follows */
	ck_assert_int_ge(g.w.strips[1].penalty, DIVIDE_HEADING);
	grid_drop(&g);
}
END_TEST

START_TEST(a_table_has_three_rules)
{
	struct grid g;
	size_t n = 0;

	grid_joined(&g, "word");
	for (size_t i = 0; i < g.w.n_strips; i++)
		n += desk_count(g.w.strips[i].items, g.w.strips[i].n_items,
		    ITEM_RULE);
	ck_assert_uint_eq(n, 3);
	ck_assert_uint_eq(desk_count(g.w.strips[0].items,
	    g.w.strips[0].n_items, ITEM_RULE), 2);
	grid_drop(&g);
}
END_TEST

START_TEST(a_high_row_is_divided_between_its_lines)
{
	struct grid g;
	sp height = 0;

	grid_open(&g, 1, 0);
	grid_row(&g);
	grid_cell(&g, 0, 1, 1, ELEM_SCOPE_NONE, desk_words(&g.d, "word", 60));
	grid_set(&g, 60 * SP_PT);
	ck_assert_uint_eq(g.w.n_strips, g.w.cells[0].n_lines);
	ck_assert_uint_gt(g.w.n_strips, 6);
	ck_assert_int_gt(g.w.strips[1].penalty, g.w.strips[3].penalty);
	for (size_t i = 0; i < g.w.n_strips; i++)
		height += g.w.strips[i].height;
	ck_assert_int_ge(height, g.w.rows[0].height);
	grid_drop(&g);
}
END_TEST

UNIT_MAIN("layout/table_rows", a_cell_over_rows_lends_its_lines_to_each,
    rows_that_a_cell_joins_are_parted_last, a_table_has_three_rules,
    a_high_row_is_divided_between_its_lines)
