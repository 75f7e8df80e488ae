/*
 * The structure tree: elements, marked content, the parent tree.
 */
#ifndef PDF_TAGS_H
#define PDF_TAGS_H

#include <stddef.h>

#include "pdf/doc.h"

struct pages;

/* One child of an element, in reading order. */
struct pdf_kid {
	enum { KID_ELEM, KID_CONTENT, KID_LINK } kind;
	int elem;                       /* KID_ELEM */
	unsigned page;                  /* KID_CONTENT, KID_LINK: from 0 */
	unsigned mcid;                  /* KID_CONTENT */
	pdf_ref annot;                  /* KID_LINK */
};

struct pdf_tag {
	pdf_ref ref;                    /* 0 until it has content */
	struct pdf_kid *kids;
	size_t n_kids;
};

struct pdf_tags {
	struct pdf_doc *doc;
	const struct pages *pages;
	struct pdf_tag *tags;           /* by element */
	struct pdf_tag root;
	struct pdf_page_marks {
		int *elems;             /* element of each MCID */
		size_t n_elems;
	} *marks;                       /* by page */
	struct {
		int elem;
		pdf_ref annot;
	} *links;                       /* by StructParent - n_pages */
	size_t n_links;
	int open;                       /* element of the open sequence;
	                                   TAGS_CLOSED */
};

enum { TAGS_CLOSED = -3 };

void
pdf_tags_begin(struct pdf_tags *t, struct pdf_doc *d,
    const struct pages *pages);

/* A new marked-content sequence of an element on a page; its MCID. */
unsigned
pdf_tags_mark(struct pdf_tags *t, int elem, unsigned page);

/* Put a link annotation under its element; its StructParent key. */
unsigned
pdf_tags_link(struct pdf_tags *t, int elem, unsigned page, pdf_ref annot);

/* Write all elements; `page_refs` by page; adds to the catalog. */
void
pdf_tags_end(struct pdf_tags *t, const pdf_ref *page_refs);

#endif
