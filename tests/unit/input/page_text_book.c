#include "copied.h"

START_TEST(which_lines_name_a_book)
{
	ck_assert(copied_is_book("In: ExReviews [Internet]. Nowhere: U; 1993."));
	ck_assert(copied_is_book("In: A book. Nowhere: U; 2001."));
	ck_assert(!copied_is_book("In: vitro"));
	ck_assert(!copied_is_book("In 2001; 2002"));
}
END_TEST

#define OR(s) ((s) != NULL ? (s) : "")

static void
check_book(const char *line, const char *expected)
{
	struct scene s;
	struct copied *c = scene_open(&s, "");
	struct book *b;

	copied_book(c, line);
	b = s.x.book;
	ck_assert_str_eq(arena_printf(c->arena, "%s|%s|%s|%s|%d",
	    rich_text(c->arena, &b->title), OR(b->medium),
	    OR(b->publisher_loc), OR(b->publisher), s.x.n_dates > 0
	    ? s.x.dates[0].date.year : 0), expected);
	scene_drop(&s);
}

START_TEST(parts_of_the_line)
{
	check_book("In: ExReviews\xC2\xAE [Internet]. Seattle (WA): University "
	    "of Nowhere, Seattle; 1993\xE2\x80\x93" "2026.",
	    "ExReviews\xC2\xAE|Internet|Seattle (WA)|University of Nowhere, "
	    "Seattle|1993");
	check_book("In: A book. Nowhere: U; 2001.", "A book||Nowhere|U|2001");
	check_book("In: A book; 20", "A book; 20||||0");
	check_book("In: A book [Internet]", "A book|Internet|||0");
}
END_TEST

START_TEST(dates_of_a_chapter)
{
	struct scene s;
	struct copied *c = scene_open(&s, "");

	ck_assert(!copied_book_date(c, "1998 Sep 4."));
	copied_book(c, "In: A book");
	ck_assert(copied_book_date(c, "1998 Sep 4 [updated 2023 May 11]."));
	ck_assert_uint_eq(s.x.n_dates, 2);
	ck_assert_int_eq(s.x.dates[0].kind, DATE_CONTRIBUTED);
	ck_assert_int_eq(s.x.dates[0].date.day, 4);
	ck_assert_int_eq(s.x.dates[1].kind, DATE_RECORD_REVISED);
	ck_assert_int_eq(s.x.dates[1].date.month, 5);
	ck_assert(!copied_book_date(c, "A title of 1998"));
	scene_drop(&s);
}
END_TEST

START_TEST(a_page_of_a_chapter)
{
	struct scene s;
	struct copied *c = scene_open(&s, "Page navigation\nTitle & authors\n"
	    "Excerpt\nSections\nSimilar articles\nReview\n"
	    "In: ExReviews [Internet]. Nowhere: U; 1993.\n1998 Sep 4.\n"
	    "A chapter\nAnn Roe 1\nEditors: Eve Foe, Gil Hoe\n"
	    "In: ExReviews [Internet]. Nowhere: U; 1993.\nAffiliations\n"
	    "1 Department A.\nPMID: 20301425 Bookshelf ID: NBK1247\n"
	    "Free Books & Documents\nExcerpt\nText.\nSections\nSummary\n"
	    "Diagnosis\nPublication types\nReview\n");

	copied_read(c);
	ck_all_used(&s);
	ck_rich(&s.desk, s.x.title, "A chapter");
	ck_assert_uint_eq(s.x.n_contribs, 1);
	ck_assert_uint_eq(s.x.n_investigators, 0);
	ck_assert_uint_eq(s.x.book->n_contribs, 2);
	ck_assert_int_eq(s.x.book->contribs[0].role, CONTRIB_EDITOR);
	ck_assert_str_eq(s.x.ids[0].value, "NBK1247");
	ck_assert_uint_eq(s.x.n_abstracts, 1);
	ck_assert_uint_eq(s.x.sections[0].n_paras, 2);
	ck_assert_str_eq(s.x.pub_types[0].name, "Review");
	scene_drop(&s);
}
END_TEST

UNIT_MAIN("input/page_text_book", which_lines_name_a_book, parts_of_the_line,
    dates_of_a_chapter, a_page_of_a_chapter)
