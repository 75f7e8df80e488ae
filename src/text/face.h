/*
 * Font files: faces, their families, the fallback chain.
 *
 * A `struct fonts` belongs to one thread.  fonts.list (a text file in the
 * font folder) names each face; a file is opened (mapped, HarfBuzz) when first
 * needed.
 */
#ifndef TEXT_FACE_H
#define TEXT_FACE_H

#include <hb.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/units.h"
#include "text/style.h"

struct diags;
struct fonts;

/* One face, open; all measures in font units unless said. */
struct face {
	int number;             /* its line in fonts.list, from 0 */
	const char *family;     /* "Linux Libertine O" */
	const char *path;
	const char *ps_name;    /* PostScript name */
	unsigned index;         /* in a collection */
	int weight;             /* 400, 700 */
	bool italic;
	bool is_cff;            /* CFF outlines, else glyf */
	unsigned upem;
	unsigned n_glyphs;
	int ascender, descender;        /* descender <= 0 */
	int cap_height, x_height;
	int underline_position, underline_thickness;
	int bbox[4];
	double italic_angle;    /* degrees */
	bool is_fixed_pitch, is_serif;
	hb_face_t *hb_face;
	hb_font_t *hb_font;     /* scale = upem: positions in font units */
};

/*
 * Read the list of faces.
 *
 * dir  the folder that holds fonts.list and the files; borrowed
 *
 * Returns NULL with [font-open] raised.  The caller drops it.
 */
struct fonts *
fonts_open(const char *dir, struct diags *diags);
void
fonts_drop(struct fonts *f);

/*
 * The face of a family nearest to weight and slope; an unknown family (and
 * NULL) gives the text family's.  Opens it.  NULL with [font-open] raised
 * when its file is unreadable, [font-embed] when its fsType forbids embedding.
 */
const struct face *
fonts_face(struct fonts *f, const char *family, int weight, bool italic,
    struct diags *diags);

/* Is there a face of this family? */
bool
fonts_has_family(struct fonts *f, const char *family);

/*
 * The first face of the fallback chain, starting at `first`, that has the
 * code point (and all of `n` codes where more are given: a base and its
 * marks); NULL when none has.
 *
 * script  ISO 15924 tag of the run, puts the script's own faces first
 * lang    BCP 47 or NULL: chooses among Han faces
 */
const struct face *
fonts_fallback(struct fonts *f, const struct face *first,
    const uint32_t *codes, size_t n, hb_script_t script, const char *lang);

/* Set the diagnostics of the article at work; see fonts_face. */
void
fonts_diags(struct fonts *f, struct diags *diags);

#endif
