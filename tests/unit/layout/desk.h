/*
 * What the tests of this room share: an engine, a story of a few blocks, and
 * what was set of it.  Needs fonts/ to be filled (fonts/fill.sh).
 */
#ifndef TESTS_LAYOUT_DESK_H
#define TESTS_LAYOUT_DESK_H

#include "../unit.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "layout/layout.h"
#include "layout/setting.h"

enum { DESK_SPANS = 64, DESK_BLOCKS = 128 };

struct desk {
	struct diags diags;
	struct fonts *fonts;
	struct text *text;
	struct arena *arena;
	struct setting s;
	struct pages pages;
	struct story story;
	struct block root;
	struct text_style type;         /* 10 pt roman */
	struct block_style style;       /* 12 pt leading, justified */
	struct span spans[DESK_SPANS];
	size_t n_spans;
	struct para para;
};

static inline void
desk_open(struct desk *d)
{
	*d = (struct desk){ .n_spans = 0 };
	d->fonts = fonts_open("fonts", &d->diags);
	ck_assert_ptr_nonnull(d->fonts);
	d->text = text_open(d->fonts, "fonts/hyphen", &d->diags);
	d->arena = arena_new(0);
	d->type = (struct text_style){ .font_size = 10 * SP_PT,
	    .font_weight = 400 };
	d->style = (struct block_style){ .name = "plain",
	    .line_height = 12 * SP_PT, .hyphens = true, .orphans = 2,
	    .widows = 2 };
	d->root = (struct block){ .kind = BLOCK_GROUP, .style = &d->style,
	    .role = ELEM_DOCUMENT };
	d->story = (struct story){ .root = &d->root,
	    .page_width = 300 * SP_PT, .page_height = 400 * SP_PT,
	    .margin_top = 40 * SP_PT, .margin_bottom = 40 * SP_PT,
	    .margin_left = 50 * SP_PT, .margin_right = 50 * SP_PT };
	d->story.meta.title = "A story";
	d->story.meta.lang = "en";
	d->s = (struct setting){ .a = d->arena, .text = d->text,
	    .story = &d->story, .diags = &d->diags, .pages = &d->pages };
	d->s.scratch = arena_new(0);
	d->para = (struct para){ .spans = d->spans, .style = &d->style,
	    .tagging = { .elem = ELEM_ROOT, .lang = "en",
	    .elem_lang = "en" }, .measure = 200 * SP_PT };
}

static inline void
desk_drop(struct desk *d)
{
	arena_drop(d->s.scratch);
	arena_drop(d->arena);
	text_drop(d->text);
	fonts_drop(d->fonts);
}

/* ---- paragraphs --------------------------------------------------------- */

static inline struct span *
desk_span(struct desk *d, enum span_kind kind, const char *text)
{
	struct span *span = &d->spans[d->n_spans++];

	ck_assert_uint_le(d->n_spans, DESK_SPANS);
	*span = (struct span){ .kind = kind, .text = text,
	    .style = &d->type };
	d->para.n_spans = d->n_spans;
	return span;
}

static inline size_t
desk_para(struct desk *d, const char *text, struct set_line **lines)
{
	d->n_spans = 0;
	desk_span(d, SPAN_TEXT, text);
	return para_set(&d->s, &d->para, lines);
}

/* ---- lines -------------------------------------------------------------- */

/* Edges of what is seen of an item, spaces at its ends apart. */
static inline void
desk_ink(const struct item *it, sp *left, sp *right)
{
	size_t from = 0, to = it->n_glyphs;

	*left = it->x;
	*right = it->x + it->width;
	while (to > from && it->text[it->glyphs[to - 1].text] == ' ')
		*right -= it->glyphs[--to].advance;
	while (from < to && it->text[it->glyphs[from].text] == ' ')
		*left += it->glyphs[from++].advance;
}

/* The width of each run is the sum of its glyphs'. */
static inline void
desk_widths(const struct set_line *l)
{
	for (size_t i = 0; i < l->n_items; i++) {
		sp width = 0;

		for (size_t k = 0; k < l->items[i].n_glyphs; k++)
			width += l->items[i].glyphs[k].advance;
		if (l->items[i].kind == ITEM_GLYPHS)
			ck_assert_int_eq(width, l->items[i].width);
	}
}

static inline sp
desk_right(const struct set_line *l)
{
	sp most = INT64_MIN;

	for (size_t i = 0; i < l->n_items; i++) {
		sp left, right;

		if (l->items[i].kind != ITEM_GLYPHS)
			continue;
		desk_ink(&l->items[i], &left, &right);
		most = right > most && right > left ? right : most;
	}
	return most;
}

static inline sp
desk_left(const struct set_line *l)
{
	sp least = INT64_MAX;

	for (size_t i = 0; i < l->n_items; i++) {
		sp left, right;

		if (l->items[i].kind != ITEM_GLYPHS)
			continue;
		desk_ink(&l->items[i], &left, &right);
		least = left < least && right > left ? left : least;
	}
	return least;
}

/* Text of a line in the order of its items; actual text where there is. */
static inline const char *
desk_text(struct desk *d, const struct set_line *l)
{
	struct buf b = { .arena = d->arena };

	for (size_t i = 0; i < l->n_items; i++) {
		const struct item *it = &l->items[i];

		if (it->kind != ITEM_GLYPHS)
			continue;
		if (it->actual_text != NULL)
			buf_str(&b, it->actual_text);
		else
			buf_put(&b, it->text, it->text_len);
	}
	return buf_text(&b);
}

static inline const struct item *
desk_item(const struct item *items, size_t n, enum item_kind kind, size_t nth)
{
	for (size_t i = 0; i < n; i++)
		if (items[i].kind == kind && nth-- == 0)
			return &items[i];
	return NULL;
}

static inline size_t
desk_count(const struct item *items, size_t n, enum item_kind kind)
{
	size_t count = 0;

	for (size_t i = 0; i < n; i++)
		count += items[i].kind == kind;
	return count;
}

/* ---- blocks ------------------------------------------------------------- */

static inline struct block *
desk_block(struct desk *d, struct block *parent, enum block_kind kind,
    const struct block_style *style)
{
	struct block *b = arena_alloc(d->arena, sizeof *b);

	if (parent->children == NULL)
		parent->children = arena_array(d->arena, DESK_BLOCKS,
		    sizeof *parent->children);
	ck_assert_uint_lt(parent->n_children, DESK_BLOCKS);
	parent->children[parent->n_children++] = b;
	b->kind = kind;
	b->style = style != NULL ? style : &d->style;
	return b;
}

static inline struct block *
desk_says(struct desk *d, struct block *b, const char *text)
{
	b->spans = arena_alloc(d->arena, sizeof *b->spans);
	b->n_spans = 1;
	b->spans[0] = (struct span){ .kind = SPAN_TEXT, .text = text,
	    .style = &d->type };
	return b;
}

static inline struct block *
desk_p(struct desk *d, struct block *parent, const struct block_style *style,
    const char *text)
{
	struct block *b = desk_block(d, parent, BLOCK_PARA, style);

	b->role = ELEM_P;
	return desk_says(d, b, text);
}

/* n copies of a word and a space. */
static inline const char *
desk_words(struct desk *d, const char *word, size_t n)
{
	struct buf b = { .arena = d->arena };

	for (size_t i = 0; i < n; i++) {
		buf_str(&b, word);
		buf_char(&b, ' ');
	}
	return buf_text(&b);
}

static inline struct flow
desk_flow(struct desk *d)
{
	struct flow flow = { .n_strips = 0 };

	galley_set(&d->s, &d->root, &d->para.tagging, 200 * SP_PT, &flow);
	return flow;
}

static inline struct pages *
desk_pages(struct desk *d)
{
	return layout_set(d->arena, d->text, &d->story, &d->diags);
}

#endif
