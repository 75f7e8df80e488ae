#include "desk.h"

static const struct story_meta *
meta(void)
{
	meta_compose(&k.c, INT64_MIN);
	return &k.story.meta;
}

START_TEST(of_an_empty_article)
{
	const struct story_meta *m = meta();

	ck_assert_str_eq(m->title, "[Title not in the record]");
	ck_assert_uint_eq(m->n_authors, 0);
	ck_assert_uint_eq(m->n_keywords, 0);
	ck_assert_str_eq(m->lang, "en");
	ck_assert_ptr_null(m->subject);
	ck_assert_ptr_null(m->standing);
	ck_assert_ptr_null(m->doi);
	ck_assert_int_eq(m->time, INT64_MIN);
}
END_TEST

START_TEST(of_a_full_one)
{
	const struct story_meta *m;

	k.x = *full();
	m = meta();
	ck_assert_str_eq(m->title,
	    "RETRACTED: Effects of Aspergillusqq77 revisited");
	ck_assert_uint_eq(m->n_authors, 2);     /* no earlier spelling */
	ck_assert_str_eq(m->authors[0], "Dame Anna Amalia Alpha IV");
	ck_assert_str_eq(m->authors[1], "Beta Consortium");
	ck_assert_uint_eq(m->n_keywords, 2);
	ck_assert_str_eq(m->keywords[1], "completeness");
	ck_assert_str_eq(m->standing, "RETRACTED");
	ck_assert_str_eq(m->subject, "RETRACTED: Handbook of Hand-made "
	    "Records J Imag Med 2023;17(5 Suppl):674\xE2\x80\x93" "83, 690");
	ck_assert_str_eq(m->doi, k.x.doi);
	ck_assert_str_eq(m->pmid, k.x.pmid);
	ck_assert_str_eq(m->pmcid, k.x.pmcid);
	ck_assert_str_eq(m->journal, k.x.journal.title);
	ck_assert_str_eq(m->citation, k.x.citation);
	ck_assert_str_eq(m->rights, k.x.copyright);
}
END_TEST

START_TEST(titles_tell_the_standing_once)
{
	static const struct {
		const char *title, *text;
		enum notice_kind kind;
	} cases[] = {
		{ "On x.", "On x", NOTICE_COMMENT_IN },
		{ "On x.", "RETRACTED: On x", NOTICE_RETRACTION_IN },
		{ "RETRACTED: On x.", "RETRACTED: On x",
		    NOTICE_RETRACTION_IN },
		{ "Retracted: On x.", "Retracted: On x",
		    NOTICE_RETRACTION_IN },
		{ "RETRACTED ARTICLE: On x.", "RETRACTED ARTICLE: On x",
		    NOTICE_RETRACTION_IN },
		{ "Retracted Article: On x.", "Retracted Article: On x",
		    NOTICE_RETRACTION_IN },
		{ "Retracted lungs.", "RETRACTED: Retracted lungs",
		    NOTICE_RETRACTION_IN },
		{ "Corrected QT intervals.",
		    "CORRECTED: Corrected QT intervals", NOTICE_ERRATUM_IN },
		{ "x", "EXPRESSION OF CONCERN: x",
		    NOTICE_EXPRESSION_OF_CONCERN_IN }
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct article x = { .title = PLAIN(cases[i].title),
		    ITEMS(notices, struct notice, { .kind = cases[i].kind })
		};

		k.x = x;
		ck_assert_str_eq(meta()->title, cases[i].text);
	}
}
END_TEST

/* PubMed's titles are English whatever the article is in. */
START_TEST(the_language_of_the_page)
{
	k.x.lang = "de";
	ck_assert_str_eq(meta()->lang, "en");
	k.x.source_format = "PubMed XML";
	ck_assert_str_eq(meta()->lang, "en");
	k.x.source_format = "JATS XML";
	ck_assert_str_eq(meta()->lang, "de");
	k.x.lang = NULL;
	ck_assert_str_eq(meta()->lang, "en");
}
END_TEST

START_TEST(journals_by_what_is_known)
{
	k.x.journal.abbrev = "J A";
	ck_assert_str_eq(meta()->journal, "J A");
	k.x.journal.title = "Journal A";
	ck_assert_str_eq(meta()->journal, "Journal A");
}
END_TEST

/* ---- time --------------------------------------------------------------- */

#define DAY ((int64_t)86400)

/* From outside: date -u -d 2023-09-15 +%s */
START_TEST(times_of_dates)
{
	static const struct {
		struct date d;
		int64_t time;
	} cases[] = {
		{ { 1970, 1, 1, NULL, NULL }, 0 },
		{ { 2023, 9, 15, NULL, NULL }, 1694736000 },
		{ { 2000, 2, 29, NULL, NULL }, 951782400 },
		{ { 2000, 3, 1, NULL, NULL }, 951868800 },
		{ { 1900, 3, 1, NULL, NULL }, -2203891200 },
		{ { 2024, 12, 31, NULL, NULL }, 1735603200 },
		{ { 2023, 0, 0, NULL, NULL }, 1672531200 },
		{ { 2023, 99, 99, NULL, NULL }, 1672531200 },
		{ { 9999, 12, 31, NULL, NULL }, 253402214400 },
		/* no year of a record */
		{ { 0, 1, 1, NULL, NULL }, INT64_MIN },
		{ { 23, 1, 1, NULL, NULL }, INT64_MIN },
		{ { 20233, 1, 1, NULL, NULL }, INT64_MIN },
		{ { -5, 1, 1, NULL, NULL }, INT64_MIN }
	};
	struct pub_date d = { .kind = DATE_PPUB };

	k.x.dates = &d;
	k.x.n_dates = 1;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		d.date = cases[i].d;
		ck_assert_int_eq(meta()->time, cases[i].time);
	}
}
END_TEST

/* Over two hundred years, a day after each day. */
START_TEST(days_follow_each_other)
{
	static const int lengths[] = {
		31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31
	};
	struct pub_date d = { .kind = DATE_PPUB };
	int64_t expected = -2208988800;         /* 1900-01-01 */

	k.x.dates = &d;
	k.x.n_dates = 1;
	for (int year = 1900; year < 2100; year++)
		for (int month = 1; month <= 12; month++) {
			bool leap = year % 4 == 0 && year != 1900;
			int n = lengths[month - 1] + (month == 2 && leap);

			for (int day = 1; day <= n; day++) {
				d.date = (struct date){ .year = year,
				    .month = month, .day = day };
				ck_assert_int_eq(meta()->time, expected);
				expected += DAY;
			}
		}
}
END_TEST

START_TEST(times_by_the_chain)
{
	static const enum pub_date_kind chain[] = {
		DATE_ENTREZ, DATE_PUBMED, DATE_CONTRIBUTED, DATE_COLLECTION,
		DATE_EPUB, DATE_PPUB, DATE_RECORD_REVISED
	};
	enum { N = sizeof chain / sizeof *chain };
	struct pub_date dates[N];

	k.x.dates = dates;
	for (size_t i = 0; i < N; i++) {
		dates[i] = (struct pub_date){ .kind = chain[i],
		    .date = { .year = 1970, .month = 1, .day = (int)i + 2 } };
		k.x.n_dates = i + 1;
		ck_assert_int_eq(meta()->time, ((int)i + 1) * DAY);
	}
	meta_compose(&k.c, 5);
	ck_assert_int_eq(k.story.meta.time, 5);
}
END_TEST

DESK_MAIN("template/meta", of_an_empty_article, of_a_full_one,
    titles_tell_the_standing_once, the_language_of_the_page,
    journals_by_what_is_known, times_of_dates, days_follow_each_other,
    times_by_the_chain)
