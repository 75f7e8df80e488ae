#include "desk.h"

static const char *
set_of_ten(struct arena *a, const char *seventh)
{
	struct buf b = { .arena = a };

	buf_str(&b, "<?xml version=\"1.0\"?>\n<PubmedArticleSet>\n");
	for (int i = 1; i <= 10; i++)
		buf_printf(&b, "<PubmedArticle><MedlineCitation><PMID>%d</PMID>"
		    "<Article><ArticleTitle>%s</ArticleTitle></Article>"
		    "</MedlineCitation></PubmedArticle>\n", i,
		    i == 7 ? seventh : "Good");
	buf_str(&b, "</PubmedArticleSet>\n");
	return buf_text(&b);
}

/* Which records of ten are made, as digits: "123456890". */
static const char *
made(struct desk *k)
{
	struct buf b = { .arena = k->notes };
	enum read_result result;

	while ((result = desk_next(k)) == READ_ARTICLE ||
	    result == READ_SKIPPED)
		if (result == READ_ARTICLE)
			buf_char(&b, k->article->pmid[strlen(
			    k->article->pmid) - 1]);
	ck_assert_int_eq(result, READ_END);
	return buf_text(&b);
}

static void
check_seventh(const char *seventh, const char *expected, const char *said)
{
	struct arena *a = arena_new(0);
	const char *xml = set_of_ten(a, seventh);
	struct desk k;

	desk_open(&k, xml, strlen(xml));
	ck_assert_str_eq(made(&k), expected);
	ck_said(&k, said);
	desk_drop(&k);
	arena_drop(a);
}

START_TEST(a_broken_record_costs_itself_alone)
{
	check_seventh("Good", "1234567890", "PubMed XML [input-format]");
	check_seventh("a <i>b", "123456890", "set.xml:9:");
	check_seventh("a <i>b", "123456890", "[xml-syntax]");
	check_seventh("</ArticleTitle></Article></MedlineCitation>"
	    "<PubmedData><X", "123456890", "[xml-syntax]");
	check_seventh("<a b=\"", "123456890", "[xml-syntax]");
	check_seventh("a &foo; b", "1234567890",
	    "\"foo\" is not known");
	check_seventh("R&D p<0.05", "1234567890", "2 bare");
	check_seventh("<!-- <PubmedArticle> ", "12345689" "0",
	    "[xml-syntax]");
}
END_TEST

START_TEST(a_cut_file_gives_what_was_whole)
{
	struct arena *a = arena_new(0);
	const char *xml = set_of_ten(a, "Good");
	struct desk k;

	desk_open(&k, xml, (size_t)(strstr(xml, "<PMID>4") - xml) + 9);
	ck_assert_str_eq(made(&k), "123");
	ck_said(&k, "set.xml:6:");
	ck_said(&k, "[xml-syntax]");
	ck_not_said(&k, "[no-record]");
	desk_drop(&k);
	arena_drop(a);
}
END_TEST

START_TEST(comments_hide_records)
{
	static const char xml[] = "<PubmedArticleSet><!-- <PubmedArticle>"
	    "<MedlineCitation><PMID>1</PMID></MedlineCitation>"
	    "</PubmedArticle> --><PubmedArticle><MedlineCitation><PMID>2"
	    "</PMID></MedlineCitation></PubmedArticle></PubmedArticleSet>";
	struct desk k;

	desk_open(&k, xml, strlen(xml));
	ck_assert_str_eq(made(&k), "2");
	desk_drop(&k);
}
END_TEST

/* ---- wrappers --------------------------------------------------------------- */

START_TEST(records_under_any_root)
{
	static const char *const wraps[][2] = {
		{ "", "" }, { "<PubmedArticleSet>", "</PubmedArticleSet>" },
		{ "<records><x>", "</x></records>" },
		{ "<s:Envelope xmlns:s=\"u\"><s:Body><eFetchResult>",
			"</eFetchResult></s:Body></s:Envelope>" },
		{ "\xEF\xBB\xBF\r\n<?xml version='1.0'?>\r\n", "\r\n" }
	};

	for (size_t i = 0; i < sizeof wraps / sizeof *wraps; i++) {
		struct desk k;
		struct buf b = { .arena = arena_new(0) };

		buf_printf(&b, "%s<MedlineCitation><PMID>4</PMID>"
		    "</MedlineCitation>%s", wraps[i][0], wraps[i][1]);
		desk_open(&k, b.p, b.len);
		ck_assert_ptr_nonnull(k.reader);
		ck_assert_str_eq(made(&k), "4");
		desk_drop(&k);
		arena_drop(b.arena);
	}
}
END_TEST

START_TEST(a_set_without_records)
{
	static const char *const empty[] = {
		"<PubmedArticleSet></PubmedArticleSet>",
		"<PubmedArticleSet/>",
		"<PubmedArticleSet><DeleteCitation><PMID>1</PMID><PMID>2"
		    "</PMID></DeleteCitation></PubmedArticleSet>"
	};

	for (size_t i = 0; i < sizeof empty / sizeof *empty; i++) {
		struct desk k;

		desk_open(&k, empty[i], strlen(empty[i]));
		ck_assert_int_eq(desk_next(&k), READ_END);
		ck_said(&k, "[no-record]");
		if (i == 2)
			ck_said(&k, "withdrawn: 1 2");
		desk_drop(&k);
	}
}
END_TEST

START_TEST(books_and_articles_mix)
{
	static const char xml[] = "<PubmedArticleSet><PubmedBookArticle>"
	    "<BookDocument><PMID>1</PMID><Book><AuthorList><Author>"
	    "<LastName>A</LastName></Author></AuthorList></Book>"
	    "</BookDocument></PubmedBookArticle><PubmedArticle>"
	    "<MedlineCitation><PMID>2</PMID></MedlineCitation>"
	    "</PubmedArticle></PubmedArticleSet>";
	struct desk k;

	desk_open(&k, xml, strlen(xml));
	ck_assert_int_eq(desk_next(&k), READ_ARTICLE);
	ck_assert_ptr_nonnull(k.article->book);
	ck_assert_int_eq(desk_next(&k), READ_ARTICLE);
	ck_assert_ptr_null(k.article->book);
	ck_assert_uint_eq(k.article->n_contribs, 0);
	ck_assert_str_eq(k.article->source_name, "set.xml");
	ck_assert_str_eq(k.article->source_format, "PubMed XML");
	ck_assert_int_eq(k.article->source_line, 1);
	desk_drop(&k);
}
END_TEST

/* ---- memory ----------------------------------------------------------------- */

static void
read_one(void *arg)
{
	struct desk *k = arg;

	reader_next(k->reader, k->arena, &k->article);
}

START_TEST(a_record_too_large_for_the_arena)
{
	struct arena *a = arena_new(0);
	struct buf big = { .arena = a };
	const char *xml;
	struct desk k;

	while (big.len < 1 << 20)
		buf_str(&big, "long words ");
	xml = set_of_ten(a, buf_text(&big));
	desk_open(&k, xml, strlen(xml));
	arena_drop(k.arena);
	k.arena = arena_new(1 << 19);
	for (int i = 1; i <= 10; i++) {
		bool whole = arena_run(k.arena, read_one, &k);

		ck_assert_int_eq(whole, i != 7);
		ck_assert_int_eq(k.diags.here.record[0], i == 10 ? '1'
		    : i == 7 ? '7' : '0' + i);
		arena_empty(k.arena);
	}
	desk_drop(&k);
	arena_drop(a);
}
END_TEST

START_TEST(xml_as_the_text_of_a_web_page)
{
	struct desk k;
	const struct article *x = desk_read(&k, "<!DOCTYPE html><html><body>"
	    "<pre>&lt;PubmedArticle&gt;&lt;MedlineCitation&gt;&lt;PMID&gt;7"
	    "&lt;/PMID&gt;&lt;Article&gt;&lt;ArticleTitle&gt;p &amp;lt; .05 "
	    "&lt;i&gt;E&lt;/i&gt;&lt;/ArticleTitle&gt;&lt;/Article&gt;"
	    "&lt;/MedlineCitation&gt;&lt;/PubmedArticle&gt;</pre></html>");

	ck_assert_str_eq(x->pmid, "7");
	ck_rich(&k, x->title, "p < .05 E");
	ck_assert_uint_eq(x->title.n_runs, 2);
	ck_assert_int_eq(desk_next(&k), READ_END);
	desk_drop(&k);
}
END_TEST

/* An arena that holds nothing at all costs every record, and no more. */
START_TEST(no_room_at_all)
{
	struct arena *a = arena_new(0);
	const char *xml = set_of_ten(a, "Good");
	struct desk k;

	desk_open(&k, xml, strlen(xml));
	arena_drop(k.arena);
	k.arena = arena_new(1);
	for (int i = 1; i <= 10; i++) {
		ck_assert(!arena_run(k.arena, read_one, &k));
		arena_empty(k.arena);
	}
	ck_assert_int_eq(desk_next(&k), READ_END);
	ck_not_said(&k, "[no-record]");
	desk_drop(&k);
	arena_drop(a);
}
END_TEST

UNIT_MAIN("input/reader", a_broken_record_costs_itself_alone,
    a_cut_file_gives_what_was_whole, comments_hide_records,
    records_under_any_root, a_set_without_records, books_and_articles_mix,
    xml_as_the_text_of_a_web_page, a_record_too_large_for_the_arena,
    no_room_at_all)
