#include "desk.h"

#include "pdf/value.h"

static const char *
text(struct desk *d, const char *utf8)
{
	struct buf b = { .arena = d->arena };

	pdf_put_text(&b, utf8);
	return buf_text(&b);
}

START_TEST(ascii_is_a_literal_string)
{
	struct desk d;

	desk_open(&d);
	ck_assert_str_eq(text(&d, ""), "()");
	ck_assert_str_eq(text(&d, "a(b)\\c"), "(a\\(b\\)\\\\c)");
	desk_drop(&d);
}
END_TEST

START_TEST(other_text_is_utf16)
{
	struct desk d;

	desk_open(&d);
	ck_assert_str_eq(text(&d, "\xC3\xA9"), "<FEFF00E9>");
	ck_assert_str_eq(text(&d, "\xF0\x9D\x95\x9C"), "<FEFFD835DD5C>");
	ck_assert_str_eq(text(&d, "a\n"), "<FEFF0061000A>");
	desk_drop(&d);
}
END_TEST

START_TEST(hostile_text_is_safe)
{
	struct desk d;

	desk_open(&d);
	/* what PDF/A forbids is left out; a lone byte is U+FFFD */
	ck_assert_str_eq(text(&d, "\xEF\xBB\xBFz\xEF\xBF\xBE\xEF\xBF\xBF"),
	    "<FEFF007A>");
	ck_assert_str_eq(text(&d, "a\xFF"), "<FEFF0061FFFD>");
	ck_assert_str_eq(text(&d, "\xED\xA0\x80"), "<FEFFFFFDFFFDFFFD>");
	desk_drop(&d);
}
END_TEST

START_TEST(long_text_is_cut_at_a_character)
{
	enum { LONG = 100000 };
	struct desk d;
	char *s;
	size_t len;

	desk_open(&d);
	s = arena_alloc(d.arena, LONG + 1);
	memset(s, '(', LONG);
	ck_assert_uint_eq(strlen(text(&d, s)), 2 * PDF_STRING_MAX + 2);
	for (size_t i = 0; i < LONG; i += 4)
		memcpy(s + i, "\xF0\x9D\x95\x9C", 4);
	len = strlen(text(&d, s)) - strlen("<FEFF>");
	ck_assert_uint_eq(len % 8, 0);
	ck_assert_uint_lt(len / 2, 32767);
	desk_drop(&d);
}
END_TEST

START_TEST(a_uri_is_ascii)
{
	struct desk d;
	struct buf b;

	desk_open(&d);
	b = (struct buf){ .arena = d.arena };
	pdf_put_uri(&b, "https://x.org/a(1)?q=\xC3\xA9 <%20>");
	ck_assert_str_eq(buf_text(&b),
	    "(https://x.org/a%281%29?q=%C3%A9%20%3C%20%3E)");
	desk_drop(&d);
}
END_TEST

START_TEST(a_uri_is_cut_where_pdf_a_ends)
{
	enum { LONG = 100000 };
	struct desk d;
	struct buf b;
	char *s;

	desk_open(&d);
	b = (struct buf){ .arena = d.arena };
	s = arena_alloc(d.arena, LONG + 1);
	memset(s, ' ', LONG);
	pdf_put_uri(&b, s);
	ck_assert_uint_lt(b.len, 32767);
	desk_drop(&d);
}
END_TEST

START_TEST(numbers_are_short)
{
	struct desk d;
	struct buf b;

	desk_open(&d);
	b = (struct buf){ .arena = d.arena };
	pdf_put_int(&b, 0);
	pdf_put_length(&b, SP_PT * 3 / 2);
	pdf_put_length(&b, -SP_PT);
	buf_char(&b, ' ');
	pdf_put_int(&b, INT64_MIN);
	pdf_put_ref(&b, "/X ", 12);
	pdf_put_hex(&b, 0xBEEF);
	ck_assert_str_eq(buf_text(&b),
	    "0 1.5 -1 -9223372036854775808/X 12 0 RBEEF");
	desk_drop(&d);
}
END_TEST

START_TEST(a_box_stands_on_its_foot)
{
	struct desk d;
	struct buf b;

	desk_open(&d);
	b = (struct buf){ .arena = d.arena };
	pdf_put_box(&b, 10 * SP_PT, 20 * SP_PT, 30 * SP_PT, 40 * SP_PT,
	    100 * SP_PT);
	ck_assert_str_eq(buf_text(&b), " 10 40 40 80");
	desk_drop(&d);
}
END_TEST

START_TEST(grey_is_one_number)
{
	struct desk d;
	struct buf b;

	desk_open(&d);
	b = (struct buf){ .arena = d.arena };
	pdf_put_color(&b, 0);
	pdf_put_color(&b, 0xFFFFFF);
	pdf_put_color(&b, 0xFF0080);
	ck_assert_str_eq(buf_text(&b), "0 g\n1 g\n1 0 0.502 rg\n");
	desk_drop(&d);
}
END_TEST

START_TEST(language_tags)
{
	static const char *const good[] = { "en", "pt-BR", "zh-Hant", "und",
	    "sr-Latn", "x-klingon", "de-1996" };
	static const char *const bad[] = { "", "-", "en-", "-en", "e_n",
	    "12", "english-languages", "en US", "en)", "\xC3\xA9n" };

	for (size_t i = 0; i < sizeof good / sizeof *good; i++)
		ck_assert_msg(pdf_is_lang(good[i]), "%s", good[i]);
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		ck_assert_msg(!pdf_is_lang(bad[i]), "%s", bad[i]);
	ck_assert(!pdf_is_lang(NULL));
}
END_TEST

UNIT_MAIN("pdf/value", ascii_is_a_literal_string, other_text_is_utf16,
    hostile_text_is_safe, long_text_is_cut_at_a_character, a_uri_is_ascii,
    a_uri_is_cut_where_pdf_a_ends, numbers_are_short,
    a_box_stands_on_its_foot, grey_is_one_number, language_tags)
