/*
 * What the tests of this room share: an engine, one style, one paragraph.
 * Needs fonts/ to be filled (fonts/fill.sh).
 */
#ifndef TESTS_TEXT_DESK_H
#define TESTS_TEXT_DESK_H

#include "../unit.h"

#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "text/engine.h"

struct desk {
	struct diags diags;
	struct fonts *fonts;
	struct text *text;
	struct arena *arena;
	struct text_style style;
	struct text_piece piece;
	struct text_para para;
};

static inline void
desk_open(struct desk *d)
{
	*d = (struct desk){ .style = {
		.font_size = 10 * SP_PT, .font_weight = 400
	} };
	d->fonts = fonts_open("fonts", &d->diags);
	ck_assert_ptr_nonnull(d->fonts);
	d->text = text_open(d->fonts, "fonts/hyphen", &d->diags);
	d->arena = arena_new(0);
	d->piece.style = &d->style;
}

static inline void
desk_drop(struct desk *d)
{
	arena_drop(d->arena);
	text_drop(d->text);
	fonts_drop(d->fonts);
}

static inline void
desk_shape(struct desk *d, const char *text, const char *lang)
{
	d->piece.text = text;
	text_shape(d->text, d->arena, &d->piece, 1, lang, true, &d->para);
}

/* Items as letters: B box, s space, n no-break space, b break, d disc. */
static inline const char *
desk_kinds(struct desk *d)
{
	char *s = arena_alloc(d->arena, d->para.n_items + 1);

	for (size_t i = 0; i < d->para.n_items; i++) {
		const struct text_item *item = &d->para.items[i];

		s[i] = "BsbdO"[item->kind];
		if (item->kind == TEXT_SPACE && !item->breakable)
			s[i] = 'n';
	}
	return s;
}

static inline sp
desk_width(const struct desk *d)
{
	sp width = 0;

	for (size_t i = 0; i < d->para.n_items; i++)
		width += d->para.items[i].width;
	return width;
}

/* The first run of the first item. */
static inline const struct text_run *
desk_run(const struct desk *d)
{
	ck_assert_uint_gt(d->para.n_items, 0);
	ck_assert_uint_gt(d->para.items[0].n_runs, 0);
	return &d->para.items[0].runs[0];
}

/* What was meant, all runs of all items together. */
static inline const char *
desk_text(struct desk *d)
{
	char *s = arena_alloc(d->arena, 1 << 16);

	for (size_t i = 0; i < d->para.n_items; i++)
		for (size_t k = 0; k < d->para.items[i].n_runs; k++) {
			const struct text_run *r = &d->para.items[i].runs[k];

			if (r->actual_text != NULL)
				strcat(s, r->actual_text);
			else
				strncat(s, r->text, r->text_len);
		}
	return s;
}

/* No .notdef, clusters within the text, widths that add up. */
static inline void
desk_check_run(const struct text_run *r)
{
	sp width = 0;
	size_t covered = 0;

	ck_assert_uint_gt(r->n_glyphs, 0);
	for (size_t i = 0; i < r->n_glyphs; i++) {
		ck_assert_uint_ne(r->glyphs[i].id, 0);
		ck_assert_uint_lt(r->glyphs[i].id, r->face->n_glyphs);
		ck_assert_uint_le(r->glyphs[i].text + r->glyphs[i].text_len,
		    r->text_len);
		covered += r->glyphs[i].text_len;
		width += r->glyphs[i].advance;
	}
	ck_assert_uint_eq(covered, r->text_len);
	ck_assert_int_eq(width, r->width);
}

static inline void
desk_check(const struct desk *d)
{
	for (size_t i = 0; i < d->para.n_items; i++) {
		const struct text_item *item = &d->para.items[i];
		sp width = 0;

		for (size_t k = 0; k < item->n_runs; k++) {
			desk_check_run(&item->runs[k]);
			width += item->runs[k].width;
		}
		for (size_t k = 0; k < item->n_pre; k++)
			desk_check_run(&item->pre[k]);
		for (size_t k = 0; k < item->n_post; k++)
			desk_check_run(&item->post[k]);
		if (item->kind != TEXT_OBJECT && item->kind != TEXT_BREAK)
			ck_assert_int_eq(width, item->width);
	}
}

#endif
