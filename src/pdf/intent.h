/*
 * The output intent: sRGB.
 */
#ifndef PDF_INTENT_H
#define PDF_INTENT_H

#include "pdf/object.h"

/* An ICC profile; the same bytes every time. */
struct pdf_profile {
	void *bytes;            /* malloc; the owner frees it */
	size_t len;
};

/* False without memory. */
bool
pdf_profile_make(struct pdf_profile *p);

/* Adds to the catalog. */
void
pdf_intent_write(struct pdf_doc *d, const struct pdf_profile *p);

#endif
