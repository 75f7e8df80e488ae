#include "../unit.h"

#include "base/arena.h"
#include "model/page.h"
#include "model/story.h"
#include "offprint/steps.h"
#include "road.h"

#include <stdio.h>
#include <string.h>

static char record[400000];

/* A record of so many words of abstract and so many references. */
static void
make(size_t words, size_t refs)
{
	size_t n = (size_t)snprintf(record, sizeof record,
	    "<PubmedArticle><MedlineCitation><PMID>7</PMID><Article>"
	    "<ArticleTitle>One.</ArticleTitle><Abstract><AbstractText>");

	for (size_t i = 0; i < words; i++)
		n += (size_t)sprintf(record + n, "word%zu ", i % 97);
	n += (size_t)sprintf(record + n, "</AbstractText></Abstract>"
	    "</Article></MedlineCitation><PubmedData><ReferenceList>");
	for (size_t i = 0; i < refs; i++)
		n += (size_t)sprintf(record + n, "<Reference><Citation>"
		    "Doe J, Roe R. What was found in room %zu, and by whom it "
		    "was lost again. J Tests. 2001;%zu:1-9.</Citation>"
		    "</Reference>", i, i);
	sprintf(record + n, "</ReferenceList></PubmedData></PubmedArticle>");
}

static struct fitted {
	struct offprint *engine;
	struct offprint_source *source;
	struct offprint_article *x;
	char said[4096], others[4096];   /* [fit...], and the rest */
} k;

static void
hear(void *ctx, const struct offprint_message *m)
{
	bool fit = strncmp(m->code, "fit", 3) == 0;
	char *to = fit ? k.said : k.others;
	size_t n = strlen(to);

	(void)ctx;
	snprintf(to + n, sizeof k.said - n, "%s: %s\n", m->code, m->message);
}

static void
close_all(void)
{
	offprint_source_close(k.source);
	offprint_close(k.engine);
	k = (struct fitted){ .engine = NULL };
}

/* Set the record on so many pages; how many it takes. */
static size_t
set_on(size_t fit)
{
	struct offprint_options o = { .size = sizeof o, .fit = fit,
	    .font_dir = "fonts", .hyphen_dir = "fonts/hyphen",
	    .template_path = "templates/handout.xml", .report = hear,
	    .paper = OFFPRINT_PAPER_A4 };

	close_all();
	k.engine = offprint_open(&o);
	ck_assert_ptr_nonnull(k.engine);
	k.source = offprint_source_open_memory(k.engine, record,
	    strlen(record), NULL);
	ck_assert_int_eq(offprint_next(k.source, &k.x),
	    OFFPRINT_READ_ARTICLE);
	ck_assert(offprint_compose(k.x));
	ck_assert(offprint_set(k.x));
	return offprint_n_pages(k.x);
}

static sp
text_size(void)
{
	return k.x->story->text_size;
}

START_TEST(what_fits_is_left_alone)
{
	make(300, 5);
	ck_assert_uint_eq(set_on(1), 1);
	ck_assert_str_eq(k.said, "");
	ck_assert_int_eq(text_size(), 104 * SP_PT / 10);
}
END_TEST

/* The more there is, the smaller the type, and nothing goes before need. */
START_TEST(type_gives_way_first)
{
	sp before = 104 * SP_PT / 10;

	for (size_t refs = 10; refs < 80; refs += 10) {
		make(400, refs);
		ck_assert_uint_eq(set_on(1), 1);
		ck_assert_int_le(text_size(), before);
		ck_assert_int_ge(text_size(), 17 * SP_PT / 2);
		before = text_size();
		if (k.x->story->left_out != NULL)
			ck_assert_int_eq(before, 17 * SP_PT / 2);
	}
	ck_assert_int_lt(before, 10 * SP_PT);
}
END_TEST

START_TEST(as_few_references_go_as_will_do)
{
	const char *dash;

	make(400, 300);
	ck_assert_uint_eq(set_on(1), 1);
	ck_assert_ptr_nonnull(strstr(k.said, "fit: set on 1 page with text "
	    "of 8.5 pt"));
	dash = strstr(k.said, "\nfit-left-out: left out to fit 1 page: "
	    "references ");
	ck_assert_ptr_nonnull(dash);
	dash = strstr(dash, "references ") + strlen("references ");
	ck_assert_int_gt(atoi(dash), 40);
	ck_assert_int_lt(atoi(dash), 150);
	ck_assert_ptr_nonnull(strstr(dash, "\xE2\x80\x93" "300"));
}
END_TEST

START_TEST(more_pages_where_one_cannot_be)
{
	make(4000, 300);
	ck_assert_uint_gt(set_on(1), 1);
	ck_assert_ptr_nonnull(strstr(k.said, "fit-not: it cannot be set on 1 "
	    "page, only on "));
	ck_assert_uint_eq(offprint_count(k.engine, OFFPRINT_WARNING), 2);
}
END_TEST

/* What fits is set as it would be, and said as often, whatever was tried. */
START_TEST(nothing_else_is_said_twice_or_lost)
{
	char before[sizeof k.others];

	snprintf(record, sizeof record, "<article xml:lang=\"xx\"><front>"
	    "<article-meta><title-group><article-title>One.</article-title>"
	    "</title-group><abstract><p>Some words \xF3\xB0\x80\x80, of "
	    "which none is anywhere in a dictionary.</p></abstract>"
	    "</article-meta></front><body><sec><title>A</title><table-wrap>"
	    "<label>Table 1</label><table><tbody><tr><td>a</td><td>b</td>"
	    "</tr></tbody></table></table-wrap></sec></body></article>");
	set_on(0);
	ck_assert_ptr_nonnull(strstr(k.others, "table-left: "));
	ck_assert_ptr_nonnull(strstr(k.others, "glyph-missing: "));
	ck_assert_ptr_nonnull(strstr(k.others, "hyphens-missing: "));
	memcpy(before, k.others, sizeof before);
	set_on(2);
	ck_assert_str_eq(k.others, before);
	ck_assert_str_eq(k.said, "");
}
END_TEST

/* Steps that nobody asked for: no message, and never far. */
START_TEST(a_last_page_of_little_is_spared)
{
	size_t pages = 1, spared = 0;

	for (size_t words = 500; words < 900; words += 10) {
		make(words, 0);
		pages = set_on(0);
		ck_assert_str_eq(k.said, "");
		ck_assert_int_gt(text_size(), 98 * SP_PT / 10);
		if (text_size() == 104 * SP_PT / 10)
			continue;
		ck_assert_uint_eq(pages, 1);
		spared++;
	}
	ck_assert_uint_eq(pages, 2);
	ck_assert_uint_ge(spared, 1);
}
END_TEST

/* With or without a number of pages wanted. */
START_TEST(a_page_of_little_is_set_larger)
{
	for (size_t fit = 0; fit < 3; fit++) {
		make(20, 0);
		ck_assert_uint_eq(set_on(fit), 1);
		ck_assert_int_gt(text_size(), 12 * SP_PT);
		ck_assert_str_eq(k.said, "");
	}
}
END_TEST

/* Memory may end at any trial. */
START_TEST(no_memory_in_the_midst)
{
	struct offprint_options o = { .size = sizeof o, .fit = 1,
	    .font_dir = "fonts", .hyphen_dir = "fonts/hyphen",
	    .template_path = "templates/handout.xml" };
	size_t made = 0, failed = 0;

	make(400, 100);
	for (o.max_memory = 400000; o.max_memory < 6000000;
	    o.max_memory += 700000) {
		k.engine = offprint_open(&o);
		k.source = offprint_source_open_memory(k.engine, record,
		    strlen(record), NULL);
		if (offprint_next(k.source, &k.x) == OFFPRINT_READ_ARTICLE &&
		    offprint_compose(k.x) && offprint_set(k.x))
			made++;
		else
			failed++;
		close_all();
	}
	ck_assert_uint_gt(failed, 0);
	ck_assert_uint_gt(made, 0);
}
END_TEST

UNIT_MAIN_WITH("road/fit", NULL, close_all, what_fits_is_left_alone,
    type_gives_way_first, as_few_references_go_as_will_do,
    more_pages_where_one_cannot_be, nothing_else_is_said_twice_or_lost,
    a_last_page_of_little_is_spared,
    a_page_of_little_is_set_larger, no_memory_in_the_midst)
