#include "jats_desk.h"

START_TEST(identifiers)
{
	struct desk k;
	const struct article *x = desk_read(&k, TITLED_META(
	    "<article-id pub-id-type=\"pmc\">99</article-id>"
	    "<article-id pub-id-type=\"doi\">10.5555/a</article-id>"
	    "<article-id pub-id-type=\"doi\" specific-use=\"version\">"
	    "10.5555/a.2</article-id>"
	    "<article-id pub-id-type=\"publisher-id\">p</article-id>"
	    "<isbn>9780000000002</isbn>"));

	ck_assert_str_eq(x->pmcid, "PMC99");
	ck_assert_str_eq(x->doi, "10.5555/a");
	ck_assert_uint_eq(x->n_ids, 3);
	ck_assert_str_eq(x->ids[0].type, "doi of the version");
	ck_assert_str_eq(x->ids[1].value, "p");
	ck_assert_str_eq(x->ids[2].type, "isbn");
	desk_drop(&k);
}
END_TEST

START_TEST(titles)
{
	struct desk k;
	const struct article *x = desk_read(&k, META("<title-group>"
	    "<article-title>T</article-title><subtitle>s</subtitle><subtitle>t"
	    "</subtitle><trans-title-group xml:lang=\"ger\"><trans-title>A"
	    "</trans-title><trans-subtitle>b</trans-subtitle>"
	    "</trans-title-group><trans-title-group xml:lang=\"fr\">"
	    "<trans-title>C</trans-title></trans-title-group><alt-title>S"
	    "</alt-title><alt-title>t</alt-title></title-group>"));

	ck_rich(&k, x->subtitle, "s: t");
	ck_rich(&k, x->trans_title, "A: b");
	ck_assert_str_eq(x->trans_title_lang, "de");
	ck_rich(&k, SECTION(x, "Other title")->paras[0], "C");
	ck_assert_str_eq(SECTION(x, "Other title")->paras[0].runs[0].lang,
	    "fr");
	/* "t" is the title again */
	ck_assert_uint_eq(SECTION(x, "Short title")->n_paras, 1);
	desk_drop(&k);
}
END_TEST

START_TEST(issue_and_pages)
{
	struct desk k;
	const struct article *x = desk_read(&k, TITLED_META(
	    "<article-id pub-id-type=\"doi\">10.5555/e</article-id>"
	    "<volume>1</volume><issue>2</issue><issue-title>Wells"
	    "</issue-title><supplement>3</supplement><fpage>4</fpage><lpage>5"
	    "</lpage><elocation-id>10.5555/e</elocation-id>"));

	ck_assert_str_eq(x->issue, "2 Suppl 3");
	ck_assert_str_eq(x->fpage, "4");
	ck_assert_str_eq(x->lpage, "5");
	ck_assert_ptr_null(x->elocation_id);
	ck_rich(&k, SECTION(x, "Issue")->paras[0], "Wells");
	desk_drop(&k);
}
END_TEST

START_TEST(a_supplement_alone)
{
	struct desk k;
	const struct article *x = desk_read(&k, TITLED_META("<supplement>S1"
	    "</supplement>"));

	ck_assert_str_eq(x->issue, "S1");
	desk_drop(&k);
}
END_TEST

/* Of what publishers name themselves only statements are for readers. */
START_TEST(custom_names)
{
	struct desk k;
	const struct article *x = desk_read(&k, TITLED_META(
	    "<custom-meta-group><custom-meta><meta-name>Data Availability"
	    "</meta-name><meta-value>Here.</meta-value></custom-meta>"
	    "<custom-meta><meta-name>v</meta-name><meta-value>2</meta-value>"
	    "</custom-meta></custom-meta-group><article-version>VoR"
	    "</article-version>"));

	ck_rich(&k, SECTION(x, "Data Availability")->paras[0], "Here.");
	ck_assert_uint_eq(x->n_sections, 1);
	ck_assert_str_eq(x->pub_status, "VoR");
	desk_drop(&k);
}
END_TEST

START_TEST(counts_matter_without_references)
{
	struct desk k;
	const struct article *x = desk_read(&k, TITLED_META("<counts>"
	    "<ref-count count=\"12\"/></counts><conference><conf-name>C"
	    "</conf-name><conf-date>2001</conf-date></conference>"));

	ck_assert_int_eq(x->n_refs_stated, 12);
	ck_rich(&k, SECTION(x, "Conference")->paras[0], "C, 2001");
	desk_drop(&k);
}
END_TEST

UNIT_MAIN("input/jats_front", identifiers, titles, issue_and_pages,
    a_supplement_alone, custom_names, counts_matter_without_references)
