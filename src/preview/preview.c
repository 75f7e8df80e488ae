/*
 * Previews: what is kept, and what both forms share.
 */
#include "preview/internal.h"

#include <libdeflate.h>
#include <stdlib.h>

#include "base/arena.h"
#include "model/image.h"

enum { PREVIEW_LEVEL = 6 };             /* of libdeflate */

struct preview *
preview_new(void)
{
	struct preview *p = calloc(1, sizeof *p);

	if (p == NULL)
		return NULL;
	p->deflate = libdeflate_alloc_compressor(PREVIEW_LEVEL);
	p->light = malloc(sizeof *p->light);
	if (p->deflate == NULL || p->light == NULL ||
	    FT_Init_FreeType(&p->ft) != 0) {
		preview_drop(p);
		return NULL;
	}
	raster_light(p->light);
	return p;
}

void
preview_drop(struct preview *p)
{
	if (p == NULL)
		return;
	for (size_t i = 0; i < PREVIEW_FACES; i++)
		if (p->faces[i].ft != NULL)
			FT_Done_Face(p->faces[i].ft);
	if (p->ft != NULL)
		FT_Done_FreeType(p->ft);
	if (p->deflate != NULL)
		libdeflate_free_compressor(p->deflate);
	free(p->light);
	free(p);
}

void
preview_frame(const struct item *it, preview_box *box, void *ctx)
{
	sp top = it->border[0], right = it->border[1];
	sp bottom = it->border[2], left = it->border[3];

	if (it->has_fill)
		box(ctx, it->x, it->y, it->width, it->height, it->color);
	box(ctx, it->x, it->y, it->width, top, it->border_color);
	box(ctx, it->x, it->y + it->height - bottom, it->width, bottom,
	    it->border_color);
	box(ctx, it->x, it->y, left, it->height, it->border_color);
	box(ctx, it->x + it->width - right, it->y, right, it->height,
	    it->border_color);
}

bool
preview_pixels(struct arena *a, const struct image *image, unsigned width,
    unsigned height, struct raster *r)
{
	struct raster_said said;

	*r = (struct raster){ .width = image->width,
	    .height = image->height, .n = image->n_components,
	    /* only read, since nothing holds it */
	    .samples = (unsigned char *)(uintptr_t)image->bytes };
	if (image->coding == IMAGE_JPEG &&
	    !raster_read(a, image->bytes, image->len, r, &said))
		return false;
	/* where memory ends, it stays as it was */
	raster_reduce(a, r, width, height);
	return true;
}

const void *
preview_page(struct preview *p, struct arena *a, const struct pages *pages,
    size_t number, enum preview_form form, unsigned dpi, size_t *len)
{
	if (form == PREVIEW_SVG)
		return preview_svg(p, a, pages, number, len);
	return preview_png(p, a, &pages->pages[number], dpi, len);
}
