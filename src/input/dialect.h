/*
 * What each reader provides; one constant per dialect, listed in sniff.c.
 */
#ifndef INPUT_DIALECT_H
#define INPUT_DIALECT_H

#include "input/input.h"

struct dialect {
	const char *name;               /* "PubMed XML" */

	/*
	 * How sure are we that these first bytes (UTF-8 if they are any
	 * Unicode) are of this dialect?  0 = not, 100 = certain.
	 */
	int (*sniff)(const char *head, size_t len);

	/* NULL with a message raised.  malloc memory of its own. */
	void *(*open)(struct source *source, struct diags *diags);

	/* As reader_next, without settle; never returns [no-record] itself. */
	enum read_result (*next)(void *state, struct arena *a,
	    struct article *article);

	void (*drop)(void *state);
};

extern const struct dialect dialect_pubmed_xml;
extern const struct dialect dialect_page_text;
extern const struct dialect dialect_jats;
extern const struct dialect dialect_medline;
extern const struct dialect dialect_abstract_text;
extern const struct dialect dialect_html_pubmed;
extern const struct dialect dialect_html_pmc;
extern const struct dialect dialect_html_meta;
extern const struct dialect dialect_html_pre;
extern const struct dialect dialect_pubmed_asn1;
extern const struct dialect dialect_summary_text;
extern const struct dialect dialect_csv_text;
extern const struct dialect dialect_ris;
extern const struct dialect dialect_isi;
extern const struct dialect dialect_ovid;
extern const struct dialect dialect_endnote_tagged;
extern const struct dialect dialect_endnote_xml;
extern const struct dialect dialect_articleset;
extern const struct dialect dialect_bibtex;
extern const struct dialect dialect_csl_json;
extern const struct dialect dialect_crossref_json;
extern const struct dialect dialect_epmc_json;
extern const struct dialect dialect_epmc_xml;

/*
 * Repair and complain, once for all dialects: identifiers normalised and
 * checked, affiliations de-duplicated, notices ordered, stray white space and
 * empty members removed, NFC.
 */
void
settle(struct arena *a, struct article *article, struct diags *diags);

#endif
