/*
 * Page contents: the display list as operators, with marked content.
 */
#ifndef PDF_CONTENT_H
#define PDF_CONTENT_H

#include "pdf/doc.h"
#include "pdf/font.h"
#include "pdf/tags.h"

struct page;

/* First pass: note which glyphs of which faces a page draws, and for what. */
void
pdf_content_collect(struct pdf_doc *d, struct pdf_fonts *fonts,
    const struct page *page);

/*
 * Second pass: the operators of page `number` (from 0), and its link
 * annotations as "n 0 R ..." for /Annots.
 */
void
pdf_content_write(struct pdf_doc *d, struct pdf_fonts *fonts,
    struct pdf_tags *tags, const struct page *page, unsigned number,
    struct buf *operators, struct buf *annots);

#endif
