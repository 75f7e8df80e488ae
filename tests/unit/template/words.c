#include "desk.h"

#include "base/utf8.h"

#define DASH "\xE2\x80\x93"
#define TIE "\xC2\xA0"

START_TEST(joining)
{
	struct buf b = { .arena = k.arena };

	join(&b, ", ", NULL);
	join(&b, ", ", "");
	ck_assert_uint_eq(b.len, 0);
	join(&b, ", ", "a");
	join(&b, ", ", NULL);
	join(&b, "; ", "b");
	ck_assert_str_eq(b.p, "a; b");
}
END_TEST

START_TEST(long_dates)
{
	static const struct {
		struct date d;
		const char *text;
	} cases[] = {
		{ { 2023, 9, 15, NULL, NULL }, "15 September 2023" },
		{ { 2023, 1, 0, NULL, NULL }, "January 2023" },
		{ { 2023, 12, 31, NULL, NULL }, "31 December 2023" },
		{ { 2023, 0, 0, NULL, NULL }, "2023" },
		{ { 2023, 13, 2, NULL, NULL }, "2023" },
		{ { 2023, 5, 2, "Spring", NULL }, "Spring 2023" },
		{ { 2023, 5, 2, NULL, "May-Jun 2023" }, "May-Jun 2023" }
	};
	struct date none = { 0 }, month = { .month = 3 };

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		ck_assert_str_eq(date_long(k.arena, &cases[i].d),
		    cases[i].text);
	ck_assert_ptr_null(date_long(k.arena, &none));
	ck_assert_ptr_null(date_long(k.arena, &month));
}
END_TEST

START_TEST(issues)
{
	static const struct {
		struct article x;
		const char *text;
	} cases[] = {
		{ { .volume = "17", .issue = "5", .fpage = "674",
		    .lpage = "683" }, "17(5):674" DASH "683" },
		{ { .volume = "17", .fpage = "674", .lpage = "674" },
		    "17:674" },
		{ { .volume = "17", .fpage = "674" }, "17:674" },
		{ { .issue = "5 Suppl 1", .elocation_id = "e12-3" },
		    "(5 Suppl 1):e12-3" },
		{ { .volume = "17", .fpage = "1", .elocation_id = "e1" },
		    "17:1" },
		{ { .volume = "1", .page_range = "S12-S15, 7-9; e1-" },
		    "1:S12" DASH "S15, 7" DASH "9; e1-" },
		{ { .page_range = "-5 - 6-" }, "-5 - 6-" },
		{ { .elocation_id = "e1" }, "e1" },
		{ { .volume = NULL }, "" }
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		ck_assert_str_eq(issue_text(k.arena, &cases[i].x),
		    cases[i].text);
}
END_TEST

#define YEAR(y) ITEMS(dates, struct pub_date, \
	{ .kind = DATE_PPUB, .date = { .year = (y) } })

START_TEST(short_citations)
{
	struct book book = { .title = PLAIN("A Book") };
	const struct {
		struct article x;
		const char *text;
	} cases[] = {
		{ { .journal = { .abbrev = "Gut Liver", .title = "Gut and" },
		    YEAR(2023), .volume = "17", .issue = "5", .fpage = "6" },
		    "Gut Liver 2023;17(5):6" },
		{ { .journal = { .iso_abbrev = "Gut L.", .title = "Gut and" },
		    .volume = "17" }, "Gut L. 17" },
		{ { .journal = { .title = "Gut and" }, YEAR(2023) },
		    "Gut and 2023" },
		{ { YEAR(2023), .fpage = "1" }, "2023;1" },
		{ { .book = &book, YEAR(2020) }, "A Book 2020" },
		{ { .volume = NULL }, "" }
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		ck_assert_str_eq(citation_short(k.arena, &cases[i].x),
		    cases[i].text);
}
END_TEST

START_TEST(journal_names)
{
#define LONG_NAME "A very long name of a journal of very long names, indeed"
	static const struct {
		struct journal j;
		const char *text;
	} cases[] = {
		{ { .title = "Gut", .abbrev = "G" }, "Gut" },
		{ { .title = "Gut : official journal of " LONG_NAME,
		    .abbrev = "G" }, "Gut" },
		{ { .title = LONG_NAME, .abbrev = "A", .iso_abbrev = "A." },
		    "A" },
		{ { .title = LONG_NAME, .iso_abbrev = "A." }, "A." },
		{ { .title = LONG_NAME }, LONG_NAME },
		{ { .abbrev = "A" }, "A" }
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct article x = { .journal = cases[i].j };

		ck_assert_str_eq(journal_name(k.arena, &x), cases[i].text);
	}
	ck_assert_ptr_null(journal_name(k.arena, &k.x));
}
END_TEST

START_TEST(titles_without_full_stop)
{
	static const struct {
		const char *title, *text;
	} cases[] = {
		{ "A title.", "A title" }, { "A title", "A title" },
		{ "A question?", "A question?" }, { "And so on...",
		    "And so on..." },
		{ "Care in the U.S.", "Care in the U.S." },
		{ "Vitamin C.", "Vitamin C" }, { "Group A.1.",
		    "Group A.1" }, { "A.", "A" }, { ".", "" }
	};
	struct rich none = { 0 }, empty = PLAIN(NULL);
	struct rich runs = RICH({ .text = "In " },
	    { .text = "Aspergillus.", .styles = INLINE_ITALIC });
	struct rich formula = RICH({ .text = "x.", .math = &full_formula });
	struct rich r = rich_without_stop(k.arena, &runs);

	ck_assert_str_eq(rich_text(k.arena, &r), "In Aspergillus");
	ck_assert_uint_eq(r.runs[1].styles, INLINE_ITALIC);
	ck_assert_str_eq(runs.runs[1].text, "Aspergillus.");
	r = rich_without_stop(k.arena, &formula);
	ck_assert_str_eq(r.runs[0].text, "x.");
	ck_assert_uint_eq(rich_without_stop(k.arena, &none).n_runs, 0);
	ck_assert_uint_eq(rich_without_stop(k.arena, &empty).n_runs, 1);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct rich title = PLAIN(cases[i].title);

		r = rich_without_stop(k.arena, &title);
		ck_assert_str_eq(rich_text(k.arena, &r), cases[i].text);
	}
}
END_TEST

START_TEST(the_title_that_there_is)
{
	struct article x = { .trans_title = PLAIN("Titel") };
	struct article both = { .title = PLAIN("Title"),
	    .trans_title = PLAIN("Titel") };

	ck_assert_ptr_eq(article_title(&x), &x.trans_title);
	ck_assert_ptr_eq(article_title(&both), &both.title);
	ck_assert_ptr_eq(article_title(&k.x), &k.x.title);
}
END_TEST

START_TEST(initials_are_tied)
{
	static const struct {
		const char *name, *text;
	} cases[] = {
		{ "J R R Tolkien", "J" TIE "R" TIE "R Tolkien" },
		{ "J. R. Smith", "J." TIE "R. Smith" },
		{ "Jean D. B. Smith", "Jean D." TIE "B. Smith" },
		{ "A Smith", "A Smith" }, { "Al Bo Cy", "Al Bo Cy" },
		{ "X Y", "X" TIE "Y" }, { "", "" }, { " ", " " },
		{ "a b c", "a b c" },
		{ "\xC3\x89va \xC3\x85 B", "\xC3\x89va \xC3\x85 B" }
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		ck_assert_str_eq(name_tied(k.arena, cases[i].name),
		    cases[i].text);
}
END_TEST

START_TEST(languages)
{
	ck_assert_str_eq(lang_name("de"), "German");
	ck_assert_str_eq(lang_name("pt-BR"), "Portuguese");
	ck_assert_str_eq(lang_name("ZH"), "Chinese");
	ck_assert_str_eq(lang_name("tlh"), "tlh");
	ck_assert_str_eq(lang_name("d"), "d");
	ck_assert_str_eq(lang_name("deu"), "deu");
	ck_assert_str_eq(lang_name(""), "");
}
END_TEST

/* Numbers tell something where they tell people apart. */
START_TEST(numbers_of_affiliations)
{
	struct aff affs[2] = { { 0 } };
	struct contrib cs[] = {
		{ ITEMS(affs, size_t, 0) }, { .surname = "B" }
	};
	struct article x = { .affs = affs, .contribs = cs };

	ck_assert(!affs_are_numbered(&x));
	x.n_affs = x.n_contribs = 1;
	ck_assert(!affs_are_numbered(&x));
	x.n_contribs = 2;
	ck_assert(affs_are_numbered(&x));
	cs[1].invalid = true;           /* is named elsewhere */
	ck_assert(!affs_are_numbered(&x));
	x.n_affs = 2;
	ck_assert(affs_are_numbered(&x));
}
END_TEST

START_TEST(alerts)
{
	static const enum notice_kind weak[] = {
		NOTICE_COMMENT_IN, NOTICE_COMMENT_ON, NOTICE_UPDATE_OF,
		NOTICE_REPUBLISHED_IN, NOTICE_OTHER,
		NOTICE_ASSOCIATED_DATASET
	};
	static const enum notice_kind strong[] = {
		NOTICE_RETRACTION_IN, NOTICE_RETRACTED_AND_REPUBLISHED_IN,
		NOTICE_EXPRESSION_OF_CONCERN_IN, NOTICE_ERRATUM_IN,
		NOTICE_CORRECTED_AND_REPUBLISHED_IN, NOTICE_RETRACTION_OF,
		NOTICE_ERRATUM_FOR, NOTICE_UPDATE_IN
	};

	for (size_t i = 0; i < sizeof weak / sizeof *weak; i++)
		ck_assert(!notice_is_alert(&(struct notice){
		    .kind = weak[i] }));
	for (size_t i = 0; i < sizeof strong / sizeof *strong; i++)
		ck_assert(notice_is_alert(&(struct notice){
		    .kind = strong[i] }));
}
END_TEST

DESK_MAIN("template/words", joining, long_dates, issues, short_citations,
    journal_names, titles_without_full_stop, the_title_that_there_is,
    initials_are_tied, languages, numbers_of_affiliations, alerts)
