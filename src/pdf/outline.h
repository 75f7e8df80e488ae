/*
 * The outline, and the pages' labels.
 */
#ifndef PDF_OUTLINE_H
#define PDF_OUTLINE_H

#include "pdf/object.h"

struct pages;

/* Adds to the catalog; `page_refs` by page. */
void
pdf_outline_write(struct pdf_doc *d, const struct pages *pages,
    const pdf_ref *page_refs);

#endif
