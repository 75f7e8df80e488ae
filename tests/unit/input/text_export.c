#include "export.h"

/* ---- numbers ------------------------------------------------------------ */

static void
check_number(const char *line, unsigned long number, size_t len)
{
	size_t n;

	ck_assert_uint_eq(export_number(line, &n), number);
	ck_assert_uint_eq(n, len);
}

START_TEST(numbers)
{
	check_number("17. J Ex", 17, 4);
	check_number(" 17:  Roe", 17, 6);
	check_number("3:Zhang", 3, 2);
	check_number("1.5 mg", 0, 0);
	check_number("24", 0, 0);
	check_number("x1. ", 0, 0);
	check_number("12345678. x", 0, 0);
	check_number("", 0, 0);
	check_number("9.", 9, 2);
}
END_TEST

/* ---- citations ---------------------------------------------------------- */

static const char *
cite(struct bench *b, const char *text)
{
	struct export *e = bench_open(b);
	struct article *x = &b->x;
	struct buf all = { .arena = b->desk.arena };

	export_cite(e, text);
	buf_printf(&all, "%s|%s|%s|%s|%s|", x->journal.abbrev ?
	    x->journal.abbrev : "", x->volume ? x->volume : "",
	    x->issue ? x->issue : "", x->page_range ? x->page_range : "",
	    x->doi ? x->doi : "");
	for (size_t i = 0; i < x->n_dates; i++)
		buf_printf(&all, "%d:%s ", (int)x->dates[i].kind,
		    date_text(b->desk.arena, &x->dates[i].date));
	return buf_text(&all);
}

#define CHECK_CITE(text, expected) \
	do { \
		struct bench b_; \
		ck_assert_str_eq(cite(&b_, text), expected); \
		ck_assert_uint_eq(b_.x.n_unreached, 0); \
		bench_drop(&b_); \
	} while (0)

START_TEST(citations)
{
	CHECK_CITE("J Ex. 2021 Jan 15;172:112752. doi: 10.1000/y. Epub 2020 "
	    "Dec 3.", "J Ex|172||112752|10.1000/y|0:15 Jan 2021 1:3 Dec 2020 ");
	CHECK_CITE("J Appl Physiol (1985). 2013;5(3 Suppl):1-9.",
	    "J Appl Physiol (1985)|5|3 Suppl|1-9||0:2013 ");
	CHECK_CITE("J Ex. 2020 Sep 5. doi: 10.1000/z. Epub ahead of print.",
	    "J Ex||||10.1000/z|1:5 Sep 2020 ");
	CHECK_CITE("Spine (Phila Pa 1976). 2020 Jul-Sep;49(3):2-3.",
	    "Spine (Phila Pa 1976)|49|3|2-3||0:2020 Jul-Sep ");
	CHECK_CITE("J Ex. 2020;1:1. eCollection 2020.",
	    "J Ex|1||1||0:2020 ");
	CHECK_CITE("J Ex. 2020 Feb;1:1. eCollection 2020.",
	    "J Ex|1||1||0:Feb 2020 2:2020 ");
	CHECK_CITE("J Ex. 2020.", "J Ex|||||0:2020 ");
}
END_TEST

START_TEST(asides_of_citations)
{
	struct bench b;

	cite(&b, "J Ex. 2020;1:1. English, Spanish. doi: 10.1000/a. Review. "
	    "No abstract available.");
	ck_assert_uint_eq(b.x.n_langs, 2);
	ck_assert_str_eq(b.x.lang, "en");
	ck_assert_str_eq(b.x.langs[1], "es");
	ck_assert_str_eq(b.x.pub_types[0].name, "Review");
	ck_assert_str_eq(b.x.doi, "10.1000/a");
	ck_assert_uint_eq(b.x.n_unreached, 0);
	bench_drop(&b);
	cite(&b, "J Ex. 2020;1:1. Erratum in: J Ex. 2021;2:2. PMID: 7. "
	    "Retraction in: K Ex. 2022;3:3. doi: 10.1000/r.");
	ck_assert_uint_eq(b.x.n_notices, 2);
	ck_assert_int_eq(b.x.notices[0].kind, NOTICE_ERRATUM_IN);
	ck_assert_str_eq(b.x.notices[0].pmid, "7");
	ck_rich(&b.desk, b.x.notices[0].text, "J Ex. 2021;2:2.");
	ck_assert_int_eq(b.x.notices[1].kind, NOTICE_RETRACTION_IN);
	ck_rich(&b.desk, b.x.notices[1].text,
	    "K Ex. 2022;3:3. doi: 10.1000/r.");
	bench_drop(&b);
	cite(&b, "J Ex. 2020;1:1. Something else.");
	ck_assert_uint_eq(b.x.n_unreached, 1);
	ck_said(&b.desk, "[text-unreached]");
	bench_drop(&b);
}
END_TEST

START_TEST(journals)
{
	ck_assert_uint_eq(export_journal("J Ex. 2020;1:1."), 4);
	ck_assert_uint_eq(export_journal("J Ex. 2020."), 4);
	ck_assert_uint_eq(export_journal("A title of 2020."), 0);
	ck_assert_uint_eq(export_journal("No. 5 of them."), 0);
	ck_assert_uint_eq(export_journal(""), 0);
}
END_TEST

/* ---- identifiers -------------------------------------------------------- */

START_TEST(identifiers)
{
	struct bench b;
	struct export *e = bench_open(&b);

	export_ids(e, "DOI: 10.1000/y ");
	export_ids(e, "PMCID: PMC12 [Available on 2016-03-01]");
	export_ids(e, "PMID: 123  [PubMed - indexed for MEDLINE]");
	ck_assert_str_eq(b.x.doi, "10.1000/y");
	ck_assert_str_eq(b.x.pmcid, "PMC12");
	ck_assert_str_eq(b.x.pmid, "123");
	ck_assert_str_eq(b.x.status, "MEDLINE");
	ck_assert_str_eq(b.record, "123");
	ck_assert_int_eq(b.x.dates[0].kind, DATE_PMC_RELEASE);
	ck_assert_int_eq(b.x.dates[0].date.month, 3);
	ck_assert_uint_eq(b.x.n_unreached, 0);
	export_ids(e, "PMCID: PMC12 [Available on  ]");
	ck_assert_uint_eq(b.x.n_unreached, 1);
	export_ids(e, "PMID: 124; PMCID: PMC12. [Some day] and more");
	ck_assert_uint_eq(b.x.n_ids, 1);
	ck_assert_str_eq(b.x.ids[0].value, "124");
	ck_assert_uint_eq(b.x.n_unreached, 2);
	ck_assert_uint_eq(b.x.unreached[0].count, 2);
	bench_drop(&b);
	e = bench_open(&b);
	export_ids(e, "PubMed PMID: 5; PubMed Central PMCID: PMC6.");
	ck_assert_str_eq(b.x.pmid, "5");
	ck_assert_str_eq(b.x.pmcid, "PMC6");
	bench_drop(&b);
	ck_assert(export_is_ids(" PMID: 5"));
	ck_assert(export_is_ids("DOI: 10"));
	ck_assert(!export_is_ids("doi: 10"));
	ck_assert(!export_is_ids("The PMID: 5"));
}
END_TEST

UNIT_MAIN("input/text_export", numbers, citations, asides_of_citations,
    journals, identifiers)
