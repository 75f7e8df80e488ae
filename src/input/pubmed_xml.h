/*
 * PubMed XML: what its files share.
 */
#ifndef INPUT_PUBMED_XML_H
#define INPUT_PUBMED_XML_H

#include <libxml/tree.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"
#include "input/dom.h"
#include "model/article.h"

/* The record at work. */
struct pubmed {
	struct arena *arena;
	struct article *article;
	struct diags *diags;
	const char *path[16];           /* of the element at work */
	size_t depth;
};

typedef void pubmed_fn(struct pubmed *p, const xmlNode *n);

struct pubmed_handler {
	const char *name;
	pubmed_fn *handle;              /* NULL: known, not for a handout */
};

/*
 * Hand each child element to its handler.  An element that the table does
 * not name, and holds text, is counted as unreached.
 */
void
pubmed_walk(struct pubmed *p, const xmlNode *n,
    const struct pubmed_handler *table, size_t n_table);

#define PUBMED_WALK(p, n, table) \
	pubmed_walk(p, n, table, sizeof (table) / sizeof *(table))

/* People. */
pubmed_fn pubmed_author_list, pubmed_investigator_list,
    pubmed_personal_name_subjects, pubmed_old_affiliation;
void
pubmed_contribs(struct pubmed *p, const xmlNode *list, const char *element,
    enum contrib_role role, struct contrib **contribs, size_t *n_contribs);
void
pubmed_join_groups(struct pubmed *p);

/* Text: titles, abstracts, keywords. */
pubmed_fn pubmed_title, pubmed_vernacular_title, pubmed_abstract,
    pubmed_other_abstract, pubmed_keyword_list, pubmed_coi,
    pubmed_general_note, pubmed_sections, pubmed_item_list;

/* Index terms and the like. */
pubmed_fn pubmed_mesh_list, pubmed_suppl_mesh_list, pubmed_chemical_list,
    pubmed_publication_type_list, pubmed_publication_type,
    pubmed_grant_list, pubmed_data_bank_list, pubmed_gene_symbol_list,
    pubmed_notices, pubmed_reference_list, pubmed_id_list,
    pubmed_other_id, pubmed_object_list;

/* Dates. */
struct date
pubmed_date(struct pubmed *p, const xmlNode *n);
void
pubmed_add_date(struct pubmed *p, const xmlNode *n, enum pub_date_kind kind,
    const char *type);
pubmed_fn pubmed_history;

#endif
