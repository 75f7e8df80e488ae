/*
 * Europe PMC: what its files share.
 *
 *	epmc.c         the dialects; XML as the JSON that it is
 *	epmc_fields.c  keys -> the record
 *	epmc_terms.c   lists: people, index terms, grants, other articles
 */
#ifndef INPUT_EPMC_H
#define INPUT_EPMC_H

#include "input/json_walk.h"

/* Fill the record, and so the article. */
void
epmc_read(struct refman *r, const json_t *record);

/* The member `inner` of a list, {"author": [...]}, or the list itself. */
const json_t *
epmc_list(const json_t *v, const char *inner);

json_fn epmc_authors, epmc_investigators, epmc_author_string,
    epmc_affiliation, epmc_mesh, epmc_chemicals, epmc_grants, epmc_notices,
    epmc_data_banks, epmc_pub_types, epmc_pub_type, epmc_keywords,
    epmc_subsets;

#endif
