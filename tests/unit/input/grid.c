#include "../unit.h"

#include <string.h>

#include "base/arena.h"
#include "input/grid.h"

static struct arena *a;
static struct grid g;

static void
setup(void)
{
	a = arena_new(0);
	grid_begin(&g, a);
}

static void
teardown(void)
{
	arena_drop(a);
}

static struct rich *
rich(const char *text, unsigned styles)
{
	struct rich *r = arena_alloc(a, sizeof *r);
	struct inline_run *run = arena_alloc(a, sizeof *run);

	run->text = text;
	run->styles = styles;
	r->runs = run;
	r->n_runs = 1;
	return r;
}

static void
put_styled(size_t column, size_t columns, size_t rows, const char *text,
    unsigned styles)
{
	struct table_cell *c = grid_cell(&g, column, columns, rows);

	ck_assert_ptr_nonnull(c);
	if (text == NULL)
		return;
	c->paras = rich(text, styles);
	c->n_paras = 1;
}

static void
put(size_t columns, size_t rows, const char *text)
{
	put_styled(GRID_NEXT, columns, rows, text, 0);
}

/* A row of cells of one letter each; "-" is empty. */
static void
row(const char *letters)
{
	grid_row(&g);
	for (; *letters != '\0'; letters++)
		put(1, 1, *letters == '-' ? NULL : arena_strndup(a, letters,
		    1));
}

/*
 * The grid drawn, a line a row: the first letter of the cell that each place
 * belongs to, "." for an empty one, "+" for one that was made.  Fails where a
 * place belongs to none or to two.
 */
static const char *
drawn(const struct table *t)
{
	char *text;
	size_t wide;

	ck_assert_ptr_nonnull(t);
	wide = t->n_columns + 1;
	text = arena_alloc(a, t->n_rows * wide + 1);
	for (size_t r = 0; r < t->n_rows; r++) {
		for (size_t i = 0; i < t->rows[r].n_cells; i++) {
			const struct table_cell *c = &t->rows[r].cells[i];
			char sign = c->n_paras > 0 ?
			    c->paras[0].runs[0].text[0] : c->made ? '+' : '.';

			for (size_t y = r; y < r + c->rows; y++)
				for (size_t x = c->column;
				    x < c->column + c->columns; x++) {
					ck_assert(y < t->n_rows);
					ck_assert(x < t->n_columns);
					ck_assert_int_eq(text[y * wide + x],
					    0);
					text[y * wide + x] = sign;
				}
		}
		text[r * wide + t->n_columns] = '\n';
	}
	ck_assert_uint_eq(strlen(text), t->n_rows * wide);
	return text;
}

#define ck_grid(lines) ck_assert_str_eq(drawn(grid_end(&g)), lines)

START_TEST(a_plain_grid)
{
	row("ab");
	row("cd");
	ck_grid("ab\ncd\n");
	ck_assert(!g.repaired);
	ck_assert_uint_eq(g.table->n_head, 0);
}
END_TEST

START_TEST(spans)
{
	grid_row(&g);
	put(1, 2, "a");
	put(2, 1, "b");
	row("cd");
	row("efg");
	ck_grid("abb\nacd\nefg\n");
	ck_assert(!g.repaired);
}
END_TEST

/* A span to the end of the part; one that reaches out of it. */
START_TEST(spans_end_with_their_part)
{
	grid_part(&g, TABLE_HEAD);
	row("hi");
	grid_part(&g, TABLE_BODY);
	grid_row(&g);
	put(1, GRID_REST, "a");
	put(1, 65535, "b");
	put(1, 1, "c");
	row("d");
	grid_part(&g, TABLE_BODY);
	row("efg");
	ck_grid("hi+\nabc\nabd\nefg\n");
	ck_assert(g.repaired);
	ck_assert_uint_eq(g.table->n_head, 1);
	ck_assert(g.table->rows[1].begins && !g.table->rows[2].begins);
	ck_assert(g.table->rows[3].begins);
}
END_TEST

/* A wide cell is cut where one from above stands. */
START_TEST(overlaps_are_parted)
{
	grid_row(&g);
	put(1, 1, "a");
	put(1, 2, "b");
	put(1, 1, "c");
	grid_row(&g);
	put(3, 1, "d");
	put(1, 1, "e");
	ck_grid("abc\ndbe\n");
	ck_assert(g.repaired);
}
END_TEST

START_TEST(a_column_that_is_taken)
{
	grid_row(&g);
	put_styled(1, 1, 1, "a", 0);
	put_styled(0, 1, 1, "b", 0);    /* it has gone by */
	row("cde");
	ck_grid("+ab\ncde\n");
}
END_TEST

START_TEST(short_rows_are_filled)
{
	row("abc");
	row("de");
	row("f");                       /* a title */
	ck_grid("abc\nde+\nfff\n");
	ck_assert(g.repaired);
}
END_TEST

/* Columns that only spans or nothing reach, rows of nothing. */
START_TEST(idle_rows_and_columns_go)
{
	grid_row(&g);
	put(4, 1, "a");
	row("b-c-");
	row("----");
	row("d-e-");
	ck_grid("aa\nbc\nde\n");
	ck_assert(!g.repaired);
}
END_TEST

START_TEST(a_row_that_only_spans_cover)
{
	grid_row(&g);
	put(1, 2, "a");
	put(1, 2, "b");
	grid_row(&g);
	row("cd");
	ck_grid("ab\ncd\n");
}
END_TEST

START_TEST(a_span_of_a_thousand)
{
	grid_row(&g);
	put(100000, 1, "a");
	row("bc");
	ck_grid("aa\nbc\n");
}
END_TEST

START_TEST(nothing_is_no_table)
{
	ck_assert_ptr_null(grid_end(&g));
	ck_assert(!g.failed);
	teardown();
	setup();
	row("--");
	ck_assert_ptr_null(grid_end(&g));
	ck_assert(!g.failed);
}
END_TEST

START_TEST(limits)
{
	grid_row(&g);
	for (size_t i = 0; i < GRID_COLUMNS; i++)
		put(1, 1, "a");
	ck_assert_ptr_null(grid_cell(&g, GRID_NEXT, 1, 1));
	ck_assert_ptr_null(grid_end(&g));
	ck_assert(g.failed);
	teardown();
	setup();
	row("ab");
	for (size_t i = 0; i < GRID_PLACES / 2; i++)
		row("c");
	ck_assert_ptr_null(grid_end(&g));
	ck_assert(g.failed);
}
END_TEST

/* Rows of headers at the top, where the source has no head. */
START_TEST(a_head_is_found)
{
	grid_row(&g);
	put_styled(GRID_NEXT, 1, 2, "A", INLINE_BOLD);
	put_styled(GRID_NEXT, 2, 1, "B", INLINE_BOLD);
	row("cd");
	row("efg");
	ck_grid("ABB\nAcd\nefg\n");
	ck_assert_uint_eq(g.table->n_head, 2);
	ck_assert_int_eq(g.table->rows[1].cells[0].scope,
	    TABLE_SCOPE_COLUMN);
	ck_assert_int_eq(g.table->rows[2].cells[0].scope, TABLE_SCOPE_NONE);
}
END_TEST

START_TEST(what_is_no_head)
{
	grid_row(&g);
	put_styled(GRID_NEXT, 2, 1, "A", INLINE_BOLD);  /* a title */
	row("bc");
	ck_grid("AA\nbc\n");
	ck_assert_uint_eq(g.table->n_head, 0);
	teardown();
	setup();
	grid_part(&g, TABLE_HEAD);      /* a head of nothing */
	row("ab");
	row("cd");
	ck_grid("ab\ncd\n");
	ck_assert_uint_eq(g.table->n_head, 0);
	ck_assert_int_eq(g.table->rows[0].part, TABLE_BODY);
}
END_TEST

UNIT_MAIN_WITH("input/grid", setup, teardown, a_plain_grid, spans,
    spans_end_with_their_part, overlaps_are_parted, a_column_that_is_taken,
    short_rows_are_filled, idle_rows_and_columns_go,
    a_row_that_only_spans_cover, a_span_of_a_thousand, nothing_is_no_table,
    limits, a_head_is_found, what_is_no_head)
