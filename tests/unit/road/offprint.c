#include "../unit.h"

#include "offprint/steps.h"

#include <stdio.h>
#include <string.h>

/* Three records; the second is broken. */
static const char set[] =
    "<PubmedArticleSet>"
    "<PubmedArticle><MedlineCitation><PMID>1</PMID><Article>"
    "<ArticleTitle>One.</ArticleTitle></Article></MedlineCitation>"
    "</PubmedArticle>\n"
    "<PubmedArticle><MedlineCitation><PMID>2</PMID><Article>"
    "<ArticleTitle>Two.</Title></Article></MedlineCitation>"
    "</PubmedArticle>\n"
    "<PubmedArticle><MedlineCitation><PMID>3</PMID><Article>"
    "<ArticleTitle>Three.</ArticleTitle></Article></MedlineCitation>"
    "</PubmedArticle></PubmedArticleSet>";

struct heap {
	size_t n, most;                 /* PDFs taken; refuse after so many */
	char names[4][96];
	bool whole;
};

static struct offprint *
engine(size_t max_memory)
{
	struct offprint_options o = { .size = sizeof o,
	    .font_dir = "fonts", .hyphen_dir = "fonts/hyphen",
	    .template_path = "templates/handout.xml",
	    .max_memory = max_memory };
	struct offprint *e = offprint_open(&o);

	ck_assert_ptr_nonnull(e);
	return e;
}

static bool
take(void *ctx, struct offprint_article *x, const void *pdf, size_t len)
{
	struct heap *h = ctx;

	if (h->n == h->most)
		return false;
	strcpy(h->names[h->n++], offprint_article_name(x));
	h->whole = len > 1000 && memcmp(pdf, "%PDF-", 5) == 0 &&
	    offprint_n_pages(x) == 1;
	return true;
}

START_TEST(every_record_is_made_but_the_broken_one)
{
	struct offprint *e = engine(0);
	struct offprint_counts counts = { 10, 20 };
	struct heap h = { .most = 4 };

	ck_assert(!offprint_make(e, set, sizeof set - 1, NULL, take, &h,
	    &counts));
	ck_assert_uint_eq(h.n, 2);
	ck_assert(h.whole);
	ck_assert_str_eq(h.names[0], "1.pdf");
	ck_assert_str_eq(h.names[1], "3.pdf");
	ck_assert_uint_eq(counts.made, 12);
	ck_assert_uint_eq(counts.failed, 21);
	ck_assert_uint_eq(offprint_count_code(e, "xml-syntax"), 1);
	ck_assert_uint_eq(offprint_count_code(e, "no such"), 0);
	ck_assert_uint_eq(offprint_count(e, OFFPRINT_ERROR), 1);
	offprint_close(e);
}
END_TEST

START_TEST(a_sink_that_refuses_stops_the_rest)
{
	struct offprint *e = engine(0);
	struct offprint_counts counts = { 0, 0 };
	struct heap h = { .most = 0 };

	ck_assert(!offprint_make(e, set, sizeof set - 1, "x", take, &h,
	    &counts));
	ck_assert_uint_eq(counts.made + counts.failed, 0);
	ck_assert_uint_eq(offprint_count(e, OFFPRINT_ERROR), 0);
	offprint_close(e);
}
END_TEST

START_TEST(an_article_too_large_is_lost_and_the_next_is_read)
{
	struct offprint *e = engine(20000);
	struct offprint_source *s = offprint_source_open_memory(e, set,
	    sizeof set - 1, NULL);
	struct offprint_article *x;
	const void *pdf;
	size_t len;

	ck_assert_ptr_nonnull(s);
	ck_assert_str_eq(offprint_source_format(s), "PubMed XML");
	ck_assert_int_eq(offprint_next(s, &x), OFFPRINT_READ_ARTICLE);
	ck_assert(!offprint_set(x));
	ck_assert(!(offprint_compose(x) && offprint_set(x)));
	ck_assert_uint_eq(offprint_count_code(e, "out-of-memory"), 1);
	ck_assert(!offprint_print(x, &pdf, &len));
	ck_assert_ptr_null(offprint_article_name(x));
	ck_assert_ptr_null(offprint_article_json(x, &len));
	ck_assert_int_eq(offprint_next(s, &x), OFFPRINT_READ_SKIPPED);
	ck_assert_int_eq(offprint_next(s, &x), OFFPRINT_READ_ARTICLE);
	ck_assert_ptr_nonnull(offprint_article_json(x, &len));
	ck_assert_int_eq(offprint_next(s, &x), OFFPRINT_READ_END);
	offprint_source_close(s);
	offprint_close(e);
}
END_TEST

/* One page: a second is none; what lies outside the bounds of dpi is moved. */
START_TEST(pages_are_drawn)
{
	struct offprint *e = engine(0);
	struct offprint_source *s = offprint_source_open_memory(e, set,
	    sizeof set - 1, NULL);
	struct offprint_article *x;
	const void *picture;
	size_t len, fine;

	ck_assert_int_eq(offprint_next(s, &x), OFFPRINT_READ_ARTICLE);
	ck_assert(offprint_compose(x));
	ck_assert(!offprint_draw(x, 0, OFFPRINT_PNG, 72, &picture, &len));
	ck_assert(offprint_set(x));
	ck_assert(!offprint_draw(x, 1, OFFPRINT_PNG, 72, &picture, &len));
	ck_assert(offprint_draw(x, 0, OFFPRINT_PNG, 72, &picture, &len));
	ck_assert_int_eq(memcmp(picture, "\x89PNG", 4), 0);
	ck_assert(offprint_draw(x, 0, OFFPRINT_PNG, 0, &picture, &fine));
	ck_assert_uint_lt(fine, len);
	ck_assert(offprint_draw(x, 0, OFFPRINT_SVG, 0, &picture, &len));
	ck_assert_int_eq(memcmp(picture, "<?xml", 5), 0);
	ck_assert_uint_eq(offprint_count(e, OFFPRINT_ERROR), 0);
	offprint_source_close(s);
	offprint_close(e);
}
END_TEST

static bool
take_picture(void *ctx, struct offprint_article *x, const void *pdf,
    size_t len)
{
	static const char picture[] = "/Subtype/Image/Width 300/Height 150";
	size_t *n = ctx;

	(void)x;
	for (const char *p = pdf, *end = p + len; p + sizeof picture < end;
	    p++)
		*n += memcmp(p, picture, sizeof picture - 1) == 0;
	return true;
}

/* From beside the file; bytes in memory have nothing beside them. */
START_TEST(a_figure_comes_with_its_picture)
{
	static const char path[] = "tests/golden/figure/input.xml";
	struct offprint *e = engine(0);
	char bytes[4096];
	FILE *f = fopen(path, "r");
	size_t n = 0, len;

	ck_assert_ptr_nonnull(f);
	len = fread(bytes, 1, sizeof bytes, f);
	fclose(f);
	ck_assert(offprint_make_file(e, path, take_picture, &n, NULL));
	ck_assert_uint_eq(n, 1);
	ck_assert_uint_eq(offprint_count_code(e, "image-missing"), 1);
	n = 0;
	ck_assert(offprint_make(e, bytes, len, path, take_picture, &n, NULL));
	ck_assert_uint_eq(n, 0);
	offprint_close(e);
}
END_TEST

/* Memory may end at any step; the file is left as it was, or made whole. */
START_TEST(memory_ends_over_a_picture)
{
	size_t n = 0;

	for (size_t limit = 200000; n == 0; limit += 60000) {
		struct offprint *e = engine(limit);
		bool made = offprint_make_file(e,
		    "tests/golden/figure/input.xml", take_picture, &n, NULL);

		ck_assert(made == (n == 1));
		ck_assert_uint_eq(offprint_count_code(e, "out-of-memory"),
		    !made);
		offprint_close(e);
	}
}
END_TEST

UNIT_MAIN("road/offprint", every_record_is_made_but_the_broken_one,
    a_sink_that_refuses_stops_the_rest,
    an_article_too_large_is_lost_and_the_next_is_read,
    pages_are_drawn,
    a_figure_comes_with_its_picture, memory_ends_over_a_picture)
