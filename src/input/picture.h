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
struct raster_said;
struct source;

enum {
	/* bytes of one file; a TIFF for the press of a whole page, four inks
	   at 300 dots an inch, has 35 million */
	PICTURE_BYTES = 40 << 20,
	/* of all pictures of one article, unpacked [bytes]: sixteen that are
	   as large as can be */
	PICTURE_ALL_BYTES = 200 << 20,
	/* what is kept of a picture: 300 dots an inch on half a page of A4,
	   no picture being printed larger [pixels] */
	PICTURE_WIDE = 2480, PICTURE_HIGH = 1754,
	/* pictures of one article that are looked for; each may take a
	   second where it was made to */
	PICTURE_COUNT = 60
};

/*
 * Decode a picture, or take over a JPEG that PDF viewers can draw: its bytes
 * are borrowed.  Returns NULL with said->why set.
 *
 * May leave by the arena's net.
 */
const struct image *
picture_decode(struct arena *a, const unsigned char *bytes, size_t len,
    struct raster_said *said);

/*
 * The pictures of an article's figures, from beside the source.  Says
 * [image-bad] for each that cannot be drawn, [image-first] for each of
 * several pages or moments, and once [image-missing] for those that are not
 * there.
 */
void
pictures_find(struct arena *a, struct article *x, struct source *source,
    struct diags *diags);

#endif
