/*
 * Which cells are the headers of a cell.
 */
#include "grid.h"

/* Is cell h one of the headers that cell c names? */
static bool
names(const struct grid *g, size_t c, size_t h)
{
	const struct elem *e = &g->d.pages.elems[g->w.cells[c].elem];

	for (size_t i = 0; i < e->n_headers; i++)
		if (e->headers[i] == g->w.cells[h].elem)
			return true;
	return false;
}

static size_t
count(const struct grid *g, size_t c)
{
	return g->d.pages.elems[g->w.cells[c].elem].n_headers;
}

/*
 *	0 | 1   1       3: dose, across two; 0 goes down
 *	  | 2   3
 *	4 | 5   6       4 is a row's name
 */
START_TEST(heads_on_heads_are_all_named)
{
	struct grid g;

	grid_open(&g, 3, 2);
	grid_row(&g);
	grid_cell(&g, 0, 1, 2, ELEM_SCOPE_COLUMN, "Name");
	grid_cell(&g, 1, 2, 1, ELEM_SCOPE_COLUMN, "Dose");
	grid_row(&g);
	grid_cell(&g, 1, 1, 1, ELEM_SCOPE_COLUMN, "low");
	grid_cell(&g, 2, 1, 1, ELEM_SCOPE_COLUMN, "high");
	grid_row(&g);
	grid_cell(&g, 0, 1, 1, ELEM_SCOPE_ROW, "Lead");
	grid_cell(&g, 1, 1, 1, ELEM_SCOPE_NONE, "1");
	grid_cell(&g, 2, 1, 1, ELEM_SCOPE_NONE, "2");
	grid_set(&g, 200 * SP_PT);
	ck_assert_uint_eq(count(&g, 5), 3);
	ck_assert(names(&g, 5, 1) && names(&g, 5, 2) && names(&g, 5, 4));
	ck_assert_uint_eq(count(&g, 6), 3);
	ck_assert(names(&g, 6, 1) && names(&g, 6, 3) && names(&g, 6, 4));
	ck_assert_uint_eq(count(&g, 4), 1);
	ck_assert(names(&g, 4, 0));
	ck_assert_uint_eq(count(&g, 2), 1);
	ck_assert(names(&g, 2, 1));
	ck_assert_uint_eq(count(&g, 0), 0);
	grid_drop(&g);
}
END_TEST

START_TEST(a_name_of_rows_is_that_of_all_that_it_goes_over)
{
	struct grid g;

	grid_open(&g, 3, 1);
	grid_row(&g);
	for (size_t i = 0; i < 3; i++)
		grid_cell(&g, i, 1, 1, ELEM_SCOPE_COLUMN, "Head");
	grid_row(&g);
	grid_cell(&g, 0, 1, 2, ELEM_SCOPE_ROW, "Women");
	grid_cell(&g, 1, 1, 1, ELEM_SCOPE_ROW, "young");
	grid_cell(&g, 2, 1, 1, ELEM_SCOPE_NONE, "1");
	grid_row(&g);
	grid_cell(&g, 1, 1, 1, ELEM_SCOPE_ROW, "old");
	grid_cell(&g, 2, 1, 1, ELEM_SCOPE_NONE, "2");
	grid_set(&g, 200 * SP_PT);
	ck_assert(names(&g, 5, 3) && names(&g, 5, 4) && !names(&g, 5, 6));
	ck_assert(names(&g, 7, 3) && names(&g, 7, 6) && !names(&g, 7, 4));
	ck_assert_uint_eq(count(&g, 7), 3);
	grid_drop(&g);
}
END_TEST

START_TEST(where_scopes_tell_all_no_headers_are_named)
{
	struct grid g;

	grid_open(&g, 2, 1);
	grid_row(&g);
	grid_cell(&g, 0, 1, 1, ELEM_SCOPE_COLUMN, "Name");
	grid_cell(&g, 1, 1, 1, ELEM_SCOPE_COLUMN, "Dose");
	grid_row(&g);
	grid_cell(&g, 0, 1, 1, ELEM_SCOPE_ROW, "Lead");
	grid_cell(&g, 1, 1, 1, ELEM_SCOPE_NONE, "1");
	grid_set(&g, 200 * SP_PT);
	for (size_t i = 0; i < 4; i++)
		ck_assert_uint_eq(count(&g, i), 0);
	grid_drop(&g);
}
END_TEST

UNIT_MAIN("layout/table_tags", heads_on_heads_are_all_named,
    a_name_of_rows_is_that_of_all_that_it_goes_over,
    where_scopes_tell_all_no_headers_are_named)
