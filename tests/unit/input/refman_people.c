#include "refman.h"

#include <stdio.h>

/* "surname/given/initials/suffix", "{group}", "=as printed" */
static const char *
name(const char *text)
{
	static char line[200];
	struct scene s;
	struct refman *r = scene_open(&s);
	struct contrib c = refman_name(r, text);

	if (c.kind == CONTRIB_COLLAB)
		snprintf(line, sizeof line, "{%s}", rich_text(r->arena,
		    &c.collab));
	else if (c.name != NULL)
		snprintf(line, sizeof line, "=%s", c.name);
	else
		snprintf(line, sizeof line, "%s/%s/%s/%s",
		    c.surname ? c.surname : "", c.given_names ? c.given_names
		    : "", c.initials ? c.initials : "", c.suffix ? c.suffix
		    : "");
	scene_drop(&s);
	return line;
}

START_TEST(names)
{
	static const char *const table[][2] = {
		{ "Roe, Ann B", "Roe/Ann B/AB/" },
		{ "Roe,Ann B. ", "Roe/Ann B./AB/" },
		{ "ROE, JOHN", "ROE/JOHN/J/" }, { "ROE, CLRD", "ROE//CLRD/" },
		{ "ROE, JAM", "ROE//JAM/" }, { "Roe, JOHN", "Roe//JOHN/" },
		{ "Roe, AB", "Roe//AB/" }, { "Roe, A.-B.", "Roe/A.-B./AB/" },
		{ "Roe, Yong-Hong", "Roe/Yong-Hong/YH/" },
		{ "Roe, Ann, Jr", "Roe/Ann/A/Jr" },
		{ "Roe, Jr, Ann", "Roe/Ann/A/Jr" },
		{ "Roe, Ann Jr", "Roe/Ann/A/Jr" },
		{ "Beethoven, Ludwig van", "Beethoven/Ludwig van/L/" },
		{ "\u00C9luard, \u00C9mile", "\u00C9luard/\u00C9mile/\u00C9/" },
		{ "Roe AB", "Roe//AB/" }, { "Fanning E.", "Fanning/E./E/" },
		{ "Catarina Barata", "=Catarina Barata" },
		{ "Cocke", "Cocke///" }, { "Cocke,", "Cocke///" },
		{ "World Health Organization,",
		    "{World Health Organization}" },
		{ "The Z Study Group", "{The Z Study Group}" },
		{ "Centers for X, Y and Z", "{Centers for X, Y and Z}" },
		{ "Smith, Wesson, Inc.", "{Smith, Wesson, Inc.}" },
		{ ", Ann", "Ann///" }, { "", "///" }, { " ,  , ", "///" }
	};

	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		ck_assert_str_eq(name(table[i][0]), table[i][1]);
}
END_TEST

START_TEST(several_in_a_field)
{
	struct scene s;
	struct refman *r = scene_open(&s);

	refman_add_people(r, CONTRIB_AUTHOR,
	    "Roe, Ann and Poe, Bob; Doe, C & Moe, D\nFoe, E");
	ck_assert_uint_eq(s.x.n_contribs, 5);
	ck_assert_str_eq(s.x.contribs[3].surname, "Moe");
	refman_add_people(r, CONTRIB_AUTHOR, "Ministry of Health and Care");
	ck_assert_uint_eq(s.x.n_contribs, 6);
	ck_assert_int_eq(s.x.contribs[5].kind, CONTRIB_COLLAB);
	scene_drop(&s);
}
END_TEST

START_TEST(an_editor_is_named_once)
{
	struct scene s;
	struct refman *r = scene_open(&s);

	refman_add_people(r, CONTRIB_EDITOR, "Roe, Ann; Roe, Ann; Poe, B");
	ck_assert_uint_eq(r->n_editors, 2);
	ck_assert_uint_eq(s.x.n_contribs, 0);
	refman_add_people(r, CONTRIB_AUTHOR, "Roe, Ann; Roe, Ann");
	ck_assert_uint_eq(s.x.n_contribs, 2);
	ck_assert_ptr_null(refman_add_person(r, CONTRIB_AUTHOR,
	    (struct contrib){ 0 }));
	scene_drop(&s);
}
END_TEST

START_TEST(addresses_of_those_in_brackets)
{
	struct scene s;
	struct refman *r = scene_open(&s);

	refman_add_people(r, CONTRIB_AUTHOR, "Roe, Ann B; Poe, Bob; Roe, C");
	ck_assert(refman_bracketed_aff(r, "[Roe, A.; Poe, B] Here, Town."));
	ck_assert(refman_bracketed_aff(r, "[Moe, X] There."));
	ck_assert(!refman_bracketed_aff(r, "[Roe, A]"));
	ck_assert(!refman_bracketed_aff(r, "Here"));
	ck_assert_uint_eq(s.x.n_affs, 2);
	ck_assert_str_eq(s.x.affs[0].text.runs[0].text, "Here, Town.");
	ck_assert_str_eq(s.x.affs[1].text.runs[0].text, "[Moe, X] There.");
	ck_assert_uint_eq(s.x.contribs[0].n_affs, 1);
	ck_assert_uint_eq(s.x.contribs[1].n_affs, 1);
	ck_assert_uint_eq(s.x.contribs[2].n_affs, 0);
	ck_assert_ptr_eq(refman_author(r, "Roe, Ann", 8), &s.x.contribs[0]);
	ck_assert_ptr_eq(refman_author(r, "Roe, C", 6), &s.x.contribs[2]);
	ck_assert_ptr_null(refman_author(r, "Roe, D", 6));
	scene_drop(&s);
}
END_TEST

UNIT_MAIN("input/refman_people", names, several_in_a_field,
    an_editor_is_named_once, addresses_of_those_in_brackets)
