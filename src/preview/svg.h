/*
 * Inside of SVG: a page on its way.
 */
#ifndef PREVIEW_SVG_H
#define PREVIEW_SVG_H

#include "preview/internal.h"

enum {
	SVG_FACES = 1024,               /* lines of fonts.list at most */
	SVG_DPI = 300                   /* of pictures, as in the PDF */
};

struct svg {
	struct preview *preview;
	struct arena *arena;
	const struct pages *pages;
	struct buf defs;                /* outlines */
	struct buf drawn;               /* what is seen */
	struct buf words;               /* what is read: text, links */
	/* a bit for each glyph of each face: looked up; has an outline */
	unsigned char *known[SVG_FACES], *inked[SVG_FACES];
};

/* Define an outline on its first use; false: the glyph has none. */
bool
svg_define(struct svg *s, const struct face *face, uint32_t glyph);

/* A picture as an address that holds it; false: there is no memory. */
bool
svg_data(struct svg *s, const struct item *it);

#endif
