/*
 * Widths of columns: they fill the room, none is below its widest word while
 * there is room for that, and long text has more of it than short.
 */
#include "desk.h"

#include "layout/table.h"

enum { MOST = 8 };

/* One row of cells in as many columns. */
struct shelf {
	struct table_work w;
	struct table_column_work columns[MOST];
	struct table_cell_work cells[MOST];
	struct block_cell places[MOST];
	struct table_row_work row;
};

static void
shelf_open(struct shelf *s, size_t n)
{
	*s = (struct shelf){ .row = { .n_cells = n } };
	s->w = (struct table_work){ .columns = s->columns, .n_columns = n,
	    .cells = s->cells, .n_cells = n, .rows = &s->row, .n_rows = 1,
	    .gap = 10 * SP_PT };
}

static void
shelf_cell(struct shelf *s, size_t i, sp least, sp most)
{
	s->places[i] = (struct block_cell){ .column = i, .columns = 1,
	    .rows = 1 };
	s->cells[i] = (struct table_cell_work){ .place = &s->places[i],
	    .least = least, .most = most, .area = most, .n_paras = 1 };
	s->columns[i] = (struct table_column_work){ .least = least,
	    .most = most };
}

static sp
shelf_width(const struct shelf *s)
{
	sp width = 0;

	for (size_t i = 0; i < s->w.n_columns; i++)
		width += s->columns[i].width;
	return width;
}

START_TEST(what_has_room_is_as_wide_as_its_text)
{
	struct shelf s;

	shelf_open(&s, 2);
	shelf_cell(&s, 0, 20 * SP_PT, 30 * SP_PT);
	shelf_cell(&s, 1, 20 * SP_PT, 70 * SP_PT);
	table_columns(&s.w, 100 * SP_PT);
	ck_assert_int_eq(s.columns[0].width, 30 * SP_PT);
	ck_assert_int_eq(s.columns[1].width, 70 * SP_PT);
}
END_TEST

START_TEST(what_has_none_fills_the_room_and_cuts_no_word)
{
	struct shelf s;

	shelf_open(&s, 3);
	shelf_cell(&s, 0, 20 * SP_PT, 31 * SP_PT);
	shelf_cell(&s, 1, 20 * SP_PT, 307 * SP_PT);
	shelf_cell(&s, 2, 25 * SP_PT, 901 * SP_PT);
	table_columns(&s.w, 200 * SP_PT + 7);
	ck_assert_int_eq(shelf_width(&s), 200 * SP_PT + 7);
	for (size_t i = 0; i < 3; i++)
		ck_assert_int_ge(s.columns[i].width, s.columns[i].least);
	ck_assert_int_gt(s.columns[1].width, s.columns[0].width);
	ck_assert_int_gt(s.columns[2].width, s.columns[1].width);
}
END_TEST

START_TEST(columns_of_one_text_are_alike)
{
	struct shelf s;
	sp least = INT64_MAX, most = 0;

	shelf_open(&s, 4);
	for (size_t i = 0; i < 4; i++)
		shelf_cell(&s, i, 20 * SP_PT, 300 * SP_PT);
	table_columns(&s.w, 216 * SP_PT);
	for (size_t i = 0; i < 4; i++) {
		sp width = s.columns[i].width;

		least = width < least ? width : least;
		most = width > most ? width : most;
	}
	ck_assert_int_le(most - least, 1);
}
END_TEST

START_TEST(width_moves_to_where_it_saves_lines)
{
	struct shelf s;

	/* a column that is wide by one word has no need of more */
	shelf_open(&s, 2);
	shelf_cell(&s, 0, 30 * SP_PT, 80 * SP_PT);
	shelf_cell(&s, 1, 20 * SP_PT, 100 * SP_PT);
	s.cells[1].area = 2000 * SP_PT;
	s.cells[1].n_paras = 20;
	s.cells[1].most = 100 * SP_PT;
	table_columns(&s.w, 140 * SP_PT);
	ck_assert_int_eq(shelf_width(&s), 140 * SP_PT);
	ck_assert_int_gt(s.columns[1].width, 92 * SP_PT);
}
END_TEST

START_TEST(words_give_in_parts_where_they_must)
{
	struct shelf s;

	shelf_open(&s, 2);
	shelf_cell(&s, 0, 100 * SP_PT, 100 * SP_PT);
	shelf_cell(&s, 1, 300 * SP_PT, 400 * SP_PT);
	table_columns(&s.w, 100 * SP_PT + 1);
	ck_assert_int_eq(shelf_width(&s), 100 * SP_PT + 1);
	ck_assert_int_eq(s.columns[0].width, 25 * SP_PT);
}
END_TEST

START_TEST(a_cell_across_columns_has_their_gaps_too)
{
	struct shelf s;

	shelf_open(&s, 3);
	for (size_t i = 0; i < 3; i++) {
		shelf_cell(&s, i, 20 * SP_PT, 20 * SP_PT);
		s.columns[i].width = 20 * SP_PT;
	}
	s.places[1].columns = 2;
	ck_assert_int_eq(table_span(&s.w, &s.cells[0]), 20 * SP_PT);
	ck_assert_int_eq(table_span(&s.w, &s.cells[1]), 50 * SP_PT);
}
END_TEST

START_TEST(text_of_a_mile_does_not_overflow)
{
	struct shelf s;

	shelf_open(&s, 8);
	for (size_t i = 0; i < 8; i++)
		shelf_cell(&s, i, 20 * SP_PT, 50000000 * SP_PT);
	table_columns(&s.w, 500 * SP_PT);
	ck_assert_int_eq(shelf_width(&s), 500 * SP_PT);
	for (size_t i = 0; i < 8; i++)
		ck_assert_int_ge(s.columns[i].width, 20 * SP_PT);
	for (size_t i = 0; i < 8; i++)
		s.columns[i].least = s.columns[i].most;
	table_columns(&s.w, 500 * SP_PT);
	ck_assert_int_eq(shelf_width(&s), 500 * SP_PT);
	for (size_t i = 0; i < 8; i++)
		ck_assert_int_gt(s.columns[i].width, 0);
}
END_TEST

UNIT_MAIN("layout/table_columns", what_has_room_is_as_wide_as_its_text,
    what_has_none_fills_the_room_and_cuts_no_word,
    columns_of_one_text_are_alike, width_moves_to_where_it_saves_lines,
    words_give_in_parts_where_they_must,
    a_cell_across_columns_has_their_gaps_too,
    text_of_a_mile_does_not_overflow)
