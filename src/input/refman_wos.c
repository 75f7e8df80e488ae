/*
 * What the Web of Science, Scopus and their like write in their exports.
 */
#define _GNU_SOURCE             /* strcasestr */
#include "input/refman_wos.h"

#include <string.h>
#include <strings.h>

#include "input/ids.h"
#include "input/rich.h"

/* The next part of a text up to one of `stops`, folded; NULL at its end. */
static const char *
wos_part(struct refman *r, const char **text, const char *stops)
{
	const char *part = NULL;

	while (part == NULL && **text != '\0') {
		size_t n = strcspn(*text, stops);

		part = text_fold(r->arena, *text, n);
		*text += n + ((*text)[n] != '\0');
	}
	return part;
}

/* ---- types -------------------------------------------------------------- */

void
refman_wos_type(struct refman *r, const char *text)
{
	static const char *const words[][2] = {
		{ "Article", "Journal Article" },
		{ "Journal Paper", "Journal Article" },
		{ "Editorial Material", "Editorial" },
		{ "Proceedings Paper", "Conference Paper" },
		{ "Correction", "Published Erratum" },
		{ "Erratum", "Published Erratum" },
		{ "Retraction", "Retraction of Publication" },
		{ "Retracted", "Retracted Publication" },
		{ "Data Paper", "Dataset" }, { "-", NULL }, { "no", NULL }
	};
	const char *part;

	while ((part = wos_part(r, &text, ";")) != NULL) {
		const char *type = part;

		for (size_t i = 0; i < sizeof words / sizeof *words; i++)
			if (strcasecmp(part, words[i][0]) == 0)
				type = words[i][1];
		if (type != NULL)
			refman_add_pub_type(r, type);
	}
}

/* ---- funding ------------------------------------------------------------ */

static void
funder_add(struct refman *r, const char *agency, const char *id)
{
	struct article *x = r->article;
	struct grant *g = ARENA_PUSH(r->arena, x->grants, x->n_grants);

	g->agency = agency;
	g->id = id;
}

/* One funder: a name, and its numbers in brackets. */
static void
funder_read(struct refman *r, const char *text)
{
	const char *open = strchr(text, '['), *numbers, *id;
	const char *agency = text_fold(r->arena, text, open != NULL
	    ? (size_t)(open - text) : strlen(text));
	bool any = false;

	if (open != NULL) {
		numbers = arena_strndup(r->arena, open + 1,
		    strcspn(open + 1, "]"));
		while ((id = wos_part(r, &numbers, ",;")) != NULL) {
			funder_add(r, agency, id);
			any = true;
		}
	}
	if (!any && agency != NULL)
		funder_add(r, agency, NULL);
}

/* Funders are parted by semicolons outside of brackets. */
void
refman_wos_funders(struct refman *r, const char *text)
{
	int depth = 0;
	const char *from = text;

	for (const char *p = text;; p++) {
		depth += *p == '[' ? 1 : *p == ']' ? -1 : 0;
		if (*p != '\0' && !(*p == ';' && depth <= 0))
			continue;
		funder_read(r, arena_strndup(r->arena, from,
		    (size_t)(p - from)));
		if (*p == '\0')
			return;
		from = p + 1;
	}
}

/* ---- correspondence ----------------------------------------------------- */

static void
author_note(struct refman *r, const char *title, const char *text)
{
	struct article *x = r->article;
	struct section *s = x->n_author_notes != 0
	    ? &x->author_notes[x->n_author_notes - 1] : NULL;
	struct rich para = refman_rich(r, text);

	if (para.n_runs == 0)
		return;
	if (s == NULL || strcmp(s->title, title) != 0) {
		s = ARENA_PUSH(r->arena, x->author_notes, x->n_author_notes);
		s->title = title;
	}
	*ARENA_PUSH(r->arena, s->paras, s->n_paras) = para;
}

/* The author whom an address of correspondence begins with: "Roe, A, ..." */
static struct contrib *
reprint_author(struct refman *r, const char *text)
{
	size_t n = strcspn(text, ",");

	if (text[n] == '\0')
		return NULL;
	n += 1 + strcspn(text + n + 1, ",(;");
	return refman_author(r, text, n);
}

void
refman_wos_reprint(struct refman *r, const char *text)
{
	struct contrib *c;

	text = text_fold(r->arena, text, strlen(text));
	if (text == NULL)
		return;
	c = reprint_author(r, text);
	if (c != NULL)
		c->corresp = true;
	author_note(r, "Correspondence", text);
}

void
refman_wos_emails(struct refman *r, const char *text)
{
	const char *part;

	while ((part = wos_part(r, &text, ";, \n")) != NULL)
		author_note(r, "Correspondence", part);
}

void
refman_wos_orcids(struct refman *r, const char *text)
{
	const char *part;

	while ((part = wos_part(r, &text, ";\n")) != NULL) {
		const char *slash = strrchr(part, '/');
		const char *orcid = slash != NULL ? id_orcid(r->arena,
		    slash + 1) : NULL;
		struct contrib *c = orcid != NULL ? refman_author(r, part,
		    (size_t)(slash - part)) : NULL;

		if (c != NULL && c->orcid == NULL)
			c->orcid = orcid;
		else if (c == NULL)
			refman_left(r, part, LEFT_KEY);
	}
}

/* ---- references --------------------------------------------------------- */

struct ref *
refman_add_ref(struct refman *r)
{
	struct article *x = r->article;

	if (x->n_ref_lists == 0)
		ARENA_PUSH(r->arena, x->ref_lists, x->n_ref_lists);
	return ARENA_PUSH(r->arena, x->ref_lists[0].refs,
	    x->ref_lists[0].n_refs);
}

/* "..., DOI 10.1000/x", "DOI [10.1000/x, 10.1000/x]" */
static void
reference_read(struct refman *r, const char *line)
{
	struct ref *ref = refman_add_ref(r);
	const char *doi = strcasestr(line, ", DOI ");
	size_t n = doi != NULL ? (size_t)(doi - line) : strlen(line);

	if (doi != NULL) {
		doi += 6 + strspn(doi + 6, "[ ");
		ref->doi = id_doi(r->arena, arena_strndup(r->arena, doi,
		    strcspn(doi, ", ]")));
		if (ref->doi == NULL)
			n = strlen(line);
	}
	ref->text = refman_rich(r, arena_strndup(r->arena, line, n));
}

void
refman_wos_references(struct refman *r, const char *text)
{
	const char *line;

	while ((line = wos_part(r, &text, "\n")) != NULL)
		reference_read(r, line);
}

/* ---- addresses ---------------------------------------------------------- */

const char *
refman_wos_unwrap(struct refman *r, const char *text)
{
	char *copy = arena_strdup(r->arena, text);

	for (char *p = copy; (p = strchr(p, '\n')) != NULL; p++)
		if (p > copy && p[-1] != '.')
			*p = ' ';
	return copy;
}

/* Bytes of "Roe, Ann" before the address. */
static size_t
address_name(const char *text)
{
	size_t n = strcspn(text, ",");

	return text[n] == '\0' ? n : n + 1 + strcspn(text + n + 1, ",");
}

void
refman_wos_address(struct refman *r, const char *line)
{
	struct contrib *people[64];
	size_t n = 0, first = r->article->n_affs;
	const char *p = line;

	for (;;) {
		size_t len = strcspn(p, ";");
		bool last = p[len] == '\0';

		p += strspn(p, " ");
		len = last ? address_name(p) : strcspn(p, ";");
		if (n == sizeof people / sizeof *people)
			break;
		people[n] = refman_author(r, p, len);
		if (people[n++] == NULL)
			break;
		p += len + (p[len] != '\0');
		if (last)
			break;
	}
	if (n == 0 || people[n - 1] == NULL || *p == '\0' ||
	    strchr(p, ';') != NULL) {
		refman_add_aff(r, NULL, line);
		return;
	}
	refman_add_aff(r, people[0], p);
	for (size_t i = 1; i < n && first < r->article->n_affs; i++)
		*ARENA_PUSH(r->arena, people[i]->affs, people[i]->n_affs) =
		    first;
}
