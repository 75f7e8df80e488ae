#include "../unit.h"

#include <string.h>

#include "base/arena.h"
#include "full.h"

static struct arena *a;

static void
setup(void)
{
	a = arena_new(0);
}

static void
teardown(void)
{
	arena_drop(a);
}

/* ---- standing ----------------------------------------------------------- */

START_TEST(standing_is_sound_without_cause)
{
	struct article x = { .title = PLAIN("On retracted articles") };

	ck_assert_int_eq(article_standing(&x), STANDING_SOUND);
	ck_assert_ptr_null(article_standing_word(STANDING_SOUND));
}
END_TEST

START_TEST(standing_by_notice)
{
	static const enum article_standing expected[NOTICE_N_KINDS] = {
		[NOTICE_RETRACTION_IN] = STANDING_RETRACTED,
		[NOTICE_RETRACTED_AND_REPUBLISHED_IN] = STANDING_RETRACTED,
		[NOTICE_EXPRESSION_OF_CONCERN_IN] = STANDING_CONCERN,
		[NOTICE_ERRATUM_IN] = STANDING_ERRATUM,
		[NOTICE_CORRECTED_AND_REPUBLISHED_IN] = STANDING_ERRATUM
	};

	/* a notice *of* a retraction is itself sound */
	for (int kind = 0; kind < NOTICE_N_KINDS; kind++) {
		struct article x = { ITEMS(notices, struct notice,
		    { .kind = (enum notice_kind)kind }) };

		ck_assert_int_eq(article_standing(&x), expected[kind]);
	}
}
END_TEST

START_TEST(the_worst_notice_counts)
{
	struct article x = { ITEMS(notices, struct notice,
	    { .kind = NOTICE_ERRATUM_IN }, { .kind = NOTICE_RETRACTION_IN },
	    { .kind = NOTICE_EXPRESSION_OF_CONCERN_IN },
	    { .kind = NOTICE_COMMENT_IN }) };

	ck_assert_int_eq(article_standing(&x), STANDING_RETRACTED);
}
END_TEST

START_TEST(standing_by_publication_type)
{
	static const struct {
		const char *name;
		enum article_standing standing;
	} types[] = {
		{ "Retracted Publication", STANDING_RETRACTED },
		{ "retracted publication", STANDING_RETRACTED },
		{ "Retraction of Publication", STANDING_SOUND },
		{ "Expression of Concern", STANDING_SOUND },
		{ NULL, STANDING_SOUND }
	};

	for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
		struct article x = { ITEMS(pub_types, struct term,
		    { .name = "Journal Article" },
		    { .name = types[i].name }) };

		ck_assert_int_eq(article_standing(&x), types[i].standing);
	}
}
END_TEST

START_TEST(standing_by_title)
{
	static const struct {
		const char *title;
		enum article_standing standing;
	} titles[] = {
		{ "RETRACTED: Effects of x", STANDING_RETRACTED },
		{ "Retracted: Effects of x", STANDING_RETRACTED },
		{ "RETRACTED ARTICLE: Effects", STANDING_RETRACTED },
		{ "[Retracted] Effects", STANDING_RETRACTED },
		{ "WITHDRAWN: Effects", STANDING_RETRACTED },
		{ "Withdrawn patients in trials", STANDING_SOUND },
		{ "Retracted lungs", STANDING_SOUND },
		{ "", STANDING_SOUND }, { NULL, STANDING_SOUND }
	};

	for (size_t i = 0; i < sizeof titles / sizeof *titles; i++) {
		struct article x = { .title = PLAIN(titles[i].title) };

		ck_assert_int_eq(article_standing(&x), titles[i].standing);
	}
}
END_TEST

START_TEST(standing_has_words)
{
	ck_assert_str_eq(article_standing_word(STANDING_RETRACTED),
	    "RETRACTED");
	ck_assert_str_eq(article_standing_word(STANDING_CONCERN),
	    "EXPRESSION OF CONCERN");
	ck_assert_str_eq(article_standing_word(STANDING_ERRATUM),
	    "CORRECTED");
}
END_TEST

/* ---- notices ------------------------------------------------------------ */

/* "Retraction in" without blanks, as XML writes it: "RetractionIn". */
static const char *
squeezed(const char *title)
{
	char *out = arena_alloc(a, strlen(title) + 1), *p = out;

	for (; *title != '\0'; title++)
		if (*title != ' ')
			*p++ = *title;
	return out;
}

START_TEST(notice_kinds_by_both_their_names)
{
	for (int kind = 0; kind < NOTICE_N_KINDS; kind++) {
		const char *title = notice_kind_title((enum notice_kind)kind);

		ck_assert_ptr_nonnull(title);
		ck_assert_int_eq(notice_kind_from(title), kind);
		if (kind != NOTICE_ASSOCIATED_DATASET && kind != NOTICE_OTHER)
			ck_assert_int_eq(notice_kind_from(squeezed(title)),
			    kind);
	}
	ck_assert_int_eq(notice_kind_from("AssociatedDataset"),
	    NOTICE_ASSOCIATED_DATASET);
}
END_TEST

START_TEST(notice_kinds_whatever_their_case)
{
	ck_assert_int_eq(notice_kind_from("RetractedandRepublishedIn"),
	    NOTICE_RETRACTED_AND_REPUBLISHED_IN);
	ck_assert_int_eq(notice_kind_from("COMMENT ON"), NOTICE_COMMENT_ON);
	ck_assert_int_eq(notice_kind_from("Something new"), NOTICE_OTHER);
	ck_assert_int_eq(notice_kind_from(""), NOTICE_OTHER);
}
END_TEST

/* ---- text, names -------------------------------------------------------- */

START_TEST(text_of_runs)
{
	struct rich r = RICH({ .text = "H" },
	    { .text = "2", .styles = INLINE_SUB }, { .text = NULL },
	    { .text = "O", .line_break = true });
	struct rich first = RICH({ .text = "x", .line_break = true });
	struct rich none = { 0 };

	ck_assert_str_eq(rich_text(a, &r), "H2 O");
	ck_assert_str_eq(rich_text(a, &first), "x");
	ck_assert_str_eq(rich_text(a, &none), "");
}
END_TEST

START_TEST(names_of_people)
{
	const struct {
		struct contrib c;
		const char *full, *brief;
	} cases[] = {
		{ { .surname = "Muster", .given_names = "Maria M",
		    .initials = "MM" }, "Maria M Muster", "Muster MM" },
		{ { .surname = "Muster", .initials = "MM", .suffix = "Jr" },
		    "MM Muster Jr", "Muster MM Jr" },
		{ { .prefix = "Sir", .surname = "Muster" }, "Sir Muster",
		    "Muster" },
		{ { .name = "M. Muster, whole" }, "M. Muster, whole",
		    "M. Muster, whole" },
		{ { .given_names = "Lone" }, "Lone", "Lone" },
		{ { 0 }, "", "" },
		{ { .surname = "\u738B", .given_names = "\u5C0F\u660E" },
		    "\u738B\u5C0F\u660E", "\u738B" },
		{ { .surname = "\uAE40", .given_names = "Min" }, "Min \uAE40",
		    "\uAE40" },
		{ { .kind = CONTRIB_COLLAB, .surname = "not this",
		    .collab = RICH({ .text = "The " },
		    { .text = "GROUP", .styles = INLINE_ITALIC }) },
		    "The GROUP", "The GROUP" },
		{ { .kind = CONTRIB_COLLAB }, "", "" }
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		ck_assert_str_eq(contrib_full_name(a, &cases[i].c),
		    cases[i].full);
		ck_assert_str_eq(contrib_short_name(a, &cases[i].c),
		    cases[i].brief);
	}
}
END_TEST

/* ---- dates -------------------------------------------------------------- */

START_TEST(dates_as_text)
{
	static const struct {
		struct date d;
		const char *text;
	} cases[] = {
		{ { 2023, 9, 15, NULL, NULL }, "15 Sep 2023" },
		{ { 2023, 9, 0, NULL, NULL }, "Sep 2023" },
		{ { 2023, 0, 15, NULL, NULL }, "2023" },
		{ { 2023, 13, 1, NULL, NULL }, "2023" },
		{ { 2023, -1, 1, NULL, NULL }, "2023" },
		{ { 2019, 0, 0, "Summer", NULL }, "Summer 2019" },
		{ { 0, 0, 0, "Summer", NULL }, "Summer" },
		{ { 1999, 1, 1, NULL, "1998 Dec-1999 Jan" },
		    "1998 Dec-1999 Jan" },
	};
	struct date none = { 0 };

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		ck_assert_str_eq(date_text(a, &cases[i].d), cases[i].text);
	ck_assert_ptr_null(date_text(a, &none));
}
END_TEST

START_TEST(year_by_the_chain)
{
	/* the later in the list, the weaker */
	static const enum pub_date_kind chain[] = {
		DATE_CREATED, DATE_CONTRIBUTED, DATE_ENTREZ, DATE_PUBMED,
		DATE_ACCEPTED, DATE_EPUB, DATE_COLLECTION, DATE_PPUB
	};
	enum { N = sizeof chain / sizeof *chain };
	struct pub_date dates[N];
	struct article x = { .dates = dates, .citation = "Old J. 1901;1:1." };

	ck_assert_int_eq(article_year(&x), 1901);
	for (size_t i = 0; i < N; i++) {
		dates[i] = (struct pub_date){ .kind = chain[i],
		    .date = { .year = 2000 + (int)i } };
		x.n_dates = i + 1;
		ck_assert_int_eq(article_year(&x), 2000 + (int)i);
	}
}
END_TEST

START_TEST(years_that_do_not_count)
{
	struct article x = { ITEMS(dates, struct pub_date,
	    { DATE_COMPLETED, NULL, { .year = 2001 } },
	    { DATE_PPUB, NULL, { .season = "Spring" } },
	    { DATE_EPUB, NULL, { .verbatim = "Winter 1998-1999" } }) };

	ck_assert_int_eq(article_year(&x), 1998);
	x.n_dates = 2;
	ck_assert_int_eq(article_year(&x), 0);
	x.citation = "J Num. 12023 3456 99 S10012; 2007 Jan";
	ck_assert_int_eq(article_year(&x), 2007);
	x.citation = "199";
	ck_assert_int_eq(article_year(&x), 0);
}
END_TEST

START_TEST(first_date_of_a_kind)
{
	struct article x = { ITEMS(dates, struct pub_date,
	    { DATE_EPUB, "1", { 0 } }, { DATE_REVISED, "2", { 0 } },
	    { DATE_REVISED, "3", { 0 } }) };

	ck_assert_str_eq(article_date(&x, DATE_REVISED)->type, "2");
	ck_assert_ptr_null(article_date(&x, DATE_PPUB));
}
END_TEST

/* ---- the citation ------------------------------------------------------- */

#define PPUB(...) ITEMS(dates, struct pub_date, \
	{ .kind = DATE_PPUB, .date = { __VA_ARGS__ } })

START_TEST(citations)
{
	const struct {
		struct article x;
		const char *text;
	} cases[] = {
		{ { PPUB(2023, 9, 15), .volume = "17", .issue = "5",
		    .fpage = "674", .lpage = "683" },
		    "2023 Sep 15;17(5):674-683" },
		{ { PPUB(2023, 9), .volume = "17", .fpage = "5",
		    .lpage = "5" }, "2023 Sep;17:5" },
		{ { PPUB(2023), .issue = "5", .elocation_id = "e12" },
		    "2023;(5):e12" },
		{ { PPUB(2023, 99, 3), .page_range = "1-2, 9",
		    .fpage = "1" }, "2023:1-2, 9" },
		{ { PPUB(.year = 2019, .season = "Summer", .day = 4) },
		    "2019 Summer" },
		{ { PPUB(.season = "Summer") }, "Summer" },
		{ { PPUB(.verbatim = "2019-2020"), .volume = "3" },
		    "2019-2020;3" },
		{ { .volume = "3", .fpage = "1" }, "3:1" },
		{ { .fpage = "1" }, "1" },
		{ { PPUB(2023), .citation = "2023 Sep 15;17(5)." },
		    "2023 Sep 15;17(5)." },
		{ { ITEMS(dates, struct pub_date,
		    { DATE_ACCEPTED, NULL, { .year = 2001 } },
		    { DATE_EPUB, NULL, { .year = 2002 } },
		    { DATE_COLLECTION, NULL, { .year = 2003 } }) }, "2003" }
	};
	struct article none = { 0 };

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		ck_assert_str_eq(article_citation(a, &cases[i].x),
		    cases[i].text);
	ck_assert_ptr_null(article_citation(a, &none));
}
END_TEST

UNIT_MAIN_WITH("model/article", setup, teardown,
    standing_is_sound_without_cause, standing_by_notice,
    the_worst_notice_counts, standing_by_publication_type,
    standing_by_title, standing_has_words,
    notice_kinds_by_both_their_names, notice_kinds_whatever_their_case,
    text_of_runs, names_of_people, dates_as_text, year_by_the_chain,
    years_that_do_not_count, first_date_of_a_kind, citations)
