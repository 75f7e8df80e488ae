/*
 * Records that are fields with names: RIS, ISI, EndNote, BibTeX.
 */
#ifndef INPUT_REFMAN_FIELDS_H
#define INPUT_REFMAN_FIELDS_H

#include "input/refman.h"

struct refman_field {
	const char *name;
	const char *value;      /* lines parted by line feeds, not "" */
	long line;              /* in the source */
};

/* Takes a field; `at` is a member, or what the table says for the handler. */
typedef void refman_fn(struct refman *r, const char *value, size_t at);

struct refman_handler {
	const char *name;
	refman_fn *handle;
	size_t at;
};

/*
 * Hand the fields to their handlers, in the order of the table, not of the
 * record: the kind, the source and the people are needed to read the rest.
 * Names differ by more than their case; those that the table has not got are
 * unreached.
 */
void
refman_read_fields(struct refman *r, const struct refman_field *fields,
    size_t n, const struct refman_handler *table, size_t n_table);

#define REFMAN_READ_FIELDS(r, fields, n, table) \
	refman_read_fields(r, fields, n, table, \
	    sizeof (table) / sizeof *(table))

/* Is there such a name in the table? */
bool
refman_has_handler(const struct refman_handler *table, size_t n,
    const char *name);

/* Texts: a member of the record, of the article. */
refman_fn refman_field_text, refman_field_article_text;

/* The title; the work's other title; the container, for which a further name
   is kept in the member; its short name. */
refman_fn refman_field_title, refman_field_other_title,
    refman_field_container, refman_field_abbrev;

/* People of a role, a line each, or parted by words; their addresses. */
refman_fn refman_field_person, refman_field_people, refman_field_address;

/* Dates, places in the journal. */
refman_fn refman_field_date, refman_field_month, refman_field_volume,
    refman_field_first_page, refman_field_last_page;

/* Identifiers; `at`: the type of an identifier of no known form. */
refman_fn refman_field_doi, refman_field_pmid, refman_field_pmcid,
    refman_field_url, refman_field_serial, refman_field_accession;

/* Text: `at` of keywords is a string's place in a table, see there. */
refman_fn refman_field_abstract, refman_field_keywords,
    refman_field_index_terms, refman_field_language, refman_field_note;

/* What the Web of Science has. */
refman_fn refman_field_type_of_work, refman_field_funders,
    refman_field_funding, refman_field_reprint, refman_field_emails,
    refman_field_orcids, refman_field_references, refman_field_n_refs;

/* Known, and no part of a handout: counted without a message;
   `at`: an enum left. */
refman_fn refman_field_left;

/* "Copyright - © The Author(s) 2022"; false where it is none. */
bool
refman_copyright(struct refman *r, const char *line);

#endif
