/*
 * The previews' front: pages -> pictures of them, PNG or SVG.
 */
#ifndef PREVIEW_PREVIEW_H
#define PREVIEW_PREVIEW_H

#include <stddef.h>

struct arena;
struct pages;
struct preview;

enum preview_form { PREVIEW_PNG, PREVIEW_SVG };

enum {
	/* dots an inch: letters of 8 points are still told apart; a page of
	   A4 takes 100 MB */
	PREVIEW_DPI_LEAST = 10, PREVIEW_DPI_MOST = 600
};

/* What is kept between pages: open faces.  NULL: no memory. */
struct preview *
preview_new(void);
/* NULL is allowed. */
void
preview_drop(struct preview *p);

/*
 * Draw a page.
 *
 * number  from 0
 * dpi     of PNG; in the bounds above
 * len     set to the length of the file
 *
 * Returns the file's bytes, the arena's; NULL where there is no memory.
 *
 * May leave by the arena's net.
 */
const void *
preview_page(struct preview *p, struct arena *a, const struct pages *pages,
    size_t number, enum preview_form form, unsigned dpi, size_t *len);

#endif
