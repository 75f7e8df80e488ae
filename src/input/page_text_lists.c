/*
 * A copied page: index terms, substances, data banks, grants.
 *
 * A line each, but for the words of a menu that a copy may hold behind every
 * term.
 */
#include "input/page_text.h"

#include <string.h>

/* ---- terms -------------------------------------------------------------- */

/* The term of a line, menu words glued to it cut off; NULL: none. */
static const char *
term_line(struct copied *c, size_t i)
{
	const char *key = c->lines[i].key;
	const char *menu = strstr(key, "Actions");

	if (copied_is_chrome(key, ZONE_BODY)) {
		copied_chrome(c, i);
		return NULL;
	}
	copied_use(c, i);
	if (menu != NULL && menu > key && menu[7] != '\0' &&
	    copied_is_chrome(menu, ZONE_BODY))
		return copied_trim(c, key, (size_t)(menu - key));
	return copied_plain(c, c->lines[i].text);
}

void
copied_types(struct copied *c, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++) {
		const char *term = term_line(c, i);

		if (term != NULL)
			copied_add_type(c, term);
	}
}

void
copied_substances(struct copied *c, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++) {
		const char *term = term_line(c, i);

		if (term != NULL)
			ARENA_PUSH(c->arena, c->x->substances,
			    c->x->n_substances)->name = term;
	}
}

/* The name without its star; a star says that it is a major topic. */
static const char *
mesh_name(struct copied *c, const char *s, size_t len, bool *major)
{
	const char *name = copied_trim(c, s, len);
	size_t n = strlen(name);

	*major = n > 1 && name[n - 1] == '*';
	return *major ? copied_trim(c, name, n - 1) : name;
}

/* "Kidney Failure, Chronic / epidemiology*" */
static void
mesh_add(struct copied *c, const char *term, bool supplementary)
{
	const char *slash = strstr(term, " / ");
	size_t n = slash != NULL ? (size_t)(slash - term) : strlen(term);
	struct article *x = c->x;
	struct mesh m = { .supplementary = supplementary };
	struct mesh *last = x->n_mesh > 0 ? &x->mesh[x->n_mesh - 1] : NULL;

	m.descriptor = mesh_name(c, term, n, &m.major);
	if (last == NULL || slash == NULL || m.major || last->major ||
	    last->n_qualifiers == 0 ||
	    strcmp(last->descriptor, m.descriptor) != 0) {
		last = ARENA_PUSH(c->arena, x->mesh, x->n_mesh);
		*last = m;
	}
	while (slash != NULL) {
		const char *s = slash + 3;
		struct mesh_qualifier *q = ARENA_PUSH(c->arena,
		    last->qualifiers, last->n_qualifiers);

		slash = strstr(s, " / ");
		q->name = mesh_name(c, s, slash != NULL
		    ? (size_t)(slash - s) : strlen(s), &q->major);
	}
}

void
copied_mesh(struct copied *c, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++) {
		const char *term = term_line(c, i);

		if (term != NULL)
			mesh_add(c, term, false);
	}
}

void
copied_suppl_mesh(struct copied *c, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++) {
		const char *term = term_line(c, i);

		if (term != NULL)
			mesh_add(c, term, true);
	}
}

/* "ClinicalTrials.gov/NCT00000102" */
void
copied_data(struct copied *c, size_t from, size_t to)
{
	struct article *x = c->x;

	for (size_t i = from; i < to; i++) {
		const char *term = term_line(c, i), *slash;
		struct data_bank *d = x->n_data_banks > 0
		    ? &x->data_banks[x->n_data_banks - 1] : NULL;
		const char *name;

		if (term == NULL)
			continue;
		slash = strchr(term, '/');
		name = slash == NULL ? term : copied_trim(c, term,
		    (size_t)(slash - term));
		if (d == NULL || strcmp(d->name, name) != 0) {
			d = ARENA_PUSH(c->arena, x->data_banks,
			    x->n_data_banks);
			d->name = name;
		}
		if (slash != NULL)
			*ARENA_PUSH(c->arena, d->accessions,
			    d->n_accessions) = copied_trim(c, slash + 1,
			    strlen(slash + 1));
	}
}

void
copied_subjects(struct copied *c, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++) {
		const char *term = term_line(c, i);
		struct contrib *s;

		if (term == NULL)
			continue;
		s = ARENA_PUSH(c->arena, c->x->personal_name_subjects,
		    c->x->n_personal_name_subjects);
		s->role = CONTRIB_OTHER;
		s->name = term;
	}
}

/* ---- grants ------------------------------------------------------------- */

/* "DK", "WHO_": the acronym of an institute */
static bool
grant_is_acronym(const char *s)
{
	size_t n = strspn(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ_");

	return n >= 2 && n <= 6 && s[n] == '\0';
}

/* Cut the last part, behind a slash, off the text. */
static const char *
grant_last(struct copied *c, const char **text)
{
	const char *slash = strrchr(*text, '/'), *part;

	if (slash == NULL) {
		part = *text;
		*text = "";
		return part;
	}
	part = copied_trim(c, slash + 1, strlen(slash + 1));
	*text = copied_trim(c, *text, (size_t)(slash - *text));
	return part;
}

/*
 * "R01 DK096008/DK/NIDDK NIH HHS/United States": number, acronym, agency,
 * country.  Numbers hold slashes too, so parts are taken from the end.
 */
static void
grant_add(struct copied *c, const char *term)
{
	struct grant *g = ARENA_PUSH(c->arena, c->x->grants, c->x->n_grants);

	if (strchr(term, '/') == NULL) {
		g->agency = term;
		return;
	}
	g->country = grant_last(c, &term);
	g->agency = grant_last(c, &term);
	if (term[0] == '\0')
		return;
	if (strchr(term, '/') != NULL || grant_is_acronym(term)) {
		const char *rest = term, *acronym = grant_last(c, &rest);

		if (grant_is_acronym(acronym)) {
			g->acronym = acronym;
			term = rest;
		}
	}
	g->id = term[0] != '\0' ? term : NULL;
}

void
copied_grants(struct copied *c, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++) {
		const char *term = term_line(c, i);

		if (term != NULL)
			grant_add(c, term);
	}
}
