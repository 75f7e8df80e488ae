/*
 * PubMed XML: authors, investigators, affiliations.
 */
#include "input/pubmed_xml.h"

#include <string.h>

#include "input/ids.h"
#include "input/rich.h"

/* ---- affiliations ------------------------------------------------------- */

static size_t
pubmed_hash(const char *text)
{
	size_t h = 14695981039346656037u;       /* FNV-1a */

	for (; *text != '\0'; text++)
		h = (h ^ (unsigned char)*text) * 1099511628211u;
	return h ^ h >> 32;
}

/* The slot of a text: its own, or the free one that it would take. */
static size_t *
pubmed_aff_slot(struct pubmed *p, const char *plain)
{
	size_t mask = p->n_aff_slots - 1;
	size_t at = pubmed_hash(plain) & mask;

	while (p->aff_slots[at] != 0) {
		const struct aff *f =
		    &p->article->affs[p->aff_slots[at] - 1];

		if (strcmp(rich_text(p->arena, &f->text), plain) == 0)
			break;
		at = (at + 1) & mask;
	}
	return &p->aff_slots[at];
}

/* Keep the table at most half full. */
static void
pubmed_aff_room(struct pubmed *p)
{
	struct article *x = p->article;

	if (x->n_affs * 2 < p->n_aff_slots)
		return;
	p->n_aff_slots = p->n_aff_slots == 0 ? 64 : p->n_aff_slots * 4;
	p->aff_slots = arena_array(p->arena, p->n_aff_slots,
	    sizeof *p->aff_slots);
	for (size_t i = 0; i < x->n_affs; i++)
		*pubmed_aff_slot(p, rich_text(p->arena, &x->affs[i].text)) =
		    i + 1;
}

/*
 * The index of an affiliation, added where it is new.  Of three thousand
 * authors most share their address, so the texts are hashed.
 */
static size_t
pubmed_aff_index(struct pubmed *p, const struct rich *text)
{
	struct article *x = p->article;
	size_t *slot;

	pubmed_aff_room(p);
	slot = pubmed_aff_slot(p, rich_text(p->arena, text));
	if (*slot == 0) {
		ARENA_PUSH(p->arena, x->affs, x->n_affs)->text = *text;
		*slot = x->n_affs;
	}
	return *slot - 1;
}

static void
pubmed_aff_id(struct pubmed *p, const xmlNode *n)
{
	static const struct {
		const char *source;
		size_t member;
	} ids[] = {
		{ "ROR", offsetof(struct aff, ror) },
		{ "GRID", offsetof(struct aff, grid) },
		{ "ISNI", offsetof(struct aff, isni) },
		{ "RINGGOLD", offsetof(struct aff, ringgold) }
	};
	const char *source = dom_attr(p->arena, n, "Source");

	for (size_t i = 0; source != NULL && i < sizeof ids / sizeof *ids;
	    i++)
		if (strcmp(source, ids[i].source) == 0) {
			p->member = ids[i].member;
			pubmed_keep_text(p, n);
			return;
		}
	pubmed_unreached(p, n);
}

/* <Affiliation>, which the item, a contrib, then has. */
static void
pubmed_affiliation(struct pubmed *p, const xmlNode *n)
{
	struct contrib *c = p->item;
	struct rich text = dom_rich(p->arena, n);

	if (text.n_runs != 0)
		*ARENA_PUSH(p->arena, c->affs, c->n_affs) =
		    pubmed_aff_index(p, &text);
}

static void
pubmed_affiliation_info(struct pubmed *p, const xmlNode *n)
{
	static const struct pubmed_handler first[] = {
		{ "Affiliation", pubmed_affiliation, 0 },
		{ "Identifier", NULL, 0 }
	};
	static const struct pubmed_handler second[] = {
		{ "Affiliation", NULL, 0 }, { "Identifier", pubmed_aff_id, 0 }
	};
	struct contrib *c = p->item;
	size_t before = c->n_affs;
	struct aff none = { 0 };

	PUBMED_WALK(p, n, c, first);
	PUBMED_WALK(p, n, c->n_affs > before
	    ? &p->article->affs[c->affs[before]] : &none, second);
}

/* Before 2013 one affiliation stood beside the authors: the first one's. */
void
pubmed_old_affiliation(struct pubmed *p, const xmlNode *n)
{
	struct rich text = dom_rich(p->arena, n);

	if (text.n_runs == 0)
		return;
	p->old_aff = p->article->n_affs == 0;
	pubmed_aff_index(p, &text);
}

/* ---- names -------------------------------------------------------------- */

/* Settle says it when the check digit is wrong. */
static const char *
pubmed_orcid(struct pubmed *p, const char *text)
{
	const char *good = id_orcid(p->arena, text);

	return good != NULL ? good : text;
}

static void
pubmed_person_id(struct pubmed *p, const xmlNode *n)
{
	struct contrib *c = p->item;
	const char *source = dom_attr(p->arena, n, "Source");
	const char *value = dom_text(p->arena, n);

	if (value == NULL)
		return;
	if (c->orcid == NULL && (strstr(value, "orcid.org/") != NULL ||
	    (source != NULL && strcmp(source, "ORCID") == 0)))
		c->orcid = pubmed_orcid(p, value);
	else if (c->orcid == NULL ||
	    strcmp(c->orcid, pubmed_orcid(p, value)) != 0)
		pubmed_unreached(p, n);
}

static void
pubmed_collective_name(struct pubmed *p, const xmlNode *n)
{
	struct contrib *c = p->item;

	c->kind = CONTRIB_COLLAB;
	c->group_id = dom_attr(p->arena, n, "Investigators");
	p->member = offsetof(struct contrib, collab);
	pubmed_keep_rich(p, n);
}

/* The layout of 2001 took the given names apart. */
static void
pubmed_middle_name(struct pubmed *p, const xmlNode *n)
{
	struct contrib *c = p->item;
	const char *middle = dom_text(p->arena, n);

	if (c->given_names != NULL && middle != NULL)
		c->given_names = arena_printf(p->arena, "%s %s",
		    c->given_names, middle);
	else
		pubmed_unreached(p, n);
}

static const struct pubmed_handler pubmed_person_table[] = {
	PUBMED_TEXT("LastName", struct contrib, surname),
	PUBMED_TEXT("ForeName", struct contrib, given_names),
	PUBMED_TEXT("Initials", struct contrib, initials),
	{ "AffiliationInfo", pubmed_affiliation_info, 0 },
	{ "Identifier", pubmed_person_id, 0 },
	PUBMED_TEXT("Suffix", struct contrib, suffix),
	{ "CollectiveName", pubmed_collective_name, 0 },
	{ "Affiliation", pubmed_affiliation, 0 },
	PUBMED_TEXT("FirstName", struct contrib, given_names),
	{ "MiddleName", pubmed_middle_name, 0 },
	PUBMED_TEXT("Name", struct contrib, name),
	/* of people as subjects, until 2006 */
	PUBMED_TEXT("TitleAssociatedWithName", struct contrib, prefix),
	PUBMED_RICH("DatesAssociatedWithName", struct contrib, note),
	PUBMED_RICH("NameQualifier", struct contrib, note),
	PUBMED_RICH("OtherInformation", struct contrib, note)
};

/* A person without a family name is printed by what there is. */
static bool
pubmed_name(struct contrib *c)
{
	if (c->surname != NULL || c->collab.n_runs != 0 || c->name != NULL)
		return true;
	c->name = c->given_names != NULL ? c->given_names
	    : c->initials != NULL ? c->initials : c->suffix;
	return c->name != NULL;
}

/* ---- lists -------------------------------------------------------------- */

struct pubmed_people {
	enum contrib_role role;
	struct contrib **contribs;
	size_t *n_contribs;
};

static void
pubmed_person(struct pubmed *p, const xmlNode *n)
{
	struct pubmed_people *to = p->item;
	struct contrib c = { .role = to->role };
	const char *valid = dom_attr(p->arena, n, "ValidYN");

	c.invalid = valid != NULL && valid[0] == 'N';
	c.equal_contrib = dom_yes(n, "EqualContrib");
	PUBMED_WALK(p, n, &c, pubmed_person_table);
	if (pubmed_name(&c))
		*ARENA_PUSH(p->arena, *to->contribs, *to->n_contribs) = c;
	else if (c.n_affs != 0 || c.orcid != NULL)
		pubmed_unreached(p, n);
}

static void
pubmed_people(struct pubmed *p, const xmlNode *n, enum contrib_role role,
    struct contrib **contribs, size_t *n_contribs)
{
	static const struct pubmed_handler table[] = {
		{ "Author", pubmed_person, 0 },
		{ "Investigator", pubmed_person, 0 },
		{ "PersonalNameSubject", pubmed_person, 0 }
	};
	struct pubmed_people to = {
		.role = role, .contribs = contribs, .n_contribs = n_contribs
	};

	PUBMED_WALK(p, n, &to, table);
}

static enum contrib_role
pubmed_list_role(struct pubmed *p, const xmlNode *n)
{
	const char *type = dom_attr(p->arena, n, "Type");

	return type != NULL && strcmp(type, "editors") == 0 ? CONTRIB_EDITOR
	    : CONTRIB_AUTHOR;
}

void
pubmed_author_list(struct pubmed *p, const xmlNode *n)
{
	const char *complete = dom_attr(p->arena, n, "CompleteYN");

	if (complete != NULL && complete[0] == 'N')
		p->article->contribs_incomplete = true;
	pubmed_people(p, n, pubmed_list_role(p, n), &p->article->contribs,
	    &p->article->n_contribs);
}

void
pubmed_book_authors(struct pubmed *p, const xmlNode *n)
{
	struct book *b = p->article->book;

	pubmed_people(p, n, pubmed_list_role(p, n), &b->contribs,
	    &b->n_contribs);
}

void
pubmed_investigator_list(struct pubmed *p, const xmlNode *n)
{
	struct article *x = p->article;
	size_t before = x->n_investigators;
	const char *id = dom_attr(p->arena, n, "ID");

	pubmed_people(p, n, CONTRIB_INVESTIGATOR, &x->investigators,
	    &x->n_investigators);
	for (size_t i = before; i < x->n_investigators; i++)
		x->investigators[i].group_id = id;
}

void
pubmed_personal_name_subjects(struct pubmed *p, const xmlNode *n)
{
	pubmed_people(p, n, CONTRIB_OTHER,
	    &p->article->personal_name_subjects,
	    &p->article->n_personal_name_subjects);
}

/* ---- groups ------------------------------------------------------------- */

enum { PUBMED_N_GROUPS = 100 };  /* with a list of their own; real: 12 */

struct pubmed_groups {
	struct contrib *groups[PUBMED_N_GROUPS];
	size_t n;
};

static struct contrib *
pubmed_group(const struct pubmed_groups *g, const char *id)
{
	for (size_t i = 0; i < g->n; i++)
		if (strcmp(g->groups[i]->group_id, id) == 0)
			return g->groups[i];
	return NULL;
}

/* Investigators whose list names a group become its members. */
static void
pubmed_join_groups(struct pubmed *p)
{
	struct article *x = p->article;
	struct pubmed_groups groups = { .n = 0 };
	size_t kept = 0;

	if (x->n_investigators == 0)
		return;
	for (size_t i = 0; i < x->n_contribs && groups.n < PUBMED_N_GROUPS;
	    i++)
		if (x->contribs[i].kind == CONTRIB_COLLAB &&
		    x->contribs[i].group_id != NULL)
			groups.groups[groups.n++] = &x->contribs[i];
	for (size_t i = 0; i < x->n_investigators; i++) {
		struct contrib person = x->investigators[i];
		struct contrib *group = person.group_id == NULL ? NULL
		    : pubmed_group(&groups, person.group_id);

		if (group != NULL)
			*ARENA_PUSH(p->arena, group->members,
			    group->n_members) = person;
		else
			x->investigators[kept++] = person;
	}
	x->n_investigators = kept;
}

void
pubmed_finish_people(struct pubmed *p)
{
	struct article *x = p->article;

	pubmed_join_groups(p);
	if (p->old_aff && x->n_contribs != 0 && x->contribs[0].n_affs == 0)
		*ARENA_PUSH(p->arena, x->contribs[0].affs,
		    x->contribs[0].n_affs) = 0;
}
