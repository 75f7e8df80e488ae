/*
 * A PDF document's objects, through libharu's object layer.
 *
 * Every object is a libharu dictionary whose hooks write bytes that we
 * composed in the arena; libharu keeps the cross-reference table, the page
 * tree and the numbering.
 */
#ifndef PDF_DOC_H
#define PDF_DOC_H

#include <hpdf.h>
#include <hpdf_objects.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/sink.h"
#include "base/units.h"

struct libdeflate_compressor;

typedef uint32_t pdf_ref;       /* an object's number; 0 = none */

struct pdf_doc {
	struct arena *arena;
	struct libdeflate_compressor *deflate;
	HPDF_Doc hpdf;
	HPDF_STATUS error;              /* the first of libharu's; 0 = none */
	HPDF_STATUS error_detail;
	struct buf catalog;             /* our entries of the catalog */
};

/* False when libharu has no memory.  The document is held by the arena. */
bool
pdf_doc_open(struct pdf_doc *d, struct arena *a,
    struct libdeflate_compressor *deflate);

/* A number for an object that is filled later. */
pdf_ref
pdf_reserve(struct pdf_doc *d);

/* Fill it with a dictionary: entries without << >>, borrowed. */
void
pdf_dict(struct pdf_doc *d, pdf_ref ref, const struct buf *entries);

/* Fill it with a stream; bytes are compressed here where `compress`. */
void
pdf_stream(struct pdf_doc *d, pdf_ref ref, const char *entries,
    const void *bytes, size_t len, bool compress);

/* Add a page under libharu's page tree; `entries` without /Type, /Parent. */
pdf_ref
pdf_page(struct pdf_doc *d, const struct buf *entries);

/* Information dictionary's entries. */
void
pdf_info(struct pdf_doc *d, const struct buf *entries);

/* Object streams, cross-reference stream, identifier from the content. */
bool
pdf_doc_write(struct pdf_doc *d, const struct sink *sink);

/* ---- values ------------------------------------------------------------- */

/* A text string: (ascii) or <FEFF...>; longer ones are cut at 8,000
   characters, below the limit of PDF/A-2, 6.1.13. */
void
pdf_put_text(struct buf *b, const char *utf8);
void
pdf_put_color(struct buf *b, uint32_t rgb, const char *op);
/* a length in points after a space */
void
pdf_put_length(struct buf *b, sp length);

#endif
