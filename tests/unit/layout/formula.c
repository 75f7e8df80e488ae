#include "formula.h"

START_TEST(a_formula_is_one_part_of_items_that_are_read_together)
{
	struct bench b;
	struct formula f;

	bench_open(&b);
	ck_assert(bench_set(&b, "<math><mi>x</mi><mo>=</mo><mfrac><mn>1</mn>"
	    "<mn>2</mn></mfrac></math>", false, 200 * SP_PT, &f));
	ck_assert_uint_eq(f.n_parts, 1);
	ck_assert_str_eq(f.parts[0].text, "x = 1/2");
	ck_assert_str_eq(f.parts[0].items[0].actual_text, "x = 1/2");
	ck_assert(!f.parts[0].items[0].joined);
	for (size_t i = 1; i < f.parts[0].n_items; i++) {
		ck_assert(f.parts[0].items[i].joined);
		ck_assert_str_eq(f.parts[0].items[i].actual_text, "");
	}
	ck_assert_uint_eq(desk_count(f.parts[0].items, f.parts[0].n_items,
	    ITEM_RULE), 1);
	bench_drop(&b);
}
END_TEST

START_TEST(what_is_no_presentation_is_refused_with_a_message)
{
	struct bench b;
	struct formula f;

	bench_open(&b);
	ck_assert(!bench_set(&b, "<math><apply><ci>x</ci></apply></math>",
	    false, 200 * SP_PT, &f));
	ck_assert_uint_eq(
	    b.d.diags.by_code[DIAG_MATH_UNSUPPORTED], 1);
	bench_drop(&b);
}
END_TEST

START_TEST(annotations_are_not_set)
{
	struct bench b;
	struct formula f;

	bench_open(&b);
	ck_assert(bench_set(&b, "<math><semantics><mrow><mi>x</mi></mrow>"
	    "<annotation>\\xi</annotation></semantics></math>", false,
	    200 * SP_PT, &f));
	ck_assert_str_eq(f.parts[0].text, "x");
	ck_assert_ptr_null(bench_item(&f.parts[0], "\\xi"));
	ck_assert(bench_set(&b, "<math><semantics><mi>x</mi>"
	    "<annotation>\\xi</annotation></semantics></math>", false,
	    200 * SP_PT, &f));
	bench_drop(&b);
}
END_TEST

START_TEST(a_nest_too_deep_is_a_limit)
{
	struct bench b;
	struct formula f;
	struct buf xml;

	bench_open(&b);
	xml = (struct buf){ .arena = b.d.arena };
	for (int i = 0; i < 200; i++)
		buf_str(&xml, "<msqrt>");
	for (int i = 0; i < 200; i++)
		buf_str(&xml, "</msqrt>");
	ck_assert(!bench_set(&b, buf_text(&xml), false, 200 * SP_PT, &f));
	ck_assert_uint_eq(b.d.diags.by_code[DIAG_MATH_LIMIT], 1);
	bench_drop(&b);
}
END_TEST

START_TEST(a_formula_a_little_too_wide_is_set_smaller)
{
	struct bench b;
	struct formula f, g;
	const char *xml = "<math><mi>abcdefghijklmnop</mi></math>";

	bench_open(&b);
	ck_assert(bench_set(&b, xml, false, 200 * SP_PT, &f));
	ck_assert(bench_set(&b, xml, false, f.parts[0].width * 9 / 10, &g));
	ck_assert_int_le(g.parts[0].width, f.parts[0].width * 9 / 10);
	ck_assert(!bench_set(&b, xml, false, f.parts[0].width / 2, &g));
	ck_assert_uint_eq(b.d.diags.by_code[DIAG_MATH_WIDE], 1);
	bench_drop(&b);
}
END_TEST

START_TEST(lengths_have_units)
{
	struct bench b;

	bench_open(&b);
	ck_assert_int_eq(formula_parse_length(&b.w, &b.y, "1.5em", 0),
	    15 * SP_PT);
	ck_assert_int_eq(formula_parse_length(&b.w, &b.y, " 3pt", 0),
	    3 * SP_PT);
	ck_assert_int_eq(formula_parse_length(&b.w, &b.y, "-1em", 0),
	    -10 * SP_PT);
	ck_assert_int_eq(formula_parse_length(&b.w, &b.y, "0", 7), 0);
	ck_assert_int_eq(formula_parse_length(&b.w, &b.y, "wide", 7), 7);
	ck_assert_int_eq(formula_parse_length(&b.w, &b.y, "thickmathspace",
	    0), 10 * SP_PT * 5 / 18);
	bench_drop(&b);
}
END_TEST

START_TEST(a_phantom_takes_room_and_draws_nothing)
{
	struct bench b;
	struct formula_box *seen, *unseen;

	bench_open(&b);
	seen = bench_box(&b, "<mrow><mi>x</mi><mn>1</mn></mrow>");
	unseen = bench_box(&b, "<mphantom><mi>x</mi><mn>1</mn></mphantom>");
	ck_assert_int_eq(seen->width, unseen->width);
	ck_assert_int_eq(seen->height, unseen->height);
	ck_assert_ptr_null(unseen->pieces);
	bench_drop(&b);
}
END_TEST

UNIT_MAIN("layout/formula",
    a_formula_is_one_part_of_items_that_are_read_together,
    what_is_no_presentation_is_refused_with_a_message,
    annotations_are_not_set, a_nest_too_deep_is_a_limit,
    a_formula_a_little_too_wide_is_set_smaller, lengths_have_units,
    a_phantom_takes_room_and_draws_nothing)
