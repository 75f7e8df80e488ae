/*
 * SVG: outlines as paths, pictures as addresses.
 *
 * Outlines are walked here and not by FT_Outline_Decompose, which calls back:
 * the arena's jump must not pass through it.
 *
 * Source: SVG 1.1 (second edition), 8.3 (paths); RFC 2397 (data); RFC 4648, 4
 * (base 64); FreeType's documentation of FT_Outline.
 */
#include "preview/svg.h"

#include "base/arena.h"
#include "model/image.h"
#include "text/face.h"

/* ---- outlines ----------------------------------------------------------- */

/* One contour. */
struct svg_contour {
	struct buf *out;
	const FT_Vector *points;
	const char *tags;
	int at, last;                   /* points left to read */
	FT_Vector start;                /* where it ends, too */
};

static void
svg_to(const struct svg_contour *c, const char *before, FT_Vector v)
{
	buf_printf(c->out, "%s%ld %ld", before, (long)v.x, (long)v.y);
}

static FT_Vector
svg_middle(FT_Vector a, FT_Vector b)
{
	return (FT_Vector){ (a.x + b.x) / 2, (a.y + b.y) / 2 };
}

static int
svg_tag(const struct svg_contour *c, int i)
{
	return FT_CURVE_TAG(c->tags[i]);
}

/* A point on the curve to begin with, or one made between two that are not. */
static void
svg_begin(struct svg_contour *c)
{
	if (svg_tag(c, c->at) == FT_CURVE_TAG_ON)
		c->start = c->points[c->at++];
	else if (svg_tag(c, c->last) == FT_CURVE_TAG_ON)
		c->start = c->points[c->last--];
	else
		c->start = svg_middle(c->points[c->at], c->points[c->last]);
	svg_to(c, "M", c->start);
}

/* The next point on the curve; at the end the first. */
static FT_Vector
svg_next(struct svg_contour *c)
{
	return c->at <= c->last ? c->points[c->at++] : c->start;
}

/* A parabola; the next may begin between its control and the next one. */
static void
svg_conic(struct svg_contour *c)
{
	FT_Vector control = c->points[c->at++];

	svg_to(c, "Q", control);
	if (c->at <= c->last && svg_tag(c, c->at) == FT_CURVE_TAG_CONIC)
		svg_to(c, " ", svg_middle(control, c->points[c->at]));
	else
		svg_to(c, " ", svg_next(c));
}

static void
svg_cubic(struct svg_contour *c)
{
	svg_to(c, "C", c->points[c->at++]);
	svg_to(c, " ", svg_next(c));
	svg_to(c, " ", svg_next(c));
}

static void
svg_contour(struct svg_contour *c)
{
	if (c->at > c->last)
		return;
	svg_begin(c);
	while (c->at <= c->last)
		switch (svg_tag(c, c->at)) {
		case FT_CURVE_TAG_ON:
			svg_to(c, "L", c->points[c->at++]);
			break;
		case FT_CURVE_TAG_CUBIC:
			svg_cubic(c);
			break;
		default:
			svg_conic(c);
		}
	buf_char(c->out, 'Z');
}

/* Room for a bit each; false: no such glyph. */
static unsigned char *
svg_bits(struct svg *s, unsigned char **set, const struct face *face)
{
	if (*set == NULL)
		*set = arena_alloc(s->arena, face->n_glyphs / 8 + 1);
	return *set;
}

static bool
svg_outline(struct svg *s, const struct face *face, uint32_t glyph)
{
	const FT_Outline *o = preview_outline(s->preview, face, glyph);
	struct svg_contour c = { .out = &s->defs };

	if (o == NULL || o->n_points == 0)
		return false;
	c.points = o->points;
	c.tags = (const char *)o->tags;
	buf_printf(&s->defs, "<path id=\"g%d-%u\" d=\"", face->number,
	    (unsigned)glyph);
	for (int i = 0; i < o->n_contours; i++) {
		c.last = o->contours[i];
		svg_contour(&c);
		c.at = o->contours[i] + 1;
	}
	buf_str(&s->defs, "\"/>\n");
	return true;
}

bool
svg_define(struct svg *s, const struct face *face, uint32_t glyph)
{
	unsigned char bit = (unsigned char)(1u << glyph % 8);
	unsigned char *known, *inked;

	if (face->number < 0 || face->number >= SVG_FACES ||
	    glyph >= face->n_glyphs)
		return false;
	known = svg_bits(s, &s->known[face->number], face) + glyph / 8;
	inked = svg_bits(s, &s->inked[face->number], face) + glyph / 8;
	if ((*known & bit) == 0 && svg_outline(s, face, glyph))
		*inked |= bit;
	*known |= bit;
	return (*inked & bit) != 0;
}

/* ---- pictures ----------------------------------------------------------- */

static void
svg_base64(struct buf *b, const unsigned char *p, size_t len)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	    "abcdefghijklmnopqrstuvwxyz0123456789+/";

	for (size_t i = 0; i < len; i += 3) {
		size_t n = len - i < 3 ? len - i : 3;
		unsigned bits = (unsigned)p[i] << 16 |
		    (n > 1 ? (unsigned)p[i + 1] << 8 : 0) |
		    (n > 2 ? p[i + 2] : 0u);
		const char four[] = { digits[bits >> 18],
		    digits[bits >> 12 & 63], n > 1 ? digits[bits >> 6 & 63]
		    : '=', n > 2 ? digits[bits & 63] : '=' };

		buf_put(b, four, 4);
	}
}

/* Pixels of a side at SVG_DPI. */
static unsigned
svg_pixels(sp length)
{
	return (unsigned)((length * SVG_DPI + SP_IN - 1) / SP_IN);
}

bool
svg_data(struct svg *s, const struct item *it)
{
	const unsigned char *bytes = it->image->bytes;
	size_t len = it->image->len;
	bool is_jpeg = it->image->coding == IMAGE_JPEG;
	struct raster r;

	if (!is_jpeg && preview_pixels(s->arena, it->image,
	    svg_pixels(it->width), svg_pixels(it->height), &r)) {
		bytes = raster_png(s->arena, s->preview->deflate, &r, 0,
		    &len);
		raster_free(&r);
	}
	if (bytes == NULL)
		return false;
	buf_printf(&s->drawn, "data:image/%s;base64,", is_jpeg ? "jpeg"
	    : "png");
	svg_base64(&s->drawn, bytes, len);
	return true;
}
