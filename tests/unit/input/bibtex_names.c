#include "refman.h"

#include "input/bibtex.h"

/* "surname/given/initials/suffix;" of each, groups in braces. */
static void
check(const char *names, const char *expected)
{
	struct scene s;
	struct refman *r = scene_open(&s);
	struct buf b = { .arena = r->arena };

	bibtex_people(r, names, CONTRIB_AUTHOR);
	for (size_t i = 0; i < s.x.n_contribs; i++) {
		const struct contrib *c = &s.x.contribs[i];

		if (c->kind == CONTRIB_COLLAB)
			buf_printf(&b, "{%s};", rich_text(r->arena,
			    &c->collab));
		else
			buf_printf(&b, "%s/%s/%s/%s;", c->surname
			    ? c->surname : c->name, c->given_names
			    ? c->given_names : "", c->initials ? c->initials
			    : "", c->suffix ? c->suffix : "");
	}
	ck_assert_str_eq(buf_text(&b), expected);
	scene_drop(&s);
}

START_TEST(the_three_forms)
{
	check("Ann B. Roe", "Roe/Ann B./AB/;");
	check("Roe, Ann B.", "Roe/Ann B./AB/;");
	check("Roe, Jr., Ann", "Roe/Ann/A/Jr.;");
	check("Roe, Ann, Jr", "Roe/Ann/A/Jr;");
	check("Ludwig van Beethoven", "van Beethoven/Ludwig/L/;");
	check("van Beethoven, Ludwig", "van Beethoven/Ludwig/L/;");
	check("Jean de La Fontaine", "de La Fontaine/Jean/J/;");
	check("van Gogh", "van Gogh///;");
	check("Ann Roe Jr", "Roe/Ann/A/Jr;");
	check("Plato", "Plato///;");
	check("Roe AB", "Roe//AB/;");
}
END_TEST

START_TEST(braces_hold_together)
{
	check("{World Health Organization}", "{World Health Organization};");
	check("J. {Cleland-Huang}", "Cleland-Huang/J./J/;");
	check("{Barnes and Noble} and Ann Roe", "{Barnes and Noble};"
	    "Roe/Ann/A/;");
	check("Kurt {\\\"O}zt{\\\"u}rk", "O\u0308ztu\u0308rk/Kurt/K/;");
	check("{\\'E}va Roe", "Roe/E\u0301va/E/;");
}
END_TEST

START_TEST(lists)
{
	check("Ann Roe and Poe, Bob\n and  Carl\tDoe",
	    "Roe/Ann/A/;Poe/Bob/B/;Doe/Carl/C/;");
	check("Roe, A; Poe, B", "Roe//A/;Poe//B/;");
	check("Roe, Ann,  Poe, Bob", "Roe/Ann/A/;Poe/Bob/B/;");
	check("Sandra Holland", "Holland/Sandra/S/;");
	check("Ann Roe and others", "Roe/Ann/A/;others///;");
	check(" and ", "");
	check("", "");
}
END_TEST

UNIT_MAIN("input/bibtex_names", the_three_forms, braces_hold_together, lists)
