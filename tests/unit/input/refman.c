#include "refman.h"

static const struct refman_type types[] = {
	{ "article", REFMAN_ARTICLE, "Journal Article" },
	{ "chapter", REFMAN_CHAPTER, NULL }, { "book", REFMAN_BOOK, NULL },
	{ "report", REFMAN_REPORT, NULL }, { "page", REFMAN_OTHER, NULL }
};

/* The article of a record of a kind with everything in it. */
static const char *
finished(struct scene *s, const char *kind)
{
	struct refman *r = scene_open(s);

	r->type = refman_type(types, sizeof types / sizeof *types, kind);
	r->container = "Cont";
	r->abbrev = "Abb";
	r->series = "Ser";
	r->publisher = "Pub";
	r->place = "Place";
	r->number = "5";
	r->edition = "2";
	r->chapter = "4";
	s->x.volume = "7";
	refman_add_person(r, CONTRIB_EDITOR, refman_name(r, "Doe, Jo"));
	refman_finish(r);
	return scene_json(s);
}

START_TEST(an_article_is_in_its_journal)
{
	struct scene s;
	const char *x = finished(&s, "ARTICLE");

	ck_has(x, "\"journal\": {\"title\": \"Cont\",\"abbrev\": \"Abb\","
	    "\"publisher\": \"Place: Pub\"},\"volume\": \"7\","
	    "\"issue\": \"5\"");
	ck_has(x, "\"contribs\": [{\"kind\": \"person\",\"role\": \"editor\"");
	ck_has(x, "\"title\": \"Series\",\"paras\": [\"Ser\"]");
	ck_has(x, "\"title\": \"Edition\",\"paras\": [\"2\"]");
	ck_has(x, "\"name\": \"Journal Article\"");
	scene_drop(&s);
}
END_TEST

START_TEST(a_chapter_is_in_its_book)
{
	struct scene s;
	const char *x = finished(&s, "chapter");

	ck_has(x, "\"book\": {\"title\": \"Cont\",\"collection_title\": "
	    "\"Ser\",\"publisher\": \"Pub\",\"publisher_loc\": \"Place\","
	    "\"edition\": \"Edition 2\",\"volume\": \"7\"");
	ck_has(x, "\"contribs\": [{\"kind\": \"person\",\"role\": \"editor\"");
	ck_has(x, "\"location_labels\": \"Chapter 4\"");
	ck_assert_uint_eq(s.x.n_contribs, 0);
	scene_drop(&s);
}
END_TEST

START_TEST(a_book_and_a_report_stand_alone)
{
	struct scene s;
	const char *x = finished(&s, "book");

	ck_has(x, "\"book\": {\"collection_title\": \"Ser\"");
	ck_has(x, "\"title\": \"Series\",\"paras\": [\"Cont\"]");
	scene_drop(&s);
	x = finished(&s, "report");
	ck_has(x, "\"report_number\": \"5\"");
	scene_drop(&s);
}
END_TEST

START_TEST(the_kind_is_guessed)
{
	struct scene s;
	const char *x = finished(&s, "none such");

	ck_has(x, "\"journal\": {\"title\": \"Cont\"");
	scene_drop(&s);
	scene_open(&s);
	*ARENA_PUSH(s.r.arena, s.r.isbns, s.r.n_isbns) = "978";
	refman_finish(&s.r);
	ck_assert_ptr_nonnull(s.x.book);
	scene_drop(&s);
}
END_TEST

START_TEST(a_second_text_is_unreached)
{
	struct scene s;
	struct refman *r = scene_open(&s);
	const char *member = NULL;

	ck_assert(refman_keep(r, &member, "one"));
	ck_assert(refman_keep(r, &member, "ONE"));
	ck_assert_uint_eq(s.x.n_unreached, 0);
	ck_assert(!refman_keep(r, &member, "two"));
	ck_assert(!refman_keep(r, &member, NULL));
	ck_assert_str_eq(member, "one");
	ck_said(&s.desk, "XX holds \"two\"");
	r->tag = "YY";
	refman_left(r, "left", LEFT_COUNT);
	ck_not_said(&s.desk, "left");
	ck_assert_uint_eq(s.x.n_unreached, 2);
	ck_assert_ptr_null(s.x.unreached[0].reason);
	ck_assert_str_eq(s.x.unreached[1].reason, left_reason(LEFT_COUNT));
	scene_drop(&s);
}
END_TEST

START_TEST(a_day_of_its_own)
{
	struct scene s;
	struct refman *r = scene_open(&s);

	refman_published(r, refman_date_of(r->arena, "2006"), "2006");
	refman_month(r, "JUN 14");
	refman_finish(r);
	ck_has(scene_json(&s), "\"year\": 2006,\"month\": 6,\"day\": 14");
	scene_drop(&s);
	r = scene_open(&s);
	refman_published(r, refman_date_of(r->arena, "2006"), "2006");
	refman_month(r, "MAR-APR");
	refman_finish(r);
	ck_has(scene_json(&s), "\"verbatim\": \"2006 MAR-APR\"");
	scene_drop(&s);
}
END_TEST

START_TEST(notes_of_one_title_are_one_section)
{
	struct scene s;
	struct refman *r = scene_open(&s);

	refman_note(r, "Notes", "one");
	refman_note(r, "Notes", "two");
	refman_note(r, "Other", "<i>x</i>");
	refman_note(r, "Other", "");
	ck_assert_uint_eq(s.x.n_sections, 2);
	ck_assert_uint_eq(s.x.sections[0].n_paras, 2);
	ck_assert_uint_eq(s.x.sections[1].paras[0].runs[0].styles,
	    INLINE_ITALIC);
	scene_drop(&s);
}
END_TEST

UNIT_MAIN("input/refman", an_article_is_in_its_journal,
    a_chapter_is_in_its_book, a_book_and_a_report_stand_alone,
    the_kind_is_guessed, a_second_text_is_unreached, a_day_of_its_own,
    notes_of_one_title_are_one_section)
