/*
 * The face of formulas: its MATH table, its glyphs by number.
 *
 * All lengths are asked for at a size and given in sp.  Source: OpenType 1.9,
 * "MATH - the mathematical typesetting table".
 */
#ifndef TEXT_MATH_FACE_H
#define TEXT_MATH_FACE_H

#include <hb-ot.h>
#include <hb.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/units.h"
#include "text/face.h"

struct arena;
struct text;

/* The face for formulas; NULL where no face has a MATH table. */
const struct face *
text_math_face(struct text *t);

/* The face that draws a code where `first` has none; NULL: none does. */
const struct face *
text_face_for(struct text *t, const struct face *first, uint32_t code);

/* A size at which the face's small letters are as tall as the style's. */
sp
text_math_size(struct text *t, const struct face *face,
    const struct text_style *style);

/* ---- constants ---------------------------------------------------------- */

/* A length of the MATH table. */
sp
math_face_length(const struct face *face, sp size, hb_ot_math_constant_t k);

/* A percentage of the MATH table; `otherwise` where it has none. */
int
math_face_percent(const struct face *face, hb_ot_math_constant_t k,
    int otherwise);

/* ---- glyphs ------------------------------------------------------------- */

struct math_glyph {
	const struct face *face;
	sp size;
	uint32_t id;
	sp width;               /* advance */
	sp height, depth;       /* of the ink, from the baseline; may be < 0 */
	sp left, right;         /* of the ink, from the origin */
	sp italic;              /* correction */
	sp attach;              /* where an accent stands, from the origin */
};

/* The glyph of a code; false where the face has none. */
bool
math_face_has(const struct face *face, uint32_t code);

/* Measure the glyph `id`. */
struct math_glyph
math_face_measure(const struct face *face, sp size, uint32_t id);

/*
 * The glyph of a code in scripts of `level` (0: none), where some faces have
 * another form.
 */
struct math_glyph
math_face_glyph(struct text *t, const struct face *face, sp size,
    uint32_t code, int level);

/* Kern at a corner of a glyph, at a height over its baseline. */
sp
math_face_kern(const struct math_glyph *g, hb_ot_math_kern_t corner,
    sp height);

/* ---- glyphs that stretch ------------------------------------------------ */

/* One of an assembly, placed from its beginning: below or at the left. */
struct math_piece {
	struct math_glyph glyph;
	sp at;
};

struct math_stretch {
	struct math_piece *pieces;
	size_t n_pieces;
	sp size;                /* along its direction */
	sp italic;
};

/*
 * The smallest form of a glyph that is at least `target` tall (or wide); the
 * largest where none is.
 *
 * Pieces in `a`.  A form of one piece is a glyph of its own.
 */
void
math_face_stretch(struct arena *a, const struct math_glyph *g, bool vertical,
    sp target, struct math_stretch *out);

#endif
