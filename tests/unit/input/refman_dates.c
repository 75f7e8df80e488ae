#include "refman.h"

#include <stdio.h>

/* "year month day season", "=verbatim" */
static const char *
date(const char *text)
{
	static char line[100];
	struct arena *a = arena_new(0);
	struct date d = refman_date_of(a, text);

	if (d.verbatim != NULL)
		snprintf(line, sizeof line, "=%d %s", d.year, d.verbatim);
	else
		snprintf(line, sizeof line, "%d %d %d %s", d.year, d.month,
		    d.day, d.season != NULL ? d.season : "");
	arena_drop(a);
	return line;
}

START_TEST(dates)
{
	static const char *const table[][2] = {
		{ "2014", "2014 0 0 " }, { "2014///", "2014 0 0 " },
		{ "2014/05/03/", "2014 5 3 " }, { "2001/00/00/", "2001 0 0 " },
		{ "2014-05-03", "2014 5 3 " }, { "2017-4-5", "2017 4 5 " },
		{ "2017 10 1", "2017 10 1 " }, { "20140503", "2014 5 3 " },
		{ "2019-03-12T20:12:22Z", "2019 3 12 " },
		{ "2019/03/12/T20:12:22Z", "2019 3 12 " },
		{ "2019-03-12TZ", "2019 3 12 " },
		{ "3 May 2014", "2014 5 3 " }, { "May 3, 2014", "2014 5 3 " },
		{ "2014 May 3", "2014 5 3 " }, { "May 2014", "2014 5 0 " },
		{ "2015/october", "2015 10 0 " }, { "Sep2021", "2021 9 0 " }, { "04 2006", "2006 4 0 " },
		{ "13/02/2014", "2014 2 13 " }, { "SEP 1", "0 9 1 " },
		{ "Mar 3", "0 3 3 " }, { "06", "0 6 0 " },
		{ "2012 Spring", "2012 0 0 Spring" }, { "///", "0 0 0 " },
		{ "", "0 0 0 " },
		/* to be read in two ways, or in none */
		{ "03/02/2014", "=2014 03/02/2014" },
		{ "2006 May-Jun", "=2006 2006 May-Jun" },
		{ "2014-2015", "=2015 2014-2015" }, { "99", "=0 99" },
		{ "Jul-Sep2021", "=2021 Jul-Sep2021" },
		{ "in press", "=0 in press" }, { "2014/13/01", "=2014 2014/13/01" },
		{ "YEAR/MONTH", "=0 YEAR/MONTH" },
		{ "2014/05/41", "=2014 2014/05/41" }
	};

	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		ck_assert_str_eq(date(table[i][0]), table[i][1]);
}
END_TEST

/* The date that is left of several. */
static const char *
published(const char *const *texts)
{
	static char line[60];
	struct scene s;
	struct refman *r = scene_open(&s);
	size_t n;

	for (; *texts != NULL; texts++)
		refman_published(r, refman_date_of(r->arena, *texts), *texts);
	n = s.x.n_unreached;
	snprintf(line, sizeof line, "%s, %zu", date_text(r->arena, &r->date),
	    n);
	scene_drop(&s);
	return line;
}

START_TEST(the_fullest_date_counts)
{
	ck_assert_str_eq(published((const char *[]){ "2005", "2005/07/15",
	    "2005/07", NULL }), "15 Jul 2005, 0");
	ck_assert_str_eq(published((const char *[]){ "2018", "Mar/Apr 2018",
	    NULL }), "Mar/Apr 2018, 0");
	/* what says something else is not lost */
	ck_assert_str_eq(published((const char *[]){ "2013/07/28",
	    "2013/07/22", NULL }), "28 Jul 2013, 1");
	ck_assert_str_eq(published((const char *[]){ "2012", "2013/07/22",
	    NULL }), "22 Jul 2013, 1");
	ck_assert_str_eq(published((const char *[]){ "2012", "///", NULL }),
	    "2012, 1");
}
END_TEST

/* "first last range", "-" for none */
static const char *
pages(const char *text)
{
	static char line[100];
	struct scene s;

	refman_pages(scene_open(&s), text);
	snprintf(line, sizeof line, "%s %s %s", s.x.fpage ? s.x.fpage : "-",
	    s.x.lpage ? s.x.lpage : "-", s.x.page_range ? s.x.page_range
	    : "-");
	scene_drop(&s);
	return line;
}

START_TEST(pages_in_any_dash)
{
	ck_assert_str_eq(pages("579-86"), "579 586 579-86");
	ck_assert_str_eq(pages("579--586"), "579 586 579-586");
	ck_assert_str_eq(pages("579 \u2013 586"), "579 586 579-586");
	ck_assert_str_eq(pages("579\u2212586"), "579 586 579-586");
	ck_assert_str_eq(pages("pp. 5-6"), "5 6 5-6");
	ck_assert_str_eq(pages("e0815"), "e0815 - e0815");
	ck_assert_str_eq(pages("303 pp."), "303 pp. - 303 pp.");
	ck_assert_str_eq(pages("12-"), "12 - 12");
	ck_assert_str_eq(pages("-"), "- - -");
	ck_assert_str_eq(pages(""), "- - -");
}
END_TEST

UNIT_MAIN("input/refman_dates", dates, the_fullest_date_counts,
    pages_in_any_dash)
