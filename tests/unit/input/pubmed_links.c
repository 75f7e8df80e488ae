#include "desk.h"

START_TEST(cites_follow_the_reference_list)
{
	struct desk k;
	const struct article *x = desk_read(&k, "<PubmedArticle>"
	    "<MedlineCitation><PMID>1</PMID><CommentsCorrectionsList>"
	    "<CommentsCorrections RefType=\"Cites\"><RefSource>A</RefSource>"
	    "<PMID>11</PMID></CommentsCorrections>"
	    "<CommentsCorrections RefType=\"Cites\"><RefSource>B</RefSource>"
	    "<PMID>12</PMID></CommentsCorrections>"
	    "<CommentsCorrections RefType=\"CommentIn\"><RefSource>C"
	    "</RefSource></CommentsCorrections>"
	    "<CommentsCorrections RefType=\"RetractionIn\"><RefSource>R"
	    "</RefSource><PMID>13</PMID><Note>why</Note>"
	    "</CommentsCorrections></CommentsCorrectionsList>"
	    "</MedlineCitation><PubmedData><ReferenceList><Title>Refs</Title>"
	    "<Reference><Citation>Aa <i>b</i></Citation><ArticleIdList>"
	    "<ArticleId IdType=\"pubmed\">11</ArticleId>"
	    "<ArticleId IdType=\"doi\">10.1000/x</ArticleId></ArticleIdList>"
	    "</Reference><ReferenceList><Reference><Citation>In</Citation>"
	    "</Reference></ReferenceList></ReferenceList></PubmedData>"
	    "</PubmedArticle>");

	ck_assert_uint_eq(x->n_ref_lists, 2);
	ck_assert_str_eq(x->ref_lists[0].title, "Refs");
	ck_assert_str_eq(x->ref_lists[0].refs[0].doi, "10.1000/x");
	ck_assert_uint_eq(x->ref_lists[0].n_lists, 1);
	ck_assert_uint_eq(x->ref_lists[1].n_refs, 1);
	ck_assert_str_eq(x->ref_lists[1].refs[0].pmid, "12");
	ck_assert_uint_eq(x->n_notices, 2);
	ck_assert_int_eq(x->notices[0].kind, NOTICE_RETRACTION_IN);
	ck_assert_str_eq(x->notices[0].note, "why");
	desk_drop(&k);
}
END_TEST

START_TEST(notices_of_2001)
{
	struct desk k;
	const struct article *x = desk_read(&k, "<MedlineCitationSet>"
	    "<MedlineCitation><MedlineID>99</MedlineID><PMID>5</PMID>"
	    "<CommentsCorrections><ErratumIn><RefSource>E</RefSource>"
	    "</ErratumIn></CommentsCorrections></MedlineCitation>"
	    "</MedlineCitationSet>");

	ck_assert_int_eq(x->notices[0].kind, NOTICE_ERRATUM_IN);
	ck_assert_str_eq(x->ids[0].type, "MedlineID");
	desk_drop(&k);
}
END_TEST

START_TEST(identifiers)
{
	struct desk k;
	const struct article *x = desk_read(&k, "<PubmedArticle>"
	    "<MedlineCitation><PMID>1</PMID><Article>"
	    "<ELocationID EIdType=\"doi\" ValidYN=\"N\">10.1000/old"
	    "</ELocationID><ELocationID EIdType=\"doi\">10.1000/new"
	    "</ELocationID><ELocationID EIdType=\"pii\">e12</ELocationID>"
	    "</Article></MedlineCitation><PubmedData><ArticleIdList>"
	    "<ArticleId>1</ArticleId><ArticleId IdType=\"pmc\">PMC7"
	    "</ArticleId><ArticleId IdType=\"mid\">NIHMS1</ArticleId>"
	    "</ArticleIdList></PubmedData></PubmedArticle>");

	ck_assert_str_eq(x->doi, "10.1000/new");
	ck_assert_str_eq(x->elocation_id, "e12");
	ck_assert_str_eq(x->pmcid, "PMC7");
	ck_assert_uint_eq(x->n_ids, 3);
	ck_assert_str_eq(x->ids[2].value, "NIHMS1");
	desk_drop(&k);
}
END_TEST

UNIT_MAIN("input/pubmed_links", cites_follow_the_reference_list,
    notices_of_2001, identifiers)
