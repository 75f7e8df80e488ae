/*
 * PubMed XML: index terms, grants, identifiers, links, references.
 */
#include "input/pubmed_xml.h"

#include <string.h>

#include "input/rich.h"

/* ---- MeSH ----------------------------------------------------------------------- */

static void
pubmed_qualifier(struct pubmed *p, struct mesh *m, const xmlNode *n)
{
	struct mesh_qualifier *q = ARENA_PUSH(p->arena, m->qualifiers,
	    m->n_qualifiers);

	q->name = dom_text(p->arena, n);
	q->ui = dom_attr(p->arena, n, "UI");
	q->major = dom_yes(n, "MajorTopicYN");
}

static void
pubmed_descriptor(struct pubmed *p, struct mesh *m, const xmlNode *n)
{
	m->descriptor = dom_text(p->arena, n);
	m->ui = dom_attr(p->arena, n, "UI");
	m->type = dom_attr(p->arena, n, "Type");
	m->major = dom_yes(n, "MajorTopicYN");
}

void
pubmed_mesh_list(struct pubmed *p, const xmlNode *n)
{
	for (const xmlNode *h = dom_first(n); h != NULL; h = dom_next(h)) {
		struct mesh m = { 0 };

		for (const xmlNode *c = dom_first(h); c != NULL;
		    c = dom_next(c)) {
			/* "Descriptor", "SubHeading": the layout of 1999 */
			if (strncmp(dom_name(c), "Descriptor", 10) == 0)
				pubmed_descriptor(p, &m, c);
			else if (dom_text(p->arena, c) != NULL)
				pubmed_qualifier(p, &m, c);
		}
		if (m.descriptor != NULL)
			*ARENA_PUSH(p->arena, p->article->mesh,
			    p->article->n_mesh) = m;
	}
}

void
pubmed_suppl_mesh_list(struct pubmed *p, const xmlNode *n)
{
	for (const xmlNode *c = dom_first(n); c != NULL; c = dom_next(c)) {
		struct mesh m = { .supplementary = true };

		pubmed_descriptor(p, &m, c);
		if (m.descriptor != NULL)
			*ARENA_PUSH(p->arena, p->article->mesh,
			    p->article->n_mesh) = m;
	}
}

/* ---- terms ---------------------------------------------------------------------- */

void
pubmed_chemical_list(struct pubmed *p, const xmlNode *n)
{
	for (const xmlNode *c = dom_first(n); c != NULL; c = dom_next(c)) {
		const xmlNode *name = dom_child(c, "NameOfSubstance");
		const char *number = dom_child_text(p->arena, c,
		    "RegistryNumber");
		struct term *t;

		if (dom_text(p->arena, name) == NULL)
			continue;
		t = ARENA_PUSH(p->arena, p->article->substances,
		    p->article->n_substances);
		t->name = dom_text(p->arena, name);
		t->ui = dom_attr(p->arena, name, "UI");
		if (number != NULL && strcmp(number, "0") != 0)
			t->registry_number = number;
	}
}

void
pubmed_publication_type(struct pubmed *p, const xmlNode *n)
{
	struct term *t;

	if (dom_text(p->arena, n) == NULL)
		return;
	t = ARENA_PUSH(p->arena, p->article->pub_types,
	    p->article->n_pub_types);
	t->name = dom_text(p->arena, n);
	t->ui = dom_attr(p->arena, n, "UI");
}

void
pubmed_publication_type_list(struct pubmed *p, const xmlNode *n)
{
	for (const xmlNode *c = dom_first(n); c != NULL; c = dom_next(c))
		pubmed_publication_type(p, c);
}

void
pubmed_gene_symbol_list(struct pubmed *p, const xmlNode *n)
{
	for (const xmlNode *c = dom_first(n); c != NULL; c = dom_next(c))
		if (dom_text(p->arena, c) != NULL)
			*ARENA_PUSH(p->arena, p->article->gene_symbols,
			    p->article->n_gene_symbols) =
			    dom_text(p->arena, c);
}

/* ---- grants, data ------------------------------------------------------------------ */

void
pubmed_grant_list(struct pubmed *p, const xmlNode *n)
{
	const char *complete = dom_attr(p->arena, n, "CompleteYN");

	if (complete != NULL && complete[0] == 'N')
		p->article->grants_incomplete = true;
	for (const xmlNode *c = dom_first(n); c != NULL; c = dom_next(c)) {
		struct grant *g = ARENA_PUSH(p->arena, p->article->grants,
		    p->article->n_grants);

		g->id = dom_child_text(p->arena, c, "GrantID");
		g->acronym = dom_child_text(p->arena, c, "Acronym");
		g->agency = dom_child_text(p->arena, c, "Agency");
		g->country = dom_child_text(p->arena, c, "Country");
	}
}

void
pubmed_data_bank_list(struct pubmed *p, const xmlNode *n)
{
	for (const xmlNode *c = dom_first(n); c != NULL; c = dom_next(c)) {
		const xmlNode *list = dom_child(c, "AccessionNumberList");
		struct data_bank *d = ARENA_PUSH(p->arena,
		    p->article->data_banks, p->article->n_data_banks);

		d->name = dom_child_text(p->arena, c, "DataBankName");
		for (const xmlNode *number = dom_first(list); number != NULL;
		    number = dom_next(number))
			if (dom_text(p->arena, number) != NULL)
				*ARENA_PUSH(p->arena, d->accessions,
				    d->n_accessions) =
				    dom_text(p->arena, number);
	}
}

/* ---- identifiers --------------------------------------------------------------------- */

static void
pubmed_add_id(struct pubmed *p, const char *type, const char *value)
{
	struct pub_id *id;

	if (value == NULL)
		return;
	id = ARENA_PUSH(p->arena, p->article->ids, p->article->n_ids);
	id->type = type;
	id->value = value;
}

void
pubmed_id_list(struct pubmed *p, const xmlNode *n)
{
	struct article *x = p->article;

	for (const xmlNode *c = dom_first(n); c != NULL; c = dom_next(c)) {
		const char *type = dom_attr(p->arena, c, "IdType");
		const char *value = dom_text(p->arena, c);
		const char **member = type == NULL ? NULL
		    : strcmp(type, "pubmed") == 0 ? &x->pmid
		    : strcmp(type, "doi") == 0 ? &x->doi
		    : strcmp(type, "pmc") == 0 ? &x->pmcid : NULL;

		if (member == NULL)
			pubmed_add_id(p, type, value);
		else if (*member == NULL)
			*member = value;
		else if (value != NULL && strcmp(*member, value) != 0)
			pubmed_add_id(p, type, value);
	}
}

void
pubmed_other_id(struct pubmed *p, const xmlNode *n)
{
	const char *source = dom_attr(p->arena, n, "Source");

	pubmed_add_id(p, source != NULL ? source : dom_name(n),
	    dom_text(p->arena, n));
}

void
pubmed_object_list(struct pubmed *p, const xmlNode *n)
{
	for (const xmlNode *c = dom_first(n); c != NULL; c = dom_next(c))
		for (const xmlNode *param = dom_first(c); param != NULL;
		    param = dom_next(param))
			pubmed_add_id(p, dom_attr(p->arena, c, "Type"),
			    dom_text(p->arena, param));
}

/* ---- links ---------------------------------------------------------------------------- */

static void
pubmed_cites(struct pubmed *p, const xmlNode *n)
{
	struct article *x = p->article;
	struct ref *r;

	if (x->n_ref_lists == 0)
		ARENA_PUSH(p->arena, x->ref_lists, x->n_ref_lists);
	r = ARENA_PUSH(p->arena, x->ref_lists[0].refs,
	    x->ref_lists[0].n_refs);
	r->text = dom_rich(p->arena, dom_child(n, "RefSource"));
	r->pmid = dom_child_text(p->arena, n, "PMID");
}

static void
pubmed_notice(struct pubmed *p, const xmlNode *n, const char *type)
{
	struct notice *k;

	if (strcmp(type, "Cites") == 0) {
		pubmed_cites(p, n);
		return;
	}
	k = ARENA_PUSH(p->arena, p->article->notices, p->article->n_notices);
	k->kind = notice_kind_from(type);
	k->type = type;
	k->text = dom_rich(p->arena, dom_child(n, "RefSource"));
	k->pmid = dom_child_text(p->arena, n, "PMID");
	k->note = dom_child_text(p->arena, n, "Note");
}

/* Today RefType names the kind; before 2008 the element did. */
void
pubmed_notices(struct pubmed *p, const xmlNode *n)
{
	for (const xmlNode *c = dom_first(n); c != NULL; c = dom_next(c)) {
		const char *type = dom_attr(p->arena, c, "RefType");

		pubmed_notice(p, c, type != NULL ? type
		    : arena_strdup(p->arena, dom_name(c)));
	}
}

static void
pubmed_ref_ids(struct pubmed *p, struct ref *r, const xmlNode *n)
{
	for (const xmlNode *c = dom_first(n); c != NULL; c = dom_next(c)) {
		const char *type = dom_attr(p->arena, c, "IdType");
		const char *value = dom_text(p->arena, c);
		struct pub_id *id;

		if (value == NULL)
			continue;
		if (type != NULL && strcmp(type, "pubmed") == 0) {
			r->pmid = value;
		} else if (type != NULL && strcmp(type, "doi") == 0) {
			r->doi = value;
		} else if (type != NULL && strncmp(type, "pmc", 3) == 0) {
			r->pmcid = value;
		} else {
			id = ARENA_PUSH(p->arena, r->ids, r->n_ids);
			id->type = type;
			id->value = value;
		}
	}
}

static void
pubmed_reference(struct pubmed *p, struct ref_list *l, const xmlNode *n)
{
	struct ref r = { .text = dom_rich(p->arena, dom_child(n,
	    "Citation")) };

	pubmed_ref_ids(p, &r, dom_child(n, "ArticleIdList"));
	if (r.text.n_runs != 0 || r.pmid != NULL || r.doi != NULL)
		*ARENA_PUSH(p->arena, l->refs, l->n_refs) = r;
}

static void
pubmed_ref_list(struct pubmed *p, struct ref_list *l, const xmlNode *n)
{
	for (const xmlNode *c = dom_first(n); c != NULL; c = dom_next(c)) {
		if (strcmp(dom_name(c), "Title") == 0)
			l->title = dom_text(p->arena, c);
		else if (strcmp(dom_name(c), "ReferenceList") == 0)
			pubmed_ref_list(p, ARENA_PUSH(p->arena, l->lists,
			    l->n_lists), c);
		else
			pubmed_reference(p, l, c);
	}
}

/*
 * A record can hold its references twice: as Cites links (NLM's) and as a
 * ReferenceList (the publisher's, with text).  The list wins; links that it
 * has not got stay behind it.
 */
static bool
pubmed_has_pmid(const struct ref_list *l, const char *pmid)
{
	for (size_t i = 0; i < l->n_refs; i++)
		if (l->refs[i].pmid != NULL && pmid != NULL &&
		    strcmp(l->refs[i].pmid, pmid) == 0)
			return true;
	for (size_t i = 0; i < l->n_lists; i++)
		if (pubmed_has_pmid(&l->lists[i], pmid))
			return true;
	return false;
}

void
pubmed_reference_list(struct pubmed *p, const xmlNode *n)
{
	struct article *x = p->article;
	struct ref_list l = { 0 };

	pubmed_ref_list(p, &l, n);
	if (l.n_refs == 0 && l.n_lists == 0)
		return;
	for (size_t i = 0; i < x->n_ref_lists; i++) {
		struct ref_list *old = &x->ref_lists[i];
		size_t kept = 0;

		for (size_t j = 0; j < old->n_refs; j++)
			if (!pubmed_has_pmid(&l, old->refs[j].pmid))
				old->refs[kept++] = old->refs[j];
		old->n_refs = kept;
	}
	*ARENA_PUSH(p->arena, x->ref_lists, x->n_ref_lists) = l;
}
