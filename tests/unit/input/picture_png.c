#include "desk.h"

#include "drawn.h"
#include "input/picture.h"

static const struct image *
decode(struct arena *a, size_t len)
{
	const char *why;
	const struct image *image = picture_decode(a, drawn, len, &why);

	ck_assert_msg(image != NULL, "%s", why);
	ck_assert_int_eq(image->coding, IMAGE_SAMPLES);
	ck_assert_uint_eq(image->len, (size_t)image->width * image->height *
	    image->n_components);
	return image;
}

START_TEST(colours_and_greys)
{
	static const unsigned char rgb[12] = { 255, 0, 0, 0, 255, 0,
	    0, 0, 255, 10, 20, 30 };
	static const unsigned char grey[2] = { 7, 200 };
	struct arena *a = arena_new(0);
	const struct image *image;

	image = decode(a, draw_png(2, 2, PNG_FORMAT_RGB, rgb));
	ck_assert_uint_eq(image->width, 2);
	ck_assert_uint_eq(image->n_components, 3);
	ck_assert_int_eq(memcmp(image->bytes, rgb, sizeof rgb), 0);
	image = decode(a, draw_png(1, 2, PNG_FORMAT_GRAY, grey));
	ck_assert_uint_eq(image->height, 2);
	ck_assert_uint_eq(image->n_components, 1);
	ck_assert_int_eq(memcmp(image->bytes, grey, sizeof grey), 0);
	arena_drop(a);
}
END_TEST

START_TEST(what_is_clear_is_white)
{
	static const unsigned char rgba[8] = { 1, 2, 3, 0, 4, 5, 6, 255 };
	static const unsigned char white[6] = { 255, 255, 255, 4, 5, 6 };
	struct arena *a = arena_new(0);
	const struct image *image;

	image = decode(a, draw_png(2, 1, PNG_FORMAT_RGBA, rgba));
	ck_assert_uint_eq(image->n_components, 3);
	ck_assert_int_eq(memcmp(image->bytes, white, sizeof white), 0);
	arena_drop(a);
}
END_TEST

/* Twice as wide as is kept, and a row and a column more: by three. */
START_TEST(large_ones_become_smaller)
{
	struct arena *a = arena_new(0);
	const struct image *image;

	image = decode(a, draw_grey(PICTURE_EDGE * 2 + 1, 10, 77));
	ck_assert_uint_eq(image->width, (PICTURE_EDGE * 2 + 3) / 3);
	ck_assert_uint_eq(image->height, 4);
	for (size_t i = 0; i < image->len; i++)
		ck_assert_uint_eq(image->bytes[i], 77);
	image = decode(a, draw_grey(PICTURE_EDGE, 3, 1));
	ck_assert_uint_eq(image->width, PICTURE_EDGE);
	ck_assert_uint_eq(image->height, 3);
	arena_drop(a);
}
END_TEST

/* A header that promises more than any figure has. */
START_TEST(too_many_pixels)
{
	struct arena *a = arena_new(0);
	size_t len = draw_grey(8, 8, 0);
	const char *why = NULL;
	unsigned long crc;

	memcpy(drawn + 16, "\0\0\xF0\0\0\0\xF0\0", 8);
	crc = 0xFFFFFFFFu;
	for (size_t i = 12; i < 29; i++) {
		crc ^= drawn[i];
		for (int k = 0; k < 8; k++)
			crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xEDB88320u : 0);
	}
	crc ^= 0xFFFFFFFFu;
	for (int i = 0; i < 4; i++)
		drawn[29 + i] = (unsigned char)(crc >> (24 - 8 * i));
	ck_assert_ptr_null(picture_decode(a, drawn, len, &why));
	ck_assert_ptr_nonnull(strstr(why, "more pixels"));
	arena_drop(a);
}
END_TEST

START_TEST(damaged_png_files)
{
	struct arena *a = arena_new(0);
	size_t whole = draw_grey(40, 40, 3);
	const char *why;

	/* the end mark may be missing */
	for (size_t len = 8; len < whole - 16; len++) {
		why = NULL;
		ck_assert_ptr_null(picture_decode(a, drawn, len, &why));
		ck_assert_ptr_nonnull(why);
	}
	for (size_t i = 0; i + 10 < whole; i++)
		if (memcmp(drawn + i, "IDAT", 4) == 0)
			memset(drawn + i + 4, 0xFF, 6);
	ck_assert_ptr_null(picture_decode(a, drawn, whole, &why));
	arena_drop(a);
}
END_TEST

struct job {
	struct arena *a;
	size_t len;
};

static void
decode_job(void *arg)
{
	struct job *j = arg;

	decode(j->a, j->len);
}

/* The net may be needed at any place; the sanitizers look for leaks. */
START_TEST(memory_ends)
{
	size_t len = draw_grey(700, 700, 9);
	bool done = false;

	for (size_t limit = 1000; !done; limit += 40000) {
		struct job j = { arena_new(limit), len };

		done = arena_run(j.a, decode_job, &j);
		ck_assert(!done || limit > 490000);
		arena_drop(j.a);
	}
}
END_TEST

UNIT_MAIN("input/picture_png", colours_and_greys, what_is_clear_is_white,
    large_ones_become_smaller, too_many_pixels, damaged_png_files,
    memory_ends)
