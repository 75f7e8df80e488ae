/*
 * PNG files written: chunks about what pack.c makes.
 *
 * Source: PNG (third edition), 11.
 */
#include <libdeflate.h>
#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "raster/internal.h"

enum {
	CHUNK_FRAME = 12,               /* length, name, sum */
	CHUNKS_MOST = 8 + 6 * CHUNK_FRAME + 13 + 1 + 9 + 768,
	INCHES = 10000, METRES = 254    /* dots an inch -> a metre */
};

struct chunks {
	unsigned char *p;
	size_t len;
};

static void
chunk_long(struct chunks *c, uint32_t n)
{
	for (int shift = 24; shift >= 0; shift -= 8)
		c->p[c->len++] = (unsigned char)(n >> shift);
}

static void
chunk_put(struct chunks *c, const char *name, const void *bytes, size_t len)
{
	size_t from = c->len + 4;

	chunk_long(c, (uint32_t)len);
	memcpy(c->p + c->len, name, 4);
	if (len > 0)
		memcpy(c->p + c->len + 4, bytes, len);
	c->len += 4 + len;
	chunk_long(c, libdeflate_crc32(0, c->p + from, len + 4));
}

static void
chunk_head(struct chunks *c, const struct raster *r,
    const struct raster_packed *packed)
{
	unsigned char bytes[13] = { 0 };
	struct chunks head = { .p = bytes };

	chunk_long(&head, r->width);
	chunk_long(&head, r->height);
	bytes[8] = (unsigned char)packed->bits;
	bytes[9] = packed->n_colours != 0 ? 3 : packed->n == 3 ? 2 : 0;
	chunk_put(c, "IHDR", bytes, sizeof bytes);
}

static void
chunk_size(struct chunks *c, unsigned dpi)
{
	unsigned char bytes[9];
	struct chunks size = { .p = bytes };
	uint32_t metre = (uint32_t)(((uint64_t)dpi * INCHES + METRES / 2) /
	    METRES);

	chunk_long(&size, metre);
	chunk_long(&size, metre);
	bytes[8] = 1;
	if (dpi != 0)
		chunk_put(c, "pHYs", bytes, sizeof bytes);
}

const unsigned char *
raster_png(struct arena *a, struct libdeflate_compressor *deflate,
    const struct raster *r, unsigned dpi, size_t *len)
{
	struct raster_packed *packed = arena_alloc(a, sizeof *packed);
	struct chunks c = { 0 };

	if (!raster_pack(a, deflate, r, packed))
		return NULL;
	c.p = raster_alloc(a, packed->len + CHUNKS_MOST, NULL);
	if (c.p == NULL)
		return NULL;
	memcpy(c.p, "\x89PNG\r\n\x1A\n", 8);
	c.len = 8;
	chunk_head(&c, r, packed);
	chunk_put(&c, "sRGB", "\0", 1);
	chunk_size(&c, dpi);
	if (packed->n_colours != 0)
		chunk_put(&c, "PLTE", packed->palette,
		    3 * (size_t)packed->n_colours);
	chunk_put(&c, "IDAT", packed->bytes, packed->len);
	chunk_put(&c, "IEND", NULL, 0);
	*len = c.len;
	return c.p;
}
