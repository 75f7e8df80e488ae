#include "desk.h"

static const struct {
	const char *xml;
	struct date date;
} dates[] = {
	{ "<Year>2019</Year><Month>Jan</Month><Day>05</Day>",
		{ .year = 2019, .month = 1, .day = 5 } },
	{ "<Year>2019</Year><Month>12</Month>",
		{ .year = 2019, .month = 12 } },
	{ "<Year>2019</Year><Season>Summer</Season>",
		{ .year = 2019, .season = "Summer" } },
	{ "<MedlineDate>1998 Dec-1999 Jan</MedlineDate>",
		{ .verbatim = "1998 Dec-1999 Jan" } },
	{ "<Year>2001</Year><Month>Jan-Feb</Month>",
		{ .year = 2001, .verbatim = "2001 Jan-Feb" } },
	{ "<Year>2001</Year><Month>13</Month>",
		{ .year = 2001, .verbatim = "2001 13" } },
	{ "<Year>99999999999999999999</Year>",
		{ .verbatim = "99999999999999999999" } }
};

static void
check_date(size_t i)
{
	struct desk k;
	struct buf xml = { .arena = arena_new(0) };
	const struct date *d, *expected = &dates[i].date;

	buf_printf(&xml, "<PubmedArticle><MedlineCitation><Article><Journal>"
	    "<JournalIssue><PubDate>%s</PubDate></JournalIssue></Journal>"
	    "</Article></MedlineCitation></PubmedArticle>", dates[i].xml);
	d = &desk_read(&k, buf_text(&xml))->dates[0].date;
	ck_assert_int_eq(d->year, expected->year);
	ck_assert_int_eq(d->month, expected->month);
	ck_assert_int_eq(d->day, expected->day);
	ck_assert_pstr_eq(d->season, expected->season);
	ck_assert_pstr_eq(d->verbatim, expected->verbatim);
	desk_drop(&k);
	arena_drop(xml.arena);
}

START_TEST(dates_of_every_kind)
{
	for (size_t i = 0; i < sizeof dates / sizeof *dates; i++)
		check_date(i);
}
END_TEST

START_TEST(dates_of_the_history)
{
	struct desk k;
	const struct article *x = desk_read(&k, "<PubmedArticle><PubmedData>"
	    "<History><PubMedPubDate PubStatus=\"received\"><Year>2019</Year>"
	    "<Month>2</Month><Day>3</Day><Hour>0</Hour></PubMedPubDate>"
	    "<PubMedPubDate PubStatus=\"pmc-release\"><Year>2020</Year>"
	    "</PubMedPubDate><PubMedPubDate PubStatus=\"odd\"><Year>2021"
	    "</Year></PubMedPubDate><PubMedPubDate/></History></PubmedData>"
	    "</PubmedArticle>");

	ck_assert_uint_eq(x->n_dates, 3);
	ck_assert_int_eq(x->dates[0].kind, DATE_RECEIVED);
	ck_assert_int_eq(x->dates[0].date.day, 3);
	ck_assert_int_eq(x->dates[1].kind, DATE_PMC_RELEASE);
	ck_assert_int_eq(x->dates[2].kind, DATE_OTHER);
	ck_assert_str_eq(x->dates[2].type, "odd");
	desk_drop(&k);
}
END_TEST

UNIT_MAIN("input/pubmed_dates", dates_of_every_kind, dates_of_the_history)
