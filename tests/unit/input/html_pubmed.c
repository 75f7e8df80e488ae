#include "page.h"

#define HEAD(middle) "<div class=\"full-view\">" middle "</div>" \
	"<div class=\"short-view\"><h1 class=\"heading-title\">Short</h1></div>"

START_TEST(citation)
{
	struct page p;
	struct html *h = page_open(&p, HEAD("<div class=\"article-citation\">"
	    "<div class=\"publication-type\">Review</div>"
	    "<div class=\"article-source\"><button title=\"Journal of hares\" "
	    "class=\"journal-actions-trigger\">J Hares</button>"
	    "<span class=\"period\">.</span><span class=\"cit\">2021 Mar 5;"
	    "12(3):e101.</span></div><span class=\"citation-doi\">doi: "
	    "10.1000/x.</span><span class=\"secondary-date\">Online ahead of "
	    "print.</span><span class=\"next-year\">eCollection 2022.</span>"
	    "</div><h1 class=\"heading-title\">T</h1>"));

	html_pubmed(h);
	html_unreached(h);
	ck_assert_str_eq(p.x.pub_types[0].name, "Review");
	ck_assert_str_eq(p.x.journal.title, "Journal of hares");
	ck_assert_str_eq(p.x.journal.abbrev, "J Hares");
	ck_assert_str_eq(p.x.volume, "12");
	ck_assert_str_eq(p.x.fpage, "e101");
	ck_assert_str_eq(p.x.doi, "10.1000/x");
	ck_assert_str_eq(p.x.pub_status, "aheadofprint");
	ck_assert_int_eq(article_date(&p.x, DATE_COLLECTION)->date.year, 2022);
	ck_rich(&p.desk, p.x.title, "T");
	ck_assert_uint_eq(n_unexplained(&p.x), 0);
	page_drop(&p);
}
END_TEST

START_TEST(a_chapter)
{
	struct page p;
	struct html *h = page_open(&p, HEAD("<div class=\"article-citation\">"
	    "<div class=\"book-citation\">In: Hares and Salt [Internet]. "
	    "Exampletown (EX): Hares Press; 1993-2021.</div><span class=\"x\">"
	    "1998 Sep 4 [updated 2020 May 11].</span></div>"
	    "<h1 class=\"heading-title\">T</h1><div class=\"editors\">"
	    "<h3 class=\"title\">Editors</h3><span class=\"authors-list-item\">"
	    "<span class=\"full-name\">Dan Doe</span></span></div>"));

	html_pubmed(h);
	ck_assert_ptr_nonnull(p.x.book);
	ck_rich(&p.desk, p.x.book->title, "Hares and Salt");
	ck_assert_uint_eq(p.x.book->n_contribs, 1);
	ck_assert_int_eq(article_date(&p.x, DATE_CONTRIBUTED)->date.year,
	    1998);
	page_drop(&p);
}
END_TEST

#define AUTHOR(name, term, more) "<span class=\"authors-list-item\"><a " \
	"class=\"full-name\" href=\"/?term=" term "\">" name "</a>" more \
	"</span>"
#define AFF(n, title) "<a class=\"affiliation-link\" title=\"" title "\">" n \
	"</a>"

START_TEST(people)
{
	struct page p;
	struct html *h = page_open(&p, HEAD("<div class=\"authors-list\">"
	    AUTHOR("Ann Roe", "Roe+A", "<sup>" AFF("1", "Here.") "</sup>")
	    AUTHOR("Eve Poe", "Poe+E", "<sup>" AFF("1", "Here.") " "
	    AFF("2", "There.") "</sup>") AUTHOR("The Hares",
	    "Hares%5BCorporate+Author%5D", "") "</div><div class=\"collaborators\">"
	    "<h3 class=\"title\">Collaborators</h3>"
	    AUTHOR("Dan Doe", "Doe+D", "") "</div>"
	    "<div>[Article in German]</div><div>What is this?</div>"));

	html_pubmed(h);
	ck_assert_uint_eq(p.x.n_contribs, 3);
	ck_assert_int_eq(p.x.contribs[2].kind, CONTRIB_COLLAB);
	ck_assert_uint_eq(p.x.n_affs, 2);       /* by the titles of links */
	ck_assert_uint_eq(p.x.contribs[1].n_affs, 2);
	ck_assert_uint_eq(p.x.contribs[1].affs[0], 0);
	ck_rich(&p.desk, p.x.affs[1].text, "There.");
	ck_assert_uint_eq(p.x.n_investigators, 1);
	ck_assert_str_eq(p.x.investigators[0].surname, "Doe");
	ck_assert_str_eq(p.x.lang, "de");
	ck_said(&p.desk, "\"What is this?\"");
	page_drop(&p);
}
END_TEST

START_TEST(affiliations_that_are_not_there)
{
	struct page p;
	struct html *h = page_open(&p, HEAD("<div class=\"authors-list\">"
	    AUTHOR("Ann Roe", "Roe+A", "<sup><a class=\"affiliation-link\">1"
	    "</a></sup>") "</div>"));

	html_pubmed(h);
	ck_assert_uint_eq(p.x.n_gaps, 1);
	ck_assert_str_eq(p.x.gaps[0].field, "affs");
	ck_not_said(&p.desk, "[aff-missing]");
	page_drop(&p);
}
END_TEST

UNIT_MAIN("input/html_pubmed", citation, a_chapter, people,
    affiliations_that_are_not_there)
