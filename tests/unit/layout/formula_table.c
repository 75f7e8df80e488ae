#include "formula.h"

#define CELL(x) "<mtd><mn>" x "</mn></mtd>"

START_TEST(columns_are_aligned_and_rows_below_one_another)
{
	struct bench b;
	struct formula f;
	const struct item *a, *c, *d;

	bench_open(&b);
	ck_assert(bench_set(&b, "<math><mtable columnalign='right left'>"
	    "<mtr>" CELL("1111") CELL("2") "</mtr><mtr>" CELL("3")
	    CELL("4444") "</mtr></mtable></math>", true, 200 * SP_PT, &f));
	a = bench_item(&f.parts[0], "1111");
	c = bench_item(&f.parts[0], "3");
	ck_assert_int_eq(a->x + a->width, c->x + c->width);
	ck_assert_int_lt(a->y, c->y);
	c = bench_item(&f.parts[0], "2");
	d = bench_item(&f.parts[0], "4444");
	ck_assert_int_eq(c->x, d->x);
	ck_assert_int_gt(c->x, a->x + a->width);
	bench_drop(&b);
}
END_TEST

START_TEST(a_table_stands_on_the_axis)
{
	struct bench b;
	struct formula_box *t;
	sp axis;

	bench_open(&b);
	t = bench_box(&b, "<mtable><mtr>" CELL("1") "</mtr><mtr>" CELL("2")
	    "</mtr></mtable>");
	axis = formula_length(&b.w, &b.y, HB_OT_MATH_CONSTANT_AXIS_HEIGHT);
	ck_assert_int_le(llabs((t->height - axis) - (t->depth + axis)), 1);
	bench_drop(&b);
}
END_TEST

START_TEST(a_table_of_too_many_cells_is_a_limit)
{
	struct bench b;
	struct formula f;
	struct buf xml;

	bench_open(&b);
	xml = (struct buf){ .arena = b.d.arena };
	buf_str(&xml, "<math><mtable>");
	for (int i = 0; i < 5000; i++)
		buf_str(&xml, "<mtr>" CELL("1") "</mtr>");
	buf_str(&xml, "</mtable></math>");
	ck_assert(!bench_set(&b, buf_text(&xml), true, 200 * SP_PT, &f));
	ck_assert_uint_eq(b.d.diags.by_code[DIAG_MATH_LIMIT], 1);
	bench_drop(&b);
}
END_TEST

UNIT_MAIN("layout/formula_table",
    columns_are_aligned_and_rows_below_one_another,
    a_table_stands_on_the_axis, a_table_of_too_many_cells_is_a_limit)
