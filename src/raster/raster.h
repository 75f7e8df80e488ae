/*
 * Pictures as pixels: the files of cameras, plotters and presses read, made
 * smaller, packed again.  Knows no page.
 */
#ifndef RASTER_RASTER_H
#define RASTER_RASTER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct libdeflate_compressor;

enum {
	/* of one picture while it is read: a page of A4 at 600 dots an inch
	   has 35 million */
	RASTER_PIXELS = 40 * 1000 * 1000,
	RASTER_EDGE = 65535,            /* width, height [pixels]: JPEG's */
	RASTER_QUALITY = 90             /* of a JPEG that is written */
};

/* 8 bits a sample, sRGB, row by row from the top. */
struct raster {
	unsigned width, height;         /* [pixels] */
	unsigned n;                     /* samples of one: 1 grey, 3 RGB */
	unsigned char *samples;         /* malloc's */
	void **held;                    /* the arena's hold on them */
	bool is_lossy;                  /* came of a JPEG or the like */
};

/*
 * malloc memory that the arena holds, since a picture would fill the arena;
 * its limit counts for each such piece all the same.
 *
 * Returns NULL where there is no such memory.  Not zeroed.
 *
 * May leave by the arena's net, as may all below.
 */
void *
raster_alloc(struct arena *a, size_t size, void ***held);

/* Free it before its arena dies. */
void
raster_free(struct raster *r);

/* ---- reading ------------------------------------------------------------ */

/* What was found out of a file. */
struct raster_said {
	const char *why;                /* it cannot be drawn: damaged, too
	                                   large, no such format; in English */
	bool has_more;                  /* pages or moments than the first */
};

/*
 * Read a JPEG, PNG, GIF, TIFF or WebP file: colours as its profile means
 * them, in sRGB; what shines through on white; turned as the camera was held;
 * the first picture where there are several.
 *
 * Returns false with said->why set.
 */
bool
raster_read(struct arena *a, const unsigned char *bytes, size_t len,
    struct raster *r, struct raster_said *said);

/* A JPEG file that viewers draw rightly as it is. */
struct raster_jpeg {
	unsigned width, height, n;
	const unsigned char *bytes;
	size_t len;
};

/*
 * Can a file go as it is?  A JPEG of 8 bits, whole, sRGB; one that lies on
 * its side is turned without loss where that is possible.
 *
 * Returns false where it is none, and the file must be read.
 */
bool
raster_jpeg_pass(struct arena *a, const unsigned char *bytes, size_t len,
    struct raster_jpeg *jpeg);

/* Colour that is grey throughout becomes grey. */
void
raster_grey(struct raster *r);

/* ---- light -------------------------------------------------------------- */

enum { RASTER_LEVELS = 1 << 14 };       /* of linear light, to look sRGB up */

/* Between sRGB and linear light, 0 to 65535. */
struct raster_light {
	uint16_t linear[256];
	unsigned char srgb[RASTER_LEVELS];      /* by light / 4 */
};

void
raster_light(struct raster_light *light);

/* ---- smaller ------------------------------------------------------------ */

/*
 * Make it smaller by a cubic in linear light; neither side grows.  False
 * where there is no memory, and it stays as it was.
 */
bool
raster_reduce(struct arena *a, struct raster *r, unsigned width,
    unsigned height);

/* ---- packing ------------------------------------------------------------ */

/* Rows each behind its filter, deflated: PNG's IDAT, PDF's Predictor 15. */
struct raster_packed {
	unsigned n;                     /* 1: grey or palette, 3 */
	unsigned bits;                  /* of a sample: 1, 2, 4, 8 */
	unsigned n_colours;             /* of the palette; 0: there is none */
	unsigned char palette[256 * 3]; /* RGB */
	const unsigned char *bytes;     /* the arena holds them */
	size_t len;
};

/* Without loss, in the smallest form.  False where there is no memory. */
bool
raster_pack(struct arena *a, struct libdeflate_compressor *deflate,
    const struct raster *r, struct raster_packed *packed);

/* The same as a PNG file; dpi 0: not said.  NULL: no memory. */
const unsigned char *
raster_png(struct arena *a, struct libdeflate_compressor *deflate,
    const struct raster *r, unsigned dpi, size_t *len);

/* As a JPEG file; NULL where there is no memory. */
const unsigned char *
raster_jpeg_write(struct arena *a, const struct raster *r, size_t *len);

#endif
