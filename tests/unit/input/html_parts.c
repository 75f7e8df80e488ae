#include "page.h"

/* Keywords of a body, a line of them parted by bars. */
static void
check_keywords(const char *body, char separator, const char *expected)
{
	struct page p;
	struct html *h = page_open(&p, body);
	struct buf b = { .arena = h->arena };

	html_keywords(h, "Words", html_rich(h, h->page), separator);
	for (size_t i = 0; i < p.x.n_kwd_groups; i++)
		for (size_t k = 0; k < p.x.kwd_groups[i].n_kwds; k++)
			buf_printf(&b, "%s|", styled(h->arena,
			    &p.x.kwd_groups[i].kwds[k].text));
	ck_assert_str_eq(buf_text(&b), expected);
	page_drop(&p);
}

START_TEST(keywords)
{
	check_keywords("a; b, c; <i>d</i> e.", ';', "a|b, c|[/d] e|");
	check_keywords("a, b", ',', "a|b|");
	check_keywords("<i>a; b</i>.", ';', "[/a]|[/b]|");
	check_keywords("U.S.", ';', "U.S.|");
	check_keywords(" ; ;", ';', "");
}
END_TEST

static void
check_label(const char *body, const char *label, const char *rest)
{
	struct page p;
	struct html *h = page_open(&p, body);
	struct rich r = html_rich(h, h->page);
	const char *cut = html_cut_label(h, &r);

	if (label == NULL)
		ck_assert_ptr_null(cut);
	else
		ck_assert_str_eq(cut, label);
	ck_styled(h->arena, r, rest);
	page_drop(&p);
}

START_TEST(labels_of_figures)
{
	check_label("Figure 1. Hares.", "Figure 1", "Hares.");
	check_label("<b>Fig 2.</b> <i>Hares</i> run", "Fig 2", "[/Hares] run");
	check_label("<b>Table 3</b>: cells", "Table 3", "cells");
	check_label("Figure 4", "Figure 4", "");
	check_label("Figures of speech", NULL, "Figures of speech");
	check_label("", NULL, "");
}
END_TEST

START_TEST(lines_go_to_their_section)
{
	struct page p;
	struct html *h = page_open(&p, "<ul><li>Hares* / physiology</li><li>"
	    "<button class=\"keyword-actions-trigger\">Animals</button>"
	    "<div class=\"dropdown-container\">Actions</div></li></ul>");

	html_lines(h, h->page, "li", copied_mesh);
	ck_assert_uint_eq(p.x.n_mesh, 2);
	ck_assert_str_eq(p.x.mesh[0].descriptor, "Hares");
	ck_assert(p.x.mesh[0].major);
	ck_assert_str_eq(p.x.mesh[1].descriptor, "Animals");
	page_drop(&p);
}
END_TEST

START_TEST(addresses)
{
	struct page p;
	struct html *h = page_open(&p, "");

	ck_assert_str_eq(html_href_number(h, "/pubmed/123?x", "/pubmed/"),
	    "123");
	ck_assert_ptr_null(html_href_number(h, "/pubmed/x", "/pubmed/"));
	ck_assert_ptr_null(html_href_number(h, NULL, "/"));
	ck_assert_str_eq(html_href_doi(h, "//doi.org/10.1000%2Fa"),
	    "10.1000/a");
	ck_assert_str_eq(html_href_doi(h, "https://dx.doi.org/10.1/b"),
	    "10.1/b");
	ck_assert_ptr_null(html_href_doi(h, "https://example.org/10.1/b"));
	ck_assert_str_eq(html_unescape_href(h, "a%20b%C3%A9%"),
	    "a b\xC3\xA9%");
	ck_assert_str_eq(html_unescape_href(h, "a%E9"), "a%E9");
	ck_assert_str_eq(html_bare(h, "Results: "), "Results");
	ck_assert_ptr_null(html_bare(h, ":"));
	ck_assert_ptr_null(html_bare(h, NULL));
	page_drop(&p);
}
END_TEST

UNIT_MAIN("input/html_parts", keywords, labels_of_figures,
    lines_go_to_their_section, addresses)
