/*
 * Pages as SVG.
 *
 * Outlines are defined once a page and used by each glyph, so no face is
 * needed to draw it.  The text itself lies over them unseen, for searching,
 * selecting and reading aloud; what is drawn is hidden from readers.  One
 * unit is a point.
 *
 * Source: SVG 1.1 (second edition), 5.6 (use), 10 (text), 17.1 (links);
 * WAI-ARIA 1.1, 6.6 (aria-hidden, aria-label).
 */
#include "preview/svg.h"

#include <string.h>

#include "base/arena.h"
#include "model/story.h"
#include "text/face.h"

/* ---- attributes --------------------------------------------------------- */

static void
svg_number(struct buf *b, const char *before, sp length)
{
	buf_str(b, before);
	buf_points(b, length, 2);
}

static void
svg_color(struct buf *b, uint32_t color)
{
	if (color != 0)
		buf_printf(b, " fill=\"#%06X\"", (unsigned)color);
}

static void
svg_string(struct buf *b, const char *before, const char *value,
    const char *after)
{
	buf_str(b, before);
	buf_xml(b, value);
	buf_str(b, after);
}

/* x="..." y="..." width="..." height="..." */
static void
svg_place(struct buf *b, const struct item *it)
{
	svg_number(b, " x=\"", it->x);
	svg_number(b, "\" y=\"", it->y);
	svg_number(b, "\" width=\"", it->width);
	svg_number(b, "\" height=\"", it->height);
	buf_char(b, '"');
}

/* ---- glyphs ------------------------------------------------------------- */

/* The size that glyphs seem to have from left to right. */
static sp
svg_wide(const struct item *it)
{
	return it->size * (1000 + it->stretch) / 1000;
}

/* So many points a font unit. */
static const char *
svg_scale(struct arena *a, const struct item *it, sp size)
{
	const long long places = 100000000;
	long long n = size * places / (SP_PT * it->face->upem);

	return arena_printf(a, "%lld.%08lld", n / places, n % places);
}

/* A length in font units, where buf_points thinks of points. */
static sp
svg_units(const struct item *it, sp length, sp size)
{
	return length * it->face->upem * SP_PT / size;
}

static void
svg_use(struct svg *s, const struct item *it, const struct glyph *g, sp x)
{
	struct buf *b = &s->drawn;

	buf_printf(b, "<use xlink:href=\"#g%d-%u\"", it->face->number,
	    (unsigned)g->id);
	buf_str(b, " x=\"");
	buf_points(b, svg_units(it, x + g->dx, svg_wide(it)), 0);
	if (g->dy != 0) {
		buf_str(b, "\" y=\"");
		buf_points(b, svg_units(it, g->dy, it->size), 0);
	}
	buf_str(b, "\"/>");
}

/* In font units, y upwards. */
static void
svg_run(struct svg *s, const struct item *it)
{
	struct buf *b = &s->drawn;
	sp x = 0;

	svg_number(b, "<g transform=\"translate(", it->x);
	svg_number(b, " ", it->y);
	buf_printf(b, ") scale(%s -%s)\"",
	    svg_scale(s->arena, it, svg_wide(it)),
	    svg_scale(s->arena, it, it->size));
	svg_color(b, it->color);
	buf_char(b, '>');
	for (size_t i = 0; i < it->n_glyphs; i++) {
		if (svg_define(s, it->face, it->glyphs[i].id))
			svg_use(s, it, &it->glyphs[i], x);
		x += it->glyphs[i].advance;
	}
	buf_str(b, "</g>\n");
}

/* The same as words, as long as the glyphs are. */
static void
svg_words(struct svg *s, const struct item *it)
{
	struct buf *b = &s->words;

	svg_number(b, "<text x=\"", it->x);
	svg_number(b, "\" y=\"", it->y);
	svg_number(b, "\" font-size=\"", it->size);
	svg_number(b, "\" textLength=\"", it->width);
	if (it->lang != NULL)
		svg_string(b, "\" xml:lang=\"", it->lang, "");
	svg_string(b, "\">", it->actual_text != NULL ? it->actual_text
	    : arena_strndup(s->arena, it->text, it->text_len), "</text>\n");
}

/* ---- other items -------------------------------------------------------- */

static void
svg_box(void *svg, sp x, sp y, sp width, sp height, uint32_t color)
{
	struct svg *s = svg;
	const struct item it = { .x = x, .y = y, .width = width,
	    .height = height };

	if (width <= 0 || height <= 0)
		return;
	buf_str(&s->drawn, "<rect");
	svg_place(&s->drawn, &it);
	svg_color(&s->drawn, color);
	buf_str(&s->drawn, "/>\n");
}

/* The picture, and over it, unseen, what it shows. */
static void
svg_image(struct svg *s, const struct item *it)
{
	size_t before = s->drawn.len;
	const char *alt = it->elem >= 0 ? s->pages->elems[it->elem].alt
	    : NULL;

	buf_str(&s->drawn, "<image preserveAspectRatio=\"none\"");
	svg_place(&s->drawn, it);
	buf_str(&s->drawn, " xlink:href=\"");
	if (!svg_data(s, it)) {
		s->drawn.len = before;
		return;
	}
	buf_str(&s->drawn, "\"/>\n");
	if (alt == NULL)
		return;
	svg_string(&s->words, "<rect role=\"img\" aria-label=\"", alt, "\"");
	svg_place(&s->words, it);
	buf_str(&s->words, "/>\n");
}

static void
svg_link(struct svg *s, const struct item *it)
{
	struct buf *b = &s->words;

	if (it->href == NULL || it->href[0] == '\0')
		return;
	svg_string(b, "<a xlink:href=\"", it->href, "\"");
	if (it->title != NULL && it->title[0] != '\0')
		svg_string(b, " xlink:title=\"", it->title, "\"");
	buf_str(b, "><rect");
	svg_place(b, it);
	buf_str(b, "/></a>\n");
}

static void
svg_item(struct svg *s, const struct item *it)
{
	switch (it->kind) {
	case ITEM_GLYPHS:
		if (it->n_glyphs == 0 || it->size <= 0)
			return;
		svg_run(s, it);
		if (it->elem >= 0)
			svg_words(s, it);
		break;
	case ITEM_RULE:
		svg_box(s, it->x, it->y, it->width, it->height, it->color);
		break;
	case ITEM_FRAME:
		preview_frame(it, svg_box, s);
		break;
	case ITEM_IMAGE:
		if (it->image != NULL)
			svg_image(s, it);
		break;
	case ITEM_LINK:
		svg_link(s, it);
		break;
	}
}

/* ---- the page ----------------------------------------------------------- */

static void
svg_head(struct svg *s, struct buf *b, size_t number)
{
	const struct story_meta *meta = s->pages->meta;
	const struct page *page = &s->pages->pages[number];

	buf_str(b, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
	    "<svg xmlns=\"http://www.w3.org/2000/svg\""
	    " xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"1.1\"");
	svg_number(b, " width=\"", page->width);
	svg_number(b, "pt\" height=\"", page->height);
	svg_number(b, "pt\" viewBox=\"0 0 ", page->width);
	svg_number(b, " ", page->height);
	svg_string(b, "\" xml:lang=\"", meta->lang, "\">\n");
	svg_string(b, "<title>", meta->title, "</title>\n<desc>");
	if (meta->citation != NULL)
		svg_string(b, "", meta->citation, " ");
	buf_printf(b, "Page %zu of %zu.</desc>\n", number + 1,
	    s->pages->n_pages);
}

const void *
preview_svg(struct preview *p, struct arena *a, const struct pages *pages,
    size_t number, size_t *len)
{
	const struct page *page = &pages->pages[number];
	struct svg *s = arena_alloc(a, sizeof *s);
	struct buf b = { .arena = a };

	*s = (struct svg){ .preview = p, .arena = a, .pages = pages,
	    .defs.arena = a, .drawn.arena = a, .words.arena = a };
	for (size_t i = 0; i < page->n_items; i++)
		svg_item(s, &page->items[i]);
	svg_head(s, &b, number);
	buf_str(&b, "<defs>\n");
	buf_put(&b, s->defs.p, s->defs.len);
	buf_str(&b, "</defs>\n<rect width=\"100%\" height=\"100%\""
	    " fill=\"#FFFFFF\"/>\n<g aria-hidden=\"true\">\n");
	buf_put(&b, s->drawn.p, s->drawn.len);
	buf_str(&b, "</g>\n<g fill-opacity=\"0\" font-family=\"serif\""
	    " xml:space=\"preserve\">\n");
	buf_put(&b, s->words.p, s->words.len);
	buf_str(&b, "</g>\n</svg>\n");
	*len = b.len;
	return b.p;
}
