#include "desk.h"

#include "model/image.h"
#include "pdf/images.h"

static const unsigned char grey[] = { 0, 64, 128, 255 };
static const struct image samples = { .coding = IMAGE_SAMPLES, .width = 2,
    .height = 2, .n_components = 1, .bytes = grey, .len = 4 };
static const struct image jpeg = { .coding = IMAGE_JPEG, .width = 64,
    .height = 32, .n_components = 3,
    .bytes = (const unsigned char *)"\xFF\xD8...\xFF\xD9", .len = 7 };

static void
draw(struct desk *d, int figure, const struct image *image)
{
	struct item *it = desk_item(d, ITEM_IMAGE, figure);

	it->image = image;
	it->width = it->height = SP_IN;
}

START_TEST(each_picture_is_one_object)
{
	struct desk d;
	const struct desk_object *o;
	int root, figure;

	desk_open(&d);
	root = desk_elem(&d, ELEM_DOCUMENT, ELEM_ROOT);
	figure = desk_elem(&d, ELEM_FIGURE, root);
	d.pages.elems[figure].alt = "Squares";
	draw(&d, figure, &samples);
	draw(&d, figure, &jpeg);
	desk_page(&d);
	draw(&d, figure, &samples);
	ck_assert(desk_print(&d));
	desk_read(&d);
	o = desk_the(&d, "/Indexed");
	ck_assert_ptr_nonnull(strstr(o->dict, "/Type/XObject/Subtype/Image"
	    "/Width 2/Height 2/BitsPerComponent 2/ColorSpace[/Indexed"
	    "/DeviceRGB 3<000000404040808080FFFFFF>]"));
	ck_assert_ptr_nonnull(strstr(o->dict, "/Predictor 15/Colors 1"
	    "/BitsPerComponent 2/Columns 2"));
	ck_assert_uint_eq(o->len, 4);
	ck_assert_int_eq(memcmp(o->stream, "\0\x10\0\xB0", 4), 0);
	ck_assert_int_eq(desk_find(&d, desk_find(&d, 1, "/Indexed") + 1,
	    "/Indexed"), 0);
	o = desk_the(&d, "/ColorSpace/DeviceRGB");
	ck_assert_ptr_nonnull(strstr(o->dict, "/Filter/DCTDecode"));
	ck_assert_uint_eq(o->len, 7);
	ck_assert_int_eq(memcmp(o->stream, jpeg.bytes, 7), 0);
	ck_assert_ptr_nonnull(strstr(desk_the(&d, "/XObject<<")->dict,
	    "/I1 "));
	ck_assert_ptr_nonnull(strstr(desk_the(&d, "/S/Figure")->dict,
	    "/Alt(Squares)"));
	desk_drop(&d);
}
END_TEST

/* 300 dots an inch, and 10 % more, are let be. */
START_TEST(no_finer_than_is_printed)
{
	static unsigned char fine[660 * 331];
	struct image image = { .coding = IMAGE_SAMPLES, .width = 660,
	    .height = 331, .n_components = 1, .bytes = fine,
	    .len = sizeof fine };
	struct item *it;
	struct desk d;

	for (size_t i = 0; i < sizeof fine; i++)
		fine[i] = (unsigned char)(i * i / 7);
	for (int more = 0; more < 2; more++) {
		int root, figure;

		desk_open(&d);
		root = desk_elem(&d, ELEM_DOCUMENT, ELEM_ROOT);
		figure = desk_elem(&d, ELEM_FIGURE, root);
		d.pages.elems[figure].alt = "Squares";
		it = desk_item(&d, ITEM_IMAGE, figure);
		it->image = &image;
		it->width = more ? 2 * SP_IN : SP_IN;
		it->height = it->width / 2;
		ck_assert(desk_print(&d));
		desk_read(&d);
		desk_the(&d, more ? "/Width 660/Height 331"
		    : "/Width 300/Height 150");
		desk_drop(&d);
	}
}
END_TEST

/* Soft grain, the same in all colours, is what JPEG is for. */
START_TEST(photographs_are_jpeg)
{
	enum { SIDE = 500 };
	static unsigned char soft[SIDE * SIDE * 3];
	struct image image = { .coding = IMAGE_SAMPLES, .width = SIDE,
	    .height = SIDE, .n_components = 3, .bytes = soft,
	    .len = sizeof soft };
	uint32_t seed = 1;

	for (size_t i = 0; i < sizeof soft; i++) {
		if (i % 3 == 0)
			seed = seed * 1664525 + 1013904223;
		soft[i] = (unsigned char)(i / 3 % SIDE / 3 + i % 3 * (i / SIDE / 50) + (seed >> 29));
	}
	for (int lossy = 0; lossy < 2; lossy++) {
		struct item *it;
		struct desk d;
		int root, figure;

		image.is_lossy = lossy;
		desk_open(&d);
		root = desk_elem(&d, ELEM_DOCUMENT, ELEM_ROOT);
		figure = desk_elem(&d, ELEM_FIGURE, root);
		d.pages.elems[figure].alt = "Noise";
		it = desk_item(&d, ITEM_IMAGE, figure);
		it->image = &image;
		it->width = it->height = 3 * SP_IN;
		ck_assert(desk_print(&d));
		desk_read(&d);
		desk_the(&d, "/ColorSpace/DeviceRGB/Filter/DCTDecode");
		desk_drop(&d);
	}
}
END_TEST

START_TEST(pages_without_pictures_have_no_resources_of_them)
{
	struct desk d;

	desk_open(&d);
	desk_sample(&d);
	ck_assert(desk_print(&d));
	desk_read(&d);
	ck_assert_int_eq(desk_find(&d, 1, "/XObject"), 0);
	desk_drop(&d);
}
END_TEST

UNIT_MAIN("pdf/images", each_picture_is_one_object,
    no_finer_than_is_printed, photographs_are_jpeg,
    pages_without_pictures_have_no_resources_of_them)
