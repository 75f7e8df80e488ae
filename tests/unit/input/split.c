#include "desk.h"

#include <stdio.h>

#include "input/dom.h"
#include "input/split.h"

static const struct split_name names[] = {
	{ "outer", true }, { "inner", false }, { NULL, false }
};

/* "name@line" of each record, "!" for a broken one. */
static void
check_bytes(const char *bytes, size_t len, const char *expected,
    const char *said)
{
	struct desk k = { .arena = arena_new(0) };
	struct buf b = { .arena = k.arena };
	enum split_result result;
	struct split *s;
	xmlDocPtr doc;

	k.notes = k.arena;
	k.said = (struct buf){ .arena = k.arena };
	k.diags = (struct diags){ .sink = desk_say, .ctx = &k };
	k.source = source_open_memory(bytes, len, "set.xml", &k.diags);
	k.diags.here.file = "set.xml";
	s = split_open(k.source, names, &k.diags);
	while ((result = split_next(s, &doc)) != SPLIT_END) {
		ck_assert_int_ne(result, SPLIT_FAILED);
		if (result == SPLIT_RECORD)
			buf_printf(&b, "%s@%ld ", dom_name(
			    xmlDocGetRootElement(doc)), split_line(s));
		else
			buf_str(&b, "! ");
	}
	ck_assert_str_eq(buf_text(&b), expected);
	if (said != NULL)
		ck_said(&k, said);
	else
		ck_assert_uint_eq(k.said.len, 0);
	split_drop(s);
	source_drop(k.source);
	arena_drop(k.arena);
}

static void
check(const char *text, const char *expected, const char *said)
{
	check_bytes(text, strlen(text), expected, said);
}

START_TEST(records_anywhere)
{
	check("<set>\n<outer>a</outer>\n<inner>b</inner></set>",
	    "outer@2 inner@3 ", NULL);
	check("<outer/>\n<outer a=\"b\"/>", "outer@1 outer@2 ", NULL);
	check("<outer\n><inner>x</inner></outer>", "outer@1 ", NULL);
	check("<outerx/><inner.y/>", "", NULL);
	check("", "", NULL);
	check("<out", "", NULL);
}
END_TEST

START_TEST(a_record_left_open_ends_at_the_next)
{
	check("<outer>a\n<outer>b</outer>", "! outer@2 ", "set.xml:2:");
	check("<inner>a\n<inner>b</inner>", "! inner@2 ", "[xml-syntax]");
	check("<inner>a\n<outer>b</outer>", "! outer@2 ", "[xml-syntax]");
	/* an inner record within an outer one is a part of it */
	check("<outer><inner>a</inner></outer><inner/>",
	    "outer@1 inner@1 ", NULL);
	check("<inner>a", "! ", "[xml-syntax]");
}
END_TEST

START_TEST(a_slip_costs_one_record)
{
	check("<outer><b></outer>\n<outer>c</outer>", "! outer@2 ",
	    "set.xml:1:");
	check("<outer>&nosuch;</outer>", "outer@1 ", "[xml-entity]");
	check("<outer a=b/><outer/>", "! outer@1 ", "[xml-syntax]");
}
END_TEST

START_TEST(comments_between_records)
{
	check("<!-- <outer/> -->\n<outer/>", "outer@2 ", NULL);
	check("<!-- \n<outer/>", "", "the comment has no end");
	check("<outer><!-- <outer> --></outer>", "! outer@1 ",
	    "[xml-syntax]");
}
END_TEST

START_TEST(longer_than_a_chunk)
{
	static char text[3 << 17];
	size_t n = 0;

	memcpy(text, "<outer>", n = 7);
	memset(text + n, 'x', 2 << 17);
	n += 2 << 17;
	memcpy(text + n, "\n</outer>\n<outer/>", 18);
	check(text, "outer@1 outer@3 ", NULL);
	/* text without any record, then one across the chunk's end */
	memset(text, '\n', sizeof text - 1);
	memcpy(text + (1 << 16) - 3, "<outer></outer>", 15);
	check(text, "outer@65534 ", NULL);
}
END_TEST

START_TEST(encodings)
{
	check_bytes("\xFF\xFE<\0i\0n\0n\0e\0r\0/\0>\0", 18, "inner@1 ", NULL);
	check_bytes("\0<\0i\0n\0n\0e\0r\0/\0>", 16, "inner@1 ", NULL);
	check("\xEF\xBB\xBF<inner>\xC3\xBC</inner>", "inner@1 ", NULL);
	check("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><inner>\xFC"
	    "</inner>", "inner@1 ", NULL);
	check("<inner>\xFC</inner>", "inner@1 ", "[text-encoding]");
	check("<?xml version=\"1.0\" encoding=\"x-nosuch\"?><inner/>",
	    "inner@1 ", "\"x-nosuch\" is not known");
	check_bytes("<inner>a\0b</inner>", 18, "inner@1 ", "[text-encoding]");
}
END_TEST

START_TEST(escaped_in_a_web_page)
{
	static char text[1 << 18];
	size_t n;

	check("<html><body><pre>&lt;outer a=&quot;b&quot;&gt;x &amp;lt; y\n"
	    "&lt;/outer&gt;\n&lt;inner&gt;&amp;amp;&lt;/inner&gt;</pre>",
	    "outer@1 inner@3 ", NULL);
	check("<pre>&lt;outer&gt;", "! ", "[xml-syntax]");
	check("<pre>&lt;outer&gt;&am", "! ", "[xml-syntax]");
	check("<pre><!-- a comment &lt;outer&gt; that ends so: &l", "",
	    "no end");
	/* one escape across each place of the chunk's end */
	for (int i = 0; i < 12; i++) {
		n = (size_t)snprintf(text, sizeof text, "<pre>&lt;outer&gt;");
		memset(text + n, 'x', 65536 - n - 12 + (size_t)i);
		n += 65536 - n - 12 + (size_t)i;
		snprintf(text + n, sizeof text - n, "&amp;amp;&lt;/outer&gt;"
		    "&lt;inner&gt;&amp;&lt;/inner&gt;");
		check(text, "outer@1 inner@1 ", "1 bare");
	}
}
END_TEST

START_TEST(depth_and_size_have_limits)
{
	struct arena *a = arena_new(0);
	struct buf b = { .arena = a };

	buf_str(&b, "<outer>");
	for (int i = 0; i < 100000; i++)
		buf_str(&b, "<i>");
	buf_str(&b, "</outer><outer/>");
	check(buf_text(&b), "! outer@1 ", "[xml-limit]");
	buf_clear(&b);
	buf_str(&b, "<outer>");
	while (b.len < 33 << 20)
		buf_str(&b, "sixteen letters ");
	buf_str(&b, "</outer><outer/>");
	check(buf_text(&b), "! outer@1 ", "[xml-limit]");
	arena_drop(a);
}
END_TEST

UNIT_MAIN("input/split", records_anywhere, a_record_left_open_ends_at_the_next,
    a_slip_costs_one_record, comments_between_records, longer_than_a_chunk,
    encodings, escaped_in_a_web_page, depth_and_size_have_limits)
