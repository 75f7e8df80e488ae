/*
 * Blocks -> galley: measured slugs, one endless column.
 *
 * A handler per kind of block.  Margins of neighbours collapse; the price of
 * a break before each slug is noted for the page maker.
 */
#include <string.h>

#include "base/arena.h"
#include "layout/set.h"

/* ---- slugs ---------------------------------------------------------------------- */

struct slug *
galley_slug(struct layout *l, struct galley *g, const struct column *at,
    sp height)
{
	struct slug *s = ARENA_PUSH(l->arena, g->slugs, g->n_slugs);

	s->skip = g->margin;
	s->penalty = g->penalty;
	s->height = height;
	s->frame = at->frame;
	g->margin = 0;
	g->penalty = BREAK_FREE;
	return s;
}

static void
galley_margin(struct galley *g, sp margin)
{
	if (margin > g->margin)
		g->margin = margin;
}

/* ---- paragraphs ------------------------------------------------------------------- */

static int
galley_line_penalty(const struct block_style *y, size_t i, size_t n)
{
	if ((int)i < y->orphans || (int)(n - i) < y->widows)
		return BREAK_WIDOW;
	return y->break_inside_avoid ? BREAK_INSIDE : BREAK_FREE;
}

static void
galley_lines(struct layout *l, struct galley *g, const struct set_para *set,
    const struct block_style *y, const struct column *at)
{
	for (size_t i = 0; i < set->n_lines; i++) {
		struct slug *s;

		if (i > 0)
			g->penalty = galley_line_penalty(y, i, set->n_lines);
		s = galley_slug(l, g, at, set->line_height);
		s->items = set->lines[i].items;
		s->n_items = set->lines[i].n_items;
	}
}

static void
galley_para(struct layout *l, struct galley *g, const struct block *k,
    const struct column *at)
{
	const struct block_style *y = k->style;
	struct para p = {
		.spans = k->spans, .n_spans = k->n_spans, .style = y,
		.lang = k->lang != NULL ? k->lang : at->lang,
		.field = k->field, .x = at->x, .width = at->width,
		.first_indent = y->text_indent
	};
	struct set_para set;
	size_t first = g->n_slugs;

	if (k->n_spans == 0)
		return;
	p.elem = layout_elem(l, k->role, at->elem, k->lang);
	if (y->text_indent < 0) {       /* hanging */
		p.x -= y->text_indent;
		p.width += y->text_indent;
	}
	para_set(l, &p, &set);
	galley_lines(l, g, &set, y, at);
	if (k->outline != NULL && g->n_slugs > first) {
		g->slugs[first].outline = k;
		g->slugs[first].outline_elem = p.elem;
	}
}

/* ---- items of lists ---------------------------------------------------------------- */

/* The label's items, flush right in its room, as wide as they come out. */
static void
galley_label(struct layout *l, const struct block *k, const struct column *at,
    int elem, struct set_para *set)
{
	struct block_style y = *k->style;
	struct para p = {
		.spans = k->spans, .n_spans = k->n_spans, .style = &y,
		.lang = at->lang, .x = at->x, .width = y.label_width,
		.elem = layout_elem(l, ELEM_LBL, elem, NULL)
	};

	y.text_align = ALIGN_RIGHT;
	y.hyphens = false;
	para_set(l, &p, set);
}

static void
galley_join_label(struct layout *l, struct slug *s,
    const struct set_para *label)
{
	size_t n = label->lines[0].n_items;
	struct item *items = arena_array(l->arena, n + s->n_items,
	    sizeof *items);

	memcpy(items, label->lines[0].items, n * sizeof *items);
	if (s->n_items != 0)
		memcpy(items + n, s->items, s->n_items * sizeof *items);
	s->items = items;
	s->n_items += n;
}

static void
galley_children(struct layout *l, struct galley *g, const struct block *k,
    const struct column *at)
{
	for (size_t i = 0; i < k->n_children; i++)
		galley_block(l, g, k->children[i], at);
}

static void
galley_item(struct layout *l, struct galley *g, const struct block *k,
    const struct column *at)
{
	int elem = layout_elem(l, k->role, at->elem, k->lang);
	sp indent = k->style->label_width + k->style->label_gap;
	struct column body = { at->x + indent, at->width - indent, elem,
	    k->lang != NULL ? k->lang : at->lang, at->frame };
	struct set_para label = { 0 };
	size_t first = g->n_slugs;

	if (k->n_spans != 0)
		galley_label(l, k, at, elem, &label);
	body.elem = layout_elem(l, ELEM_LBODY, elem, NULL);
	galley_children(l, g, k, &body);
	if (label.n_lines != 0 && g->n_slugs > first)
		galley_join_label(l, &g->slugs[first], &label);
	if (k->style->break_inside_avoid && g->n_slugs - first <= 6)
		for (size_t i = first + 1; i < g->n_slugs; i++)
			if (g->slugs[i].penalty < BREAK_INSIDE)
				g->slugs[i].penalty = BREAK_INSIDE;
}

/* ---- groups ------------------------------------------------------------------------ */

static bool
style_has_frame(const struct block_style *y)
{
	return y->has_background || y->border_top != 0 ||
	    y->border_bottom != 0 || y->border_left != 0 ||
	    y->border_right != 0;
}

static void
galley_pad(struct layout *l, struct galley *g, const struct column *at, sp pad)
{
	if (pad > 0) {
		galley_slug(l, g, at, pad);
		g->penalty = BREAK_HEADING;
	}
}

static void
galley_group(struct layout *l, struct galley *g, const struct block *k,
    const struct column *at)
{
	const struct block_style *y = k->style;
	struct column in = *at;
	struct frame *f = NULL;

	in.elem = layout_elem(l, k->role, at->elem, k->lang);
	if (k->lang != NULL)
		in.lang = k->lang;
	if (y != NULL && style_has_frame(y)) {
		f = arena_alloc(l->arena, sizeof *f);
		f->style = y;
		f->x = at->x;
		f->width = at->width;
		in.frame = f;
	}
	if (y != NULL) {
		in.x += y->padding_left + y->border_left;
		in.width -= y->padding_left + y->border_left +
		    y->padding_right + y->border_right;
		galley_pad(l, g, &in, y->padding_top + y->border_top);
	}
	galley_children(l, g, k, &in);
	if (y != NULL && y->padding_bottom + y->border_bottom > 0) {
		g->margin = 0;
		g->penalty = BREAK_HEADING;
		galley_slug(l, g, &in, y->padding_bottom + y->border_bottom);
	}
}

/* ---- columns ------------------------------------------------------------------------ */

static void
galley_columns(struct layout *l, struct galley *g, const struct block *k,
    const struct column *at)
{
	int n = k->style->column_count > 0 ? k->style->column_count : 1;
	struct column in = { 0, (at->width - (n - 1) * k->style->column_gap) /
	    n, layout_elem(l, k->role, at->elem, k->lang),
	    k->lang != NULL ? k->lang : at->lang, NULL };
	struct galley *inner = arena_alloc(l->arena, sizeof *inner);
	struct slug *s;

	galley_children(l, inner, k, &in);
	if (inner->n_slugs == 0)
		return;
	s = galley_slug(l, g, at, 0);
	s->kind = SLUG_COLUMNS;
	s->main = inner;
	s->style = k->style;
	s->width = at->width;
}

static void
galley_side(struct layout *l, struct galley *g, const struct block *k,
    const struct column *at)
{
	const struct block_style *y = k->style;
	int elem = layout_elem(l, k->role, at->elem, k->lang);
	const char *lang = k->lang != NULL ? k->lang : at->lang;
	struct column main = { 0, at->width - y->side_width - y->column_gap,
	    elem, lang, NULL };
	struct column side = { 0, y->side_width, elem, lang, NULL };
	struct slug *s;
	struct galley *a = arena_alloc(l->arena, sizeof *a);
	struct galley *b = arena_alloc(l->arena, sizeof *b);

	if (k->n_children > 0)
		galley_block(l, a, k->children[0], &main);
	if (k->n_children > 1)
		galley_block(l, b, k->children[1], &side);
	if (a->n_slugs == 0 && b->n_slugs == 0)
		return;
	s = galley_slug(l, g, at, 0);
	s->kind = SLUG_SIDE;
	s->main = a;
	s->side = b;
	s->style = y;
	s->width = at->width;
}

/* ---- rules, space -------------------------------------------------------------------- */

static void
galley_rule(struct layout *l, struct galley *g, const struct block *k,
    const struct column *at)
{
	struct slug *s = galley_slug(l, g, at, k->style->border_top);
	struct item *it = ARENA_PUSH(l->arena, s->items, s->n_items);

	it->kind = ITEM_RULE;
	it->elem = ELEM_ARTIFACT;
	it->x = at->x;
	it->width = at->width;
	it->height = k->style->border_top;
	it->color = k->style->border_color;
}

static void
galley_space(struct layout *l, struct galley *g, const struct block *k,
    const struct column *at)
{
	(void)l;
	(void)k;
	(void)g;
	(void)at;
}

void
galley_block(struct layout *l, struct galley *g, const struct block *block,
    const struct column *at)
{
	static void (*const handlers[])(struct layout *, struct galley *,
	    const struct block *, const struct column *) = {
		[BLOCK_PARA] = galley_para, [BLOCK_GROUP] = galley_group,
		[BLOCK_COLUMNS] = galley_columns, [BLOCK_SIDE] = galley_side,
		[BLOCK_ITEM] = galley_item, [BLOCK_RULE] = galley_rule,
		[BLOCK_IMAGE] = galley_space, [BLOCK_SPACE] = galley_space
	};
	const struct block_style *y = block->style;
	struct column in = *at;

	if (y == NULL) {
		handlers[block->kind](l, g, block, &in);
		return;
	}
	galley_margin(g, y->margin_top);
	in.x += y->margin_left;
	in.width -= y->margin_left + y->margin_right;
	handlers[block->kind](l, g, block, &in);
	galley_margin(g, y->margin_bottom);
	if (y->break_after_avoid && g->n_slugs != 0)
		g->penalty = BREAK_HEADING;
}
