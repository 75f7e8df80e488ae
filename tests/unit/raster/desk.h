/*
 * Pictures drawn by a test and read back.
 */
#ifndef TESTS_RASTER_DESK_H
#define TESTS_RASTER_DESK_H

#include "../unit.h"

#include <png.h>
#include <stdint.h>
#include <string.h>
#include <turbojpeg.h>

#include "base/arena.h"
#include "raster/internal.h"

#define BYTES(s) (const unsigned char *)(s), sizeof(s) - 1

enum { DRAWN_MAX = 1 << 21 };

static unsigned char drawn[DRAWN_MAX];
static size_t n_drawn;

struct desk {
	struct arena *a;
	struct raster r;
	struct raster_said said;
};

/* What was drawn, as pixels of n samples. */
static inline const unsigned char *
desk_read(struct desk *d, unsigned width, unsigned height, unsigned n)
{
	bool ok;

	if (d->a == NULL)
		d->a = arena_new(0);
	ok = raster_read(d->a, drawn, n_drawn, &d->r, &d->said);
	ck_assert_msg(ok, "%s", d->said.why);
	ck_assert_uint_eq(d->r.width, width);
	ck_assert_uint_eq(d->r.height, height);
	ck_assert_uint_eq(d->r.n, n);
	return d->r.samples;
}

/* It cannot be read, for a reason with these words. */
static inline void
desk_refused(const void *bytes, size_t len, const char *words)
{
	struct arena *a = arena_new(0);
	struct raster r;
	struct raster_said said;

	ck_assert(!raster_read(a, bytes, len, &r, &said));
	if (said.why == NULL)
		said.why = "nothing was said";
	ck_assert_msg(strstr(said.why, words) != NULL, "%s", said.why);
	arena_drop(a);
}

/* No beginning of what was drawn is a picture, and none is read beyond. */
static inline void
desk_cut(size_t from, size_t to, size_t step, const char *words)
{
	for (size_t len = from; len < to; len += step) {
		unsigned char *cut = malloc(len);

		memcpy(cut, drawn, len);
		desk_refused(cut, len, words);
		free(cut);
	}
}

static inline void
ck_near(const unsigned char *p, int r, int g, int b, int by)
{
	ck_assert_msg(abs(p[0] - r) <= by && abs(p[1] - g) <= by &&
	    abs(p[2] - b) <= by, "%d %d %d is not %d %d %d", p[0], p[1], p[2],
	    r, g, b);
}

/* ---- drawing ------------------------------------------------------------ */

static inline void
draw_png(unsigned width, unsigned height, unsigned format,
    const void *samples)
{
	png_image png = { .version = PNG_IMAGE_VERSION, .width = width,
	    .height = height, .format = format };
	png_alloc_size_t len = sizeof drawn;

	ck_assert_int_ne(png_image_write_to_memory(&png, drawn, &len, 0,
	    samples, 0, NULL), 0);
	n_drawn = len;
	/* libpng says sRGB, which tests want to say for themselves */
	if (memcmp(drawn + 37, "sRGB", 4) == 0) {
		memmove(drawn + 33, drawn + 46, n_drawn - 46);
		n_drawn -= 13;
	}
}

/* Is this in what was drawn? */
static inline bool
drawn_has(const void *bytes, size_t len)
{
	for (size_t i = 0; i + len <= n_drawn; i++)
		if (memcmp(drawn + i, bytes, len) == 0)
			return true;
	return false;
}

/* Bytes put into what was drawn. */
static inline void
draw_insert(size_t at, const void *bytes, size_t len)
{
	memmove(drawn + at + len, drawn + at, n_drawn - at);
	memcpy(drawn + at, bytes, len);
	n_drawn += len;
}

static inline void
draw_jpeg(int width, int height, int format, int sampling,
    const unsigned char *samples)
{
	tjhandle tj = tjInitCompress();
	unsigned char *out = drawn;
	unsigned long len = sizeof drawn;

	ck_assert_int_eq(tjCompress2(tj, samples, width, 0, height, format,
	    &out, &len, sampling, 95, TJFLAG_NOREALLOC), 0);
	n_drawn = len;
	tjDestroy(tj);
}

#endif
