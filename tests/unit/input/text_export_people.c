#include "export.h"

static void
check(const char *text, const char *expected, bool is_people)
{
	struct bench b;
	struct export *e = bench_open(&b);
	struct export_people p = export_people(e, text, CONTRIB_AUTHOR);

	ck_assert_str_eq(bench_people(&b, &p), expected);
	ck_assert_msg(export_is_people(&p, text) == is_people, "%s", text);
	bench_drop(&b);
}

START_TEST(lists)
{
	check("Wall BT(1), Dirks ML(2)(3), van Loon LJ(1).",
	    "Wall BT[1] Dirks ML[2][3] van Loon LJ[1] ", true);
	check("Roe AB Jr(12), Doe J 3rd.", "Roe AB Jr[12] Doe J 3rd ", true);
	check("Zhang X(#)(1), Li Y(#).", "Zhang X[1]= Li Y= ", true);
	check("Johnson TD1, Liu Z, Bartsch AJ2.",
	    "Johnson TD[1] Liu Z Bartsch AJ[2] ", true);
	check("Sharma A, Shalimar, Garg P.", "Sharma A Shalimar? Garg P ",
	    true);
	check("Roe A, Doe B, et al.", "Roe A Doe B ...", true);
	check("Smith J Jr.", "Smith J Jr ", true);
	check("", "", false);
	check(" , ;; .", "", false);
}
END_TEST

START_TEST(groups)
{
	check("Roe A(1); TEST Group.", "Roe A[1] {TEST Group} ", true);
	check("Roe A; Council (JRC) of Care, Town, and Task Force; B Team.",
	    "Roe A {Council (JRC) of Care, Town, and Task Force} {B Team} ",
	    true);
	check("Roe A; A Group; Doe B, Poe C.",
	    "Roe A {A Group} Doe B Poe C ", true);
	check("World Calm Network.", "{World Calm Network} ", true);
}
END_TEST

START_TEST(what_is_no_list)
{
	check("Leukocyte infiltration is a step, which is known, and so on.",
	    "Leukocyte infiltration is a step? which is known? and so on? ",
	    false);
	check("The network failed. It was a pity.",
	    "The network failed. It was a pity? ", false);
	check("Calm", "Calm? ", false);
}
END_TEST

START_TEST(roles)
{
	struct bench b;
	struct export *e = bench_open(&b);
	struct export_people p = export_people(e, "Roe A; B Group",
	    CONTRIB_INVESTIGATOR);

	ck_assert_int_eq(p.contribs[0].role, CONTRIB_INVESTIGATOR);
	ck_assert_int_eq(p.contribs[1].role, CONTRIB_INVESTIGATOR);
	bench_drop(&b);
}
END_TEST

UNIT_MAIN("input/text_export_people", lists, groups, what_is_no_list, roles)
