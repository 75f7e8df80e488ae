/*
 * Which tables are set whole, and how their cells are aligned; tables as lists.
 */
#include "desk.h"

#include "template/tables.h"

#define CELL(at, words) { .column = at, .columns = 1, .rows = 1, \
	ITEMS(paras, struct rich, PLAIN(words)) }
#define HEAD(at, words) { .column = at, .columns = 1, .rows = 1, \
	.scope = TABLE_SCOPE_COLUMN, ITEMS(paras, struct rich, PLAIN(words)) }
#define ROW(...) { .part = TABLE_BODY, \
	ITEMS(cells, struct table_cell, __VA_ARGS__) }

/* Measures of two kinds of animals. */
#define TABLE { .n_columns = 3, .n_head = 1, \
	.columns = (struct table_column[3]){ { .width = NULL } }, \
	ITEMS(rows, struct table_row, \
	    ROW(HEAD(0, "Animal"), HEAD(1, "Legs"), HEAD(2, "Food")), \
	    ROW(CELL(0, "Hare"), CELL(1, "4.25"), CELL(2, "grass")), \
	    ROW(CELL(0, "Hen"), CELL(1, "12"), CELL(2, "corn"))) }

#define OPEN_TABLE(front) \
	desk_open(); \
	SET(figures, struct figure, { .label = "Table 1", .is_table = true, \
	    .in_front = front, ITEMS(caption, struct rich, \
	    PLAIN("Animals.")), ITEMS(tables, struct table, TABLE) }); \
	k.plain.table_columns = 20; \
	k.plain.table_cells = 100; \
	k.c.tables = TABLES_CAPTIONS

START_TEST(by_their_captions_whole_or_not_at_all)
{
	OPEN_TABLE(false);
	ck_assert_ptr_nonnull(strstr(desk_blocks("figures"), "Animals."));
	ck_assert_ptr_null(strstr(desk_blocks("figures"), "grass"));
	ck_blocks("tables", "");
	k.c.tables = TABLES_FULL;
	ck_blocks("figures", "");
	ck_assert_ptr_nonnull(strstr(desk_blocks("tables"), "grass"));
	k.c.tables = TABLES_NONE;
	ck_blocks("figures", "");
	ck_blocks("tables", "");
}
END_TEST

START_TEST(those_of_the_abstract_always)
{
	OPEN_TABLE(true);
	k.c.tables = TABLES_NONE;
	ck_assert_ptr_nonnull(strstr(desk_blocks("figures"), "grass"));
}
END_TEST

START_TEST(too_large_a_table_is_told_by_its_caption)
{
	OPEN_TABLE(false);
	k.c.tables = TABLES_FULL;
	k.plain.table_cells = 8;
	ck_assert_ptr_null(strstr(desk_blocks("tables"), "grass"));
	ck_assert_ptr_nonnull(strstr(desk_blocks("tables"),
	    "The table, of 3 columns and 3 rows, is not printed here."));
	k.plain.table_cells = 9;
	ck_assert_ptr_nonnull(strstr(desk_blocks("tables"), "grass"));
}
END_TEST

START_TEST(numbers_are_aligned_at_their_points)
{
	struct column_kind *kinds;
	struct block_cell cell = { .columns = 1 };
	const struct table *t;

	OPEN_TABLE(false);
	t = k.x.figures[0].tables;
	kinds = table_kinds(&k.c, t);
	ck_assert(!kinds[0].is_number);
	ck_assert(kinds[1].is_number);
	table_align(&k.c, t, kinds, 1, &t->rows[1].cells[1], &cell);
	ck_assert_int_eq(cell.align, CELL_POINT);
	ck_assert_uint_eq(cell.point, 1);
	table_align(&k.c, t, kinds, 2, &t->rows[2].cells[1], &cell);
	ck_assert_uint_eq(cell.point, 2);
	table_align(&k.c, t, kinds, 1, &t->rows[1].cells[0], &cell);
	ck_assert_int_eq(cell.align, CELL_LEFT);
}
END_TEST

START_TEST(a_row_of_a_list_names_its_columns)
{
	const char *text;

	OPEN_TABLE(false);
	text = desk_blocks_text(table_list(&k.c, &k.node,
	    k.x.figures[0].tables));
	ck_assert_ptr_nonnull(strstr(text, "P Hare\n"));
	ck_assert_ptr_nonnull(strstr(text,
	    "P Legs: 4.25; Food: grass\n"));
}
END_TEST

UNIT_MAIN("template/blocks_tables", by_their_captions_whole_or_not_at_all,
    those_of_the_abstract_always, too_large_a_table_is_told_by_its_caption,
    numbers_are_aligned_at_their_points, a_row_of_a_list_names_its_columns)
