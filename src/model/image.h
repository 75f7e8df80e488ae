/*
 * A picture: what a figure shows, ready to be drawn.
 */
#ifndef MODEL_IMAGE_H
#define MODEL_IMAGE_H

#include <stdbool.h>
#include <stddef.h>

enum image_coding {
	IMAGE_SAMPLES,          /* 8 bits each, row by row from the top, sRGB */
	IMAGE_JPEG              /* a JPEG file as it came, sRGB */
};

struct image {
	enum image_coding coding;
	unsigned width, height;         /* [pixels] */
	unsigned n_components;          /* 1: grey, 3: RGB (JPEG: YCbCr) */
	bool is_lossy;                  /* samples that were a JPEG before */
	const unsigned char *bytes;
	size_t len;
};

#endif
