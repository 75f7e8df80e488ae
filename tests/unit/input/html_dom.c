#include "page.h"

START_TEST(anchors)
{
	struct page p;
	struct html *h = page_open(&p, "<ul id=\"a\" class=\"list  wide\">"
	    "<li id=\"x-1\">1</li><li>2<ol><li class=\"in\">3</li></ol></li>"
	    "</ul><li>4</li>");
	xmlNode *ul = html_find(h->page, "#a");
	size_t n = 0;

	ck_assert(html_is(ul, "ul"));
	ck_assert(html_is(ul, "ul.wide"));
	ck_assert(html_is(ul, ".list.wide"));
	ck_assert(html_is(ul, ".li*"));
	ck_assert(html_is(ul, "*"));
	ck_assert(html_is(html_find(ul, "li"), "#x-*"));
	ck_assert(!html_is(ul, "li"));
	ck_assert(!html_is(ul, "u"));
	ck_assert(!html_is(ul, ".lis"));
	ck_assert(html_is(ul, ".list*"));
	ck_assert(!html_is(ul, "ul#b"));
	HTML_EACH(li, ul, "li")
		n++;
	ck_assert_uint_eq(n, 3);        /* none outside */
	ck_assert_ptr_null(html_find(ul, "p"));
	ck_assert_ptr_null(html_find(NULL, "p"));
	ck_assert_ptr_null(html_attr(h, NULL, "id"));
	page_drop(&p);
}
END_TEST

START_TEST(text_is_read_once)
{
	struct page p;
	struct html *h = page_open(&p, "<p><strong>Label:</strong> Text "
	    "<i>it</i>.</p><p> </p>");
	xmlNode *para = html_find(h->page, "p");

	ck_assert(html_has_text(para));
	ck_assert_str_eq(html_find_text(h, para, "strong"), "Label:");
	ck_assert_str_eq(html_text(h, para), "Text it.");
	ck_assert_ptr_null(html_text(h, para));
	ck_assert(!html_has_text(h->page));
	ck_assert_ptr_null(html_text(h, NULL));
	ck_assert_ptr_null(html_find_text(h, para, "b"));
	page_drop(&p);
}
END_TEST

static void
check(const char *body, const char *styled_text)
{
	struct page p;
	struct html *h = page_open(&p, body);
	struct rich r = html_rich(h, h->page);

	ck_styled(h->arena, r, styled_text);
	page_drop(&p);
}

START_TEST(mark_up)
{
	check("a<sub>2</sub> <em>b <strong>c</strong></em>",
	    "a[_2] [/b ][/*c]");
	check("<p>one</p><p>two</p>three<br>four", "one two three four");
	check("<ul><li>a</li><li>b</li></ul>", "a b");
	check("x<script>y</script><button>z</button>", "x");
	check("<math><mi>x</mi></math>", "[/=x]");
}
END_TEST

START_TEST(no_break_spaces_of_layout)
{
	check("5&nbsp;%", "5\xC2\xA0%");
	check("a &nbsp;b", "a b");
	check("a&nbsp; b&nbsp;&nbsp;c", "a b c");
	check("<i>a</i>&nbsp;", "[/a]");
}
END_TEST

START_TEST(links_that_lead_somewhere)
{
	struct page p;
	struct html *h = page_open(&p, "<a href=\"https://example.org/x\">x"
	    "</a><a href=\"#y\">y</a>"
	    "<a href=\"https://pubmed.ncbi.nlm.nih.gov/?term=z\">z</a>");
	struct rich r = html_rich(h, h->page);

	ck_assert_uint_eq(r.n_runs, 2);
	ck_assert_str_eq(r.runs[0].href, "https://example.org/x");
	ck_assert_str_eq(r.runs[1].text, "yz");
	ck_assert_ptr_null(r.runs[1].href);
	page_drop(&p);
}
END_TEST

UNIT_MAIN("input/html_dom", anchors, text_is_read_once, mark_up,
    no_break_spaces_of_layout, links_that_lead_somewhere)
