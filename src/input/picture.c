/*
 * Pictures: decoded for good, since a picture that turns out to be damaged
 * when it is printed has its place on the page by then.
 *
 * No more is kept than a page can show, so that memory does not grow without
 * use; the printer makes it smaller still where it is printed small.
 */
#include "input/picture.h"

#include "base/arena.h"
#include "raster/raster.h"

/* As many pixels as fill the widest and highest place; both sides alike. */
static bool
picture_fit(struct arena *a, struct raster *r)
{
	size_t width = r->width, height = r->height;

	if (width > PICTURE_WIDE) {
		height = height * PICTURE_WIDE / width;
		width = PICTURE_WIDE;
	}
	if (height > PICTURE_HIGH) {
		width = width * PICTURE_HIGH / height;
		height = PICTURE_HIGH;
	}
	return raster_reduce(a, r, (unsigned)width, (unsigned)height);
}

static const struct image *
picture_samples(struct arena *a, const unsigned char *bytes, size_t len,
    struct raster_said *said)
{
	struct raster r;
	struct image image = { .coding = IMAGE_SAMPLES };

	if (!raster_read(a, bytes, len, &r, said))
		return NULL;
	if (!picture_fit(a, &r)) {
		said->why = "there is no memory to make it smaller";
		raster_free(&r);
		return NULL;
	}
	image.width = r.width;
	image.height = r.height;
	image.n_components = r.n;
	image.is_lossy = r.is_lossy;
	image.bytes = r.samples;
	image.len = (size_t)r.width * r.height * r.n;
	return arena_memdup(a, &image, sizeof image);
}

const struct image *
picture_decode(struct arena *a, const unsigned char *bytes, size_t len,
    struct raster_said *said)
{
	struct raster_jpeg jpeg;
	struct image image = { .coding = IMAGE_JPEG };

	*said = (struct raster_said){ 0 };
	if (!raster_jpeg_pass(a, bytes, len, &jpeg))
		return picture_samples(a, bytes, len, said);
	image.width = jpeg.width;
	image.height = jpeg.height;
	image.n_components = jpeg.n;
	image.bytes = jpeg.bytes;
	image.len = jpeg.len;
	return arena_memdup(a, &image, sizeof image);
}
