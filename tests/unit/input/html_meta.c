#include "desk.h"

#define PAGE(head) "<html><head><title>A page</title>" head "</head><body>" \
	"<h1>Not read</h1></body></html>"
#define META(name, content) "<meta name=\"" name "\" content=\"" content "\">"

START_TEST(a_page_of_another_site)
{
	struct desk k;
	const struct article *x = desk_read(&k, PAGE(
	    META("citation_title", "Salt &amp; hares")
	    META("citation_journal_title", "Journal of hares")
	    META("citation_journal_abbrev", "J Hares")
	    META("citation_publisher", "Hares Ltd")
	    META("citation_author", "Roe, Ann B")
	    META("citation_author_institution", "School of Hares")
	    META("citation_author_orcid", "0000-0002-1825-0097")
	    META("citation_author", "Eve Poe")
	    META("citation_author_institution", "Guild of Hares")
	    META("citation_volume", "3") META("citation_issue", "4")
	    META("citation_firstpage", "5") META("citation_lastpage", "9")
	    META("citation_publication_date", "2016/11/03")
	    META("citation_online_date", "2016/10/01")
	    META("citation_doi", "10.1000/x") META("citation_pmid", "12")
	    META("citation_language", "en")
	    META("citation_keywords", "hares; salt")
	    META("citation_abstract", "They walk.")));

	ck_assert_str_eq(x->source_format, "web page with citation data");
	ck_rich(&k, x->title, "Salt & hares");
	ck_assert_str_eq(x->journal.title, "Journal of hares");
	ck_assert_str_eq(x->journal.abbrev, "J Hares");
	ck_assert_str_eq(x->journal.publisher, "Hares Ltd");
	ck_assert_uint_eq(x->n_contribs, 2);
	ck_assert_str_eq(x->contribs[0].surname, "Roe");
	ck_assert_str_eq(x->contribs[0].given_names, "Ann B");
	ck_assert_str_eq(x->contribs[0].orcid, "0000-0002-1825-0097");
	ck_assert_uint_eq(x->contribs[0].n_affs, 1);
	ck_rich(&k, x->affs[0].text, "School of Hares");
	ck_assert_str_eq(x->contribs[1].name, "Eve Poe");
	ck_assert_uint_eq(x->contribs[1].n_affs, 1);
	ck_assert_uint_eq(x->contribs[1].affs[0], 1);
	ck_assert_str_eq(x->volume, "3");
	ck_assert_str_eq(x->lpage, "9");
	ck_assert_int_eq(article_date(x, DATE_PPUB)->date.month, 11);
	ck_assert_int_eq(article_date(x, DATE_EPUB)->date.month, 10);
	ck_assert_str_eq(x->doi, "10.1000/x");
	ck_assert_str_eq(x->pmid, "12");
	ck_assert_uint_eq(x->kwd_groups[0].n_kwds, 2);
	ck_rich(&k, x->abstracts[0].secs[0].paras[0], "They walk.");
	ck_said(&k, "Only what the head of the saved page says");
	ck_not_said(&k, "may be cut");
	desk_drop(&k);
}
END_TEST

START_TEST(descriptions_are_doubtful_abstracts)
{
	struct desk k;
	const struct article *x = desk_read(&k, PAGE(
	    META("citation_title", "A") META("description", "They wal")));

	ck_rich(&k, x->abstracts[0].secs[0].paras[0], "They wal");
	ck_said(&k, "may be cut");
	desk_drop(&k);
	/* <set> is no element of a head, which it ends */
	x = desk_read(&k, PAGE("<set></set>" META("citation_title", "A")));
	ck_assert_int_eq(desk_next(&k), READ_END);
	desk_drop(&k);
	x = desk_read(&k, PAGE(META("citation_title", "A")));
	ck_assert_uint_eq(x->n_abstracts, 0);
	ck_said(&k, "The abstract was not in the head");
	desk_drop(&k);
}
END_TEST

/* What the page shows is not said again by its head. */
START_TEST(the_page_goes_first)
{
	struct desk k;
	const struct article *x = desk_read(&k, "<html><head><title>x - PubMed"
	    "</title>" META("citation_title", "Plain")
	    META("citation_authors", "Doe D;Roe AB;")
	    META("citation_date", "2001 Jan 2") META("citation_doi", "no doi")
	    META("citation_firstpage", "9")
	    "<link rel=\"canonical\" href=\"https://pubmed.ncbi.nlm.nih.gov/77/"
	    "\"></head><body><div class=\"full-view\"><div class=\""
	    "article-citation\"><span class=\"cit\">1999;1:2-3.</span></div>"
	    "<header class=\"heading\"><h1 class=\"heading-title\"><i>Rich</i>"
	    "</h1></header></div></body></html>");

	ck_rich(&k, x->title, "Rich");
	ck_assert_uint_eq(x->n_contribs, 2);
	ck_assert_str_eq(x->contribs[1].surname, "Roe");
	ck_assert_str_eq(x->pmid, "77");
	ck_assert_ptr_null(x->doi);
	desk_drop(&k);
}
END_TEST

UNIT_MAIN("input/html_meta", a_page_of_another_site,
    descriptions_are_doubtful_abstracts, the_page_goes_first)
