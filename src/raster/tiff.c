/*
 * TIFF: the first page.
 *
 * libtiff's own conversion serves for all but inks, which it would mix
 * without their profile.  The file is in memory; nothing is mapped or sought
 * outside of it.
 *
 * Source: TIFF 6.0; Technical Note 1 of ICC (tag 34675).
 */
#include <stdlib.h>
#include <string.h>
#include <tiffio.h>

#include "base/arena.h"
#include "raster/internal.h"

enum {
	TIFF_ALLOC = 512 << 20,         /* bytes that libtiff may ask for */
	TIFF_INKS = 8                   /* four, and what lies above them */
};

struct tiff {
	struct raster_file *f;
	size_t at;
	TIFF *file;
};

/* ---- the file in memory ------------------------------------------------- */

static tmsize_t
tiff_more(thandle_t handle, void *bytes, tmsize_t len)
{
	struct tiff *t = (struct tiff *)handle;
	size_t left = t->at < t->f->len ? t->f->len - t->at : 0;
	size_t n = len < 0 ? 0 : (size_t)len < left ? (size_t)len : left;

	if (n > 0)
		memcpy(bytes, t->f->bytes + t->at, n);
	t->at += n;
	return (tmsize_t)n;
}

static tmsize_t
tiff_put(thandle_t handle, void *bytes, tmsize_t len)
{
	(void)handle;
	(void)bytes;
	(void)len;
	return -1;
}

static toff_t
tiff_seek(thandle_t handle, toff_t at, int whence)
{
	struct tiff *t = (struct tiff *)handle;

	if (whence == SEEK_CUR)
		at += t->at;
	else if (whence == SEEK_END)
		at += t->f->len;
	t->at = (size_t)at;
	return at;
}

static int
tiff_close(thandle_t handle)
{
	(void)handle;
	return 0;
}

static toff_t
tiff_size(thandle_t handle)
{
	return ((struct tiff *)handle)->f->len;
}

static int
tiff_silent(TIFF *file, void *ctx, const char *module, const char *format,
    va_list args)
{
	(void)file;
	(void)ctx;
	(void)module;
	(void)format;
	(void)args;
	return 1;
}

static TIFF *
tiff_open(struct tiff *t)
{
	TIFFOpenOptions *o = TIFFOpenOptionsAlloc();
	TIFF *file;

	if (o == NULL)
		return NULL;
	TIFFOpenOptionsSetMaxSingleMemAlloc(o, TIFF_ALLOC);
	TIFFOpenOptionsSetErrorHandlerExtR(o, tiff_silent, NULL);
	TIFFOpenOptionsSetWarningHandlerExtR(o, tiff_silent, NULL);
	file = TIFFClientOpenExt("", "rm", (thandle_t)t, tiff_more, tiff_put,
	    tiff_seek, tiff_close, tiff_size, NULL, NULL, o);
	TIFFOpenOptionsFree(o);
	return file;
}

/* ---- inks --------------------------------------------------------------- */

static uint16_t
tiff_tag(TIFF *file, uint32_t tag)
{
	uint16_t value = 0;

	TIFFGetFieldDefaulted(file, tag, &value);
	return value;
}

/* Four inks, pixel by pixel, in strips; perhaps alpha or a spot colour. */
static bool
tiff_is_press(TIFF *file)
{
	unsigned n = tiff_tag(file, TIFFTAG_SAMPLESPERPIXEL);
	unsigned bits = tiff_tag(file, TIFFTAG_BITSPERSAMPLE);

	return tiff_tag(file, TIFFTAG_PHOTOMETRIC) == PHOTOMETRIC_SEPARATED &&
	    n >= 4 && n <= TIFF_INKS && (bits == 8 || bits == 16) &&
	    tiff_tag(file, TIFFTAG_PLANARCONFIG) == PLANARCONFIG_CONTIG &&
	    tiff_tag(file, TIFFTAG_INKSET) == INKSET_CMYK &&
	    !TIFFIsTiled(file);
}

/* The first four of n samples of each pixel, of 16 bits the higher 8. */
static void
tiff_inks(const struct raster *r, const unsigned char *row, unsigned n,
    unsigned bits, unsigned char *to)
{
	for (size_t x = 0; x < r->width; x++)
		for (size_t k = 0; k < 4; k++) {
			const unsigned char *p = row + (x * n + k) *
			    (bits / 8);
			uint16_t deep = 0;

			if (bits == 16)
				memcpy(&deep, p, 2);
			*to++ = bits == 16 ? (unsigned char)(deep >> 8) : *p;
		}
}

static bool
tiff_press(struct tiff *t, uint32_t width, uint32_t height)
{
	unsigned n = tiff_tag(t->file, TIFFTAG_SAMPLESPERPIXEL);
	unsigned bits = tiff_tag(t->file, TIFFTAG_BITSPERSAMPLE);
	size_t stride = (size_t)width * n * (bits / 8);
	unsigned char *row;

	t->f->space = RASTER_CMYK;
	if (!raster_begin(t->f, width, height))
		return false;
	if ((size_t)TIFFScanlineSize64(t->file) != stride)
		return raster_refuse(t->f, "the TIFF file is damaged");
	row = arena_alloc(t->f->arena, stride);
	for (uint32_t y = 0; y < height; y++) {
		if (TIFFReadScanline(t->file, row, y, 0) < 0)
			return raster_refuse(t->f, "the TIFF file is damaged");
		tiff_inks(t->f->r, row, n, bits, t->f->r->samples +
		    (size_t)y * width * 4);
	}
	return true;
}

/* ---- all else ----------------------------------------------------------- */

/* libtiff gives words of ABGR with alpha multiplied in. */
static void
tiff_unpack(struct raster *r)
{
	size_t n = (size_t)r->width * r->height;

	for (size_t i = 0; i < n; i++) {
		unsigned char *p = r->samples + 4 * i;
		uint32_t word;
		unsigned alpha;

		memcpy(&word, p, 4);
		alpha = TIFFGetA(word);
		p[0] = (unsigned char)TIFFGetR(word);
		p[1] = (unsigned char)TIFFGetG(word);
		p[2] = (unsigned char)TIFFGetB(word);
		p[3] = (unsigned char)alpha;
		for (unsigned c = 0; c < 3 && alpha > 0 && alpha < 255; c++)
			p[c] = (unsigned char)(p[c] >= alpha ? 255
			    : p[c] * 255u / alpha);
	}
}

static bool
tiff_any(struct tiff *t, uint32_t width, uint32_t height)
{
	char why[1024];

	t->f->space = RASTER_RGB;
	t->f->has_alpha = true;
	if (TIFFRGBAImageOK(t->file, why) == 0)
		return raster_refuse(t->f,
		    "a TIFF file of a kind that is not drawn");
	if (!raster_begin(t->f, width, height))
		return false;
	if (TIFFReadRGBAImageOriented(t->file, width, height,
	    (uint32_t *)(void *)t->f->r->samples, (int)t->f->turn, 1) == 0)
		return raster_refuse(t->f, "the TIFF file is damaged");
	tiff_unpack(t->f->r);
	return true;
}

/* ---- the page ----------------------------------------------------------- */

/*
 * The profile, copied, since libtiff's goes with the file.  That of grey is
 * for grey, and libtiff gives RGB.
 */
static void
tiff_profile(struct tiff *t)
{
	uint32_t len = 0;
	void *icc = NULL;

	if (TIFFGetField(t->file, TIFFTAG_ICCPROFILE, &len, &icc) != 1 ||
	    len == 0 || len > t->f->len)
		return;
	t->f->icc = arena_memdup(t->f->arena, icc, len);
	t->f->icc_len = len;
}

static bool
tiff_page(struct tiff *t)
{
	uint32_t width = 0, height = 0;

	TIFFGetField(t->file, TIFFTAG_IMAGEWIDTH, &width);
	TIFFGetField(t->file, TIFFTAG_IMAGELENGTH, &height);
	tiff_profile(t);
	/* as it lies: libtiff would mirror, but leave quarter turns */
	t->f->turn = tiff_tag(t->file, TIFFTAG_ORIENTATION);
	if (t->f->turn < 1 || t->f->turn > 8)
		t->f->turn = ORIENTATION_TOPLEFT;
	t->f->said->has_more = TIFFLastDirectory(t->file) == 0;
	if (tiff_is_press(t->file))
		return tiff_press(t, width, height);
	return tiff_any(t, width, height);
}

static void
tiff_drop(void *file)
{
	TIFFClose(file);
}

bool
raster_read_tiff(struct raster_file *f)
{
	void **held = arena_hold(f->arena, tiff_drop);
	struct tiff *t = arena_alloc(f->arena, sizeof *t);
	bool ok;

	t->f = f;
	*held = t->file = tiff_open(t);
	ok = t->file != NULL ? tiff_page(t)
	    : raster_refuse(f, "the TIFF file is damaged");
	if (t->file != NULL)
		TIFFClose(t->file);
	*held = NULL;
	return ok;
}
