/*
 * What the file says of itself: Info and XMP in step, output intent, outline.
 */
#ifndef PDF_META_H
#define PDF_META_H

#include "pdf/object.h"

struct pages;
struct story_meta;

/* Info, XMP, language, viewer preferences. */
void
pdf_meta_write(struct pdf_doc *d, const struct story_meta *meta);

/* ---- within the room ---------------------------------------------------- */

enum { META_DATE_MAX = 40 };

/* The metadata stream; `date` as XMP says it, "" for none. */
void
pdf_xmp_write(struct pdf_doc *d, const struct story_meta *m,
    const char *date);

/* The words with "; " between them. */
const char *
pdf_meta_join(struct pdf_doc *d, const char *const *words, size_t n);

#define META_PRODUCER "offprint " OFFPRINT_VERSION

#endif
