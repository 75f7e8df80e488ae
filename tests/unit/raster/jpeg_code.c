#include "desk.h"

enum { SIDE = 32 };

/* Quarters: red, green, blue, white. */
static void
quarters(unsigned char *p)
{
	static const unsigned char colours[4][3] = { { 255, 0, 0 },
	    { 0, 255, 0 }, { 0, 0, 255 }, { 255, 255, 255 } };

	for (int y = 0; y < SIDE; y++)
		for (int x = 0; x < SIDE; x++, p += 3)
			memcpy(p, colours[(y >= SIDE / 2) * 2 +
			    (x >= SIDE / 2)], 3);
}

static const unsigned char *
at(const struct raster *r, unsigned x, unsigned y)
{
	return r->samples + (y * r->width + x) * r->n;
}

static bool
pass(struct arena *a, struct raster_jpeg *j)
{
	return raster_jpeg_pass(a, drawn, n_drawn, j);
}

START_TEST(read_and_passed)
{
	static unsigned char p[SIDE * SIDE * 3];
	struct raster_jpeg j;
	struct desk d = { 0 };

	quarters(p);
	draw_jpeg(SIDE, SIDE, TJPF_RGB, TJSAMP_444, p);
	desk_read(&d, SIDE, SIDE, 3);
	ck_near(at(&d.r, 4, 4), 255, 0, 0, 6);
	ck_near(at(&d.r, 28, 4), 0, 255, 0, 6);
	ck_near(at(&d.r, 4, 28), 0, 0, 255, 6);
	ck_assert(d.r.is_lossy);
	ck_assert(pass(d.a, &j));
	ck_assert_ptr_eq(j.bytes, drawn);
	ck_assert_uint_eq(j.len, n_drawn);
	ck_assert_uint_eq(j.width, SIDE);
	ck_assert_uint_eq(j.n, 3);
	draw_jpeg(SIDE, SIDE, TJPF_GRAY, TJSAMP_GRAY, p);
	desk_read(&d, SIDE, SIDE, 1);
	ck_assert(pass(d.a, &j));
	ck_assert_uint_eq(j.n, 1);
	arena_drop(d.a);
}
END_TEST

/* Inks, upside down as Adobe's programs write them, and as they are. */
START_TEST(for_the_press)
{
	static const char adobe[] = "\xFF\xEE\0\x0E" "Adobe\0\x64\0\0\0\0\0";
	static unsigned char inks[SIDE * SIDE * 4];
	struct raster_jpeg j;
	struct desk d = { 0 };

	for (size_t i = 0; i < sizeof inks; i += 4)
		memcpy(inks + i, "\xFF\0\xFF\xFF", 4);  /* magenta */
	draw_jpeg(SIDE, SIDE, TJPF_CMYK, TJSAMP_444, inks);
	ck_assert(drawn_has("Adobe", 5));
	desk_read(&d, SIDE, SIDE, 3);
	ck_near(at(&d.r, 9, 9), 230, 0, 126, 8);
	ck_assert(!pass(d.a, &j));
	/* without the mark they are what they are: cyan, yellow, black */
	for (size_t i = 0; i + sizeof adobe < n_drawn; i++)
		if (memcmp(drawn + i, adobe, 9) == 0)
			memcpy(drawn + i + 4, "Other", 5);
	desk_read(&d, SIDE, SIDE, 3);
	ck_near(at(&d.r, 9, 9), 6, 22, 10, 25);
	arena_drop(d.a);
}
END_TEST

/* A camera held upright: turned without loss where the blocks allow. */
START_TEST(turned)
{
	static const char exif[] = "\xFF\xE1\0\x22" "Exif\0\0MM\0*\0\0\0\x08"
	    "\0\1\1\x12\0\3\0\0\0\1\0\6\0\0\0\0\0\0";
	static unsigned char p[SIDE * SIDE * 3];
	struct raster_jpeg j;
	struct desk d = { 0 };

	quarters(p);
	draw_jpeg(SIDE, SIDE / 2, TJPF_RGB, TJSAMP_444, p);
	draw_insert(2, BYTES(exif));
	desk_read(&d, SIDE / 2, SIDE, 3);
	/* red was left, so it is above now */
	ck_near(at(&d.r, 8, 2), 255, 0, 0, 6);
	ck_near(at(&d.r, 8, 30), 0, 255, 0, 6);
	ck_assert(pass(d.a, &j));
	ck_assert_ptr_ne(j.bytes, drawn);
	ck_assert_uint_eq(j.width, SIDE / 2);
	ck_assert_uint_eq(j.height, SIDE);
	memcpy(drawn, j.bytes, j.len);
	n_drawn = j.len;
	desk_read(&d, SIDE / 2, SIDE, 3);
	ck_near(at(&d.r, 8, 2), 255, 0, 0, 6);
	/* blocks that do not fit */
	draw_jpeg(SIDE, SIDE / 2 - 1, TJPF_RGB, TJSAMP_444, p);
	draw_insert(2, BYTES(exif));
	ck_assert(!pass(d.a, &j));
	arena_drop(d.a);
}
END_TEST

START_TEST(damaged)
{
	static unsigned char p[SIDE * SIDE * 3];
	struct arena *a = arena_new(0);
	struct raster_jpeg j;

	for (size_t i = 0; i < sizeof p; i++)
		p[i] = (unsigned char)(i * i / 7);
	draw_jpeg(SIDE, SIDE, TJPF_RGB, TJSAMP_444, p);
	desk_cut(700, n_drawn - 2, 97, "ends too early");
	/* cut, and ended all the same */
	drawn[n_drawn / 2] = 0xFF;
	drawn[n_drawn / 2 + 1] = 0xD9;
	desk_refused(drawn, n_drawn / 2 + 2, "damaged");
	ck_assert(!raster_jpeg_pass(a, drawn, n_drawn / 2 + 2, &j));
	ck_assert(!raster_jpeg_pass(a, BYTES("no JPEG"), &j));
	arena_drop(a);
}
END_TEST

START_TEST(written)
{
	static unsigned char p[SIDE * SIDE * 3];
	struct desk d = { .a = arena_new(0) };
	struct raster r = { .width = SIDE, .height = SIDE, .n = 3,
	    .samples = p };
	const unsigned char *bytes, *again;
	size_t len, more;

	quarters(p);
	bytes = raster_jpeg_write(d.a, &r, &len);
	ck_assert_ptr_nonnull(bytes);
	again = raster_jpeg_write(d.a, &r, &more);
	ck_assert_uint_eq(len, more);
	ck_assert_int_eq(memcmp(bytes, again, len), 0);
	memcpy(drawn, bytes, len);
	n_drawn = len;
	desk_read(&d, SIDE, SIDE, 3);
	ck_near(at(&d.r, 4, 28), 0, 0, 255, 6);
	arena_drop(d.a);
}
END_TEST

UNIT_MAIN("raster/jpeg_code", read_and_passed, for_the_press, turned,
    damaged, written)
