#include "lines.h"

#include "input/markup.h"
#include "input/rich.h"

static void
check(const char *text, const char *expected)
{
	struct arena *a = arena_new(0);
	struct rich r = rich_plain(a, text);
	bool changed = markup_unescape(a, &r);

	ck_styled(a, r, expected);
	ck_assert(changed == (strcmp(text, expected) != 0));
	arena_drop(a);
}

START_TEST(pairs_become_styles)
{
	check("10<sup>3</sup> mg", "10[^3] mg");
	check("CO<SUB>2</SUB>", "CO[_2]");
	check("<i>E. coli</i> and <em>x</em>", "[/E. coli] and [/x]");
	check("<b>a</b><strong>b</strong>", "[*a][*b]");
	check("<u>a</u> <sc>b</sc> x<inf>i</inf>", "[~a] [cb] x[_i]");
	check("<sup class=\"x\">a</sup>", "[^a]");
	check("at <ext-link ext-link-type=\"uri\" xlink:href=\"http://a.b\">"
	    "http://a.b</ext-link> now", "at http://a.b now");
}
END_TEST

START_TEST(pairs_nest)
{
	check("<i>a<sub>b</sub>c</i>d", "[/a][/_b][/c]d");
	check("<sup><sup>a</sup>b</sup>c", "[^ab]c");
	check("<i>a<b>b</i>c</b>", "[/a][/*b][*c]");
}
END_TEST

START_TEST(lone_signs_are_signs)
{
	check("p<0.05 & q>1", "p<0.05 & q>1");
	check("a <i> b", "a <i> b");
	check("a </sup> b", "a </sup> b");
	check("<x>y</x>", "<x>y</x>");
	check("a<b and c>d", "a<b and c>d");
	check("AT&T; R&D;", "AT&T; R&D;");
	check("a <", "a <");
	check("a &", "a &");
	check("<sup", "<sup");
	check("</", "</");
	check("&#;&#x;&#1;&#xD800;&#99999999;", "&#;&#x;&#1;&#xD800;&#99999999;");
}
END_TEST

START_TEST(breaks_and_paragraphs)
{
	check("a<br/>b<br>c", "a b c");
	check("<p>a</p><p>b</p>", "a b");
	check("<span>a</span>b", "ab");
	check("<p> = 3", "<p> = 3");
}
END_TEST

START_TEST(references)
{
	check("&lt;5 &amp; &gt;&quot;&apos;", "<5 & >\"'");
	check("&alpha;&#945;&#x3b1;&#X3B1;", "\xCE\xB1\xCE\xB1\xCE\xB1"
	    "\xCE\xB1");
	check("&amp;amp;lt;i&amp;amp;gt;", "<i>");
	check("&amp;lt;i&amp;gt;a&lt;/i&gt;", "[/a]");
	check("a&nbsp;b", "a\xC2\xA0" "b");
}
END_TEST

START_TEST(a_pair_spans_runs)
{
	struct arena *a = arena_new(0);
	struct inline_run runs[] = {
		{ .text = "a <i>b " },
		{ .text = "c", .styles = INLINE_SUP, .lang = "de" },
		{ .text = "</i> d", .href = "h" }
	};
	struct rich r = { runs, 3 };

	ck_assert(markup_unescape(a, &r));
	ck_styled(a, r, "a [/b ][/^c] d");
	ck_assert_str_eq(r.runs[2].lang, "de");
	ck_assert_str_eq(r.runs[3].href, "h");
	arena_drop(a);
}
END_TEST

START_TEST(formulas_are_left_alone)
{
	struct arena *a = arena_new(0);
	struct math m = { .name = "math" };
	struct inline_run runs[] = {
		{ .text = "&lt;" }, { .text = "a<b>c</b>", .math = &m },
		{ .text = " d" }
	};
	struct rich r = { runs, 3 };

	ck_assert(markup_unescape(a, &r));
	ck_styled(a, r, "<[=a<b>c</b>] d");
	ck_assert_ptr_eq(r.runs[1].math, &m);
	arena_drop(a);
}
END_TEST

START_TEST(plain_strings)
{
	struct arena *a = arena_new(0);
	const char *same = "Food & drink";

	ck_assert_ptr_eq(markup_plain(a, same), same);
	ck_assert_str_eq(markup_plain(a, "Food &amp; <i>drink</i>"),
	    "Food & drink");
	arena_drop(a);
}
END_TEST

START_TEST(many_tags_cost_no_more_each)
{
	struct arena *a = arena_new(0);
	struct buf b = { .arena = a };
	struct rich r;

	for (int i = 0; i < 200000; i++)
		buf_str(&b, "<i>");
	for (int i = 0; i < 200000; i++)
		buf_str(&b, "</b>");
	r = rich_plain(a, buf_text(&b));
	ck_assert(!markup_unescape(a, &r));
	arena_drop(a);
}
END_TEST

UNIT_MAIN("input/markup", pairs_become_styles, pairs_nest,
    lone_signs_are_signs, breaks_and_paragraphs, references,
    a_pair_spans_runs, formulas_are_left_alone, plain_strings,
    many_tags_cost_no_more_each)
