/*
 * Inside of the room: a file being read.
 */
#ifndef RASTER_INTERNAL_H
#define RASTER_INTERNAL_H

#include <stdint.h>

#include "raster/raster.h"

enum raster_space { RASTER_GREY, RASTER_RGB, RASTER_CMYK };

/* What a decoder makes of a file; the rest is done for all alike. */
struct raster_file {
	struct arena *arena;
	const unsigned char *bytes;
	size_t len;
	struct raster *r;               /* filled; n as space and alpha say */
	enum raster_space space;
	bool has_alpha;                 /* the last sample of each pixel */
	bool is_inverted;               /* CMYK: 255 is no ink */
	unsigned turn;                  /* EXIF's orientation, 1 to 8; 0 */
	const unsigned char *icc;       /* profile, or NULL */
	size_t icc_len;
	/* PNG's [1/100000]; 0: not said */
	uint32_t gamma;
	uint32_t chroma[8];             /* x, y of white, red, green, blue */
	struct raster_said *said;
};

typedef bool raster_decoder(struct raster_file *f);

raster_decoder raster_read_jpeg, raster_read_png, raster_read_gif,
    raster_read_tiff, raster_read_webp;

/* Why not; always false. */
bool
raster_refuse(struct raster_file *f, const char *why);

/* Memory for all pixels; false where there is none or the size is absurd. */
bool
raster_begin(struct raster_file *f, size_t width, size_t height);

/* colour.c: the samples in sRGB, CMYK as RGB. */
bool
raster_colour(struct raster_file *f);
/* Does the profile mean what sRGB means, to a hair? */
bool
raster_is_srgb(const struct raster_file *f);

/* turn.c: upright by EXIF's orientation. */
bool
raster_turn(struct arena *a, struct raster *r, unsigned turn);

/* turn.c: the orientation of a TIFF structure as EXIF holds it; 0. */
unsigned
raster_exif_turn(const unsigned char *bytes, size_t len);

/* jpeg.c: what the header says. */
struct jpeg_header {
	unsigned width, height, n;
	unsigned precision;
	int transform;          /* Adobe's: 0 none, 1 YCbCr, 2 YCCK; -1: not
	                           said */
	unsigned turn;          /* EXIF's; 0: not said */
	const unsigned char *icc;       /* in the arena, or NULL */
	size_t icc_len;
	const char *why;        /* it cannot be drawn, or NULL */
};

void
jpeg_header_read(struct arena *a, const unsigned char *bytes, size_t len,
    struct jpeg_header *h);

#endif
