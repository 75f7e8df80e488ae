/*
 * Pages as PNG.
 *
 * Each glyph is drawn where it lies, to 1/64 of a pixel, by FreeType's smooth
 * rasteriser, which gives the share of each pixel that an outline covers.
 */
#include "preview/internal.h"

#include <ft2build.h>
#include FT_OUTLINE_H
#include <string.h>

#include "base/arena.h"
#include "text/face.h"

/* ---- glyphs ------------------------------------------------------------- */

struct png_pen {
	struct canvas *canvas;
	uint32_t color;
};

enum { PNG_GAIN = 60 };                 /* of ink that spreads [%] */

/*
 * Ink spreads a little on paper: a half covered becomes two thirds.  Without
 * that, letters drawn in linear light look thinner than they print.
 */
static unsigned
png_gain(unsigned coverage)
{
	return coverage + coverage * (255 - coverage) * PNG_GAIN / 100 / 255;
}

/* Rows of FreeType count upwards from the lower edge. */
static void
png_spans(int y, int n, const FT_Span *spans, void *pen)
{
	struct png_pen *p = pen;
	int row = (int)p->canvas->r.height - 1 - y;

	for (int i = 0; i < n; i++)
		canvas_blend(p->canvas, spans[i].x, row, spans[i].len,
		    png_gain(spans[i].coverage), p->color);
}

/* Rounded down: what is moved by whole pixels looks the same. */
static int64_t
png_divide(int64_t n, int64_t by)
{
	return (n >= 0 ? n : n - by + 1) / by;
}

/* From font units to 26.6 pixels, at a place from the lower left. */
static void
png_place(const struct canvas *c, const struct item *it, sp x, sp y,
    FT_Outline *o)
{
	int64_t size = it->size * (int64_t)c->dpi;
	int64_t wide = size * (1000 + it->stretch) / 1000;
	int64_t upem = it->face->upem * SP_IN;
	int64_t left = canvas_length(c, x);
	int64_t up = (int64_t)c->r.height * 64 - canvas_length(c, y);

	for (int i = 0; i < o->n_points; i++) {
		FT_Vector *v = &o->points[i];

		v->x = (FT_Pos)(png_divide(v->x * wide * 64 + upem / 2, upem)
		    + left);
		v->y = (FT_Pos)(png_divide(v->y * size * 64 + upem / 2, upem)
		    + up);
	}
}

static void
png_glyph(struct preview *p, struct canvas *c, const struct item *it,
    uint32_t glyph, sp x, sp y)
{
	struct png_pen pen = { .canvas = c, .color = it->color };
	FT_Outline *o = preview_outline(p, it->face, glyph);
	FT_Raster_Params params = {
		.flags = FT_RASTER_FLAG_AA | FT_RASTER_FLAG_DIRECT |
		    FT_RASTER_FLAG_CLIP,
		.gray_spans = png_spans, .user = &pen,
		.clip_box = { 0, 0, (FT_Pos)c->r.width,
		    (FT_Pos)c->r.height }
	};

	if (o == NULL || o->n_points == 0)
		return;
	png_place(c, it, x, y, o);
	FT_Outline_Render(p->ft, o, &params);
}

static void
png_run(struct preview *p, struct canvas *c, const struct item *it)
{
	sp x = it->x;

	for (size_t i = 0; i < it->n_glyphs; i++) {
		const struct glyph *g = &it->glyphs[i];

		png_glyph(p, c, it, g->id, x + g->dx, it->y - g->dy);
		x += g->advance;
	}
}

/* ---- the page ----------------------------------------------------------- */

static void
png_box(void *ctx, sp x, sp y, sp width, sp height, uint32_t color)
{
	canvas_box(ctx, x, y, width, height, color);
}

static void
png_image(struct arena *a, struct canvas *c, const struct item *it)
{
	struct raster r;
	unsigned width = (unsigned)(canvas_length(c, it->width) + 63) / 64;
	unsigned height = (unsigned)(canvas_length(c, it->height) + 63) / 64;

	if (!preview_pixels(a, it->image, width, height, &r))
		return;
	canvas_picture(c, it, &r);
	raster_free(&r);
}

static void
png_item(struct preview *p, struct arena *a, struct canvas *c,
    const struct item *it)
{
	switch (it->kind) {
	case ITEM_GLYPHS:
		png_run(p, c, it);
		break;
	case ITEM_RULE:
		canvas_box(c, it->x, it->y, it->width, it->height, it->color);
		break;
	case ITEM_FRAME:
		preview_frame(it, png_box, c);
		break;
	case ITEM_IMAGE:
		if (it->image != NULL)
			png_image(a, c, it);
		break;
	case ITEM_LINK:                 /* is not seen */
		break;
	}
}

const void *
preview_png(struct preview *p, struct arena *a, const struct page *page,
    unsigned dpi, size_t *len)
{
	struct canvas c = { .light = p->light, .dpi = dpi, .r.n = 3 };
	size_t size;
	const void *png;

	c.r.width = (unsigned)(canvas_length(&c, page->width) + 32) / 64;
	c.r.height = (unsigned)(canvas_length(&c, page->height) + 32) / 64;
	size = (size_t)c.r.width * c.r.height * 3;
	c.r.samples = raster_alloc(a, size, &c.r.held);
	if (c.r.samples == NULL)
		return NULL;
	memset(c.r.samples, 0xFF, size);
	for (size_t i = 0; i < page->n_items; i++)
		png_item(p, a, &c, &page->items[i]);
	raster_grey(&c.r);
	png = raster_png(a, p->deflate, &c.r, dpi, len);
	raster_free(&c.r);
	return png;
}
