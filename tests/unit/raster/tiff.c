#include "desk.h"

#include <stdio.h>
#include <tiffio.h>
#include <unistd.h>

#define SHOW "/tmp/offprint-tiff-XXXXXX"

struct page {
	unsigned width, height, n, bits;
	unsigned photometric, compression, orientation;
	const void *samples;            /* rows */
	const void *icc;
	size_t icc_len;
};

static void
page_put(TIFF *t, const struct page *p)
{
	size_t stride = (p->width * p->n * p->bits + 7) / 8;

	TIFFSetField(t, TIFFTAG_IMAGEWIDTH, p->width);
	TIFFSetField(t, TIFFTAG_IMAGELENGTH, p->height);
	TIFFSetField(t, TIFFTAG_SAMPLESPERPIXEL, p->n);
	TIFFSetField(t, TIFFTAG_BITSPERSAMPLE, p->bits);
	TIFFSetField(t, TIFFTAG_PHOTOMETRIC, p->photometric);
	TIFFSetField(t, TIFFTAG_COMPRESSION, p->compression);
	TIFFSetField(t, TIFFTAG_PLANARCONFIG, PLANARCONFIG_CONTIG);
	TIFFSetField(t, TIFFTAG_ROWSPERSTRIP, p->height);
	if (p->orientation != 0)
		TIFFSetField(t, TIFFTAG_ORIENTATION, p->orientation);
	if (p->icc != NULL)
		TIFFSetField(t, TIFFTAG_ICCPROFILE, (uint32_t)p->icc_len,
		    p->icc);
	for (unsigned y = 0; y < p->height; y++) {
		unsigned char row[64];

		memcpy(row, (const char *)p->samples + y * stride, stride);
		ck_assert_int_eq(TIFFWriteScanline(t, row, y, 0), 1);
	}
	ck_assert_int_eq(TIFFWriteDirectory(t), 1);
}

static void
draw_tiff(const struct page *pages, size_t n, const char *mode)
{
	char path[] = SHOW;
	int fd = mkstemp(path);
	TIFF *t = TIFFFdOpen(fd, path, mode);
	FILE *f;

	for (size_t i = 0; i < n; i++)
		page_put(t, &pages[i]);
	TIFFClose(t);
	f = fopen(path, "rb");
	n_drawn = fread(drawn, 1, sizeof drawn, f);
	fclose(f);
	unlink(path);
}

static const unsigned char six[18] = { 255, 0, 0, 0, 255, 0, 0, 0, 255,
    9, 9, 9, 0, 0, 0, 255, 255, 255 };
static const struct page colours = { .width = 3, .height = 2, .n = 3,
    .bits = 8, .photometric = PHOTOMETRIC_RGB,
    .compression = COMPRESSION_LZW, .samples = six };

START_TEST(either_order_of_bytes)
{
	struct desk d = { 0 };

	draw_tiff(&colours, 1, "wb");
	ck_assert_int_eq(drawn[0], 'M');
	ck_assert_int_eq(memcmp(desk_read(&d, 3, 2, 3), six, 18), 0);
	ck_assert(!d.said.has_more);
	draw_tiff(&colours, 1, "wl");
	ck_assert_int_eq(drawn[0], 'I');
	ck_assert_int_eq(memcmp(desk_read(&d, 3, 2, 3), six, 18), 0);
	arena_drop(d.a);
}
END_TEST

START_TEST(kinds)
{
	static const uint16_t deep[] = { 0, 32768, 65535 };
	struct page p = { .width = 3, .height = 1, .n = 1, .bits = 1,
	    .photometric = PHOTOMETRIC_MINISWHITE,
	    .compression = COMPRESSION_CCITTFAX4, .samples = "\x40" };
	struct desk d = { 0 };
	const unsigned char *g;

	draw_tiff(&p, 1, "wl");
	g = desk_read(&d, 3, 1, 1);
	ck_assert_int_eq(memcmp(g, "\xFF\0\xFF", 3), 0);
	p.bits = 16;
	p.photometric = PHOTOMETRIC_MINISBLACK;
	p.compression = COMPRESSION_ADOBE_DEFLATE;
	p.samples = deep;
	draw_tiff(&p, 1, "wl");
	g = desk_read(&d, 3, 1, 1);
	ck_assert_int_eq(g[0], 0);
	ck_assert_int_eq(abs(g[1] - 128) <= 1, 1);
	ck_assert_int_eq(g[2], 255);
	arena_drop(d.a);
}
END_TEST

/* Inks without a profile: magenta, black, paper. */
START_TEST(for_the_press)
{
	static const unsigned char inks[] = { 0, 255, 0, 0, 0, 0, 0, 255,
	    0, 0, 0, 0 };
	static const uint16_t deep[15] = { 0, 65535, 0, 0, 9, 0, 0, 0, 0, 9,
	    65535, 65535, 65535, 65535, 9 };
	struct page p = colours;
	struct desk d = { 0 };
	const unsigned char *rgb;

	p.height = 1;
	p.n = 4;
	p.photometric = PHOTOMETRIC_SEPARATED;
	p.samples = inks;
	draw_tiff(&p, 1, "wl");
	rgb = desk_read(&d, 3, 1, 3);
	ck_near(rgb, 230, 0, 126, 0);
	ck_near(rgb + 3, 29, 29, 27, 0);
	ck_near(rgb + 6, 255, 255, 255, 0);
	/* 16 bits, with alpha */
	p.n = 5;
	p.bits = 16;
	p.samples = deep;
	draw_tiff(&p, 1, "wb");
	ck_near(desk_read(&d, 3, 1, 3), 230, 0, 126, 0);
	arena_drop(d.a);
}
END_TEST

START_TEST(the_first_page)
{
	struct page two[2] = { colours, colours };
	struct desk d = { 0 };

	two[1].samples = two;
	draw_tiff(two, 2, "wl");
	ck_assert_int_eq(memcmp(desk_read(&d, 3, 2, 3), six, 18), 0);
	ck_assert(d.said.has_more);
	arena_drop(d.a);
}
END_TEST

/* Where the red pixel, written first, belongs; and the blue, third. */
START_TEST(all_eight_ways)
{
	static const struct {
		unsigned width, red, blue;
	} ways[] = { { 3, 0, 2 }, { 3, 2, 0 }, { 3, 5, 3 }, { 3, 3, 5 },
	    { 2, 0, 4 }, { 2, 1, 5 }, { 2, 5, 1 }, { 2, 4, 0 } };

	for (unsigned i = 0; i < 8; i++) {
		struct page p = colours;
		struct desk d = { 0 };
		const unsigned char *rgb;

		p.orientation = i + 1;
		draw_tiff(&p, 1, "wl");
		rgb = desk_read(&d, ways[i].width, 6 / ways[i].width, 3);
		ck_near(rgb + 3 * ways[i].red, 255, 0, 0, 0);
		ck_near(rgb + 3 * ways[i].blue, 0, 0, 255, 0);
		arena_drop(d.a);
	}
}
END_TEST

START_TEST(damaged)
{
	struct page p = colours;

	p.photometric = 32803;          /* a sensor's colour filter */
	draw_tiff(&p, 1, "wl");
	desk_refused(drawn, n_drawn, "TIFF file of a kind");
	draw_tiff(&colours, 1, "wl");
	/* the header, data, then the directory */
	desk_cut(8, n_drawn, 1, "");
	desk_refused(BYTES("II*\0\x08\0\0\0"), "damaged");
	desk_refused(BYTES("MM\0*...."), "damaged");
}
END_TEST

UNIT_MAIN("raster/tiff", either_order_of_bytes, kinds, for_the_press,
    the_first_page, all_eight_ways, damaged)
