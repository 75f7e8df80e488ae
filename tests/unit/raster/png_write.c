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

static void
there_and_back(unsigned width, unsigned height, unsigned n,
    unsigned char *samples)
{
	struct desk d = { .a = arena_new(0) };
	struct raster r = { .width = width, .height = height, .n = n,
	    .samples = samples };
	const unsigned char *png = raster_png(d.a, deflate, &r, 110,
	    &n_drawn);

	ck_assert_ptr_nonnull(png);
	memcpy(drawn, png, n_drawn);
	ck_assert_int_eq(memcmp(desk_read(&d, width, height, n), samples,
	    (size_t)width * height * n), 0);
	arena_drop(d.a);
}

START_TEST(every_kind)
{
	static unsigned char p[40 * 30 * 3];

	memcpy(p, "\1\2\3", 3);
	there_and_back(40, 30, 3, p);
	ck_assert_uint_eq(drawn[25], 3);
	for (size_t i = 0; i < sizeof p; i++)
		p[i] = (unsigned char)(i * i / 11);
	there_and_back(40, 30, 3, p);
	ck_assert_uint_eq(drawn[25], 2);
	there_and_back(37, 30, 1, p);
	ck_assert_uint_eq(drawn[25], 0);
	/* 110 dots an inch are 4,331 a metre */
	ck_assert(drawn_has("pHYs\0\0\x10\xEB\0\0\x10\xEB\1", 13));
	ck_assert(drawn_has("sRGB", 4));
}
END_TEST

UNIT_MAIN_WITH("raster/png_write", begin, end, every_kind)
