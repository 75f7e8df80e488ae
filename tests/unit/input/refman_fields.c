#include "refman.h"

#include "input/refman_fields.h"

static const struct refman_handler table[] = {
	{ "journal", refman_field_container, REFMAN_OF(container) },
	{ "short", refman_field_container, REFMAN_OF(abbrev) },
	{ "abbrev", refman_field_abbrev, 0 },
	{ "author", refman_field_person, CONTRIB_AUTHOR },
	{ "address", refman_field_address, 0 },
	{ "volume", refman_field_volume, 0 },
	{ "first", refman_field_first_page, 0 },
	{ "last", refman_field_last_page, 0 },
	{ "title", refman_field_title, 0 },
	{ "other", refman_field_other_title, 0 },
	{ "doi", refman_field_doi, 0 }, { "pmcid", refman_field_pmcid, 0 },
	{ "note", refman_field_note, 0 }, { "refs", refman_field_n_refs, 0 },
	{ "left", refman_field_left, 0 }
};

/* Read "name=value" fields; the scene stays open. */
static const char *
read_all(struct scene *s, const char *const *fields)
{
	struct refman *r = scene_open(s);
	struct refman_field list[12];
	size_t n = 0;

	for (; fields[n] != NULL; n++) {
		size_t len = strcspn(fields[n], "=");

		list[n] = (struct refman_field){
			.name = arena_strndup(r->arena, fields[n], len),
			.value = fields[n] + len + 1, .line = (long)n + 10
		};
	}
	REFMAN_READ_FIELDS(r, list, n, table);
	refman_finish(r);
	return scene_json(s);
}

#define READ(s, ...) read_all(s, (const char *[]){ __VA_ARGS__, NULL })

START_TEST(fields_go_to_their_handlers)
{
	struct scene s;
	const char *x = READ(&s, "nobody=knows", "left=it", "TITLE=A",
	    "title=a", "title=B", "other=C", "other=D");

	ck_has(x, "\"title\": \"A\"");
	ck_has(x, "\"trans_title\": \"C\"");
	ck_has(x, "\"title\": \"Other titles\",\"paras\": [\"D\"]");
	ck_has(x, "\"path\": \"nobody\",\"count\": 1,\"sample\": \"knows\"");
	ck_said(&s.desk, "10: warning: nobody holds");
	ck_said(&s.desk, "14: warning: title holds \"B\"");
	ck_not_said(&s.desk, "left");
	scene_drop(&s);
}
END_TEST

START_TEST(the_table_gives_the_order)
{
	struct scene s;

	/* the address is met first, and yet finds its author */
	READ(&s, "address=Roe, A; Here", "author=Roe, Ann");
	ck_assert_uint_eq(s.x.contribs[0].n_affs, 1);
	scene_drop(&s);
	ck_has(READ(&s, "abbrev=J. Th.", "short=J Th", "journal=Things"),
	    "\"title\": \"Things\",\"abbrev\": \"J Th\","
	    "\"iso_abbrev\": \"J. Th.\"");
	scene_drop(&s);
}
END_TEST

START_TEST(volumes_and_pages)
{
	struct scene s;

	ck_has(READ(&s, "journal=J", "volume=50(2)", "first=49", "last=52"),
	    "\"volume\": \"50\",\"issue\": \"2\",\"fpage\": \"49\","
	    "\"lpage\": \"52\"");
	scene_drop(&s);
	ck_has(READ(&s, "journal=J", "volume=A(2)", "last=52"),
	    "\"volume\": \"A(2)\",\"fpage\": \"52\"");
	scene_drop(&s);
	READ(&s, "first=9-15", "last=15");
	ck_assert_uint_eq(s.x.n_unreached, 0);
	scene_drop(&s);
	READ(&s, "first=9-15", "last=16");
	ck_assert_uint_eq(s.x.n_unreached, 1);
	scene_drop(&s);
}
END_TEST

START_TEST(odd_identifiers_are_printed)
{
	struct scene s;
	const char *x = READ(&s, "doi=10.1000/x y", "doi=whatever",
	    "pmcid=12", "refs=33", "refs=some");

	ck_has(x, "\"doi\": \"10.1000/x\"");
	ck_has(x, "{\"type\": \"doi\",\"value\": \"whatever\"}");
	ck_has(x, "\"pmcid\": \"PMC12\"");
	ck_assert_int_eq(s.x.n_refs_stated, 33);
	ck_said(&s.desk, "refs holds \"some\"");
	scene_drop(&s);
}
END_TEST

START_TEST(notes_are_taken_apart)
{
	struct scene s;
	const char *x = READ(&s, "title=A", "note=One.\nPMID: 12\n\nTwo.\n"
	    "Copyright - (C) 2016 X\nCited By 4");

	ck_has(x, "\"title\": \"Notes\",\"paras\": [\"One.\",\"Two.\"]");
	ck_has(x, "\"pmid\": \"12\"");
	ck_has(x, "\"copyright\": \"(C) 2016 X\"");
	ck_has(x, "\"sample\": \"Cited By 4\"");
	scene_drop(&s);
	x = READ(&s, "title=A", "note=Copyright 2016 X");
	ck_has(x, "\"copyright\": \"Copyright 2016 X\"");
	scene_drop(&s);
}
END_TEST

UNIT_MAIN("input/refman_fields", fields_go_to_their_handlers,
    the_table_gives_the_order, volumes_and_pages,
    odd_identifiers_are_printed, notes_are_taken_apart)
