/*
 * Pictures: the bytes of an image file -> struct image.
 */
#ifndef INPUT_PICTURE_H
#define INPUT_PICTURE_H

#include <stddef.h>

#include "model/image.h"

struct arena;
struct article;
struct diags;
struct source;

enum {
	/* bytes of one file; the largest of PMC's web pictures have 2 MB */
	PICTURE_BYTES = 4 << 20,
	/* bytes of all pictures of one article: a handout is handed on */
	PICTURE_ALL_BYTES = 16 << 20,
	/* samples of a PNG while it is read; 600 dpi on a whole page of A4
	   has 35 million pixels */
	PICTURE_PIXELS = 40 * 1000 * 1000,
	/* width and height that are kept: 290 dots an inch on a measure of
	   180 mm; a PNG with more is made smaller */
	PICTURE_EDGE = 2048,
	/* pictures of one article that are looked for; each may take a third
	   of a second where it was made to */
	PICTURE_COUNT = 60
};

/*
 * Decode a PNG, or take over a JPEG that PDF viewers can draw: its bytes are
 * borrowed.  Returns NULL with *why set to the reason, in English: no such
 * format, damaged, too large.
 *
 * May leave by the arena's net.
 */
const struct image *
picture_decode(struct arena *a, const unsigned char *bytes, size_t len,
    const char **why);

/* Within the room: one format each. */
const struct image *
picture_png(struct arena *a, const unsigned char *bytes, size_t len,
    const char **why);
const struct image *
picture_jpeg(struct arena *a, const unsigned char *bytes, size_t len,
    const char **why);

/*
 * The pictures of an article's figures, from beside the source.  Says
 * [image-bad] for each that cannot be drawn, and once [image-missing] for
 * those that are not there.
 */
void
pictures_find(struct arena *a, struct article *x, struct source *source,
    struct diags *diags);

#endif
