/*
 * Page contents: the display list as operators, with marked content.
 */
#ifndef PDF_CONTENT_H
#define PDF_CONTENT_H

#include "model/page.h"
#include "pdf/font.h"
#include "pdf/images.h"
#include "pdf/object.h"
#include "pdf/tags.h"

/* First pass: note which glyphs of which faces a page draws, and for what. */
void
pdf_glyphs_collect(struct pdf_doc *d, struct pdf_fonts *fonts,
    const struct page *page);

/*
 * Second pass: the operators of page `number` (from 0), and its link
 * annotations as "n 0 R ..." for /Annots.
 */
void
pdf_content_write(struct pdf_doc *d, struct pdf_fonts *fonts,
    const struct pdf_images *images, struct pdf_tags *tags,
    const struct page *page, unsigned number, struct buf *operators,
    struct buf *annots);

/* ---- within the room ---------------------------------------------------- */

/* Where a viewer stands in a text object. */
struct pen {
	bool in_array, in_string;       /* of TJ */
	const struct pdf_font *font;    /* as Tf set it; NULL: not yet */
	sp size;
	int stretch;            /* as Tz set it: thousandths more than all */
	sp x, y;                /* origin of the text line, as Td set it, from
	                           the lower left corner [sp] */
	int64_t at;             /* from there, in text space [1/100000 em] */
	sp rise;                /* as Ts set it [sp] */
};

struct content {
	struct pdf_doc *doc;
	struct pdf_fonts *fonts;
	const struct pdf_images *images;
	struct pdf_tags *tags;
	const struct page *page;
	unsigned number;
	struct buf *out;
	struct buf *annots;
	bool in_text;                   /* between BT and ET */
	int open;                       /* element whose sequence is open,
	                                   ELEM_ARTIFACT, or CONTENT_CLOSED */
	enum artifact_kind artifact;    /* of an open artifact */
	uint32_t color;                 /* of what is filled */
	struct pen pen;
};

enum { CONTENT_CLOSED = -3 };

/* The sequence of an element, where it is not open already. */
void
content_open(struct content *c, int elem, enum artifact_kind artifact);

/*
 * A Span of an item's element; the caller adds entries and ">>BDC".  What
 * follows opens the sequence of its element again.
 */
void
content_begin_span(struct content *c, const struct item *it);
void
content_end_span(struct content *c);

void
content_color(struct content *c, uint32_t color);

/* An item of glyphs; a text object and its element's sequence are open. */
void
content_glyphs(struct content *c, const struct item *it);

/* The same without marked content of its own. */
void
content_glyphs_drawn(struct content *c, const struct item *it);

/* Glyphs from..to of an item, the first at x, as a Span that says a text. */
void
content_span(struct content *c, const struct item *it, size_t from, size_t to,
    sp x, bool has_lang, const char *text, size_t len);

/* The same: clusters that say what they say, and others each in a Span. */
void
content_clusters(struct content *c, const struct item *it, size_t from,
    size_t to, sp x, bool has_lang);

/* Must the item be put word by word?  See words.c. */
bool
content_has_words(const struct item *it);
void
content_words(struct content *c, const struct item *it, bool has_lang);

/* End the TJ operator that glyphs were last put in. */
void
content_flush(struct content *c);

/* A link annotation, put under its element. */
void
content_link(struct content *c, const struct item *it);

#endif
