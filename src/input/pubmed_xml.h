/*
 * PubMed XML: what its files share.
 *
 * Each element has a handler in the table of its parent; the tables stand
 * where the things that they fill are made.
 */
#ifndef INPUT_PUBMED_XML_H
#define INPUT_PUBMED_XML_H

#include <libxml/tree.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"
#include "input/dom.h"
#include "input/left.h"
#include "model/article.h"

/* The record at work. */
struct pubmed {
	struct arena *arena;
	struct article *article;
	struct diags *diags;
	char *record;                   /* 32 bytes of the reader's */
	long line;                      /* in the source, of the record */
	void *item;                     /* what the handlers at work fill */
	size_t member;                  /* offset in it, by the table [byte] */
	const char *path[16];           /* of the element at work */
	size_t depth;
	struct ref_list cites;          /* the links of type Cites */
	size_t *aff_slots;              /* hash of texts -> index + 1 */
	size_t n_aff_slots;             /* a power of two, or 0 */
	bool old_aff;                   /* affs[0] stood beside the authors */
};

typedef void pubmed_fn(struct pubmed *p, const xmlNode *n);

struct pubmed_handler {
	const char *name;
	pubmed_fn *handle;              /* NULL: known, not for a handout */
	size_t member;                  /* of the item, for pubmed_keep_*;
	                                   without a handler an enum left,
	                                   LEFT_UNKNOWN: another pass has it */
};

#define PUBMED_TEXT(name, type, member) \
	{ name, pubmed_keep_text, offsetof(type, member) }
#define PUBMED_RICH(name, type, member) \
	{ name, pubmed_keep_rich, offsetof(type, member) }

/*
 * Hand each child element to its handler, which fills `item`.  What the table
 * does not name, and holds text, is counted as unreached.
 */
void
pubmed_walk(struct pubmed *p, const xmlNode *n, void *item,
    const struct pubmed_handler *table, size_t n_table);

#define PUBMED_WALK(p, n, item, table) \
	pubmed_walk(p, n, item, table, sizeof (table) / sizeof *(table))

/* Count an element as unreached: it has text and no place in the model. */
void
pubmed_unreached(struct pubmed *p, const xmlNode *n);

/* Store the text in a member of the item; a second one is unreached. */
pubmed_fn pubmed_keep_text, pubmed_keep_rich;

/* Dates. */
struct date
pubmed_date(struct pubmed *p, const xmlNode *n);
void
pubmed_add_date(struct pubmed *p, const xmlNode *n, enum pub_date_kind kind,
    const char *type);
pubmed_fn pubmed_history, pubmed_pub_date;

/* People. */
pubmed_fn pubmed_author_list, pubmed_investigator_list,
    pubmed_personal_name_subjects, pubmed_old_affiliation,
    pubmed_book_authors;
void
pubmed_finish_people(struct pubmed *p);

/* Text: titles, abstracts, keywords. */
pubmed_fn pubmed_abstract, pubmed_other_abstract, pubmed_keyword_list,
    pubmed_coi, pubmed_general_note, pubmed_citation_string,
    pubmed_sections, pubmed_item_list;

/* Index terms and the like. */
pubmed_fn pubmed_mesh_list, pubmed_suppl_mesh_list, pubmed_chemical_list,
    pubmed_publication_type_list, pubmed_publication_type,
    pubmed_grant_list, pubmed_data_bank_list, pubmed_gene_symbol_list;

/* Identifiers, notices, references. */
pubmed_fn pubmed_pmid, pubmed_elocation, pubmed_id_list, pubmed_other_id,
    pubmed_object_list, pubmed_notices, pubmed_reference_list;
void
pubmed_finish_cites(struct pubmed *p);

/* The two kinds of record, and what both have. */
pubmed_fn pubmed_citation, pubmed_book_document, pubmed_pagination,
    pubmed_language, pubmed_date_revised;

#endif
