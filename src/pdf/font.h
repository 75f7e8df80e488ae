/*
 * Fonts of one document: which glyphs, what they stand for, the subset.
 */
#ifndef PDF_FONT_H
#define PDF_FONT_H

#include <hb.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "pdf/object.h"

struct face;

enum { PDF_GLYPH_BLOCK = 64 };

/* What a font knows of a used glyph. */
struct pdf_glyph {
	const char *text;       /* what ToUnicode says; or NULL */
	uint32_t len;
	uint16_t code;          /* in the content streams */
	int32_t width;          /* as /W says it [1/100000 em] */
};

struct pdf_font {
	const struct face *face;
	unsigned number;                /* the resource is /F<number> */
	pdf_ref ref;
	hb_set_t *glyphs;               /* used, by the face's glyph number */
	struct pdf_glyph **blocks;      /* of 64 of them, there when one
	                                   of them is used: a Han face
	                                   has 65,535 */
	const uint32_t *order;          /* the used ones by rising code, .notdef
	                                   first; known with the subset */
	size_t n_used;
};

struct pdf_fonts {
	struct pdf_font **fonts;
	size_t n_fonts;
};

/* The document's font of a face, added when new. */
struct pdf_font *
pdf_font_of(struct pdf_doc *d, struct pdf_fonts *f, const struct face *face);

/* A used glyph; NULL where neither it nor one beside it is used. */
struct pdf_glyph *
pdf_font_glyph(const struct pdf_font *f, uint32_t glyph);

/*
 * Note that a glyph is drawn for a text (len 0: for none of its own).  The
 * first text is the one that ToUnicode says, everywhere else is ActualText.
 */
void
pdf_font_use(struct pdf_doc *d, struct pdf_font *f, uint32_t glyph,
    const char *text, size_t len);

/* Subset all fonts and write their objects; false when HarfBuzz fails. */
bool
pdf_fonts_write(struct pdf_doc *d, struct pdf_fonts *f);

/* ---- within the room ---------------------------------------------------- */

/* A font program of the used glyphs, held by the arena. */
struct pdf_subset {
	const char *bytes;
	unsigned len;
	unsigned n_glyphs;
};

/* Fills order, code and width of each used glyph; false when HarfBuzz fails. */
bool
pdf_subset(struct pdf_doc *d, struct pdf_font *f, struct pdf_subset *out);

/* The same for CFF outlines; the name is the font's. */
bool
pdf_cff(struct pdf_doc *d, struct pdf_font *f, const char *name,
    struct pdf_subset *out);

/* A glyph's advance in 1/1000 em, each of `parts` parts. */
int
pdf_font_width(const struct face *face, hb_codepoint_t glyph, int parts);

/* The ToUnicode CMap. */
pdf_ref
pdf_font_unicode(struct pdf_doc *d, const struct pdf_font *f);

#endif
