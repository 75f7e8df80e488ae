#include "page.h"

static void
read_note(struct page *p, const char *title, const char *body, bool authors)
{
	struct html *h = page_open(p, body);

	html_statement(h, title, h->page, authors);
	ck_assert(!html_has_text(h->page));
}

START_TEST(by_their_titles)
{
	struct page p;

	read_note(&p, "Competing interests", "<p>None.</p>", false);
	ck_rich(&p.desk, p.x.coi[0], "None.");
	page_drop(&p);
	read_note(&p, "Funding", "<p>One.</p><p>Two.</p>", false);
	ck_rich(&p.desk, p.x.funding_statement, "One. Two.");
	page_drop(&p);
	read_note(&p, "Ethics", "<p>Yes.</p>", false);
	ck_assert_str_eq(p.x.sections[0].title, "Ethics");
	page_drop(&p);
}
END_TEST

START_TEST(by_how_they_begin)
{
	struct page p;

	read_note(&p, NULL, "<p><strong>Competing Interests: </strong>None."
	    "</p>", true);
	ck_rich(&p.desk, p.x.coi[0], "None.");
	page_drop(&p);
	read_note(&p, NULL, "<p>Ask the hares.</p>", false);
	ck_assert_ptr_null(p.x.sections[0].title);
	page_drop(&p);
	read_note(&p, NULL, "<p>Availability of data: on request.</p>", false);
	ck_assert_str_eq(p.x.sections[0].title, "Data availability");
	page_drop(&p);
	read_note(&p, NULL, "<p><b>Publisher's note</b></p><p>Neutral.</p>",
	    false);
	ck_assert_uint_eq(p.x.n_sections, 0);
	page_drop(&p);
}
END_TEST

START_TEST(several_in_one)
{
	struct page p;

	read_note(&p, "Footnotes", "<div><div class=\"fn\"><p>One.</p></div>"
	    "<p>Financial Disclosures</p><p>Paid.</p></div>", false);
	ck_assert_uint_eq(p.x.n_sections, 1);
	ck_rich(&p.desk, p.x.coi[0], "Paid.");
	page_drop(&p);
	read_note(&p, "Declarations", "<section><h3>Competing interests</h3>"
	    "<p>None.</p></section><section><h3>Consent</h3><p>Given.</p>"
	    "</section>", false);
	ck_rich(&p.desk, p.x.coi[0], "None.");
	ck_assert_uint_eq(p.x.n_sections, 1);
	ck_assert_str_eq(p.x.sections[0].title, "Consent");
	page_drop(&p);
}
END_TEST

START_TEST(correspondence)
{
	struct page p;

	read_note(&p, NULL, "<p>Corresponding author.</p>", true);
	ck_assert_uint_eq(p.x.n_author_notes, 0);       /* the mark says it */
	page_drop(&p);
	read_note(&p, NULL, "<p>* E-mail: roe@example.org</p>", true);
	ck_assert_uint_eq(p.x.n_author_notes, 1);
	page_drop(&p);
	read_note(&p, NULL, "<p>These authors contributed.</p>", true);
	ck_assert_uint_eq(p.x.n_author_notes, 1);
	page_drop(&p);
}
END_TEST

START_TEST(said_twice)
{
	struct page p;
	struct html *h = page_open(&p, "<div id=\"a\"><p>On request.</p></div>"
	    "<div id=\"b\"><p>On request.</p></div>");

	html_statement(h, "Data availability", html_find(h->page, "#a"), false);
	html_statement(h, "Data Availability Statement",
	    html_find(h->page, "#b"), false);
	ck_assert_uint_eq(p.x.n_sections, 1);
	page_drop(&p);
}
END_TEST

UNIT_MAIN("input/html_notes", by_their_titles, by_how_they_begin,
    several_in_one, correspondence, said_twice)
