/*
 * GIF: the first picture, on its screen.
 *
 * Read record by record, not by DGifSlurp, which unpacks every picture of a
 * film of any size.
 *
 * Source: GIF89a Specification, 20 (image descriptor), 23 (graphic control).
 */
#include <gif_lib.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "raster/internal.h"

struct gif {
	struct raster_file *f;
	size_t at;                      /* bytes read */
	GifFileType *file;
	int clear;                      /* the colour that shines through */
	unsigned char *row;             /* of the frame */
};

static int
gif_more(GifFileType *file, GifByteType *bytes, int len)
{
	struct gif *g = file->UserData;
	size_t left = g->f->len - g->at;
	size_t n = len < 0 ? 0 : (size_t)len < left ? (size_t)len : left;

	memcpy(bytes, g->f->bytes + g->at, n);
	g->at += n;
	return (int)n;
}

static void
gif_close(void *file)
{
	DGifCloseFile(file, NULL);
}

static bool
gif_damaged(struct gif *g)
{
	return raster_refuse(g->f, "the GIF file is damaged");
}

/* ---- the first picture -------------------------------------------------- */

static void
gif_put_row(struct gif *g, const ColorMapObject *colours, int y)
{
	const GifImageDesc *d = &g->file->Image;
	struct raster *r = g->f->r;

	for (int i = 0; i < d->Width; i++) {
		size_t x = (size_t)(d->Left + i);
		unsigned char *to = r->samples + ((size_t)(d->Top + y) *
		    r->width + x) * 4;
		int k = g->row[i];

		if (x >= r->width || (unsigned)(d->Top + y) >= r->height)
			return;
		if (k == g->clear || k >= colours->ColorCount)
			continue;
		to[0] = colours->Colors[k].Red;
		to[1] = colours->Colors[k].Green;
		to[2] = colours->Colors[k].Blue;
		to[3] = 255;
	}
}

static bool
gif_rows(struct gif *g, const ColorMapObject *colours)
{
	static const int from[] = { 0, 4, 2, 1 }, step[] = { 8, 8, 4, 2 };
	const GifImageDesc *d = &g->file->Image;
	int passes = d->Interlace ? 4 : 1;

	for (int k = 0; k < passes; k++)
		for (int y = d->Interlace ? from[k] : 0; y < d->Height;
		    y += d->Interlace ? step[k] : 1) {
			if (DGifGetLine(g->file, g->row, d->Width) == GIF_ERROR)
				return gif_damaged(g);
			gif_put_row(g, colours, y);
		}
	return true;
}

/* Some write a screen that is smaller than what they show on it. */
static bool
gif_picture(struct gif *g)
{
	const GifImageDesc *d = &g->file->Image;
	const ColorMapObject *colours = d->ColorMap != NULL ? d->ColorMap
	    : g->file->SColorMap;
	int right = d->Left + d->Width, bottom = d->Top + d->Height;

	if (colours == NULL || d->Left < 0 || d->Top < 0 || d->Width <= 0 ||
	    d->Height <= 0)
		return gif_damaged(g);
	if (g->file->SWidth > right)
		right = g->file->SWidth;
	if (g->file->SHeight > bottom)
		bottom = g->file->SHeight;
	g->f->space = RASTER_RGB;
	g->f->has_alpha = true;
	if (!raster_begin(g->f, (size_t)right, (size_t)bottom))
		return false;
	memset(g->f->r->samples, 0, (size_t)right * (size_t)bottom * 4);
	g->row = arena_alloc(g->f->arena, (size_t)d->Width);
	return gif_rows(g, colours);
}

/* ---- records ------------------------------------------------------------ */

/* What stands before a picture: which colour is clear. */
static bool
gif_extension(struct gif *g)
{
	GraphicsControlBlock control;
	GifByteType *bytes;
	int code;

	if (DGifGetExtension(g->file, &code, &bytes) == GIF_ERROR)
		return false;
	while (bytes != NULL) {
		if (code == GRAPHICS_EXT_FUNC_CODE && DGifExtensionToGCB(
		    bytes[0], bytes + 1, &control) != GIF_ERROR)
			g->clear = control.TransparentColor;
		if (DGifGetExtensionNext(g->file, &bytes) == GIF_ERROR)
			return false;
	}
	return true;
}

/* Is there a picture behind the first? */
static bool
gif_has_more(struct gif *g)
{
	GifRecordType type;

	while (DGifGetRecordType(g->file, &type) != GIF_ERROR) {
		if (type == IMAGE_DESC_RECORD_TYPE)
			return true;
		if (type != EXTENSION_RECORD_TYPE || !gif_extension(g))
			return false;
	}
	return false;
}

static bool
gif_records(struct gif *g)
{
	GifRecordType type;

	while (DGifGetRecordType(g->file, &type) != GIF_ERROR) {
		if (type == IMAGE_DESC_RECORD_TYPE) {
			if (DGifGetImageDesc(g->file) == GIF_ERROR ||
			    !gif_picture(g))
				return g->f->said->why == NULL &&
				    gif_damaged(g);
			g->f->said->has_more = gif_has_more(g);
			return true;
		}
		if (type != EXTENSION_RECORD_TYPE || !gif_extension(g))
			break;
	}
	return gif_damaged(g);
}

bool
raster_read_gif(struct raster_file *f)
{
	void **held = arena_hold(f->arena, gif_close);
	struct gif g = { .f = f, .clear = NO_TRANSPARENT_COLOR };
	bool ok;

	*held = g.file = DGifOpen(&g, gif_more, NULL);
	ok = g.file != NULL ? gif_records(&g) : gif_damaged(&g);
	if (g.file != NULL)
		DGifCloseFile(g.file, NULL);
	*held = NULL;
	return ok;
}
