/*
 * Directions of paragraphs, levels of characters.
 */
#include "desk.h"

/* Letters of the tests: capitals stand for Hebrew ones, as in UAX #9. */
static const char *
hebrew(struct desk *d, const char *text)
{
	char *out = arena_alloc(d->arena, 2 * strlen(text) + 1), *to = out;

	for (; *text != '\0'; text++) {
		if (*text >= 'A' && *text <= 'Z') {
			*to++ = '\xD7';
			*to++ = (char)('\x90' + (*text - 'A'));
		} else {
			*to++ = *text;
		}
	}
	*to = '\0';
	return out;
}

/* Levels of a paragraph's characters as digits. */
static const char *
levels_of(struct desk *d, const struct text_piece *pieces, size_t n,
    const char *lang)
{
	struct para_text p = { .arena = d->arena, .pieces = pieces,
	    .n_pieces = n, .lang = lang };
	char *out;

	para_gather(d->text, &p);
	para_levels(d->text, &p);
	out = arena_alloc(d->arena, p.n_chars + 1);
	for (size_t i = 0; i < p.n_chars; i++)
		out[i] = (char)('0' + p.chars[i].level);
	return out;
}

static const char *
levels(struct desk *d, const char *text, const char *lang)
{
	d->piece.text = hebrew(d, text);
	return levels_of(d, &d->piece, 1, lang);
}

START_TEST(levels_are_those_of_the_standard)
{
	struct desk d;

	desk_open(&d);
	ck_assert_str_eq(levels(&d, "abc", "en"), "000");
	ck_assert_str_eq(levels(&d, "ABC 12", "he"), "111122");
	ck_assert_str_eq(levels(&d, "ABC abc", "he"), "1111222");
	ck_assert_str_eq(levels(&d, "abc ABC", "en"), "0000111");
	ck_assert_str_eq(levels(&d, "A (b).", "he"), "111211");
	desk_drop(&d);
}
END_TEST

START_TEST(language_and_letters_say_the_direction)
{
	struct desk d;

	desk_open(&d);
	/* a Hebrew title may begin with a Latin word */
	ck_assert_str_eq(levels(&d, "ab ABCDEF", "he"), "221111111");
	/* a Latin line among Hebrew ones is Latin */
	ck_assert_str_eq(levels(&d, "ab.", "he"), "000");
	ck_assert_str_eq(levels(&d, "1.", "he"), "21");
	/* an English sentence may begin with a Hebrew word */
	ck_assert_str_eq(levels(&d, "A abcdef", "en"), "10000000");
	/* Hebrew that nobody declared */
	ck_assert_str_eq(levels(&d, "ABC.", "en"), "1111");
	ck_assert_str_eq(levels(&d, "ABC.", NULL), "1111");
	ck_assert_str_eq(levels(&d, "1.", "en"), "00");
	desk_drop(&d);
}
END_TEST

START_TEST(a_minus_stands_before_its_number)
{
	struct desk d;

	desk_open(&d);
	ck_assert_str_eq(levels(&d, "AB -5", "he"), "11122");
	ck_assert_str_eq(levels(&d, "AB (-5)", "he"), "1111221");
	/* a hyphen is none */
	ck_assert_str_eq(levels(&d, "AB-5", "he"), "1112");
	ck_assert_str_eq(levels(&d, "AB - 5", "he"), "111112");
	desk_drop(&d);
}
END_TEST

/* Names in a list keep their order, whatever they are written in. */
START_TEST(names_are_isolated)
{
	struct desk d;
	struct text_piece pieces[5];

	desk_open(&d);
	for (size_t i = 0; i < 5; i++)
		pieces[i] = (struct text_piece){ .style = &d.style,
		    .text = ", " };
	pieces[0].text = "abc";
	pieces[2].text = hebrew(&d, "AB");
	pieces[4].text = hebrew(&d, "CD");
	ck_assert_str_eq(levels_of(&d, pieces, 5, "en"), "00000111111");
	for (size_t i = 0; i < 5; i += 2)
		pieces[i].flags = TEXT_ISOLATE;
	ck_assert_str_eq(levels_of(&d, pieces, 5, "en"), "00000110011");
	/* names alone say nothing: the language does */
	ck_assert_str_eq(levels_of(&d, pieces, 5, "he"), "22211111111");
	/* a figure behind a name of the same direction stays behind it */
	pieces[1].text = "1";
	ck_assert_str_eq(levels_of(&d, &pieces[2], 1, "he"), "11");
	pieces[3].text = "1";
	ck_assert_str_eq(levels_of(&d, &pieces[2], 2, "he"), "112");
	desk_drop(&d);
}
END_TEST

START_TEST(what_a_fill_or_a_dot_parts_is_isolated)
{
	struct desk d;
	struct text_piece pieces[3];

	desk_open(&d);
	/* "ABC · 1 abc": the date is read from the left */
	ck_assert_str_eq(levels(&d, "ABC \xC2\xB7 1 abc", "he"),
	    "33311122222");
	for (size_t i = 0; i < 3; i++)
		pieces[i] = (struct text_piece){ .style = &d.style };
	pieces[0].text = hebrew(&d, "AB ");
	pieces[1].opaque = true;
	pieces[1].flags = TEXT_PARTS;
	pieces[2].text = "1 a";
	ck_assert_str_eq(levels_of(&d, pieces, 3, "he"), "3311222");
	/* a formula parts nothing */
	pieces[1].flags = 0;
	ck_assert_str_eq(levels_of(&d, pieces, 3, "he"), "1111212");
	desk_drop(&d);
}
END_TEST

START_TEST(a_base_direction_may_be_given)
{
	struct desk d;

	desk_open(&d);
	d.piece.flags = TEXT_BASE_LTR;
	ck_assert_str_eq(levels(&d, "1.", "he"), "00");
	d.piece.flags = TEXT_BASE_RTL;
	ck_assert_str_eq(levels(&d, "1.", "en"), "21");
	ck_assert_str_eq(levels(&d, "", "en"), "");
	desk_drop(&d);
}
END_TEST

START_TEST(texts_tell_their_direction)
{
	const char *texts[] = { NULL, "ab", "\xD7\x90\xD7\x91\xD7\x92" };

	ck_assert(text_lang_is_rtl("fa-IR"));
	ck_assert(!text_lang_is_rtl("en"));
	ck_assert(!text_lang_is_rtl(NULL));
	ck_assert(!text_is_rtl(texts, 2, false));
	ck_assert(!text_is_rtl(texts, 2, true));
	ck_assert(text_is_rtl(texts, 1, true));
	ck_assert(text_is_rtl(texts, 3, true));
	ck_assert(!text_is_rtl(texts, 3, false));
	ck_assert(text_is_rtl(texts + 2, 1, false));
}
END_TEST

/* Whatever stands in it, as many levels as characters, and no crash. */
START_TEST(controls_of_the_text_itself_do_no_harm)
{
	struct desk d;
	const char *wild = "\xE2\x81\xA9\xE2\x81\xA8 a \xC2\xB7 \xE2\x81\xA6"
	    "\xD7\x90\xE2\x80\xAE -1 \xE2\x80\xAC \xC2\xB7  \xC2\xB7 "
	    "\xF0\x9E\xA4\x80";

	desk_open(&d);
	d.piece.flags = TEXT_ISOLATE;
	d.piece.text = wild;
	levels_of(&d, &d.piece, 1, "ar");
	desk_shape(&d, wild, "ar");
	desk_drop(&d);
}
END_TEST

UNIT_MAIN("text/bidi", levels_are_those_of_the_standard,
    language_and_letters_say_the_direction, a_minus_stands_before_its_number,
    names_are_isolated, what_a_fill_or_a_dot_parts_is_isolated,
    a_base_direction_may_be_given, texts_tell_their_direction,
    controls_of_the_text_itself_do_no_harm)
