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

/* A line that settle must change: folded by nobody yet. */
static struct rich
dirty(struct scene *s, const char *text)
{
	struct rich r = { arena_alloc(s->desk.arena, sizeof *r.runs), 1 };

	r.runs[0].text = text;
	return r;
}

#define DIRTY " a\t&amp;  b "
#define CLEAN "a & b"

START_TEST(strings_and_lines_of_the_article)
{
	struct scene s;

	scene_open(&s);
	s.x.journal.title = s.x.volume = s.x.copyright = DIRTY;
	s.x.issue = "  ";
	s.x.title = s.x.license = dirty(&s, DIRTY);
	settle_texts(&s.settle, &s.x);
	ck_assert_str_eq(s.x.journal.title, CLEAN);
	ck_assert_str_eq(s.x.volume, CLEAN);
	ck_assert_str_eq(s.x.copyright, CLEAN);
	ck_assert_ptr_null(s.x.issue);
	ck_rich(&s.desk, s.x.title, CLEAN);
	ck_rich(&s.desk, s.x.license, CLEAN);
	ck_said(&s.desk, "title: escaped mark-up was made real: \"a & b\"");
	scene_drop(&s);
}
END_TEST

START_TEST(people_and_their_members)
{
	struct scene s;
	struct contrib members[] = { { .surname = " " }, { .surname = DIRTY } };
	struct contrib people[] = {
		{ .surname = "\x01" }, { .name = DIRTY },
		{ .members = members, .n_members = 2 }
	};
	struct aff aff = { .label = DIRTY };

	scene_open(&s);
	aff.text = dirty(&s, DIRTY);
	s.x.contribs = people;
	s.x.n_contribs = 3;
	s.x.affs = &aff;
	s.x.n_affs = 1;
	settle_texts(&s.settle, &s.x);
	ck_assert_uint_eq(s.x.n_contribs, 2);
	ck_assert_str_eq(s.x.contribs[0].name, CLEAN);
	ck_assert_uint_eq(s.x.contribs[1].n_members, 1);
	ck_assert_str_eq(s.x.contribs[1].members[0].surname, CLEAN);
	ck_assert_str_eq(aff.label, CLEAN);
	ck_rich(&s.desk, aff.text, CLEAN);
	scene_drop(&s);
}
END_TEST

START_TEST(abstracts_and_keywords)
{
	struct scene s;
	struct rich paras[2];
	struct abstract_sec secs[] = {
		{ .paras = &paras[0], .n_paras = 1 },
		{ .label = DIRTY, .paras = &paras[1], .n_paras = 1 }
	};
	struct abstract abstracts[] = {
		{ .secs = secs, .n_secs = 1 },
		{ .title = DIRTY, .secs = &secs[1], .n_secs = 1 }
	};
	struct kwd kwds[2] = { { .major = true } };
	struct kwd_group groups[] = {
		{ .kwds = &kwds[0], .n_kwds = 1 },
		{ .kwds = &kwds[1], .n_kwds = 1 }
	};

	scene_open(&s);
	paras[0] = kwds[0].text = dirty(&s, " ");
	paras[1] = kwds[1].text = dirty(&s, DIRTY);
	s.x.abstracts = abstracts;
	s.x.kwd_groups = groups;
	s.x.n_abstracts = s.x.n_kwd_groups = 2;
	settle_texts(&s.settle, &s.x);
	ck_assert_uint_eq(s.x.n_abstracts, 1);
	ck_assert_str_eq(s.x.abstracts[0].title, CLEAN);
	ck_assert_str_eq(s.x.abstracts[0].secs[0].label, CLEAN);
	ck_rich(&s.desk, s.x.abstracts[0].secs[0].paras[0], CLEAN);
	ck_assert_uint_eq(s.x.n_kwd_groups, 1);
	ck_rich(&s.desk, s.x.kwd_groups[0].kwds[0].text, CLEAN);
	scene_drop(&s);
}
END_TEST

START_TEST(index_terms)
{
	struct scene s;
	struct term terms[] = { { .name = " " }, { .name = DIRTY } };
	struct mesh_qualifier q = { .name = DIRTY };
	struct mesh mesh[] = {
		{ .descriptor = "" },
		{ .descriptor = DIRTY, .qualifiers = &q, .n_qualifiers = 1 }
	};
	struct grant grants[] = { { .country = "X" }, { .id = DIRTY } };
	const char *genes[] = { " ", DIRTY };
	struct data_bank bank = {
		.name = DIRTY, .accessions = genes, .n_accessions = 2
	};

	scene_open(&s);
	s.x.pub_types = terms;
	s.x.mesh = mesh;
	s.x.grants = grants;
	s.x.n_pub_types = s.x.n_mesh = s.x.n_grants = 2;
	s.x.data_banks = &bank;
	s.x.n_data_banks = 1;
	settle_texts(&s.settle, &s.x);
	ck_assert_uint_eq(s.x.n_pub_types, 1);
	ck_assert_str_eq(s.x.pub_types[0].name, CLEAN);
	ck_assert_uint_eq(s.x.n_mesh, 1);
	ck_assert_str_eq(s.x.mesh[0].qualifiers[0].name, CLEAN);
	ck_assert_uint_eq(s.x.n_grants, 1);
	ck_assert_str_eq(s.x.grants[0].id, CLEAN);
	ck_assert_uint_eq(bank.n_accessions, 1);
	ck_assert_str_eq(bank.accessions[0], CLEAN);
	scene_drop(&s);
}
END_TEST

START_TEST(references_figures_notices)
{
	struct scene s;
	struct pub_id ids[] = { { "x", " " }, { "y", DIRTY } };
	struct ref refs[] = { { .label = "1" }, { .ids = ids, .n_ids = 2 } };
	struct ref_list l = { .title = DIRTY, .refs = refs, .n_refs = 2 };
	struct ref_list outer = { .lists = &l, .n_lists = 1 };
	struct figure figures[] = {
		{ .alt_text = "x" }, { .label = DIRTY },
		{ .label = "Fig. 1.", .alt_text = "fig. 1:" },
		{ .label = "Fig. 1", .alt_text = "Fig. 12" }
	};
	struct notice notice = { .title = DIRTY };
	struct related near = { .authors = DIRTY };

	scene_open(&s);
	s.x.ref_lists = &outer;
	s.x.notices = &notice;
	s.x.similar = &near;
	s.x.n_ref_lists = s.x.n_notices = s.x.n_similar = 1;
	s.x.figures = figures;
	s.x.n_figures = 4;
	settle_texts(&s.settle, &s.x);
	ck_assert_uint_eq(l.n_refs, 1);
	ck_assert_uint_eq(l.refs[0].n_ids, 1);
	ck_assert_str_eq(l.refs[0].ids[0].value, CLEAN);
	ck_assert_str_eq(l.title, CLEAN);
	ck_assert_uint_eq(s.x.n_figures, 3);
	ck_assert_ptr_null(s.x.figures[1].alt_text);
	ck_assert_str_eq(s.x.figures[2].alt_text, "Fig. 12");
	ck_assert_str_eq(s.x.figures[0].label, CLEAN);
	ck_assert_str_eq(notice.title, CLEAN);
	ck_assert_str_eq(near.authors, CLEAN);
	scene_drop(&s);
}
END_TEST

START_TEST(books_and_sections)
{
	struct scene s;
	const char *isbns[] = { DIRTY };
	struct book book = {
		.publisher = DIRTY, .isbns = isbns, .n_isbns = 1
	};
	struct rich para;
	struct section sections[] = {
		{ .paras = &para, .n_paras = 1 }, { .title = DIRTY }
	};

	scene_open(&s);
	para = dirty(&s, " ");
	book.title = dirty(&s, DIRTY);
	s.x.book = &book;
	s.x.sections = sections;
	s.x.n_sections = 2;
	settle_texts(&s.settle, &s.x);
	ck_assert_str_eq(book.publisher, CLEAN);
	ck_assert_str_eq(book.isbns[0], CLEAN);
	ck_rich(&s.desk, book.title, CLEAN);
	ck_assert_uint_eq(s.x.n_sections, 1);
	ck_assert_str_eq(s.x.sections[0].title, CLEAN);
	scene_drop(&s);
}
END_TEST

UNIT_MAIN("input/settle_walk", strings_and_lines_of_the_article,
    people_and_their_members, abstracts_and_keywords, index_terms,
    references_figures_notices, books_and_sections)
