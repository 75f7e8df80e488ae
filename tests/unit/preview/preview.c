#include "desk.h"

static sp boxes[8][4];
static size_t n_boxes;

static void
note(void *ctx, sp x, sp y, sp width, sp height, uint32_t color)
{
	(void)ctx;
	(void)color;
	boxes[n_boxes][0] = x;
	boxes[n_boxes][1] = y;
	boxes[n_boxes][2] = width;
	boxes[n_boxes++][3] = height;
}

START_TEST(frames_are_boxes)
{
	struct item it = { .kind = ITEM_FRAME, .x = 10, .y = 20,
	    .width = 100, .height = 50, .border = { 1, 2, 3, 4 },
	    .has_fill = true };
	static const sp right[5][4] = { { 10, 20, 100, 50 },
	    { 10, 20, 100, 1 }, { 10, 67, 100, 3 }, { 10, 20, 4, 50 },
	    { 108, 20, 2, 50 } };

	n_boxes = 0;
	preview_frame(&it, note, NULL);
	ck_assert_uint_eq(n_boxes, 5);
	ck_assert_int_eq(memcmp(boxes, right, sizeof right), 0);
}
END_TEST

START_TEST(pixels_as_many_as_are_shown)
{
	static const unsigned char grey[16] = { 0 };
	struct image image = { .coding = IMAGE_SAMPLES, .width = 4,
	    .height = 4, .n_components = 1, .bytes = grey, .len = 16 };
	struct arena *a = arena_new(0);
	struct raster r;

	ck_assert(preview_pixels(a, &image, 2, 3, &r));
	ck_assert_uint_eq(r.width, 2);
	ck_assert_uint_eq(r.height, 3);
	ck_assert(preview_pixels(a, &image, 9, 9, &r));
	ck_assert_ptr_eq(r.samples, grey);
	image.coding = IMAGE_JPEG;
	ck_assert(!preview_pixels(a, &image, 9, 9, &r));
	arena_drop(a);
}
END_TEST

UNIT_MAIN("preview/preview", frames_are_boxes, pixels_as_many_as_are_shown)
