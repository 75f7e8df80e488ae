#include "desk.h"

#include "input/left.h"

#define NEW "PMID,Title,Authors,Citation,First Author,Journal/Book," \
	"Publication Year,Create Date,PMCID,NIHMS ID,DOI\n"
#define OLD "Title,URL,Description,Details,ShortDetails,Resource,Type," \
	"Identifiers,Db,EntrezUID,Properties\n"

START_TEST(the_table_of_today)
{
	struct desk k;
	const struct article *x = desk_read(&k, "\xEF\xBB\xBF" NEW
	    "\"101\",\"A \"\"title\"\",\nof it\",\"Roe A, Doe B.\",\"J Ex. 2024 "
	    "Aug 19;41(2):146-155. doi: 10.1000/x.\",\"Roe A\",\"J Ex\","
	    "\"2024\",\"2024/08/21\",\"PMC5\",\"NIHMS7\",\"10.1000/x\"\r\n");

	ck_assert_str_eq(x->source_format, "PubMed table (CSV)");
	ck_assert_int_eq(x->source_line, 2);
	ck_assert_str_eq(x->pmid, "101");
	ck_rich(&k, x->title, "A \"title\", of it");
	ck_assert_uint_eq(x->n_contribs, 2);
	ck_assert_str_eq(x->contribs[1].surname, "Doe");
	ck_assert_str_eq(x->journal.abbrev, "J Ex");
	ck_assert_str_eq(x->page_range, "146-155");
	ck_assert_str_eq(x->doi, "10.1000/x");
	ck_assert_str_eq(x->pmcid, "PMC5");
	ck_assert_str_eq(x->ids[0].value, "NIHMS7");
	ck_assert_int_eq(article_date(x, DATE_ENTREZ)->date.day, 21);
	ck_assert_str_eq(x->gaps[0].field, "abstracts");
	ck_assert_uint_eq(x->n_unreached, 3);
	ck_assert_uint_eq(n_unexplained(x), 0);
	ck_assert_str_eq(x->unreached[1].path, "Journal/Book");
	ck_assert_str_eq(x->unreached[1].reason, left_reason(LEFT_AGAIN));
	ck_assert_int_eq(desk_next(&k), READ_END);
	desk_drop(&k);
}
END_TEST

START_TEST(the_table_of_2009)
{
	struct desk k;
	const struct article *x = desk_read(&k, OLD "[A title].,/pubmed/101,"
	    "\"Roe A, et al.\",\"J Ex. 2014 Nov;118(11):943-52. Review. "
	    "Japanese. \",J Ex.  2014,PubMed,citation,PMID:101 | PMCID:PMC5 | "
	    "odd,pubmed,101,create date:2014/12/30 | first author:Roe A,\n");

	ck_assert_str_eq(x->pmid, "101");
	ck_assert_str_eq(x->pmcid, "PMC5");
	ck_assert(x->contribs_incomplete);
	ck_assert_str_eq(x->pub_types[0].name, "Review");
	ck_assert_str_eq(x->lang, "ja");
	ck_assert_str_eq(x->title.runs[0].lang, "en");
	ck_assert_int_eq(article_date(x, DATE_ENTREZ)->date.month, 12);
	ck_assert_uint_eq(n_unexplained(x), 1);
	ck_assert_str_eq(x->unreached[4].sample, "odd");
	desk_drop(&k);
}
END_TEST

/* "PMID:title/" of all rows */
static void
check(const char *text, const char *expected)
{
	enum read_result result;
	struct desk k;
	struct buf b;

	desk_open(&k, text, strlen(text));
	ck_assert_msg(k.reader != NULL && strcmp(reader_format(k.reader),
	    "PubMed table (CSV)") == 0, "not known: %s", text);
	b = (struct buf){ .arena = k.notes };
	while ((result = desk_next(&k)) == READ_ARTICLE)
		buf_printf(&b, "%s:%s/", k.article->pmid != NULL
		    ? k.article->pmid : "-", rich_text(k.arena,
		    &k.article->title));
	ck_assert_int_eq(result, READ_END);
	ck_assert_str_eq(buf_text(&b), expected);
	desk_drop(&k);
}

START_TEST(tables_of_other_programs)
{
	check("PMID;Title;Authors\n1;One;Roe A\n2;\"Two; of\ntwo\";Doe B\n",
	    "1:One/2:Two; of two/");
	check("Title\tPMID\tDOI\tMy notes\nOne\t1\t\tread!\n\n\nTwo\t2\n",
	    "1:One/2:Two/");
	check("\"PMID\",\"Title\",\"DOI\"\n1,One,\n,,\n2,Two,\n",
	    "1:One/2:Two/");
}
END_TEST

START_TEST(columns_that_nobody_knows)
{
	struct desk k;
	const struct article *x = desk_read(&k, "PMID,Title,DOI,Notes,\n"
	    "1,One,,read!,x,y\n");

	ck_assert_uint_eq(x->n_unreached, 2);
	ck_assert_str_eq(x->unreached[0].path, "Notes");
	ck_assert_str_eq(x->unreached[0].reason, left_reason(LEFT_SELECTED));
	ck_assert_str_eq(x->unreached[1].path, "a column without name");
	ck_assert_uint_eq(x->unreached[1].count, 2);
	desk_drop(&k);
}
END_TEST

/* Scripts make tables of the blocks of abstracts. */
START_TEST(blocks_as_fields)
{
	struct desk k;
	const struct article *x = desk_read(&k, "\"10. J Ex. 2017 Oct "
	    "26;8(57):964. doi: 10.1000/x.\neCollection 2017 Nov 14.\",One "
	    "title.,\"Roe A(1).\",\"Author information: \n(1)Here,\nTown.\","
	    "\"AIM: One.\nRESULTS: Two.\",\"DOI: 10.1000/x \nPMID: 101 \"\r\n"
	    "17. J Ex. 2013;1:1.,\"Two\ntitle.\",\"Doe B.\",\"PMID: 102\"\n");

	ck_assert_str_eq(x->pmid, "101");
	ck_rich(&k, x->title, "One title.");
	ck_rich(&k, x->affs[0].text, "Here, Town.");
	ck_assert_uint_eq(x->abstracts[0].n_secs, 2);
	ck_assert_int_eq(desk_next(&k), READ_ARTICLE);
	ck_assert_str_eq(k.article->pmid, "102");
	ck_rich(&k, k.article->title, "Two title.");
	ck_assert_int_eq(desk_next(&k), READ_END);
	desk_drop(&k);
}
END_TEST

/* Blank lines part blocks elsewhere; in a field they say nothing. */
START_TEST(blank_lines_in_fields)
{
	struct desk k;
	const struct article *x = desk_read(&k, "1. J Ex. 2017 Oct;8(5):9-12."
	    ",One title.,Roe A(1).,\"Comment in\n    \n    J Ex. 2018;9(1):3."
	    "\n\n \n\",\"Erratum in\n    \n\",\"\n  \n\",\"\n\nAIM: One.\n\n"
	    "Two.\",\"PMID: 101\"\n");

	ck_assert_str_eq(x->pmid, "101");
	ck_assert_uint_eq(x->n_notices, 1);
	ck_assert_int_eq(x->notices[0].kind, NOTICE_COMMENT_IN);
	ck_assert_uint_eq(x->n_unreached, 1);
	ck_assert_str_eq(x->unreached[0].sample, "Erratum in");
	ck_rich(&k, x->notices[0].text, "J Ex. 2018;9(1):3.");
	ck_rich(&k, x->abstracts[0].secs[0].paras[0], "One.");
	ck_rich(&k, x->abstracts[0].secs[0].paras[1], "Two.");
	desk_drop(&k);
}
END_TEST

START_TEST(what_is_no_table)
{
	static const char *const texts[] = {
		"PMID,Name\n1,2\n", "a,b,c\n1,2,3\n",
		"\"PMID\",\"Title\"\n\"1\",\"Abstract\"\n",
		"\"10. J Ex. 2017;1:1.\"\n"
	};
	struct desk k;

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		desk_open(&k, texts[i], strlen(texts[i]));
		ck_assert_msg(k.reader == NULL || strcmp(reader_format(
		    k.reader), "PubMed table (CSV)") != 0, "%s", texts[i]);
		desk_drop(&k);
	}
}
END_TEST

UNIT_MAIN("input/csv_text", the_table_of_today, the_table_of_2009,
    tables_of_other_programs, columns_that_nobody_knows, blocks_as_fields,
    blank_lines_in_fields, what_is_no_table)
