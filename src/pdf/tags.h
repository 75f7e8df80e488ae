/*
 * The structure tree: elements, marked content, the parent tree.
 *
 * Elements are known by their index in pages.elems.  One with the role
 * ELEM_NONE has no place of its own: what it holds is its parent's.
 */
#ifndef PDF_TAGS_H
#define PDF_TAGS_H

#include <stdbool.h>
#include <stddef.h>

#include "pdf/object.h"

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
	bool is_header;                 /* cells name it as their header */
	int real;                       /* itself, or the nearest above it that
	                                   has a role; ELEM_ARTIFACT: none */
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
	int *links;                     /* element, by StructParent - n_pages */
	size_t n_links;
};

void
pdf_tags_begin(struct pdf_tags *t, struct pdf_doc *d,
    const struct pages *pages);

/* The element that holds an item's content; ELEM_ARTIFACT where none does. */
int
pdf_tags_elem(const struct pdf_tags *t, int elem);

/* The PDF name of such an element, "Document". */
const char *
pdf_tags_name(const struct pdf_tags *t, int elem);

/*
 * A new marked-content sequence on a page (from 0) of an element that
 * pdf_tags_elem gave; its MCID.
 */
unsigned
pdf_tags_mark(struct pdf_tags *t, int elem, unsigned page);

/* Put a link annotation under such an element; its StructParent key. */
unsigned
pdf_tags_link(struct pdf_tags *t, int elem, unsigned page, pdf_ref annot);

/* Write all elements; `page_refs` by page; adds to the catalog. */
void
pdf_tags_end(struct pdf_tags *t, const pdf_ref *page_refs);

#endif
