#include "formula.h"

static sp
width_of(struct bench *b, const char *xml)
{
	return bench_box(b, xml)->width;
}

START_TEST(a_relation_has_more_space_than_an_operator_and_a_sign_none)
{
	struct bench b;
	sp rel, bin, sign;

	bench_open(&b);
	rel = width_of(&b, "<mrow><mn>1</mn><mo>=</mo><mn>1</mn></mrow>") -
	    width_of(&b, "<mo>=</mo>");
	bin = width_of(&b, "<mrow><mn>1</mn><mo>+</mo><mn>1</mn></mrow>") -
	    width_of(&b, "<mo>+</mo>");
	sign = width_of(&b, "<mrow><mo>+</mo><mn>1</mn><mn>1</mn></mrow>") -
	    width_of(&b, "<mo>+</mo>");
	ck_assert_int_gt(rel, bin);
	ck_assert_int_gt(bin, sign);
	ck_assert_int_eq(sign, 2 * width_of(&b, "<mn>1</mn>"));
	b.y.level = 1;
	rel = width_of(&b, "<mrow><mn>1</mn><mo>=</mo><mn>1</mn></mrow>");
	ck_assert_int_eq(rel, 2 * width_of(&b, "<mn>1</mn>") +
	    width_of(&b, "<mo>=</mo>"));
	bench_drop(&b);
}
END_TEST

START_TEST(a_sign_behind_a_relation_belongs_to_its_number)
{
	struct bench b;
	sp sign, none;

	bench_open(&b);
	sign = width_of(&b, "<mrow><mi>x</mi><mo>=</mo><mo>-</mo><mn>1</mn>"
	    "</mrow>");
	none = width_of(&b, "<mrow><mi>x</mi><mo>=</mo><mn>1</mn></mrow>");
	ck_assert_int_eq(sign - none, width_of(&b, "<mo>-</mo>"));
	bench_drop(&b);
}
END_TEST

START_TEST(fences_grow_with_what_they_hold_and_not_with_the_rest)
{
	struct bench b;
	struct formula_box *flat, *tall, *beside;

	bench_open(&b);
	flat = bench_box(&b, "<mrow><mo>(</mo><mi>x</mi><mo>)</mo></mrow>");
	tall = bench_box(&b, "<mrow><mo>(</mo><mfrac><mi>x</mi><mi>y</mi>"
	    "</mfrac><mo>)</mo></mrow>");
	ck_assert_int_gt(tall->height + tall->depth, 3 * (flat->height +
	    flat->depth) / 2);
	beside = bench_box(&b, "<mrow><mo>(</mo><mi>x</mi><mo>)</mo>"
	    "<mphantom><mpadded height=\"9em\"><mi>y</mi></mpadded>"
	    "</mphantom></mrow>");
	ck_assert_int_lt(beside->depth, 2 * flat->depth);
	bench_drop(&b);
}
END_TEST

START_TEST(fenced_is_a_row_with_separators)
{
	struct bench b;

	bench_open(&b);
	ck_assert_int_eq(width_of(&b, "<mfenced><mi>x</mi><mi>y</mi>"
	    "</mfenced>"), width_of(&b, "<mrow><mo>(</mo><mi>x</mi>"
	    "<mo>,</mo><mi>y</mi><mo>)</mo></mrow>"));
	ck_assert_int_eq(width_of(&b, "<mfenced open='' close='' "
	    "separators=''><mn>1</mn><mn>2</mn></mfenced>"), width_of(&b,
	    "<mrow><mn>1</mn><mn>2</mn></mrow>"));
	bench_drop(&b);
}
END_TEST

#define TERM "<mo>+</mo><msub><mi>a</mi><mn>1</mn></msub><mi>x</mi>"

START_TEST(a_long_row_may_be_divided_behind_its_operators)
{
	struct bench b;
	struct formula f;

	bench_open(&b);
	ck_assert(bench_set(&b, "<math><mrow><mi>y</mi><mo>=</mo><mn>1</mn>"
	    TERM TERM TERM TERM "</mrow></math>", false, 200 * SP_PT, &f));
	ck_assert_uint_eq(f.n_parts, 6);
	ck_assert_int_lt(f.parts[0].penalty, f.parts[1].penalty);
	ck_assert_int_gt(f.parts[0].glue, f.parts[1].glue);
	ck_assert_ptr_nonnull(strstr(f.parts[0].text, "y"));
	ck_assert_ptr_null(strstr(f.parts[0].text, "1"));
	ck_assert(bench_set(&b, "<math><mo>(</mo><mi>y</mi><mo>=</mo>"
	    "<mn>1</mn>" TERM TERM TERM TERM "<mo>)</mo></math>", false,
	    200 * SP_PT, &f));
	ck_assert_uint_eq(f.n_parts, 1);
	ck_assert(bench_set(&b, "<math><mi>p</mi><mo>&lt;</mo><mn>0.05</mn>"
	    "</math>", false, 200 * SP_PT, &f));
	ck_assert_uint_eq(f.n_parts, 1);
	bench_drop(&b);
}
END_TEST

UNIT_MAIN("layout/formula_row",
    a_relation_has_more_space_than_an_operator_and_a_sign_none,
    a_sign_behind_a_relation_belongs_to_its_number,
    fences_grow_with_what_they_hold_and_not_with_the_rest,
    fenced_is_a_row_with_separators,
    a_long_row_may_be_divided_behind_its_operators)
