#include "desk.h"

#include <libdeflate.h>

/* A chunk put behind the header. */
static void
chunk(const char *name, const void *bytes, size_t len)
{
	unsigned char all[1024] = { 0 };
	uint32_t sum;

	all[2] = (unsigned char)(len >> 8);
	all[3] = (unsigned char)len;
	memcpy(all + 4, name, 4);
	memcpy(all + 8, bytes, len);
	sum = libdeflate_crc32(0, all + 4, len + 4);
	for (int i = 0; i < 4; i++)
		all[8 + len + (size_t)i] = (unsigned char)(sum >>
		    (24 - 8 * i));
	draw_insert(33, all, len + 12);
}

START_TEST(colours_and_greys)
{
	static const unsigned char rgb[12] = { 255, 0, 0, 0, 255, 0,
	    0, 0, 255, 10, 20, 30 };
	static const unsigned char grey[2] = { 7, 200 };
	struct desk d = { 0 };

	draw_png(2, 2, PNG_FORMAT_RGB, rgb);
	ck_assert_int_eq(memcmp(desk_read(&d, 2, 2, 3), rgb, 12), 0);
	ck_assert(!d.r.is_lossy);
	draw_png(1, 2, PNG_FORMAT_GRAY, grey);
	ck_assert_int_eq(memcmp(desk_read(&d, 1, 2, 1), grey, 2), 0);
	arena_drop(d.a);
}
END_TEST

/* Colour that is none is grey; what is clear is white. */
START_TEST(clear_and_colourless)
{
	static const unsigned char rgba[8] = { 1, 2, 3, 0, 4, 5, 6, 255 };
	static const unsigned char half[4] = { 0, 0, 0, 128 };
	static const unsigned char white[6] = { 255, 255, 255, 4, 5, 6 };
	struct desk d = { 0 };

	draw_png(2, 1, PNG_FORMAT_RGBA, rgba);
	ck_assert_int_eq(memcmp(desk_read(&d, 2, 1, 3), white, 6), 0);
	draw_png(1, 1, PNG_FORMAT_RGBA, half);
	ck_assert_uint_eq(*desk_read(&d, 1, 1, 1), 127);
	arena_drop(d.a);
}
END_TEST

START_TEST(sixteen_bits)
{
	static const uint16_t linear[3] = { 65535, 13933, 0 };
	struct desk d = { 0 };
	const unsigned char *p;

	/* libpng writes a gamma of one, which is heeded */
	draw_png(1, 1, PNG_FORMAT_LINEAR_RGB, linear);
	p = desk_read(&d, 1, 1, 3);
	ck_near(p, 255, 127, 0, 2);
	arena_drop(d.a);
}
END_TEST

START_TEST(gammas)
{
	static const unsigned char grey[2] = { 128, 255 };
	static const unsigned char rgb[3] = { 128, 0, 255 };
	struct desk d = { 0 };

	/* linear light: a half of it is 188 */
	draw_png(2, 1, PNG_FORMAT_GRAY, grey);
	chunk("gAMA", "\0\1\x86\xA0", 4);
	ck_assert_int_eq(abs(*desk_read(&d, 2, 1, 1) - 188) <= 1, 1);
	draw_png(1, 1, PNG_FORMAT_RGB, rgb);
	chunk("gAMA", "\0\1\x86\xA0", 4);
	ck_near(desk_read(&d, 1, 1, 3), 188, 0, 255, 1);
	/* sRGB's own, and sRGB's word against it */
	draw_png(2, 1, PNG_FORMAT_GRAY, grey);
	chunk("gAMA", "\0\0\xB1\x8F", 4);
	ck_assert_uint_eq(*desk_read(&d, 2, 1, 1), 128);
	draw_png(2, 1, PNG_FORMAT_GRAY, grey);
	chunk("gAMA", "\0\1\x86\xA0", 4);
	chunk("sRGB", "\0", 1);
	ck_assert_uint_eq(*desk_read(&d, 2, 1, 1), 128);
	arena_drop(d.a);
}
END_TEST

/* Red and green changed places. */
START_TEST(primaries)
{
	static const uint32_t numbers[8] = { 31270, 32900, 30000, 60000, 64000,
	    33000, 15000, 6000 };
	static const unsigned char red[3] = { 255, 0, 0 };
	unsigned char bytes[32];
	struct desk d = { 0 };

	for (size_t i = 0; i < 32; i++)
		bytes[i] = (unsigned char)(numbers[i / 4] >>
		    (24 - 8 * (i % 4)));
	draw_png(1, 1, PNG_FORMAT_RGB, red);
	chunk("cHRM", bytes, 32);
	ck_near(desk_read(&d, 1, 1, 3), 0, 255, 0, 3);
	arena_drop(d.a);
}
END_TEST

START_TEST(odd_chunks)
{
	static const unsigned char grey[1] = { 9 };
	struct desk d = { 0 };

	draw_png(1, 1, PNG_FORMAT_GRAY, grey);
	chunk("iCCP", "x\0\0\x78\x9C\0", 6);
	chunk("cHRM", "short", 5);
	chunk("acTL", "\0\0\0\2\0\0\0\0", 8);
	chunk("zTXt", "a bomb", 6);
	ck_assert_uint_eq(*desk_read(&d, 1, 1, 1), 9);
	ck_assert(d.said.has_more);
	arena_drop(d.a);
}
END_TEST

/* A header that promises more than any figure has. */
START_TEST(too_many_pixels)
{
	static const unsigned char grey[1] = { 9 };
	unsigned char head[25];

	draw_png(1, 1, PNG_FORMAT_GRAY, grey);
	memcpy(head, drawn + 8, 25);
	memcpy(head + 8, "\0\0\xF0\0\0\0\xF0\0", 8);
	memmove(drawn + 8, drawn + 33, n_drawn - 33);
	n_drawn -= 25;
	for (uint32_t sum = libdeflate_crc32(0, head + 4, 17), i = 0; i < 4;
	    i++)
		head[21 + i] = (unsigned char)(sum >> (24 - 8 * i));
	draw_insert(8, head, 25);
	desk_refused(drawn, n_drawn, "more pixels");
}
END_TEST

START_TEST(damaged)
{
	static unsigned char grey[40 * 40];

	draw_png(40, 40, PNG_FORMAT_GRAY, grey);
	/* the end mark may be missing */
	desk_cut(8, n_drawn - 16, 1, "damaged");
	for (size_t i = 0; i + 10 < n_drawn; i++)
		if (memcmp(drawn + i, "IDAT", 4) == 0)
			memset(drawn + i + 4, 0xFF, 6);
	desk_refused(drawn, n_drawn, "damaged");
}
END_TEST

static void
read_job(void *arg)
{
	struct desk *d = arg;

	if (!raster_read(d->a, drawn, n_drawn, &d->r, &d->said))
		ck_assert_ptr_nonnull(strstr(d->said.why, "memory"));
}

/* The net may be needed at any place; the sanitizers look for leaks. */
START_TEST(memory_ends)
{
	static unsigned char grey[700 * 700];
	struct desk d = { 0 };

	draw_png(700, 700, PNG_FORMAT_GRAY, grey);
	for (size_t limit = 100; d.r.samples == NULL; limit += 40000) {
		d.a = arena_new(limit);
		if (!arena_run(d.a, read_job, &d))
			d.r.samples = NULL;
		ck_assert(d.r.samples == NULL || limit > 490000);
		arena_drop(d.a);
	}
}
END_TEST

UNIT_MAIN("raster/png", colours_and_greys, clear_and_colourless,
    sixteen_bits, gammas, primaries, odd_chunks, too_many_pixels, damaged,
    memory_ends)
