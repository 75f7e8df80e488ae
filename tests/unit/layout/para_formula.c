#include "formula.h"

/* A paragraph: text, a formula, text. */
static size_t
set_with(struct bench *b, const char *before, const char *xml,
    const char *text, bool display, const char *after,
    struct set_line **lines)
{
	struct span *span;

	b->d.n_spans = 0;
	b->d.para.tagging.elem = 0;
	b->d.pages.elems = NULL;
	b->d.pages.n_elems = 0;
	tag_open(&b->d.s, &(struct tagging){ .elem = ELEM_ROOT,
	    .lang = "en", .elem_lang = "en" }, ELEM_P);
	desk_span(&b->d, SPAN_TEXT, before);
	span = desk_span(&b->d, SPAN_MATH, text);
	span->math = bench_math(b, xml);
	span->display = display;
	desk_span(&b->d, SPAN_TEXT, after);
	return para_set(&b->d.s, &b->d.para, lines);
}

START_TEST(a_formula_stands_in_its_line_under_its_element)
{
	struct bench b;
	struct set_line *lines;

	bench_open(&b);
	ck_assert_uint_eq(set_with(&b, "let ", "<math><mi>x</mi></math>",
	    "x", false, " be so.", &lines), 1);
	ck_assert_str_eq(desk_text(&b.d, &lines[0]), "let x be so.");
	ck_assert_int_eq(lines[0].height, b.d.style.line_height);
	ck_assert_uint_eq(b.d.pages.n_elems, 2);
	ck_assert_int_eq(b.d.pages.elems[1].role, ELEM_FORMULA);
	ck_assert_str_eq(b.d.pages.elems[1].alt, "x");
	bench_drop(&b);
}
END_TEST

START_TEST(a_displayed_one_has_a_line_with_its_full_stop)
{
	struct bench b;
	struct set_line *lines;
	sp left, right;

	bench_open(&b);
	ck_assert_uint_eq(set_with(&b, "let ", "<math><mi>x</mi></math>",
	    "x", true, ". Then more.", &lines), 3);
	ck_assert_str_eq(desk_text(&b.d, &lines[1]), "x. ");
	ck_assert_str_eq(desk_text(&b.d, &lines[2]), "Then more.");
	left = lines[1].items[0].x;
	right = desk_right(&lines[1]);
	ck_assert_int_lt(llabs(left - (200 * SP_PT - right)), 3 * SP_PT);
	ck_assert_int_gt(lines[1].height, b.d.style.line_height);
	bench_drop(&b);
}
END_TEST

START_TEST(a_tall_one_makes_room_and_a_low_one_does_not)
{
	struct bench b;
	struct set_line *lines;

	bench_open(&b);
	set_with(&b, "let ", "<math><mfrac><mfrac><mi>x</mi><mi>y</mi>"
	    "</mfrac><mfrac><mi>x</mi><mi>y</mi></mfrac></mfrac></math>",
	    "x/y/x/y", false, " be.", &lines);
	ck_assert_int_gt(lines[0].height, b.d.style.line_height);
	set_with(&b, "let ", "<math><msup><mi>x</mi><mn>2</mn></msup>"
	    "</math>", "x2", false, " be.", &lines);
	ck_assert_int_eq(lines[0].height, b.d.style.line_height);
	bench_drop(&b);
}
END_TEST

START_TEST(what_cannot_be_set_stays_text)
{
	struct bench b;
	struct set_line *lines;

	bench_open(&b);
	set_with(&b, "let ", "<math><ci>x</ci></math>", "x", false, " be.",
	    &lines);
	ck_assert_str_eq(desk_text(&b.d, &lines[0]), "let x be.");
	ck_assert_str_eq(b.d.pages.elems[1].alt, "x");
	bench_drop(&b);
}
END_TEST

UNIT_MAIN("layout/para_formula",
    a_formula_stands_in_its_line_under_its_element,
    a_displayed_one_has_a_line_with_its_full_stop,
    a_tall_one_makes_room_and_a_low_one_does_not,
    what_cannot_be_set_stays_text)
