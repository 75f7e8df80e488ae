/*
 * Values as a PDF file spells them.
 */
#ifndef PDF_VALUE_H
#define PDF_VALUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/units.h"

enum {
	PDF_STRING_MAX = 32000  /* bytes of a string; PDF/A-2, 6.1.13: 32,767 */
};

/*
 * A text string: (ascii) or <FEFF...>, cut where it would pass
 * PDF_STRING_MAX; what PDF/A forbids (U+FEFF, U+FFFE, U+FFFF) is left out.
 */
void
pdf_put_text(struct buf *b, const char *utf8);
void
pdf_put_text_len(struct buf *b, const char *utf8, size_t len);

/* A URI as a string: what is not printable ASCII, as %XX.  RFC 3986, 2.1. */
void
pdf_put_uri(struct buf *b, const char *href);

/* UTF-8 as hexadecimal UTF-16BE. */
void
pdf_put_utf16(struct buf *b, const char *utf8, size_t len);

/* Four hexadecimal digits. */
void
pdf_put_hex(struct buf *b, unsigned value);

/* An integer. */
void
pdf_put_int(struct buf *b, int64_t value);

/* "prefix" and a reference to an object: "5 0 R". */
void
pdf_put_ref(struct buf *b, const char *prefix, uint32_t number);

/* Has it the form of a language tag?  NULL has not.  RFC 5646, 2.1. */
bool
pdf_is_lang(const char *lang);

/* The operator that sets the colour of what is filled. */
void
pdf_put_color(struct buf *b, uint32_t rgb);

/* A length in points after a space, to 1/100. */
void
pdf_put_length(struct buf *b, sp length);

/* Four of them: left, bottom, right, top of a box on a page. */
void
pdf_put_box(struct buf *b, sp x, sp y, sp width, sp height, sp page_height);

#endif
