#include "formula.h"

START_TEST(scripts_stand_above_and_below_their_base)
{
	struct bench b;
	struct formula_box *x, *sup, *sub, *both;

	bench_open(&b);
	x = bench_box(&b, "<mi>x</mi>");
	sup = bench_box(&b, "<msup><mi>x</mi><mn>2</mn></msup>");
	sub = bench_box(&b, "<msub><mi>x</mi><mn>2</mn></msub>");
	both = bench_box(&b, "<msubsup><mi>x</mi><mn>1</mn><mn>2</mn>"
	    "</msubsup>");
	ck_assert_int_gt(sup->height, x->height);
	ck_assert_int_eq(sup->depth, x->depth);
	ck_assert_int_gt(sub->depth, x->depth);
	ck_assert_int_ge(both->height, sup->height);
	ck_assert_int_ge(both->depth, sub->depth);
	ck_assert_int_gt(sup->width, x->width);
	bench_drop(&b);
}
END_TEST

START_TEST(scripts_are_smaller_and_theirs_smaller_still)
{
	struct bench b;
	struct formula f;
	const struct item *x, *one, *two;

	bench_open(&b);
	ck_assert(bench_set(&b, "<math><msup><mi>x</mi><msup><mn>1</mn>"
	    "<mn>2</mn></msup></msup></math>", false, 200 * SP_PT, &f));
	x = bench_item(&f.parts[0], "x");
	one = bench_item(&f.parts[0], "1");
	two = bench_item(&f.parts[0], "2");
	ck_assert_int_gt(x->size, one->size);
	ck_assert_int_gt(one->size, two->size);
	ck_assert_int_gt(x->y, one->y);
	ck_assert_int_gt(one->y, two->y);
	bench_drop(&b);
}
END_TEST

START_TEST(scripts_before_the_base_stand_at_its_left)
{
	struct bench b;
	struct formula f;
	const struct item *c, *six, *mass;

	bench_open(&b);
	ck_assert(bench_set(&b, "<math><mmultiscripts><mi>C</mi>"
	    "<mprescripts/><mn>6</mn><mn>14</mn></mmultiscripts></math>",
	    false, 200 * SP_PT, &f));
	c = bench_item(&f.parts[0], "C");
	six = bench_item(&f.parts[0], "6");
	mass = bench_item(&f.parts[0], "14");
	ck_assert_int_le(six->x + six->width, c->x);
	ck_assert_int_eq(six->x + six->width, mass->x + mass->width);
	ck_assert_int_gt(six->y, c->y);
	ck_assert_int_lt(mass->y, c->y);
	bench_drop(&b);
}
END_TEST

UNIT_MAIN("layout/formula_script", scripts_stand_above_and_below_their_base,
    scripts_are_smaller_and_theirs_smaller_still,
    scripts_before_the_base_stand_at_its_left)
