#include "copied.h"

/* Read a head; every line but the body's must be understood. */
static void
head(struct scene *s, const char *text)
{
	struct copied *c = scene_open(s, text);

	c->n_lines = copied_head(c);
	ck_all_used(s);
}

START_TEST(a_head_as_copied)
{
	struct scene s;

	head(&s, "Skip to main page content\nU.S. flag\nNIH NLM LogoLog in\n"
	    "SaveEmailSend to\nFull text links\nExample Press full text link\n"
	    "Actions\nCite\nPage navigation\nTitle & authors\nAbstract\n"
	    "Comment in\nSimilar articles\nPublication types\nMeSH terms\n"
	    "Randomized Controlled Trial J Ex Med\n"
	    ". 2014 Feb 12;311(6):579-86. doi: 10.1000/x.\n"
	    "A trial of lorem\nAnn Roe 1, Bob Doe 2\nAffiliations Expand\n"
	    "PMID: 12 PMCID: PMC34 DOI: 10.1000/x\nAbstract\n");
	ck_rich(&s.desk, s.x.title, "A trial of lorem");
	ck_assert_str_eq(s.x.journal.abbrev, "J Ex Med");
	ck_assert_str_eq(s.x.pub_types[0].name, "Randomized Controlled Trial");
	ck_assert_uint_eq(s.x.n_contribs, 2);
	ck_assert_str_eq(s.x.pmid, "12");
	ck_assert_str_eq(s.x.pmcid, "PMC34");
	ck_assert_str_eq(s.x.doi, "10.1000/x");
	ck_assert(s.c.affs_named);
	scene_drop(&s);
}
END_TEST

START_TEST(the_journals_menu_is_the_sites)
{
	struct scene s;

	head(&s, "Review\nJ Ex Med\nActions\nSearch in PubMed\n"
	    "Search in NLM Catalog\nAdd to Search\n. 2014 Feb;1:2-3.\n"
	    "doi: 10.1000/x. Epub 2014 Jan 3.\nA review\nAnn Roe\n");
	ck_assert_str_eq(s.x.journal.abbrev, "J Ex Med");
	ck_assert_str_eq(s.x.pub_types[0].name, "Review");
	ck_assert_uint_eq(s.x.n_dates, 2);
	ck_rich(&s.desk, s.x.title, "A review");
	scene_drop(&s);
}
END_TEST

START_TEST(a_head_in_one_line)
{
	struct scene s;

	head(&s, "Review J Ex Med. 2014 Feb 12;311(6):579-86. doi: "
	    "10.1000/x.\nA review\nAnn Roe\nPMID: 5\n");
	ck_assert_str_eq(s.x.journal.abbrev, "J Ex Med");
	ck_assert_str_eq(s.x.volume, "311");
	ck_assert_str_eq(s.x.pub_types[0].name, "Review");
	ck_assert_str_eq(s.x.pmid, "5");
	scene_drop(&s);
}
END_TEST

START_TEST(the_short_form_says_et_al)
{
	struct scene s;

	head(&s, "Review\n. 2023 Sep 15;17(5):674-683.\nA review\n"
	    "Affiliations\nReview\nA review\nAnn-Eve Roe et al. Ex Liver. .\n");
	ck_assert_uint_eq(s.x.n_contribs, 1);
	ck_assert_str_eq(s.x.contribs[0].name, "Ann-Eve Roe");
	ck_assert(s.x.contribs_incomplete);
	ck_assert_str_eq(s.x.journal.abbrev, "Ex Liver");
	ck_assert_uint_eq(s.x.n_pub_types, 1);
	scene_drop(&s);
}
END_TEST

START_TEST(affiliations_expanded_or_bare)
{
	struct scene s;

	head(&s, "J Ex\n. 2014;1:2.\nT\nAnn Roe 1, Bob Doe 2\nAffiliations\n"
	    "1Department A.\n2Clinic B.\nPMID: 1\n");
	ck_assert_uint_eq(s.x.n_affs, 2);
	ck_assert_uint_eq(s.x.contribs[1].affs[0], 1);
	scene_drop(&s);
	head(&s, "J Ex\n. 2014;1:2.\nT\nAnn Roe 1, Bob Doe 2\n"
	    "Department A, Nowhere.\n2Clinic B.\nPMID: 1\n");
	ck_assert_uint_eq(s.x.n_affs, 2);
	ck_assert_uint_eq(s.x.contribs[0].affs[0], 0);
	ck_assert_uint_eq(s.x.contribs[1].affs[0], 1);
	scene_drop(&s);
}
END_TEST

START_TEST(collaborators)
{
	struct scene s;

	head(&s, "J Ex\n. 2014;1:2.\nT\nAnn Roe 1; Lorem Group\n"
	    "Collaborators\nEve Foe 2, Gil Hoe\nAffiliations\n1A.\n2B.\n");
	ck_assert_int_eq(s.x.contribs[1].kind, CONTRIB_COLLAB);
	ck_assert_uint_eq(s.x.n_investigators, 2);
	ck_assert_uint_eq(s.x.investigators[0].affs[0], 1);
	scene_drop(&s);
}
END_TEST

START_TEST(languages_banners_addresses)
{
	struct scene s;

	head(&s, "https://pubmed.ncbi.nlm.nih.gov/4711/\nRetracted article\n"
	    "J Ex\n. 2014;1:2.\n[A title]\n[Article in German, English]\n"
	    "Ann Roe\n# Contributed equally.\n");
	ck_assert_str_eq(s.x.pmid, "4711");
	ck_assert_int_eq(s.x.notices[0].kind, NOTICE_RETRACTION_IN);
	ck_assert_uint_eq(s.x.n_langs, 2);
	ck_rich(&s.desk, s.x.author_notes[0].paras[0],
	    "# Contributed equally.");
	scene_drop(&s);
}
END_TEST

UNIT_MAIN("input/page_text_head", a_head_as_copied,
    the_journals_menu_is_the_sites, a_head_in_one_line,
    the_short_form_says_et_al, affiliations_expanded_or_bare, collaborators,
    languages_banners_addresses)
