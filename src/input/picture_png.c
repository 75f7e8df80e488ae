/*
 * Pictures: PNG.
 *
 * libpng's simplified interface, which needs no setjmp of ours, turns every
 * kind of PNG into grey or RGB of 8 bits on white.  What has more pixels than
 * a page can show is made smaller by the mean of squares of pixels, so that
 * neither memory nor the PDF grows without use.
 */
#include <png.h>
#include <stdint.h>
#include <stdlib.h>

#include "base/arena.h"
#include "input/picture.h"

static void
png_release(void *image)
{
	png_image_free(image);
}

/* The whole picture, in malloc memory that the arena holds; NULL. */
static const unsigned char *
png_samples(struct arena *a, png_image *png, void **held, const char **why)
{
	static const png_color white = { 255, 255, 255 };
	unsigned char *samples;

	(void)a;
	*held = samples = malloc(PNG_IMAGE_SIZE(*png));
	*why = "no memory for the PNG file";
	if (samples == NULL)
		return NULL;
	*why = "the PNG file is damaged";
	return png_image_finish_read(png, &white, samples, 0, NULL) != 0 &&
	    !PNG_IMAGE_FAILED(*png) ? samples : NULL;
}

/* The mean of a square of pixels, of which some may lie outside. */
static unsigned char
png_mean(const struct image *from, unsigned x, unsigned y, unsigned side,
    unsigned component)
{
	size_t n = from->n_components, stride = n * from->width;
	uint32_t sum = 0, count = 0;

	for (unsigned i = y; i < y + side && i < from->height; i++)
		for (unsigned k = x; k < x + side && k < from->width; k++) {
			sum += from->bytes[i * stride + k * n + component];
			count++;
		}
	return (unsigned char)((sum + count / 2) / count);
}

static const struct image *
png_reduce(struct arena *a, const struct image *from)
{
	unsigned edge = from->width > from->height ? from->width
	    : from->height;
	unsigned side = (edge + PICTURE_EDGE - 1) / PICTURE_EDGE;
	struct image *to = arena_memdup(a, from, sizeof *to);
	unsigned char *p;

	to->width = (from->width + side - 1) / side;
	to->height = (from->height + side - 1) / side;
	to->len = (size_t)to->width * to->height * to->n_components;
	to->bytes = p = arena_alloc(a, to->len);
	for (unsigned y = 0; y < to->height; y++)
		for (unsigned x = 0; x < to->width; x++)
			for (unsigned c = 0; c < to->n_components; c++)
				*p++ = png_mean(from, x * side, y * side,
				    side, c);
	return to;
}

const struct image *
picture_png(struct arena *a, const unsigned char *bytes, size_t len,
    const char **why)
{
	png_image *png = arena_alloc(a, sizeof *png);
	void **held = arena_hold(a, png_release);
	void **samples = arena_hold(a, free);
	struct image image = { .coding = IMAGE_SAMPLES };
	const struct image *result = NULL;

	png->version = PNG_IMAGE_VERSION;
	*held = png;
	*why = "the PNG file is damaged";
	if (png_image_begin_read_from_memory(png, bytes, len) == 0)
		return NULL;
	if ((uint64_t)png->width * png->height > PICTURE_PIXELS) {
		*why = "the PNG file has more pixels than any figure";
		return NULL;
	}
	png->format = (png->format & PNG_FORMAT_FLAG_COLOR) != 0
	    ? PNG_FORMAT_RGB : PNG_FORMAT_GRAY;
	image.width = png->width;
	image.height = png->height;
	image.n_components = PNG_IMAGE_SAMPLE_CHANNELS(png->format);
	image.bytes = png_samples(a, png, samples, why);
	if (image.bytes != NULL)
		result = png_reduce(a, &image);
	free(*samples);
	*samples = NULL;
	return result;
}
