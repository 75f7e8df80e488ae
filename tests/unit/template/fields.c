#include "desk.h"

/* All names that a template may use; README.md describes each. */
static const char *const names[] = {
	"abstract_characters", "abstracts", "affs", "alerts", "author_key",
	"author_notes", "book", "book_contribs", "cited_by", "coi",
	"contribs", "contribs_lead", "data_banks", "doi", "figures", "gaps",
	"gene_symbols", "grants", "history", "ids", "investigators",
	"journal", "journal_line", "keywords", "kicker", "langs", "mesh",
	"n_refs_stated", "no_abstract", "notices", "orcids",
	"personal_name_subjects", "pmcid", "pmid", "pub_types", "published",
	"record", "ref_lists", "refs", "rights", "running_title", "sections",
	"short_citation", "similar", "space_flight_missions", "standing",
	"substances", "subtitle", "title", "trans_title", "trials"
};
enum { N_NAMES = sizeof names / sizeof *names };

START_TEST(fields_are_found)
{
	for (size_t i = 0; i < N_NAMES; i++) {
		const struct field *f = field_find(names[i]);

		ck_assert_msg(f != NULL, "%s", names[i]);
		ck_assert_str_eq(f->name, names[i]);
		ck_assert(f->put != NULL || f->blocks != NULL ||
		    f->size != NULL);
	}
	ck_assert_ptr_null(field_find(""));
	ck_assert_ptr_null(field_find("Title"));
	ck_assert_ptr_null(field_find("title "));
}
END_TEST

/* In a line, as blocks and as a condition, as the table says. */
START_TEST(every_field_can_be_used)
{
	k.x = *full();
	for (size_t i = 0; i < N_NAMES; i++) {
		const struct field *f = field_find(names[i]);
		struct buf b = { .arena = k.arena };

		buf_printf(&b, "<p if='%s'><span>x</span></p>", f->name);
		if (f->put != NULL)
			buf_printf(&b, "<p field='%s' separator='&#10;'/>"
			    "<p><span field='%s'/></p>", f->name, f->name);
		if (f->put != NULL || f->blocks != NULL)
			buf_printf(&b, "<each field='%s'/>", f->name);
		desk_compose(arena_printf(k.arena, BODY("%s"), b.p));
	}
}
END_TEST

/* With everything filled in each is there, but what tells of absence. */
START_TEST(fields_of_the_full_article)
{
	static const char *const absent[] = { "n_refs_stated", "no_abstract",
	    "standing", NULL };

	k.x = *full();
	for (size_t i = 0; i < N_NAMES; i++) {
		const struct field *f = field_find(names[i]);
		bool none = false;

		for (size_t j = 0; absent[j] != NULL; j++)
			none = none || strcmp(absent[j], names[i]) == 0;
		ck_assert_msg((field_size(&k.c, f) == 0) == none, "%s",
		    names[i]);
	}
}
END_TEST

/* Of an empty article only what stands in for it. */
START_TEST(fields_of_an_empty_article)
{
	static const char *const present[] = { "kicker", "no_abstract",
	    "running_title", "title", NULL };

	for (size_t i = 0; i < N_NAMES; i++) {
		const struct field *f = field_find(names[i]);
		bool there = false;

		for (size_t j = 0; present[j] != NULL; j++)
			there = there || strcmp(present[j], names[i]) == 0;
		ck_assert_msg((field_size(&k.c, f) != 0) == there, "%s",
		    names[i]);
		if (f->blocks != NULL)
			ck_assert_uint_eq(desk_compose(arena_printf(k.arena,
			    BODY("<each field='%s'/>"), names[i]))->root
			    ->n_children, 0);
	}
}
END_TEST

START_TEST(sizes)
{
	static const struct {
		const char *name;
		size_t size;
	} cases[] = {
		{ "refs", 3 },          /* in nested lists too */
		{ "ref_lists", 1 }, { "contribs", 3 }, { "affs", 2 },
		{ "alerts", 2 },        /* one of them the standing */
		{ "notices", 2 }, { "doi", 14 }, { "abstracts", 2 },
		{ "gaps", 1 },
		{ "abstract_characters", 46 }
	};

	k.x = *full();
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		ck_assert_msg(field_size(&k.c, field_find(cases[i].name)) ==
		    cases[i].size, "%s: %zu", cases[i].name,
		    field_size(&k.c, field_find(cases[i].name)));
}
END_TEST

/* A retraction that only the title tells is an alert too. */
START_TEST(alerts_without_a_notice)
{
	struct article x = { .title = PLAIN("RETRACTED: x") };

	k.x = x;
	ck_assert_uint_eq(field_size(&k.c, field_find("alerts")), 1);
	ck_assert_uint_eq(field_size(&k.c, field_find("notices")), 0);
}
END_TEST

DESK_MAIN("template/fields", fields_are_found, every_field_can_be_used,
    fields_of_the_full_article, fields_of_an_empty_article, sizes,
    alerts_without_a_notice)
