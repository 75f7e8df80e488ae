/*
 * One line: exact widths, visual order, joined runs, links, ornaments.
 */
#include "desk.h"

#define LOREM "The wind had dropped by the time that the boats came in, and " \
	"those who stood waiting on the stones could hear the men's voices " \
	"over the water long before they saw a light. Nobody said how many " \
	"there were; each counted for himself, and kept the number. "

START_TEST(a_justified_line_is_the_measure_to_the_last_point)
{
	static const int measures[] = { 90, 133, 200, 317 };
	struct desk d;
	struct set_line *lines;

	desk_open(&d);
	d.para.x = 3 * SP_PT + 1;
	for (size_t i = 0; i < sizeof measures / sizeof *measures; i++) {
		size_t n;

		d.para.measure = measures[i] * SP_PT + (sp)i;
		n = desk_para(&d, LOREM, &lines);
		ck_assert_uint_gt(n, 3);
		for (size_t k = 0; k + 1 < n; k++) {
			ck_assert_int_eq(desk_left(&lines[k]), d.para.x);
			ck_assert_int_eq(desk_right(&lines[k]),
			    d.para.x + d.para.measure);
		}
		ck_assert_int_le(desk_right(&lines[n - 1]),
		    d.para.x + d.para.measure);
	}
	desk_drop(&d);
}
END_TEST

/* Exactly the measure and what hangs, whatever letters and spaces take. */
START_TEST(letters_give_way_and_the_line_stays_exact)
{
	static const int measures[] = { 90, 133, 200, 317 };
	struct desk d;
	struct set_line *lines;
	int widest = 0, narrowest = 0;

	desk_open(&d);
	d.style.letter_fit = 20;
	d.style.optical_margins = true;
	for (size_t i = 0; i < sizeof measures / sizeof *measures; i++) {
		size_t n;

		d.para.measure = measures[i] * SP_PT + (sp)i;
		n = desk_para(&d, LOREM, &lines);
		for (size_t k = 0; k + 1 < n; k++) {
			const struct set_line *l = &lines[k];
			int stretch = l->items[0].stretch;

			ck_assert_int_eq(desk_left(l), -l->hang_left);
			ck_assert_int_eq(desk_right(l),
			    d.para.measure + l->hang_right);
			widest = stretch > widest ? stretch : widest;
			narrowest = stretch < narrowest ? stretch : narrowest;
			desk_widths(l);
		}
	}
	ck_assert_int_le(widest, 20);
	ck_assert_int_ge(narrowest, -20);
	ck_assert_int_gt(widest, 0);
	ck_assert_int_lt(narrowest, 0);
	desk_drop(&d);
}
END_TEST

START_TEST(a_lone_word_is_made_narrower_but_not_wider)
{
	struct desk d;
	struct set_line *lines;
	sp width;

	desk_open(&d);
	d.style.letter_fit = 20;
	d.style.hyphens = false;
	desk_para(&d, "undivided", &lines);
	width = desk_right(&lines[0]);
	d.para.measure = width - width / 100;
	ck_assert_uint_eq(desk_para(&d, "undivided undivided", &lines), 2);
	ck_assert_int_le(desk_right(&lines[0]), d.para.measure);
	ck_assert_int_le(lines[0].items[0].stretch, -10);
	ck_assert_int_ge(lines[0].items[0].stretch, -11);
	d.para.measure = width + width / 100;
	ck_assert_uint_eq(desk_para(&d, "undivided undivided", &lines), 2);
	ck_assert_int_eq(desk_right(&lines[0]), width);
	ck_assert_int_eq(lines[0].items[0].stretch, 0);
	desk_drop(&d);
}
END_TEST

START_TEST(ragged_lines_keep_their_letters)
{
	struct desk d;
	struct set_line *lines;
	size_t n;

	desk_open(&d);
	d.style.letter_fit = 20;
	d.style.text_align = ALIGN_LEFT;
	n = desk_para(&d, LOREM, &lines);
	for (size_t i = 0; i < n; i++)
		ck_assert_int_eq(lines[i].items[0].stretch, 0);
	desk_drop(&d);
}
END_TEST

START_TEST(letter_spacing_ends_with_the_last_letter)
{
	struct desk d;
	struct set_line *lines;

	desk_open(&d);
	d.type.letter_spacing = 3 * SP_PT;
	d.style.text_align = ALIGN_RIGHT;
	ck_assert_uint_eq(desk_para(&d, "spaced", &lines), 1);
	ck_assert_int_eq(desk_right(&lines[0]), 200 * SP_PT);
	ck_assert_uint_eq(lines[0].n_items, 1);
	ck_assert_int_eq(lines[0].items[0].x + lines[0].items[0].width,
	    200 * SP_PT);
	ck_assert_int_eq(lines[0].items[0].width,
	    para_width(&d.s, &d.para) - 3 * SP_PT);
	desk_drop(&d);
}
END_TEST

START_TEST(centred_and_right)
{
	struct desk d;
	struct set_line *lines;
	sp width;

	desk_open(&d);
	d.style.text_align = ALIGN_LEFT;
	desk_para(&d, "words", &lines);
	ck_assert_int_eq(desk_left(&lines[0]), 0);
	width = desk_right(&lines[0]);
	d.style.text_align = ALIGN_CENTER;
	desk_para(&d, "words", &lines);
	ck_assert_int_eq(desk_left(&lines[0]), (200 * SP_PT - width) / 2);
	d.style.text_align = ALIGN_RIGHT;
	desk_para(&d, "words", &lines);
	ck_assert_int_eq(desk_right(&lines[0]), 200 * SP_PT);
	desk_drop(&d);
}
END_TEST

START_TEST(plain_text_is_one_item_with_its_spaces)
{
	struct desk d;
	struct set_line *lines;
	size_t n;

	desk_open(&d);
	n = desk_para(&d, LOREM, &lines);
	for (size_t i = 0; i + 1 < n; i++) {
		const char *text = desk_text(&d, &lines[i]);

		if (lines[i].is_hyphenated)
			continue;
		ck_assert_uint_eq(lines[i].n_items, 1);
		ck_assert_int_eq(text[strlen(text) - 1], ' ');
	}
	desk_drop(&d);
}
END_TEST

START_TEST(hebrew_runs_from_the_right)
{
	struct desk d;
	struct set_line *lines;
	const char *text = "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D DNA "
	    "\xD7\xA2\xD7\x95\xD7\x9C\xD7\x9D";
	const struct item *first, *latin, *last;

	desk_open(&d);
	d.style.text_align = ALIGN_LEFT;
	d.para.tagging.lang = "he";
	ck_assert_uint_eq(desk_para(&d, text, &lines), 1);
	ck_assert_str_eq(desk_text(&d, &lines[0]), text);
	ck_assert_int_eq(desk_right(&lines[0]), 200 * SP_PT);
	ck_assert_uint_ge(lines[0].n_items, 3);
	first = &lines[0].items[0];
	latin = &lines[0].items[lines[0].n_items / 2];
	last = &lines[0].items[lines[0].n_items - 1];
	ck_assert_int_gt(first->x, latin->x);
	ck_assert_int_gt(latin->x, last->x);
	desk_drop(&d);
}
END_TEST

START_TEST(hebrew_is_justified_too_and_ends_at_the_right)
{
	struct desk d;
	struct set_line *lines;
	size_t n;

	desk_open(&d);
	d.para.tagging.lang = "he";
	n = desk_para(&d, desk_words(&d,
	    "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D \xD7\xA2\xD7\x9D", 40),
	    &lines);
	ck_assert_uint_gt(n, 3);
	for (size_t i = 0; i < n; i++) {
		ck_assert_int_eq(desk_right(&lines[i]), 200 * SP_PT);
		if (i + 1 < n)
			ck_assert_int_eq(desk_left(&lines[i]), 0);
	}
	ck_assert_int_gt(desk_left(&lines[n - 1]), 0);
	desk_drop(&d);
}
END_TEST

START_TEST(ideographs_are_justified)
{
	struct desk d;
	struct set_line *lines;
	size_t n;

	desk_open(&d);
	d.para.tagging.lang = "zh";
	d.para.measure = 197 * SP_PT;
	n = desk_para(&d, "\xE6\xAD\xA5\xE8\xA1\x8C\xE4\xB8\x8A\xE7\x8F\xAD"
	    "\xE6\x98\xAF\xE5\x90\xA6\xE4\xBC\x9A\xE9\x99\x8D\xE4\xBD\x8E"
	    "\xE9\x9D\x99\xE6\x81\xAF\xE5\xBF\x83\xE7\x8E\x87"
	    "\xE6\xAD\xA5\xE8\xA1\x8C\xE4\xB8\x8A\xE7\x8F\xAD"
	    "\xE6\x98\xAF\xE5\x90\xA6\xE4\xBC\x9A\xE9\x99\x8D\xE4\xBD\x8E"
	    "\xE9\x9D\x99\xE6\x81\xAF\xE5\xBF\x83\xE7\x8E\x87", &lines);
	ck_assert_uint_ge(n, 2);
	ck_assert_int_eq(desk_right(&lines[0]), 197 * SP_PT);
	desk_drop(&d);
}
END_TEST

START_TEST(a_link_over_lines_is_one_element_of_several_areas)
{
	struct desk d;
	struct set_line *lines;
	size_t n, areas = 0;
	int elem = -9;

	desk_open(&d);
	desk_span(&d, SPAN_TEXT, "Read on ");
	desk_span(&d, SPAN_TEXT, LOREM)->href = "https://example.org/";
	n = para_set(&d.s, &d.para, &lines);
	ck_assert_uint_gt(n, 3);
	for (size_t i = 0; i < n; i++) {
		const struct item *link = desk_item(lines[i].items,
		    lines[i].n_items, ITEM_LINK, 0);

		ck_assert_uint_eq(desk_count(lines[i].items,
		    lines[i].n_items, ITEM_LINK), 1);
		ck_assert_str_eq(link->href, "https://example.org/");
		if (elem != -9)
			ck_assert_int_eq(link->elem, elem);
		elem = link->elem;
		ck_assert_int_eq(link->x + link->width,
		    desk_right(&lines[i]));
		if (i > 0)
			ck_assert_int_eq(link->x, desk_left(&lines[i]));
		else
			ck_assert_int_gt(link->x, 0);
		areas++;
	}
	ck_assert_uint_eq(d.pages.n_elems, 1);
	ck_assert_int_eq(d.pages.elems[0].role, ELEM_LINK);
	ck_assert_uint_eq(areas, n);
	desk_drop(&d);
}
END_TEST

START_TEST(decorations_are_rules_as_wide_as_their_text)
{
	struct desk d;
	struct set_line *lines;
	struct text_style under = { .font_size = 10 * SP_PT,
	    .font_weight = 400, .decoration = DECORATION_UNDERLINE |
	    DECORATION_LINE_THROUGH | DECORATION_OVERLINE };
	const struct item *under_rule, *through, *over, *glyphs;

	desk_open(&d);
	desk_span(&d, SPAN_TEXT, "not ");
	desk_span(&d, SPAN_TEXT, "this")->style = &under;
	ck_assert_uint_eq(para_set(&d.s, &d.para, &lines), 1);
	ck_assert_uint_eq(desk_count(lines[0].items, lines[0].n_items,
	    ITEM_RULE), 3);
	glyphs = desk_item(lines[0].items, lines[0].n_items, ITEM_GLYPHS, 1);
	under_rule = desk_item(lines[0].items, lines[0].n_items, ITEM_RULE, 0);
	through = desk_item(lines[0].items, lines[0].n_items, ITEM_RULE, 1);
	over = desk_item(lines[0].items, lines[0].n_items, ITEM_RULE, 2);
	ck_assert_str_eq(glyphs->text, "this");
	ck_assert_int_eq(under_rule->x, glyphs->x);
	ck_assert_int_eq(under_rule->width, glyphs->width);
	ck_assert_int_gt(under_rule->y, lines[0].baseline);
	ck_assert_int_lt(through->y, lines[0].baseline);
	ck_assert_int_lt(over->y, through->y);
	ck_assert_int_gt(under_rule->height, 0);
	ck_assert_int_eq(under_rule->elem, ELEM_ARTIFACT);
	desk_drop(&d);
}
END_TEST

START_TEST(a_missing_character_is_framed_and_meant)
{
	struct desk d;
	struct set_line *lines;
	const struct item *frame, *glyphs;

	desk_open(&d);
	ck_assert_uint_eq(desk_para(&d, "\xF3\xB0\x80\x80", &lines), 1);
	frame = desk_item(lines[0].items, lines[0].n_items, ITEM_FRAME, 0);
	glyphs = desk_item(lines[0].items, lines[0].n_items, ITEM_GLYPHS, 0);
	ck_assert_ptr_nonnull(frame);
	ck_assert_int_eq(frame->width, glyphs->width);
	ck_assert_int_gt(frame->border[0], 0);
	ck_assert_str_eq(glyphs->actual_text, "\xF3\xB0\x80\x80");
	for (size_t i = 0; i < glyphs->n_glyphs; i++)
		ck_assert_uint_ne(glyphs->glyphs[i].id, 0);
	desk_drop(&d);
}
END_TEST

START_TEST(raised_text_stands_higher_and_the_leading_stays)
{
	struct desk d;
	struct set_line *lines;
	struct text_style raised;
	size_t n;

	desk_open(&d);
	raised = d.type;
	raised.position = POSITION_SUPER;
	desk_span(&d, SPAN_TEXT, LOREM);
	desk_span(&d, SPAN_TEXT, "12")->style = &raised;
	desk_span(&d, SPAN_TEXT, " \xE6\xAD\xA5\xE8\xA1\x8C");
	n = para_set(&d.s, &d.para, &lines);
	for (size_t i = 1; i < n; i++)
		ck_assert_int_eq(lines[i].baseline, lines[0].baseline);
	desk_drop(&d);
}
END_TEST

UNIT_MAIN("layout/line", a_justified_line_is_the_measure_to_the_last_point,
    letters_give_way_and_the_line_stays_exact,
    a_lone_word_is_made_narrower_but_not_wider,
    ragged_lines_keep_their_letters,
    letter_spacing_ends_with_the_last_letter, centred_and_right,
    plain_text_is_one_item_with_its_spaces, hebrew_runs_from_the_right,
    hebrew_is_justified_too_and_ends_at_the_right, ideographs_are_justified,
    a_link_over_lines_is_one_element_of_several_areas,
    decorations_are_rules_as_wide_as_their_text,
    a_missing_character_is_framed_and_meant,
    raised_text_stands_higher_and_the_leading_stays)
