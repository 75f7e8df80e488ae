/*
 * Which tables are set whole.
 */
#include "tables.h"

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

START_TEST(one_that_is_not_at_hand_is_told_by_its_caption)
{
	OPEN_TABLE(true);
	k.x.figures[0].n_tables = 0;    /* beyond the limits of a grid */
	ck_assert_ptr_nonnull(strstr(desk_blocks("figures"),
	    "Animals.\nP The table itself is not printed here.\n"));
}
END_TEST

START_TEST(a_picture_of_one_is_a_figure)
{
	static const struct image image = { .width = 8, .height = 8 };

	OPEN_TABLE(false);
	k.x.figures[0].n_tables = 0;
	k.x.figures[0].image = &image;
	k.c.tables = TABLES_FULL;
	ck_blocks("tables", "");
	ck_assert_ptr_nonnull(strstr(desk_blocks("figures"), "Figure"));
	k.c.tables = TABLES_NONE;
	ck_blocks("figures", "");
}
END_TEST

UNIT_MAIN("template/blocks_tables", by_their_captions_whole_or_not_at_all,
    those_of_the_abstract_always, too_large_a_table_is_told_by_its_caption,
    one_that_is_not_at_hand_is_told_by_its_caption,
    a_picture_of_one_is_a_figure)
