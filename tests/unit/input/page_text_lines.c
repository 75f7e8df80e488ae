#include "copied.h"

/* The lines, each before a bar. */
static void
check(const char *text, const char *expected)
{
	struct arena *a = arena_new(0);
	struct buf b = { .arena = a };
	struct copied_lines l;

	copied_lines_make(&l, text, strlen(text));
	for (size_t i = 0; i < l.n; i++)
		buf_printf(&b, "%ld:%s|", l.lines[i].number, l.lines[i].text);
	ck_assert_str_eq(buf_text(&b), expected);
	ck_assert(!l.full);
	copied_lines_drop(&l);
	arena_drop(a);
}

START_TEST(line_ends_of_every_kind)
{
	check("a\nb\n\nc", "1:a|2:b|4:c|");
	check("a\r\nb\r\n\r\nc\r\n", "1:a|2:b|4:c|");
	check("a\rb\r\rc", "1:a|2:b|4:c|");
	check("a\xE2\x80\xA8" "b\xC2\x85" "c\x0C" "d\x0B" "e",
	    "1:a|2:b|3:c|4:d|5:e|");
	check("", "");
	check("\n \n\t\n", "");
}
END_TEST

START_TEST(white_space_is_folded)
{
	check("  a \t b  ", "1:a b|");
	check("a\xC2\xA0" "b", "1:a\xC2\xA0" "b|");
	check("\xC2\xA0" "a \xC2\xA0 b\xC2\xA0", "1:a b|");
	check("a\xC2\xA0 b", "1:a b|");
	check("\xEF\xBB\xBF" "a\x01" "b", "1:ab|");
}
END_TEST

START_TEST(bullets_are_no_text)
{
	check("\xE2\x80\xA2 a\n\xE2\x80\xA2\tb\no\tc\n\xC2\xA7\td\n",
	    "1:a|2:b|3:c|4:d|");
	check("o c\n- DOI\n*p\n\xE2\x80\xA2" "e", "1:o c|2:- DOI|3:*p|"
	    "4:\xE2\x80\xA2" "e|");
}
END_TEST

START_TEST(keys_are_for_comparing)
{
	struct copied_lines l;
	static const char text[] = "Here\xE2\x80\x99s\xC2\xA0how \xE2\x80\x9C"
	    "x\xE2\x80\x9D";

	copied_lines_make(&l, text, strlen(text));
	ck_assert_str_eq(l.lines[0].text, text);
	ck_assert_str_eq(l.lines[0].key, "Here's how \"x\"");
	copied_lines_drop(&l);
}
END_TEST

START_TEST(a_page_glued_to_the_one_before)
{
	check("USA.govSkip to main page content\nx",
	    "1:USA.gov|1:Skip to main page content|2:x|");
	check("with mistakes. Skip to main page content",
	    "1:with mistakes.|1:Skip to main page content|");
}
END_TEST

/* The lines at which pages begin. */
static void
check_pages(const char *text, const char *expected)
{
	struct arena *a = arena_new(0);
	struct buf b = { .arena = a };
	struct copied_lines l;

	copied_lines_make(&l, text, strlen(text));
	for (size_t at = 0; at < l.n; at = copied_page_end(l.lines, l.n, at))
		buf_printf(&b, "%zu ", at);
	ck_assert_str_eq(buf_text(&b), expected);
	copied_lines_drop(&l);
	arena_drop(a);
}

START_TEST(pages)
{
	check_pages("a\nb\nc", "0 ");
	check_pages("x\nSkip to main page content\n. 2001 Jan;1:2.\nT\n"
	    "Skip to main page content\n. 2002;1:2.\nT", "0 1 4 ");
	/* without the header: journal lines below sections divide */
	check_pages("J Ex\n. 2001 Jan;1:2.\nT\nA Roe\nAbstract\nText\n"
	    "Review\nJ Ex\n. 2002 Jan;1:2.\nT\nAbstract\nText\n", "0 6 ");
	/* but not the second of one head */
	check_pages("J Ex\n. 2001 Jan;1:2.\nT\n. 2001 Jan;1:2.\nAbstract\nx",
	    "0 ");
}
END_TEST

UNIT_MAIN("input/page_text_lines", line_ends_of_every_kind,
    white_space_is_folded, bullets_are_no_text, keys_are_for_comparing,
    a_page_glued_to_the_one_before, pages)
