/*
 * Packing without loss: PNG's rows, which PDF knows as Predictor 15.
 *
 * Up to 256 colours become a palette of as few bits as will do.  Else each
 * row is packed twice, as it is and by the filter that leaves the least, and
 * what comes out smaller is taken: a plot of flat colours is better without.
 *
 * Source: PNG (third edition), 9 (filters), 12.8 (the least sum of
 * differences), 5.3 and 11 (chunks); ISO 32000-1, 7.4.4.4.
 */
#include <libdeflate.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "raster/internal.h"

enum {
	PACK_HASH = 1024,               /* places for 256 colours */
	PACK_FILTERS = 5
};

/* ---- palettes ----------------------------------------------------------- */

struct pack_colours {
	uint32_t keys[PACK_HASH];       /* colour + 1; 0: free */
	unsigned char index[PACK_HASH];
	unsigned n, most;
	uint32_t colours[256];
};

static uint32_t
pack_colour(const unsigned char *p, unsigned n)
{
	return n == 1 ? p[0] * 0x010101u
	    : (uint32_t)p[0] << 16 | (uint32_t)p[1] << 8 | p[2];
}

/* Its number; -1: there are more than make a palette. */
static int
pack_find(struct pack_colours *x, uint32_t colour)
{
	unsigned at = (colour * 2654435761u >> 16) % PACK_HASH;

	while (x->keys[at] != 0 && x->keys[at] != colour + 1)
		at = (at + 1) % PACK_HASH;
	if (x->keys[at] == 0) {
		if (x->n == x->most)
			return -1;
		x->keys[at] = colour + 1;
		x->index[at] = (unsigned char)x->n;
		x->colours[x->n++] = colour;
	}
	return x->index[at];
}

static bool
pack_count(struct pack_colours *x, const struct raster *r)
{
	size_t n = (size_t)r->width * r->height;
	const unsigned char *p = r->samples;
	uint32_t last = UINT32_MAX;

	/* 8 bits of grey are no more than 8 bits of a palette */
	x->most = r->n == 1 ? 16 : 256;
	for (size_t i = 0; i < n; i++, p += r->n) {
		uint32_t colour = pack_colour(p, r->n);

		if (colour != last && pack_find(x, colour) < 0)
			return false;
		last = colour;
	}
	return true;
}

/* ---- rows --------------------------------------------------------------- */

struct pack_rows {
	size_t stride;                  /* bytes of a row */
	unsigned height;
	unsigned pixel;                 /* bytes of one, for filters */
	unsigned char *rows;            /* each behind one byte */
};

static bool
pack_rows_new(struct pack_rows *p, size_t stride, unsigned height)
{
	p->stride = stride;
	p->height = height;
	p->rows = calloc(height, stride + 1);
	return p->rows != NULL;
}

/* Numbers of a palette, the first pixel in the highest bits. */
static void
pack_indices(struct pack_rows *p, struct pack_colours *x,
    const struct raster *r, unsigned bits)
{
	const unsigned char *from = r->samples;

	for (unsigned y = 0; y < r->height; y++) {
		unsigned char *row = p->rows + y * (p->stride + 1) + 1;

		for (unsigned i = 0; i < r->width; i++, from += r->n) {
			unsigned k = (unsigned)pack_find(x, pack_colour(from,
			    r->n));
			unsigned at = i * bits;

			row[at / 8] = (unsigned char)(row[at / 8] |
			    k << (8 - bits - at % 8));
		}
	}
}

static int
pack_paeth(int a, int b, int c)
{
	int pa = abs(b - c), pb = abs(a - c), pc = abs(a + b - 2 * c);

	return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
}

/* What the neighbours make one expect; left and corner are nothing at first. */
static unsigned char
pack_guess(unsigned filter, int left, int up, int corner)
{
	switch (filter) {
	case 1:
		return (unsigned char)left;
	case 2:
		return (unsigned char)up;
	case 3:
		return (unsigned char)((left + up) / 2);
	case 4:
		return (unsigned char)pack_paeth(left, up, corner);
	default:
		return 0;
	}
}

/* A loop for each filter: this is where pictures of pages take their time. */
static void
pack_rest(const struct pack_rows *p, unsigned filter,
    const unsigned char *row, const unsigned char *above, unsigned char *to)
{
	size_t n = p->stride, k = p->pixel;

	switch (filter) {
	case 1:
		for (size_t i = k; i < n; i++)
			to[i] = (unsigned char)(row[i] - row[i - k]);
		break;
	case 2:
		for (size_t i = k; i < n; i++)
			to[i] = (unsigned char)(row[i] - above[i]);
		break;
	case 3:
		for (size_t i = k; i < n; i++)
			to[i] = (unsigned char)(row[i] - (row[i - k] +
			    above[i]) / 2);
		break;
	case 4:
		for (size_t i = k; i < n; i++)
			to[i] = (unsigned char)(row[i] - pack_paeth(
			    row[i - k], above[i], above[i - k]));
		break;
	default:
		memcpy(to + k, row + k, n - k);
	}
}

/* A row by one filter; the sum of its differences. */
static uint32_t
pack_filter(const struct pack_rows *p, unsigned filter,
    const unsigned char *row, const unsigned char *above, unsigned char *to)
{
	uint32_t sum = 0;

	*to++ = (unsigned char)filter;
	for (size_t i = 0; i < p->pixel; i++)
		to[i] = (unsigned char)(row[i] - pack_guess(filter, 0,
		    above[i], 0));
	pack_rest(p, filter, row, above, to);
	for (size_t i = 0; i < p->stride; i++)
		sum += (uint32_t)abs((signed char)to[i]);
	return sum;
}

/* All rows, each by the filter that leaves the least. */
static bool
pack_filtered(const struct pack_rows *from, struct pack_rows *to)
{
	size_t step = from->stride + 1;
	/* a row being tried, and the nothing above the first */
	unsigned char *row = calloc(2, step);

	if (row == NULL || !pack_rows_new(to, from->stride, from->height)) {
		free(row);
		return false;
	}
	for (size_t y = 0; y < from->height; y++) {
		uint32_t least = UINT32_MAX;

		for (unsigned k = 0; k < PACK_FILTERS; k++) {
			uint32_t sum = pack_filter(from, k, from->rows + y *
			    step + 1, y > 0 ? from->rows + (y - 1) * step + 1
			    : row + step, row);

			if (sum < least)
				memcpy(to->rows + y * step, row, step);
			least = sum < least ? sum : least;
		}
	}
	free(row);
	return true;
}

/* ---- deflate ------------------------------------------------------------ */

struct pack_job {
	struct arena *arena;
	struct libdeflate_compressor *deflate;
	struct raster_packed *to;
};

/* Kept where it is smaller than what was kept before. */
static bool
pack_deflate(struct pack_job *j, const struct pack_rows *p)
{
	size_t len = (p->stride + 1) * p->height;
	size_t most = libdeflate_zlib_compress_bound(j->deflate, len);
	void **held;
	unsigned char *bytes = raster_alloc(j->arena, most, &held);
	size_t n = bytes == NULL ? 0 : libdeflate_zlib_compress(j->deflate,
	    p->rows, len, bytes, most);
	unsigned char *fit = n == 0 ? NULL : realloc(bytes, n);

	if (n == 0)
		return false;
	*held = bytes = fit != NULL ? fit : bytes;
	if (j->to->bytes != NULL && n >= j->to->len) {
		free(bytes);
		*held = NULL;
		return true;
	}
	j->to->bytes = bytes;
	j->to->len = n;
	return true;
}

static bool
pack_indexed(struct pack_job *j, struct pack_colours *x,
    const struct raster *r)
{
	struct raster_packed *to = j->to;
	struct pack_rows p = { .pixel = 1 };
	bool ok;

	to->n = 1;
	to->bits = x->n <= 2 ? 1 : x->n <= 4 ? 2 : x->n <= 16 ? 4 : 8;
	to->n_colours = x->n;
	for (unsigned i = 0; i < x->n; i++) {
		to->palette[3 * i] = (unsigned char)(x->colours[i] >> 16);
		to->palette[3 * i + 1] = (unsigned char)(x->colours[i] >> 8);
		to->palette[3 * i + 2] = (unsigned char)x->colours[i];
	}
	if (!pack_rows_new(&p, ((size_t)r->width * to->bits + 7) / 8,
	    r->height))
		return false;
	pack_indices(&p, x, r, to->bits);
	ok = pack_deflate(j, &p);
	free(p.rows);
	return ok;
}

static bool
pack_samples(struct pack_job *j, const struct raster *r)
{
	struct pack_rows p = { .pixel = r->n }, filtered = { .pixel = r->n };
	bool ok;

	j->to->n = r->n;
	j->to->bits = 8;
	if (!pack_rows_new(&p, (size_t)r->width * r->n, r->height))
		return false;
	for (size_t y = 0; y < r->height; y++)
		memcpy(p.rows + y * (p.stride + 1) + 1,
		    r->samples + y * p.stride, p.stride);
	ok = pack_filtered(&p, &filtered) && pack_deflate(j, &filtered) &&
	    pack_deflate(j, &p);
	free(p.rows);
	free(filtered.rows);
	return ok;
}

bool
raster_pack(struct arena *a, struct libdeflate_compressor *deflate,
    const struct raster *r, struct raster_packed *packed)
{
	struct pack_job j = { .arena = a, .deflate = deflate, .to = packed };
	struct pack_colours *x = calloc(1, sizeof *x);
	bool ok;

	*packed = (struct raster_packed){ 0 };
	if (x == NULL)
		return false;
	if (pack_count(x, r))
		ok = pack_indexed(&j, x, r);
	else
		ok = pack_samples(&j, r);
	free(x);
	return ok;
}
