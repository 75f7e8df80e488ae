#include "formula.h"

static const char *
words_of(struct bench *b, const char *xml)
{
	return formula_words(b->d.arena, bench_math(b, xml));
}

START_TEST(formulas_are_said_in_words)
{
	struct bench b;

	bench_open(&b);
	ck_assert_str_eq(words_of(&b, "<math><msup><mi>x</mi><mn>2</mn>"
	    "</msup><mo>=</mo><mfrac><mn>1</mn><mn>2</mn></mfrac></math>"),
	    "x squared equals 1 over 2");
	ck_assert_str_eq(words_of(&b, "<math><mfrac><mrow><mi>a</mi>"
	    "<mo>-</mo><mi>b</mi></mrow><mi>c</mi></mfrac></math>"),
	    "start fraction a minus b over c end fraction");
	ck_assert_str_eq(words_of(&b, "<math><msqrt><mi>x</mi></msqrt>"
	    "</math>"), "square root of x");
	ck_assert_str_eq(words_of(&b, "<math><munderover><mo>\xE2\x88\x91"
	    "</mo><mi>i</mi><mi>n</mi></munderover><mi>x</mi></math>"),
	    "sum from i to n of x");
	ck_assert_str_eq(words_of(&b, "<math><mover><mi>x</mi><mo>^</mo>"
	    "</mover></math>"), "x hat");
	bench_drop(&b);
}
END_TEST

START_TEST(the_records_own_words_come_first_and_its_tex_does_not)
{
	struct bench b;

	bench_open(&b);
	ck_assert_str_eq(words_of(&b, "<math alttext='x of t'><mi>x</mi>"
	    "</math>"), "x of t");
	ck_assert_str_eq(words_of(&b, "<math alttext='x \\in t'><mi>x</mi>"
	    "</math>"), "x");
	bench_drop(&b);
}
END_TEST

UNIT_MAIN("layout/formula_words", formulas_are_said_in_words,
    the_records_own_words_come_first_and_its_tex_does_not)
