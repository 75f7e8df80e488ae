#include "page.h"

#define DOCSUM(pmid, title, more) "<li class=\"full-docsum\"><a class=" \
	"\"docsum-title\" href=\"/" pmid "/\">" title "</a><span class=" \
	"\"full-authors\">Roe A, Poe E.</span><span class=\"docsum-journal-" \
	"citation full-journal-citation\">J Hares. 2011 Jan;1(1):1-9. doi: " \
	"10.1000/x.</span>" more "</li>"

START_TEST(neighbours)
{
	struct page p;
	struct html *h = page_open(&p, "<ul>" DOCSUM("12", "Fast.", "<span "
	    "class=\"docsum-pmid\">12</span><span class=\"free-resources\">"
	    "Free PMC article.</span>") DOCSUM("13", "Slow.", "") "</ul>");

	html_related(h, h->page, &p.x.similar, &p.x.n_similar);
	ck_assert_uint_eq(p.x.n_similar, 2);
	ck_assert_str_eq(p.x.similar[0].title, "Fast.");
	ck_assert_str_eq(p.x.similar[0].authors, "Roe A, Poe E.");
	ck_assert_str_eq(p.x.similar[0].pmid, "12");
	ck_assert_str_eq(p.x.similar[0].doi, "10.1000/x");
	ck_assert_str_eq(p.x.similar[0].note, "Free PMC article.");
	ck_assert_str_eq(p.x.similar[1].pmid, "13");
	page_drop(&p);
}
END_TEST

START_TEST(notices)
{
	struct page p;
	struct html *h = page_open(&p, "<ul>" DOCSUM("12", "Gone.", "")
	    "</ul><ol><li class=\"comments\"><a href=\"/pubmed/14\">Ha. "
	    "[Hares. 2010]</a></li></ol>");

	html_notices(h, "Retraction in", html_find(h->page, "ul"));
	html_notices(h, "Comment in", html_find(h->page, "ol"));
	ck_assert_uint_eq(p.x.n_notices, 2);
	ck_assert_int_eq(p.x.notices[0].kind, NOTICE_RETRACTION_IN);
	ck_assert_str_eq(p.x.notices[0].title, "Gone.");
	ck_assert_int_eq(p.x.notices[1].kind, NOTICE_COMMENT_IN);
	ck_assert_str_eq(p.x.notices[1].title, "Ha.");
	ck_rich(&p.desk, p.x.notices[1].text, "Hares. 2010");
	ck_assert_str_eq(p.x.notices[1].pmid, "14");
	page_drop(&p);
}
END_TEST

START_TEST(a_result)
{
	struct page p;
	struct html *h = page_open(&p, DOCSUM("12", "<b>Salt</b> <i>L</i>.",
	    "<span class=\"citation-part\">PMID: <span class=\"docsum-pmid\">"
	    "12</span></span><span class=\"publication-type\">Review.</span>"
	    "<span class=\"language\">German.</span><div class=\""
	    "docsum-snippet\">... of <b>salt</b> ...</div>"));

	html_docsum(h);
	html_unreached(h);
	ck_styled(h->arena, p.x.title, "Salt [/L].");
	ck_assert_str_eq(p.x.pmid, "12");
	ck_assert_str_eq(p.desk.diags.here.record, "12");
	ck_assert_str_eq(p.x.journal.abbrev, "J Hares");
	ck_assert_str_eq(p.x.fpage, "1");
	ck_assert_str_eq(p.x.doi, "10.1000/x");
	ck_assert_str_eq(p.x.pub_types[0].name, "Review");
	ck_assert_str_eq(p.x.lang, "de");
	ck_assert_uint_eq(p.x.n_contribs, 2);
	ck_assert_uint_eq(p.x.n_gaps, 1);
	ck_assert_uint_eq(n_unexplained(&p.x), 0);
	page_drop(&p);
}
END_TEST

START_TEST(a_result_of_the_former_site)
{
	struct page p;
	struct html *h = page_open(&p, "<div class=\"rprtnum\">1.</div><div "
	    "class=\"rslt\"><p class=\"title\"><a href=\"/pubmed/12\">Salt."
	    "</a></p><div class=\"supp\"><p class=\"desc\">Roe AB, Poe E.</p>"
	    "<p class=\"details\"><span class=\"jrnl\" title=\"Journal of "
	    "hares\">J Hares</span>. 2012 Jan;3(4):5-6. doi: 10.1000/y. "
	    "Epub 2011 Dec 2.</p></div><div class=\"aux\"><dl class=\"rprtid\">"
	    "<dt>PMID:</dt> <dd>12</dd> <dd>[PubMed]</dd></dl></div></div>");

	html_entrez_docsum(h);
	html_unreached(h);
	ck_rich(&p.desk, p.x.title, "Salt.");
	ck_assert_str_eq(p.x.pmid, "12");
	ck_assert_uint_eq(p.x.n_contribs, 2);
	ck_assert_str_eq(p.x.contribs[0].surname, "Roe");
	ck_assert_str_eq(p.x.journal.title, "Journal of hares");
	ck_assert_str_eq(p.x.journal.abbrev, "J Hares");
	ck_assert_str_eq(p.x.volume, "3");
	ck_assert_uint_eq(n_unexplained(&p.x), 0);
	page_drop(&p);
}
END_TEST

UNIT_MAIN("input/html_groups", neighbours, notices, a_result,
    a_result_of_the_former_site)
