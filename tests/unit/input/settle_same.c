#include "desk.h"

#include "input/rich.h"
#include "input/settle.h"

struct scene {
	struct arena *arena;
	struct settle settle;
	struct diags diags;
	struct article x;
};

static void
scene_open(struct scene *s)
{
	*s = (struct scene){ .arena = arena_new(0) };
	s->settle.arena = s->arena;
	s->settle.diags = &s->diags;
}

static struct aff *
scene_aff(struct scene *s, const char *text)
{
	struct aff *f = ARENA_PUSH(s->arena, s->x.affs, s->x.n_affs);

	f->text = rich_plain(s->arena, text);
	return f;
}

/* "021": a person with these affiliations. */
static struct contrib
person(struct scene *s, const char *affs)
{
	struct contrib c = { .name = "R" };

	for (; *affs != '\0'; affs++)
		*ARENA_PUSH(s->arena, c.affs, c.n_affs) =
		    (size_t)(*affs - '0');
	return c;
}

static void
scene_person(struct scene *s, const char *affs)
{
	*ARENA_PUSH(s->arena, s->x.contribs, s->x.n_contribs) =
	    person(s, affs);
}

static void
ck_affs(const struct contrib *c, const char *expected)
{
	ck_assert_uint_eq(c->n_affs, strlen(expected));
	for (size_t i = 0; i < c->n_affs; i++)
		ck_assert_uint_eq(c->affs[i], (size_t)(expected[i] - '0'));
}

static void
ck_places(struct scene *s, const char *expected)
{
	struct buf b = { .arena = s->arena };

	for (size_t i = 0; i < s->x.n_affs; i++)
		buf_printf(&b, "%s|", rich_text(s->arena,
		    &s->x.affs[i].text));
	ck_assert_str_eq(buf_text(&b), expected);
}

START_TEST(each_once_in_order_of_mention)
{
	struct scene s;

	scene_open(&s);
	scene_aff(&s, "never named");
	scene_aff(&s, "B");
	scene_aff(&s, "A");
	scene_aff(&s, "B");
	scene_person(&s, "23");
	scene_person(&s, "132");
	settle_affs(&s.settle, &s.x);
	ck_places(&s, "A|B|never named|");
	ck_affs(&s.x.contribs[0], "01");
	ck_affs(&s.x.contribs[1], "10");
	arena_drop(s.arena);
}
END_TEST

START_TEST(members_investigators_and_editors_too)
{
	struct scene s;
	struct contrib member, editor, other;
	struct book book = { .contribs = &editor, .n_contribs = 1 };

	scene_open(&s);
	scene_aff(&s, "A");
	scene_aff(&s, "A");
	scene_aff(&s, "B");
	scene_aff(&s, "B");
	member = person(&s, "1");
	other = person(&s, "3");
	editor = person(&s, "13");
	scene_person(&s, "");
	s.x.contribs[0].members = &member;
	s.x.contribs[0].n_members = 1;
	s.x.investigators = &other;
	s.x.n_investigators = 1;
	s.x.book = &book;
	settle_affs(&s.settle, &s.x);
	ck_places(&s, "A|B|");
	ck_affs(&member, "0");
	ck_affs(&other, "1");
	ck_affs(&editor, "01");
	arena_drop(s.arena);
}
END_TEST

START_TEST(identifiers_are_joined)
{
	struct scene s;

	scene_open(&s);
	scene_aff(&s, "A")->ror = "r";
	scene_aff(&s, "A")->grid = "g";
	settle_affs(&s.settle, &s.x);
	ck_places(&s, "A|");
	ck_assert_str_eq(s.x.affs[0].ror, "r");
	ck_assert_str_eq(s.x.affs[0].grid, "g");
	arena_drop(s.arena);
}
END_TEST

START_TEST(empty_and_impossible_ones_vanish)
{
	struct scene s;

	scene_open(&s);
	scene_aff(&s, "");
	scene_aff(&s, "A");
	scene_person(&s, "0819");
	settle_affs(&s.settle, &s.x);
	ck_places(&s, "A|");
	ck_affs(&s.x.contribs[0], "0");
	arena_drop(s.arena);
}
END_TEST

START_TEST(what_is_settled_stays)
{
	struct scene s;
	struct aff *before;

	scene_open(&s);
	scene_aff(&s, "A");
	scene_aff(&s, "B");
	scene_person(&s, "01");
	before = s.x.affs;
	settle_affs(&s.settle, &s.x);
	ck_assert_ptr_eq(s.x.affs, before);
	ck_places(&s, "A|B|");
	arena_drop(s.arena);
}
END_TEST

START_TEST(thousands)
{
	struct scene s;
	struct contrib c = { .name = "R" };

	scene_open(&s);
	for (size_t i = 0; i < 60000; i++) {
		scene_aff(&s, arena_printf(s.arena, "%zu", i % 30000));
		*ARENA_PUSH(s.arena, c.affs, c.n_affs) = i;
		if (i % 6 == 5) {
			*ARENA_PUSH(s.arena, s.x.contribs,
			    s.x.n_contribs) = c;
			c = (struct contrib){ .name = "R" };
		}
	}
	settle_affs(&s.settle, &s.x);
	ck_assert_uint_eq(s.x.n_affs, 30000);
	ck_assert_uint_eq(s.x.contribs[9999].affs[5], 29999);
	arena_drop(s.arena);
}
END_TEST

/* ---- references --------------------------------------------------------- */

static void
scene_ref(struct scene *s, struct ref_list *l, const char *label,
    const char *text, const char *doi)
{
	struct ref *r = ARENA_PUSH(s->arena, l->refs, l->n_refs);

	r->label = label;
	r->text = rich_plain(s->arena, text);
	r->doi = doi;
}

/* Texts of all lists. */
static void
ck_refs(struct scene *s, const char *expected)
{
	struct buf b = { .arena = s->arena };

	for (size_t i = 0; i < s->x.n_ref_lists; i++) {
		const struct ref_list *l = &s->x.ref_lists[i];

		for (size_t k = 0; k < l->n_refs; k++)
			buf_printf(&b, "%s:%s ", rich_text(s->arena,
			    &l->refs[k].text), l->refs[k].doi != NULL
			    ? l->refs[k].doi : "-");
		buf_char(&b, '|');
	}
	ck_assert_str_eq(buf_text(&b), expected);
}

START_TEST(references_once)
{
	struct scene s;
	struct ref_list *l;

	scene_open(&s);
	l = ARENA_PUSH(s.arena, s.x.ref_lists, s.x.n_ref_lists);
	scene_ref(&s, l, NULL, "A", NULL);
	scene_ref(&s, l, NULL, "B", "10.1000/b");
	scene_ref(&s, l, NULL, "A", "10.1000/a");
	scene_ref(&s, l, NULL, "B", "10.1000/c");
	scene_ref(&s, l, NULL, "C", NULL);
	l = ARENA_PUSH(s.arena, s.x.ref_lists, s.x.n_ref_lists);
	scene_ref(&s, l, NULL, "D", NULL);
	scene_ref(&s, l, NULL, "C", NULL);
	settle_refs(&s.settle, &s.x);
	ck_refs(&s, "A:10.1000/a B:10.1000/b B:10.1000/c C:- |D:- |");
	arena_drop(s.arena);
}
END_TEST

/* The text may cite both numbers. */
START_TEST(references_with_labels_of_their_own)
{
	struct scene s;
	struct ref_list *l;

	scene_open(&s);
	l = ARENA_PUSH(s.arena, s.x.ref_lists, s.x.n_ref_lists);
	scene_ref(&s, l, "1", "A", NULL);
	scene_ref(&s, l, "2", "A", NULL);
	scene_ref(&s, l, "1", "A", NULL);
	settle_refs(&s.settle, &s.x);
	ck_refs(&s, "A:- A:- |");
	arena_drop(s.arena);
}
END_TEST

START_TEST(a_full_stop_makes_no_other_affiliation)
{
	struct scene s;

	scene_open(&s);
	scene_aff(&s, "Here, Town");
	scene_aff(&s, "Here, Town.");
	scene_aff(&s, "Here, Town 2.");
	scene_person(&s, "012");
	settle_affs(&s.settle, &s.x);
	ck_places(&s, "Here, Town|Here, Town 2.|");
	ck_affs(&s.x.contribs[0], "01");
	arena_drop(s.arena);
}
END_TEST

UNIT_MAIN("input/settle_same", each_once_in_order_of_mention,
    members_investigators_and_editors_too, identifiers_are_joined,
    empty_and_impossible_ones_vanish, what_is_settled_stays, thousands,
    references_once, references_with_labels_of_their_own,
    a_full_stop_makes_no_other_affiliation)
