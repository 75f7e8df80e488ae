/*
 * Page contents: the display list as operators, with marked content.
 *
 * A sequence of marked content lies whole within one text object (of glyphs)
 * or holds none (of boxes), so the two never cross; one text object runs on
 * through many sequences, which keeps files small.
 *
 * Source: ISO 32000-1, 8 (graphics), 9.4 (text), 14.6 (marked content),
 * 14.8.2.2 (artifacts).
 */
#include "pdf/content.h"

#include "pdf/value.h"

/* ---- marked content ----------------------------------------------------- */

static void
content_close(struct content *c)
{
	content_flush(c);
	if (c->open != CONTENT_CLOSED)
		buf_str(c->out, "EMC\n");
	c->open = CONTENT_CLOSED;
}

static void
content_text_object(struct content *c, bool text)
{
	if (c->in_text == text)
		return;
	content_close(c);
	buf_str(c->out, text ? "BT\n" : "ET\n");
	c->in_text = text;
	c->pen.x = c->pen.y = 0;
	c->pen.at = 0;
}

void
content_open(struct content *c, int elem, enum artifact_kind artifact)
{
	static const char *const artifacts[] = {
		"/Artifact<</Type/Layout>>BDC\n",
		"/Artifact<</Type/Pagination/Subtype/Header"
		    "/Attached[/Top]>>BDC\n",
		"/Artifact<</Type/Pagination/Subtype/Footer"
		    "/Attached[/Bottom]>>BDC\n"
	};

	/* what stands in no element is no content */
	elem = pdf_tags_elem(c->tags, elem);
	if (c->open == elem && (elem != ELEM_ARTIFACT ||
	    c->artifact == artifact))
		return;
	content_close(c);
	c->open = elem;
	c->artifact = artifact;
	if (elem == ELEM_ARTIFACT)
		buf_str(c->out, artifacts[artifact]);
	else
		buf_printf(c->out, "/%s<</MCID %u>>BDC\n",
		    pdf_tags_name(c->tags, elem),
		    pdf_tags_mark(c->tags, elem, c->number));
}

/*
 * What is to be read otherwise than it is drawn is a sequence of its own
 * beside those of its element, not within one: poppler 22.12 takes the end of
 * an inner sequence for that of the outer, and loses what follows.
 */
void
content_begin_span(struct content *c, const struct item *it)
{
	int elem = pdf_tags_elem(c->tags, it->elem);

	if (elem == ELEM_ARTIFACT) {
		content_open(c, elem, it->artifact);
		content_flush(c);
		buf_str(c->out, "/Span<<");
		return;
	}
	content_close(c);
	buf_printf(c->out, "/Span<</MCID %u",
	    pdf_tags_mark(c->tags, elem, c->number));
}

void
content_end_span(struct content *c)
{
	content_flush(c);
	buf_str(c->out, "EMC\n");
}

void
content_color(struct content *c, uint32_t color)
{
	if (c->color == color)
		return;
	content_flush(c);
	pdf_put_color(c->out, color);
	c->color = color;
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

/* A picture fills a square of 1 by 1, which is stretched to its box. */
static void
content_image(struct content *c, const struct item *it)
{
	buf_str(c->out, "q ");
	buf_points(c->out, it->width, 2);
	buf_str(c->out, " 0 0");
	pdf_put_length(c->out, it->height);
	pdf_put_length(c->out, it->x);
	pdf_put_length(c->out, c->page->height - it->y - it->height);
	buf_printf(c->out, " cm /I%zu Do Q\n",
	    pdf_images_number(c->images, it->image));
}

/* ---- formulas ----------------------------------------------------------- */

/* Glyphs and rules of a formula, within the sequence that says them. */
static void
content_part(struct content *c, const struct item *it)
{
	bool text = it->kind == ITEM_GLYPHS;

	if (text && it->n_glyphs == 0)
		return;
	if (c->in_text != text) {
		content_flush(c);
		buf_str(c->out, text ? "BT\n" : "ET\n");
		c->in_text = text;
		c->pen.x = c->pen.y = c->pen.at = 0;
	}
	if (text)
		content_glyphs_drawn(c, it);
	else
		content_box(c, it->x, it->y, it->width, it->height,
		    it->color);
}

/*
 * A formula is one sequence of marked content, whatever is drawn in it, and
 * its text that of the first item: by themselves its glyphs would be read in
 * an order that means nothing.  Returns the item behind it.
 */
static size_t
content_formula(struct content *c, size_t i)
{
	const struct page *page = c->page;
	const struct item *first = &page->items[i];
	int elem = pdf_tags_elem(c->tags, first->elem);

	content_text_object(c, false);
	content_close(c);
	buf_str(c->out, "/Span<<");
	if (elem != ELEM_ARTIFACT)
		buf_printf(c->out, "/MCID %u",
		    pdf_tags_mark(c->tags, elem, c->number));
	buf_str(c->out, "/ActualText");
	pdf_put_text(c->out, first->actual_text);
	buf_str(c->out, ">>BDC\n");
	do
		content_part(c, &page->items[i++]);
	while (i < page->n_items && page->items[i].joined);
	content_flush(c);
	buf_str(c->out, c->in_text ? "ET\nEMC\n" : "EMC\n");
	c->in_text = false;
	return i;
}

/* ---- the page ----------------------------------------------------------- */

static void
content_item(struct content *c, const struct item *it)
{
	bool is_text = it->kind == ITEM_GLYPHS;

	if (it->kind == ITEM_LINK) {
		content_link(c, it);
		return;
	}
	if ((is_text && it->n_glyphs == 0) ||
	    (it->kind == ITEM_IMAGE && it->image == NULL))
		return;
	content_text_object(c, is_text);
	if (is_text) {
		content_glyphs(c, it);
		return;
	}
	content_open(c, it->elem, it->artifact);
	if (it->kind == ITEM_IMAGE)
		content_image(c, it);
	else if (it->kind == ITEM_RULE)
		content_box(c, it->x, it->y, it->width, it->height,
		    it->color);
	else
		content_frame(c, it);
}

void
pdf_content_write(struct pdf_doc *d, struct pdf_fonts *fonts,
    const struct pdf_images *images, struct pdf_tags *tags,
    const struct page *page, unsigned number, struct buf *operators,
    struct buf *annots)
{
	struct content c = { .doc = d, .fonts = fonts, .images = images,
	    .tags = tags, .page = page, .number = number, .out = operators,
	    .annots = annots, .open = CONTENT_CLOSED };

	for (size_t i = 0; i < page->n_items; )
		if (i + 1 < page->n_items && page->items[i + 1].joined)
			i = content_formula(&c, i);
		else
			content_item(&c, &page->items[i++]);
	content_close(&c);
	if (c.in_text)
		buf_str(c.out, "ET\n");
}
