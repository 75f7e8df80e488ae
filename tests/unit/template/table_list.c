/*
 * Tables as lists: what each row says alone.
 */
#include "tables.h"

#define LIST(columns_, ...) \
	desk_blocks_text(table_list(&k.c, &k.node, &(struct table){ \
	    .n_columns = columns_, .n_head = 1, \
	    ITEMS(rows, struct table_row, __VA_ARGS__) }))

static const char *said;

#define HEADS ROW(HEAD(0, "Animal"), HEAD(1, "Legs"), HEAD(2, "Food"))

START_TEST(a_row_names_its_columns)
{
	said = LIST(3, HEADS,
	    ROW(CELL(0, "Hare"), CELL(1, "4"), CELL(2, "grass")));
	ck_assert_str_eq(said, "L\n  LI\n    LBody\n      P Hare\n"
	    "      P Legs: 4; Food: grass\n");
}
END_TEST

START_TEST(what_is_empty_is_not_said)
{
	said = LIST(3, HEADS,
	    ROW(CELL(0, "Hare"), EMPTY(1), CELL(2, "grass")),
	    ROW(EMPTY(0), CELL(1, "2"), EMPTY(2)));
	ck_assert_str_eq(said, "L\n  LI\n    LBody\n      P Hare\n"
	    "      P Food: grass\n"
	    "  LI\n    LBody\n      P Legs: 2\n");
}
END_TEST

START_TEST(a_column_without_a_head_has_none)
{
	said = LIST(3,
	    ROW(HEAD(0, "Animal"), HEAD(1, "Legs"), EMPTY(2)),
	    ROW(CELL(0, "Hare"), CELL(1, "4"), CELL(2, "grass")));
	ck_assert_str_eq(said, "L\n  LI\n    LBody\n      P Hare\n"
	    "      P Legs: 4; grass\n");
}
END_TEST

START_TEST(a_cell_across_is_a_title)
{
	said = LIST(3, HEADS, ROW(SPAN(0, 3, 1, "Birds")),
	    ROW(CELL(0, "Hen"), CELL(1, "2"), CELL(2, "corn")));
	ck_assert_str_eq(said, "L\n  LI\n    LBody\n      P Birds\n"
	    "  LI\n    LBody\n      P Hen\n      P Legs: 2; Food: corn\n");
}
END_TEST

START_TEST(what_rows_share_is_said_in_each)
{
	said = LIST(3, HEADS,
	    ROW(SPAN(0, 1, 2, "Hare"), CELL(1, "4"), SPAN(2, 1, 2, "grass")),
	    ROW(CELL(1, "3")));
	ck_assert_str_eq(said, "L\n  LI\n    LBody\n      P Hare\n"
	    "      P Legs: 4; Food: grass\n"
	    "  LI\n    LBody\n      P Hare\n"
	    "      P Legs: 3; Food: grass\n");
}
END_TEST

START_TEST(a_cell_of_two_columns_is_said_once)
{
	said = LIST(3, HEADS,
	    ROW(CELL(0, "Hare"), SPAN(1, 2, 1, "not known")));
	ck_assert_str_eq(said, "L\n  LI\n    LBody\n      P Hare\n"
	    "      P Legs: not known\n");
}
END_TEST

START_TEST(heads_over_heads_go_from_the_top)
{
	struct table_row rows[] = {
		ROW(SPAN(0, 1, 2, "Animal"), SPAN(1, 2, 1, "Legs")),
		ROW(HEAD(1, "Front"), HEAD(2, "Hind")),
		ROW(CELL(0, "Hare"), CELL(1, "2"), CELL(2, "2"))
	};

	ck_assert_str_eq(desk_blocks_text(table_list(&k.c, &k.node,
	    &(struct table){ .n_columns = 3, .n_head = 2, .rows = rows,
	    .n_rows = 3 })),
	    "L\n  LI\n    LBody\n      P Hare\n"
	    "      P Legs, Front: 2; Legs, Hind: 2\n");
}
END_TEST

DESK_MAIN("template/table_list", a_row_names_its_columns,
    what_is_empty_is_not_said, a_column_without_a_head_has_none,
    a_cell_across_is_a_title, what_rows_share_is_said_in_each,
    a_cell_of_two_columns_is_said_once, heads_over_heads_go_from_the_top)
