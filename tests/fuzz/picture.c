/*
 * Fuzz target: any bytes as a picture, made as small as a page shows it, and
 * packed.
 */
#include <libdeflate.h>
#include <stdint.h>
#include <stdlib.h>

#include "base/arena.h"
#include "input/picture.h"
#include "raster/raster.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct fuzz_picture {
	struct arena *a;
	const uint8_t *data;
	size_t size;
};

/* What the printer does with samples. */
static void
fuzz_pack(struct arena *a, const struct image *image)
{
	struct libdeflate_compressor *deflate = libdeflate_alloc_compressor(1);
	struct raster_packed *packed = arena_alloc(a, sizeof *packed);
	struct raster r = { .width = image->width, .height = image->height,
	    .n = image->n_components,
	    .samples = (unsigned char *)(uintptr_t)image->bytes };
	size_t len;

	if (image->coding == IMAGE_SAMPLES && r.width * r.height < 1 << 16) {
		raster_pack(a, deflate, &r, packed);
		raster_jpeg_write(a, &r, &len);
	}
	libdeflate_free_compressor(deflate);
}

static void
fuzz_decode(void *arg)
{
	struct fuzz_picture *p = arg;
	struct raster_said said = { 0 };
	const struct image *image = picture_decode(p->a, p->data, p->size,
	    &said);

	if ((image == NULL) != (said.why != NULL))
		abort();
	if (image != NULL && (image->width == 0 || image->height == 0 ||
	    image->len == 0))
		abort();
	if (image != NULL)
		fuzz_pack(p->a, image);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	/* so much that no picture is large enough to be slow */
	struct fuzz_picture p = { .a = arena_new(4 << 20), .data = data,
	    .size = size };

	arena_run(p.a, fuzz_decode, &p);
	arena_drop(p.a);
	return 0;
}
