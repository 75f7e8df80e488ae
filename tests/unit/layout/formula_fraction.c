#include "formula.h"

START_TEST(a_fraction_has_a_bar_on_the_axis)
{
	struct bench b;
	struct formula f;
	const struct item *bar, *one, *two;
	sp axis;

	bench_open(&b);
	ck_assert(bench_set(&b, "<math><mfrac><mn>1</mn><mn>2</mn></mfrac>"
	    "</math>", true, 200 * SP_PT, &f));
	bar = desk_item(f.parts[0].items, f.parts[0].n_items, ITEM_RULE, 0);
	one = bench_item(&f.parts[0], "1");
	two = bench_item(&f.parts[0], "2");
	ck_assert_int_lt(one->y, bar->y);
	ck_assert_int_gt(two->y - two->size / 2, bar->y);
	axis = formula_length(&b.w, &b.y, HB_OT_MATH_CONSTANT_AXIS_HEIGHT);
	ck_assert_int_lt(llabs(-bar->y - bar->height / 2 - axis), SP_PT);
	bench_drop(&b);
}
END_TEST

START_TEST(a_binomial_has_none)
{
	struct bench b;
	struct formula f;

	bench_open(&b);
	ck_assert(bench_set(&b, "<math><mfrac linethickness='0'><mi>n</mi>"
	    "<mi>k</mi></mfrac></math>", true, 200 * SP_PT, &f));
	ck_assert_uint_eq(desk_count(f.parts[0].items, f.parts[0].n_items,
	    ITEM_RULE), 0);
	bench_drop(&b);
}
END_TEST

START_TEST(a_root_covers_what_it_holds)
{
	struct bench b;
	struct formula_box *x, *root, *cube;

	bench_open(&b);
	x = bench_box(&b, "<mfrac><mi>x</mi><mi>y</mi></mfrac>");
	root = bench_box(&b, "<msqrt><mfrac><mi>x</mi><mi>y</mi></mfrac>"
	    "</msqrt>");
	cube = bench_box(&b, "<mroot><mfrac><mi>x</mi><mi>y</mi></mfrac>"
	    "<mn>33</mn></mroot>");
	ck_assert_int_gt(root->height, x->height);
	ck_assert_int_ge(root->depth, x->depth);
	ck_assert_int_gt(root->width, x->width);
	ck_assert_int_gt(cube->width, root->width);
	bench_drop(&b);
}
END_TEST

START_TEST(a_strike_is_drawn_simpler_and_said)
{
	struct bench b;
	struct formula f;

	bench_open(&b);
	ck_assert(bench_set(&b, "<math><menclose notation='box'><mi>x</mi>"
	    "</menclose></math>", true, 200 * SP_PT, &f));
	ck_assert_uint_eq(desk_count(f.parts[0].items, f.parts[0].n_items,
	    ITEM_RULE), 4);
	ck_assert_uint_eq(b.d.diags.by_code[DIAG_MATH_ODD], 0);
	ck_assert(bench_set(&b, "<math><menclose notation='updiagonalstrike'>"
	    "<mi>x</mi></menclose></math>", true, 200 * SP_PT, &f));
	ck_assert_uint_eq(desk_count(f.parts[0].items, f.parts[0].n_items,
	    ITEM_RULE), 1);
	ck_assert_uint_eq(b.d.diags.by_code[DIAG_MATH_ODD], 1);
	bench_drop(&b);
}
END_TEST

UNIT_MAIN("layout/formula_fraction", a_fraction_has_a_bar_on_the_axis,
    a_binomial_has_none, a_root_covers_what_it_holds,
    a_strike_is_drawn_simpler_and_said)
