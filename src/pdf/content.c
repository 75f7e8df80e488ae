/*
 * Page contents: the display list as operators, with marked content.
 *
 * Source: ISO 32000-1, 8 (graphics), 9.4 (text), 14.6 (marked content).
 * Glyphs are placed by TJ numbers of whole 1/1000 em against a pen that is
 * tracked exactly, so no error adds up along a line.
 */
#include "pdf/content.h"

#include <string.h>

#include "base/arena.h"
#include "model/page.h"
#include "text/face.h"

struct content {
	struct pdf_doc *doc;
	struct pdf_fonts *fonts;
	struct pdf_tags *tags;
	const struct page *page;
	unsigned number;
	struct buf *out;
	struct buf *annots;
	int open;                       /* element or ELEM_ARTIFACT whose
	                                   sequence is open, TAGS_CLOSED */
	enum artifact_kind artifact;    /* of an open artifact */
	bool has_color;
	uint32_t color;
};

/* ---- clusters ----------------------------------------------------------- */

/* Glyphs from i on that stand for one stretch of text together. */
struct cluster {
	size_t end;                     /* first glyph behind it */
	const char *text;
	size_t len;                     /* 0: none of them has text */
};

static struct cluster
content_cluster(const struct item *it, size_t i)
{
	struct cluster c = { .end = i };

	/* glyphs before the one that has the text, in right-to-left runs */
	while (c.end < it->n_glyphs && it->glyphs[c.end].text_len == 0)
		c.end++;
	if (c.end == it->n_glyphs)
		return c;
	c.text = it->text + it->glyphs[c.end].text;
	c.len = it->glyphs[c.end].text_len;
	c.end++;
	while (c.end < it->n_glyphs && it->glyphs[c.end].text_len == 0)
		c.end++;
	return c;
}

void
pdf_content_collect(struct pdf_doc *d, struct pdf_fonts *fonts,
    const struct page *page)
{
	for (size_t i = 0; i < page->n_items; i++) {
		const struct item *it = &page->items[i];
		struct pdf_font *f;

		if (it->kind != ITEM_GLYPHS)
			continue;
		f = pdf_font_of(d, fonts, it->face);
		for (size_t g = 0; g < it->n_glyphs;) {
			struct cluster c = content_cluster(it, g);
			bool own = c.end == g + 1 && it->actual_text == NULL;

			for (; g < c.end; g++)
				pdf_font_use(f, it->glyphs[g].id,
				    own ? c.text : NULL, own ? c.len : 0);
		}
	}
}

/* ---- marked content ----------------------------------------------------- */

static void
content_close(struct content *c)
{
	if (c->open != TAGS_CLOSED)
		buf_str(c->out, "EMC\n");
	c->open = TAGS_CLOSED;
}

static void
content_open(struct content *c, const struct item *it)
{
	static const char *const artifacts[] = {
		"/Artifact<</Type/Layout>>BDC\n",
		"/Artifact<</Type/Pagination/Subtype/Header"
		    "/Attached[/Top]>>BDC\n",
		"/Artifact<</Type/Pagination/Subtype/Footer"
		    "/Attached[/Bottom]>>BDC\n"
	};
	const struct pages *pages = c->tags->pages;

	if (c->open == it->elem && (it->elem != ELEM_ARTIFACT ||
	    c->artifact == it->artifact))
		return;
	content_close(c);
	c->open = it->elem;
	c->artifact = it->artifact;
	if (it->elem == ELEM_ARTIFACT)
		buf_str(c->out, artifacts[it->artifact]);
	else
		buf_printf(c->out, "/%s<</MCID %u>>BDC\n",
		    elem_role_name(pages->elems[it->elem].role),
		    pdf_tags_mark(c->tags, it->elem, c->number));
}

static void
content_color(struct content *c, uint32_t color)
{
	if (c->has_color && c->color == color)
		return;
	pdf_put_color(c->out, color, "rg");
	c->has_color = true;
	c->color = color;
}

/* ---- glyphs ------------------------------------------------------------- */

struct pen {
	int64_t at;             /* where the viewer's pen is, 1/100000 em */
	sp target;              /* where the next origin should be [sp] */
	sp rise;                /* [sp] */
	bool in_array, in_string;
};

static void
pen_leave(struct content *c, struct pen *p)
{
	if (p->in_string)
		buf_char(c->out, '>');
	if (p->in_array)
		buf_str(c->out, "]TJ\n");
	p->in_string = p->in_array = false;
}

static void
pen_rise(struct content *c, struct pen *p, sp rise)
{
	if (rise == p->rise)
		return;
	pen_leave(c, p);
	pdf_put_length(c->out, rise);
	buf_str(c->out, " Ts\n");
	p->rise = rise;
}

static void
pen_enter(struct content *c, struct pen *p)
{
	if (!p->in_array)
		buf_char(c->out, '[');
	p->in_array = true;
}

static int64_t
pen_round(int64_t n, int64_t d)
{
	return n >= 0 ? (n + d / 2) / d : -((-n + d / 2) / d);
}

static void
pen_glyph(struct content *c, struct pen *p, const struct pdf_font *f,
    const struct item *it, const struct glyph *g)
{
	int64_t want = pen_round((p->target + g->dx) * 100000, it->size);
	int64_t adjust = pen_round(p->at - want, 100);

	pen_rise(c, p, g->dy);
	pen_enter(c, p);
	if (adjust != 0) {
		if (p->in_string)
			buf_char(c->out, '>');
		p->in_string = false;
		buf_printf(c->out, "%lld", (long long)adjust);
		p->at -= adjust * 100;
	}
	if (!p->in_string)
		buf_char(c->out, '<');
	p->in_string = true;
	buf_printf(c->out, "%04X", f->cids[g->id]);
	p->at += f->widths[f->cids[g->id]];
	p->target += g->advance;
}

static void
content_span(struct content *c, const char *text, size_t len)
{
	buf_str(c->out, "/Span<</ActualText");
	pdf_put_text(c->out, arena_strndup(c->doc->arena, text, len));
	buf_str(c->out, ">>BDC\n");
}

/* Does the cluster's text follow from ToUnicode alone? */
static bool
content_is_plain(const struct pdf_font *f, const struct item *it, size_t i,
    const struct cluster *k)
{
	const struct pdf_glyph_text *t = &f->texts[it->glyphs[i].id];

	return k->end == i + 1 && k->len != 0 && t->len == k->len &&
	    memcmp(t->text, k->text, k->len) == 0;
}

static void
content_clusters(struct content *c, struct pen *p, const struct pdf_font *f,
    const struct item *it)
{
	for (size_t i = 0; i < it->n_glyphs;) {
		struct cluster k = content_cluster(it, i);
		bool plain = it->actual_text != NULL ||
		    content_is_plain(f, it, i, &k);

		if (!plain) {
			pen_leave(c, p);
			content_span(c, k.text != NULL ? k.text : "", k.len);
		}
		for (; i < k.end; i++)
			pen_glyph(c, p, f, it, &it->glyphs[i]);
		if (!plain) {
			pen_leave(c, p);
			buf_str(c->out, "EMC\n");
		}
	}
}

static void
content_glyphs(struct content *c, const struct item *it)
{
	const struct pdf_font *f = pdf_font_of(c->doc, c->fonts, it->face);
	struct pen p = { 0 };

	if (it->n_glyphs == 0)
		return;
	content_color(c, it->color);
	buf_printf(c->out, "BT/F%u", f->number);
	pdf_put_length(c->out, it->size);
	buf_str(c->out, " Tf");
	pdf_put_length(c->out, it->x);
	pdf_put_length(c->out, c->page->height - it->y);
	buf_str(c->out, " Td\n");
	if (it->actual_text != NULL)
		content_span(c, it->actual_text, strlen(it->actual_text));
	content_clusters(c, &p, f, it);
	pen_leave(c, &p);
	if (it->actual_text != NULL)
		buf_str(c->out, "EMC\n");
	pen_rise(c, &p, 0);
	buf_str(c->out, "ET\n");
}

/* ---- boxes -------------------------------------------------------------- */

static void
content_box(struct content *c, sp x, sp y, sp width, sp height,
    uint32_t color)
{
	if (width <= 0 || height <= 0)
		return;
	content_color(c, color);
	buf_points(c->out, x, 2);
	pdf_put_length(c->out, c->page->height - y - height);
	pdf_put_length(c->out, width);
	pdf_put_length(c->out, height);
	buf_str(c->out, " re f\n");
}

static void
content_frame(struct content *c, const struct item *it)
{
	sp top = it->border[0], right = it->border[1];
	sp bottom = it->border[2], left = it->border[3];

	if (it->has_fill)
		content_box(c, it->x, it->y, it->width, it->height,
		    it->color);
	content_box(c, it->x, it->y, it->width, top, it->border_color);
	content_box(c, it->x, it->y + it->height - bottom, it->width, bottom,
	    it->border_color);
	content_box(c, it->x, it->y, left, it->height, it->border_color);
	content_box(c, it->x + it->width - right, it->y, right, it->height,
	    it->border_color);
}

/* ---- links -------------------------------------------------------------- */

static void
content_link(struct content *c, const struct item *it)
{
	struct buf b = { .arena = c->doc->arena };
	pdf_ref ref = pdf_reserve(c->doc);

	buf_str(&b, "/Type/Annot/Subtype/Link/Rect[");
	pdf_put_length(&b, it->x);
	pdf_put_length(&b, c->page->height - it->y - it->height);
	pdf_put_length(&b, it->x + it->width);
	pdf_put_length(&b, c->page->height - it->y);
	buf_printf(&b, "]/Border[0 0 0]/F 4/StructParent %u/Contents",
	    pdf_tags_link(c->tags, it->elem, c->number, ref));
	pdf_put_text(&b, it->title != NULL ? it->title : it->href);
	buf_str(&b, "/A<</S/URI/URI");
	pdf_put_text(&b, it->href);
	buf_str(&b, ">>");
	pdf_dict(c->doc, ref, &b);
	buf_printf(c->annots, "%u 0 R ", (unsigned)ref);
}

static void
content_item(struct content *c, const struct item *it)
{
	if (it->kind == ITEM_LINK) {
		content_link(c, it);
		return;
	}
	content_open(c, it);
	if (it->kind == ITEM_GLYPHS)
		content_glyphs(c, it);
	else if (it->kind == ITEM_RULE)
		content_box(c, it->x, it->y, it->width, it->height,
		    it->color);
	else if (it->kind == ITEM_FRAME)
		content_frame(c, it);
}

void
pdf_content_write(struct pdf_doc *d, struct pdf_fonts *fonts,
    struct pdf_tags *tags, const struct page *page, unsigned number,
    struct buf *operators, struct buf *annots)
{
	struct content c = { .doc = d, .fonts = fonts, .tags = tags,
	    .page = page, .number = number, .out = operators,
	    .annots = annots, .open = TAGS_CLOSED };

	for (size_t i = 0; i < page->n_items; i++)
		content_item(&c, &page->items[i]);
	content_close(&c);
}
