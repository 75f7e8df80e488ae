/*
 * Levels, scripts, faces.
 */
#include "desk.h"

static struct para_text
itemised(struct desk *d, const char *text, const char *lang)
{
	struct para_text p = { .arena = d->arena, .pieces = &d->piece,
	    .n_pieces = 1, .lang = lang };

	d->piece.text = text;
	para_gather(d->text, &p);
	para_itemise(d->text, &p);
	return p;
}

START_TEST(plain_text_is_level_0_and_one_face)
{
	struct desk d;
	struct para_text p;

	desk_open(&d);
	p = itemised(&d, "Plain (text), 1999", "en");
	ck_assert(!p.rtl);
	for (size_t i = 0; i < p.n_chars; i++) {
		ck_assert_uint_eq(p.chars[i].level, 0);
		ck_assert_ptr_eq(p.chars[i].face, p.looks[0].face);
		ck_assert_int_eq((int)p.chars[i].script,
		    (int)HB_SCRIPT_LATIN);
	}
	desk_drop(&d);
}
END_TEST

START_TEST(the_language_chooses_the_direction)
{
	struct desk d;
	struct para_text p;
	const char *mixed = "DNA \xD7\xA9\xD7\x9C 12";

	desk_open(&d);
	p = itemised(&d, mixed, "he");
	ck_assert(p.rtl);               /* a Hebrew title may begin so */
	p = itemised(&d, "DNA", "he");
	ck_assert(!p.rtl);
	p = itemised(&d, "12 \xD7\xA9\xD7\x9C DNA", "en");
	ck_assert(!p.rtl);
	p = itemised(&d, "12 \xD7\xA9\xD7\x9C\xD7\xA9\xD7\x9C DNA", "en");
	ck_assert(p.rtl);
	ck_assert_uint_eq(p.chars[0].level, 2);
	ck_assert_uint_eq(p.chars[3].level, 1);
	ck_assert_uint_eq(p.chars[8].level, 2);
	p = itemised(&d, "12", "he");
	ck_assert(p.rtl);
	desk_drop(&d);
}
END_TEST

START_TEST(common_characters_go_with_what_stands_before)
{
	struct desk d;
	struct para_text p;

	desk_open(&d);
	p = itemised(&d, "(\xCE\xB1, a)", "en");
	ck_assert_int_eq((int)p.chars[0].script, (int)HB_SCRIPT_GREEK);
	ck_assert_int_eq((int)p.chars[2].script, (int)HB_SCRIPT_GREEK);
	ck_assert_int_eq((int)p.chars[5].script, (int)HB_SCRIPT_LATIN);
	p = itemised(&d, "1.", "en");
	ck_assert_int_eq((int)p.chars[0].script, (int)HB_SCRIPT_LATIN);
	desk_drop(&d);
}
END_TEST

START_TEST(a_missing_character_falls_back_and_its_mark_with_it)
{
	struct desk d;
	struct para_text p;

	desk_open(&d);
	p = itemised(&d, "a\xE6\xAD\xA5" "b", "en");
	ck_assert_ptr_eq(p.chars[0].face, p.looks[0].face);
	ck_assert_ptr_ne(p.chars[1].face, p.looks[0].face);
	ck_assert_ptr_eq(p.chars[2].face, p.looks[0].face);
	p = itemised(&d, "\xE0\xA4\x95\xE0\xA4\xBF", "hi");
	ck_assert_ptr_nonnull(p.chars[0].face);
	ck_assert_ptr_eq(p.chars[0].face, p.chars[1].face);
	p = itemised(&d, "\xF3\xB0\x80\x80", "en");
	ck_assert_ptr_null(p.chars[0].face);
	desk_drop(&d);
}
END_TEST

START_TEST(han_is_of_the_language_that_writes_it)
{
	struct desk d;
	const struct face *ja, *zh, *kana;

	desk_open(&d);
	ja = itemised(&d, "\xE9\xAA\xA8", "ja").chars[0].face;
	zh = itemised(&d, "\xE9\xAA\xA8", "zh").chars[0].face;
	kana = itemised(&d, "\xE9\xAA\xA8\xE3\x81\xAE", "en").chars[0].face;
	ck_assert_ptr_nonnull(ja);
	ck_assert_ptr_ne(ja, zh);
	ck_assert_ptr_eq(ja, kana);
	desk_drop(&d);
}
END_TEST

START_TEST(small_capitals_that_a_face_lacks_are_scaled)
{
	struct desk d;
	struct para_text p;

	desk_open(&d);
	d.style.caps = CAPS_SMALL;
	p = itemised(&d, "aA\xD0\xB4\xD1\xA3", "en");
	ck_assert((p.chars[0].flags & CHAR_SMALL) == 0);
	ck_assert((p.chars[1].flags & CHAR_SMALL) == 0);
	ck_assert((p.chars[3].flags & CHAR_SMALL) != 0);
	desk_drop(&d);
}
END_TEST

UNIT_MAIN("text/itemise", plain_text_is_level_0_and_one_face,
    the_language_chooses_the_direction,
    common_characters_go_with_what_stands_before,
    a_missing_character_falls_back_and_its_mark_with_it,
    han_is_of_the_language_that_writes_it,
    small_capitals_that_a_face_lacks_are_scaled)
