#include "page.h"

static void
read_prose(struct page *p, const char *body)
{
	struct html *h = page_open(p, body);

	html_prose(h, h->page);
	html_unreached(h);
	ck_assert_uint_eq(p->x.n_unreached, 0);
}

START_TEST(abstracts)
{
	struct page p;

	read_prose(&p, "<section class=\"abstract\"><h2>Abstract</h2><section>"
	    "<h3>Aim</h3><p>One.</p></section><p><strong>Methods:</strong> Two."
	    "</p><p>Three.</p><section><h3>Supplementary Information</h3><p>"
	    "Files.</p></section><section class=\"kwd-group\"><p><strong>"
	    "Keywords:</strong> a, b</p></section></section>"
	    "<section class=\"abstract\"><h2>Highlights</h2><ul><li>x</li>"
	    "<li>y</li></ul></section>"
	    "<div class=\"tsec\" id=\"abstract-a\"><h2>Abstract</h2><p>Old."
	    "</p><div><strong class=\"kwd-title\">Subject terms:</strong> "
	    "<span class=\"kwd-text\">c; d</span></div></div>");
	ck_assert_uint_eq(p.x.n_abstracts, 3);
	ck_assert_uint_eq(p.x.abstracts[0].n_secs, 2);
	ck_assert_str_eq(p.x.abstracts[0].secs[0].label, "Aim");
	ck_assert_str_eq(p.x.abstracts[0].secs[1].label, "Methods");
	ck_assert_uint_eq(p.x.abstracts[0].secs[1].n_paras, 2);
	ck_assert_int_eq(p.x.abstracts[1].kind, ABSTRACT_HIGHLIGHTS);
	ck_assert_uint_eq(p.x.abstracts[1].secs[0].n_paras, 2);
	ck_assert_uint_eq(p.x.kwd_groups[0].n_kwds, 2);
	ck_assert_ptr_null(p.x.kwd_groups[0].title);
	ck_assert_str_eq(p.x.kwd_groups[1].title, "Subject terms");
	page_drop(&p);
}
END_TEST

START_TEST(captions_out_of_the_text)
{
	struct page p;

	read_prose(&p, "<p>Text.</p><section><h2>Results</h2><p>Text.</p>"
	    "<section class=\"tw\"><h4 class=\"obj_head\">Table 2.</h4>"
	    "<div class=\"caption\"><p>Cells.</p></div><table><tr><td>9</td>"
	    "</tr></table></section><figure class=\"fig\"><h4 class="
	    "\"obj_head\">Fig 2. Ears.</h4><img alt=\"Two ears\"><figcaption>"
	    "<p>(A) Left.</p></figcaption></figure><div class=\"fig\"><div "
	    "class=\"icnblk_cntnt\"><div><a class=\"figpopup\">Figure 1</a>"
	    "</div><div class=\"caption\"><p>Paws.</p></div></div></div>"
	    "<div class=\"table-wrap\"><h3>Table 1</h3><div class=\"caption\">"
	    "<p>More.</p></div></div></section>");
	ck_assert_uint_eq(p.x.n_figures, 4);
	ck_assert_str_eq(p.x.figures[0].label, "Table 1");
	ck_assert_str_eq(p.x.figures[1].label, "Figure 1");
	ck_rich(&p.desk, p.x.figures[1].caption[0], "Paws.");
	ck_assert_str_eq(p.x.figures[2].label, "Fig 2");
	ck_rich(&p.desk, p.x.figures[2].title, "Ears.");
	ck_assert_str_eq(p.x.figures[2].alt_text, "Two ears");
	ck_assert_str_eq(p.x.figures[3].label, "Table 2");
	ck_assert(p.x.figures[3].is_table);
	ck_assert_uint_eq(p.x.n_sections, 0);   /* the text is left */
	page_drop(&p);
}
END_TEST

START_TEST(references)
{
	struct page p;

	read_prose(&p, "<section class=\"ref-list\"><h2>References</h2><ul>"
	    "<li><span class=\"label\">1.</span><cite>Roe.</cite></li></ul>"
	    "<h3>More</h3><ul><li><cite>Poe.</cite></li></ul></section>"
	    "<div class=\"tsec\"><h2>Literature</h2><div id=\"reference-list\">"
	    "<div class=\"ref-cit-blk\">2. <span>Doe.</span></div></div></div>");
	ck_assert_uint_eq(p.x.n_ref_lists, 2);
	ck_assert_str_eq(p.x.ref_lists[0].refs[0].label, "1");
	ck_assert_str_eq(p.x.ref_lists[0].lists[0].title, "More");
	ck_assert_uint_eq(p.x.ref_lists[0].lists[0].n_refs, 1);
	ck_assert_str_eq(p.x.ref_lists[1].title, "Literature");
	ck_assert_str_eq(p.x.ref_lists[1].refs[0].label, "2");
	page_drop(&p);
}
END_TEST

START_TEST(what_stands_beside_the_text)
{
	struct page p;

	read_prose(&p, "<section><h2>Funding</h2><p>Guild.</p></section>"
	    "<section id=\"notes1\"><h2>Words of hares</h2><p>Ha.</p></section>"
	    "<section><h2>Supporting information</h2><p>Files.</p></section>"
	    "<section><h2>Discussion</h2><p>Text.</p></section>");
	ck_rich(&p.desk, p.x.funding_statement, "Guild.");
	ck_assert_uint_eq(p.x.n_sections, 1);
	ck_assert_str_eq(p.x.sections[0].title, "Words of hares");
	page_drop(&p);
}
END_TEST

UNIT_MAIN("input/html_prose", abstracts, captions_out_of_the_text,
    references, what_stands_beside_the_text)
