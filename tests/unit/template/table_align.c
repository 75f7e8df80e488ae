/*
 * Which columns are of numbers, and where these are aligned.
 */
#include "tables.h"

enum { MOST = 8 };

static struct table_row rows[MOST];
static struct table table;
static struct column_kind *kinds;

/* A table without a head of names and one column of such cells. */
static void
column(const char *const *words, size_t n)
{
	desk_drop();
	desk_open();
	ck_assert_uint_le(n, MOST);
	for (size_t i = 0; i < n; i++) {
		struct table_cell *cells = arena_array(k.arena, 2,
		    sizeof *cells);
		struct rich *text = arena_array(k.arena, 2, sizeof *text);

		for (size_t c = 0; c < 2; c++) {
			text[c] = (struct rich){ .runs = arena_alloc(k.arena,
			    sizeof *text[c].runs), .n_runs = 1 };
			text[c].runs[0].text = c == 0 ? "a row" : words[i];
		}
		for (size_t c = 0; c < 2; c++)
			cells[c] = (struct table_cell){ .column = c,
			    .columns = 1, .rows = 1, .paras = &text[c],
			    .n_paras = words[i][0] != '\0' || c == 0 };
		rows[i] = (struct table_row){ .part = TABLE_BODY,
		    .cells = cells, .n_cells = 2 };
	}
	table = (struct table){ .n_columns = 2, .rows = rows, .n_rows = n };
	kinds = table_kinds(&k.c, &table);
}

#define COLUMN(...) \
	column((const char *const[]){ __VA_ARGS__ }, \
	    sizeof((const char *const[]){ __VA_ARGS__ }) / sizeof(char *))

static struct block_cell
align(size_t row)
{
	struct block_cell cell = { .columns = 1 };

	table_align(&k.c, &table, kinds, row, &rows[row].cells[1], &cell);
	return cell;
}

/* Is the cell aligned behind this beginning of it? */
#define ck_point(row, before) do { \
	struct block_cell cell_ = align(row); \
	ck_assert_int_eq(cell_.align, CELL_POINT); \
	ck_assert_uint_eq(cell_.point, strlen(before)); \
	ck_assert_int_eq(strncmp(rows[row].cells[1].paras->runs[0].text, \
	    before, strlen(before)), 0); \
} while (0)

START_TEST(at_the_point_or_the_end_of_the_whole)
{
	COLUMN("4.25", "12", ".5", "1\xC2\xB7" "5");
	ck_assert(kinds[1].is_number);
	ck_point(0, "4");
	ck_point(1, "12");
	ck_point(2, "");
	ck_point(3, "1");
	ck_assert(!kinds[0].is_number);
}
END_TEST

START_TEST(signs_go_before)
{
	COLUMN("-4.2", "\xE2\x88\x92" "0.5", "<0.001", "(1.5)",
	    "\xC2\xB1 2.1", "\xE2\x89\xA4 10", "$3.50", "+1");
	ck_point(0, "-4");
	ck_point(1, "\xE2\x88\x92" "0");
	ck_point(2, "<0");
	ck_point(3, "(1");
	ck_point(4, "\xC2\xB1 2");
	ck_point(5, "\xE2\x89\xA4 10");
	ck_point(6, "$3");
	ck_point(7, "+1");
}
END_TEST

START_TEST(what_follows_the_number_does_not_matter)
{
	COLUMN("0.45 (0.32 to 0.61)", "1.5\xE2\x80\x93" "3.5", "12 (3.4)",
	    "45%", "5 mg", "1e-5");
	ck_point(0, "0");
	ck_point(1, "1");
	ck_point(2, "12");
	ck_point(3, "45");
	ck_point(4, "5");
	ck_point(5, "1");
}
END_TEST

START_TEST(thousands_are_no_points)
{
	COLUMN("1,234", "12 345.5", "1,234,567", "7");
	ck_assert(!kinds[1].has_comma);
	ck_point(0, "1,234");
	ck_point(1, "12 345");
	ck_point(2, "1,234,567");
	ck_point(3, "7");
}
END_TEST

START_TEST(commas_are_points_where_they_part_no_thousands)
{
	COLUMN("1,25", "12,345", "3");
	ck_assert(kinds[1].has_comma);
	ck_point(0, "1");
	ck_point(1, "12");
	ck_point(2, "3");
	/* no number of thousands begins so */
	COLUMN("0,045", "12,345");
	ck_assert(kinds[1].has_comma);
	ck_point(0, "0");
	ck_point(1, "12");
	/* a point in the column: the comma is something else */
	COLUMN("0.5", "10,045", "3,5");
	ck_assert(!kinds[1].has_comma);
	ck_point(1, "10,045");
	ck_point(2, "3");
}
END_TEST

START_TEST(a_column_of_both_is_what_most_of_it_is)
{
	COLUMN("1.5", "2.5", "3.5", "not measured", "unknown");
	ck_assert(kinds[1].is_number);
	ck_point(1, "2");
	ck_assert_int_eq(align(3).align, CELL_CENTER);
	COLUMN("1.5", "2.5", "gone", "not measured", "unknown");
	ck_assert(!kinds[1].is_number);
	ck_assert_int_eq(align(0).align, CELL_LEFT);
}
END_TEST

START_TEST(no_number_counts_neither_way)
{
	COLUMN("1.5", "\xE2\x80\x93", "NA", "", "ref");
	ck_assert(kinds[1].is_number);
	ck_assert_int_eq(align(1).align, CELL_CENTER);
	ck_assert_int_eq(align(3).align, CELL_LEFT);
	COLUMN("\xE2\x80\x93", "NA");
	ck_assert(!kinds[1].is_number);
}
END_TEST

START_TEST(a_word_that_begins_with_figures_is_none)
{
	COLUMN("3rd", "2nd visit", "12 weeks after birth");
	ck_assert(!kinds[1].is_number);
}
END_TEST

/* The first column names the rows: one word in it, and it is words. */
START_TEST(the_first_is_of_numbers_only_where_all_are)
{
	COLUMN("1", "2", "3");
	for (size_t i = 0; i < 3; i++)
		rows[i].cells[0].paras = rows[i].cells[1].paras;
	ck_assert(table_kinds(&k.c, &table)[0].is_number);
	rows[2].cells[0].paras = &(struct rich)PLAIN("all");
	ck_assert(!table_kinds(&k.c, &table)[0].is_number);
}
END_TEST

START_TEST(centered_are_short_words_that_the_source_centers)
{
	COLUMN("yes", "no");
	ck_assert(!kinds[1].is_center);
	rows[0].cells[1].align = TABLE_ALIGN_CENTER;
	rows[1].cells[1].align = TABLE_ALIGN_CENTER;
	ck_assert(table_kinds(&k.c, &table)[1].is_center);
	rows[0].cells[1].paras->runs[0].text = "a sentence of many words";
	ck_assert(table_kinds(&k.c, &table)[1].is_center);
	rows[0].cells[1].paras->runs[0].text = "a sentence of more words.";
	ck_assert(!table_kinds(&k.c, &table)[1].is_center);
}
END_TEST

/* Up to a raised run: a power, the mark of a note. */
START_TEST(a_mark_is_no_part_of_the_number)
{
	struct inline_run runs[] = { { .text = "1.5" },
	    { .text = "abcdefgh", .styles = INLINE_SUP } };

	COLUMN("1.5", "2");
	rows[0].cells[1].paras = &(struct rich){ .runs = runs, .n_runs = 2 };
	kinds = table_kinds(&k.c, &table);
	ck_assert(kinds[1].is_number);
	ck_point(0, "1");
}
END_TEST

UNIT_MAIN_WITH("template/table_align", NULL, desk_drop,
    at_the_point_or_the_end_of_the_whole, signs_go_before,
    what_follows_the_number_does_not_matter, thousands_are_no_points,
    commas_are_points_where_they_part_no_thousands,
    a_column_of_both_is_what_most_of_it_is, no_number_counts_neither_way,
    a_word_that_begins_with_figures_is_none,
    the_first_is_of_numbers_only_where_all_are,
    centered_are_short_words_that_the_source_centers,
    a_mark_is_no_part_of_the_number)
