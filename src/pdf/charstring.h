/*
 * Glyphs' outlines as Type 2 charstrings.
 */
#ifndef PDF_CHARSTRING_H
#define PDF_CHARSTRING_H

#include <hb.h>
#include <stdbool.h>

#include "base/buf.h"

enum { CHARSTRING_EM = 1000 };  /* units of its coordinates */

struct charstrings;

/*
 * A writer for one face, in the arena; NULL when HarfBuzz has no memory.
 *
 * font  scaled to `upem`
 */
struct charstrings *
charstrings_new(struct arena *a, hb_font_t *font, unsigned upem);

/*
 * Append a glyph's charstring to `out`.
 *
 * width    in CHARSTRING_EM, less nominalWidthX
 * outline  false: a glyph that draws nothing
 */
void
charstrings_put(struct charstrings *c, struct buf *out, hb_codepoint_t glyph,
    int width, bool outline);

/* A number as a charstring or a DICT of CFF spells it: 16 bits. */
void
charstrings_put_int(struct buf *b, int value);

#endif
