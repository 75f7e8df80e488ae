#include "../unit.h"

#include "base/sink.h"
#include "offprint/steps.h"
#include "road.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include <zlib.h>

#define RECORD(n, title) \
	"<PubmedArticle><MedlineCitation><PMID>" n "</PMID><Article>" \
	"<ArticleTitle>" title "</ArticleTitle></Article></MedlineCitation>" \
	"</PubmedArticle>\n"

static const char set[] = "<PubmedArticleSet>\n" RECORD("1", "One word.")
    RECORD("2", "Two words here.") "</PubmedArticleSet>\n";

static char said[1000];

static void
keep(void *ctx, const struct offprint_message *m)
{
	(void)ctx;
	offprint_message_format(m, OFFPRINT_HUMAN, said, sizeof said);
}

static struct offprint *
engine(bool reads_only)
{
	struct offprint_options o = { .size = sizeof o, .report = keep };
	struct offprint *e;

	if (!reads_only) {
		o.font_dir = "fonts";
		o.hyphen_dir = "fonts/hyphen";
		o.template_path = "templates/handout.xml";
	}
	e = offprint_open(&o);
	ck_assert_ptr_nonnull(e);
	return e;
}

START_TEST(a_source_says_its_form_and_its_memory)
{
	struct offprint *e = engine(true);
	struct offprint_source *s = offprint_source_open_memory(e, set,
	    sizeof set - 1, NULL);
	struct offprint_article *x;

	ck_assert_ptr_nonnull(s);
	ck_assert_str_eq(offprint_source_format(s), "PubMed XML");
	ck_assert_int_eq(offprint_next(s, &x), OFFPRINT_READ_ARTICLE);
	ck_assert_uint_eq(offprint_n_pages(x), 0);
	ck_assert_int_eq(offprint_next(s, &x), OFFPRINT_READ_ARTICLE);
	ck_assert_int_eq(offprint_next(s, &x), OFFPRINT_READ_END);
	ck_assert_int_eq(offprint_next(s, &x), OFFPRINT_READ_END);
	ck_assert_uint_gt(offprint_source_peak(s), 100);
	offprint_source_close(s);
	offprint_source_close(NULL);
	offprint_close(e);
}
END_TEST

/* Every way to be no source, with the code that says so. */
static void
refuse(const char *bytes, size_t len, const char *code)
{
	struct offprint *e = engine(true);

	ck_assert_ptr_null(offprint_source_open_memory(e, bytes, len, "n"));
	ck_assert_uint_eq(offprint_count_code(e, code), 1);
	ck_assert_int_eq(strncmp(said, "n:", 2), 0);
	offprint_close(e);
}

START_TEST(what_is_no_source_is_said)
{
	struct offprint *e = engine(true);

	refuse("", 0, "input-empty");
	refuse(" \n", 2, "input-empty");
	refuse("%PDF-1.7\n%", 10, "input-unknown");
	ck_assert_ptr_null(offprint_source_open(e, "no such file"));
	ck_assert_uint_eq(offprint_count_code(e, "file-open"), 1);
	ck_assert_int_eq(strncmp(said, "no such file: error:", 20), 0);
	ck_assert_ptr_null(offprint_source_open(e, "."));
	ck_assert_uint_eq(offprint_count_code(e, "file-directory"), 1);
	/* what is said next is not of that file */
	ck_assert_ptr_null(e->diags.here.file);
	offprint_close(e);
}
END_TEST

START_TEST(gzipped_memory_is_read)
{
	struct offprint *e = engine(true);
	char packed[1000];
	z_stream z = { .next_in = (Bytef *)(uintptr_t)set,
	    .avail_in = sizeof set - 1, .next_out = (Bytef *)packed,
	    .avail_out = sizeof packed };
	struct offprint_source *s;
	struct offprint_article *x;

	ck_assert_int_eq(deflateInit2(&z, 6, Z_DEFLATED, 15 + 16, 8,
	    Z_DEFAULT_STRATEGY), Z_OK);
	ck_assert_int_eq(deflate(&z, Z_FINISH), Z_STREAM_END);
	deflateEnd(&z);
	s = offprint_source_open_memory(e, packed, z.total_out, "x.gz");
	ck_assert_ptr_nonnull(s);
	ck_assert_int_eq(offprint_next(s, &x), OFFPRINT_READ_ARTICLE);
	offprint_source_close(s);
	offprint_close(e);
}
END_TEST

START_TEST(a_dump_takes_the_steps_before_it)
{
	struct offprint *e = engine(false);
	struct offprint_source *s = offprint_source_open_memory(e, set,
	    sizeof set - 1, NULL);
	struct offprint_article *x;
	const char *text;
	size_t len;

	ck_assert_int_eq(offprint_next(s, &x), OFFPRINT_READ_ARTICLE);
	for (int i = 0; i < ROAD_N_STAGES; i++) {
		text = road_dump(x, (enum road_stage)i, &len);
		ck_assert_ptr_nonnull(text);
		ck_assert_uint_eq(strlen(text), len);
		ck_assert_ptr_nonnull(strstr(text, "One word"));
	}
	ck_assert_uint_eq(offprint_n_pages(x), 1);
	/* all of it is gone with the next article */
	ck_assert_int_eq(offprint_next(s, &x), OFFPRINT_READ_ARTICLE);
	ck_assert_uint_eq(offprint_n_pages(x), 0);
	text = road_dump(x, ROAD_PAGES_TEXT, &len);
	ck_assert_ptr_nonnull(strstr(text, "Two words here"));
	ck_assert_int_eq(offprint_next(s, &x), OFFPRINT_READ_END);
	offprint_source_close(s);
	offprint_close(e);
}
END_TEST

START_TEST(who_only_reads_has_no_pages_to_dump)
{
	struct offprint *e = engine(true);
	struct offprint_source *s = offprint_source_open_memory(e, set,
	    sizeof set - 1, NULL);
	struct offprint_article *x;
	size_t len;

	ck_assert_int_eq(offprint_next(s, &x), OFFPRINT_READ_ARTICLE);
	ck_assert_ptr_null(road_dump(x, ROAD_PAGES, &len));
	ck_assert_ptr_null(road_dump(x, ROAD_STORY, &len));
	ck_assert_ptr_nonnull(road_dump(x, ROAD_ARTICLE, &len));
	offprint_source_close(s);
	offprint_close(e);
}
END_TEST

START_TEST(bytes_grow_as_they_come)
{
	struct road_bytes b = { NULL, 0, 0 };
	char piece[1000];

	memset(piece, 'p', sizeof piece);
	for (int i = 0; i < 500; i++)
		ck_assert(road_bytes_put(&b, piece, sizeof piece));
	ck_assert_uint_eq(b.len, 500 * sizeof piece);
	ck_assert_uint_le(b.len, b.cap);
	ck_assert_int_eq(b.p[b.len - 1], 'p');
	ck_assert(road_bytes_put(&b, piece, 0));
	ck_assert_uint_eq(b.len, 500 * sizeof piece);
	free(b.p);
}
END_TEST

static bool
count(void *ctx, struct offprint_article *x, const void *pdf, size_t len)
{
	(void)x;
	(void)pdf;
	*(size_t *)ctx += len > 0;
	return true;
}

START_TEST(a_file_goes_through_the_high_door)
{
	struct offprint *e = engine(false);
	struct offprint_counts counts = { 0, 0 };
	char path[] = "out/set-XXXXXX";
	struct diags d = { .sink = NULL };
	size_t n = 0;

	ck_assert_int_ge(mkstemp(path), 0);
	ck_assert(sink_file(path, set, sizeof set - 1, &d));
	ck_assert(offprint_make_file(e, path, count, &n, &counts));
	ck_assert_uint_eq(n, 2);
	ck_assert_uint_eq(counts.made, 2);
	ck_assert(offprint_make_file(e, path, count, &n, NULL));
	ck_assert(sink_file(path, "<x/>", 4, &d));
	ck_assert(!offprint_make_file(e, path, count, &n, &counts));
	ck_assert_int_eq(strncmp(said, path, strlen(path)), 0);
	unlink(path);
	ck_assert(!offprint_make_file(e, path, count, &n, &counts));
	ck_assert_uint_eq(counts.made, 2);
	ck_assert_uint_eq(n, 4);
	offprint_close(e);
}
END_TEST

UNIT_MAIN("road/sources", a_source_says_its_form_and_its_memory,
    what_is_no_source_is_said, gzipped_memory_is_read,
    a_dump_takes_the_steps_before_it, who_only_reads_has_no_pages_to_dump,
    bytes_grow_as_they_come, a_file_goes_through_the_high_door)
