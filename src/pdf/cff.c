/*
 * A CFF font program of the used glyphs.
 *
 * Written here and not by HarfBuzz: with rounded outlines (charstring.c), no
 * names, no notices, no subroutines, it has half the bytes, and the face need
 * not be read as a whole first.  It has CIDs of its own, which are the numbers
 * of its glyphs; those stand in the order of their texts, so that ToUnicode
 * is short.
 *
 * Source: Adobe Technical Note 5176; ISO 32000-1, 9.7.4.2.
 */
#include "pdf/font.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/utf8.h"
#include "pdf/charstring.h"
#include "text/face.h"

enum {
	CFF_BBOX = 5, CFF_CHARSET = 15, CFF_CHARSTRINGS = 17,
	CFF_PRIVATE = 18, CFF_DEFAULT_WIDTH = 20, CFF_NOMINAL_WIDTH,
	CFF_ESCAPE = 12, CFF_ROS = 30, CFF_CID_COUNT = 34, CFF_FD_ARRAY = 36,
	CFF_FD_SELECT = 37,
	CFF_STRINGS = 391,              /* the first string of one's own */
	CFF_WIDTH = 500                 /* from where widths are counted */
};

static void
cff_put_number(struct buf *b, size_t value, int bytes)
{
	while (bytes-- > 0)
		buf_char(b, (char)(value >> 8 * bytes));
}

/* An operand of five bytes, whatever its value. */
static void
cff_put_offset(struct buf *b, size_t value)
{
	buf_char(b, 29);
	cff_put_number(b, value, 4);
}

static void
cff_put_op(struct buf *b, int op)
{
	buf_char(b, (char)op);
}

static void
cff_put_escaped(struct buf *b, int op)
{
	buf_char(b, CFF_ESCAPE);
	buf_char(b, (char)op);
}

/* An INDEX of objects that end at `ends` within `data`. */
static void
cff_put_index(struct buf *b, const struct buf *data, const size_t *ends,
    size_t n)
{
	int size = data->len < 255 ? 1 : data->len < 65535 ? 2 : 4;

	cff_put_number(b, n, 2);
	if (n == 0)
		return;
	cff_put_number(b, (size_t)size, 1);
	cff_put_number(b, 1, size);
	for (size_t i = 0; i < n; i++)
		cff_put_number(b, ends[i] + 1, size);
	buf_put(b, buf_text(data), data->len);
}

static void
cff_put_index_1(struct buf *b, const struct buf *data)
{
	cff_put_index(b, data, &data->len, 1);
}

/* ---- the order of glyphs ------------------------------------------------ */

static uint32_t
cff_first_code(const struct pdf_glyph *g)
{
	const char *p = g->text;

	return p != NULL && g->len != 0 ? utf8_next(&p, p + g->len)
	    : UINT32_MAX;
}

struct cff_glyph {
	uint32_t glyph;
	uint32_t len;                   /* of its text */
	uint32_t code;                  /* the text's first character */
};

/* .notdef, single characters, ligatures, what has no text. */
static int
cff_by_text(const void *left, const void *right)
{
	const struct cff_glyph *a = left, *b = right;

	if ((a->glyph == 0) != (b->glyph == 0))
		return a->glyph == 0 ? -1 : 1;
	if (a->code != b->code)
		return a->code < b->code ? -1 : 1;
	if (a->len != b->len)
		return a->len < b->len ? -1 : 1;
	return a->glyph < b->glyph ? -1 : a->glyph > b->glyph;
}

static void
cff_order(struct pdf_doc *d, struct pdf_font *f)
{
	size_t n = 0, count = hb_set_get_population(f->glyphs);
	struct cff_glyph *sorted = arena_array(d->arena, count,
	    sizeof *sorted);
	uint32_t *order = arena_array(d->arena, count, sizeof *order);
	hb_codepoint_t glyph = HB_SET_VALUE_INVALID;

	while (hb_set_next(f->glyphs, &glyph)) {
		const struct pdf_glyph *g = pdf_font_glyph(f, glyph);

		sorted[n++] = (struct cff_glyph){ glyph, g->len,
		    cff_first_code(g) };
	}
	qsort(sorted, n, sizeof *sorted, cff_by_text);
	for (size_t i = 0; i < n; i++)
		order[i] = sorted[i].glyph;
	f->order = order;
	f->n_used = n;
}

/* ---- parts -------------------------------------------------------------- */

/* One for all: widths are counted from a usual one. */
static void
cff_put_private(struct buf *b)
{
	charstrings_put_int(b, CFF_WIDTH);
	cff_put_op(b, CFF_DEFAULT_WIDTH);
	charstrings_put_int(b, CFF_WIDTH);
	cff_put_op(b, CFF_NOMINAL_WIDTH);
}

/* CIDs from 1 on, in one range. */
static void
cff_put_charset(struct buf *b, size_t n)
{
	cff_put_number(b, n < 2 ? 0 : 2, 1);
	if (n < 2)
		return;
	cff_put_number(b, 1, 2);
	cff_put_number(b, n - 2, 2);
}

/* All glyphs have the first Private DICT. */
static void
cff_put_select(struct buf *b, size_t n)
{
	cff_put_number(b, 3, 1);
	cff_put_number(b, 1, 2);
	cff_put_number(b, 0, 3);
	cff_put_number(b, n, 2);
}

static void
cff_put_fonts(struct buf *b, size_t private_at, size_t private_len)
{
	struct buf dict = { .arena = b->arena };

	cff_put_offset(&dict, private_len);
	cff_put_offset(&dict, private_at);
	cff_put_op(&dict, CFF_PRIVATE);
	cff_put_index_1(b, &dict);
}

/* A string of one's own, by its number. */
static void
cff_put_sid(struct buf *b, int n)
{
	charstrings_put_int(b, CFF_STRINGS + n);
}

static void
cff_put_strings(struct buf *b)
{
	static const size_t ends[] = { 5, 13 };
	struct buf data = { .arena = b->arena };

	buf_str(&data, "AdobeIdentity");
	cff_put_index(b, &data, ends, 2);
}

struct cff_layout {                     /* offsets */
	size_t charset, select, charstrings, fonts, private;
};

static void
cff_put_top(struct buf *b, const struct face *face, size_t n_glyphs,
    const struct cff_layout *at)
{
	struct buf dict = { .arena = b->arena };

	cff_put_sid(&dict, 0);
	cff_put_sid(&dict, 1);
	charstrings_put_int(&dict, 0);
	cff_put_escaped(&dict, CFF_ROS);
	for (int i = 0; i < 4; i++)
		charstrings_put_int(&dict, (int)((int64_t)face->bbox[i] *
		    CHARSTRING_EM / (int64_t)face->upem));
	cff_put_op(&dict, CFF_BBOX);
	cff_put_offset(&dict, n_glyphs);
	cff_put_escaped(&dict, CFF_CID_COUNT);
	cff_put_offset(&dict, at->charset);
	cff_put_op(&dict, CFF_CHARSET);
	cff_put_offset(&dict, at->charstrings);
	cff_put_op(&dict, CFF_CHARSTRINGS);
	cff_put_offset(&dict, at->fonts);
	cff_put_escaped(&dict, CFF_FD_ARRAY);
	cff_put_offset(&dict, at->select);
	cff_put_escaped(&dict, CFF_FD_SELECT);
	cff_put_index_1(b, &dict);
}

/* Header to charset: of one length, whatever `at` says. */
static void
cff_put_head(struct buf *b, const struct face *face, const char *name,
    size_t n_glyphs, const struct cff_layout *at)
{
	struct buf names = { .arena = b->arena };

	cff_put_number(b, 0x01000404, 4);
	buf_str(&names, name);
	cff_put_index_1(b, &names);
	cff_put_top(b, face, n_glyphs, at);
	cff_put_strings(b);
	cff_put_number(b, 0, 2);                /* no subroutines */
}

static bool
cff_charstrings(struct pdf_doc *d, struct pdf_font *f, struct buf *out)
{
	struct charstrings *c = charstrings_new(d->arena, f->face->hb_font,
	    f->face->upem);
	struct buf data = { .arena = d->arena };
	size_t *ends = arena_array(d->arena, f->n_used, sizeof *ends);

	if (c == NULL)
		return false;
	for (size_t i = 0; i < f->n_used; i++) {
		hb_codepoint_t glyph = f->order[i];
		struct pdf_glyph *g = pdf_font_glyph(f, glyph);
		int width = pdf_font_width(f->face, glyph, 1);

		g->code = (uint16_t)i;
		g->width = width * 100;
		charstrings_put(c, &data, glyph, width - CFF_WIDTH,
		    glyph != 0);
		ends[i] = data.len;
	}
	cff_put_index(out, &data, ends, f->n_used);
	return true;
}

bool
pdf_cff(struct pdf_doc *d, struct pdf_font *f, const char *name,
    struct pdf_subset *out)
{
	struct cff_layout at = { 0 };
	struct buf b = { .arena = d->arena };
	struct buf tail = { .arena = d->arena };
	size_t head, n;

	cff_order(d, f);
	n = f->n_used;
	cff_put_head(&b, f->face, name, n, &at);
	head = at.charset = b.len;
	cff_put_charset(&tail, n);
	at.select = head + tail.len;
	cff_put_select(&tail, n);
	at.charstrings = head + tail.len;
	if (!cff_charstrings(d, f, &tail))
		return false;
	at.private = head + tail.len;
	cff_put_private(&tail);
	at.fonts = head + tail.len;
	cff_put_fonts(&tail, at.private, at.fonts - at.private);
	buf_clear(&b);
	cff_put_head(&b, f->face, name, n, &at);
	buf_put(&b, tail.p, tail.len);
	*out = (struct pdf_subset){ b.p, (unsigned)b.len, (unsigned)n };
	return true;
}
