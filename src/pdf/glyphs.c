/*
 * Glyph runs.
 *
 * Glyphs are placed by numbers within TJ, against a pen that is tracked as the
 * viewer tracks it: with the widths that /W says, rounded as there.  So no
 * error adds up along a line, whatever the widths lose by rounding.  Items on
 * one baseline in one font run on in the same operator.
 *
 * Where glyphs stand for another text than ToUnicode says, and where several
 * stand for one text together, ActualText says what they mean.
 *
 * Source: ISO 32000-1, 9.4.3 (text showing), 14.9.4 (ActualText).
 */
#include "pdf/content.h"

#include <string.h>

#include "pdf/value.h"
#include "text/face.h"

enum {
	GLYPHS_EM = 100000,             /* units of the pen */
	GLYPHS_MILLI = 100,             /* units of 1/1000 em */
	GLYPHS_GAP = 3 * GLYPHS_EM      /* wider ones are moved over by Td */
};

/* ---- clusters ----------------------------------------------------------- */

/* Glyphs from one on that stand for one stretch of text together. */
struct cluster {
	size_t end;                     /* first glyph behind it */
	const char *text;
	size_t len;
};

static struct cluster
glyphs_cluster(const struct item *it, size_t i)
{
	const struct glyph *g = &it->glyphs[i];
	struct cluster k = { .end = i + 1, .text = "" };

	if (g->text_len != 0 && g->text <= it->text_len &&
	    g->text_len <= it->text_len - g->text) {
		k.text = it->text + g->text;
		k.len = g->text_len;
	}
	while (k.end < it->n_glyphs && it->glyphs[k.end].text_len == 0)
		k.end++;
	return k;
}

void
pdf_glyphs_collect(struct pdf_doc *d, struct pdf_fonts *fonts,
    const struct page *page)
{
	for (size_t i = 0; i < page->n_items; i++) {
		const struct item *it = &page->items[i];
		struct pdf_font *f;

		if (it->kind != ITEM_GLYPHS || it->n_glyphs == 0)
			continue;
		f = pdf_font_of(d, fonts, it->face);
		for (size_t g = 0; g < it->n_glyphs;) {
			struct cluster k = glyphs_cluster(it, g);
			bool own = k.end == g + 1;

			for (; g < k.end; g++)
				pdf_font_use(d, f, it->glyphs[g].id,
				    k.text, own ? k.len : 0);
		}
	}
}

/* Does the cluster's text follow from ToUnicode alone? */
static bool
glyphs_are_plain(const struct pdf_font *f, const struct item *it, size_t i,
    const struct cluster *k)
{
	const struct pdf_glyph *g = pdf_font_glyph(f, it->glyphs[i].id);

	return k->end == i + 1 && k->len != 0 && g != NULL &&
	    g->text != NULL && g->len == k->len &&
	    memcmp(g->text, k->text, k->len) == 0;
}

/* ---- the pen ------------------------------------------------------------ */

void
content_flush(struct content *c)
{
	struct pen *p = &c->pen;

	if (p->in_string)
		buf_char(c->out, ')');
	if (p->in_array)
		buf_str(c->out, "]TJ\n");
	p->in_string = p->in_array = false;
}

static int64_t
pen_round(int64_t n, int64_t d)
{
	return n >= 0 ? (n + d / 2) / d : -((-n + d / 2) / d);
}

/* To 1/100 pt, as Td says it. */
static sp
pen_grid(sp length)
{
	return pen_round(pen_round(length * 100, SP_PT) * SP_PT, 100);
}

/* A distance from the origin of the text line [1/100000 em], as it was before
   the glyphs were stretched. */
static int64_t
pen_place(const struct pen *p, sp x)
{
	if (p->stretch == 0)
		return pen_round((x - p->x) * GLYPHS_EM, p->size);
	return pen_round((x - p->x) * GLYPHS_EM,
	    p->size * (1000 + p->stretch) / 1000);
}

static void
pen_font(struct content *c, const struct pdf_font *f, sp size)
{
	struct pen *p = &c->pen;

	if (p->font == f && p->size == size)
		return;
	content_flush(c);
	buf_printf(c->out, "/F%u ", f->number);
	buf_points(c->out, size, 4);
	buf_str(c->out, " Tf ");
	p->font = f;
	p->size = size;
	/* the next item moves by Td */
	p->at = INT64_MIN / 2;
}

/* Glyphs wider or narrower than they were drawn. */
static void
pen_stretch(struct content *c, int stretch)
{
	struct pen *p = &c->pen;

	if (p->stretch == stretch)
		return;
	content_flush(c);
	buf_points(c->out, (sp)(1000 + stretch) * SP_PT / 10, 1);
	buf_str(c->out, " Tz ");
	p->stretch = stretch;
	p->at = INT64_MIN / 2;
}

/* To the origin of an item: on in the line, or a new one. */
static void
pen_move(struct content *c, sp x, sp y)
{
	struct pen *p = &c->pen;
	sp to_x = pen_grid(x), to_y = pen_grid(y);

	if (p->at >= 0 && p->y == to_y) {
		int64_t gap = pen_place(p, x) - p->at;

		if (gap > -GLYPHS_GAP && gap < GLYPHS_GAP)
			return;
	}
	content_flush(c);
	buf_points(c->out, to_x - p->x, 2);
	pdf_put_length(c->out, to_y - p->y);
	buf_str(c->out, " Td\n");
	p->x = to_x;
	p->y = to_y;
	p->at = 0;
}

static void
pen_rise(struct content *c, sp rise)
{
	if (rise == c->pen.rise)
		return;
	content_flush(c);
	buf_points(c->out, rise, 3);
	buf_str(c->out, " Ts\n");
	c->pen.rise = rise;
}

/*
 * Move by a number in TJ to within 1/2 of 1/1000 em, above 14 pt to within a
 * tenth of that: 0.007 pt.
 */
static void
pen_adjust(struct content *c, int64_t want)
{
	struct pen *p = &c->pen;
	int64_t unit = p->size > 14 * SP_PT ? GLYPHS_MILLI / 10 : GLYPHS_MILLI;
	int64_t steps = pen_round(p->at - want, unit);

	if (steps == 0)
		return;
	if (p->in_string)
		buf_char(c->out, ')');
	p->in_string = false;
	if (unit == GLYPHS_MILLI)
		pdf_put_int(c->out, steps);
	else
		buf_points(c->out, pen_round(steps * SP_PT, 10), 1);
	p->at -= steps * unit;
}

/* A byte of a literal string.  ISO 32000-1, 7.3.4.2. */
static void
pen_byte(struct buf *b, unsigned byte)
{
	if (byte == '(' || byte == ')' || byte == '\\')
		buf_char(b, '\\');
	if (byte == '\r')
		buf_str(b, "\\r");
	else
		buf_char(b, (char)byte);
}

static void
pen_glyph(struct content *c, const struct pdf_glyph *g, int64_t want, sp rise)
{
	struct pen *p = &c->pen;

	pen_rise(c, rise);
	if (!p->in_array)
		buf_char(c->out, '[');
	p->in_array = true;
	pen_adjust(c, want);
	if (!p->in_string)
		buf_char(c->out, '(');
	p->in_string = true;
	pen_byte(c->out, g->code >> 8);
	pen_byte(c->out, g->code & 0xFF);
	p->at += g->width;
}

/* ---- items -------------------------------------------------------------- */

/* A cluster's glyphs from x on; returns where the next one is. */
static sp
glyphs_put(struct content *c, const struct item *it, size_t from, size_t to,
    sp x)
{
	const struct pdf_font *f = c->pen.font;

	for (size_t i = from; i < to; i++) {
		const struct glyph *g = &it->glyphs[i];
		const struct pdf_glyph *drawn = pdf_font_glyph(f, g->id);

		if (drawn != NULL)
			pen_glyph(c, drawn, pen_place(&c->pen, x + g->dx),
			    g->dy);
		x += g->advance;
	}
	return x;
}

/* A Span with the item's language, and a text where it has one. */
static void
glyphs_begin_span(struct content *c, const struct item *it, bool has_lang,
    const char *text, size_t len)
{
	content_begin_span(c, it);
	if (has_lang) {
		buf_str(c->out, "/Lang");
		pdf_put_text(c->out, it->lang);
	}
	if (text != NULL) {
		buf_str(c->out, "/ActualText");
		pdf_put_text_len(c->out, text, len);
	}
	buf_str(c->out, ">>BDC\n");
}

void
content_span(struct content *c, const struct item *it, size_t from, size_t to,
    sp x, bool has_lang, const char *text, size_t len)
{
	glyphs_begin_span(c, it, has_lang, text, len);
	glyphs_put(c, it, from, to, x);
	content_end_span(c);
}

void
content_clusters(struct content *c, const struct item *it, size_t from,
    size_t to, sp x, bool has_lang)
{
	bool open = false;              /* for clusters that are plain */

	for (size_t i = from; i < to;) {
		struct cluster k = glyphs_cluster(it, i);
		bool plain = glyphs_are_plain(c->pen.font, it, i, &k);

		if (open && !plain && has_lang)
			content_end_span(c);
		if (!plain)
			glyphs_begin_span(c, it, has_lang, k.text, k.len);
		else if (!open && has_lang)
			glyphs_begin_span(c, it, true, NULL, 0);
		else if (!open)
			content_open(c, it->elem, it->artifact);
		x = glyphs_put(c, it, i, k.end, x);
		if (!plain)
			content_end_span(c);
		open = plain;
		i = k.end;
	}
	if (open && has_lang)
		content_end_span(c);
}

static void
glyphs_begin(struct content *c, const struct item *it)
{
	content_color(c, it->color);
	pen_font(c, pdf_font_of(c->doc, c->fonts, it->face), it->size);
	pen_stretch(c, it->stretch);
	pen_move(c, it->x, c->page->height - it->y);
}

void
content_glyphs_drawn(struct content *c, const struct item *it)
{
	if (it->size <= 0)
		return;
	glyphs_begin(c, it);
	glyphs_put(c, it, 0, it->n_glyphs, it->x);
	pen_rise(c, 0);
}

void
content_glyphs(struct content *c, const struct item *it)
{
	bool has_lang = pdf_is_lang(it->lang) &&
	    pdf_tags_elem(c->tags, it->elem) != ELEM_ARTIFACT;

	if (it->size <= 0)
		return;
	glyphs_begin(c, it);
	if (it->actual_text != NULL)
		content_span(c, it, 0, it->n_glyphs, it->x, has_lang,
		    it->actual_text, strlen(it->actual_text));
	else if (content_has_words(it))
		content_words(c, it, has_lang);
	else
		content_clusters(c, it, 0, it->n_glyphs, it->x, has_lang);
	pen_rise(c, 0);
}
