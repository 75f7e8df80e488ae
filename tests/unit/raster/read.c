#include "desk.h"

START_TEST(other_formats_are_named)
{
	desk_refused(BYTES("%PDF-1.4"), "a PDF file");
	desk_refused(BYTES("%!PS-Adobe"), "a PostScript file");
	desk_refused(BYTES(""), "known format");
	desk_refused(BYTES("<html>"), "known format");
	desk_refused(BYTES("GIF8"), "known format");
}
END_TEST

/* Memory outside of the arena, within its limit, and gone with it. */
START_TEST(memory_is_held)
{
	struct arena *a = arena_new(100000);
	void **held;
	unsigned char *p = raster_alloc(a, 90000, &held);
	struct raster r = { .samples = p, .held = held };

	ck_assert_ptr_nonnull(p);
	memset(p, 1, 90000);
	ck_assert_uint_lt(arena_used(a), 50000);
	ck_assert_ptr_null(raster_alloc(a, 100001, NULL));
	raster_free(&r);
	ck_assert_ptr_null(*held);
	raster_free(&r);
	ck_assert_ptr_nonnull(raster_alloc(a, 0, NULL));
	arena_drop(a);
}
END_TEST

UNIT_MAIN("raster/read", other_formats_are_named, memory_is_held)
