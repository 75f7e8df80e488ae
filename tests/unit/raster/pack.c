#include "desk.h"

#include <libdeflate.h>

static struct libdeflate_compressor *deflate;

static void
begin(void)
{
	deflate = libdeflate_alloc_compressor(6);
}

static void
end(void)
{
	libdeflate_free_compressor(deflate);
}

/* Packed, and its rows as they were deflated. */
static struct raster_packed
pack(struct arena *a, const struct raster *r, unsigned char *rows,
    size_t size)
{
	struct libdeflate_decompressor *d = libdeflate_alloc_decompressor();
	struct raster_packed p;
	size_t len;

	ck_assert(raster_pack(a, deflate, r, &p));
	ck_assert_int_eq(libdeflate_zlib_decompress(d, p.bytes, p.len, rows,
	    size, &len), LIBDEFLATE_SUCCESS);
	ck_assert_uint_eq(len, size);
	libdeflate_free_decompressor(d);
	return p;
}

START_TEST(few_colours_are_a_palette)
{
	unsigned char two[] = { 1, 2, 3, 1, 2, 3, 9, 9, 9, 9, 9, 9, 1, 2, 3,
	    9, 9, 9 };
	unsigned char three[] = { 5, 6, 7 };
	struct arena *a = arena_new(0);
	struct raster r = { .width = 3, .height = 2, .n = 3, .samples = two };
	unsigned char rows[16];
	struct raster_packed p = pack(a, &r, rows, 4);

	ck_assert_uint_eq(p.bits, 1);
	ck_assert_uint_eq(p.n, 1);
	ck_assert_uint_eq(p.n_colours, 2);
	ck_assert_int_eq(memcmp(p.palette, "\1\2\3\x9\x9\x9", 6), 0);
	ck_assert_int_eq(memcmp(rows, "\0\x20\0\xA0", 4), 0);
	r = (struct raster){ .width = 3, .height = 1, .n = 1,
	    .samples = three };
	p = pack(a, &r, rows, 2);
	ck_assert_uint_eq(p.bits, 2);
	ck_assert_uint_eq(p.n_colours, 3);
	ck_assert_int_eq(memcmp(rows, "\0\x18", 2), 0);
	arena_drop(a);
}
END_TEST

START_TEST(more_have_filters)
{
	static unsigned char ramp[300 * 4 * 3], rows[4 * 901];
	struct arena *a = arena_new(0);
	struct raster r = { .width = 300, .height = 4, .n = 3,
	    .samples = ramp };
	struct raster_packed p;

	for (size_t i = 0; i < sizeof ramp / 3; i++) {
		ramp[3 * i] = (unsigned char)i;
		ramp[3 * i + 1] = (unsigned char)(i / 4);
	}
	p = pack(a, &r, rows, sizeof rows);
	ck_assert_uint_eq(p.n_colours, 0);
	ck_assert_uint_eq(p.bits, 8);
	ck_assert_uint_eq(p.n, 3);
	/* the first row can but be told by its left neighbours */
	ck_assert_uint_eq(rows[0], 1);
	ck_assert_uint_eq(rows[1 + 3 * 9], 1);
	ck_assert_uint_lt(p.len, 800);
	arena_drop(a);
}
END_TEST

/* Noise is not worth a filter; grey of many greys has no palette. */
START_TEST(what_is_noise)
{
	static unsigned char noise[64 * 64], rows[64 * 65];
	struct arena *a = arena_new(0);
	struct raster r = { .width = 64, .height = 64, .n = 1,
	    .samples = noise };
	struct raster_packed p;
	uint32_t seed = 1;

	for (size_t i = 0; i < sizeof noise; i++) {
		seed = seed * 1664525 + 1013904223;
		noise[i] = (unsigned char)((seed >> 24) & 0xF1);
	}
	p = pack(a, &r, rows, sizeof rows);
	ck_assert_uint_eq(p.n, 1);
	ck_assert_uint_eq(p.n_colours, 0);
	ck_assert_uint_eq(rows[0], 0);
	ck_assert_int_eq(memcmp(rows + 1, noise, 64), 0);
	arena_drop(a);
}
END_TEST

UNIT_MAIN_WITH("raster/pack", begin, end, few_colours_are_a_palette,
    more_have_filters, what_is_noise)
