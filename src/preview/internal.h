/*
 * Inside of the room.
 */
#ifndef PREVIEW_INTERNAL_H
#define PREVIEW_INTERNAL_H

#include <ft2build.h>
#include FT_FREETYPE_H

#include "base/buf.h"
#include "model/page.h"
#include "preview/preview.h"
#include "raster/raster.h"

struct libdeflate_compressor;

/* A face as FreeType has it. */
struct preview_face {
	const char *path;       /* of struct face, which outlives us; NULL:
	                           free */
	unsigned index;
	FT_Face ft;             /* NULL: it cannot be opened */
};

enum { PREVIEW_FACES = 32 };    /* open at a time; few pages need ten */

struct preview {
	FT_Library ft;
	struct libdeflate_compressor *deflate;
	struct raster_light *light;
	struct preview_face faces[PREVIEW_FACES];
	size_t n_opened;        /* in all; the oldest gives way */
};

/*
 * outlines.c: the outline of a glyph, in font units; it lives until the next
 * call.  NULL where there is none.
 */
FT_Outline *
preview_outline(struct preview *p, const struct face *face, uint32_t glyph);

/* ---- canvas.c ----------------------------------------------------------- */

/* Pixels that are painted on. */
struct canvas {
	struct raster r;                /* RGB, white at first */
	const struct raster_light *light;
	unsigned dpi;
};

/* 26.6 pixels, as FreeType counts. */
int64_t
canvas_length(const struct canvas *c, sp length);

/* `n` pixels of a row, covered alike [1/255]. */
void
canvas_blend(struct canvas *c, int x, int y, int n, unsigned coverage,
    uint32_t color);

/* A box, its edges as fine as they are. */
void
canvas_box(struct canvas *c, sp x, sp y, sp width, sp height,
    uint32_t color);

/* A picture into its box; rounded to pixels. */
void
canvas_picture(struct canvas *c, const struct item *it,
    const struct raster *picture);

/* ---- pictures.c --------------------------------------------------------- */

/* The pixels of a picture, no more than so many; false: there are none. */
bool
preview_pixels(struct arena *a, const struct image *image, unsigned width,
    unsigned height, struct raster *r);

/* ---- png.c, svg.c ------------------------------------------------------- */

const void *
preview_png(struct preview *p, struct arena *a, const struct page *page,
    unsigned dpi, size_t *len);
const void *
preview_svg(struct preview *p, struct arena *a, const struct pages *pages,
    size_t number, size_t *len);

/*
 * The four borders of a frame and its fill, as boxes: `box` is called for
 * each.
 */
typedef void preview_box(void *ctx, sp x, sp y, sp width, sp height,
    uint32_t color);
void
preview_frame(const struct item *it, preview_box *box, void *ctx);

#endif
