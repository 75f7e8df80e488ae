#include "refman.h"

#include "input/bibtex.h"

/* "type key name=value;..." of an entry. */
static const char *
parsed(struct scene *s, const char *text)
{
	struct refman *r = scene_open(s);
	struct buf b = { .arena = r->arena };
	struct bibtex_strings strings = { 0 };
	struct bibtex_entry e;
	bool closed;
	const char *p = bibtex_find(text), *end = bibtex_end(p, &closed);

	if (!bibtex_parse(r, &strings, p, closed ? end - 1 : end, 1, &e))
		buf_str(&b, "none ");
	buf_printf(&b, "%s %s", e.type, e.key);
	for (size_t i = 0; i < e.n; i++)
		buf_printf(&b, " %s=%s;", e.fields[i].name,
		    e.fields[i].value);
	bibtex_strings_drop(&strings);
	return buf_text(&b);
}

static void
check(const char *text, const char *expected)
{
	struct scene s;

	ck_assert_str_eq(parsed(&s, text), expected);
	scene_drop(&s);
}

START_TEST(entries)
{
	check("@Article{key, a = {x}, b = \"y\", c = 12}",
	    "Article key a=x; b=y; c=12;");
	check("@a( k ,x={(y)},)", "a k  x=(y);");
	check("@a{k, x={a {b} \"c\"}, y=\"d {\"}\" }", "a k x=a {b} \"c\"; "
	    "y=d {\"};");
	check("@a{k, x=jan, y = 5 # \" \" # feb}", "a k x=January; "
	    "y=5 February;");
	/* no key; a key with a blank; no comma; empty values */
	check("@a{x={y}}", "a  x=y;");
	check("@a{my key, x={y}}", "a my key x=y;");
	check("@a{k, x={y} z={w}}", "a k x=y; z=w;");
	check("@a{k, x={}, y= , z=\"\"}", "a k");
	check("@a{k}", "a k");
	check("@string{k = {v}}", "none string  k=v;");
	check("@comment{k = {v}}", "none comment ");
}
END_TEST

START_TEST(what_cannot_be_read_is_said)
{
	struct scene s;

	ck_assert_str_eq(parsed(&s, "@a{k, stray words, x={y}}"),
	    "a k x=y;");
	ck_said(&s.desk, "(no field) holds \"stray words\"");
	scene_drop(&s);
	ck_assert_str_eq(parsed(&s, "@a{k, x=abc}"), "a k x=abc;");
	ck_said(&s.desk, "the string \"abc\" is not defined");
	scene_drop(&s);
	check("@a{k, x={y", "a k x=y;");
	check("@a{k, x=\"y", "a k x=y;");
	check("@a{k, x", "a k");
}
END_TEST

START_TEST(where_entries_begin_and_end)
{
	bool closed;
	const char *text = "a@b.org @ @x y @b {c{d}e}f";

	ck_assert_str_eq(bibtex_find(text), "@b {c{d}e}f");
	ck_assert_str_eq(bibtex_end(bibtex_find(text), &closed), "f");
	ck_assert(closed);
	ck_assert_str_eq(bibtex_end("@b{c{d}", &closed), "");
	ck_assert(!closed);
	ck_assert_str_eq(bibtex_end("@b(c{)})d", &closed), "d");
	ck_assert_ptr_null(bibtex_find("a@b"));
}
END_TEST

UNIT_MAIN("input/bibtex_parse", entries, what_cannot_be_read_is_said,
    where_entries_begin_and_end)
