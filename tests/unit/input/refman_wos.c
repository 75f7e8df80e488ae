#include "refman.h"

#include "input/refman_wos.h"

START_TEST(types)
{
	struct scene s;
	struct refman *r = scene_open(&s);

	refman_wos_type(r, "Article; Proceedings Paper; -; Own Kind");
	ck_has(scene_json(&s), "{\"name\": \"Journal Article\"},"
	    "{\"name\": \"Conference Paper\"},{\"name\": \"Own Kind\"}]");
	scene_drop(&s);
}
END_TEST

START_TEST(funders)
{
	struct scene s;

	refman_wos_funders(scene_open(&s),
	    "Fund A [1, 2]; Fund B; Fund C [X; Y];  [7]");
	ck_has(scene_json(&s), "\"grants\": [{\"id\": \"1\",\"agency\": "
	    "\"Fund A\"},{\"id\": \"2\",\"agency\": \"Fund A\"},"
	    "{\"agency\": \"Fund B\"},{\"id\": \"X\",\"agency\": \"Fund C\"},"
	    "{\"id\": \"Y\",\"agency\": \"Fund C\"},{\"id\": \"7\"}]");
	scene_drop(&s);
}
END_TEST

START_TEST(correspondence)
{
	struct scene s;
	struct refman *r = scene_open(&s);

	refman_add_people(r, CONTRIB_AUTHOR, "Roe, Ann; Poe, Bob");
	refman_wos_reprint(r, "Poe, B (reprint author), Here, Town.");
	refman_wos_emails(r, "a@b.org; c@d.org");
	refman_wos_orcids(r, "Roe, Ann/0000-0002-1825-0097; Moe, X/none");
	ck_assert(!s.x.contribs[0].corresp);
	ck_assert(s.x.contribs[1].corresp);
	ck_assert_str_eq(s.x.contribs[0].orcid, "0000-0002-1825-0097");
	ck_assert_uint_eq(s.x.author_notes[0].n_paras, 3);
	ck_assert_uint_eq(s.x.n_unreached, 1);
	scene_drop(&s);
}
END_TEST

START_TEST(references)
{
	struct scene s;

	refman_wos_references(scene_open(&s),
	    "ROE A, 1997, J TH, V9, P12, DOI 10.1000/x\n"
	    "POE B, 1998, J TH, DOI [10.1000/y, 10.1000/z]\nDOE, DOI none");
	ck_has(scene_json(&s), "{\"text\": \"ROE A, 1997, J TH, V9, P12\","
	    "\"doi\": \"10.1000/x\"},{\"text\": \"POE B, 1998, J TH\","
	    "\"doi\": \"10.1000/y\"},{\"text\": \"DOE, DOI none\"}");
	scene_drop(&s);
}
END_TEST

START_TEST(addresses_behind_names)
{
	struct scene s;
	struct refman *r = scene_open(&s);

	refman_add_people(r, CONTRIB_AUTHOR, "Roe, Ann; Poe, Bob");
	refman_wos_address(r, "Roe, Ann; Poe, Bob, Here, Town.");
	refman_wos_address(r, "Poe, Bob, There.");
	refman_wos_address(r, "Moe, X, Elsewhere.");
	refman_wos_address(r, "Institute");
	ck_assert_uint_eq(s.x.n_affs, 4);
	ck_assert_uint_eq(s.x.contribs[0].n_affs, 1);
	ck_assert_uint_eq(s.x.contribs[1].n_affs, 2);
	ck_has(scene_json(&s), "[{\"text\": \"Here, Town.\"},{\"text\": "
	    "\"There.\"},{\"text\": \"Moe, X, Elsewhere.\"}");
	scene_drop(&s);
}
END_TEST

START_TEST(wrapped_lines)
{
	struct scene s;

	ck_assert_str_eq(refman_wos_unwrap(scene_open(&s),
	    "One\ntwo.\nThree\nfour"), "One two.\nThree four");
	scene_drop(&s);
}
END_TEST

UNIT_MAIN("input/refman_wos", types, funders, correspondence, references,
    addresses_behind_names, wrapped_lines)
