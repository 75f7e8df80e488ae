#include "desk.h"

#include "drawn.h"
#include "input/picture.h"
#include "raster/raster.h"

static const struct image *
decode(struct arena *a, size_t len)
{
	struct raster_said said;
	const struct image *image = picture_decode(a, drawn, len, &said);

	ck_assert_msg(image != NULL, "%s", said.why);
	ck_assert_int_eq(image->coding, IMAGE_SAMPLES);
	ck_assert_uint_eq(image->len, (size_t)image->width * image->height *
	    image->n_components);
	return image;
}

START_TEST(as_large_as_a_page_shows)
{
	struct arena *a = arena_new(0);
	const struct image *image;

	image = decode(a, draw_grey(PICTURE_WIDE * 2, 10, 77));
	ck_assert_uint_eq(image->width, PICTURE_WIDE);
	ck_assert_uint_eq(image->height, 5);
	for (size_t i = 0; i < image->len; i++)
		ck_assert_uint_eq(image->bytes[i], 77);
	image = decode(a, draw_grey(100, PICTURE_HIGH * 4, 77));
	ck_assert_uint_eq(image->width, 25);
	ck_assert_uint_eq(image->height, PICTURE_HIGH);
	image = decode(a, draw_grey(PICTURE_WIDE, 3, 1));
	ck_assert_uint_eq(image->width, PICTURE_WIDE);
	ck_assert_uint_eq(image->height, 3);
	arena_drop(a);
}
END_TEST

START_TEST(jpeg_goes_through)
{
	/* all grey, 8 by 8 */
	static const unsigned char jpeg[] = {
		0xFF, 0xD8, 0xFF, 0xDB, 0, 0x43, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1,
		1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
		1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
		1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0xFF, 0xC0, 0, 0x0B, 8,
		0, 8, 0, 8, 1, 1, 0x11, 0, 0xFF, 0xC4, 0, 0x14, 0, 1, 0, 0, 0,
		0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xC4, 0, 0x14,
		0x10, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF,
		0xDA, 0, 8, 1, 1, 0, 0, 0x3F, 0, 0x3F, 0xFF, 0xD9
	};
	struct arena *a = arena_new(0);
	struct raster_said said;
	const struct image *image = picture_decode(a, jpeg, sizeof jpeg,
	    &said);

	ck_assert_msg(image != NULL, "%s", said.why);
	ck_assert_int_eq(image->coding, IMAGE_JPEG);
	ck_assert_ptr_eq(image->bytes, jpeg);
	ck_assert_uint_eq(image->len, sizeof jpeg);
	ck_assert_uint_eq(image->width, 8);
	ck_assert_uint_eq(image->n_components, 1);
	ck_assert_ptr_null(picture_decode(a, jpeg, sizeof jpeg - 2, &said));
	ck_assert_ptr_nonnull(strstr(said.why, "too early"));
	arena_drop(a);
}
END_TEST

UNIT_MAIN("input/picture", as_large_as_a_page_shows, jpeg_goes_through)
