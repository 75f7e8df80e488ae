#include "../unit.h"

#include <stdio.h>
#include <string.h>

#include "template/internal.h"

/* ---- values ------------------------------------------------------------- */

START_TEST(lengths)
{
	static const struct {
		const char *value;
		sp length;
	} cases[] = {
		{ "0", 0 }, { "-0", 0 }, { "0.0", 0 }, { "0pt", 0 },
		{ "1pt", SP_PT }, { "10.5pt", SP_FRAC(21, 2) },
		{ "-3pt", -3 * SP_PT }, { "-.5pt", -SP_PT / 2 },
		{ "25.4mm", SP_IN - 1 },        /* SP_MM is rounded down */
		{ "1in", 72 * SP_PT }, { "0.25in", 18 * SP_PT },
		{ "100000in", 100000 * SP_IN }, { "0.00001pt", 0 }
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		sp length = -1;

		ck_assert_msg(style_length(cases[i].value, &length), "%s",
		    cases[i].value);
		ck_assert_msg(length - cases[i].length <= 16 &&
		    cases[i].length - length <= 16, "%s", cases[i].value);
	}
}
END_TEST

START_TEST(what_is_no_length)
{
	static const char *const values[] = {
		"", "-", ".", "pt", "-pt", "1", "10.5", "0.1", "1px", "1em",
		"1%", "1 pt", " 1pt", "1pt ", "1PT", "+1pt", "--1pt", "1e3pt",
		"1,5pt", "1.5.5pt", "0x10pt", "nan", "100001pt",
		"99999999999999999999999999999999999999999999pt",
		"1.1234567890123pt"
	};

	for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
		sp length = 77;

		ck_assert_msg(!style_length(values[i], &length), "%s",
		    values[i]);
		ck_assert_int_eq(length, 77);
	}
}
END_TEST

/* Whole points, as they are written, come back; mm and in are larger. */
START_TEST(lengths_grow)
{
	sp before = -1;

	for (int n = 0; n <= 1200; n++) {
		char text[32];
		sp pt, mm, in;

		snprintf(text, sizeof text, "%d.%02dpt", n / 100, n % 100);
		ck_assert(style_length(text, &pt));
		ck_assert_int_gt(pt, before);
		ck_assert_int_eq((pt * 100 + SP_PT / 2) / SP_PT, n);
		before = pt;
		snprintf(text, sizeof text, "%dmm", n);
		ck_assert(style_length(text, &mm));
		snprintf(text, sizeof text, "%din", n);
		ck_assert(style_length(text, &in));
		ck_assert_int_eq(mm, n * SP_MM);
		ck_assert_int_eq(in, n * SP_IN);
	}
}
END_TEST

START_TEST(colours)
{
	static const char *const bad[] = {
		"", "#", "7A1F2B", "#7A1F2", "#7A1F2B0", "#7A1F2G", "# 7A1F2",
		"#+7A1F2", "#-7A1F2", "#0x7A1F", "#abc", "red",
		"rgb(1,2,3)"
	};
	uint32_t color = 0;

	ck_assert(style_color("#7A1F2b", &color));
	ck_assert_uint_eq(color, 0x7A1F2B);
	ck_assert(style_color("#000000", &color));
	ck_assert_uint_eq(color, 0);
	ck_assert(style_color("#FFFFFF", &color));
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		ck_assert_msg(!style_color(bad[i], &color), "%s", bad[i]);
	ck_assert_uint_eq(color, 0xFFFFFF);
}
END_TEST

/* ---- properties --------------------------------------------------------- */

#define LENGTHS "0", "1pt", "2.5mm", "1in"
#define NO_LENGTHS "", "1", "1px", "auto", "50%"

/* Each property, with values that CSS gives it and values that it refuses. */
static const struct property {
	const char *name;
	const char *good[6], *bad[8];
} properties[] = {
	{ "background-color", { "#FFF0F0", "#000000" },
	    { "", "red", "#FFF", "transparent" } },
	{ "border-bottom-width", { LENGTHS }, { NO_LENGTHS, "-1pt" } },
	{ "border-color", { "#123abc" }, { "", "red", "#12" } },
	{ "border-left-width", { LENGTHS }, { NO_LENGTHS, "-1pt" } },
	{ "border-right-width", { LENGTHS }, { NO_LENGTHS, "-1pt" } },
	{ "border-top-width", { LENGTHS }, { NO_LENGTHS, "-1pt" } },
	{ "break-after", { "auto", "avoid" }, { "", "page", "Avoid" } },
	{ "break-before", { "auto", "page" }, { "", "avoid", "always" } },
	{ "break-inside", { "auto", "avoid" }, { "", "page" } },
	{ "color", { "#7A1F2B" }, { "", "black", "7A1F2B" } },
	{ "column-count", { "1", "2", "12" },
	    { "", "0", "-1", "auto", "2.5", "2 ", "1000", "+2" } },
	{ "column-gap", { LENGTHS }, { NO_LENGTHS, "-1pt" } },
	{ "font-family", { "Linux Libertine O" }, { "" } },
	{ "font-size", { "1pt", "10.5pt" }, { NO_LENGTHS, "-1pt" } },
	{ "font-style", { "normal", "italic" }, { "", "oblique" } },
	{ "font-variant-caps", { "normal", "small-caps", "all-small-caps" },
	    { "", "petite-caps" } },
	{ "font-variant-numeric",
	    { "normal", "oldstyle-nums", "lining-nums" },
	    { "", "tabular" } },
	{ "font-variant-position", { "normal", "super", "sub" },
	    { "", "top" } },
	{ "font-weight", { "normal", "bold", "100", "400", "900" },
	    { "", "0", "bolder", "-400", "4e2", "1000" } },
	{ "hyphens", { "none", "auto" }, { "", "manual" } },
	{ "label-gap", { LENGTHS }, { NO_LENGTHS, "-1pt" } },
	{ "label-width", { LENGTHS }, { NO_LENGTHS, "-1pt" } },
	{ "letter-fit", { "0%", "2%", "1.5%", "3%", "3.0%" },
	    { "", "2", "-1%", "3.1%", "4%", "2.%", "1.55%" } },
	{ "letter-spacing", { LENGTHS, "-0.1pt" }, { NO_LENGTHS } },
	{ "line-height", { "12pt", "5mm" }, { NO_LENGTHS, "-1pt", "1.2" } },
	{ "margin-bottom", { LENGTHS, "-1pt" }, { NO_LENGTHS } },
	{ "margin-left", { LENGTHS, "-1pt" }, { NO_LENGTHS } },
	{ "margin-right", { LENGTHS, "-1pt" }, { NO_LENGTHS } },
	{ "margin-top", { LENGTHS, "-1pt" }, { NO_LENGTHS } },
	{ "optical-margins", { "none", "auto" }, { "", "hang" } },
	{ "orphans", { "1", "3" }, { "", "0", "-2", "x" } },
	{ "padding-bottom", { LENGTHS }, { NO_LENGTHS, "-1pt" } },
	{ "padding-left", { LENGTHS }, { NO_LENGTHS, "-1pt" } },
	{ "padding-right", { LENGTHS }, { NO_LENGTHS, "-1pt" } },
	{ "padding-top", { LENGTHS }, { NO_LENGTHS, "-1pt" } },
	{ "scientific-text", { "auto", "none", "minus", "units times" },
	    { "", "all", "minus,times", "auto minus" } },
	{ "side-width", { LENGTHS }, { NO_LENGTHS, "-1pt" } },
	{ "text-align", { "justify", "left", "right", "center" },
	    { "", "start", "LEFT" } },
	{ "text-indent", { LENGTHS, "-6pt" }, { NO_LENGTHS } },
	{ "text-transform", { "none", "uppercase" }, { "", "lowercase" } },
	{ "text-wrap", { "wrap", "balance" }, { "", "nowrap", "pretty" } },
	{ "widows", { "1", "3" }, { "", "0", "-2", "x" } }
};
enum { N_PROPERTIES = sizeof properties / sizeof *properties };

START_TEST(properties_take_their_values)
{
	for (size_t i = 0; i < N_PROPERTIES; i++) {
		const struct property *p = &properties[i];

		for (size_t j = 0; j < 6 && p->good[j] != NULL; j++) {
			struct tstyle s = { 0 };

			ck_assert_msg(style_property(&s, p->name, p->good[j]),
			    "%s: %s", p->name, p->good[j]);
		}
	}
}
END_TEST

/* What is refused changes nothing. */
START_TEST(properties_refuse_others)
{
	static const struct tstyle plain;

	for (size_t i = 0; i < N_PROPERTIES; i++) {
		const struct property *p = &properties[i];

		for (size_t j = 0; j < 8 && p->bad[j] != NULL; j++) {
			struct tstyle s = { 0 };

			ck_assert_msg(!style_property(&s, p->name, p->bad[j]),
			    "%s: \"%s\"", p->name, p->bad[j]);
			ck_assert_mem_eq(&s, &plain, sizeof s);
		}
	}
}
END_TEST

/* Two values of a property make two styles; no two properties the same. */
START_TEST(properties_have_effect)
{
	static const char *const values[] = {
		"3pt", "#345678", "avoid", "page", "italic", "small-caps",
		"lining-nums", "super", "uppercase", "right", "balance",
		"auto", "bold", "5", "2%", "none", NULL
	};
	static struct tstyle styles[N_PROPERTIES];

	for (size_t i = 0; i < N_PROPERTIES; i++) {
		static const struct tstyle plain;

		for (size_t j = 0; memcmp(&styles[i], &plain, sizeof plain) ==
		    0 && values[j] != NULL; j++)
			style_property(&styles[i], properties[i].name,
			    values[j]);
		ck_assert_msg(memcmp(&styles[i], &plain, sizeof plain) != 0,
		    "%s has no effect", properties[i].name);
		for (size_t j = 0; j < i; j++)
			ck_assert_msg(memcmp(&styles[i], &styles[j],
			    sizeof plain) != 0, "%s is %s",
			    properties[i].name, properties[j].name);
	}
}
END_TEST

START_TEST(where_some_go)
{
	struct tstyle s = { 0 };

	ck_assert(style_property(&s, "font-weight", "bold"));
	ck_assert_int_eq(s.text.font_weight, 700);
	ck_assert(style_property(&s, "font-weight", "normal"));
	ck_assert_int_eq(s.text.font_weight, 400);
	ck_assert(style_property(&s, "line-height", "12pt"));
	ck_assert_int_eq(s.block.line_height, 12 * SP_PT);
	ck_assert(style_property(&s, "background-color", "#010203"));
	ck_assert(s.block.has_background);
	ck_assert_uint_eq(s.block.background, 0x010203);
	ck_assert(style_property(&s, "break-inside", "avoid"));
	ck_assert(s.block.break_inside_avoid);
	ck_assert(style_property(&s, "break-inside", "auto"));
	ck_assert(!s.block.break_inside_avoid);
}
END_TEST

START_TEST(unknown_properties)
{
	static const char *const names[] = {
		"", "Color", "colour", "margin", "name", "extends", "style",
		"border-top-color"
	};
	struct tstyle s = { 0 };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		ck_assert(!style_property(&s, names[i], "1pt"));
}
END_TEST

static size_t
occurrences(const char *text, const char *what)
{
	size_t n = 0;

	while ((text = strstr(text, what)) != NULL) {
		text += strlen(what);
		n++;
	}
	return n;
}

/* The schema knows the same properties, no more and no fewer. */
START_TEST(the_schema_agrees)
{
	static char rng[1 << 16];
	FILE *f = fopen("templates/template.rng", "r");
	char *from, *to;

	ck_assert_ptr_nonnull(f);
	rng[fread(rng, 1, sizeof rng - 1, f)] = '\0';
	fclose(f);
	from = strstr(rng, "<define name=\"properties\">");
	to = strstr(rng, "<!-- furniture -->");
	ck_assert_ptr_nonnull(from);
	ck_assert_ptr_nonnull(to);
	*to = '\0';
	ck_assert_uint_eq(occurrences(from, "<attribute name=") +
	    occurrences(from, "<name>"), N_PROPERTIES);
	for (size_t i = 0; i < N_PROPERTIES; i++) {
		char attribute[64], name[64];

		snprintf(attribute, sizeof attribute, "<attribute name=\"%s\"",
		    properties[i].name);
		snprintf(name, sizeof name, "<name>%s</name>",
		    properties[i].name);
		ck_assert_msg(occurrences(from, attribute) +
		    occurrences(from, name) == 1, "%s", properties[i].name);
	}
}
END_TEST

UNIT_MAIN("template/style", lengths, what_is_no_length, lengths_grow,
    colours, properties_take_their_values, properties_refuse_others,
    properties_have_effect, where_some_go, unknown_properties,
    the_schema_agrees)
