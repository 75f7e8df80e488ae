#include "desk.h"

#include "input/rich.h"
#include "input/settle.h"

struct scene {
	struct desk desk;
	struct settle settle;
	struct article x;
};

static void
scene_open(struct scene *s)
{
	*s = (struct scene){ .desk = { .arena = arena_new(0) } };
	s->desk.notes = s->desk.arena;
	s->desk.said = (struct buf){ .arena = s->desk.arena };
	s->desk.diags = (struct diags){ .sink = desk_say, .ctx = &s->desk };
	s->settle = (struct settle){
		.arena = s->desk.arena, .diags = &s->desk.diags
	};
}

static void
scene_drop(struct scene *s)
{
	arena_drop(s->desk.arena);
}

static void
scene_id(struct scene *s, const char *type, const char *value)
{
	*ARENA_PUSH(s->desk.arena, s->x.ids, s->x.n_ids) =
	    (struct pub_id){ type, value };
}

START_TEST(normal_forms)
{
	struct scene s;

	scene_open(&s);
	s.x.doi = "https://doi.org/10.1000/a";
	s.x.pmid = "PMID: 12";
	s.x.pmcid = "pmc12";
	s.x.journal.issn_print = "03785955";
	settle_ids(&s.settle, &s.x);
	ck_assert_str_eq(s.x.doi, "10.1000/a");
	ck_assert_str_eq(s.x.pmid, "12");
	ck_assert_str_eq(s.x.pmcid, "PMC12");
	ck_assert_str_eq(s.x.journal.issn_print, "0378-5955");
	ck_assert_uint_eq(s.desk.said.len, 0);
	scene_drop(&s);
}
END_TEST

START_TEST(bad_ones_are_kept_among_the_others)
{
	struct scene s;

	scene_open(&s);
	s.x.doi = "121518513";
	s.x.pmid = "12-a";
	s.x.journal.issn_linking = "1215-185M";
	settle_ids(&s.settle, &s.x);
	ck_assert_ptr_null(s.x.doi);
	ck_assert_ptr_null(s.x.pmid);
	ck_assert_uint_eq(s.x.n_ids, 2);
	ck_assert_str_eq(s.x.ids[0].type, "doi");
	ck_assert_str_eq(s.x.ids[0].value, "121518513");
	ck_assert_str_eq(s.x.ids[1].value, "12-a");
	ck_assert_str_eq(s.x.journal.issn_linking, "1215-185M");
	ck_said(&s.desk, "doi: is not well-formed: \"121518513\"");
	ck_said(&s.desk, "journal.issn: is not well-formed");
	scene_drop(&s);
}
END_TEST

START_TEST(others_are_listed_once)
{
	struct scene s;

	scene_open(&s);
	s.x.doi = "10.1000/a";
	s.x.pmid = "12";
	scene_id(&s, "doi", "10.1000/A");
	scene_id(&s, "pii", "S1");
	scene_id(&s, "pii", "S1");
	scene_id(&s, NULL, "S1");
	scene_id(&s, "sici", "S1");
	settle_ids(&s.settle, &s.x);
	ck_assert_uint_eq(s.x.n_ids, 2);
	ck_assert_str_eq(s.x.ids[0].type, "pii");
	ck_assert_str_eq(s.x.ids[1].type, "sici");
	scene_drop(&s);
}
END_TEST

START_TEST(orcids_at_every_depth)
{
	struct scene s;
	struct contrib member = { .orcid = "0000000218250097" };
	struct contrib people[] = {
		{ .orcid = "0000-0002-1825-0098" },
		{ .members = &member, .n_members = 1 }
	};

	scene_open(&s);
	s.x.contribs = people;
	s.x.n_contribs = 2;
	settle_ids(&s.settle, &s.x);
	ck_assert_ptr_null(people[0].orcid);
	ck_assert_str_eq(member.orcid, "0000-0002-1825-0097");
	ck_said(&s.desk, "contribs.orcid: is not well-formed");
	scene_drop(&s);
}
END_TEST

START_TEST(references)
{
	struct ref refs[] = {
		{ .doi = "10.1000/fx.1.0123456789abcdef0123456789abcdef" },
		{ .doi = "10.1000/a b", .pmid = "0", .pmcid = "0" },
		{ .pmid = "Roe R. A title. 1999." },
		{ .pmid = "Doe D. Twice." },
		{ .label = "5", .pmid = "0" }
	};
	struct ref_list inner = { .refs = refs, .n_refs = 5 };
	struct ref_list outer = { .lists = &inner, .n_lists = 1 };
	struct scene s;

	scene_open(&s);
	refs[3].text = rich_plain(s.desk.arena, "Doe D. Twice.");
	s.x.ref_lists = &outer;
	s.x.n_ref_lists = 1;
	settle_ids(&s.settle, &s.x);
	ck_assert_str_eq(refs[0].doi, "10.1000/fx.1");
	ck_said(&s.desk, "refs.doi: cut to its true length: \"10.1000/fx");
	ck_assert_str_eq(refs[1].doi, "10.1000/a");
	ck_said(&s.desk, "\"10.1000/a b\"");
	ck_assert_ptr_null(refs[1].pmid);
	ck_assert_uint_eq(refs[1].n_ids, 0);
	ck_assert_ptr_null(refs[2].pmid);
	ck_assert_uint_eq(refs[2].n_ids, 1);
	ck_assert_str_eq(refs[2].ids[0].value, "Roe R. A title. 1999.");
	ck_assert_uint_eq(inner.n_refs, 4);
	ck_assert_ptr_null(refs[3].pmid);
	ck_assert_uint_eq(refs[3].n_ids, 0);
	scene_drop(&s);
}
END_TEST

START_TEST(notices_and_neighbours)
{
	struct notice n = { .pmid = "x", .doi = "doi:10.1000/a" };
	struct related r = { .pmid = "PMID: 3", .pmcid = "4" };
	struct scene s;

	scene_open(&s);
	s.x.notices = &n;
	s.x.n_notices = 1;
	s.x.similar = &r;
	s.x.n_similar = 1;
	settle_ids(&s.settle, &s.x);
	ck_assert_ptr_null(n.pmid);
	ck_assert_str_eq(n.doi, "10.1000/a");
	ck_assert_str_eq(r.pmid, "3");
	ck_assert_str_eq(r.pmcid, "PMC4");
	ck_said(&s.desk, "notices.pmid");
	scene_drop(&s);
}
END_TEST

UNIT_MAIN("input/settle_ids", normal_forms,
    bad_ones_are_kept_among_the_others, others_are_listed_once,
    orcids_at_every_depth, references, notices_and_neighbours)
