#include "desk.h"

#include "input/clean.h"

static void
check(const char *bytes, size_t len, const char *encoding,
    const char *expected, size_t n_said)
{
	struct bytes out = { 0 };
	struct diags diags = { 0 };
	size_t n = 0;

	ck_assert(clean_record(&out, bytes, len, encoding, &diags));
	ck_assert_str_eq(out.p, expected);
	for (size_t i = 0; i < DIAG_N_LEVELS; i++)
		n += diags.counts[i];
	ck_assert_uint_eq(n, n_said);
	free(out.p);
}

static void
check_text(const char *text, const char *expected, size_t n_said)
{
	check(text, strlen(text), "", expected, n_said);
}

START_TEST(good_text_is_left_alone)
{
	check_text("", "", 0);
	check_text("<a b=\"c\">d &amp; &#945; &#x3B1; \xCE\xB1</a>",
	    "<a b=\"c\">d &amp; &#945; &#x3B1; \xCE\xB1</a>", 0);
	check_text("<a>\r\n\t</a>", "<a>\r\n\t</a>", 0);
}
END_TEST

START_TEST(named_entities)
{
	check_text("&alpha;&nbsp;&Auml;&hellip;",
	    "\xCE\xB1\xC2\xA0\xC3\x84\xE2\x80\xA6", 0);
	check_text("&nosuch;", "&amp;nosuch;", 1);
	check_text("&apos;&quot;&lt;&gt;", "&apos;&quot;&lt;&gt;", 0);
}
END_TEST

START_TEST(bare_signs)
{
	check_text("R&D, a & b, &", "R&amp;D, a &amp; b, &amp;", 1);
	check_text("p<0.05 < 1", "p&lt;0.05 &lt; 1", 1);
	check_text("&#; &#x; &#12", "&amp;#; &amp;#x; &amp;#12", 1);
}
END_TEST

START_TEST(forbidden_characters)
{
	check_text("a\1b\x1F" "c", "a b c", 1);
	check_text("a&#0;b&#xB;&#xD800;&#99999999999;",
	    "a\xEF\xBF\xBD" "b\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD", 1);
	check_text("\xEF\xBF\xBF\xEF\xBF\xBD", "\xEF\xBF\xBD\xEF\xBF\xBD", 1);
}
END_TEST

START_TEST(character_data_and_comments_are_verbatim)
{
	check_text("<![CDATA[a & b <1]]>&", "<![CDATA[a & b <1]]>&amp;", 1);
	check_text("<!-- & -->", "<!-- & -->", 0);
	check_text("<![CDATA[ no end & ", "<![CDATA[ no end &amp; ", 1);
}
END_TEST

START_TEST(encodings)
{
	check("M\xFCller \xC3\xA4", 9, "",
	    "M\xC3\xBCller \xC3\xA4", 1);
	check("\x93q\x94", 3, "", "\xE2\x80\x9Cq\xE2\x80\x9D", 1);
	check("M\xFCller&auml;", 12, "ISO-8859-1",
	    "M\xC3\xBCller\xC3\xA4", 0);
	check("\xB1", 1, "ISO-8859-2", "\xC4\x85", 0);
	check("a\xC3\xA4", 3, "ISO-8859-1", "a\xC3\xA4", 1);
	check("a", 1, "no-such-code", "a", 1);
	check("\xE4", 1, "no-such-code", "\xC3\xA4", 2);
	check("\xE3\xC5\xCC\xD8 \xC9\xD3\xD3\xCC\xC5\xC4\xCF\xD7\xC1\xCE\xC9"
	    "\xD1 \xD2\xC1\xC2\xCF\xD4\xD9", 24, "", "\xD0\xA6\xD0\xB5\xD0\xBB"
	    "\xD1\x8C \xD0\xB8\xD1\x81\xD1\x81\xD0\xBB\xD0\xB5\xD0\xB4"
	    "\xD0\xBE\xD0\xB2\xD0\xB0\xD0\xBD\xD0\xB8\xD1\x8F \xD1\x80"
	    "\xD0\xB0\xD0\xB1\xD0\xBE\xD1\x82\xD1\x8B", 1);
}
END_TEST

UNIT_MAIN("input/clean", good_text_is_left_alone, named_entities, bare_signs,
    forbidden_characters, character_data_and_comments_are_verbatim,
    encodings)
