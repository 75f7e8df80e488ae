/*
 * What the Web of Science, Scopus and their like write in their exports,
 * whichever format these have.
 */
#ifndef INPUT_REFMAN_WOS_H
#define INPUT_REFMAN_WOS_H

#include "input/refman.h"

/* "Article; Proceedings Paper": publication types. */
void
refman_wos_type(struct refman *r, const char *text);

/* "Fund A [123, 456]; Fund B": grants. */
void
refman_wos_funders(struct refman *r, const char *text);

/* "Roe, A (corresponding author), Institute, City." */
void
refman_wos_reprint(struct refman *r, const char *text);

/* "a@b.org; c@d.org" */
void
refman_wos_emails(struct refman *r, const char *text);

/* "Roe, Ann; Poe, B, Institute, City.": the address of those people, where all
   of them are authors; else of nobody in particular. */
void
refman_wos_address(struct refman *r, const char *line);

/* Wrapped lines: one that ends by a full stop ends an item. */
const char *
refman_wos_unwrap(struct refman *r, const char *text);

/* A line each: "ROE A, 1997, J THINGS, V39, P1219, DOI 10.1000/x" */
void
refman_wos_references(struct refman *r, const char *text);

/* "Roe, Ann/0000-0002-1825-0097; ..." */
void
refman_wos_orcids(struct refman *r, const char *text);

/* One more reference of the one list. */
struct ref *
refman_add_ref(struct refman *r);

#endif
