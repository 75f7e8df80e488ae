#include "page.h"

#define SECTION(title, body) "<div><h2 class=\"title\">" title "</h2>" body \
	"</div>"

static void
read_body(struct page *p, const char *body)
{
	struct html *h = page_open(p, body);

	html_sections(h);
	html_unreached(h);
}

START_TEST(abstracts)
{
	struct page p;

	read_body(&p, SECTION("Abstract",
	    "<div class=\"abstract-content selected\" id=\"eng-abstract\">"
	    "<p><strong class=\"sub-title\">Aim:</strong> One.</p><p>Two.</p>"
	    "<p><strong class=\"sub-title\">Plain language summary:</strong>"
	    " Easy.</p></div>"
	    "<div class=\"abstract-content\" id=\"spa-abstract\"><p>Uno.</p>"
	    "</div><p><strong class=\"sub-title\">Keywords:</strong> a; b.</p>")
	    "<p class=\"copyright\">Copyright 1.</p>");
	ck_assert_uint_eq(p.x.n_abstracts, 3);
	ck_assert_str_eq(p.x.abstracts[0].secs[0].label, "Aim");
	ck_assert_uint_eq(p.x.abstracts[0].secs[0].n_paras, 2);
	ck_assert_int_eq(p.x.abstracts[1].kind, ABSTRACT_PLAIN_LANGUAGE);
	ck_rich(&p.desk, p.x.abstracts[1].secs[0].paras[0], "Easy.");
	ck_assert_int_eq(p.x.abstracts[2].kind, ABSTRACT_TRANSLATED);
	ck_assert_str_eq(p.x.abstracts[2].lang, "es");
	ck_assert_uint_eq(p.x.kwd_groups[0].n_kwds, 2);
	ck_assert_str_eq(p.x.copyright, "Copyright 1.");
	ck_assert_uint_eq(p.x.n_unreached, 0);
	page_drop(&p);
}
END_TEST

START_TEST(no_abstract)
{
	struct page p;

	read_body(&p, SECTION("Abstract", "<em class=\"empty-abstract\">No "
	    "abstract available</em>"));
	ck_assert_uint_eq(p.x.n_abstracts, 0);
	ck_assert_uint_eq(p.x.n_unreached, 0);
	page_drop(&p);
	/* text without paragraphs */
	read_body(&p, SECTION("Abstract", "<div class=\"abstract-content\">"
	    "Bare.</div>"));
	ck_rich(&p.desk, p.x.abstracts[0].secs[0].paras[0], "Bare.");
	page_drop(&p);
}
END_TEST

START_TEST(figures)
{
	struct page p;

	read_body(&p, SECTION("Figures", "<figure><img alt=\"Figure 1\">"
	    "<figcaption><strong>Figure 1.</strong> Walks&hellip;</figcaption>"
	    "</figure><figure><img alt=\"x\"><figcaption>Table 2. <i>T</i>"
	    "</figcaption></figure>"));
	ck_assert_uint_eq(p.x.n_figures, 2);
	ck_assert_str_eq(p.x.figures[0].label, "Figure 1");
	ck_rich(&p.desk, p.x.figures[0].caption[0], "Walks\xE2\x80\xA6");
	ck_assert(p.x.figures[0].cut);
	ck_said(&p.desk, "The caption of Figure 1 is cut in the saved page");
	ck_assert_str_eq(p.x.figures[1].label, "Table 2");
	ck_assert(p.x.figures[1].is_table);
	page_drop(&p);
}
END_TEST

START_TEST(references)
{
	struct page p;

	read_body(&p, SECTION("References", "<ol><li><ol><li>Roe A. 1.</li>"
	    "</ol></li><li>Poe E. 2.</li></ol>"
	    "<button class=\"show-all\">Show all 9 references</button>"));
	ck_assert_uint_eq(p.x.ref_lists[0].n_refs, 2);
	ck_assert_int_eq(p.x.n_refs_stated, 9);
	ck_said(&p.desk, "Only the first 2 of 9 references");
	page_drop(&p);
}
END_TEST

START_TEST(lists_and_prose)
{
	struct page p;

	read_body(&p, SECTION("Conflict of interest statement",
	    "<p>CONFLICT OF INTEREST</p><p>None.</p>")
	    SECTION("Publication types", "<ul><li>Letter</li></ul>")
	    SECTION("Grants and funding", "<ul><li>X1/YY/Z/Nowhere</li></ul>")
	    SECTION("Related information", "<a>MedGen</a>")
	    SECTION("Sections", "<ul><li>One</li></ul>")
	    SECTION("News of the day", "<p>Rain.</p>"));
	ck_assert_uint_eq(p.x.n_coi, 1);
	ck_rich(&p.desk, p.x.coi[0], "None.");
	ck_assert_str_eq(p.x.pub_types[0].name, "Letter");
	ck_assert_str_eq(p.x.grants[0].agency, "Z");
	ck_assert_str_eq(p.x.sections[0].title, "Sections");
	ck_assert_uint_eq(p.x.n_unreached, 1);
	ck_assert_str_eq(p.x.unreached[0].sample, "Rain.");
	page_drop(&p);
}
END_TEST

UNIT_MAIN("input/html_body", abstracts, no_abstract, figures, references,
    lists_and_prose)
