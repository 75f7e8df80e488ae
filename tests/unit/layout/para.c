/*
 * Paragraphs: measures, inline elements, fills, forced breaks, balance.
 */
#include "desk.h"

#define TITLE "A slow walk over seven hills and what was seen on the way home"

START_TEST(nothing_is_no_line)
{
	struct desk d;
	struct set_line *lines;

	desk_open(&d);
	ck_assert_uint_eq(para_set(&d.s, &d.para, &lines), 0);
	ck_assert_uint_eq(desk_para(&d, "", &lines), 0);
	ck_assert_uint_eq(desk_para(&d, "   ", &lines), 0);
	ck_assert_int_eq(para_width(&d.s, &d.para), 0);
	desk_drop(&d);
}
END_TEST

START_TEST(only_the_first_line_is_indented)
{
	struct desk d;
	struct set_line *lines;

	desk_open(&d);
	d.style.text_indent = 15 * SP_PT;
	ck_assert_uint_gt(desk_para(&d, desk_words(&d, "word", 40), &lines),
	    2);
	ck_assert_int_eq(desk_left(&lines[0]), 15 * SP_PT);
	ck_assert_int_eq(desk_right(&lines[0]), 200 * SP_PT);
	ck_assert_int_eq(desk_left(&lines[1]), 0);
	desk_drop(&d);
}
END_TEST

START_TEST(a_hanging_first_line_stays_in_its_flow)
{
	struct desk d;
	struct set_line *lines;

	desk_open(&d);
	d.style.text_indent = -15 * SP_PT;
	d.para.x = 10 * SP_PT;
	d.para.measure = 190 * SP_PT;
	ck_assert_uint_gt(desk_para(&d, desk_words(&d, "word", 40), &lines),
	    2);
	ck_assert_int_eq(desk_left(&lines[0]), 0);
	ck_assert_int_eq(desk_left(&lines[1]), 15 * SP_PT);
	ck_assert_int_eq(desk_right(&lines[1]), 200 * SP_PT);
	desk_drop(&d);
}
END_TEST

START_TEST(the_width_is_that_of_one_line)
{
	struct desk d;
	struct set_line *lines;

	desk_open(&d);
	d.style.text_align = ALIGN_LEFT;
	ck_assert_uint_eq(desk_para(&d, "one line", &lines), 1);
	ck_assert_int_eq(para_width(&d.s, &d.para), desk_right(&lines[0]));
	desk_drop(&d);
}
END_TEST

START_TEST(a_forced_break_ends_a_line_and_a_word)
{
	struct desk d;
	struct set_line *lines;

	desk_open(&d);
	desk_span(&d, SPAN_TEXT, "first");
	desk_span(&d, SPAN_BREAK, NULL);
	desk_span(&d, SPAN_TEXT, "second");
	ck_assert_uint_eq(para_set(&d.s, &d.para, &lines), 2);
	ck_assert_str_eq(desk_text(&d, &lines[0]), "first ");
	ck_assert_str_eq(desk_text(&d, &lines[1]), "second");
	desk_drop(&d);
}
END_TEST

START_TEST(a_fill_pushes_to_the_right_edge)
{
	struct desk d;
	struct set_line *lines;

	desk_open(&d);
	desk_span(&d, SPAN_TEXT, "left");
	desk_span(&d, SPAN_FILL, NULL);
	desk_span(&d, SPAN_TEXT, "right");
	ck_assert_uint_eq(para_set(&d.s, &d.para, &lines), 1);
	ck_assert_int_eq(desk_left(&lines[0]), 0);
	ck_assert_int_eq(desk_right(&lines[0]), 200 * SP_PT);
	ck_assert_str_eq(desk_text(&d, &lines[0]), "left right");
	desk_drop(&d);
}
END_TEST

START_TEST(between_two_fills_is_the_middle)
{
	struct desk d;
	struct set_line *lines;
	const struct item *middle;

	desk_open(&d);
	desk_span(&d, SPAN_TEXT, "a rather long left");
	desk_span(&d, SPAN_FILL, NULL);
	desk_span(&d, SPAN_TEXT, "middle");
	desk_span(&d, SPAN_FILL, NULL);
	desk_span(&d, SPAN_TEXT, "r");
	ck_assert_uint_eq(para_set(&d.s, &d.para, &lines), 1);
	middle = desk_item(lines[0].items, lines[0].n_items, ITEM_GLYPHS, 1);
	ck_assert_str_eq(middle->text, "middle ");
	ck_assert_int_le(llabs(2 * middle->x + middle->width -
	    middle->glyphs[middle->n_glyphs - 1].advance - 200 * SP_PT), 2);
	desk_drop(&d);
}
END_TEST

START_TEST(what_no_longer_fits_beside_goes_below_to_the_right)
{
	struct desk d;
	struct set_line *lines;

	desk_open(&d);
	desk_span(&d, SPAN_TEXT, "RANDOMISED CONTROLLED TRIAL");
	desk_span(&d, SPAN_FILL, NULL);
	desk_span(&d, SPAN_TEXT, "Journal of Invented Medicine 12");
	ck_assert_uint_eq(para_set(&d.s, &d.para, &lines), 2);
	ck_assert_str_eq(desk_text(&d, &lines[1]),
	    "Journal of Invented Medicine 12");
	ck_assert_int_eq(desk_left(&lines[0]), 0);
	ck_assert_int_eq(desk_right(&lines[1]), 200 * SP_PT);
	desk_drop(&d);
}
END_TEST

START_TEST(balanced_lines_are_of_like_length)
{
	struct desk d;
	struct set_line *lines;
	sp first, last;

	desk_open(&d);
	d.style.text_align = ALIGN_LEFT;
	d.style.hyphens = false;
	ck_assert_uint_eq(desk_para(&d, TITLE, &lines), 2);
	first = desk_right(&lines[0]) - desk_right(&lines[1]);
	d.style.balance = true;
	ck_assert_uint_eq(desk_para(&d, TITLE, &lines), 2);
	last = desk_right(&lines[0]) - desk_right(&lines[1]);
	ck_assert_int_le(llabs(last), llabs(first));
	ck_assert_int_lt(llabs(last), 60 * SP_PT);
	desk_drop(&d);
}
END_TEST

/* ---- elements ----------------------------------------------------------- */

START_TEST(spans_of_one_target_are_one_link)
{
	struct desk d;
	struct set_line *lines;

	desk_open(&d);
	desk_span(&d, SPAN_TEXT, "see ");
	desk_span(&d, SPAN_TEXT, "doi:")->href = "https://doi.org/1";
	desk_span(&d, SPAN_TEXT, "10.1/x")->href = "https://doi.org/1";
	desk_span(&d, SPAN_TEXT, "other")->href = "https://doi.org/2";
	ck_assert_uint_eq(para_set(&d.s, &d.para, &lines), 1);
	ck_assert_uint_eq(d.pages.n_elems, 2);
	ck_assert_uint_eq(desk_count(lines[0].items, lines[0].n_items,
	    ITEM_LINK), 2);
	ck_assert_str_eq(desk_item(lines[0].items, lines[0].n_items,
	    ITEM_LINK, 0)->title, "doi:10.1/x");
	desk_drop(&d);
}
END_TEST

START_TEST(a_link_says_its_title)
{
	struct desk d;
	struct set_line *lines;
	struct span *span;

	desk_open(&d);
	span = desk_span(&d, SPAN_TEXT, "10.1/x");
	span->href = "https://doi.org/10.1/x";
	span->href_title = "DOI 10.1/x";
	ck_assert_uint_eq(para_set(&d.s, &d.para, &lines), 1);
	ck_assert_str_eq(desk_item(lines[0].items, lines[0].n_items,
	    ITEM_LINK, 0)->title, "DOI 10.1/x");
	desk_drop(&d);
}
END_TEST

START_TEST(artifacts_have_no_links)
{
	struct desk d;
	struct set_line *lines;

	desk_open(&d);
	d.para.tagging.elem = ELEM_ARTIFACT;
	desk_span(&d, SPAN_TEXT, "10.1/x")->href = "https://doi.org/10.1/x";
	ck_assert_uint_eq(para_set(&d.s, &d.para, &lines), 1);
	ck_assert_uint_eq(d.pages.n_elems, 0);
	ck_assert_uint_eq(lines[0].n_items, 1);
	ck_assert_int_eq(lines[0].items[0].elem, ELEM_ARTIFACT);
	desk_drop(&d);
}
END_TEST

START_TEST(a_foreign_phrase_is_a_span_with_its_language)
{
	struct desk d;
	struct set_line *lines;

	desk_open(&d);
	desk_span(&d, SPAN_TEXT, "the ");
	desk_span(&d, SPAN_TEXT, "Gr\xC3\xBC\xC3\x9F" "e")->lang = "de";
	desk_span(&d, SPAN_TEXT, " home");
	ck_assert_uint_eq(para_set(&d.s, &d.para, &lines), 1);
	ck_assert_uint_eq(d.pages.n_elems, 1);
	ck_assert_int_eq(d.pages.elems[0].role, ELEM_SPAN);
	ck_assert_str_eq(d.pages.elems[0].lang, "de");
	ck_assert_int_eq(lines[0].items[0].elem, ELEM_ROOT);
	ck_assert_int_eq(lines[0].items[1].elem, 0);
	desk_drop(&d);
}
END_TEST

START_TEST(a_formula_is_spoken)
{
	struct desk d;
	struct set_line *lines;
	struct span *span;

	desk_open(&d);
	tag_open(&d.s, &d.para.tagging, ELEM_P);
	desk_span(&d, SPAN_TEXT, "so ");
	span = desk_span(&d, SPAN_MATH, "x < y");
	span->alt = "x less than y";
	ck_assert_uint_eq(para_set(&d.s, &d.para, &lines), 1);
	ck_assert_uint_eq(d.pages.n_elems, 2);
	ck_assert_int_eq(d.pages.elems[1].role, ELEM_FORMULA);
	ck_assert_str_eq(d.pages.elems[1].alt, "x less than y");
	desk_drop(&d);
}
END_TEST

START_TEST(page_numbers_are_said)
{
	struct desk d;
	struct set_line *lines;

	desk_open(&d);
	d.para.page = 3;
	d.para.n_pages = 12;
	desk_span(&d, SPAN_PAGE, NULL);
	desk_span(&d, SPAN_TEXT, " of ");
	desk_span(&d, SPAN_PAGES, NULL);
	ck_assert_uint_eq(para_set(&d.s, &d.para, &lines), 1);
	ck_assert_str_eq(desk_text(&d, &lines[0]), "3 of 12");
	desk_drop(&d);
}
END_TEST

UNIT_MAIN("layout/para", nothing_is_no_line, only_the_first_line_is_indented,
    a_hanging_first_line_stays_in_its_flow, the_width_is_that_of_one_line,
    a_forced_break_ends_a_line_and_a_word, a_fill_pushes_to_the_right_edge,
    between_two_fills_is_the_middle,
    what_no_longer_fits_beside_goes_below_to_the_right,
    balanced_lines_are_of_like_length, spans_of_one_target_are_one_link,
    a_link_says_its_title, artifacts_have_no_links,
    a_foreign_phrase_is_a_span_with_its_language, a_formula_is_spoken,
    page_numbers_are_said)
