/*
 * CSL-JSON and Crossref's JSON, which is its elder cousin: what their files
 * share.
 *
 *	csl_json.c        the two dialects; records
 *	csl_fields.c      keys -> the record
 *	csl_people.c      names, dates
 *	crossref_json.c   what only Crossref has: references, funders, updates
 */
#ifndef INPUT_CSL_H
#define INPUT_CSL_H

#include "input/json_walk.h"

/* A text, with what was escaped twice ("\\u00e9") undone. */
const char *
csl_text(struct refman *r, const json_t *v);

/* Names of a role: `at`. */
json_fn csl_people;

/* Names of a role that the model has none for: a note under their key. */
json_fn csl_further_people;

/* {"date-parts": [[2007, 12, 3]]}, or words. */
struct date
csl_date(struct refman *r, const json_t *v);

/* Dates: of publication; of a kind, `at`. */
json_fn csl_issued, csl_derived, csl_date_of_kind;

/* ---- Crossref (crossref_json.c) ----------------------------------------- */

json_fn crossref_references, crossref_funders, crossref_licenses,
    crossref_assertions, crossref_update_to, crossref_updated_by,
    crossref_relation, crossref_trials, crossref_issn_types,
    crossref_journal_issue, crossref_event, crossref_institution,
    crossref_subtype, crossref_n_refs;

/* Fill the record, and so the article. */
void
csl_read(struct refman *r, const json_t *record);

#endif
