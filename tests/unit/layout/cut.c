/*
 * What is wider than the measure: its spaces give way, then its letters, and
 * nothing is lost.
 */
#include "desk.h"

/* All lines within the measure, together `text` (spaces apart). */
static size_t
set_all(struct desk *d, const char *text, int measure)
{
	struct set_line *lines;
	struct buf said = { .arena = d->arena }, meant = said;
	size_t n;

	d->para.measure = measure * SP_PT;
	n = desk_para(d, text, &lines);
	for (size_t i = 0; i < n; i++) {
		const char *line = desk_text(d, &lines[i]);

		ck_assert_int_le(desk_right(&lines[i]), measure * SP_PT);
		ck_assert_int_ge(desk_left(&lines[i]), 0);
		for (; *line != '\0'; line++)
			if (*line != ' ')
				buf_char(&said, *line);
	}
	for (; *text != '\0'; text++)
		if (*text != ' ')
			buf_char(&meant, *text);
	ck_assert_str_eq(buf_text(&said), buf_text(&meant));
	ck_assert_uint_eq(d->diags.by_code[DIAG_LINE_OVERFULL], 0);
	return n;
}

START_TEST(a_word_of_400_letters)
{
	struct desk d;
	char word[401];

	desk_open(&d);
	for (int i = 0; i < 400; i++)
		word[i] = "ACGT"[i * i % 7 % 4];
	word[400] = '\0';
	ck_assert_uint_gt(set_all(&d, word, 200), 10);
	ck_assert_uint_gt(set_all(&d, word, 30), 60);
	desk_drop(&d);
}
END_TEST

START_TEST(words_around_it_stay_whole)
{
	struct desk d;
	struct set_line *lines;
	char text[300];

	desk_open(&d);
	memset(text, 'x', sizeof text);
	memcpy(text, "before ", 7);
	memcpy(text + 290, " after", 7);
	text[296] = '\0';
	set_all(&d, text, 200);
	d.para.measure = 200 * SP_PT;
	desk_para(&d, text, &lines);
	ck_assert_int_eq(strncmp(desk_text(&d, &lines[0]), "before x", 8), 0);
	desk_drop(&d);
}
END_TEST

START_TEST(no_break_spaces_give_way_before_letters)
{
	struct desk d;
	struct set_line *lines;
	const char *text = "these\xC2\xA0words\xC2\xA0would\xC2\xA0stay"
	    "\xC2\xA0together\xC2\xA0if\xC2\xA0they\xC2\xA0" "could";
	size_t n;

	desk_open(&d);
	d.style.hyphens = false;
	d.para.measure = 80 * SP_PT;
	n = desk_para(&d, text, &lines);
	ck_assert_uint_gt(n, 2);
	for (size_t i = 0; i + 1 < n; i++) {
		const char *line = desk_text(&d, &lines[i]);
		size_t len = strlen(line);

		ck_assert_uint_gt(len, 2);
		ck_assert_str_eq(line + len - 2, "\xC2\xA0");
		ck_assert_int_le(desk_right(&lines[i]), 80 * SP_PT +
		    4 * SP_PT);
	}
	d.para.measure = 500 * SP_PT;
	ck_assert_uint_eq(desk_para(&d, text, &lines), 1);
	desk_drop(&d);
}
END_TEST

START_TEST(marks_stay_on_their_letters)
{
	struct desk d;
	struct buf b;
	struct set_line *lines;
	size_t n;

	desk_open(&d);
	b = (struct buf){ .arena = d.arena };
	for (int i = 0; i < 60; i++)
		buf_str(&b, "q\xCC\x83");
	set_all(&d, buf_text(&b), 40);
	d.para.measure = 40 * SP_PT;
	n = desk_para(&d, buf_text(&b), &lines);
	for (size_t i = 0; i < n; i++)
		ck_assert_int_eq(desk_text(&d, &lines[i])[0], 'q');
	desk_drop(&d);
}
END_TEST

START_TEST(hebrew_is_cut_in_its_order)
{
	struct desk d;
	struct buf b;

	desk_open(&d);
	b = (struct buf){ .arena = d.arena };
	for (int i = 0; i < 40; i++) {
		buf_str(&b, "\xD7\x90");
		buf_utf8(&b, 0x5D0 + (uint32_t)i % 20);
	}
	d.para.tagging.lang = "he";
	ck_assert_uint_gt(set_all(&d, buf_text(&b), 60), 5);
	desk_drop(&d);
}
END_TEST

START_TEST(a_measure_for_one_letter_is_borne)
{
	struct desk d;
	struct set_line *lines;

	desk_open(&d);
	d.para.measure = SP_PT;
	ck_assert_uint_eq(desk_para(&d, "MMM", &lines), 3);
	ck_assert_uint_eq(d.diags.by_code[DIAG_LINE_OVERFULL], 1);
	d.para.measure = -5 * SP_PT;
	ck_assert_uint_gt(desk_para(&d, "MM MM", &lines), 0);
	desk_drop(&d);
}
END_TEST

UNIT_MAIN("layout/cut", a_word_of_400_letters, words_around_it_stay_whole,
    no_break_spaces_give_way_before_letters, marks_stay_on_their_letters,
    hebrew_is_cut_in_its_order, a_measure_for_one_letter_is_borne)
