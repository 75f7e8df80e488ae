/*
 * MEDLINE: authors, editors, investigators, addresses.
 *
 * A name is given twice, in full (FAU) and short (AU), and what follows it
 * (AUID, AD) is its own.  Before 2002 there is the short one only; before
 * 2014 one address stood in the record, that of the first author.
 */
#include "input/medline.h"

#include <string.h>

#include "input/ids.h"
#include "input/nlm.h"
#include "input/rich.h"

/* ---- who ---------------------------------------------------------------- */

/* The list of a role, and who was named last in it. */
static struct medline_who *
people_of(struct medline *m, size_t role)
{
	struct article *x = m->article;
	struct medline_who *w = role == CONTRIB_EDITOR ? &m->editor
	    : role == CONTRIB_INVESTIGATOR ? &m->investigator
	    : role == CONTRIB_OTHER ? &m->subject : &m->author;

	if (w->list != NULL)
		return w;
	w->list = role == CONTRIB_INVESTIGATOR ? &x->investigators
	    : role == CONTRIB_OTHER ? &x->personal_name_subjects
	    : &x->contribs;
	w->n = role == CONTRIB_INVESTIGATOR ? &x->n_investigators
	    : role == CONTRIB_OTHER ? &x->n_personal_name_subjects
	    : &x->n_contribs;
	if (role == CONTRIB_EDITOR) {
		struct book *b = medline_book(m);

		w->list = &b->contribs;
		w->n = &b->n_contribs;
	}
	return w;
}

static struct contrib *
people_add(struct medline *m, struct medline_who *w, enum contrib_role role)
{
	struct contrib *c = ARENA_PUSH(m->arena, *w->list, *w->n);

	c->role = role;
	w->i = *w->n - 1;
	m->last = w;
	return c;
}

/* The person that AUID and AD belong to, or NULL. */
static struct contrib *
people_last(struct medline *m)
{
	return m->last != NULL ? &(*m->last->list)[m->last->i] : NULL;
}

/* ---- names -------------------------------------------------------------- */

/* "Himmelstein, Daniel S", "Smith, John Jr", "Selvamani" */
void
medline_full_name(struct medline *m, const char *value, size_t role)
{
	struct contrib *c = people_add(m, people_of(m, role),
	    (enum contrib_role)role);
	const char *comma = strchr(value, ','), *given;

	if (comma == NULL) {
		c->surname = value;
		return;
	}
	c->surname = text_fold(m->arena, value, (size_t)(comma - value));
	given = text_fold(m->arena, comma + 1, strlen(comma + 1));
	c->given_names = nlm_cut_suffix(m->arena, given, &c->suffix);
	if (c->surname == NULL) {
		c->surname = c->given_names;
		c->given_names = NULL;
	}
	if (c->surname == NULL)         /* a lone comma */
		c->surname = value;
}

/* Does the short name begin by the surname?  The rest of it, or NULL. */
static const char *
name_rest(const struct contrib *c, const char *value)
{
	size_t n = c->surname != NULL ? strlen(c->surname) : 0;

	if (n == 0 || strncmp(value, c->surname, n) != 0 ||
	    (value[n] != ' ' && value[n] != '\0'))
		return NULL;
	return value + n + strspn(value + n, " ");
}

enum { PEOPLE_BACK = 4000 };    /* so many names are looked at */

/* The one in full that the short name belongs to: the last, or, where all
   the full ones stand before, the first of that name without initials. */
static struct contrib *
name_in_full(struct medline *m, struct medline_who *w, const char *value)
{
	struct contrib *list = *w->list;

	if (*w->n == 0)
		return NULL;
	if (list[w->i].initials == NULL &&
	    name_rest(&list[w->i], value) != NULL)
		return &list[w->i];
	for (size_t i = *w->n; i > 0 && m->last == w &&
	    *w->n - i < PEOPLE_BACK; i--)
		if (list[i - 1].initials != NULL)
			break;
		else if (list[i - 1].given_names != NULL &&
		    name_rest(&list[i - 1], value) != NULL)
			return &list[i - 1];
	return NULL;
}

void
medline_short_name(struct medline *m, const char *value, size_t role)
{
	struct medline_who *w = people_of(m, role);
	struct contrib *c = name_in_full(m, w, value);
	const char *rest, *suffix = NULL;

	if (c == NULL) {
		nlm_short_name(m->arena, people_add(m, w,
		    (enum contrib_role)role), value);
		return;
	}
	w->i = (size_t)(c - *w->list);
	rest = name_rest(c, value);
	if (*rest == '\0')
		return;
	if (nlm_is_suffix(rest) && c->given_names == NULL) {
		c->suffix = rest;
		return;
	}
	c->initials = nlm_cut_suffix(m->arena, rest, &suffix);
	if (suffix != NULL)
		c->suffix = suffix;
}

void
medline_group(struct medline *m, const char *value, size_t at)
{
	struct contrib *c = people_add(m, people_of(m, CONTRIB_AUTHOR),
	    CONTRIB_AUTHOR);

	(void)at;
	c->kind = CONTRIB_COLLAB;
	c->collab = rich_plain(m->arena, value);
}

/* "ORCID: https://orcid.org/0000-0002-3012-7446" */
void
medline_person_id(struct medline *m, const char *value, size_t at)
{
	struct contrib *c = people_last(m);
	const char *p = value, *good;
	bool named = strncmp(p, "ORCID:", 6) == 0;

	(void)at;
	if (named)
		p += 6 + strspn(p + 6, " ");
	good = id_orcid(m->arena, p);
	if (c == NULL || c->orcid != NULL || (good == NULL && !named)) {
		if (c == NULL || good == NULL || c->orcid == NULL ||
		    strcmp(c->orcid, good) != 0)
			medline_unreached(m, value);
		return;
	}
	c->orcid = good != NULL ? good : p;     /* settle says it */
}

/* ---- addresses ---------------------------------------------------------- */

/* The last identifier of an address, "... Mexico. GRID: grid.419886.a". */
static bool
address_cut_id(struct medline *m, const char **text, struct aff *f)
{
	static const struct {
		const char *name;
		size_t member;
	} ids[] = {
		{ "ROR: ", offsetof(struct aff, ror) },
		{ "GRID: ", offsetof(struct aff, grid) },
		{ "ISNI: ", offsetof(struct aff, isni) },
		{ "RINGGOLD: ", offsetof(struct aff, ringgold) }
	};
	const char *at = NULL, *value;
	size_t k = 0, n;

	for (size_t i = 0; i < sizeof ids / sizeof *ids; i++)
		for (const char *p = *text; (p = strstr(p, ids[i].name)) !=
		    NULL; p++)
			if ((p == *text || p[-1] == ' ') &&
			    (at == NULL || p > at)) {
				at = p;
				k = i;
			}
	if (at == NULL)
		return false;
	value = at + strlen(ids[k].name);
	n = strlen(value);
	while (n > 0 && strchr(" .;,", value[n - 1]) != NULL)
		n--;
	if (n == 0 || n > 60 || strpbrk(value, ";,") != NULL)
		return false;
	*(const char **)(void *)((char *)f + ids[k].member) =
	    arena_strndup(m->arena, value, n);
	n = (size_t)(at - *text);
	while (n > 0 && strchr(" ;,", (*text)[n - 1]) != NULL)
		n--;
	*text = arena_strndup(m->arena, *text, n);
	return true;
}

/* Settle joins those that are alike. */
void
medline_address(struct medline *m, const char *value, size_t at)
{
	struct article *x = m->article;
	struct contrib *c = people_last(m);
	struct aff f = { 0 };

	(void)at;
	while (address_cut_id(m, &value, &f))
		;
	f.text = rich_plain(m->arena, value);
	if (c != NULL)
		*ARENA_PUSH(m->arena, c->affs, c->n_affs) = x->n_affs;
	else
		m->early_aff = m->early_aff || x->n_affs == 0;
	*ARENA_PUSH(m->arena, x->affs, x->n_affs) = f;
}

void
medline_finish_people(struct medline *m)
{
	struct article *x = m->article;

	if (m->early_aff && x->n_contribs != 0 && x->contribs[0].n_affs == 0)
		*ARENA_PUSH(m->arena, x->contribs[0].affs,
		    x->contribs[0].n_affs) = 0;
}
