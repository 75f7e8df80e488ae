/*
 * Pieces -> characters.
 */
#include "desk.h"

static struct para_text
gathered(struct desk *d, const struct text_piece *pieces, size_t n)
{
	struct para_text p = { .arena = d->arena, .pieces = pieces,
	    .n_pieces = n, .lang = "en" };

	para_gather(d->text, &p);
	return p;
}

static const char *
text_of(struct desk *d, const char *text)
{
	struct para_text p;

	d->piece.text = text;
	p = gathered(d, &d->piece, 1);
	return arena_strndup(d->arena, p.text, p.text_len);
}

START_TEST(white_space_is_one_space)
{
	struct desk d;

	desk_open(&d);
	ck_assert_str_eq(text_of(&d, "a \t\r\n b"), "a b");
	ck_assert_str_eq(text_of(&d, "a\xE2\x80\xA8\xC2\x85" "b"), "a b");
	ck_assert_str_eq(text_of(&d, "a\xC2\xA0 b"), "a\xC2\xA0 b");
	ck_assert_str_eq(text_of(&d, ""), "");
	ck_assert_str_eq(text_of(&d, NULL), "");
	desk_drop(&d);
}
END_TEST

START_TEST(space_collapses_over_pieces)
{
	struct desk d;
	struct text_piece pieces[3];
	struct para_text p;

	desk_open(&d);
	pieces[0] = pieces[1] = pieces[2] = d.piece;
	pieces[0].text = "one ";
	pieces[1].text = " ";
	pieces[2].text = " two";
	p = gathered(&d, pieces, 3);
	ck_assert_uint_eq(p.text_len, 7);
	ck_assert_uint_eq(p.n_chars, 7);
	ck_assert_uint_eq(p.chars[3].piece, 0);
	ck_assert_uint_eq(p.chars[4].piece, 2);
	ck_assert_uint_eq(p.chars[7].at, 7);
	ck_assert_uint_eq(p.chars[7].piece, 3);
	desk_drop(&d);
}
END_TEST

START_TEST(controls_and_bad_bytes)
{
	struct desk d;

	desk_open(&d);
	ck_assert_str_eq(text_of(&d, "a\x01\x7F\xC2\x99" "b"), "ab");
	ck_assert_str_eq(text_of(&d, "a\xFF" "b"), "a\xEF\xBF\xBD" "b");
	ck_assert_str_eq(text_of(&d, "\xE2"), "\xEF\xBF\xBD");
	desk_drop(&d);
}
END_TEST

START_TEST(what_only_steers_owns_no_bytes)
{
	struct desk d;
	struct para_text p;

	desk_open(&d);
	d.piece.text = "a\xC2\xAD\xE2\x80\x8B\xE2\x80\x8F" "b";
	p = gathered(&d, &d.piece, 1);
	ck_assert_uint_eq(p.text_len, 2);
	ck_assert_uint_eq(p.n_chars, 5);
	for (size_t i = 1; i < 4; i++)
		ck_assert((p.chars[i].flags & CHAR_DROP) != 0);
	ck_assert((p.chars[2].flags & CHAR_HYPHEN) != 0);
	ck_assert((p.chars[4].flags & CHAR_HYPHEN) == 0);
	desk_drop(&d);
}
END_TEST

START_TEST(an_object_is_one_character)
{
	struct desk d;
	struct text_piece pieces[2];
	struct para_text p;

	desk_open(&d);
	pieces[0] = pieces[1] = d.piece;
	pieces[0].opaque = true;
	pieces[0].width = 5 * SP_PT;
	pieces[1].text = "b";
	p = gathered(&d, pieces, 2);
	ck_assert_uint_eq(p.n_chars, 2);
	ck_assert_uint_eq(p.chars[0].code, 0xFFFC);
	ck_assert((p.chars[0].flags & CHAR_OBJECT) != 0);
	desk_drop(&d);
}
END_TEST

START_TEST(raised_figures_are_the_faces_own)
{
	struct desk d;
	struct para_text p;

	desk_open(&d);
	d.style.position = POSITION_SUPER;
	d.piece.text = "12";
	p = gathered(&d, &d.piece, 1);
	ck_assert((p.looks[0].features & FEATURE_SUPS) != 0);
	ck_assert_int_eq(p.looks[0].size, 10 * SP_PT);
	ck_assert_int_eq(p.looks[0].rise, 0);
	d.piece.text = "12\xE2\x84\xA4";
	p = gathered(&d, &d.piece, 1);
	ck_assert_int_lt(p.looks[0].size, 7 * SP_PT);
	ck_assert_int_gt(p.looks[0].rise, 3 * SP_PT);
	d.style.position = POSITION_SUB;
	p = gathered(&d, &d.piece, 1);
	ck_assert_int_lt(p.looks[0].rise, 0);
	desk_drop(&d);
}
END_TEST

UNIT_MAIN("text/gather", white_space_is_one_space,
    space_collapses_over_pieces, controls_and_bad_bytes,
    what_only_steers_owns_no_bytes, an_object_is_one_character,
    raised_figures_are_the_faces_own)
