/*
 * PubMed XML: authors, investigators, affiliations.
 */
#include "input/pubmed_xml.h"

#include <string.h>

#include "input/rich.h"

/* The index of an affiliation, added where it is new. */
static size_t
pubmed_aff_index(struct pubmed *p, const struct rich *text)
{
	struct article *x = p->article;
	const char *plain = rich_text(p->arena, text);
	struct aff *f;

	/* the newest first: co-authors share their neighbours' address */
	for (size_t i = x->n_affs; i-- > 0;)
		if (strcmp(rich_text(p->arena, &x->affs[i].text), plain) == 0)
			return i;
	f = ARENA_PUSH(p->arena, x->affs, x->n_affs);
	f->text = *text;
	return x->n_affs - 1;
}

static void
pubmed_aff_id(struct pubmed *p, struct aff *f, const xmlNode *n)
{
	const char *source = dom_attr(p->arena, n, "Source");
	const char *value = dom_text(p->arena, n);

	if (source == NULL || value == NULL)
		return;
	if (strcmp(source, "ROR") == 0)
		f->ror = value;
	else if (strcmp(source, "GRID") == 0)
		f->grid = value;
	else if (strcmp(source, "ISNI") == 0)
		f->isni = value;
	else if (strcmp(source, "RINGGOLD") == 0)
		f->ringgold = value;
}

static void
pubmed_aff(struct pubmed *p, struct contrib *c, const xmlNode *n,
    const xmlNode *info)
{
	struct rich text = dom_rich(p->arena, n);
	size_t index;

	if (text.n_runs == 0)
		return;
	index = pubmed_aff_index(p, &text);
	for (size_t i = 0; i < c->n_affs; i++)
		if (c->affs[i] == index)
			return;
	*ARENA_PUSH(p->arena, c->affs, c->n_affs) = index;
	for (const xmlNode *id = dom_first(info); id != NULL;
	    id = dom_next(id))
		if (strcmp(dom_name(id), "Identifier") == 0)
			pubmed_aff_id(p, &p->article->affs[index], id);
}

/* "http://orcid.org/0000-0001-..." and bare digits -> 0000-0001-... */
static const char *
pubmed_orcid(struct pubmed *p, const char *text)
{
	struct buf b = { .arena = p->arena };
	size_t digits = 0;
	const char *at = strrchr(text, '/');

	for (at = at != NULL ? at + 1 : text; *at != '\0'; at++) {
		bool digit = (*at >= '0' && *at <= '9') || *at == 'X' ||
		    *at == 'x';

		if (!digit)
			continue;
		if (digits != 0 && digits % 4 == 0)
			buf_char(&b, '-');
		buf_char(&b, *at == 'x' ? 'X' : *at);
		digits++;
	}
	return digits == 16 ? b.p : text;
}

static void
pubmed_person_id(struct pubmed *p, struct contrib *c, const xmlNode *n)
{
	const char *source = dom_attr(p->arena, n, "Source");
	const char *value = dom_text(p->arena, n);

	if (value != NULL && source != NULL && strcmp(source, "ORCID") == 0)
		c->orcid = pubmed_orcid(p, value);
}

static void
pubmed_person_part(struct pubmed *p, struct contrib *c, const xmlNode *n)
{
	const char *name = dom_name(n);
	const char **member =
	    strcmp(name, "LastName") == 0 ? &c->surname
	    : strcmp(name, "ForeName") == 0 ? &c->given_names
	    : strcmp(name, "FirstName") == 0 ? &c->given_names
	    : strcmp(name, "Initials") == 0 ? &c->initials
	    : strcmp(name, "Suffix") == 0 ? &c->suffix : NULL;

	if (member != NULL) {
		*member = dom_text(p->arena, n);
	} else if (strcmp(name, "MiddleName") == 0) {
		const char *middle = dom_text(p->arena, n);

		if (c->given_names != NULL && middle != NULL)
			c->given_names = arena_printf(p->arena, "%s %s",
			    c->given_names, middle);
	} else if (strcmp(name, "CollectiveName") == 0) {
		c->kind = CONTRIB_COLLAB;
		c->collab = dom_rich(p->arena, n);
		c->group_id = dom_attr(p->arena, n, "Investigators");
	} else if (strcmp(name, "Identifier") == 0) {
		pubmed_person_id(p, c, n);
	} else if (strcmp(name, "AffiliationInfo") == 0) {
		pubmed_aff(p, c, dom_child(n, "Affiliation"), n);
	} else if (strcmp(name, "Affiliation") == 0) {
		pubmed_aff(p, c, n, NULL);
	}
}

static void
pubmed_person(struct pubmed *p, struct contrib *c, const xmlNode *n)
{
	const char *valid = dom_attr(p->arena, n, "ValidYN");

	c->invalid = valid != NULL && valid[0] == 'N';
	c->equal_contrib = dom_yes(n, "EqualContrib");
	for (const xmlNode *part = dom_first(n); part != NULL;
	    part = dom_next(part))
		pubmed_person_part(p, c, part);
}

void
pubmed_contribs(struct pubmed *p, const xmlNode *list, const char *element,
    enum contrib_role role, struct contrib **contribs, size_t *n_contribs)
{
	for (const xmlNode *n = dom_first(list); n != NULL; n = dom_next(n)) {
		struct contrib c = { .role = role };

		if (strcmp(dom_name(n), element) != 0)
			continue;
		pubmed_person(p, &c, n);
		if (c.surname == NULL && c.given_names == NULL &&
		    c.collab.n_runs == 0)
			continue;
		if (c.surname == NULL && c.kind == CONTRIB_PERSON)
			c.name = c.given_names;
		*ARENA_PUSH(p->arena, *contribs, *n_contribs) = c;
	}
}

void
pubmed_author_list(struct pubmed *p, const xmlNode *n)
{
	const char *complete = dom_attr(p->arena, n, "CompleteYN");
	const char *type = dom_attr(p->arena, n, "Type");

	if (complete != NULL && complete[0] == 'N')
		p->article->contribs_incomplete = true;
	pubmed_contribs(p, n, "Author",
	    type != NULL && strcmp(type, "editors") == 0 ? CONTRIB_EDITOR
	    : CONTRIB_AUTHOR, &p->article->contribs, &p->article->n_contribs);
}

void
pubmed_investigator_list(struct pubmed *p, const xmlNode *n)
{
	struct article *x = p->article;
	size_t before = x->n_investigators;
	const char *id = dom_attr(p->arena, n, "ID");

	pubmed_contribs(p, n, "Investigator", CONTRIB_INVESTIGATOR,
	    &x->investigators, &x->n_investigators);
	for (size_t i = before; i < x->n_investigators; i++)
		x->investigators[i].group_id = id;
}

void
pubmed_personal_name_subjects(struct pubmed *p, const xmlNode *n)
{
	pubmed_contribs(p, n, "PersonalNameSubject", CONTRIB_OTHER,
	    &p->article->personal_name_subjects,
	    &p->article->n_personal_name_subjects);
}

/* Before 2013 one affiliation stood beside the authors: the first's. */
void
pubmed_old_affiliation(struct pubmed *p, const xmlNode *n)
{
	struct rich text = dom_rich(p->arena, n);

	if (text.n_runs != 0)
		pubmed_aff_index(p, &text);
}

static void
pubmed_join_member(struct pubmed *p, struct contrib *person)
{
	struct article *x = p->article;

	for (size_t i = 0; i < x->n_contribs; i++) {
		struct contrib *c = &x->contribs[i];

		if (c->kind == CONTRIB_COLLAB && c->group_id != NULL &&
		    strcmp(c->group_id, person->group_id) == 0) {
			*ARENA_PUSH(p->arena, c->members, c->n_members) =
			    *person;
			person->group_id = NULL;
			person->kind = CONTRIB_PERSON;
			person->role = CONTRIB_OTHER;   /* moved */
			return;
		}
	}
}

/* Investigators whose list names a group become its members. */
void
pubmed_join_groups(struct pubmed *p)
{
	struct article *x = p->article;
	size_t kept = 0;

	for (size_t i = 0; i < x->n_investigators; i++) {
		struct contrib *person = &x->investigators[i];

		if (person->group_id != NULL)
			pubmed_join_member(p, person);
		if (person->role != CONTRIB_OTHER)
			x->investigators[kept++] = *person;
	}
	x->n_investigators = kept;
}
