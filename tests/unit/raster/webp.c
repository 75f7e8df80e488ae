#include "desk.h"

#include <webp/encode.h>

static const unsigned char four[16] = { 255, 0, 0, 255, 0, 255, 0, 255,
    0, 0, 255, 255, 1, 2, 3, 0 };

static void
draw_webp(bool lossy, const unsigned char *rgba)
{
	uint8_t *bytes;

	n_drawn = lossy ? WebPEncodeRGBA(rgba, 2, 2, 8, 90, &bytes)
	    : WebPEncodeLosslessRGBA(rgba, 2, 2, 8, &bytes);
	ck_assert_uint_ne(n_drawn, 0);
	memcpy(drawn, bytes, n_drawn);
	WebPFree(bytes);
}

/* What stands in RIFF, in a file of the extended kind, 4 by 3. */
static void
draw_extended(unsigned char flags, const void *before, size_t n,
    const void *frame, size_t len)
{
	unsigned char head[30] = "RIFF....WEBPVP8X\x0A\0\0\0\0\0\0\0"
	    "\3\0\0\2\0\0";

	head[20] = flags;
	memcpy(drawn, head, 30);
	memcpy(drawn + 30, before, n);
	memcpy(drawn + 30 + n, frame, len);
	n_drawn = 30 + n + len;
	for (int i = 0; i < 4; i++)
		drawn[4 + i] = (unsigned char)((n_drawn - 8) >> 8 * i);
}

START_TEST(with_and_without_loss)
{
	struct desk d = { 0 };
	const unsigned char *p;

	draw_webp(false, four);
	p = desk_read(&d, 2, 2, 3);
	ck_near(p, 255, 0, 0, 0);
	ck_near(p + 3, 0, 255, 0, 0);
	ck_near(p + 9, 255, 255, 255, 0);
	ck_assert(!d.r.is_lossy);
	draw_webp(true, (const unsigned char *)"\x80\x80\x80\xFF\x80\x80\x80"
	    "\xFF\x80\x80\x80\xFF\x80\x80\x80\xFF");
	p = desk_read(&d, 2, 2, 1);
	ck_assert_int_eq(abs(p[0] - 128) <= 3, 1);
	ck_assert(d.r.is_lossy);
	arena_drop(d.a);
}
END_TEST

/* A film on a larger canvas: its first picture, where that lies. */
START_TEST(a_film)
{
	static unsigned char frames[512];
	unsigned char anim[14] = "ANIM\6\0\0\0\0\0\0\0\0\0";
	unsigned char anmf[24] = "ANMF....\1\0\0\0\0\0\1\0\0\1\0\0\x64\0\0\0";
	struct desk d = { 0 };
	const unsigned char *p;
	size_t len;

	draw_webp(false, four);
	len = n_drawn - 12;
	for (int i = 0; i < 4; i++)
		anmf[4 + i] = (unsigned char)((16 + len) >> 8 * i);
	memcpy(frames, anmf, 24);
	memcpy(frames + 24, drawn + 12, len);
	memcpy(frames + 24 + len, frames, 24 + len);
	draw_extended(0x12, anim, 14, frames, 2 * (24 + len));
	p = desk_read(&d, 4, 3, 3);
	ck_assert(d.said.has_more);
	ck_near(p, 255, 255, 255, 0);
	ck_near(p + 6, 255, 0, 0, 0);
	ck_near(p + 9, 0, 255, 0, 0);
	arena_drop(d.a);
}
END_TEST

START_TEST(turned)
{
	static const char exif[] = "EXIF\x1A\0\0\0MM\0*\0\0\0\x08"
	    "\0\1\1\x12\0\3\0\0\0\1\0\3\0\0\0\0\0\0";
	static unsigned char frame[256];
	struct desk d = { 0 };
	const unsigned char *p;
	size_t len;

	draw_webp(false, four);
	len = n_drawn - 12;
	memcpy(frame, drawn + 12, len);
	memcpy(frame + len, exif, sizeof exif - 1);
	draw_extended(0x18, "", 0, frame, len + sizeof exif - 1);
	/* the canvas is that of its one picture */
	drawn[24] = drawn[27] = 1;
	p = desk_read(&d, 2, 2, 3);
	ck_near(p, 255, 255, 255, 0);
	ck_near(p + 9, 255, 0, 0, 0);
	arena_drop(d.a);
}
END_TEST

START_TEST(damaged)
{
	draw_webp(false, four);
	desk_cut(12, n_drawn - 1, 1, "damaged");
	desk_refused(BYTES("RIFF\x24\0\0\0WAVEfmt "), "damaged");
	draw_extended(0, "", 0, "VP8L\4\0\0\0\x2F\0\0\0", 12);
	memset(drawn + 24, 0xFF, 6);
	desk_refused(drawn, n_drawn, "");
}
END_TEST

UNIT_MAIN("raster/webp", with_and_without_loss, a_film, turned, damaged)
