/*
 * What hangs out of a line.
 */
#include "desk.h"

static sp
hang(const char *text, bool at_end)
{
	struct text_glyph glyph = { .advance = 1000,
	    .text_len = (uint32_t)strlen(text) };
	struct text_run run = { .size = 4000, .glyphs = &glyph, .n_glyphs = 1,
	    .text = text,
	    .text_len = strlen(text) };

	return margin_hang(&run, at_end);
}

START_TEST(points_and_hyphens_hang_by_more_than_half)
{
	ck_assert_int_eq(hang(".", true), 700);
	ck_assert_int_eq(hang("-", true), 600);
	ck_assert_int_eq(hang(".", false), 0);
	ck_assert_int_eq(hang("\xE2\x80\x9C", false), 500);
	ck_assert_int_eq(hang("!", true), 100);
	ck_assert_int_eq(hang("\xE2\x80\xBA", true), 400);
}
END_TEST

START_TEST(slanting_letters_by_a_hair_and_upright_ones_not)
{
	ck_assert_int_eq(hang("W", false), 50);
	ck_assert_int_eq(hang("y", true), 70);
	ck_assert_int_eq(hang("H", false), 0);
	ck_assert_int_eq(hang("n", true), 0);
	ck_assert_int_eq(hang("\xE6\xAD\xA5", true), 0);
}
END_TEST

/* A ligature is more than its last character. */
START_TEST(only_single_characters_hang)
{
	ck_assert_int_eq(hang("fy", true), 0);
	ck_assert_int_eq(hang("y.", true), 0);
}
END_TEST

START_TEST(raised_missing_and_right_to_left_do_not)
{
	struct text_glyph glyph = { .advance = 1000, .text_len = 1 };
	struct text_run run = { .size = 4000, .glyphs = &glyph, .n_glyphs = 1,
	    .text = ".",
	    .text_len = 1 };

	run.rise = SP_PT;
	ck_assert_int_eq(margin_hang(&run, true), 0);
	run.rise = 0;
	run.level = 1;
	ck_assert_int_eq(margin_hang(&run, true), 0);
	run.level = 0;
	run.missing = true;
	ck_assert_int_eq(margin_hang(&run, true), 0);
	run.missing = false;
	ck_assert_int_eq(margin_hang(&run, true), 700);
	run.n_glyphs = 0;
	ck_assert_int_eq(margin_hang(&run, true), 0);
}
END_TEST

UNIT_MAIN("layout/margin", points_and_hyphens_hang_by_more_than_half,
    slanting_letters_by_a_hair_and_upright_ones_not,
    only_single_characters_hang, raised_missing_and_right_to_left_do_not)
