/*
 * pages -> PDF, tagged (PDF/UA-1) and archival (PDF/A-2a).
 *
 * The only room that knows libharu.
 */
#ifndef PDF_PDF_H
#define PDF_PDF_H

#include <stdbool.h>

#include "base/sink.h"

struct arena;
struct diags;
struct pages;
struct pdf_printer;

/* What outlives a document: the output intent, compressors.  One thread. */
struct pdf_printer *
pdf_printer_new(void);
void
pdf_printer_drop(struct pdf_printer *p);

/*
 * Print pages to a sink.  The bytes depend on `pages` alone.
 *
 * Returns false with [pdf-failed] raised.  Scratch memory comes from `a`, but
 * never from inside a libharu callback.
 */
bool
pdf_print(struct pdf_printer *printer, struct arena *a,
    const struct pages *pages, const struct sink *sink, struct diags *diags);

#endif
