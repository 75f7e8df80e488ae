#include "page.h"

START_TEST(the_site_is_left)
{
	struct page p;
	struct html *h = page_open(&p, "<nav>menu</nav><div class=\"overlay\">"
	    "<p>dialog</p></div><span class=\"easyScholarX\">IF 9</span>"
	    "<button class=\"keyword-actions-trigger\">Hares</button>"
	    "<button>Save</button><p>text</p>");

	ck_assert_str_eq(html_text(h, h->page), "Hares text");
	page_drop(&p);
}
END_TEST

START_TEST(what_was_not_read_is_counted)
{
	struct page p;
	struct html *h = page_open(&p, "<div id=\"a\"><p class=\"b c\">one"
	    "</p><p class=\"b\">two</p></div><p>three</p><footer>x"
	    "</footer><style>s</style><nav>&#160;</nav>");

	html_text(h, html_after(html_find(h->page, "div")));
	html_unreached(h);
	ck_assert_uint_eq(p.x.n_unreached, 2);
	ck_assert_uint_eq(n_unexplained(&p.x), 1);
	ck_assert_str_eq(p.x.unreached[0].path, "body/div#a/p.b");
	ck_assert_uint_eq(p.x.unreached[0].count, 2);
	ck_assert_str_eq(p.x.unreached[0].sample, "one");
	ck_assert_str_eq(p.x.unreached[1].path, "footer");
	ck_assert_str_eq(p.x.unreached[1].sample, "x");
	ck_said(&p.desk, "body/div#a/p.b: \"one\"");
	ck_not_said(&p.desk, "two");
	page_drop(&p);
}
END_TEST

UNIT_MAIN("input/html_left", the_site_is_left, what_was_not_read_is_counted)
