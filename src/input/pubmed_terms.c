/*
 * PubMed XML: index terms, substances, grants, data banks.
 */
#include "input/pubmed_xml.h"

#include <string.h>

/* ---- MeSH --------------------------------------------------------------- */

static void
pubmed_qualifier(struct pubmed *p, const xmlNode *n)
{
	struct mesh *m = p->item;
	struct mesh_qualifier q = {
		.name = dom_text(p->arena, n),
		.ui = dom_attr(p->arena, n, "UI"),
		.major = dom_yes(n, "MajorTopicYN")
	};

	if (q.name != NULL)
		*ARENA_PUSH(p->arena, m->qualifiers, m->n_qualifiers) = q;
}

static void
pubmed_descriptor(struct pubmed *p, const xmlNode *n)
{
	struct mesh *m = p->item;

	if (m->descriptor != NULL) {
		pubmed_unreached(p, n);
		return;
	}
	m->descriptor = dom_text(p->arena, n);
	m->ui = dom_attr(p->arena, n, "UI");
	m->type = dom_attr(p->arena, n, "Type");
	m->major = dom_yes(n, "MajorTopicYN");
}

static void
pubmed_heading(struct pubmed *p, const xmlNode *n)
{
	static const struct pubmed_handler table[] = {
		{ "DescriptorName", pubmed_descriptor, 0 },
		{ "QualifierName", pubmed_qualifier, 0 },
		/* the layout of 1999 */
		{ "Descriptor", pubmed_descriptor, 0 },
		{ "SubHeading", pubmed_qualifier, 0 }
	};
	struct mesh m = { 0 };

	PUBMED_WALK(p, n, &m, table);
	if (m.descriptor != NULL)
		*ARENA_PUSH(p->arena, p->article->mesh,
		    p->article->n_mesh) = m;
	else
		pubmed_unreached(p, n);
}

void
pubmed_mesh_list(struct pubmed *p, const xmlNode *n)
{
	static const struct pubmed_handler table[] = {
		{ "MeshHeading", pubmed_heading, 0 }
	};

	PUBMED_WALK(p, n, NULL, table);
}

static void
pubmed_suppl_mesh(struct pubmed *p, const xmlNode *n)
{
	struct mesh m = { .supplementary = true };

	p->item = &m;
	pubmed_descriptor(p, n);
	if (m.descriptor != NULL)
		*ARENA_PUSH(p->arena, p->article->mesh,
		    p->article->n_mesh) = m;
}

void
pubmed_suppl_mesh_list(struct pubmed *p, const xmlNode *n)
{
	static const struct pubmed_handler table[] = {
		{ "SupplMeshName", pubmed_suppl_mesh, 0 }
	};

	PUBMED_WALK(p, n, NULL, table);
}

/* ---- terms -------------------------------------------------------------- */

static void
pubmed_substance_name(struct pubmed *p, const xmlNode *n)
{
	struct term *t = p->item;

	t->ui = dom_attr(p->arena, n, "UI");
	p->member = offsetof(struct term, name);
	pubmed_keep_text(p, n);
}

static void
pubmed_chemical(struct pubmed *p, const xmlNode *n)
{
	static const struct pubmed_handler table[] = {
		PUBMED_TEXT("RegistryNumber", struct term, registry_number),
		{ "NameOfSubstance", pubmed_substance_name, 0 },
		PUBMED_TEXT("CASRegistryNumber", struct term,
		    registry_number)
	};
	struct term t = { 0 };

	PUBMED_WALK(p, n, &t, table);
	if (t.registry_number != NULL && strcmp(t.registry_number, "0") == 0)
		t.registry_number = NULL;
	if (t.name == NULL)
		t.name = t.registry_number;
	if (t.name != NULL)
		*ARENA_PUSH(p->arena, p->article->substances,
		    p->article->n_substances) = t;
}

void
pubmed_chemical_list(struct pubmed *p, const xmlNode *n)
{
	static const struct pubmed_handler table[] = {
		{ "Chemical", pubmed_chemical, 0 }
	};

	PUBMED_WALK(p, n, NULL, table);
}

void
pubmed_publication_type(struct pubmed *p, const xmlNode *n)
{
	struct term t = {
		.name = dom_text(p->arena, n),
		.ui = dom_attr(p->arena, n, "UI")
	};

	if (t.name != NULL)
		*ARENA_PUSH(p->arena, p->article->pub_types,
		    p->article->n_pub_types) = t;
}

void
pubmed_publication_type_list(struct pubmed *p, const xmlNode *n)
{
	static const struct pubmed_handler table[] = {
		{ "PublicationType", pubmed_publication_type, 0 }
	};

	PUBMED_WALK(p, n, NULL, table);
}

static void
pubmed_gene_symbol(struct pubmed *p, const xmlNode *n)
{
	const char *text = dom_text(p->arena, n);

	if (text != NULL)
		*ARENA_PUSH(p->arena, p->article->gene_symbols,
		    p->article->n_gene_symbols) = text;
}

void
pubmed_gene_symbol_list(struct pubmed *p, const xmlNode *n)
{
	static const struct pubmed_handler table[] = {
		{ "GeneSymbol", pubmed_gene_symbol, 0 }
	};

	PUBMED_WALK(p, n, NULL, table);
}

/* ---- grants, data ------------------------------------------------------- */

static void
pubmed_grant(struct pubmed *p, const xmlNode *n)
{
	static const struct pubmed_handler table[] = {
		PUBMED_TEXT("GrantID", struct grant, id),
		PUBMED_TEXT("Acronym", struct grant, acronym),
		PUBMED_TEXT("Agency", struct grant, agency),
		PUBMED_TEXT("Country", struct grant, country),
		PUBMED_TEXT("ContractNumber", struct grant, id)
	};
	struct grant g = { 0 };

	PUBMED_WALK(p, n, &g, table);
	if (g.id != NULL || g.acronym != NULL || g.agency != NULL ||
	    g.country != NULL)
		*ARENA_PUSH(p->arena, p->article->grants,
		    p->article->n_grants) = g;
}

void
pubmed_grant_list(struct pubmed *p, const xmlNode *n)
{
	static const struct pubmed_handler table[] = {
		{ "Grant", pubmed_grant, 0 }
	};
	const char *complete = dom_attr(p->arena, n, "CompleteYN");

	if (complete != NULL && complete[0] == 'N')
		p->article->grants_incomplete = true;
	PUBMED_WALK(p, n, NULL, table);
}

static void
pubmed_accession(struct pubmed *p, const xmlNode *n)
{
	struct data_bank *d = p->item;
	const char *text = dom_text(p->arena, n);

	if (text != NULL)
		*ARENA_PUSH(p->arena, d->accessions, d->n_accessions) = text;
}

static void
pubmed_accession_list(struct pubmed *p, const xmlNode *n)
{
	static const struct pubmed_handler table[] = {
		{ "AccessionNumber", pubmed_accession, 0 }
	};

	PUBMED_WALK(p, n, p->item, table);
}

static void
pubmed_data_bank(struct pubmed *p, const xmlNode *n)
{
	static const struct pubmed_handler table[] = {
		PUBMED_TEXT("DataBankName", struct data_bank, name),
		{ "AccessionNumberList", pubmed_accession_list, 0 }
	};
	struct data_bank d = { 0 };

	PUBMED_WALK(p, n, &d, table);
	if (d.name != NULL || d.n_accessions != 0)
		*ARENA_PUSH(p->arena, p->article->data_banks,
		    p->article->n_data_banks) = d;
}

void
pubmed_data_bank_list(struct pubmed *p, const xmlNode *n)
{
	static const struct pubmed_handler table[] = {
		{ "DataBank", pubmed_data_bank, 0 }
	};

	PUBMED_WALK(p, n, NULL, table);
}
