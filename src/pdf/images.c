/*
 * Pictures: each one image XObject, however often it is drawn.
 *
 * Nothing is finer than 300 dots an inch at the size that it is printed.  A
 * JPEG file that is not goes in as it came; samples are packed without loss,
 * unless they are of the kind that JPEG makes much smaller.  Grey and RGB are
 * device colours, which the output intent makes sRGB.
 *
 * Source: ISO 32000-1, 8.9.5 (image dictionaries), 7.4.4 (FlateDecode), 7.4.8
 * (DCTDecode); ISO 19005-2, 6.2.8 (no interpolation, no alternates).
 */
#include "pdf/images.h"

#include "base/arena.h"
#include "model/image.h"
#include "raster/raster.h"

enum {
	IMAGES_DPI = 300,               /* what a good printer shows */
	IMAGES_MORE = 10,               /* let pass beyond that [%] */
	/* bytes above which JPEG is tried, and how many times smaller it
	   must be: its edges are not worth less */
	IMAGES_LARGE = 100 * 1000, IMAGES_TIMES = 3
};

/* ---- at its printed size ------------------------------------------------ */

/* Pixels along a side that is printed so long. */
static unsigned
images_pixels(sp length)
{
	return (unsigned)((length * IMAGES_DPI + SP_IN - 1) / SP_IN);
}

/* Are there more than the page shows? */
static bool
images_is_finer(const struct image *image, const struct pdf_image_size *size)
{
	return (uint64_t)image->width * 100 > (uint64_t)size->width *
	    (100 + IMAGES_MORE) && (uint64_t)image->height * 100 >
	    (uint64_t)size->height * (100 + IMAGES_MORE);
}

/* Its samples, made as small as they are printed; false: as it is. */
static bool
images_samples(struct arena *a, const struct image *image,
    const struct pdf_image_size *size, struct raster *r)
{
	struct raster_said said;

	*r = (struct raster){ .width = image->width,
	    .height = image->height, .n = image->n_components,
	    /* only read, since nothing holds it */
	    .samples = (unsigned char *)(uintptr_t)image->bytes,
	    .is_lossy = image->is_lossy };
	if (image->coding == IMAGE_JPEG && (!images_is_finer(image, size) ||
	    !raster_read(a, image->bytes, image->len, r, &said)))
		return false;
	if (images_is_finer(image, size))
		raster_reduce(a, r, size->width, size->height);
	return true;
}

/* ---- as a stream -------------------------------------------------------- */

static void
images_jpeg(struct pdf_doc *d, pdf_ref ref, const struct image *image)
{
	const char *entries = arena_printf(d->arena, "/Type/XObject"
	    "/Subtype/Image/Width %u/Height %u/BitsPerComponent 8"
	    "/ColorSpace/%s/Filter/DCTDecode", image->width, image->height,
	    image->n_components == 1 ? "DeviceGray" : "DeviceRGB");

	pdf_stream(d, ref, entries, image->bytes, image->len, false);
}

static void
images_palette(struct buf *b, const struct raster_packed *p)
{
	buf_printf(b, "[/Indexed/DeviceRGB %u<", p->n_colours - 1);
	for (unsigned i = 0; i < 3 * p->n_colours; i++)
		buf_printf(b, "%02X", p->palette[i]);
	buf_str(b, ">]");
}

static void
images_packed(struct pdf_doc *d, pdf_ref ref, const struct raster *r,
    const struct raster_packed *p)
{
	struct buf b = { .arena = d->arena };

	buf_printf(&b, "/Type/XObject/Subtype/Image/Width %u/Height %u"
	    "/BitsPerComponent %u/ColorSpace", r->width, r->height, p->bits);
	if (p->n_colours != 0)
		images_palette(&b, p);
	else
		buf_str(&b, p->n == 1 ? "/DeviceGray" : "/DeviceRGB");
	buf_printf(&b, "/Filter/FlateDecode/DecodeParms<</Predictor 15"
	    "/Colors %u/BitsPerComponent %u/Columns %u>>", p->n, p->bits,
	    r->width);
	pdf_stream(d, ref, buf_text(&b), p->bytes, p->len, false);
}

/* A photograph: JPEG is much smaller, or it was one before. */
static bool
images_photograph(struct arena *a, const struct raster *r,
    const struct raster_packed *p, struct image *jpeg)
{
	size_t times = r->is_lossy ? 1 : IMAGES_TIMES;

	if (p->bytes != NULL && (p->n_colours != 0 ||
	    (!r->is_lossy && p->len < IMAGES_LARGE)))
		return false;
	*jpeg = (struct image){ .coding = IMAGE_JPEG, .width = r->width,
	    .height = r->height, .n_components = r->n };
	jpeg->bytes = raster_jpeg_write(a, r, &jpeg->len);
	return jpeg->bytes != NULL && (p->bytes == NULL ||
	    jpeg->len < p->len / times);
}

static void
images_write(struct pdf_doc *d, pdf_ref ref, const struct image *image,
    const struct pdf_image_size *size)
{
	struct raster_packed *packed = arena_alloc(d->arena, sizeof *packed);
	struct raster r;
	struct image jpeg;

	if (!images_samples(d->arena, image, size, &r)) {
		images_jpeg(d, ref, image);
		return;
	}
	if (!raster_pack(d->arena, d->deflate, &r, packed))
		packed->bytes = NULL;
	if (images_photograph(d->arena, &r, packed, &jpeg))
		images_jpeg(d, ref, &jpeg);
	else if (packed->bytes != NULL)
		images_packed(d, ref, &r, packed);
	else if (d->error == 0)
		d->error = HPDF_FAILD_TO_ALLOC_MEM;
	raster_free(&r);
}

/* ---- all of a document -------------------------------------------------- */

size_t
pdf_images_number(const struct pdf_images *x, const struct image *image)
{
	size_t i = 0;

	while (i < x->n_images && x->images[i] != image)
		i++;
	return i;
}

/* Note a picture, and the largest that it is printed. */
static void
images_note(struct pdf_doc *d, struct pdf_images *x, const struct item *it)
{
	size_t i = pdf_images_number(x, it->image);
	unsigned width = images_pixels(it->width);
	unsigned height = images_pixels(it->height);

	if (i == x->n_images) {
		*ARENA_PUSH(d->arena, x->images, x->n_images) = it->image;
		ARENA_PUSH(d->arena, x->sizes, x->n_sizes);
	}
	if (width > x->sizes[i].width)
		x->sizes[i].width = width;
	if (height > x->sizes[i].height)
		x->sizes[i].height = height;
}

void
pdf_images_write(struct pdf_doc *d, struct pdf_images *x,
    const struct pages *pages)
{
	for (size_t i = 0; i < pages->n_pages; i++) {
		const struct page *page = &pages->pages[i];

		for (size_t k = 0; k < page->n_items; k++)
			if (page->items[k].kind == ITEM_IMAGE &&
			    page->items[k].image != NULL)
				images_note(d, x, &page->items[k]);
	}
	for (size_t i = 0; i < x->n_images; i++) {
		pdf_ref ref = pdf_reserve(d);

		*ARENA_PUSH(d->arena, x->refs, x->n_refs) = ref;
		images_write(d, ref, x->images[i], &x->sizes[i]);
	}
}

void
pdf_images_resources(struct buf *b, const struct pdf_images *x)
{
	if (x->n_images == 0)
		return;
	buf_str(b, "/XObject<<");
	for (size_t i = 0; i < x->n_refs; i++)
		buf_printf(b, "/I%zu %u 0 R", i, (unsigned)x->refs[i]);
	buf_str(b, ">>");
}
