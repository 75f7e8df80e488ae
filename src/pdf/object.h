/*
 * A PDF document's objects, through libharu's object layer.
 *
 * Every object is a libharu dictionary whose hooks write bytes that we
 * composed in the arena; libharu keeps the numbering, the page tree and the
 * cross-reference table.
 */
#ifndef PDF_OBJECT_H
#define PDF_OBJECT_H

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

/* The bytes of one object; hangs on the dictionary's attr. */
struct pdf_raw {
	const char *entries;            /* without << >> */
	size_t entries_len;
	const void *bytes;              /* of a stream */
	size_t len;
	bool is_stream;
	HPDF_Stream out;                /* between the two hooks */
};

/* A new document, held by the arena; NULL when libharu has no memory. */
struct pdf_doc *
pdf_doc_open(struct arena *a, struct libdeflate_compressor *deflate);

/* Has libharu met an error?  Notes the first that it did not tell of. */
bool
pdf_doc_failed(struct pdf_doc *d);

/* A number for an object that is filled later; 0 after an error. */
pdf_ref
pdf_reserve(struct pdf_doc *d);

/* Fill it with a dictionary: entries without << >>, borrowed. */
void
pdf_dict(struct pdf_doc *d, pdf_ref ref, const struct buf *entries);

/* Fill it with a stream; compressed here, else the bytes are borrowed. */
void
pdf_stream(struct pdf_doc *d, pdf_ref ref, const char *entries,
    const void *bytes, size_t len, bool compress);

/* Bytes in zlib's form, in the document's arena. */
void *
pdf_compress(struct pdf_doc *d, const void *bytes, size_t len,
    size_t *out_len);

/* Add a page under libharu's page tree; `entries` without /Type, /Parent. */
void
pdf_page(struct pdf_doc *d, pdf_ref ref, const struct buf *entries);

/* Information dictionary's entries. */
void
pdf_info(struct pdf_doc *d, const struct buf *entries);

/* The number of an object of libharu's. */
pdf_ref
pdf_ref_of(const HPDF_Obj_Header *header);

/* What hangs on an object of ours; NULL for libharu's own. */
const struct pdf_raw *
pdf_raw_of(HPDF_Dict object);

/*
 * Write the file: object streams, cross-reference stream, an identifier that
 * is a hash of all bytes before it.  False when libharu or the sink failed.
 */
bool
pdf_doc_write(struct pdf_doc *d, const struct sink *sink);

#endif
