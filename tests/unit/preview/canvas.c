#include "desk.h"

static struct canvas c;
static struct raster_light light;

static void
begin(void)
{
	raster_light(&light);
	c = (struct canvas){ .light = &light, .dpi = 72,
	    .r = { .width = 6, .height = 4, .n = 3 } };
	c.r.samples = malloc(6 * 4 * 3);
	memset(c.r.samples, 0xFF, 6 * 4 * 3);
}

static void
end(void)
{
	free(c.r.samples);
}

static int
red(unsigned x, unsigned y)
{
	return c.r.samples[(y * 6 + x) * 3];
}

START_TEST(lengths)
{
	ck_assert_int_eq(canvas_length(&c, SP_PT), 64);
	ck_assert_int_eq(canvas_length(&c, -SP_PT), -64);
	c.dpi = 144;
	ck_assert_int_eq(canvas_length(&c, SP_PT / 2), 64);
	ck_assert_int_eq(canvas_length(&c, 600 * SP_IN), 600 * 144 * 64);
}
END_TEST

START_TEST(boxes_cover_what_they_cover)
{
	canvas_box(&c, SP_PT, SP_PT, 2 * SP_PT, 2 * SP_PT, 0x102030);
	ck_assert_int_eq(red(0, 1), 255);
	ck_assert_int_eq(red(1, 1), 0x10);
	ck_assert_int_eq(red(2, 2), 0x10);
	ck_assert_int_eq(red(3, 2), 255);
	ck_assert_int_eq(red(1, 3), 255);
	ck_assert_int_eq(c.r.samples[(6 + 1) * 3 + 1], 0x20);
	ck_assert_int_eq(c.r.samples[(6 + 1) * 3 + 2], 0x30);
}
END_TEST

/* Half covered by black is half the light: 188, not 128. */
START_TEST(edges_mix_in_linear_light)
{
	canvas_box(&c, SP_PT * 3 / 2, 0, 2 * SP_PT, 2 * SP_PT, 0);
	ck_assert_int_eq(abs(red(1, 0) - 188) <= 1, 1);
	ck_assert_int_eq(red(2, 0), 0);
	ck_assert_int_eq(abs(red(3, 1) - 188) <= 1, 1);
}
END_TEST

/* Thinner than a pixel: one row, wherever it lies. */
START_TEST(rules_are_no_smear)
{
	canvas_box(&c, 0, SP_PT * 7 / 8, 6 * SP_PT, SP_PT / 2, 0);
	ck_assert_int_eq(red(2, 0), 255);
	ck_assert_int_eq(abs(red(2, 1) - 188) <= 1, 1);
	ck_assert_int_eq(red(2, 2), 255);
}
END_TEST

START_TEST(nothing_is_painted_outside)
{
	canvas_box(&c, -9 * SP_PT, -9 * SP_PT, 99 * SP_PT, 99 * SP_PT, 0);
	ck_assert_int_eq(red(5, 3), 0);
	canvas_box(&c, -9 * SP_PT, -9 * SP_PT, SP_PT, SP_PT, 0xFFFFFF);
	canvas_box(&c, 99 * SP_PT, 99 * SP_PT, SP_PT, SP_PT, 0xFFFFFF);
	canvas_blend(&c, -5, 0, 3, 255, 0xFFFFFF);
	canvas_blend(&c, 7, 0, 3, 255, 0xFFFFFF);
	canvas_blend(&c, 0, -1, 3, 255, 0xFFFFFF);
	canvas_blend(&c, 0, 4, 3, 255, 0xFFFFFF);
	for (unsigned i = 0; i < 6 * 4; i++)
		ck_assert_int_eq(red(i % 6, i / 6), 0);
}
END_TEST

START_TEST(pictures_fill_their_box)
{
	unsigned char two[] = { 0, 255, 255, 0 };
	struct raster p = { .width = 2, .height = 2, .n = 1, .samples = two };
	struct item it = { .x = SP_PT, .y = 0, .width = 4 * SP_PT,
	    .height = 4 * SP_PT };

	canvas_picture(&c, &it, &p);
	ck_assert_int_eq(red(0, 0), 255);
	ck_assert_int_eq(red(1, 0), 0);
	ck_assert_int_eq(red(4, 0), 255);
	ck_assert_int_eq(red(4, 3), 0);
	ck_assert_int_eq(red(5, 3), 255);
	/* between its pixels */
	ck_assert_int_eq(red(2, 0), 64);
}
END_TEST

UNIT_MAIN_WITH("preview/canvas", begin, end, lengths,
    boxes_cover_what_they_cover, edges_mix_in_linear_light,
    rules_are_no_smear, nothing_is_painted_outside, pictures_fill_their_box)
