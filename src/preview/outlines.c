/*
 * Outlines of glyphs, by FreeType.
 *
 * Unhinted and unscaled: the page is drawn as it is printed, and the widths
 * are those of the layout.
 */
#include "preview/internal.h"

#include <string.h>

#include "text/face.h"

static FT_Face
outlines_open(struct preview *p, const struct face *face)
{
	struct preview_face *f;

	for (size_t i = 0; i < PREVIEW_FACES; i++) {
		f = &p->faces[i];
		if (f->path != NULL && f->index == face->index &&
		    (f->path == face->path || strcmp(f->path, face->path) ==
		    0))
			return f->ft;
	}
	f = &p->faces[p->n_opened++ % PREVIEW_FACES];
	if (f->ft != NULL)
		FT_Done_Face(f->ft);
	*f = (struct preview_face){ .path = face->path,
	    .index = face->index };
	if (FT_New_Face(p->ft, face->path, (FT_Long)face->index, &f->ft) != 0)
		f->ft = NULL;
	return f->ft;
}

FT_Outline *
preview_outline(struct preview *p, const struct face *face, uint32_t glyph)
{
	FT_Face ft = outlines_open(p, face);

	if (ft == NULL || FT_Load_Glyph(ft, glyph, FT_LOAD_NO_SCALE |
	    FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) != 0 ||
	    ft->glyph->format != FT_GLYPH_FORMAT_OUTLINE)
		return NULL;
	return &ft->glyph->outline;
}
