/*
 * settle: identifiers.
 */
#define _GNU_SOURCE             /* strcasestr */
#include "input/settle.h"

#include <string.h>
#include <strings.h>

#include "input/ids.h"

typedef const char *id_check(struct arena *a, const char *text);

/* Was more cut off than punctuation? */
static bool
ids_lost(const char *before, const char *good)
{
	const char *at = strcasestr(before, good);

	return at != NULL && at[strlen(good) + strspn(at + strlen(good),
	    ".,;: ")] != '\0';
}

static void
settle_id(struct settle *s, const char *field, const char **id,
    id_check *check)
{
	const char *before = *id;

	if (before == NULL)
		return;
	if (strcmp(before, "0") == 0) {         /* PubMed's word for none */
		*id = NULL;
		return;
	}
	*id = check(s->arena, before);
	if (*id == before)
		return;
	s->field = field;
	if (*id == NULL)
		settle_say(s, DIAG_ID_BAD, "is not well-formed", before);
	else if (ids_lost(before, *id))
		settle_say(s, DIAG_TEXT_REPAIRED, "cut to its true length",
		    before);
}

/* A bad one is kept among the others, to be printed as it came. */
static void
settle_or_keep(struct settle *s, const char *field, const char *type,
    const char **id, id_check *check, struct pub_id **ids, size_t *n_ids)
{
	const char *before = *id;
	struct pub_id *other;

	settle_id(s, field, id, check);
	if (before == NULL || *id != NULL || strcmp(before, "0") == 0)
		return;
	other = ARENA_PUSH(s->arena, *ids, *n_ids);
	other->type = type;
	other->value = before;
}

/* An ISSN that is bad stays: nothing links to it. */
static void
settle_issn(struct settle *s, const char **id)
{
	const char *good;

	if (*id == NULL)
		return;
	s->field = "journal.issn";
	good = id_issn(s->arena, *id);
	if (good == NULL)
		settle_say(s, DIAG_ID_BAD, "is not well-formed", *id);
	else
		*id = good;
}

enum { MEMBERS_DEPTH = 8 };

static void
settle_orcids(struct settle *s, struct contrib *c, size_t n, int depth)
{
	for (size_t i = 0; i < n && depth < MEMBERS_DEPTH; i++) {
		settle_id(s, "contribs.orcid", &c[i].orcid, id_orcid);
		settle_orcids(s, c[i].members, c[i].n_members, depth + 1);
	}
}

static void
settle_related_ids(struct settle *s, struct related *r, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		settle_id(s, "related.pmid", &r[i].pmid, id_pmid);
		settle_id(s, "related.pmcid", &r[i].pmcid, id_pmcid);
		settle_id(s, "related.doi", &r[i].doi, id_doi);
	}
}

/* A bad one that only repeats the reference's text is no identifier. */
static void
ids_drop_text(struct settle *s, struct ref *r)
{
	const char *text = rich_text(s->arena, &r->text);
	size_t n = 0;

	for (size_t i = 0; i < r->n_ids; i++)
		if (strstr(text, r->ids[i].value) == NULL)
			r->ids[n++] = r->ids[i];
	r->n_ids = n;
}

/* One that had nothing but an identifier that was none says nothing. */
static void
settle_ref_ids(struct settle *s, struct ref_list *l)
{
	size_t n = 0;

	for (size_t i = 0; i < l->n_refs; i++) {
		struct ref *r = &l->refs[i];

		settle_or_keep(s, "refs.doi", "doi", &r->doi, id_doi,
		    &r->ids, &r->n_ids);
		settle_or_keep(s, "refs.pmid", "pmid", &r->pmid, id_pmid,
		    &r->ids, &r->n_ids);
		settle_or_keep(s, "refs.pmcid", "pmc", &r->pmcid, id_pmcid,
		    &r->ids, &r->n_ids);
		if (r->n_ids != 0)
			ids_drop_text(s, r);
		if (!settle_ref_is_there(r))
			continue;
		if (n != i)
			l->refs[n] = *r;
		n++;
	}
	l->n_refs = n;
	for (size_t i = 0; i < l->n_lists; i++)
		settle_ref_ids(s, &l->lists[i]);
}

enum { IDS_NEAR = 100 };        /* compared with; real records have 30 */

/* Is the identifier one that the article has already? */
static bool
ids_again(const struct article *x, size_t i)
{
	const struct pub_id *id = &x->ids[i];
	const char *own[] = { x->doi, x->pmid, x->pmcid };

	for (size_t k = 0; k < sizeof own / sizeof *own; k++)
		if (own[k] != NULL && strcasecmp(own[k], id->value) == 0)
			return true;
	for (size_t k = i > IDS_NEAR ? i - IDS_NEAR : 0; k < i; k++)
		if (strcmp(x->ids[k].value, id->value) == 0 &&
		    (id->type == NULL || (x->ids[k].type != NULL &&
		    strcmp(x->ids[k].type, id->type) == 0)))
			return true;
	return false;
}

static void
settle_other_ids(struct article *x)
{
	size_t n = 0;

	for (size_t i = 0; i < x->n_ids; i++) {
		x->ids[n] = x->ids[i];
		n += !ids_again(x, n);
	}
	x->n_ids = n;
}

void
settle_ids(struct settle *s, struct article *x)
{
	settle_or_keep(s, "doi", "doi", &x->doi, id_doi, &x->ids, &x->n_ids);
	settle_or_keep(s, "pmcid", "pmc", &x->pmcid, id_pmcid, &x->ids,
	    &x->n_ids);
	settle_or_keep(s, "pmid", "pmid", &x->pmid, id_pmid, &x->ids,
	    &x->n_ids);
	settle_other_ids(x);
	settle_issn(s, &x->journal.issn_print);
	settle_issn(s, &x->journal.issn_electronic);
	settle_issn(s, &x->journal.issn_linking);
	settle_orcids(s, x->contribs, x->n_contribs, 0);
	settle_orcids(s, x->investigators, x->n_investigators, 0);
	for (size_t i = 0; i < x->n_notices; i++) {
		settle_id(s, "notices.pmid", &x->notices[i].pmid, id_pmid);
		settle_id(s, "notices.pmcid", &x->notices[i].pmcid, id_pmcid);
		settle_id(s, "notices.doi", &x->notices[i].doi, id_doi);
	}
	settle_related_ids(s, x->similar, x->n_similar);
	settle_related_ids(s, x->cited_by, x->n_cited_by);
	for (size_t i = 0; i < x->n_ref_lists; i++)
		settle_ref_ids(s, &x->ref_lists[i]);
}
