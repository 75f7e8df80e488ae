#include "page.h"

/* The first reference of a list item. */
static void
check(const char *item, const char *text, const char *doi, const char *pmid,
    const char *pmcid)
{
	struct page p;
	struct html *h = page_open(&p, item);
	struct ref_list list = { 0 };
	struct ref *r;

	html_ref(h, &list, NULL, h->page);
	ck_assert_uint_eq(list.n_refs, 1);
	r = &list.refs[0];
	ck_styled(h->arena, r->text, text);
	ck_assert_str_eq(r->doi != NULL ? r->doi : "", doi);
	ck_assert_str_eq(r->pmid != NULL ? r->pmid : "", pmid);
	ck_assert_str_eq(r->pmcid != NULL ? r->pmcid : "", pmcid);
	page_drop(&p);
}

#define DOI_LINK "<a href=\"https://doi.org/10.1000/x\">DOI</a>"
#define PMC_LINK "<a href=\"/articles/PMC12/\">PMC free article</a>"
#define PUBMED_LINK "<a href=\"https://pubmed.ncbi.nlm.nih.gov/34/\">PubMed</a>"

START_TEST(links_are_identifiers)
{
	check("Roe A. 1999. - " DOI_LINK " - <a href=\"https://"
	    "www.ncbi.nlm.nih.gov/pmc/articles/PMC12/\">PMC</a> - "
	    "<a href=\"/34/\">PubMed</a>", "Roe A. 1999.", "10.1000/x", "34",
	    "PMC12");
	check("Roe A. 1999. [" DOI_LINK "] [" PMC_LINK "] [" PUBMED_LINK "] ["
	    "<a href=\"https://scholar.google.com/x\">Google Scholar</a>]",
	    "Roe A. 1999.", "10.1000/x", "34", "PMC12");
	check("Walks [Internet]", "Walks [Internet]", "", "", "");
	check("See <a href=\"https://example.org/\">here</a>", "See here",
	    "", "", "");
}
END_TEST

START_TEST(a_doi_at_the_end_is_no_text)
{
	check("A <i>b</i> c. doi: 10.1000/x.", "A [/b] c.", "10.1000/x", "",
	    "");
	check("A 1 (1999). 10.1000/x [" DOI_LINK "]", "A 1 (1999).",
	    "10.1000/x", "", "");
	check("A. doi: <a href=\"https://doi.org/10.1000/x\">10.1000/x</a>",
	    "A.", "10.1000/x", "", "");
	check("A 10.1000/x (1999)", "A 10.1000/x (1999)", "", "", "");
}
END_TEST

START_TEST(italics_and_bold_that_touch)
{
	check("A. <em>Hare Rev.</em><strong>9</strong>, 1",
	    "A. [/Hare Rev. ][*9], 1", "", "", "");
}
END_TEST

START_TEST(labels)
{
	struct page p;
	struct html *h = page_open(&p, "<li>7. Roe A.</li><li>Doe D.</li>"
	    "<li> </li>");
	struct ref_list list = { 0 };

	HTML_EACH(li, h->page, "li")
		html_ref(h, &list, NULL, li);
	html_add_refs(h, &list);
	ck_assert_uint_eq(p.x.n_ref_lists, 1);
	ck_assert_uint_eq(list.n_refs, 2);
	ck_assert_str_eq(list.refs[0].label, "7");
	ck_styled(h->arena, list.refs[0].text, "Roe A.");
	ck_assert_str_eq(list.refs[1].label, "2");
	list.n_refs = 0;
	html_add_refs(h, &list);
	ck_assert_uint_eq(p.x.n_ref_lists, 1);
	page_drop(&p);
}
END_TEST

UNIT_MAIN("input/html_refs", links_are_identifiers,
    a_doi_at_the_end_is_no_text, italics_and_bold_that_touch, labels)
