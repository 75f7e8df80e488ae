#include "desk.h"

#include "input/dialect.h"

#define HEAD(text) dialect_pubmed_xml.sniff(text, strlen(text))

START_TEST(what_is_pubmed_xml)
{
	ck_assert_int_gt(HEAD("<?xml?><PubmedArticleSet>"), 50);
	ck_assert_int_gt(HEAD("<!DOCTYPE PubmedArticleSet PUBLIC"), 50);
	ck_assert_int_gt(HEAD("<PubMedArticle>"), 50);
	ck_assert_int_gt(HEAD("<MedlineCitation>"), 50);
	ck_assert_int_gt(HEAD("<BookDocumentSet>"), 50);
	ck_assert_int_gt(HEAD("<html><pre>&lt;PubmedArticle&gt;"), 50);
	ck_assert_int_eq(HEAD("<html><PubmedArticle>"), 0);
	ck_assert_int_eq(HEAD("<article>"), 0);
	ck_assert_int_eq(HEAD(""), 0);
}
END_TEST

START_TEST(records_of_every_kind)
{
	static const char *const roots[][2] = {
		{ "<PubmedArticle><MedlineCitation>",
			"</MedlineCitation></PubmedArticle>" },
		{ "<MedlineCitation>", "</MedlineCitation>" },
		{ "<NCBIArticle>", "</NCBIArticle>" },
		{ "<PubmedBookArticle><BookDocument>",
			"</BookDocument></PubmedBookArticle>" },
		{ "<BookDocument>", "</BookDocument>" }
	};

	for (size_t i = 0; i < sizeof roots / sizeof *roots; i++) {
		struct arena *a = arena_new(0);
		struct desk k;
		const struct article *x = desk_read(&k, arena_printf(a,
		    "<!DOCTYPE PubmedArticleSet><x>%s<PMID>7</PMID>%s</x>",
		    roots[i][0], roots[i][1]));

		ck_assert_str_eq(x->pmid, "7");
		ck_assert(i < 3 || x->book != NULL);
		ck_assert_int_eq(desk_next(&k), READ_END);
		desk_drop(&k);
		arena_drop(a);
	}
}
END_TEST

START_TEST(both_halves_of_a_record)
{
	struct desk k;
	const struct article *x = desk_read(&k, "<PubmedArticle>"
	    "<MedlineCitation><PMID>7</PMID></MedlineCitation><PubmedData>"
	    "<PublicationStatus>ppublish</PublicationStatus><ArticleIdList>"
	    "<ArticleId IdType=\"doi\">10.1000/x</ArticleId></ArticleIdList>"
	    "<ObjectList><Object Type=\"grant\"><Param Name=\"id\">G1</Param>"
	    "</Object></ObjectList><URL>u</URL></PubmedData>"
	    "</PubmedArticle>");

	ck_assert_str_eq(x->pub_status, "ppublish");
	ck_assert_str_eq(x->doi, "10.1000/x");
	ck_assert_str_eq(x->ids[0].type, "grant id");
	ck_assert_uint_eq(n_unexplained(x), 0);
	ck_assert_str_eq(x->unreached[0].path,
	    "PubmedArticle/PubmedData/URL");
	desk_drop(&k);
}
END_TEST

START_TEST(what_was_withdrawn_is_said)
{
	struct desk k;
	const struct article *x = desk_read(&k, "<PubmedArticleSet>"
	    "<DeleteCitation><PMID>1</PMID><PMID>2</PMID></DeleteCitation>"
	    "<PubmedArticle><MedlineCitation><PMID>3</PMID>"
	    "</MedlineCitation></PubmedArticle><DeleteDocument><PMID>4</PMID>"
	    "</DeleteDocument></PubmedArticleSet>");

	ck_assert_str_eq(x->pmid, "3");
	ck_said(&k, "withdrawn: 1 2");
	ck_assert_int_eq(desk_next(&k), READ_END);
	ck_said(&k, "withdrawn: 4");
	desk_drop(&k);
}
END_TEST

UNIT_MAIN("input/pubmed_xml", what_is_pubmed_xml, records_of_every_kind,
    both_halves_of_a_record, what_was_withdrawn_is_said)
