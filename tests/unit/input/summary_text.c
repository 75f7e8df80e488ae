#include "desk.h"

/* "PMID|authors|title|journal|pages/" of all records */
static const char *
made(struct desk *k, const char *text)
{
	enum read_result result;
	struct buf b;

	desk_open(k, text, strlen(text));
	ck_assert_msg(k->reader != NULL && strcmp(reader_format(k->reader),
	    "PubMed summaries as text") == 0, "not known: %s", text);
	b = (struct buf){ .arena = k->notes };
	while ((result = desk_next(k)) == READ_ARTICLE) {
		const struct article *x = k->article;

		buf_printf(&b, "%s|", x->pmid ? x->pmid : "-");
		for (size_t i = 0; i < x->n_contribs; i++)
			buf_printf(&b, "%s%s", i > 0 ? "," : "",
			    contrib_short_name(k->arena, &x->contribs[i]));
		buf_printf(&b, "|%s|%s|%s/", rich_text(k->arena, &x->title),
		    x->journal.abbrev ? x->journal.abbrev : "",
		    x->page_range ? x->page_range : "");
	}
	ck_assert_int_eq(result, READ_END);
	return buf_text(&b);
}

static void
check(const char *text, const char *expected)
{
	struct desk k;

	ck_assert_str_eq(made(&k, text), expected);
	desk_drop(&k);
}

START_TEST(parts_of_a_summary)
{
	check("1: Roe A, Doe B Jr; C Group. A title of a meta-\nanalysis. J "
	    "Ex. 2020\nSep 2;1(2):3-4. doi: 10.1000/x. Epub 2020 Aug 1. "
	    "PMID: 101; PMCID:\nPMC5.\n", "101|Roe A,Doe B Jr,C Group|A title "
	    "of a meta-analysis.|J Ex|3-4/");
	/* no authors */
	check("1: A title. J Ex. 2020;1:2. PMID: 101.\n",
	    "101||A title.|J Ex|2/");
	/* sentences in a title, and a citation of another article */
	check("1: Roe A. Is it so? It is. Reply. J Ex. 2020;1:2. PMID: 1.\n",
	    "1|Roe A|Is it so? It is. Reply.|J Ex|2/");
	check("1: Roe A. Comment on \"Calm\" (K Ex. 2019 Jul;7:2-3. doi:\n"
	    "10.1000/y). J Ex. 2020;1:2. PMID: 1.\n", "1|Roe A|Comment on "
	    "\"Calm\" (K Ex. 2019 Jul;7:2-3. doi: 10.1000/y).|J Ex|2/");
	/* the older words */
	check("1: Roe A. Title. J Ex. 2011 Feb;1:2. Review. PubMed PMID: 7; "
	    "PubMed Central\nPMCID: PMC8.\n", "7|Roe A|Title.|J Ex|2/");
	/* nothing but words */
	check("1: Roe A. Title and no more. PMID: 7\n",
	    "7|Roe A|Title and no more.||/");
}
END_TEST

START_TEST(notices_are_no_journals)
{
	static const char text[] = "1: Roe A. T. J Ex. 2020;1:2. doi: "
	    "10.1000/x. Erratum in: K Ex. 2021;3:4. Update in: L\nEx. 2022;"
	    "5:6. PMID: 1.\n";
	struct desk k;

	desk_open(&k, text, sizeof text - 1);
	ck_assert_int_eq(desk_next(&k), READ_ARTICLE);
	ck_assert_str_eq(k.article->journal.abbrev, "J Ex");
	ck_assert_uint_eq(k.article->n_notices, 2);
	ck_assert_uint_eq(k.article->n_gaps, 1);
	ck_assert_str_eq(k.article->gaps[0].field, "abstracts");
	ck_rich(&k, k.article->notices[0].text, "K Ex. 2021;3:4.");
	ck_assert_int_eq(k.article->notices[1].kind, NOTICE_UPDATE_IN);
	ck_rich(&k, k.article->notices[1].text, "L Ex. 2022;5:6.");
	ck_assert_uint_eq(k.article->n_unreached, 0);
	desk_drop(&k);
}
END_TEST

START_TEST(records_of_a_set)
{
	check("1: Roe A. One. J Ex. 2020;1:1. PMID: 1.\n\n2: Doe B. Two. J Ex."
	    " 2020;1:2. PMID:\n2.\n3:Poe C. Three. J Ex. 2020;1:3.\n\n4: Moe "
	    "D. Four. J Ex. 2020\nSep 4;1:4. PMID: 4.\n", "1|Roe A|One.|J "
	    "Ex|1/2|Doe B|Two.|J Ex|2/-|Poe C|Three.|J Ex|3/4|Moe D|Four.|J "
	    "Ex|4/");
	/* a remark of the user's, and the oldest form */
	check("# mine\n1: Roe A. One. J Ex. 2020;1:1. PMID: 1.\n\n# old\n"
	    "2: J Ex. 2013 Aug;22(4):364-81. doi: 10.1000/y.\nA title\nof it."
	    "\nJohnson TD1, Liu Z.\n", "1|Roe A|One.|J Ex|1/-|Johnson TD,Liu "
	    "Z|A title of it.|J Ex|364-81/");
}
END_TEST

START_TEST(chapters)
{
	static const char text[] = "1: Roe A. Calm. A review. 2023 May 29. "
	    "In: Pearls [Internet]. Town: Press;\n2024 Jan-. PMID: 9.\n";
	struct desk k;

	desk_open(&k, text, sizeof text - 1);
	ck_assert_int_eq(desk_next(&k), READ_ARTICLE);
	ck_rich(&k, k.article->title, "Calm. A review.");
	ck_rich(&k, k.article->book->title, "Pearls");
	ck_assert_str_eq(k.article->pmid, "9");
	ck_assert_uint_eq(k.article->n_unreached, 0);
	desk_drop(&k);
}
END_TEST

START_TEST(what_is_no_summary)
{
	static const char *const texts[] = {
		"1: A list\n2: of things\n", "PMID: 1\n1: x\n",
		"<p>1: Roe A. T. J Ex. 2020;1:1. PMID: 1.</p>",
		"1. J Ex. 2014;1:1.\n\nTitle.\n\nPMID: 1\n"
	};
	struct desk k;

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		desk_open(&k, texts[i], strlen(texts[i]));
		ck_assert_msg(k.reader == NULL || strcmp(reader_format(
		    k.reader), "PubMed summaries as text") != 0, "%s",
		    texts[i]);
		desk_drop(&k);
	}
}
END_TEST

UNIT_MAIN("input/summary_text", parts_of_a_summary, notices_are_no_journals,
    records_of_a_set, chapters, what_is_no_summary)
