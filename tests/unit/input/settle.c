#include "desk.h"

#include "input/dialect.h"
#include "input/rich.h"

static void
settled(struct desk *k, struct article *x)
{
	*k = (struct desk){ .arena = arena_new(0) };
	k->notes = k->arena;
	k->said = (struct buf){ .arena = k->arena };
	k->diags = (struct diags){ .sink = desk_say, .ctx = k };
	settle(k->arena, x, &k->diags);
}

START_TEST(et_al_is_no_person)
{
	static const char *const names[] = {
		"et al", "et al.", "Et Al.", "and others", "...",
		"\xE2\x80\xA6", "others"
	};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		struct contrib people[] = {
			{ .surname = "Roe" }, { .name = names[i] }
		};
		struct article x = { .contribs = people, .n_contribs = 2 };
		struct desk k;

		settled(&k, &x);
		ck_assert_uint_eq(x.n_contribs, 1);
		ck_assert(x.contribs_incomplete);
		arena_drop(k.arena);
	}
}
END_TEST

START_TEST(et_al_in_parts_and_as_a_group)
{
	struct contrib people[] = {
		{ .surname = "Others" , .given_names = "Ann" },
		{ .surname = "et", .initials = "al" },
		{ .kind = CONTRIB_COLLAB }
	};
	struct article x = { .contribs = people, .n_contribs = 3 };
	struct inline_run run = { .text = "et al." };
	struct desk k;

	people[2].collab = (struct rich){ &run, 1 };
	settled(&k, &x);
	ck_assert_uint_eq(x.n_contribs, 1);
	ck_assert(x.contribs_incomplete);
	arena_drop(k.arena);
}
END_TEST

START_TEST(a_name_like_it_is_a_person)
{
	struct contrib people[] = {
		{ .name = "et al" }, { .surname = "Etal", .initials = "E" }
	};
	struct article x = { .contribs = people, .n_contribs = 2 };
	struct desk k;

	settled(&k, &x);
	ck_assert_uint_eq(x.n_contribs, 2);
	ck_assert(!x.contribs_incomplete);
	arena_drop(k.arena);
}
END_TEST

static void
check_date(int year, int month, int day, const char *verbatim)
{
	struct pub_date d = { .date = { year, month, day, NULL, NULL } };
	struct article x = { .dates = &d, .n_dates = 1 };
	struct desk k;

	settled(&k, &x);
	if (verbatim == NULL) {
		ck_assert_ptr_null(d.date.verbatim);
		ck_assert_int_eq(d.date.day, day);
		ck_not_said(&k, "[date-odd]");
	} else {
		ck_assert_str_eq(d.date.verbatim, verbatim);
		ck_assert_int_eq(d.date.month, 0);
		ck_said(&k, "[date-odd]");
	}
	arena_drop(k.arena);
}

START_TEST(days_that_are_none)
{
	check_date(2024, 2, 29, NULL);
	check_date(2000, 2, 29, NULL);
	check_date(2023, 2, 29, "2023-02-29");
	check_date(1900, 2, 29, "1900-02-29");
	check_date(2023, 4, 31, "2023-04-31");
	check_date(2023, 4, 30, NULL);
	check_date(2023, 13, 1, "2023-13-01");
	check_date(2023, 0, 0, NULL);
	check_date(0, 2, 29, NULL);
}
END_TEST

START_TEST(notices_by_weight)
{
	struct notice notices[] = {
		{ .kind = NOTICE_COMMENT_IN, .pmid = "1" },
		{ .kind = NOTICE_ERRATUM_IN, .pmid = "2" },
		{ .kind = NOTICE_COMMENT_IN, .pmid = "3" },
		{ .kind = NOTICE_RETRACTION_IN, .pmid = "4" },
		{ .kind = NOTICE_ERRATUM_IN, .pmid = "5" }
	};
	struct article x = { .notices = notices, .n_notices = 5 };
	struct desk k;
	char order[6] = "";

	settled(&k, &x);
	for (size_t i = 0; i < x.n_notices; i++)
		order[i] = x.notices[i].pmid[0];
	ck_assert_str_eq(order, "42513");
	arena_drop(k.arena);
}
END_TEST

START_TEST(a_missing_title_is_said)
{
	struct article x = { .pmid = "12" };
	struct desk k;

	settled(&k, &x);
	ck_said(&k, "[title-missing]");
	arena_drop(k.arena);
}
END_TEST

START_TEST(ends_of_titles)
{
	static const struct {
		const char *title, *expected;
	} pairs[] = {
		{ "One..", "One." }, { "One.", "One." }, { "One", "One" },
		{ "One...", "One..." }, { "One ...", "One ..." },
		{ "One?.", "One?." }, { "..", ".." }
	};

	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		struct inline_run run = { .text = pairs[i].title };
		struct article x = { .title = { &run, 1 } };
		struct desk k;

		settled(&k, &x);
		ck_assert_str_eq(x.title.runs[0].text, pairs[i].expected);
		arena_drop(k.arena);
	}
}
END_TEST

/* Nobody can know which of the letters were small. */
START_TEST(capitals_stay_as_published)
{
	struct inline_run run = { .text = "ON MCNEILL'S pH OF THE USA." };
	struct contrib person = { .surname = "MCNEILL", .given_names = "ANN" };
	struct article x = {
		.title = { &run, 1 }, .contribs = &person, .n_contribs = 1
	};
	struct desk k;

	settled(&k, &x);
	ck_assert_str_eq(x.title.runs[0].text, "ON MCNEILL'S pH OF THE USA.");
	ck_assert_str_eq(x.contribs[0].surname, "MCNEILL");
	ck_assert_uint_eq(k.said.len, 0);
	arena_drop(k.arena);
}
END_TEST

UNIT_MAIN("input/settle", et_al_is_no_person, et_al_in_parts_and_as_a_group,
    a_name_like_it_is_a_person, days_that_are_none, notices_by_weight,
    a_missing_title_is_said, ends_of_titles, capitals_stay_as_published)
