/*
 * A story set more closely, for an article that is to take fewer pages.
 *
 * Step 0 is what the template says; at FIT_STEPS all has come to the bounds of
 * legibility: type, leading, the spaces between blocks and the margins give
 * way together, each in its own measure, so that the page keeps its look.
 * Text (what the template sets in 8.5 pt or more) never comes below 8.5 pt,
 * small type (labels, notes, references) never below 7, unless the template
 * names other bounds; what it sets smaller stays.
 *
 * A page of which next to nothing would be filled, a record without an
 * abstract for one, is set the other way: all of it larger, in wider margins.
 *
 * Folded, a main and a side column become one below the other, the text in two
 * columns and the facts in four: the room below a short side column is used,
 * and short lines bear less leading than long ones.
 */
#include "template/internal.h"

enum {
	CLOSER_TEXT = 1170,     /* least leading, in 1/1000 of the size */
	CLOSER_SMALL = 1140,
	CLOSER_DISPLAY = 667,   /* least size of a title, of its own */
	CLOSER_GAP = 500,       /* of all in 1/1000: least spaces, */
	CLOSER_SIDES = 300,     /* what margins lose, */
	CLOSER_TOP = 280, CLOSER_FOOT = 150,
	CLOSER_PICTURE = 350,   /* and pictures */
	ROOMY_TEXT = 1200,      /* the other way, in 1/1000: text, */
	ROOMY_SMALL = 1260,     /* small type, */
	ROOMY_DISPLAY = 1340,   /* titles, */
	ROOMY_GAP = 1800,       /* spaces, */
	ROOMY_SIDES = 1150, ROOMY_TOP = 1700    /* and margins */
};

struct closer {
	struct compose *c;
	const struct template *t;
	struct tstyle *styles;          /* the template's, closer */
	size_t last;                    /* style found last */
};

/* A length that has lost its part of `most` thousandths. */
static sp
closer_less(const struct closer *k, sp length, int most)
{
	return length - length * most * k->c->fit.step / (1000 * FIT_STEPS);
}

static sp
roomy_size(const struct closer *k, sp size)
{
	return size * (size >= 14 * SP_PT ? ROOMY_DISPLAY
	    : size >= k->t->least_text ? ROOMY_TEXT : ROOMY_SMALL) / 1000;
}

static sp
closer_size(const struct closer *k, sp size)
{
	sp least = size >= k->t->least_text ? k->t->least_text
	    : size < k->t->least_small ? size : k->t->least_small;

	if (k->c->fit.roomy)
		return roomy_size(k, size);
	if (size * CLOSER_DISPLAY / 1000 > least)
		least = size * CLOSER_DISPLAY / 1000;
	return size - (size - least) * k->c->fit.step / FIT_STEPS;
}

/* ---- styles ------------------------------------------------------------- */

static sp
closer_leading(const struct closer *k, const struct tstyle *s, sp size)
{
	sp least = s->text.font_size >= k->t->least_text ? CLOSER_TEXT
	    : CLOSER_SMALL;
	sp ratio = s->block.line_height * 1000 / s->text.font_size;

	if (least < k->t->least_leading)
		least = k->t->least_leading;
	if (ratio > least)
		ratio -= (ratio - least) * k->c->fit.step / FIT_STEPS;
	return size * ratio / 1000;
}

static void
closer_gaps(const struct closer *k, struct block_style *b)
{
	sp *gaps[] = { &b->margin_top, &b->margin_bottom, &b->padding_top,
	    &b->padding_bottom };

	for (size_t i = 0; i < sizeof gaps / sizeof *gaps; i++)
		*gaps[i] = k->c->fit.roomy ? *gaps[i] * ROOMY_GAP / 1000
		    : closer_less(k, *gaps[i], 1000 - CLOSER_GAP);
	b->column_gap = closer_less(k, b->column_gap, 1000 - CLOSER_GAP);
}

static void
closer_style(const struct closer *k, struct tstyle *s)
{
	sp old = s->text.font_size, size = closer_size(k, old);
	sp *lengths[] = { &s->text.letter_spacing, &s->block.text_indent,
	    &s->block.margin_left, &s->block.margin_right,
	    &s->block.label_width, &s->block.label_gap,
	    &s->block.side_width };

	if (old <= 0)
		return;
	s->block.line_height = closer_leading(k, s, size);
	s->text.font_size = size;
	closer_gaps(k, &s->block);
	for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++)
		*lengths[i] = *lengths[i] * size / old;
}

/* The closer style of one of the template's; NULL: it is none of them. */
static const struct tstyle *
closer_find(struct closer *k, const void *style)
{
	for (size_t i = 0; i < k->t->n_styles; i++) {
		size_t at = (k->last + i) % k->t->n_styles;
		const struct tstyle *s = k->t->styles[at];

		if (style == &s->text || style == &s->block) {
			k->last = at;
			return &k->styles[at];
		}
	}
	return NULL;
}

/* ---- the tree ----------------------------------------------------------- */

static void
closer_spans(struct closer *k, struct span *spans, size_t n)
{
	const struct text_style *old = NULL, *new = NULL;

	for (size_t i = 0; i < n; i++) {
		const struct tstyle *found;
		struct text_style *own;

		if (spans[i].style == NULL)
			continue;
		if (spans[i].style != old) {
			old = spans[i].style;
			found = closer_find(k, old);
			new = found != NULL ? &found->text : NULL;
		}
		if (new == NULL) {      /* a variant: italic, superior ... */
			own = arena_memdup(k->c->arena, old, sizeof *own);
			own->font_size = closer_size(k, old->font_size);
			new = own;
		}
		spans[i].style = new;
		if (spans[i].around == NULL)
			continue;
		found = closer_find(k, spans[i].around);
		spans[i].around = found != NULL ? &found->text : new;
	}
}

static void
closer_block_style(struct closer *k, struct block *b)
{
	const struct tstyle *found = closer_find(k, b->style);
	struct block_style *own;

	if (found != NULL) {
		b->style = &found->block;
		return;
	}
	if (b->style->margin_top == 0 && b->style->margin_bottom == 0)
		return;
	own = arena_memdup(k->c->arena, b->style, sizeof *own);
	closer_gaps(k, own);
	b->style = own;
}

static void
closer_block(struct closer *k, struct block *b);

static void
closer_table(struct closer *k, struct block_table *t)
{
	struct block *parts[] = { t->caption, t->again, t->list };
	const struct tstyle *cells = closer_find(k, t->cells);

	if (cells != NULL)
		t->cells = &cells->block;
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		if (parts[i] != NULL)
			closer_block(k, parts[i]);
}

static void
closer_block(struct closer *k, struct block *b)
{
	closer_block_style(k, b);
	closer_spans(k, b->spans, b->n_spans);
	b->image_width = closer_less(k, b->image_width, CLOSER_PICTURE);
	b->image_height = closer_less(k, b->image_height, CLOSER_PICTURE);
	if (b->table != NULL)
		closer_table(k, b->table);
	for (size_t i = 0; i < b->n_children; i++)
		closer_block(k, b->children[i]);
}

/* ---- folding ------------------------------------------------------------ */

/* So many columns of at least `least`, but `most`. */
static void
fold_columns(struct closer *k, struct block *b, int most, sp least)
{
	const struct story *s = k->c->story;
	sp measure = s->page_width - s->margin_left - s->margin_right;
	struct block_style *y = arena_memdup(k->c->arena, b->style,
	    sizeof *y);

	y->column_gap = 18 * SP_PT;
	y->column_count = most;
	while (y->column_count > 1 && (measure - (y->column_count - 1) *
	    y->column_gap) / y->column_count < least)
		y->column_count--;
	b->kind = BLOCK_COLUMNS;
	b->style = y;
}

/* Facts are read one by one: none goes over into the next column. */
static void
fold_keep(struct closer *k, struct block *b)
{
	for (size_t i = 0; i < b->n_children; i++) {
		struct block *fact = b->children[i];
		struct block_style *y = arena_memdup(k->c->arena,
		    fact->style, sizeof *y);

		y->break_inside_avoid = true;
		fact->style = y;
	}
}

static void
fold_block(struct closer *k, struct block *b)
{
	sp em = k->t->least_text;

	for (size_t i = 0; i < b->n_children; i++)
		fold_block(k, b->children[i]);
	if (b->kind != BLOCK_SIDE)
		return;
	b->kind = BLOCK_GROUP;
	for (size_t i = 0; i < b->n_children; i++)
		fold_columns(k, b->children[i], i == 0 ? 2 : 4,
		    i == 0 ? 20 * em : 12 * em);
	if (b->n_children > 1)
		fold_keep(k, b->children[1]);
}

/* ---- the page ----------------------------------------------------------- */

/* Heads and feet keep their places: the text comes no nearer than this. */
enum { CLOSER_CLEAR = 7 * SP_PT };

static void
closer_margins(struct closer *k)
{
	struct story *s = k->c->story;
	sp top = closer_less(k, s->margin_top, CLOSER_TOP);
	sp bottom = closer_less(k, s->margin_bottom, CLOSER_FOOT);
	sp sides = k->t->least_margin;

	for (size_t i = 0; i < s->n_heads; i++) {
		sp end = s->heads[i].baseline > s->heads[i].rule_y
		    ? s->heads[i].baseline : s->heads[i].rule_y;

		if ((s->heads[i].on_first || k->c->fit.pages != 1) &&
		    top < end + CLOSER_CLEAR)
			top = end + CLOSER_CLEAR;
	}
	for (size_t i = 0; i < s->n_foots; i++) {
		const struct furniture *f = &s->foots[i];
		sp end = s->page_height - (f->rule > 0 ? f->rule_y
		    : f->baseline - f->style->line_height);

		if (bottom < end + CLOSER_CLEAR)
			bottom = end + CLOSER_CLEAR;
	}
	s->margin_top = top < s->margin_top ? top : s->margin_top;
	s->margin_bottom = bottom < s->margin_bottom ? bottom :
	    s->margin_bottom;
	top = closer_less(k, s->margin_left, CLOSER_SIDES);
	if (s->margin_left > sides)
		s->margin_left = top > sides ? top : sides;
	top = closer_less(k, s->margin_right, CLOSER_SIDES);
	if (s->margin_right > sides)
		s->margin_right = top > sides ? top : sides;
}

static void
roomy_margins(struct closer *k)
{
	struct story *s = k->c->story;

	s->margin_left = s->margin_left * ROOMY_SIDES / 1000;
	s->margin_right = s->margin_right * ROOMY_SIDES / 1000;
	s->margin_top = s->margin_top * ROOMY_TOP / 1000;
}

void
closer_set(struct compose *c)
{
	struct closer k = { .c = c, .t = c->t };

	k.styles = arena_array(c->arena, c->t->n_styles, sizeof *k.styles);
	for (size_t i = 0; i < c->t->n_styles; i++) {
		k.styles[i] = *c->t->styles[i];
		closer_style(&k, &k.styles[i]);
	}
	c->story->text_size = k.styles[0].text.font_size;
	if (c->fit.roomy)
		roomy_margins(&k);
	else
		closer_margins(&k);
	closer_block(&k, c->story->root);
	if (c->fit.folded)
		fold_block(&k, c->story->root);
}
