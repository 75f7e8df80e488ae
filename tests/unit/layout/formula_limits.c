#include "formula.h"

#define SUM "<munderover><mo>\xE2\x88\x91</mo><mn>1</mn><mn>2</mn>" \
	"</munderover>"

START_TEST(limits_stand_over_in_displays_and_beside_in_text)
{
	struct bench b;
	struct formula f;
	const struct item *sum, *low;

	bench_open(&b);
	ck_assert(bench_set(&b, "<math>" SUM "</math>", true, 200 * SP_PT,
	    &f));
	sum = bench_item(&f.parts[0], "\xE2\x88\x91");
	low = bench_item(&f.parts[0], "1");
	ck_assert_int_ge(low->x, sum->x);
	ck_assert_int_le(low->x + low->width, sum->x + sum->width);
	ck_assert(bench_set(&b, "<math>" SUM "</math>", false, 200 * SP_PT,
	    &f));
	sum = bench_item(&f.parts[0], "\xE2\x88\x91");
	low = bench_item(&f.parts[0], "1");
	ck_assert_int_ge(low->x, sum->x + sum->width);
	bench_drop(&b);
}
END_TEST

START_TEST(an_accent_stands_over_the_middle_and_takes_no_width)
{
	struct bench b;
	struct formula_box *x, *hat, *bar;

	bench_open(&b);
	x = bench_box(&b, "<mi>x</mi>");
	hat = bench_box(&b, "<mover><mi>x</mi><mo>^</mo></mover>");
	bar = bench_box(&b, "<mover><mi>x</mi><mo>\xC2\xAF</mo></mover>");
	ck_assert_int_eq(hat->width, x->width);
	ck_assert_int_eq(bar->width, x->width);
	ck_assert_int_gt(hat->height, x->height);
	ck_assert_int_gt(bar->height, x->height);
	bench_drop(&b);
}
END_TEST

START_TEST(braces_and_arrows_grow)
{
	struct bench b;
	struct formula_box *row, *brace, *arrow, *word;

	bench_open(&b);
	row = bench_box(&b, "<mtext>a wide word</mtext>");
	brace = bench_box(&b, "<munder><mtext>a wide word</mtext>"
	    "<mo>\xE2\x8F\x9F</mo></munder>");
	ck_assert_int_eq(brace->width, row->width);
	ck_assert_int_gt(brace->depth, row->depth);
	b.y.level = 1;
	word = bench_box(&b, "<mtext>a wide word</mtext>");
	b.y.level = 0;
	arrow = bench_box(&b, "<mover><mo>\xE2\x86\x92</mo><mtext>a wide "
	    "word</mtext></mover>");
	ck_assert_int_gt(arrow->width, word->width);
	bench_drop(&b);
}
END_TEST

UNIT_MAIN("layout/formula_limits",
    limits_stand_over_in_displays_and_beside_in_text,
    an_accent_stands_over_the_middle_and_takes_no_width,
    braces_and_arrows_grow)
