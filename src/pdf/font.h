/*
 * Fonts of one document: which glyphs, what they stand for, the subset.
 */
#ifndef PDF_FONT_H
#define PDF_FONT_H

#include <hb.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "pdf/doc.h"

struct face;

struct pdf_font {
	const struct face *face;
	unsigned number;                /* the resource is /F<number> */
	pdf_ref ref;
	hb_set_t *glyphs;               /* used, by the face's glyph number */
	struct pdf_glyph_text {
		const char *text;       /* first text it stood for; or NULL */
		size_t len;
	} *texts;                       /* by the face's glyph number */
	uint16_t *cids;                 /* face's glyph number -> subset's */
	unsigned n_cids;
	int32_t *widths;                /* by cid, 1/100 of 1/1000 em */
};

struct pdf_fonts {
	struct pdf_font **fonts;
	size_t n_fonts;
};

/* The document's font of a face, added when new. */
struct pdf_font *
pdf_font_of(struct pdf_doc *d, struct pdf_fonts *f, const struct face *face);

/*
 * Note that a glyph is drawn for a text (len 0: for none of its own).
 * Returns false when the glyph stands for another text already, so that this
 * place needs ActualText.
 */
bool
pdf_font_use(struct pdf_font *f, uint32_t glyph, const char *text,
    size_t len);

/* Subset all fonts and write their objects; false when HarfBuzz fails. */
bool
pdf_fonts_write(struct pdf_doc *d, struct pdf_fonts *f);

#endif
