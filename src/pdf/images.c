/*
 * Pictures: each one image XObject, however often it is drawn.
 *
 * A JPEG file goes in as it came; samples are compressed.  Grey and RGB are
 * device colours, which the output intent makes sRGB.
 *
 * Source: ISO 32000-1, 8.9.5 (image dictionaries), 7.4.8 (DCTDecode); ISO
 * 19005-2, 6.2.8 (no interpolation, no alternates).
 */
#include "pdf/images.h"

#include "base/arena.h"
#include "model/image.h"

static void
images_write(struct pdf_doc *d, pdf_ref ref, const struct image *image)
{
	const char *entries = arena_printf(d->arena, "/Type/XObject"
	    "/Subtype/Image/Width %u/Height %u/BitsPerComponent 8"
	    "/ColorSpace/%s%s", image->width, image->height,
	    image->n_components == 1 ? "DeviceGray" : "DeviceRGB",
	    image->coding == IMAGE_JPEG ? "/Filter/DCTDecode" : "");

	pdf_stream(d, ref, entries, image->bytes, image->len,
	    image->coding == IMAGE_SAMPLES);
}

size_t
pdf_images_number(const struct pdf_images *x, const struct image *image)
{
	size_t i = 0;

	while (i < x->n_images && x->images[i] != image)
		i++;
	return i;
}

static void
images_add(struct pdf_doc *d, struct pdf_images *x,
    const struct image *image)
{
	pdf_ref ref;

	if (image == NULL || pdf_images_number(x, image) < x->n_images)
		return;
	ref = pdf_reserve(d);
	*ARENA_PUSH(d->arena, x->images, x->n_images) = image;
	*ARENA_PUSH(d->arena, x->refs, x->n_refs) = ref;
	images_write(d, ref, image);
}

void
pdf_images_write(struct pdf_doc *d, struct pdf_images *x,
    const struct pages *pages)
{
	for (size_t i = 0; i < pages->n_pages; i++) {
		const struct page *page = &pages->pages[i];

		for (size_t k = 0; k < page->n_items; k++)
			if (page->items[k].kind == ITEM_IMAGE)
				images_add(d, x, page->items[k].image);
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
