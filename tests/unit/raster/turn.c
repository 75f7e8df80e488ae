#include "desk.h"

static const char little[] = "II*\0\x08\0\0\0\2\0"
    "\1\1\3\0\1\0\0\0\5\0\0\0" "\x12\1\3\0\1\0\0\0\6\0\0\0";
static const char big[] = "MM\0*\0\0\0\x08\0\1"
    "\1\x12\0\3\0\0\0\1\0\x08\0\0";

START_TEST(the_tag)
{
	ck_assert_uint_eq(raster_exif_turn(BYTES(little)), 6);
	ck_assert_uint_eq(raster_exif_turn(BYTES(big)), 8);
	ck_assert_uint_eq(raster_exif_turn(BYTES("II*\0\xFF\xFF\xFF\xFF")),
	    0);
	ck_assert_uint_eq(raster_exif_turn(BYTES("Exif")), 0);
	for (size_t len = 0; len < sizeof little - 3; len++) {
		unsigned char *cut = malloc(len + !len);

		memcpy(cut, little, len);
		ck_assert_uint_eq(raster_exif_turn(cut, len), len >= 32 ? 6
		    : 0);
		free(cut);
	}
}
END_TEST

/* abc/def, eight ways. */
START_TEST(the_pixels)
{
	static const char *const ways[] = { "abcdef", "abcdef", "cbafed",
	    "fedcba", "defabc", "adbecf", "daebfc", "fcebda", "cfbead" };
	struct arena *a = arena_new(0);

	for (unsigned i = 0; i <= 8; i++) {
		struct raster r = { .width = 3, .height = 2, .n = 1 };

		r.samples = raster_alloc(a, 6, &r.held);
		memcpy(r.samples, "abcdef", 6);
		ck_assert(raster_turn(a, &r, i));
		ck_assert_uint_eq(r.width, i >= 5 ? 2 : 3);
		ck_assert_msg(memcmp(r.samples, ways[i], 6) == 0, "%u: %.6s",
		    i, r.samples);
	}
	arena_drop(a);
}
END_TEST

UNIT_MAIN("raster/turn", the_tag, the_pixels)
