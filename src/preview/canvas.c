/*
 * A canvas: what is painted on it mixes in linear light, as ink and paper do
 * to the eye.
 */
#include "preview/internal.h"

enum { CANVAS_PIXEL = 64 };             /* of 26.6 */

int64_t
canvas_length(const struct canvas *c, sp length)
{
	int64_t n = length * (int64_t)c->dpi * CANVAS_PIXEL;

	return (n + (n < 0 ? -SP_IN / 2 : SP_IN / 2)) / SP_IN;
}

/* One sample: `coverage` of the new light, the rest of the old. */
static unsigned char
canvas_mix(const struct raster_light *light, unsigned char old,
    unsigned char new, unsigned coverage)
{
	uint32_t sum = light->linear[old] * (255 - coverage) +
	    light->linear[new] * coverage;

	return light->srgb[(sum + 127) / 255 / (65536 / RASTER_LEVELS)];
}

void
canvas_blend(struct canvas *c, int x, int y, int n, unsigned coverage,
    uint32_t color)
{
	unsigned char rgb[3] = { (unsigned char)(color >> 16),
	    (unsigned char)(color >> 8), (unsigned char)color };
	unsigned char *p;

	if (y < 0 || (unsigned)y >= c->r.height || coverage == 0)
		return;
	if (x < 0) {
		n += x;
		x = 0;
	}
	if (n > (int)c->r.width - x)
		n = (int)c->r.width - x;
	p = c->r.samples + ((size_t)y * c->r.width + (size_t)x) * 3;
	for (; n > 0; n--)
		for (int k = 0; k < 3; k++, p++)
			*p = coverage >= 255 ? rgb[k] : canvas_mix(c->light,
			    *p, rgb[k], coverage);
}

/* How much of pixel i lies between two edges [1/64 pixel]. */
static unsigned
canvas_share(int64_t i, int64_t from, int64_t to)
{
	int64_t left = i * CANVAS_PIXEL, right = left + CANVAS_PIXEL;

	left = from > left ? from : left;
	right = to < right ? to : right;
	return right > left ? (unsigned)(right - left) : 0;
}

/*
 * A rule thinner than a pixel stays in one row, lighter: over two rows it
 * would be a smear.
 */
static void
canvas_thin(int64_t *from, int64_t *to)
{
	int64_t middle = (*from + *to) / 2, size = *to - *from;
	int64_t row = middle / CANVAS_PIXEL * CANVAS_PIXEL;

	if (size >= CANVAS_PIXEL || middle < 0)
		return;
	if (*from < row)
		*from = row;
	if (*from + size > row + CANVAS_PIXEL)
		*from = row + CANVAS_PIXEL - size;
	*to = *from + size;
}

void
canvas_box(struct canvas *c, sp x, sp y, sp width, sp height, uint32_t color)
{
	int64_t left = canvas_length(c, x);
	int64_t right = canvas_length(c, x + width);
	int64_t top = canvas_length(c, y);
	int64_t bottom = canvas_length(c, y + height);

	if (width <= 0 || height <= 0 || right < 0 || bottom < 0)
		return;
	canvas_thin(&left, &right);
	canvas_thin(&top, &bottom);
	left = left < 0 ? 0 : left;
	top = top < 0 ? 0 : top;
	for (int64_t i = top / CANVAS_PIXEL; i * CANVAS_PIXEL < bottom &&
	    i < c->r.height; i++) {
		unsigned down = canvas_share(i, top, bottom);

		for (int64_t k = left / CANVAS_PIXEL; k * CANVAS_PIXEL < right
		    && k < c->r.width; k++)
			canvas_blend(c, (int)k, (int)i, 1, down *
			    canvas_share(k, left, right) * 255 /
			    (CANVAS_PIXEL * CANVAS_PIXEL), color);
	}
}

/* ---- pictures ----------------------------------------------------------- */

/* Between four pixels; a picture with as many as the canvas gives its own. */
static unsigned char
canvas_sample(const struct raster *p, int64_t x, int64_t y, unsigned k)
{
	int64_t w = p->width, h = p->height;
	int64_t x0 = x >> 16, y0 = y >> 16, fx = x & 65535, fy = y & 65535;
	int64_t x1 = x0 + 1 < w ? x0 + 1 : w - 1;
	int64_t y1 = y0 + 1 < h ? y0 + 1 : h - 1;
	const unsigned char *s = p->samples + k;
	int64_t top, bottom;

	top = s[(y0 * w + x0) * p->n] * (65536 - fx) +
	    s[(y0 * w + x1) * p->n] * fx;
	bottom = s[(y1 * w + x0) * p->n] * (65536 - fx) +
	    s[(y1 * w + x1) * p->n] * fx;
	return (unsigned char)((top * (65536 - fy) + bottom * fy +
	    ((int64_t)1 << 31)) >> 32);
}

/* The middle of pixel i of `to`, in pixels of the picture [1/65536]. */
static int64_t
canvas_place(int64_t i, int64_t to, int64_t from)
{
	int64_t at = ((2 * i + 1) * from * 32768) / to - 32768;
	int64_t last = (from - 1) * 65536;

	return at < 0 ? 0 : at > last ? last : at;
}

void
canvas_picture(struct canvas *c, const struct item *it,
    const struct raster *p)
{
	int64_t half = CANVAS_PIXEL / 2;
	int64_t left = (canvas_length(c, it->x) + half) / CANVAS_PIXEL;
	int64_t top = (canvas_length(c, it->y) + half) / CANVAS_PIXEL;
	int64_t w = (canvas_length(c, it->x + it->width) + half) /
	    CANVAS_PIXEL - left;
	int64_t h = (canvas_length(c, it->y + it->height) + half) /
	    CANVAS_PIXEL - top;

	for (int64_t y = 0; y < h; y++)
		for (int64_t x = 0; x < w; x++) {
			int64_t px = canvas_place(x, w, p->width);
			int64_t py = canvas_place(y, h, p->height);
			uint32_t color = 0;

			for (unsigned k = 0; k < 3; k++)
				color = color << 8 | canvas_sample(p, px, py,
				    p->n == 3 ? k : 0);
			canvas_blend(c, (int)(left + x), (int)(top + y), 1,
			    255, color);
		}
}
