#include "desk.h"

#define PUBMED_HEAD "<!DOCTYPE html><html><head><title>x - PubMed</title>" \
	"<meta name=\"ncbi_db\" content=\"pubmed\"></head><body>"
#define HEADED(pmid, title) "<header class=\"heading\"><div class=" \
	"\"full-view\"><h1 class=\"heading-title\">" title "</h1><ul class=" \
	"\"identifiers\"><li><span class=\"identifier pubmed\"><strong " \
	"class=\"current-id\">" pmid "</strong></span></li></ul></div>" \
	"</header>"

static const struct article *
read_one(struct desk *k, const char *html)
{
	return desk_read(k, html);
}

START_TEST(layouts)
{
	static const struct {
		const char *body, *title, *format;
	} pages[] = {
		{ "<main id=\"article-details\">" HEADED("1", "A") "</main>",
			"A", "PubMed page saved as HTML" },
		{ HEADED("1", "A"), "A", "PubMed page saved as HTML" },
		{ "<div class=\"rprt abstract\"><h1>B</h1></div>", "B",
			"PubMed page saved as HTML" },
		{ "<div class=\"rprt\"><div class=\"rslt\"><p class=\"title\">"
			"C</p></div></div>", "C",
			"PubMed results saved as HTML" },
		{ "<article class=\"full-docsum\"><a class=\"docsum-title\">D"
			"</a></article>", "D",
			"PubMed results saved as HTML" },
		{ "<dl class=\"AbstractPlusReport\"><dt class=\"head\"></dt>"
			"<dd class=\"abstract\"><h2>E</h2></dd></dl>", "E",
			"PubMed page saved as HTML" },
		{ "<article><section class=\"front-matter\"><h1>F</h1>"
			"</section></article>", "F",
			"PMC article saved as HTML" },
		{ "<div class=\"jig-ncbiinpagenav\"><h1 class=\"content-title"
			"\">G</h1></div>", "G", "PMC article saved as HTML" }
	};

	for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
		struct buf b = { .arena = arena_new(0) };
		const struct article *x;
		struct desk k;

		buf_printf(&b, PUBMED_HEAD "%s</body></html>", pages[i].body);
		x = read_one(&k, buf_text(&b));
		ck_rich(&k, x->title, pages[i].title);
		ck_assert_str_eq(x->source_format, pages[i].format);
		ck_assert_int_eq(desk_next(&k), READ_END);
		desk_drop(&k);
		arena_drop(b.arena);
	}
}
END_TEST

START_TEST(several_articles)
{
	struct desk k;
	const struct article *x = read_one(&k, PUBMED_HEAD
	    "<article class=\"article-overview\">" HEADED("11", "One")
	    "</article>\n<article class=\"article-overview\">"
	    HEADED("12", "Two") "</article>");

	ck_assert_str_eq(x->pmid, "11");
	ck_assert_int_eq(desk_next(&k), READ_ARTICLE);
	ck_assert_str_eq(k.article->pmid, "12");
	ck_rich(&k, k.article->title, "Two");
	ck_assert_int_eq(k.article->source_line, 2);
	ck_assert_int_eq(desk_next(&k), READ_END);
	desk_drop(&k);
}
END_TEST

START_TEST(pages_without_an_article)
{
	struct desk k;
	static const char help[] = PUBMED_HEAD "<p>Help</p></body></html>";

	desk_open(&k, help, sizeof help - 1);
	ck_assert_ptr_nonnull(k.reader);
	ck_assert_int_eq(desk_next(&k), READ_END);
	ck_said(&k, "[no-record]");
	desk_drop(&k);
}
END_TEST

START_TEST(encodings)
{
	static const char latin[] = "<html><head><meta charset=\"iso-8859-1\">"
	    "<title>- PubMed</title></head><body>" HEADED("1", "caf\xE9")
	    "</body></html>";
	static const char koi8[] = "<html><head><meta http-equiv=\"x\" "
	    "content=\"text/html; charset=koi8-r\"><title>- PubMed</title>"
	    "</head><body>" HEADED("1", "\xC4\xC1") "</body></html>";
	struct desk k;

	ck_rich(&k, read_one(&k, latin)->title, "caf\xC3\xA9");
	desk_drop(&k);
	ck_rich(&k, read_one(&k, koi8)->title, "\xD0\xB4\xD0\xB0");
	ck_not_said(&k, "[text-encoding]");
	desk_drop(&k);
}
END_TEST

START_TEST(pages_that_are_too_deep)
{
	struct arena *a = arena_new(0);
	struct buf b = { .arena = a };
	struct desk k;

	buf_str(&b, PUBMED_HEAD);
	for (int i = 0; i < 5000; i++)
		buf_str(&b, "<div>");
	buf_str(&b, HEADED("1", "A"));
	desk_open(&k, buf_text(&b), b.len);
	ck_assert_ptr_nonnull(k.reader);
	ck_assert_int_eq(desk_next(&k), READ_END);
	ck_said(&k, "[xml-limit]");
	desk_drop(&k);
	arena_drop(a);
}
END_TEST

START_TEST(what_is_no_saved_page)
{
	static const char *const texts[] = {
		"<!DOCTYPE html><html><body><p>Hello</p></body></html>",
		"<?xml version=\"1.0\"?><opml><outline/></opml>"
	};

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct desk k;

		desk_open(&k, texts[i], strlen(texts[i]));
		ck_assert_ptr_null(k.reader);
		desk_drop(&k);
	}
}
END_TEST

UNIT_MAIN("input/html", layouts, several_articles, pages_without_an_article,
    encodings, pages_that_are_too_deep, what_is_no_saved_page)
