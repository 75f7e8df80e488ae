/*
 * What the tests of this room share: a page to put things on.  Needs fonts/ to
 * be filled (fonts/fill.sh).
 */
#ifndef TESTS_PREVIEW_DESK_H
#define TESTS_PREVIEW_DESK_H

#include "../unit.h"

#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "model/image.h"
#include "preview/internal.h"
#include "text/face.h"

struct desk {
	struct arena *arena;
	struct diags diags;
	struct fonts *fonts;
	const struct face *face;        /* Linux Libertine O, CFF */
	struct preview *preview;
	struct story_meta meta;
	struct pages pages;             /* one, 72 by 36 points */
	struct raster r;                /* as drawn */
	const char *svg;
};

static inline void
desk_open(struct desk *d)
{
	memset(d, 0, sizeof *d);
	d->arena = arena_new(0);
	d->fonts = fonts_open("fonts", &d->diags);
	ck_assert_ptr_nonnull(d->fonts);
	d->face = fonts_face(d->fonts, NULL, 400, false, &d->diags);
	d->preview = preview_new();
	ck_assert_ptr_nonnull(d->preview);
	d->meta.title = "Beds & <borders>";
	d->meta.lang = "en";
	d->pages.meta = &d->meta;
	*ARENA_PUSH(d->arena, d->pages.pages, d->pages.n_pages) =
	    (struct page){ .width = 72 * SP_PT, .height = 36 * SP_PT };
}

static inline void
desk_drop(struct desk *d)
{
	preview_drop(d->preview);
	arena_drop(d->arena);
	fonts_drop(d->fonts);
}

/* A box [points]. */
static inline struct item *
desk_item(struct desk *d, enum item_kind kind, int x, int y, int width,
    int height)
{
	struct page *p = &d->pages.pages[0];
	struct item *it = ARENA_PUSH(d->arena, p->items, p->n_items);

	it->kind = kind;
	it->elem = ELEM_ARTIFACT;
	it->x = x * SP_PT;
	it->y = y * SP_PT;
	it->width = width * SP_PT;
	it->height = height * SP_PT;
	return it;
}

/* A run of one glyph for each letter, a size apart. */
static inline struct item *
desk_run(struct desk *d, const char *text, int x, int y, int size)
{
	struct item *it = desk_item(d, ITEM_GLYPHS, x, y, 0, 0);
	struct glyph *g = arena_array(d->arena, strlen(text), sizeof *g);

	it->face = d->face;
	it->size = size * SP_PT;
	it->text = text;
	it->text_len = it->n_glyphs = strlen(text);
	it->glyphs = g;
	for (size_t i = 0; i < it->n_glyphs; i++) {
		hb_codepoint_t id = 0;

		hb_font_get_nominal_glyph(d->face->hb_font,
		    (hb_codepoint_t)text[i], &id);
		g[i] = (struct glyph){ .id = id, .advance = it->size,
		    .text = (uint32_t)i, .text_len = 1 };
		it->width += it->size;
	}
	return it;
}

/* Draw the page as PNG and read it back. */
static inline void
desk_draw(struct desk *d, unsigned dpi)
{
	struct raster_said said;
	size_t len;
	const void *png = preview_page(d->preview, d->arena, &d->pages, 0,
	    PREVIEW_PNG, dpi, &len);

	ck_assert_ptr_nonnull(png);
	ck_assert(raster_read(d->arena, png, len, &d->r, &said));
}

static inline const char *
desk_svg(struct desk *d)
{
	size_t len;

	d->svg = preview_page(d->preview, d->arena, &d->pages, 0, PREVIEW_SVG,
	    0, &len);
	ck_assert_ptr_nonnull(d->svg);
	ck_assert_uint_eq(strlen(d->svg), len);
	return d->svg;
}

/* A pixel as 0xRRGGBB. */
static inline unsigned
desk_pixel(const struct desk *d, unsigned x, unsigned y)
{
	const unsigned char *p = d->r.samples + (y * d->r.width + x) *
	    d->r.n;

	ck_assert(x < d->r.width && y < d->r.height);
	return d->r.n == 1 ? p[0] * 0x010101u
	    : (unsigned)p[0] << 16 | (unsigned)p[1] << 8 | p[2];
}

#endif
