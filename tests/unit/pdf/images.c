#include "desk.h"

#include "model/image.h"
#include "pdf/images.h"

static const unsigned char grey[] = { 0, 64, 128, 255 };
static const struct image samples = { IMAGE_SAMPLES, 2, 2, 1, grey, 4 };
static const struct image jpeg = { IMAGE_JPEG, 64, 32, 3,
    (const unsigned char *)"\xFF\xD8...\xFF\xD9", 7 };

static void
draw(struct desk *d, int figure, const struct image *image)
{
	desk_item(d, ITEM_IMAGE, figure)->image = image;
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
	o = desk_the(&d, "/ColorSpace/DeviceGray");
	ck_assert_ptr_nonnull(strstr(o->dict, "/Type/XObject/Subtype/Image"
	    "/Width 2/Height 2/BitsPerComponent 8"));
	ck_assert_uint_eq(o->len, 4);
	ck_assert_int_eq(memcmp(o->stream, grey, 4), 0);
	ck_assert_int_eq(desk_find(&d, desk_find(&d, 1,
	    "/ColorSpace/DeviceGray") + 1, "/ColorSpace/DeviceGray"), 0);
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
    pages_without_pictures_have_no_resources_of_them)
