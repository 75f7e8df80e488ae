/*
 * Pictures: each one image XObject, however often it is drawn.
 */
#ifndef PDF_IMAGES_H
#define PDF_IMAGES_H

#include <stddef.h>

#include "model/page.h"
#include "pdf/object.h"

struct pdf_images {
	const struct image **images;
	size_t n_images;
	struct pdf_image_size {         /* that it is printed at 300 dpi */
		unsigned width, height; /* [pixels] */
	} *sizes;
	size_t n_sizes;
	pdf_ref *refs;                  /* of their XObjects */
	size_t n_refs;
};

/* Write the pictures of all pages. */
void
pdf_images_write(struct pdf_doc *d, struct pdf_images *x,
    const struct pages *pages);

/* The number n of a picture's name, /I0 and so on; n_images: it has none. */
size_t
pdf_images_number(const struct pdf_images *x, const struct image *image);

/* "/XObject<<...>>" of the resources; nothing where there is no picture. */
void
pdf_images_resources(struct buf *b, const struct pdf_images *x);

#endif
