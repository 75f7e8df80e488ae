#include "copied.h"

#include <stdio.h>

static void
body(struct scene *s, const char *text)
{
	struct copied *c = scene_open(s, text);

	copied_body(c, 0);
	ck_all_used(s);
}

/* Descriptor and qualifiers between slashes, with their stars. */
static const char *
mesh(struct scene *s)
{
	struct buf b = { .arena = s->c.arena };

	for (size_t i = 0; i < s->x.n_mesh; i++) {
		const struct mesh *m = &s->x.mesh[i];

		buf_printf(&b, "%s%s%s", m->supplementary ? "+" : "",
		    m->descriptor, m->major ? "*" : "");
		for (size_t k = 0; k < m->n_qualifiers; k++)
			buf_printf(&b, "/%s%s", m->qualifiers[k].name,
			    m->qualifiers[k].major ? "*" : "");
		buf_char(&b, '|');
	}
	return buf_text(&b);
}

START_TEST(mesh_terms)
{
	struct scene s;

	body(&s, "MeSH terms\nHumans\nKidney Failure, Chronic / epidemiology*\n"
	    "Living Donors*\nRisk / genetics\nRisk / trends*\n"
	    "Supplementary concepts\nLorem disease\n");
	ck_assert_str_eq(mesh(&s), "Humans|"
	    "Kidney Failure, Chronic/epidemiology*|Living Donors*|"
	    "Risk/genetics/trends*|+Lorem disease|");
	scene_drop(&s);
}
END_TEST

START_TEST(menus_behind_terms)
{
	struct scene s;

	body(&s, "Publication types\nReview\nActions\nSearch in PubMed\n"
	    "Search in MeSH\nAdd to Search\nMeSH terms\n"
	    "HumansActionsSearch in PubMedSearch in MeSHAdd to Search\n"
	    "Substances\nWater\nActions\nSearch in PubMed\n");
	ck_assert_str_eq(s.x.pub_types[0].name, "Review");
	ck_assert_uint_eq(s.x.n_pub_types, 1);
	ck_assert_str_eq(mesh(&s), "Humans|");
	ck_assert_str_eq(s.x.substances[0].name, "Water");
	ck_assert_uint_eq(s.x.n_substances, 1);
	scene_drop(&s);
}
END_TEST

#define OR(s) ((s) != NULL ? (s) : "")

static void
check_grant(const char *line, const char *expected)
{
	struct scene s;
	const struct grant *g;
	char text[200];

	snprintf(text, sizeof text, "Grants and funding\n%s\n", line);
	body(&s, text);
	g = &s.x.grants[0];
	ck_assert_uint_eq(s.x.n_grants, 1);
	ck_assert_str_eq(arena_printf(s.c.arena, "%s|%s|%s|%s", OR(g->id),
	    OR(g->acronym), OR(g->agency), OR(g->country)), expected);
	scene_drop(&s);
}

START_TEST(grants)
{
	check_grant("R01 EX096008/EX/NIEX NIH HHS/United States",
	    "R01 EX096008|EX|NIEX NIH HHS|United States");
	check_grant("234-2005-370011C/PHS HHS/United States",
	    "234-2005-370011C||PHS HHS|United States");
	check_grant("MR/K011111/1/MRC_/Medical Research Council/United Kingdom",
	    "MR/K011111/1|MRC_|Medical Research Council|United Kingdom");
	check_grant("WT_/Wellcome Trust/United Kingdom",
	    "|WT_|Wellcome Trust|United Kingdom");
	check_grant("Howard Foundation", "||Howard Foundation|");
}
END_TEST

START_TEST(data_banks)
{
	struct scene s;

	body(&s, "Associated data\nClinicalTrials.gov/NCT00000102\n"
	    "ClinicalTrials.gov/NCT00000103\nfigshare/10.1000/m9.1\n"
	    "Dryad\n");
	ck_assert_uint_eq(s.x.n_data_banks, 3);
	ck_assert_uint_eq(s.x.data_banks[0].n_accessions, 2);
	ck_assert_str_eq(s.x.data_banks[1].accessions[0], "10.1000/m9.1");
	ck_assert_str_eq(s.x.data_banks[2].name, "Dryad");
	scene_drop(&s);
}
END_TEST

START_TEST(people_as_subjects)
{
	struct scene s;

	body(&s, "Personal name as subject\nTrefor Roe\n");
	ck_assert_str_eq(s.x.personal_name_subjects[0].name, "Trefor Roe");
	scene_drop(&s);
}
END_TEST

UNIT_MAIN("input/page_text_lists", mesh_terms, menus_behind_terms, grants,
    data_banks, people_as_subjects)
