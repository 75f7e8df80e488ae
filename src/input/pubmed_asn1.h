/*
 * PubMed ASN.1: what its files share.
 *
 *	pubmed_asn1.c         notation, records
 *	pubmed_asn1_values.c  paths to members of the article
 */
#ifndef INPUT_PUBMED_ASN1_H
#define INPUT_PUBMED_ASN1_H

#include "base/arena.h"
#include "base/diag.h"
#include "model/article.h"

enum { ASN1_PATH = 200 };       /* bytes of a path */

/* The record at work. */
struct asn1 {
	struct arena *arena;
	struct article *x;
	struct diags *diags;
	char *record;                   /* 32 bytes of the reader's */
	const char *p;                  /* the next byte; NUL ends */
	char path[ASN1_PATH];
	size_t depth;
	bool broken;
	const char *status;             /* of the date in the history */
	struct term chemical;
	struct date date;
	const char *other_db;           /* of the identifier at work */
};

/* The value that stands at a->path; NULL is none. */
void
asn1_value(struct asn1 *a, const char *value);

/* Braces that begin, or end, at a->path. */
void
asn1_block(struct asn1 *a, bool begins);

#endif
