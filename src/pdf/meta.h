/*
 * What the file says of itself: Info and XMP in step, output intent, outline.
 */
#ifndef PDF_META_H
#define PDF_META_H

#include "pdf/doc.h"

struct pages;
struct story_meta;

/* Info, XMP, language, viewer preferences. */
void
pdf_meta_write(struct pdf_doc *d, const struct story_meta *meta);

/* The output intent: sRGB. */
void
pdf_intent_write(struct pdf_doc *d, const void *icc, size_t len);

/* The outline of `pages`, and page labels. */
void
pdf_outline_write(struct pdf_doc *d, const struct pages *pages,
    const pdf_ref *page_refs);

#endif
