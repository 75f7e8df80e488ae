#include "../unit.h"

#include "base/arena.h"
#include "base/buf.h"

#include <string.h>

START_TEST(an_empty_buffer_is_the_empty_string)
{
	struct arena *a = arena_new(0);
	struct buf b = { .arena = a };

	ck_assert_str_eq(buf_text(&b), "");
	buf_str(&b, NULL);
	ck_assert_str_eq(buf_text(&b), "");
	arena_drop(a);
}
END_TEST

START_TEST(it_grows)
{
	struct arena *a = arena_new(0);
	struct buf b = { .arena = a };

	for (int i = 0; i < 5000; i++)
		buf_printf(&b, "%04d", i);
	ck_assert_uint_eq(b.len, 20000);
	ck_assert_int_eq(strncmp(b.p + 4 * 4321, "4321", 4), 0);
	buf_clear(&b);
	ck_assert_str_eq(buf_text(&b), "");
	arena_drop(a);
}
END_TEST

START_TEST(points_are_short_and_rounded)
{
	static const struct {
		sp length;
		int decimals;
		const char *text;
	} cases[] = {
		{ 0, 2, "0" }, { SP_PT, 2, "1" }, { SP_PT * 3 / 2, 2, "1.5" },
		{ -SP_PT / 4, 2, "-0.25" }, { SP_PT / 3, 3, "0.333" },
		{ SP_PT * 2 / 3, 3, "0.667" }, { -1, 2, "0" },
		{ SP_PT - 1, 2, "1" }, { 40000 * SP_PT, 2, "40000" },
		{ SP_PT / 2, 0, "1" }, { SP_PT / 100, 2, "0.01" }
	};
	struct arena *a = arena_new(0);

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct buf b = { .arena = a };

		buf_points(&b, cases[i].length, cases[i].decimals);
		ck_assert_str_eq(buf_text(&b), cases[i].text);
	}
	arena_drop(a);
}
END_TEST

START_TEST(json_is_escaped)
{
	struct arena *a = arena_new(0);
	struct buf b = { .arena = a };

	buf_json(&b, "a\"\\\n\t\x01\xC3\xA9\xFF");
	ck_assert_str_eq(buf_text(&b),
	    "\"a\\\"\\\\\\n\\t\\u0001\xC3\xA9\xEF\xBF\xBD\"");
	arena_drop(a);
}
END_TEST

START_TEST(xml_is_escaped)
{
	struct arena *a = arena_new(0);
	struct buf b = { .arena = a };

	buf_xml(&b, "<a & \"b\">\x02\xEF\xBF\xBE");
	ck_assert_str_eq(buf_text(&b), "&lt;a &amp; &quot;b&quot;&gt;");
	arena_drop(a);
}
END_TEST

UNIT_MAIN("base/buf", an_empty_buffer_is_the_empty_string, it_grows,
    points_are_short_and_rounded, json_is_escaped, xml_is_escaped)
