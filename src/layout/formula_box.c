/*
 * Boxes of a formula, and boxes -> display items.
 */
#include "layout/formula_box.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"

enum piece_kind { PIECE_BOX, PIECE_GLYPH, PIECE_RUN, PIECE_RULE };

struct formula_piece {
	enum piece_kind kind;
	sp x, y;                /* in its box; of a rule its lower left */
	const struct formula_box *box;
	struct math_glyph glyph;
	const struct text_run *run;
	sp width, height;       /* of a rule */
	const char *text;       /* of a glyph */
	size_t text_len;
	struct formula_piece *next;
};

struct formula_box *
formula_box_new(struct formula_work *w)
{
	return arena_alloc(w->a, sizeof(struct formula_box));
}

static struct formula_piece *
box_piece(struct formula_work *w, struct formula_box *b,
    enum piece_kind kind, sp x, sp y)
{
	struct formula_piece *p = arena_alloc(w->a, sizeof *p);

	p->kind = kind;
	p->x = x;
	p->y = y;
	if (b->last == NULL)
		b->pieces = p;
	else
		b->last->next = p;
	b->last = p;
	return p;
}

/* What stands at y reaches so far up and down. */
static void
box_grow(struct formula_box *b, sp height, sp depth)
{
	b->height = formula_max(b->height, height);
	b->depth = formula_max(b->depth, depth);
}

void
formula_box_put(struct formula_work *w, struct formula_box *b,
    const struct formula_box *child, sp x, sp y)
{
	box_piece(w, b, PIECE_BOX, x, y)->box = child;
	box_grow(b, child->height + y, child->depth - y);
}

void
formula_box_rule(struct formula_work *w, struct formula_box *b, sp x, sp y,
    sp width, sp height)
{
	struct formula_piece *p = box_piece(w, b, PIECE_RULE, x, y);

	p->width = width;
	p->height = height;
	box_grow(b, y + height, -y);
}

void
formula_box_append(struct formula_work *w, struct formula_box *b,
    const struct formula_box *child)
{
	formula_box_put(w, b, child, b->width, 0);
	b->width += child->width;
	b->italic = child->italic;
}

struct formula_box *
formula_box_glyph(struct formula_work *w, const struct math_glyph *g,
    const char *text, size_t len)
{
	struct formula_box *b = formula_box_new(w);
	struct formula_piece *p = box_piece(w, b, PIECE_GLYPH, 0, 0);

	p->glyph = *g;
	p->text = text;
	p->text_len = len;
	b->width = g->width;
	b->height = g->height;
	b->depth = g->depth;
	b->italic = g->italic;
	b->attach = g->attach;
	b->glyph = &p->glyph;
	return b;
}

struct formula_box *
formula_box_stretch(struct formula_work *w, const struct math_stretch *s,
    bool vertical, const char *text)
{
	struct formula_box *b = formula_box_new(w);

	if (s->n_pieces == 1)
		return formula_box_glyph(w, &s->pieces[0].glyph, text,
		    text == NULL ? 0 : strlen(text));
	for (size_t i = 0; i < s->n_pieces; i++) {
		const struct math_piece *m = &s->pieces[i];
		struct formula_piece *p = box_piece(w, b, PIECE_GLYPH,
		    vertical ? 0 : m->at, vertical ? m->at + m->glyph.depth :
		    0);

		p->glyph = m->glyph;
		box_grow(b, p->y + m->glyph.height, m->glyph.depth - p->y);
		if (vertical)
			b->width = formula_max(b->width, m->glyph.width);
	}
	if (!vertical)
		b->width = s->size;
	b->italic = s->italic;
	b->attach = b->width / 2;
	return b;
}

/* ---- text --------------------------------------------------------------- */

static void
box_run(struct formula_work *w, struct formula_box *b,
    const struct text_run *run)
{
	struct formula_piece *p = box_piece(w, b, PIECE_RUN, b->width,
	    run->rise);

	p->run = run;
	for (size_t i = 0; i < run->n_glyphs; i++) {
		struct math_glyph g = math_face_measure(run->face, run->size,
		    run->glyphs[i].id);
		sp up = run->rise + run->glyphs[i].dy;

		box_grow(b, up + g.height, g.depth - up);
		b->italic = g.right > g.width ? g.right - g.width : 0;
	}
	b->width += run->width;
}

/* Text of one glyph is that glyph. */
static void
box_single(struct formula_work *w, struct formula_box *b)
{
	const struct formula_piece *p = b->pieces;
	struct math_glyph g;

	if (p == NULL || p->next != NULL || p->run->n_glyphs != 1)
		return;
	g = math_face_measure(p->run->face, p->run->size,
	    p->run->glyphs[0].id);
	b->glyph = arena_memdup(w->a, &g, sizeof g);
	b->attach = g.attach;
	b->italic = g.italic;
}

struct formula_box *
formula_box_text(struct formula_work *w, const struct text_style *style,
    const char *text)
{
	struct text_piece piece = {
		.text = text, .style = style,
		.flags = TEXT_NO_BREAK | TEXT_NO_HYPHENS
	};
	struct formula_box *b = formula_box_new(w);
	struct text_para para;

	text_shape(w->s->text, w->a, &piece, 1, NULL, false, &para);
	for (size_t i = 0; i < para.n_items; i++)
		for (size_t k = 0; k < para.items[i].n_runs; k++) {
			if (para.items[i].runs[k].missing)
				return NULL;
			box_run(w, b, &para.items[i].runs[k]);
		}
	b->attach = b->width / 2;
	box_single(w, b);
	return b;
}

/* ---- display items ------------------------------------------------------ */

/* Items in the making. */
struct box_items {
	struct formula_work *w;
	struct item *items;
	size_t n;
};

static struct item *
items_new(struct box_items *l, enum item_kind kind, sp x, sp y)
{
	struct item *it = ARENA_PUSH(l->w->s->a, l->items, l->n);

	it->kind = kind;
	it->color = l->w->text->color;
	it->actual_text = "";
	it->joined = l->n > 1;
	it->x = x;
	it->y = y;
	return it;
}

static struct item *
items_glyphs(struct box_items *l, const struct face *face, sp size, sp x,
    sp y, const struct glyph *glyphs, size_t n, const char *text, size_t len)
{
	struct item *it = items_new(l, ITEM_GLYPHS, x, y);

	it->face = face;
	it->size = size;
	it->glyphs = arena_memdup(l->w->s->a, glyphs, n * sizeof *glyphs);
	it->n_glyphs = n;
	it->text = arena_strndup(l->w->s->a, text == NULL ? "" : text, len);
	it->text_len = len;
	return it;
}

static void
items_glyph(struct box_items *l, const struct formula_piece *p, sp x, sp y)
{
	const struct math_glyph *g = &p->glyph;
	struct glyph glyph = { .id = g->id, .advance = g->width,
	    .text_len = (uint32_t)p->text_len };

	items_glyphs(l, g->face, g->size, x, y, &glyph, 1, p->text,
	    p->text_len)->width = g->width;
}

static void
items_run(struct box_items *l, const struct text_run *run, sp x, sp y)
{
	struct glyph *to = arena_array(l->w->a, run->n_glyphs, sizeof *to);

	for (size_t i = 0; i < run->n_glyphs; i++) {
		const struct text_glyph *g = &run->glyphs[i];

		to[i] = (struct glyph){ .id = g->id, .advance = g->advance,
		    .dx = g->dx, .dy = g->dy, .text = g->text,
		    .text_len = g->text_len };
	}
	items_glyphs(l, run->face, run->size, x, y, to, run->n_glyphs,
	    run->text, run->text_len)->width = run->width;
}

static void
items_box(struct box_items *l, const struct formula_box *b, sp x, sp y)
{
	for (const struct formula_piece *p = b->pieces; p != NULL;
	    p = p->next) {
		sp left = x + p->x, up = y - p->y;

		if (p->kind == PIECE_BOX) {
			items_box(l, p->box, left, up);
		} else if (p->kind == PIECE_GLYPH) {
			items_glyph(l, p, left, up);
		} else if (p->kind == PIECE_RUN) {
			items_run(l, p->run, left, up);
		} else if (p->width > 0 && p->height > 0) {
			struct item *it = items_new(l, ITEM_RULE, left,
			    up - p->height);

			it->width = p->width;
			it->height = p->height;
		}
	}
}

/* The face of the first glyph in a box; NULL. */
static const struct face *
items_face(const struct formula_box *b)
{
	const struct face *face = NULL;

	for (const struct formula_piece *p = b->pieces; p != NULL &&
	    face == NULL; p = p->next)
		face = p->kind == PIECE_BOX ? items_face(p->box) :
		    p->kind == PIECE_GLYPH ? p->glyph.face :
		    p->kind == PIECE_RUN ? p->run->face : NULL;
	return face;
}

/* A space on the baseline: what is copied begins and ends there. */
static void
items_space(struct box_items *l, const struct face *face, sp x, bool at_end)
{
	sp size = l->w->text->font_size;
	struct math_glyph g = math_face_glyph(l->w->s->text, face, size, ' ',
	    0);
	struct glyph glyph = { .id = g.id, .text_len = 1,
	    .advance = g.width };

	if (g.id == 0)
		return;
	items_glyphs(l, face, size, at_end ? x - g.width : x, 0, &glyph, 1,
	    " ", 1)->width = g.width;
}

void
formula_box_items(struct formula_work *w, const struct formula_box *b,
    const char *text, struct formula_part *out)
{
	const struct face *face = items_face(b);
	struct box_items l = { .w = w };

	face = face != NULL ? face : w->face;
	items_space(&l, face, 0, false);
	items_box(&l, b, 0, 0);
	items_space(&l, face, b->width, true);
	if (l.n > 0)
		l.items[0].actual_text = text;
	out->items = l.items;
	out->n_items = l.n;
	out->text = text;
	out->width = b->width;
	out->height = b->height;
	out->depth = b->depth;
}
