#include "export.h"

static const char *
book(struct bench *b, const char *text)
{
	struct export *e = bench_open(b);
	struct buf all = { .arena = b->desk.arena };
	const struct book *k;

	export_book(e, text);
	k = b->x.book;
	buf_printf(&all, "%s|%s|%s|%s|%zu|", rich_text(b->desk.arena,
	    &k->title), k->medium ? k->medium : "", k->publisher_loc
	    ? k->publisher_loc : "", k->publisher ? k->publisher : "",
	    k->n_contribs);
	for (size_t i = 0; i < b->x.n_dates; i++)
		buf_printf(&all, "%s=%s ", b->x.dates[i].type,
		    date_text(b->desk.arena, &b->x.dates[i].date));
	return buf_text(&all);
}

START_TEST(books)
{
	struct bench b;

	ck_assert_str_eq(book(&b, "In: Adam MP, Feldman J, editors. "
	    "Reviews(\xC2\xAE) [Internet]. Seattle (WA): University of W, "
	    "Seattle; 1993\xE2\x80\x93" "2026. 2005 Apr 18 [updated 2023 May "
	    "11]."), "Reviews(\xC2\xAE)|Internet|Seattle (WA)|University of "
	    "W, Seattle|2|BeginningDate=1993 EndingDate=2026 "
	    "ContributionDate=18 Apr 2005 DateRevised=11 May 2023 ");
	ck_assert_int_eq(b.x.book->contribs[0].role, CONTRIB_EDITOR);
	ck_assert_uint_eq(b.x.n_unreached, 0);
	bench_drop(&b);
	ck_assert_str_eq(book(&b, "In: Pearls [Internet]. Town (FL): Press; "
	    "2024 Jan-. 2023 May 29."), "Pearls|Internet|Town (FL)|Press|0|"
	    "BeginningDate=Jan 2024 ContributionDate=29 May 2023 ");
	bench_drop(&b);
	ck_assert_str_eq(book(&b, "In: Doe C, editor. A Book. Town: Press; "
	    "2009. Chapter 3. Odd words."), "A Book||Town|Press|1|"
	    "PubDate=2009 ");
	ck_assert_str_eq(b.x.book->location_labels, "Chapter 3");
	ck_assert_uint_eq(b.x.n_unreached, 1);
	bench_drop(&b);
	ck_assert_str_eq(book(&b, "In: A Book; with no imprint"),
	    "A Book; with no imprint||||0|");
	bench_drop(&b);
}
END_TEST

START_TEST(what_is_a_book)
{
	ck_assert(export_is_book("In: Doe C, editor. A Book. Town: Press."));
	ck_assert(export_is_book("In: A Book [Internet]. Town: Press; 2009."));
	ck_assert(!export_is_book("In: short"));
	ck_assert(!export_is_book("In this study of books we read; a lot."));
}
END_TEST

START_TEST(dates_of_a_chapter)
{
	struct bench b;
	struct export *e = bench_open(&b);

	ck_assert(export_contribution(e, "2023 May 29"));
	ck_assert(!export_contribution(e, "2023 is a year of some length."));
	ck_assert(!export_contribution(e, "May 29"));
	ck_assert_uint_eq(b.x.n_dates, 1);
	bench_drop(&b);
}
END_TEST

UNIT_MAIN("input/text_export_book", books, what_is_a_book,
    dates_of_a_chapter)
