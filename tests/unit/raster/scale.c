#include "desk.h"

static struct raster
of(struct arena *a, unsigned width, unsigned height, unsigned n)
{
	struct raster r = { .width = width, .height = height, .n = n };

	r.samples = raster_alloc(a, (size_t)width * height * n, &r.held);
	return r;
}

START_TEST(flat_colours_stay)
{
	static const unsigned to[][2] = { { 1, 1 }, { 99, 7 }, { 50, 50 },
	    { 100, 33 }, { 3, 100 } };
	struct arena *a = arena_new(0);

	for (size_t k = 0; k < 5; k++) {
		struct raster r = of(a, 100, 100, 3);

		for (size_t i = 0; i < 10000; i++)
			memcpy(r.samples + 3 * i, "\x07\x80\xFE", 3);
		ck_assert(raster_reduce(a, &r, to[k][0], to[k][1]));
		ck_assert_uint_eq(r.width, to[k][0]);
		ck_assert_uint_eq(r.height, to[k][1]);
		for (size_t i = 0; i < (size_t)r.width * r.height; i++)
			ck_near(r.samples + 3 * i, 7, 128, 254, 0);
	}
	arena_drop(a);
}
END_TEST

/* Lines of black and white are half the light, which is no 128. */
START_TEST(in_linear_light)
{
	struct arena *a = arena_new(0);
	struct raster r = of(a, 64, 4, 1);

	for (size_t i = 0; i < 256; i++)
		r.samples[i] = i % 2 != 0 ? 255 : 0;
	ck_assert(raster_reduce(a, &r, 16, 4));
	for (unsigned x = 4; x < 12; x++)
		ck_assert_int_eq(abs(r.samples[x] - 188) <= 1, 1);
	arena_drop(a);
}
END_TEST

/* An edge stays where it is, and sharp. */
START_TEST(edges)
{
	struct arena *a = arena_new(0);
	struct raster r = of(a, 90, 6, 1);

	for (size_t i = 0; i < 540; i++)
		r.samples[i] = i % 90 < 45 ? 0 : 255;
	ck_assert(raster_reduce(a, &r, 30, 2));
	for (unsigned x = 0; x < 13; x++)
		ck_assert_uint_eq(r.samples[x], 0);
	ck_assert_uint_lt(r.samples[14], 80);
	ck_assert_uint_gt(r.samples[15], 240);
	for (unsigned x = 17; x < 30; x++)
		ck_assert_uint_eq(r.samples[x], 255);
	arena_drop(a);
}
END_TEST

START_TEST(never_larger)
{
	struct arena *a = arena_new(0);
	struct raster r = of(a, 2, 3, 1);
	const unsigned char *samples = r.samples;

	memcpy(r.samples, "abcdef", 6);
	ck_assert(raster_reduce(a, &r, 20, 3));
	ck_assert_ptr_eq(r.samples, samples);
	ck_assert(raster_reduce(a, &r, 0, 0));
	ck_assert_uint_eq(r.width, 1);
	ck_assert_uint_eq(r.height, 1);
	arena_drop(a);
}
END_TEST

UNIT_MAIN("raster/scale", flat_colours_stay, in_linear_light, edges,
    never_larger)
