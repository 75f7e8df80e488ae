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
	size_t first = s->n_spans;

	if (c->kind == CONTRIB_COLLAB && c->collab.n_runs != 0)
		spans_rich(s, &c->collab, SPAN_NO_HYPHENS);
	else
		spans_text(s, name_tied(a, contrib_full_name(a, c)),
		    SPAN_NO_HYPHENS);
	spans_isolate(s, first);
}

/* A name with its degrees and marks. */
static void
people_marked(struct spans *s, const struct contrib *c, bool numbers)
{
	people_name(s, c);
	if (c->degrees != NULL)
		spans_text(s, arena_printf(s->c->arena, ", %s", c->degrees),
		    SPAN_NO_HYPHENS);
	people_marks(s, c, numbers);
}

/*
 * Up to `most` names parted by commas; earlier spellings stand elsewhere.
 */
static size_t
people_list(struct spans *s, const struct contrib *cs, size_t n, size_t most)
{
	static const char *const roles[] = {
		NULL, " (editor)", NULL, " (translator)", NULL
	};
	bool numbers = affs_are_numbered(s->c->x);
	size_t count = 0;

	for (size_t i = 0; i < n && count < most; i++) {
		if (cs[i].invalid)
			continue;
		spans_text(s, count++ == 0 ? NULL : ", ", 0);
		people_marked(s, &cs[i], numbers);
		spans_text(s, roles[cs[i].role], 0);
	}
	return count;
}

void
inline_contribs(struct spans *s)
{
	const struct article *x = s->c->x;
	struct span *et;

	s->c->named = true;
	if (people_list(s, x->contribs, x->n_contribs, SIZE_MAX) == 0 ||
	    !x->contribs_incomplete)
		return;
	et = spans_text(s, " et" NBSP "al.", SPAN_NO_HYPHENS);
	et->style = spans_variant(s->c, et->style, INLINE_ITALIC);
}

/*
 * The rest of the names behind a number: what a screen reader reads instead,
 * a part of them for a part of the words, since a string of a PDF is bounded
 * (32,767 bytes of UTF-16; PDF/A-2, 6.1.13).
 */
static void
people_hidden(struct spans *s, const char *words, const char *names)
{
	enum { PART = 12000, MOST = 15000 };
	size_t len = strlen(names), n = strlen(words);
	size_t parts = len / PART + 1 < n ? len / PART + 1 : n;

	for (size_t i = 0; i < parts; i++) {
		size_t from = n * i / parts, to = n * (i + 1) / parts;
		size_t cut = strlen(names) < MOST ? strlen(names) : MOST;
		struct span *x = spans_text(s, arena_strndup(s->c->arena,
		    words + from, to - from), SPAN_NO_HYPHENS);

		while (names[cut] != '\0' && cut > 0 && names[cut - 1] != ' ')
			cut--;
		x->role = ELEM_SPAN;
		x->alt = arena_strndup(s->c->arena, names, cut);
		names += cut;
	}
}

/* Those behind the first `skip`, named nowhere else. */
static void
people_others(struct spans *s, const struct contrib *cs, size_t n,
    size_t skip, const char *words)
{
	struct buf b = { .arena = s->c->arena };
	size_t count = 0;

	for (size_t i = 0; i < n; i++)
		if (!cs[i].invalid && count++ >= skip)
			join(&b, ", ", contrib_full_name(s->c->arena, &cs[i]));
	spans_text(s, " ", 0);
	people_hidden(s, words, buf_text(&b));
}

/* "2,914" */
static const char *
people_number(struct arena *a, size_t n)
{
	return n < 1000 ? arena_printf(a, "%zu", n)
	    : arena_printf(a, "%s,%03zu", people_number(a, n / 1000),
	    n % 1000);
}

/* The first authors of very many; a template names all at another place. */
void
inline_contribs_lead(struct spans *s)
{
	enum { LEAD = 20 };
	const struct article *x = s->c->x;
	const char *words;
	size_t n = 0;

	for (size_t i = 0; i < x->n_contribs; i++)
		n += !x->contribs[i].invalid;
	if (n <= LEAD + 1) {
		inline_contribs(s);
		return;
	}
	people_list(s, x->contribs, x->n_contribs, LEAD);
	s->c->others = true;
	words = arena_printf(s->c->arena, "and %s others",
	    people_number(s->c->arena, n - LEAD));
	if (s->c->others_alone)
		people_others(s, x->contribs, x->n_contribs, LEAD, words);
	else
		spans_text(s, arena_printf(s->c->arena, " %s, who are named "
		    "with them below", words), 0);
}

/* ---- what the marks mean ------------------------------------------------ */

/* Does a mark stand at a name, of these or of a group's members? */
static void
marks_find(const struct contrib *cs, size_t n, bool *equal, bool *deceased)
{
	for (size_t i = 0; i < n; i++) {
		*equal = *equal || cs[i].equal_contrib;
		*deceased = *deceased || cs[i].deceased;
		marks_find(cs[i].members, cs[i].n_members, equal, deceased);
	}
}

static void
key_sentence(struct spans *s, const char *text)
{
	if (s->n_spans != 0)
		spans_sentence(s);
	spans_text(s, text, 0);
}

/* "Ann Roe, ann@example.org" */
static void
key_address(struct spans *s, const struct contrib *c)
{
	people_name(s, c);
	spans_text(s, c->email != NULL ? ", " : NULL, 0);
	spans_text(s, c->email, SPAN_NO_HYPHENS | SPAN_URL);
}

/* Those to whom to write, in one sentence. */
static void
key_corresp(struct spans *s, const struct contrib *cs, size_t n)
{
	bool any = false;

	for (size_t i = 0; i < n; i++) {
		if (!cs[i].corresp)
			continue;
		if (any)
			spans_text(s, "; ", 0);
		else
			key_sentence(s, DAGGER " Correspondence: ");
		key_address(s, &cs[i]);
		any = true;
	}
}

/* What is told of one person beside the name. */
static void
key_person(struct spans *s, const struct contrib *c)
{
	if (!c->corresp && c->email != NULL) {
		key_sentence(s, NULL);
		key_address(s, c);
	}
	if (c->note.n_runs != 0) {
		key_sentence(s, NULL);
		people_name(s, c);
		spans_text(s, ": ", 0);
		spans_rich(s, &c->note, 0);
	}
	if (c->invalid) {
		key_sentence(s, "Earlier spelling in the record: ");
		people_name(s, c);
	}
}

static void
key_people(struct spans *s, const struct contrib *cs, size_t n)
{
	for (size_t i = 0; i < n; i++)
		key_person(s, &cs[i]);
}

void
inline_author_key(struct spans *s)
{
	const struct article *x = s->c->x;
	bool equal = false, deceased = false;

	marks_find(x->contribs, x->n_contribs, &equal, &deceased);
	marks_find(x->investigators, x->n_investigators, &equal, &deceased);
	if (equal)
		key_sentence(s, "* Contributed equally.");
	if (deceased)
		key_sentence(s, DOUBLE_DAGGER " Deceased.");
	key_corresp(s, x->contribs, x->n_contribs);
	key_people(s, x->contribs, x->n_contribs);
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

	count = orcids_put(s, x->investigators, x->n_investigators, count);
	if (x->book != NULL)
		orcids_put(s, x->book->contribs, x->book->n_contribs, count);
}

/* ---- groups, subjects, books -------------------------------------------- */

/* People with what is told of them. */
static void
people_whole(struct spans *s, const struct contrib *cs, size_t n)
{
	people_list(s, cs, n, SIZE_MAX);
	key_people(s, cs, n);
}

static void
group_members(struct spans *s, const struct contrib *group)
{
	if (group->n_members == 0)
		return;
	key_sentence(s, NULL);
	people_name(s, group);
	spans_text(s, ": ", 0);
	people_whole(s, group->members, group->n_members);
	for (size_t i = 0; i < group->n_members; i++)
		group_members(s, &group->members[i]);
}

void
inline_investigators(struct spans *s)
{
	const struct article *x = s->c->x;

	people_whole(s, x->investigators, x->n_investigators);
	for (size_t i = 0; i < x->n_contribs; i++)
		group_members(s, &x->contribs[i]);
}

void
inline_subjects(struct spans *s)
{
	people_whole(s, s->c->x->personal_name_subjects,
	    s->c->x->n_personal_name_subjects);
}

void
inline_book_contribs(struct spans *s)
{
	const struct book *b = s->c->x->book;
	bool editors = false;

	for (size_t i = 0; b != NULL && i < b->n_contribs; i++) {
		spans_text(s, i == 0 ? NULL : ", ", 0);
		people_marked(s, &b->contribs[i],
		    affs_are_numbered(s->c->x));
		editors = editors || b->contribs[i].role == CONTRIB_EDITOR;
	}
	if (editors)
		spans_text(s, b->n_contribs > 1 ? ", editors" : ", editor",
		    0);
	if (b != NULL)
		key_people(s, b->contribs, b->n_contribs);
}

/* ---- institutions ------------------------------------------------------- */

static void
aff_ids(struct spans *s, const struct aff *f)
{
	const struct {
		const char *word, *value;
	} ids[] = {
		{ " ISNI" NBSP, f->isni }, { " GRID" NBSP, f->grid },
		{ " Ringgold" NBSP, f->ringgold }
	};
	const char *ror = f->ror != NULL ? strstr(f->ror, "ror.org/") : NULL;
	struct arena *a = s->c->arena;

	if (ror != NULL)
		spans_link(s, ror, arena_printf(a, "https://%s", ror), "ROR");
	else if (f->ror != NULL)
		spans_text(s, arena_printf(a, "ROR" NBSP "%s", f->ror),
		    SPAN_URL);
	for (size_t i = 0; i < sizeof ids / sizeof *ids; i++)
		if (ids[i].value != NULL)
			spans_text(s, arena_printf(a, "%s%s", ids[i].word,
			    ids[i].value), SPAN_URL | SPAN_NO_HYPHENS);
}

/*
 * Identifiers of affiliations, by their numbers: they are for machines, and
 * no reader wants them between two addresses.
 */
void
inline_aff_ids(struct spans *s)
{
	const struct article *x = s->c->x;
	size_t count = 0;

	for (size_t i = 0; i < x->n_affs; i++) {
		const struct aff *f = &x->affs[i];

		if (f->ror == NULL && f->isni == NULL && f->grid == NULL &&
		    f->ringgold == NULL)
			continue;
		spans_separate(s, count++);
		if (affs_are_numbered(x))
			spans_text(s, arena_printf(s->c->arena,
			    "(%zu)" NBSP, i + 1), 0);
		aff_ids(s, f);
	}
}
