/*
 * PNG.
 *
 * libpng's simplified interface needs no setjmp of ours and turns every kind
 * of PNG into 8 bits; but it mixes colours its own way and does not hand out
 * the profile.  So it gets a copy with the picture's chunks only, and what the
 * others say of colours is read here and applied as for all formats.
 *
 * Source: PNG (third edition), 5.3 (chunks), 11.3.2 (colour spaces).
 */
#include <libdeflate.h>
#include <png.h>
#include <string.h>

#include "base/arena.h"
#include "raster/internal.h"

enum {
	PNG_HEAD = 8,                   /* the signature */
	PNG_FRAME = 12,                 /* of a chunk: length, name, sum */
	PNG_NAME = 80,                  /* of a profile, with its NUL */
	PNG_PROFILE = 4 << 20,          /* of a profile unpacked [bytes] */
	/* 1/2.2 is how programs say sRGB, whose curve is no power */
	PNG_SRGB_LEAST = 45000, PNG_SRGB_MOST = 46000
};

static uint32_t
png_long(const unsigned char *p)
{
	return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 |
	    (uint32_t)p[2] << 8 | p[3];
}

/* ---- what the chunks say of colours ------------------------------------- */

/* A profile: name, NUL, method, data. */
static void
png_iccp(struct raster_file *f, const unsigned char *p, size_t len)
{
	const unsigned char *nul = memchr(p, 0, len < PNG_NAME ? len
	    : PNG_NAME);
	struct libdeflate_decompressor *d;
	unsigned char *icc;

	if (nul == NULL || (size_t)(nul + 2 - p) >= len)
		return;
	icc = raster_alloc(f->arena, PNG_PROFILE, NULL);
	d = icc != NULL ? libdeflate_alloc_decompressor() : NULL;
	if (d != NULL && libdeflate_zlib_decompress(d, nul + 2,
	    len - (size_t)(nul + 2 - p), icc, PNG_PROFILE, &f->icc_len) ==
	    LIBDEFLATE_SUCCESS)
		f->icc = icc;
	libdeflate_free_decompressor(d);
}

static void
png_chroma(struct raster_file *f, const unsigned char *p, size_t len)
{
	for (size_t i = 0; i < 8 && len == 32; i++)
		f->chroma[i] = png_long(p + 4 * i);
}

/* sRGB comes before a profile, a profile before gamma and primaries. */
static void
png_colours(struct raster_file *f, const char *name, const unsigned char *p,
    size_t len, bool *is_srgb)
{
	if (memcmp(name, "iCCP", 4) == 0 && f->icc == NULL)
		png_iccp(f, p, len);
	else if (memcmp(name, "gAMA", 4) == 0 && len == 4)
		f->gamma = png_long(p);
	else if (memcmp(name, "cHRM", 4) == 0)
		png_chroma(f, p, len);
	else if (memcmp(name, "sRGB", 4) == 0)
		*is_srgb = true;
	else if (memcmp(name, "eXIf", 4) == 0)
		f->turn = raster_exif_turn(p, len);
}

/* ---- the copy ----------------------------------------------------------- */

/* The chunks that make the picture; its length.  `to` has room for all. */
static size_t
png_copy(struct raster_file *f, unsigned char *to)
{
	static const char kept[][5] = { "IHDR", "PLTE", "tRNS", "IDAT",
	    "IEND" };
	size_t at = PNG_HEAD, n = PNG_HEAD;
	bool is_srgb = false;

	memcpy(to, f->bytes, PNG_HEAD);
	while (f->len - at >= PNG_FRAME) {
		const unsigned char *chunk = f->bytes + at;
		size_t len = png_long(chunk);

		if (len > f->len - at - PNG_FRAME)
			break;
		at += len + PNG_FRAME;
		png_colours(f, (const char *)chunk + 4, chunk + 8, len,
		    &is_srgb);
		if (memcmp(chunk + 4, "acTL", 4) == 0)
			f->said->has_more = true;
		for (size_t i = 0; i < sizeof kept / sizeof *kept; i++)
			if (memcmp(chunk + 4, kept[i], 4) == 0) {
				memcpy(to + n, chunk, len + PNG_FRAME);
				n += len + PNG_FRAME;
			}
	}
	if (f->gamma >= PNG_SRGB_LEAST && f->gamma <= PNG_SRGB_MOST)
		f->gamma = 0;
	if (is_srgb)
		f->icc = NULL;
	if (is_srgb || f->icc != NULL)
		f->gamma = f->chroma[1] = 0;
	return n;
}

/* ---- the pixels --------------------------------------------------------- */

static bool
png_pixels(struct raster_file *f, png_image *png)
{
	bool is_colour = (png->format & PNG_FORMAT_FLAG_COLOR) != 0;

	f->space = is_colour ? RASTER_RGB : RASTER_GREY;
	f->has_alpha = (png->format & PNG_FORMAT_FLAG_ALPHA) != 0;
	png->format = is_colour ? f->has_alpha ? PNG_FORMAT_RGBA
	    : PNG_FORMAT_RGB : f->has_alpha ? PNG_FORMAT_GA : PNG_FORMAT_GRAY;
	/* 16 bits without a word about gamma are no more linear than 8 */
	png->flags |= PNG_IMAGE_FLAG_16BIT_sRGB;
	if (!raster_begin(f, png->width, png->height))
		return false;
	return (png_image_finish_read(png, NULL, f->r->samples, 0, NULL) != 0 &&
	    !PNG_IMAGE_FAILED(*png)) ||
	    raster_refuse(f, "the PNG file is damaged");
}

/* What its header says, before libpng is asked, which calls it damaged. */
static bool
png_is_huge(const struct raster_file *f)
{
	size_t width, height;

	if (f->len < 24)
		return false;
	width = png_long(f->bytes + 16);
	height = png_long(f->bytes + 20);
	return width > RASTER_EDGE || height > RASTER_EDGE ||
	    width * height > RASTER_PIXELS;
}

bool
raster_read_png(struct raster_file *f)
{
	unsigned char *copy = raster_alloc(f->arena, f->len, NULL);
	png_image png = { .version = PNG_IMAGE_VERSION };
	bool ok;

	if (png_is_huge(f))
		return raster_refuse(f, "it has more pixels than any figure");
	if (copy == NULL)
		return raster_refuse(f, "there is no memory for it");
	if (png_image_begin_read_from_memory(&png, copy, png_copy(f, copy)) ==
	    0)
		return raster_refuse(f, "the PNG file is damaged");
	ok = png_pixels(f, &png);
	png_image_free(&png);
	return ok;
}
