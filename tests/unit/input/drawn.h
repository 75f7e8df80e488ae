/*
 * A PNG file drawn by a test, in a static buffer.
 */
#ifndef TESTS_INPUT_DRAWN_H
#define TESTS_INPUT_DRAWN_H

#include "../unit.h"

#include <png.h>
#include <string.h>

enum { DRAWN_MAX = 1 << 20 };

static unsigned char drawn[DRAWN_MAX];

/* `samples` in a format of libpng's; the length of the file. */
static inline size_t
draw_png(unsigned width, unsigned height, unsigned format,
    const void *samples)
{
	png_image png = { .version = PNG_IMAGE_VERSION, .width = width,
	    .height = height, .format = format };
	png_alloc_size_t len = sizeof drawn;

	ck_assert_int_ne(png_image_write_to_memory(&png, drawn, &len, 0,
	    samples, 0, NULL), 0);
	return len;
}

/* All of one grey. */
static inline size_t
draw_grey(unsigned width, unsigned height, unsigned char grey)
{
	unsigned char *samples = malloc((size_t)width * height);
	size_t len;

	memset(samples, grey, (size_t)width * height);
	len = draw_png(width, height, PNG_FORMAT_GRAY, samples);
	free(samples);
	return len;
}

#endif
