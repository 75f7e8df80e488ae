#include "desk.h"

START_TEST(a_page_of_its_size)
{
	struct desk d;

	desk_open(&d);
	desk_draw(&d, 100);
	ck_assert_uint_eq(d.r.width, 100);
	ck_assert_uint_eq(d.r.height, 50);
	ck_assert_uint_eq(desk_pixel(&d, 99, 49), 0xFFFFFF);
	desk_drop(&d);
}
END_TEST

/* An H: two stems and a bar, with white between and about them. */
START_TEST(letters_stand_on_their_baseline)
{
	struct desk d;
	unsigned ink = 0, below = 0;

	desk_open(&d);
	desk_run(&d, "HH", 4, 30, 24)->color = 0x7B1E2B;
	desk_draw(&d, 72);
	for (unsigned y = 0; y < 36; y++)
		for (unsigned x = 0; x < 72; x++)
			if (desk_pixel(&d, x, y) != 0xFFFFFF) {
				ink++;
				/* serifs hang over by a hair */
				below += y >= 30 && (desk_pixel(&d, x, y) &
				    0xFF) < 0xE0;
				ck_assert(y >= 12 && y <= 30);
				ck_assert(x >= 4 && x < 52);
			}
	ck_assert_uint_gt(ink, 150);
	ck_assert_uint_eq(below, 0);
	/* a stem is as dark as its colour */
	ink = 0;
	for (unsigned x = 0; x < 72; x++)
		ink += desk_pixel(&d, x, 20) == 0x7B1E2B;
	ck_assert_uint_ge(ink, 4);
	desk_drop(&d);
}
END_TEST

/* dx and dy move a glyph, not the next one; dy grows upwards. */
START_TEST(glyphs_off_their_origin)
{
	struct desk d;
	struct glyph *g;

	desk_open(&d);
	g = (struct glyph *)(uintptr_t)desk_run(&d, "HH", 4, 30, 12)->glyphs;
	g[0].dy = 18 * SP_PT;
	desk_draw(&d, 72);
	for (unsigned x = 0; x < 15; x++)
		for (unsigned y = 13; y < 36; y++)
			ck_assert_uint_eq(desk_pixel(&d, x, y), 0xFFFFFF);
	desk_drop(&d);
}
END_TEST

START_TEST(stretched)
{
	struct desk d;
	unsigned right[2] = { 0, 0 };

	for (int i = 0; i < 2; i++) {
		desk_open(&d);
		desk_run(&d, "H", 4, 30, 24)->stretch = i * 500;
		desk_draw(&d, 72);
		for (unsigned x = 0; x < 72; x++)
			if (desk_pixel(&d, x, 29) != 0xFFFFFF)
				right[i] = x - 4;
		desk_drop(&d);
	}
	ck_assert_uint_gt(right[1] * 10, right[0] * 13);
}
END_TEST

START_TEST(boxes_and_pictures)
{
	static const unsigned char red[] = { 200, 0, 0 };
	static const struct image image = { .coding = IMAGE_SAMPLES,
	    .width = 1, .height = 1, .n_components = 3, .bytes = red,
	    .len = 3 };
	struct desk d;
	struct item *it;

	desk_open(&d);
	desk_item(&d, ITEM_RULE, 0, 0, 72, 2)->color = 0x00FF00;
	it = desk_item(&d, ITEM_FRAME, 10, 10, 10, 10);
	it->border[0] = it->border[3] = SP_PT;
	it->border_color = 0x0000FF;
	it->has_fill = true;
	it->color = 0xEEEEEE;
	desk_item(&d, ITEM_IMAGE, 40, 10, 20, 10)->image = &image;
	desk_item(&d, ITEM_IMAGE, 0, 0, 20, 10);
	desk_item(&d, ITEM_LINK, 0, 30, 20, 6)->href = "https://example.org";
	desk_draw(&d, 72);
	ck_assert_uint_eq(desk_pixel(&d, 70, 1), 0x00FF00);
	ck_assert_uint_eq(desk_pixel(&d, 70, 2), 0xFFFFFF);
	ck_assert_uint_eq(desk_pixel(&d, 15, 10), 0x0000FF);
	ck_assert_uint_eq(desk_pixel(&d, 10, 15), 0x0000FF);
	ck_assert_uint_eq(desk_pixel(&d, 19, 19), 0xEEEEEE);
	ck_assert_uint_eq(desk_pixel(&d, 59, 19), 0xC80000);
	ck_assert_uint_eq(desk_pixel(&d, 60, 19), 0xFFFFFF);
	ck_assert_uint_eq(desk_pixel(&d, 5, 33), 0xFFFFFF);
	desk_drop(&d);
}
END_TEST

START_TEST(the_same_bytes_twice)
{
	struct desk d;
	const void *one, *two;
	size_t len, more;

	desk_open(&d);
	desk_run(&d, "Qgfj@", 3, 20, 11);
	one = preview_page(d.preview, d.arena, &d.pages, 0, PREVIEW_PNG, 133,
	    &len);
	preview_drop(d.preview);
	d.preview = preview_new();
	two = preview_page(d.preview, d.arena, &d.pages, 0, PREVIEW_PNG, 133,
	    &more);
	ck_assert_uint_eq(len, more);
	ck_assert_int_eq(memcmp(one, two, len), 0);
	desk_drop(&d);
}
END_TEST

static void
draw(void *arg)
{
	struct desk *d = arg;
	size_t len;

	d->svg = preview_page(d->preview, d->arena, &d->pages, 0, PREVIEW_PNG,
	    600, &len);
}

/* No memory for the pixels is no page, and no leak. */
START_TEST(memory_ends)
{
	struct desk d;
	struct arena *whole;
	bool done = false;

	desk_open(&d);
	desk_run(&d, "Hg", 3, 20, 11);
	whole = d.arena;
	for (size_t limit = 100; !done; limit += 30000) {
		d.arena = arena_new(limit);
		d.svg = NULL;
		done = arena_run(d.arena, draw, &d) && d.svg != NULL;
		ck_assert(!done || limit > 500000);
		arena_drop(d.arena);
	}
	d.arena = whole;
	desk_drop(&d);
}
END_TEST

UNIT_MAIN("preview/png", a_page_of_its_size,
    letters_stand_on_their_baseline, glyphs_off_their_origin, stretched,
    boxes_and_pictures, the_same_bytes_twice, memory_ends)
