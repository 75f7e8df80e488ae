/*
 * Europe PMC: people, index terms, grants, other articles.
 */
#include "input/epmc.h"

#include <string.h>
#include <strings.h>

#include "input/ids.h"
#include "input/rich.h"

const json_t *
epmc_list(const json_t *v, const char *inner)
{
	const json_t *one = value_single(v), *list;

	list = json_is_object(one) ? json_object_get(one, inner) : NULL;
	return list != NULL ? list : v;
}

static bool
epmc_yes(struct refman *r, const json_t *v, const char *key)
{
	const char *text = value_member_text(r, v, key);

	return text != NULL && strcasecmp(text, "Y") == 0;
}

/* ---- people ------------------------------------------------------------- */

static void
author_affs(struct refman *r, struct contrib *c, const json_t *v)
{
	const json_t *details = epmc_list(json_object_get(v,
	    "authorAffiliationDetailsList"), "authorAffiliation");
	const char *text = value_member_text(r, v, "affiliation");

	for (size_t i = 0; i < value_count(details); i++) {
		const char *one = value_member_text(r, value_single(
		    value_item(details, i)), "affiliation");

		if (one != NULL)
			refman_add_aff(r, c, one);
	}
	/* in the old form it is the only one */
	if (text != NULL && value_count(details) == 0)
		refman_add_aff(r, c, text);
}

static void
author_id(struct refman *r, struct contrib *c, const json_t *v)
{
	const json_t *id = value_single(json_object_get(v, "authorId"));
	const char *type = value_member_text(r, id, "type");
	const char *value = value_member_text(r, id, "value");
	const char *good;

	if (value == NULL)
		return;
	good = id_orcid(r->arena, value);
	if (type == NULL || strcasecmp(type, "ORCID") == 0)
		c->orcid = good != NULL ? good : value;
	else
		refman_left(r, value, LEFT_KEY);
}

static struct contrib
author_read(struct refman *r, const json_t *v)
{
	const char *group = value_member_text(r, v, "collectiveName");
	const char *surname = value_member_text(r, v, "lastName");
	const char *full = value_member_text(r, v, "fullName");
	const char *initials = value_member_text(r, v, "initials");
	struct contrib c = { 0 };

	if (group != NULL) {
		c.kind = CONTRIB_COLLAB;
		c.collab = refman_rich(r, group);
	} else if (surname != NULL) {
		c = refman_name_parts(r, surname, value_member_text(r, v,
		    "firstName"), value_member_text(r, v, "suffix"));
		if (initials != NULL)
			c.initials = initials;
	} else if (full != NULL) {
		c = refman_name(r, full);
	}
	author_id(r, &c, v);
	return c;
}

void
epmc_authors(struct refman *r, const json_t *v, size_t at)
{
	const json_t *list = epmc_list(v, "author");

	(void)at;
	for (size_t i = 0; i < value_count(list); i++) {
		const json_t *one = value_single(value_item(list, i));
		struct contrib *c = refman_add_person(r, CONTRIB_AUTHOR,
		    author_read(r, one));

		if (c != NULL)
			author_affs(r, c, one);
		else
			value_unreached(r, one);
	}
}

void
epmc_investigators(struct refman *r, const json_t *v, size_t at)
{
	struct article *x = r->article;
	const json_t *list = epmc_list(v, "investigator");

	(void)at;
	for (size_t i = 0; i < value_count(list); i++) {
		struct contrib c = author_read(r, value_single(value_item(
		    list, i)));

		c.role = CONTRIB_INVESTIGATOR;
		*ARENA_PUSH(r->arena, x->investigators, x->n_investigators) =
		    c;
	}
}

/* "Roe A, Poe B.": all that the small form has. */
void
epmc_author_string(struct refman *r, const json_t *v, size_t at)
{
	const char *text = value_text(r, v);

	(void)at;
	if (text == NULL || r->article->n_contribs != 0)
		return;
	while (*text != '\0') {
		size_t n = strcspn(text, ","), len = n;

		if (text[n] == '\0' && n > 0 && text[n - 1] == '.')
			len--;
		refman_add_person(r, CONTRIB_AUTHOR, refman_name(r,
		    arena_strndup(r->arena, text, len)));
		text += n + (text[n] != '\0');
	}
}

/* Of the record: in the old form the first author's again. */
void
epmc_affiliation(struct refman *r, const json_t *v, size_t at)
{
	const char *text = value_text(r, v);

	(void)at;
	if (text != NULL && r->article->n_affs == 0)
		refman_add_aff(r, r->article->n_contribs != 0
		    ? &r->article->contribs[0] : NULL, text);
}

/* ---- index terms -------------------------------------------------------- */

void
epmc_mesh(struct refman *r, const json_t *v, size_t at)
{
	struct article *x = r->article;
	const json_t *list = epmc_list(v, "meshHeading");

	(void)at;
	for (size_t i = 0; i < value_count(list); i++) {
		const json_t *one = value_single(value_item(list, i));
		const json_t *qs = epmc_list(json_object_get(one,
		    "meshQualifierList"), "meshQualifier");
		struct mesh *m = ARENA_PUSH(r->arena, x->mesh, x->n_mesh);

		m->descriptor = value_member_text(r, one, "descriptorName");
		m->major = epmc_yes(r, one, "majorTopic_YN");
		for (size_t k = 0; k < value_count(qs); k++) {
			const json_t *q = value_single(value_item(qs, k));
			struct mesh_qualifier *to = ARENA_PUSH(r->arena,
			    m->qualifiers, m->n_qualifiers);

			to->name = value_member_text(r, q, "qualifierName");
			to->major = epmc_yes(r, q, "majorTopic_YN");
		}
	}
}

void
epmc_chemicals(struct refman *r, const json_t *v, size_t at)
{
	struct article *x = r->article;
	const json_t *list = epmc_list(v, "chemical");

	(void)at;
	for (size_t i = 0; i < value_count(list); i++) {
		const json_t *one = value_single(value_item(list, i));
		struct term *t = ARENA_PUSH(r->arena, x->substances,
		    x->n_substances);
		const char *number = value_member_text(r, one,
		    "registryNumber");

		t->name = value_member_text(r, one, "name");
		if (number != NULL && strcmp(number, "0") != 0)
			t->registry_number = number;
	}
}

void
epmc_keywords(struct refman *r, const json_t *v, size_t at)
{
	const json_t *list = epmc_list(v, "keyword");

	(void)at;
	for (size_t i = 0; i < value_count(list); i++) {
		const char *text = value_text(r, value_item(list, i));

		if (text != NULL)
			refman_keyword(r, NULL, text);
	}
}

/* "research-article", "other": of the publisher's, beside PubMed's. */
static void
pub_type_add(struct refman *r, const char *text)
{
	if (strcasecmp(text, "other") == 0 ||
	    strcasecmp(text, "research-article") == 0)
		refman_left(r, text, LEFT_KIND);
	else
		refman_add_pub_type(r, text);
}

void
epmc_pub_types(struct refman *r, const json_t *v, size_t at)
{
	const json_t *list = epmc_list(v, "pubType");

	(void)at;
	for (size_t i = 0; i < value_count(list); i++) {
		const char *text = value_text(r, value_item(list, i));

		if (text != NULL)
			pub_type_add(r, text);
	}
}

/* The small form: "journal article; review" */
void
epmc_pub_type(struct refman *r, const json_t *v, size_t at)
{
	const char *text = value_text(r, v);

	(void)at;
	while (text != NULL && *text != '\0') {
		size_t n = strcspn(text, ";");
		const char *one = text_fold(r->arena, text, n);

		if (one != NULL)
			pub_type_add(r, one);
		text += n + (text[n] != '\0');
	}
}

void
epmc_subsets(struct refman *r, const json_t *v, size_t at)
{
	struct article *x = r->article;
	const json_t *list = epmc_list(v, "subset");

	(void)at;
	for (size_t i = 0; i < value_count(list); i++) {
		const char *code = value_member_text(r, value_single(
		    value_item(list, i)), "code");

		if (code != NULL)
			*ARENA_PUSH(r->arena, x->citation_subsets,
			    x->n_citation_subsets) = code;
	}
}

/* ---- grants, data ------------------------------------------------------- */

void
epmc_grants(struct refman *r, const json_t *v, size_t at)
{
	struct article *x = r->article;
	const json_t *list = epmc_list(v, "grant");

	(void)at;
	for (size_t i = 0; i < value_count(list); i++) {
		const json_t *one = value_single(value_item(list, i));
		struct grant *g = ARENA_PUSH(r->arena, x->grants,
		    x->n_grants);

		g->id = value_member_text(r, one, "grantId");
		g->agency = value_member_text(r, one, "agency");
		g->acronym = value_member_text(r, one, "acronym");
	}
}

/* The kinds of accessions that text mining found, by name only. */
void
epmc_data_banks(struct refman *r, const json_t *v, size_t at)
{
	(void)at;
	value_left(r, v, LEFT_TERMS);
}

/* ---- other articles ----------------------------------------------------- */

void
epmc_notices(struct refman *r, const json_t *v, size_t at)
{
	struct article *x = r->article;
	const json_t *list = epmc_list(v, "commentCorrection");

	(void)at;
	for (size_t i = 0; i < value_count(list); i++) {
		const json_t *one = value_single(value_item(list, i));
		const char *type = value_member_text(r, one, "type");
		const char *source = value_member_text(r, one, "source");
		struct notice *n = ARENA_PUSH(r->arena, x->notices,
		    x->n_notices);

		n->type = type != NULL ? type : "Related article";
		n->kind = strcasecmp(n->type, "Preprint in") == 0
		    ? NOTICE_UPDATE_OF : strcasecmp(n->type, "Preprint of") ==
		    0 ? NOTICE_UPDATE_IN : notice_kind_from(n->type);
		n->text = refman_rich(r, value_member_text(r, one,
		    "reference"));
		n->note = value_member_text(r, one, "note");
		if (source == NULL || strcmp(source, "MED") == 0)
			n->pmid = value_member_text(r, one, "id");
		else if (strcmp(source, "PMC") == 0)
			n->pmcid = value_member_text(r, one, "id");
		else if (n->note == NULL)
			n->note = value_member_text(r, one, "id");
	}
}
