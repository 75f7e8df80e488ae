/*
 * The pages: what is printed where.
 *
 * The third noun: a display list under a structure tree.  It knows nothing of
 * PDF, so it can be dumped (golden files), drawn as pictures, scaled and
 * imposed, or printed.  x grows to the right, y downwards, from the upper
 * left corner of the page [sp].
 */
#ifndef MODEL_PAGE_H
#define MODEL_PAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/units.h"
#include "model/elem.h"
#include "model/story.h"

struct face;                    /* text/face.h */
struct buf;

/* ---- structure ---------------------------------------------------------- */

enum { ELEM_ROOT = -1, ELEM_ARTIFACT = -2 };    /* instead of an index */

struct elem {
	enum elem_role role;
	int parent;             /* index into pages.elems, < its own index; or
	                           ELEM_ROOT */
	const char *lang;       /* BCP 47; NULL: as the parent */
	const char *alt;        /* Figure, Formula */
	const char *actual_text;
	const char *title;      /* or NULL */
	enum elem_scope scope;  /* TH: NONE is Column */
	int columns, rows;      /* TH, TD: spanned; 0 is 1 */
	const int *headers;     /* TD, TH: the TH that it has, where Scope does
	                           not tell; indices into pages.elems */
	size_t n_headers;
	bool ordered;           /* L: ListNumbering /Decimal, else /None */
	bool displayed;         /* Formula: on a line of its own */
	bool has_bbox;          /* Figure, Formula: the box on its page */
	sp x, y, width, height;
};

/* ---- display list ------------------------------------------------------- */

enum artifact_kind {            /* of an item with elem == ELEM_ARTIFACT */
	ARTIFACT_LAYOUT, ARTIFACT_HEADER, ARTIFACT_FOOTER
};

struct glyph {
	uint32_t id;            /* in the face */
	sp advance;             /* as set: with kerning, stretch, spacing */
	sp dx, dy;              /* drawn off its origin by; dy grows upwards */
	uint32_t text;          /* first byte of its text in item.text */
	uint32_t text_len;      /* bytes of it; 0: part of the cluster before */
};

enum item_kind { ITEM_GLYPHS, ITEM_RULE, ITEM_FRAME, ITEM_IMAGE, ITEM_LINK };

struct item {
	enum item_kind kind;
	int elem;               /* index into pages.elems, or ELEM_ARTIFACT */
	enum artifact_kind artifact;
	sp x, y;                /* GLYPHS: the origin of the first glyph on its
	                           baseline; others: upper left corner */
	sp width, height;       /* GLYPHS: width is the sum of the advances */
	uint32_t color;         /* 0xRRGGBB: fill of GLYPHS, RULE, FRAME */

	/* ITEM_GLYPHS; glyphs stand in visual order, left to right */
	const struct face *face;
	sp size;                /* font size [sp] */
	int stretch;            /* glyphs are drawn wider by thousandths of
	                           their width, or narrower; 0: as designed */
	const struct glyph *glyphs;
	size_t n_glyphs;
	const char *text;       /* logical text of the run, UTF-8 */
	size_t text_len;
	const char *actual_text; /* where the glyphs' own text would mislead:
	                           a hyphen at a line's end ("\xC2\xAD"), upper
	                           case by transform, a missing glyph's box */
	const char *lang;       /* where it differs from the element's */
	bool joined;            /* read with the item before: part of a formula,
	                           whose first item says all of it in its
	                           actual_text; so may a RULE be */

	/* ITEM_FRAME: four borders drawn inside the box, 0 = none; has_fill */
	sp border[4];           /* top, right, bottom, left [sp] */
	uint32_t border_color;
	bool has_fill;

	/* ITEM_IMAGE */
	const struct image *image;

	/* ITEM_LINK: elem is the Link; one item per line fragment */
	const char *href;
	const char *title;
};

struct page {
	sp width, height;
	struct item *items;     /* in reading order, artifacts in place */
	size_t n_items;
};

struct outline_entry {
	int level;              /* from 1 */
	const char *title;
	size_t page;            /* from 0 */
	sp y;                   /* from the top */
	int elem;
};

struct pages {
	const struct story_meta *meta;
	struct page *pages;
	size_t n_pages;
	struct elem *elems;     /* in reading order; children after parents */
	size_t n_elems;
	struct outline_entry *outline;
	size_t n_outline;
};

/* The logical text of all items that are not artifacts, in reading order,
   each block on a line of its own. */
void
pages_text(struct buf *b, const struct pages *p);

/* The display list as text, for golden files. */
void
pages_dump(struct buf *b, const struct pages *p);

#endif
