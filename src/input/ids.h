/*
 * Identifiers: their normal forms, and whether they can be.
 */
#ifndef INPUT_IDS_H
#define INPUT_IDS_H

struct arena;

/*
 * Each returns the normal form, the same pointer where nothing had to change,
 * or NULL where the text cannot be such an identifier.
 */

/* 10.NNNN/suffix; strips resolvers, "doi:", a full stop at the end, and the
   32 hexadecimal digits that a copied page glues behind some. */
const char *
id_doi(struct arena *a, const char *text);

/* 1 to 9 digits */
const char *
id_pmid(struct arena *a, const char *text);

/* PMC and digits, upper case */
const char *
id_pmcid(struct arena *a, const char *text);

/* 0000-0002-1825-0097, the check digit by ISO 7064 MOD 11-2 */
const char *
id_orcid(struct arena *a, const char *text);

/* 1234-567X, the check digit by ISO 3297 (MOD 11) */
const char *
id_issn(struct arena *a, const char *text);

#endif
