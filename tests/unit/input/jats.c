#include <stdio.h>

#include "jats_desk.h"

START_TEST(an_article_is_read)
{
	struct desk k;
	const struct article *x = desk_read(&k, META("<article-id "
	    "pub-id-type=\"pmid\">17</article-id><title-group><article-title>"
	    "Of <italic>E. coli</italic></article-title></title-group>"));

	ck_assert_str_eq(x->source_format, "JATS XML");
	ck_assert_str_eq(x->pmid, "17");
	ck_rich(&k, x->title, "Of E. coli");
	ck_assert_uint_eq(x->title.runs[1].styles, INLINE_ITALIC);
	ck_assert_str_eq(x->lang, "en");
	ck_assert_int_eq(x->source_line, 1);
	ck_assert_str_eq(x->pub_types[0].name, "Research article");
	desk_drop(&k);
}
END_TEST

#define SIMPLE(title) "<article><front><article-meta><title-group>" \
	"<article-title>" title "</article-title></title-group>" \
	"</article-meta></front></article>"

/* A slip costs the one article. */
START_TEST(a_set_is_read_article_by_article)
{
	struct desk k;
	const char *set = "<pmc-articleset>" SIMPLE("One")
	    SIMPLE("Two</b>") SIMPLE("Three") "</pmc-articleset>";

	desk_open(&k, set, strlen(set));
	ck_assert_int_eq(desk_next(&k), READ_ARTICLE);
	ck_rich(&k, k.article->title, "One");
	ck_assert_int_eq(desk_next(&k), READ_SKIPPED);
	ck_assert_int_eq(desk_next(&k), READ_ARTICLE);
	ck_rich(&k, k.article->title, "Three");
	ck_assert_int_eq(desk_next(&k), READ_END);
	ck_said(&k, "xml-syntax");
	desk_drop(&k);
}
END_TEST

START_TEST(wrappers_and_prefixes)
{
	struct desk k;
	const struct article *x = desk_read(&k, "<OAI-PMH><GetRecord><record>"
	    "<header><identifier>oai:1</identifier></header><metadata>"
	    "<jats:article xml:lang=\"pt\"><jats:front><jats:article-meta>"
	    "<jats:title-group><jats:article-title>Pre<jats:italic>fix"
	    "</jats:italic></jats:article-title></jats:title-group>"
	    "<jats:related-article related-article-type=\"retraction-forward\""
	    " xlink:href=\"10.5555/r\"/></jats:article-meta></jats:front>"
	    "</jats:article></metadata></record></GetRecord></OAI-PMH>");

	ck_rich(&k, x->title, "Prefix");
	ck_assert_str_eq(x->lang, "pt");
	ck_assert_str_eq(x->notices[0].doi, "10.5555/r");
	ck_assert_int_eq(article_standing(x), STANDING_RETRACTED);
	desk_drop(&k);
}
END_TEST

START_TEST(kinds_bear_the_names_of_pubmed)
{
	static const char *const kinds[][2] = {
		{ "review-article", "Review" },
		{ "case-report", "Case Reports" },
		{ "retraction", "Retraction Notice" },
		{ "brief-report", "Brief report" }
	};

	for (size_t i = 0; i < 4; i++) {
		struct desk k;
		char text[300];

		snprintf(text, sizeof text, "<article article-type=\"%s\">"
		    "<front><article-meta/></front></article>", kinds[i][0]);
		desk_read(&k, text);
		ck_assert_str_eq(k.article->pub_types[0].name, kinds[i][1]);
		desk_drop(&k);
	}
}
END_TEST

/* DocBook and web pages have articles too. */
START_TEST(others_are_not_taken_for_it)
{
	static const char *const others[] = {
		"<article xmlns=\"http://docbook.org/ns/docbook\"><info/>"
		    "</article>",
		"<html><body><article>text</article></body></html>",
		"<book><bookinfo/></book>"
	};

	for (size_t i = 0; i < 3; i++) {
		struct desk k;

		desk_open(&k, others[i], strlen(others[i]));
		ck_assert_ptr_null(k.reader);
		desk_drop(&k);
	}
}
END_TEST

/* The state is malloc memory: a record that is too large costs itself. */
static void
next(void *arg)
{
	struct desk *k = arg;

	reader_next(k->reader, k->arena, &k->article);
}

START_TEST(a_record_too_large_costs_itself)
{
	struct desk k;
	char *set = malloc(200000);
	size_t n = (size_t)sprintf(set, "<pmc-articleset><article><front>"
	    "<article-meta><abstract>");

	for (int i = 0; i < 5000; i++)
		n += (size_t)sprintf(set + n, "<p>Paragraph %d</p>", i);
	n += (size_t)sprintf(set + n, "</abstract></article-meta></front>"
	    "</article>" SIMPLE("Next") "</pmc-articleset>");
	desk_open(&k, set, n);
	arena_drop(k.arena);
	k.arena = arena_new(256 << 10);
	ck_assert(!arena_run(k.arena, next, &k));
	arena_empty(k.arena);
	ck_assert(arena_run(k.arena, next, &k));
	ck_rich(&k, k.article->title, "Next");
	desk_drop(&k);
	free(set);
}
END_TEST

UNIT_MAIN("input/jats", an_article_is_read, a_set_is_read_article_by_article,
    wrappers_and_prefixes, kinds_bear_the_names_of_pubmed,
    others_are_not_taken_for_it, a_record_too_large_costs_itself)
