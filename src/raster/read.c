/*
 * Reading: which format, and what is done for all alike.
 *
 * A decoder gives samples as its file has them; here they become sRGB on
 * white, upright.  Every size is checked before memory is asked for, so that
 * a small file cannot ask for much: RASTER_PIXELS bounds what any of the
 * libraries unpacks.
 */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "raster/internal.h"

void *
raster_alloc(struct arena *a, size_t size, void ***held)
{
	void **slot = arena_hold(a, free);

	if (held != NULL)
		*held = slot;
	if (arena_limit(a) != 0 && size > arena_limit(a))
		return NULL;
	return *slot = malloc(size + !size);
}

void
raster_free(struct raster *r)
{
	if (r->held != NULL) {
		free(*r->held);
		*r->held = NULL;
	}
	r->samples = NULL;
	r->held = NULL;
}

bool
raster_refuse(struct raster_file *f, const char *why)
{
	f->said->why = why;
	return false;
}

bool
raster_begin(struct raster_file *f, size_t width, size_t height)
{
	static const unsigned n[] = { 1, 3, 4 };
	struct raster *r = f->r;

	if (width == 0 || height == 0)
		return raster_refuse(f, "it has no pixels");
	if (width > RASTER_EDGE || height > RASTER_EDGE ||
	    width * height > RASTER_PIXELS)
		return raster_refuse(f, "it has more pixels than any figure");
	r->width = (unsigned)width;
	r->height = (unsigned)height;
	r->n = n[f->space] + f->has_alpha;
	r->samples = raster_alloc(f->arena, width * height * r->n, &r->held);
	return r->samples != NULL ||
	    raster_refuse(f, "there is no memory for its pixels");
}

/* ---- transparency ------------------------------------------------------- */

/*
 * On white paper, as browsers and PDF viewers blend: in the space of the
 * samples, not in linear light.
 */
static void
raster_flatten(struct raster *r)
{
	size_t n = (size_t)r->width * r->height;
	unsigned in = r->n, out = r->n - 1;
	const unsigned char *from = r->samples;
	unsigned char *to = r->samples;

	for (size_t i = 0; i < n; i++, from += in, to += out) {
		unsigned alpha = from[out];

		for (unsigned c = 0; c < out; c++)
			to[c] = (unsigned char)((from[c] * alpha +
			    255 * (255 - alpha) + 127) / 255);
	}
	r->n = out;
}

void
raster_grey(struct raster *r)
{
	size_t n = (size_t)r->width * r->height;
	const unsigned char *p = r->samples;

	if (r->n != 3)
		return;
	for (size_t i = 0; i < n; i++, p += 3)
		if (p[0] != p[1] || p[1] != p[2])
			return;
	for (size_t i = 0; i < n; i++)
		r->samples[i] = r->samples[3 * i];
	r->n = 1;
}

static bool
raster_finish(struct raster_file *f)
{
	if (!raster_colour(f))
		return false;
	if (f->has_alpha)
		raster_flatten(f->r);
	raster_grey(f->r);
	return raster_turn(f->arena, f->r, f->turn) ||
	    raster_refuse(f, "there is no memory to turn it");
}

/* ---- which format ------------------------------------------------------- */

static const struct {
	const char *magic;
	size_t len;
	raster_decoder *decode;
	const char *why;                /* it is not drawn */
} raster_formats[] = {
	{ "\xFF\xD8\xFF", 3, raster_read_jpeg, NULL },
	{ "\x89PNG\r\n\x1A\n", 8, raster_read_png, NULL },
	{ "GIF87a", 6, raster_read_gif, NULL },
	{ "GIF89a", 6, raster_read_gif, NULL },
	{ "II*\0", 4, raster_read_tiff, NULL },
	{ "MM\0*", 4, raster_read_tiff, NULL },
	{ "RIFF", 4, raster_read_webp, NULL },
	{ "%!PS", 4, NULL, "a PostScript file, which is not drawn" },
	{ "%PDF", 4, NULL, "a PDF file, which is not drawn" }
};

bool
raster_read(struct arena *a, const unsigned char *bytes, size_t len,
    struct raster *r, struct raster_said *said)
{
	struct raster_file f = { .arena = a, .bytes = bytes, .len = len,
	    .r = r, .said = said };

	*r = (struct raster){ 0 };
	*said = (struct raster_said){ 0 };
	said->why = "not a picture of a known format";
	for (size_t i = 0; i < sizeof raster_formats /
	    sizeof *raster_formats; i++) {
		if (len < raster_formats[i].len || memcmp(bytes,
		    raster_formats[i].magic, raster_formats[i].len) != 0)
			continue;
		said->why = raster_formats[i].why;
		if (raster_formats[i].decode == NULL)
			return false;
		if (raster_formats[i].decode(&f) && raster_finish(&f))
			return true;
		raster_free(r);
		return false;
	}
	return false;
}
