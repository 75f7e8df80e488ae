/*
 * Inline fields of people: authors and their marks, investigators, subjects.
 */
#include <stdint.h>
#include <string.h>

#include "template/inline.h"
#include "template/internal.h"

#define DAGGER "\xE2\x80\xA0"
#define DOUBLE_DAGGER "\xE2\x80\xA1"
#define NBSP "\xC2\xA0"

/* ---- marks -------------------------------------------------------------- */

static void
people_marks(struct spans *s, const struct contrib *c, bool numbers)
{
	struct arena *a = s->c->arena;
	struct buf b = { .arena = a };
	struct span *x;

	for (size_t i = 0; numbers && i < c->n_affs; i++)
		join(&b, ",", arena_printf(a, "%zu", c->affs[i] + 1));
	join(&b, ",", c->equal_contrib ? "*" : NULL);
	join(&b, ",", c->corresp ? DAGGER : NULL);
	join(&b, ",", c->deceased ? DOUBLE_DAGGER : NULL);
	x = spans_text(s, buf_text(&b), SPAN_NO_HYPHENS | SPAN_NO_BREAK);
	if (x != NULL)
		x->style = spans_variant(s->c, x->style, INLINE_SUP);
}

/* ---- names -------------------------------------------------------------- */

static void
people_name(struct spans *s, const struct contrib *c)
{
	struct arena *a = s->c->arena;

	if (c->kind == CONTRIB_COLLAB && c->collab.n_runs != 0)
		spans_rich(s, &c->collab, SPAN_NO_HYPHENS);
	else
		spans_text(s, name_tied(a, contrib_full_name(a, c)),
		    SPAN_NO_HYPHENS);
}

static void
people_put(struct spans *s, const struct contrib *c, bool numbers)
{
	static const char *const roles[] = {
		NULL, " (editor)", NULL, " (translator)", NULL
	};
	struct arena *a = s->c->arena;

	people_name(s, c);
	if (c->degrees != NULL)
		spans_text(s, arena_printf(a, ", %s", c->degrees),
		    SPAN_NO_HYPHENS);
	people_marks(s, c, numbers);
	spans_text(s, roles[c->role], 0);
}

/*
 * Up to `most` names parted by commas; earlier spellings stand elsewhere.
 */
static size_t
people_list(struct spans *s, const struct contrib *cs, size_t n, size_t most)
{
	bool numbers = affs_are_numbered(s->c->x);
	size_t count = 0;

	for (size_t i = 0; i < n && count < most; i++) {
		if (cs[i].invalid)
			continue;
		spans_text(s, count++ == 0 ? NULL : ", ", 0);
		people_put(s, &cs[i], numbers);
	}
	return count;
}

void
inline_contribs(struct spans *s)
{
	const struct article *x = s->c->x;
	struct span *et;

	if (people_list(s, x->contribs, x->n_contribs, SIZE_MAX) == 0 ||
	    !x->contribs_incomplete)
		return;
	et = spans_text(s, " et" NBSP "al.", SPAN_NO_HYPHENS);
	et->style = spans_variant(s->c, et->style, INLINE_ITALIC);
}

/* The first authors of very many; a template names all at another place. */
void
inline_contribs_lead(struct spans *s)
{
	enum { LEAD = 20 };
	const struct article *x = s->c->x;
	size_t n = 0;

	for (size_t i = 0; i < x->n_contribs; i++)
		n += !x->contribs[i].invalid;
	if (n <= LEAD + 1) {
		inline_contribs(s);
		return;
	}
	people_list(s, x->contribs, x->n_contribs, LEAD);
	spans_text(s, arena_printf(s->c->arena, " and %zu others, who are "
	    "named with them below", n - LEAD), 0);
}

/* ---- what the marks mean ------------------------------------------------ */

static void
key_equal(struct spans *s, const struct article *x)
{
	for (size_t i = 0; i < x->n_contribs; i++)
		if (x->contribs[i].equal_contrib) {
			spans_text(s, "* Contributed equally.", 0);
			return;
		}
}

/* "‡ Deceased." once; "† Correspondence: Name, address" each. */
static void
key_people(struct spans *s, const struct article *x)
{
	bool dead = false;

	for (size_t i = 0; i < x->n_contribs; i++) {
		const struct contrib *c = &x->contribs[i];

		dead = dead || c->deceased;
		if (!c->corresp && c->email == NULL)
			continue;
		if (s->n_spans != 0)
			spans_sentence(s);
		spans_text(s, c->corresp ? DAGGER " Correspondence: " : NULL,
		    0);
		people_name(s, c);
		spans_text(s, c->email != NULL ? ", " : NULL, 0);
		spans_text(s, c->email, SPAN_NO_HYPHENS | SPAN_URL);
	}
	if (!dead)
		return;
	if (s->n_spans != 0)
		spans_sentence(s);
	spans_text(s, DOUBLE_DAGGER " Deceased.", 0);
}

static void
key_notes(struct spans *s, const struct contrib *cs, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (cs[i].note.n_runs != 0) {
			if (s->n_spans != 0)
				spans_sentence(s);
			people_name(s, &cs[i]);
			spans_text(s, ": ", 0);
			spans_rich(s, &cs[i].note, 0);
		}
		if (cs[i].invalid) {
			if (s->n_spans != 0)
				spans_sentence(s);
			spans_text(s, "Earlier spelling in the record: ", 0);
			people_name(s, &cs[i]);
		}
	}
}

void
inline_author_key(struct spans *s)
{
	const struct article *x = s->c->x;

	key_equal(s, x);
	key_people(s, x);
	key_notes(s, x->contribs, x->n_contribs);
}

/* ---- ORCID -------------------------------------------------------------- */

static size_t
orcids_put(struct spans *s, const struct contrib *cs, size_t n, size_t count)
{
	struct arena *a = s->c->arena;

	for (size_t i = 0; i < n; i++) {
		const struct contrib *c = &cs[i];

		count = orcids_put(s, c->members, c->n_members, count);
		if (c->orcid == NULL)
			continue;
		spans_separate(s, count++);
		people_name(s, c);
		spans_text(s, NBSP, 0);
		spans_link(s, c->orcid, arena_printf(a,
		    "https://orcid.org/%s", c->orcid), arena_printf(a,
		    "ORCID of %s", contrib_full_name(a, c)));
	}
	return count;
}

void
inline_orcids(struct spans *s)
{
	const struct article *x = s->c->x;
	size_t count = orcids_put(s, x->contribs, x->n_contribs, 0);

	orcids_put(s, x->investigators, x->n_investigators, count);
}

/* ---- groups, subjects --------------------------------------------------- */

static void
group_members(struct spans *s, const struct contrib *group)
{
	if (group->n_members == 0)
		return;
	if (s->n_spans != 0)
		spans_sentence(s);
	people_name(s, group);
	spans_text(s, ": ", 0);
	people_list(s, group->members, group->n_members, SIZE_MAX);
}

void
inline_investigators(struct spans *s)
{
	const struct article *x = s->c->x;

	people_list(s, x->investigators, x->n_investigators, SIZE_MAX);
	for (size_t i = 0; i < x->n_contribs; i++)
		group_members(s, &x->contribs[i]);
	key_notes(s, x->investigators, x->n_investigators);
}

void
inline_subjects(struct spans *s)
{
	const struct article *x = s->c->x;

	people_list(s, x->personal_name_subjects,
	    x->n_personal_name_subjects, SIZE_MAX);
}
