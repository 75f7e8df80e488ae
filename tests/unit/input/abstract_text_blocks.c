#include "desk.h"

#define HEAD "1. J Ex. 2014 Feb;1(1):1-2.\n\nA title\nof two lines.\n\n"
#define FOOT "\n\nPMID: 101\n"

START_TEST(blocks_by_their_order)
{
	struct desk k;
	const struct article *x = desk_read(&k, HEAD "Roe A(1), Doe B(2); A "
	    "Group.\n\nCollaborators: Poe C(1), Moe D.\n\nAuthor "
	    "information:\n(1)Here.\n(2)There.\n\nComment in\n    K Ex. "
	    "2015;1:1.\n\nThe abstract.\n\n\xC2\xA9 2014 X.\n\n"
	    "DOI: 10.1000/x\nPMCID: PMC5\nPMID: 101 [Indexed for MEDLINE]\n\n"
	    "Conflict of interest statement: None.\n\nBut one.\n");

	ck_rich(&k, x->title, "A title of two lines.");
	ck_assert_uint_eq(x->n_contribs, 3);
	ck_assert_uint_eq(x->n_investigators, 2);
	ck_assert_uint_eq(x->investigators[0].affs[0], 0);
	ck_assert_uint_eq(x->n_affs, 2);
	ck_assert_uint_eq(x->n_notices, 1);
	ck_assert_uint_eq(x->n_abstracts, 1);
	ck_rich(&k, x->abstracts[0].secs[0].paras[0], "The abstract.");
	ck_assert_str_eq(x->copyright, "\xC2\xA9 2014 X.");
	ck_assert_str_eq(x->doi, "10.1000/x");
	ck_assert_str_eq(x->pmcid, "PMC5");
	ck_assert_str_eq(x->status, "MEDLINE");
	ck_assert_uint_eq(x->n_coi, 2);
	ck_rich(&k, x->coi[1], "But one.");
	ck_assert_uint_eq(x->n_unreached, 0);
	desk_drop(&k);
}
END_TEST

START_TEST(blocks_that_lack)
{
	struct desk k;
	const struct article *x = desk_read(&k, HEAD "It begins at once, "
	    "with commas, and a lot of words." FOOT);

	ck_assert_uint_eq(x->n_contribs, 0);
	ck_assert_uint_eq(x->n_abstracts, 1);
	desk_drop(&k);
	x = desk_read(&k, HEAD "[No authors listed]\n\nText." FOOT);
	ck_assert_uint_eq(x->n_contribs, 0);
	ck_rich(&k, x->abstracts[0].secs[0].paras[0], "Text.");
	desk_drop(&k);
	x = desk_read(&k, HEAD "Some Odd Name.\n\nAuthor information:\nHere."
	    FOOT);
	ck_assert_uint_eq(x->n_contribs, 1);
	ck_assert_uint_eq(x->contribs[0].n_affs, 1);
	desk_drop(&k);
	x = desk_read(&k, "1. J Ex. 2014;1:1.\n\nPMID: 101\n\nodd\n");
	ck_assert_uint_eq(x->title.n_runs, 0);
	ck_assert_str_eq(x->unreached[0].path, "behind the identifiers");
	desk_drop(&k);
}
END_TEST

START_TEST(languages)
{
	struct desk k;
	const struct article *x = desk_read(&k, "1. J Ex. 2014;1:1.\n\n[A "
	    "title].\n\n[Article in Chinese, Nonesuch; Abstract available in "
	    "Chinese from the\npublisher]\n\nRoe A.\n\nText.\n\nPublisher: "
	    "Other." FOOT);

	ck_assert_str_eq(x->lang, "zh");
	ck_assert_uint_eq(x->n_langs, 1);
	ck_assert_str_eq(x->title.runs[0].lang, "en");
	ck_assert_str_eq(x->abstracts[0].lang, "en");
	ck_assert_str_eq(x->abstracts[1].lang, "zh");
	ck_assert_uint_eq(x->n_unreached, 1);
	ck_assert_str_eq(x->unreached[0].sample, "Nonesuch");
	ck_rich(&k, x->sections[0].paras[0],
	    "Abstract available in Chinese from the publisher");
	desk_drop(&k);
}
END_TEST

START_TEST(banners)
{
	struct desk k;
	const struct article *x = desk_read(&k, "RETRACTED ARTICLE\n\n" HEAD
	    "Roe A." FOOT);

	ck_assert_uint_eq(x->n_notices, 1);
	ck_assert_int_eq(x->notices[0].kind, NOTICE_RETRACTION_IN);
	ck_rich(&k, x->notices[0].text, "RETRACTED ARTICLE");
	desk_drop(&k);
	x = desk_read(&k, "1. EXPRESSION OF CONCERN\n\nJ Ex. 2014;1:1.\n\n"
	    "A title.\n\nRoe A." FOOT);
	ck_assert_int_eq(x->notices[0].kind,
	    NOTICE_EXPRESSION_OF_CONCERN_IN);
	ck_rich(&k, x->title, "A title.");
	desk_drop(&k);
	/* the notice itself says more */
	x = desk_read(&k, "RETRACTED ARTICLE\n\n" HEAD "Roe A.\n\n"
	    "Retraction in\n    K Ex. 2015;1:1." FOOT);
	ck_assert_uint_eq(x->n_notices, 1);
	ck_rich(&k, x->notices[0].text, "K Ex. 2015;1:1.");
	desk_drop(&k);
}
END_TEST

UNIT_MAIN("input/abstract_text_blocks", blocks_by_their_order,
    blocks_that_lack, languages, banners)
