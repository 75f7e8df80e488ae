#include "shown.h"

#include "input/dialect.h"

#define HEAD(text) dialect_bibtex.sniff(text, strlen(text))

START_TEST(what_is_bibtex)
{
	ck_assert_int_gt(HEAD("@article{a,\n title={T}}"), 90);
	ck_assert_int_gt(HEAD("Scopus\nEXPORT DATE: 2018\n\n@ARTICLE{a,"), 80);
	ck_assert_int_gt(HEAD("@string{a = \"b\"}"), 80);
	ck_assert_int_gt(HEAD("% x\n@comment{a}"), 80);
	ck_assert_int_eq(HEAD("mail a@article{x"), 0);
	ck_assert_int_eq(HEAD("<p>\n@article{a,"), 0);
	ck_assert_int_eq(HEAD("no @ here"), 0);
}
END_TEST

START_TEST(entries_end_where_they_should)
{
	ck_assert_int_eq(shown_count("@article{a, title={A}}\n\nwords\n"
	    "@book(b, title = \"B\")\n@misc{c, title={C}} @misc{d,title={D}}"
	    ), 4);
	/* a comment, a preamble and strings are no records */
	ck_assert_int_eq(shown_count("@comment{x, title={A}}\n"
	    "@preamble{\"x\"}\n@string{a={b}}\n@misc{c, title={C}}\n"), 1);
	/* an "@" within a value begins nothing */
	ck_assert_int_eq(shown_count("@misc{c, title={C\n@foo{x} b}}\n"), 1);
	ck_assert_int_eq(shown_count("@misc{c, title={C {x} {y\n@foo{x}}"
	    " b},\n year={\n@foo{2001}}}\n@misc{d, title={D}}\n"), 2);
}
END_TEST

START_TEST(braces_that_do_not_balance_cost_one_entry)
{
	struct desk k;
	const char *x = shown(&k, "@article{a,\n title={A {b},\n"
	    " year={2001}\n}\n@article{c,\n title={C}\n}\n");

	ck_said(&k, "set.xml:1: warning: the braces of the entry \"a\" do "
	    "not balance");
	ck_has(x, "A b");
	ck_has(shown_next(&k), "\"title\": \"C\"");
	ck_assert_int_eq(desk_next(&k), READ_END);
	desk_drop(&k);
}
END_TEST

START_TEST(strings_last_to_the_end)
{
	struct desk k;
	const char *x = shown(&k, "@string{jt = \"J\" # { Things}}\n"
	    "@string{x = jt # \"!\"}\n"
	    "@article{a, title={A}, journal = jt, month = 3 # \"~\" # jan,"
	    " year = 2001}\n@article{b, title={B}, journal = JT # x}\n");

	ck_has(x, "\"title\": \"J Things\"");
	ck_has(x, "\"year\": 2001,\"month\": 1,\"day\": 3");
	ck_has(shown_next(&k), "\"title\": \"J ThingsJ Things!\"");
	desk_drop(&k);
}
END_TEST

START_TEST(records_have_lines_and_names)
{
	struct desk k;

	shown(&k, "\n\n@misc{a,\n  title = {A}}\n@misc{b,\n  title = {B},\n"
	    "  unknown = {what},\n}\n");
	ck_assert_int_eq(k.article->source_line, 3);
	shown_next(&k);
	ck_assert_int_eq(k.article->source_line, 5);
	ck_said(&k, "set.xml:7: warning: unknown holds \"what\"");
	desk_drop(&k);
}
END_TEST

UNIT_MAIN("input/bibtex", what_is_bibtex, entries_end_where_they_should,
    braces_that_do_not_balance_cost_one_entry, strings_last_to_the_end,
    records_have_lines_and_names)
