/*
 * settle: affiliations and references that are said twice.
 *
 * Items are found again by a hash of their text, so that three thousand
 * affiliations cost no more each than three.
 */
#include "input/settle.h"

#include <stdint.h>
#include <string.h>

/* The text of a line, copied only where it has several runs. */
static const char *
same_text(struct settle *s, const struct rich *r)
{
	return r->n_runs == 1 ? r->runs[0].text : rich_text(s->arena, r);
}

/* FNV-1a */
static uint64_t
same_hash(const char *text)
{
	uint64_t h = UINT64_C(0xcbf29ce484222325);

	for (; *text != '\0'; text++)
		h = (h ^ (unsigned char)*text) * UINT64_C(0x100000001b3);
	return h ^ h >> 32;
}

/* The text without a full stop or the like at its end, which some records have
   at one mention and not at the other. */
static const char *
same_bare(struct settle *s, const char *text)
{
	size_t len = strlen(text);

	while (len > 0 && strchr(" .,;", text[len - 1]) != NULL)
		len--;
	return text[len] == '\0' ? text : arena_strndup(s->arena, text, len);
}

/* first[i]: the first item whose text is that of item i. */
static size_t *
same_first(struct settle *s, const char *const *texts, size_t n)
{
	size_t *first = arena_array(s->arena, n + 1, sizeof *first);
	size_t size = 8, *table;

	while (size < 2 * n)
		size *= 2;
	table = arena_array(s->arena, size, sizeof *table);
	for (size_t i = 0; i < n; i++) {
		size_t at = (size_t)same_hash(texts[i]) & (size - 1);

		while (table[at] != 0 &&
		    strcmp(texts[table[at] - 1], texts[i]) != 0)
			at = (at + 1) & (size - 1);
		if (table[at] == 0)
			table[at] = i + 1;
		first[i] = table[at] - 1;
	}
	return first;
}

/* ---- affiliations ------------------------------------------------------- */

enum { MEMBERS_DEPTH = 8, NOWHERE = -1 };

struct same_affs {
	struct settle *s;
	const struct article *x;
	const size_t *first;
	ptrdiff_t *to;          /* the new place of each; NOWHERE: none yet */
	size_t n;               /* places given */
	size_t *from;           /* the old place of each new one */
	size_t *last;           /* the last person, from 1, at each */
	size_t n_people;        /* met so far */
};

/* An affiliation that says nothing is none. */
static bool
same_is_there(const struct aff *f)
{
	return f->text.n_runs > 0 || f->ror != NULL || f->grid != NULL ||
	    f->isni != NULL || f->ringgold != NULL;
}

static ptrdiff_t
same_place(struct same_affs *m, size_t i)
{
	size_t first;

	if (i >= m->x->n_affs || !same_is_there(&m->x->affs[i]))
		return NOWHERE;
	first = m->first[i];
	if (m->to[first] == NOWHERE) {
		m->from[m->n] = first;
		m->to[first] = (ptrdiff_t)m->n++;
	}
	return m->to[first];
}

/* Give places in the order of mention, and map the mentions. */
static void
same_map(struct same_affs *m, struct contrib *people, size_t n_people,
    int depth)
{
	for (size_t k = 0; k < n_people && depth < MEMBERS_DEPTH; k++) {
		struct contrib *c = &people[k];
		size_t n = 0;

		m->n_people++;

		for (size_t i = 0; i < c->n_affs; i++) {
			ptrdiff_t to = same_place(m, c->affs[i]);

			if (to == NOWHERE || m->last[to] == m->n_people)
				continue;
			m->last[to] = m->n_people;
			c->affs[n++] = (size_t)to;
		}
		c->n_affs = n;
		same_map(m, c->members, c->n_members, depth + 1);
	}
}

/* Keep the identifiers of one that gives way. */
static void
same_join(struct aff *to, const struct aff *from)
{
	if (to->ror == NULL)
		to->ror = from->ror;
	if (to->grid == NULL)
		to->grid = from->grid;
	if (to->isni == NULL)
		to->isni = from->isni;
	if (to->ringgold == NULL)
		to->ringgold = from->ringgold;
}

/* Nothing to do: no two alike, mentioned in order? */
static bool
same_is_settled(const struct same_affs *m)
{
	for (size_t i = 0; i < m->x->n_affs; i++)
		if (m->first[i] != i || m->to[i] != (ptrdiff_t)i)
			return false;
	return true;
}

void
settle_affs(struct settle *s, struct article *x)
{
	struct same_affs m = { .s = s, .x = x };
	const char **texts;
	struct aff *affs;

	if (x->n_affs == 0)
		return;
	texts = arena_array(s->arena, x->n_affs, sizeof *texts);
	m.to = arena_array(s->arena, x->n_affs, sizeof *m.to);
	m.from = arena_array(s->arena, x->n_affs, sizeof *m.from);
	m.last = arena_array(s->arena, x->n_affs, sizeof *m.last);
	for (size_t i = 0; i < x->n_affs; i++) {
		texts[i] = same_bare(s, same_text(s, &x->affs[i].text));
		m.to[i] = NOWHERE;
	}
	m.first = same_first(s, texts, x->n_affs);
	same_map(&m, x->contribs, x->n_contribs, 0);
	same_map(&m, x->investigators, x->n_investigators, 0);
	if (x->book != NULL)
		same_map(&m, x->book->contribs, x->book->n_contribs, 0);
	for (size_t i = 0; i < x->n_affs; i++)
		same_place(&m, i);
	if (same_is_settled(&m))
		return;
	affs = arena_array(s->arena, m.n, sizeof *affs);
	for (size_t i = 0; i < m.n; i++)
		affs[i] = x->affs[m.from[i]];
	for (size_t i = 0; i < x->n_affs; i++)
		if (m.to[m.first[i]] != NOWHERE)
			same_join(&affs[m.to[m.first[i]]], &x->affs[i]);
	x->affs = affs;
	x->n_affs = m.n;
}

/* ---- references --------------------------------------------------------- */

enum { LISTS_DEPTH = 8 };

struct same_refs {
	struct settle *s;
	struct ref **refs;      /* of all lists, in their order */
	const char **texts;
	size_t n;
	const size_t *first;
};

static void
same_gather(struct same_refs *m, struct ref_list *lists, size_t n, int depth)
{
	for (size_t i = 0; i < n && depth < LISTS_DEPTH; i++) {
		for (size_t k = 0; k < lists[i].n_refs; k++) {
			struct ref *r = &lists[i].refs[k];
			size_t at = m->n;

			*ARENA_PUSH(m->s->arena, m->refs, m->n) = r;
			*ARENA_PUSH(m->s->arena, m->texts, at) =
			    same_text(m->s, &r->text);
		}
		same_gather(m, lists[i].lists, lists[i].n_lists, depth + 1);
	}
}

/* Nothing that the one says contradicts the other. */
static bool
same_agrees(const char *one, const char *other)
{
	return one == NULL || other == NULL || strcmp(one, other) == 0;
}

/* Is it the reference that stood before, with the same label or none? */
static bool
same_ref(const struct ref *was, const struct ref *r)
{
	if (was->label == NULL ? r->label != NULL : r->label == NULL ||
	    strcmp(was->label, r->label) != 0)
		return false;
	return r->text.n_runs > 0 && same_agrees(was->doi, r->doi) &&
	    same_agrees(was->pmid, r->pmid) &&
	    same_agrees(was->pmcid, r->pmcid);
}

static void
same_join_refs(struct ref *to, const struct ref *from)
{
	if (to->doi == NULL)
		to->doi = from->doi;
	if (to->pmid == NULL)
		to->pmid = from->pmid;
	if (to->pmcid == NULL)
		to->pmcid = from->pmcid;
	if (to->href == NULL)
		to->href = from->href;
}

/* Take out what stands before; *at counts the references of all lists. */
static void
same_take_out(struct same_refs *m, struct ref_list *lists, size_t n,
    size_t *at, int depth)
{
	for (size_t i = 0; i < n && depth < LISTS_DEPTH; i++) {
		struct ref_list *l = &lists[i];
		size_t kept = 0;

		for (size_t k = 0; k < l->n_refs; k++, ++*at) {
			struct ref *r = m->refs[*at];

			if (r == NULL)
				continue;
			if (kept != k)
				l->refs[kept] = *r;
			kept++;
		}
		l->n_refs = kept;
		same_take_out(m, l->lists, l->n_lists, at, depth + 1);
	}
}

void
settle_refs(struct settle *s, struct article *x)
{
	struct same_refs m = { .s = s };
	size_t n_again = 0, at = 0;

	same_gather(&m, x->ref_lists, x->n_ref_lists, 0);
	if (m.n < 2)
		return;
	m.first = same_first(s, m.texts, m.n);
	for (size_t i = 0; i < m.n; i++) {
		struct ref *was = m.refs[m.first[i]];

		if (m.first[i] == i || was == NULL ||
		    !same_ref(was, m.refs[i]))
			continue;
		same_join_refs(was, m.refs[i]);
		if (n_again++ == 0) {
			s->field = "refs";
			settle_say(s, DIAG_TEXT_REPAIRED,
			    "a reference that stood twice stands once",
			    m.texts[i]);
		}
		m.refs[i] = NULL;
	}
	if (n_again > 0)
		same_take_out(&m, x->ref_lists, x->n_ref_lists, &at, 0);
}
