#include "jats_desk.h"

START_TEST(kinds_by_old_and_new_words)
{
	struct desk k;
	const struct article *x = desk_read(&k, TITLED_META(
	    "<pub-date pub-type=\"ppub\"><year>2001</year></pub-date>"
	    "<pub-date date-type=\"pub\" publication-format=\"electronic\">"
	    "<year>2002</year></pub-date>"
	    "<pub-date pub-type=\"collection\"><season>Fall</season><year>2003"
	    "</year></pub-date>"
	    "<pub-date date-type=\"posted_date\" iso-8601-date=\"2004-05-06\"/>"
	    "<pub-date pub-type=\"pmc-release\"><string-date>soon"
	    "</string-date></pub-date>"));
	static const enum pub_date_kind kinds[] = {
		DATE_PPUB, DATE_EPUB, DATE_COLLECTION, DATE_OTHER,
		DATE_PMC_RELEASE
	};

	ck_assert_uint_eq(x->n_dates, 5);
	for (size_t i = 0; i < 5; i++)
		ck_assert_int_eq(x->dates[i].kind, kinds[i]);
	ck_assert_str_eq(x->dates[2].date.season, "Fall");
	ck_assert_str_eq(x->dates[3].type, "Posted date");
	ck_assert_int_eq(x->dates[3].date.month, 5);
	ck_assert_int_eq(x->dates[3].date.day, 6);
	ck_assert_str_eq(x->dates[4].date.verbatim, "soon");
	desk_drop(&k);
}
END_TEST

START_TEST(history)
{
	struct desk k;
	const struct article *x = desk_read(&k, TITLED_META("<history>"
	    "<date date-type=\"received\"><day>1</day><month>2</month><year>"
	    "2003</year></date><date date-type=\"rev-recd\"><year>2004</year>"
	    "</date><date date-type=\"pub\"><year>2005</year></date>"
	    "</history>"));

	ck_assert_int_eq(x->dates[0].kind, DATE_RECEIVED);
	ck_assert_int_eq(x->dates[0].date.day, 1);
	ck_assert_int_eq(x->dates[1].kind, DATE_REVISED);
	/* it is told, but it is not the date of publication */
	ck_assert_int_eq(x->dates[2].kind, DATE_OTHER);
	desk_drop(&k);
}
END_TEST

START_TEST(events)
{
	struct desk k;
	const struct article *x = desk_read(&k, TITLED_META("<pub-history>"
	    "<event event-type=\"accepted\"><date><year>2001</year></date>"
	    "</event><event><event-desc>Preprint posted</event-desc><date>"
	    "<year>2000</year></date><self-uri xlink:href=\"https://example"
	    ".org/p\">here</self-uri></event></pub-history>"));
	const struct rich *r = &SECTION(x, "Publication history")->paras[0];

	ck_assert_uint_eq(x->n_dates, 1);
	ck_assert_int_eq(x->dates[0].kind, DATE_ACCEPTED);
	ck_rich(&k, *r, "Preprint posted 2000: here");
	ck_assert_str_eq(r->runs[1].href, "https://example.org/p");
	desk_drop(&k);
}
END_TEST

UNIT_MAIN("input/jats_dates", kinds_by_old_and_new_words, history, events)
