/*
 * Upright: a camera writes the rows as its sensor lay, and in EXIF how it was
 * held.
 *
 * Source: Exif 2.32, 4.6.4, tag 0x0112; TIFF 6.0, Orientation.
 */
#include <string.h>

#include "raster/internal.h"

enum { EXIF_ORIENTATION = 0x0112, EXIF_ENTRIES = 512 };

/* ---- the tag ------------------------------------------------------------ */

struct exif {
	const unsigned char *p;
	size_t len;
	bool is_little;
};

static unsigned
exif_short(const struct exif *x, size_t at)
{
	if (at > x->len || x->len - at < 2)
		return 0;
	return x->is_little ? x->p[at] | (unsigned)x->p[at + 1] << 8
	    : (unsigned)x->p[at] << 8 | x->p[at + 1];
}

static size_t
exif_long(const struct exif *x, size_t at)
{
	size_t a = exif_short(x, at), b = exif_short(x, at + 2);

	return x->is_little ? b << 16 | a : a << 16 | b;
}

unsigned
raster_exif_turn(const unsigned char *bytes, size_t len)
{
	struct exif x = { .p = bytes, .len = len };
	size_t at;
	unsigned n;

	if (len < 8 || (memcmp(bytes, "II", 2) != 0 &&
	    memcmp(bytes, "MM", 2) != 0))
		return 0;
	x.is_little = bytes[0] == 'I';
	at = exif_long(&x, 4);
	n = exif_short(&x, at);
	for (unsigned i = 0; i < n && i < EXIF_ENTRIES; i++) {
		size_t entry = at + 2 + 12 * (size_t)i;
		unsigned turn = exif_short(&x, entry + 8);

		if (exif_short(&x, entry) == EXIF_ORIENTATION)
			return turn >= 1 && turn <= 8 ? turn : 0;
	}
	return 0;
}

/* ---- the pixels --------------------------------------------------------- */

/* Where the pixel at (x, y) of the file belongs. */
static size_t
turn_place(const struct raster *from, unsigned turn, unsigned x, unsigned y)
{
	unsigned w = from->width, h = from->height;
	bool mirror_x = turn == 2 || turn == 3 || turn == 7 || turn == 8;
	bool mirror_y = turn == 3 || turn == 4 || turn == 6 || turn == 7;

	if (mirror_x)
		x = w - 1 - x;
	if (mirror_y)
		y = h - 1 - y;
	return turn >= 5 ? (size_t)x * h + y : (size_t)y * w + x;
}

bool
raster_turn(struct arena *a, struct raster *r, unsigned turn)
{
	struct raster to = *r;
	const unsigned char *p = r->samples;

	if (turn < 2 || turn > 8)
		return true;
	to.samples = raster_alloc(a, (size_t)r->width * r->height * r->n,
	    &to.held);
	if (to.samples == NULL)
		return false;
	for (unsigned y = 0; y < r->height; y++)
		for (unsigned x = 0; x < r->width; x++, p += r->n)
			memcpy(to.samples + turn_place(r, turn, x, y) * r->n,
			    p, r->n);
	if (turn >= 5) {
		to.width = r->height;
		to.height = r->width;
	}
	raster_free(r);
	*r = to;
	return true;
}
