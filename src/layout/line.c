/*
 * One broken line -> display items.
 *
 * The line's runs are laid out in visual order (UAX #9, L2), the space left
 * over is given to the spaces (or to the fills), and runs of one look are
 * joined, spaces included, so that a line of plain text is one item and its
 * text is copied with its spaces.  Items stand in logical order.
 *
 * The space that a line ends by keeps its glyph and its width, and hangs out:
 * words of two lines do not glue together, and the measure is that of what is
 * seen.
 */
#include "layout/setting.h"

#include <string.h>

#include "base/arena.h"
#include "layout/formula.h"
#include "text/face.h"

/* A run on the line, a part of a formula, a fill, or fixed space. */
struct atom {
	const struct text_run *run;
	const struct formula_part *part;
	bool is_fill;
	size_t piece;
	uint8_t level;
	sp x;                   /* from the line's left edge [sp] */
	sp width;               /* as set [sp] */
	sp stretch, shrink;     /* shares of what is to be distributed */
	sp extra;               /* share of its last glyph [sp] */
	bool hangs;             /* a space at the end of the line */
	bool is_space;
};

struct line {
	const struct para_work *w;
	struct atom *atoms;
	size_t n_atoms;
	sp measure, x;          /* x: left edge in the flow */
	sp hang_left, hang_right;
	int stretch;            /* of all of its glyphs; see model/page.h */
	enum text_align align;
	size_t n_fills;
	struct item *items;
	size_t n_items;
	struct item *after;     /* rules and frames, behind the text */
	size_t n_after;
};

/* ---- the line's runs ---------------------------------------------------- */

static void
line_runs(struct line *l, const struct text_item *it,
    const struct text_run *runs, size_t n, bool hangs)
{
	for (size_t i = 0; i < n; i++) {
		struct atom *at = ARENA_PUSH(l->w->s->scratch, l->atoms,
		    l->n_atoms);

		at->run = &runs[i];
		at->piece = it->piece;
		at->level = hangs ? l->w->text.rtl : runs[i].level;
		at->width = runs[i].width;
		at->hangs = hangs;
		at->is_space = it->kind == TEXT_SPACE;
		at->stretch = at->shrink =
		    at->is_space && it->justifies && !hangs ?
		    it->width : 0;
	}
}

static void
line_object(struct line *l, const struct text_item *it)
{
	const struct para_piece *o = &l->w->origins[it->piece];
	struct atom *at;

	if (o->kind != SPAN_FILL && o->kind != SPAN_MATH)
		return;
	at = ARENA_PUSH(l->w->s->scratch, l->atoms, l->n_atoms);
	at->piece = it->piece;
	at->level = it->level;
	at->is_fill = o->kind == SPAN_FILL;
	at->width = it->width;
	l->n_fills += at->is_fill;
	if (o->kind == SPAN_MATH && !o->is_glue)
		at->part = o->part;
	if (o->is_display)
		l->align = ALIGN_CENTER;
}

/* Space at a break that is not taken stands behind what is before it.  That
   of spaces is in proportion: they stretch by a half, shrink by a third. */
static void
line_gap(struct line *l, const struct text_item *it)
{
	struct atom *at;

	if (l->n_atoms == 0)
		return;
	at = &l->atoms[l->n_atoms - 1];
	at->extra += it->width;
	at->width += it->width;
	at->stretch += 2 * it->stretch;
	at->shrink += 3 * it->shrink;
}

static void
line_item(struct line *l, size_t i)
{
	const struct text_item *it = &l->w->text.items[i];

	if (it->kind == TEXT_OBJECT)
		line_object(l, it);
	else if (it->kind == TEXT_BREAK)
		line_gap(l, it);
	else
		line_runs(l, it, it->runs, it->n_runs, false);
}

/* Spaces at the end of the line, that which it is broken at included. */
static void
line_trail(struct line *l, size_t end, size_t to)
{
	const struct text_para *t = &l->w->text;

	for (size_t i = end; i <= to && i < t->n_items; i++)
		if (t->items[i].kind == TEXT_SPACE)
			line_runs(l, &t->items[i], t->items[i].runs,
			    t->items[i].n_runs, true);
}

static void
line_gather(struct line *l, size_t from, size_t to)
{
	const struct text_para *t = &l->w->text;
	size_t start = break_next(l->w->breaks, l->w->n_breaks, from);
	size_t end = break_end(l->w->breaks, start, to);

	break_hangs(l->w->breaks, start, end, to, &l->hang_left,
	    &l->hang_right);
	if (from != SIZE_MAX && t->items[from].kind == TEXT_DISC)
		line_runs(l, &t->items[from], t->items[from].post,
		    t->items[from].n_post, false);
	for (size_t i = start; i < end; i++)
		line_item(l, i);
	if (to < t->n_items && t->items[to].kind == TEXT_DISC)
		line_runs(l, &t->items[to], t->items[to].pre,
		    t->items[to].n_pre, false);
	line_trail(l, end, to);
}

/* ---- space -------------------------------------------------------------- */

static sp
line_width(const struct line *l)
{
	sp width = 0;

	for (size_t i = 0; i < l->n_atoms; i++)
		if (!l->atoms[i].hangs)
			width += l->atoms[i].width;
	return width;
}

/* Spaces that do not give way must where there are no others; returns the sum
   of what they give. */
static sp
line_thin(struct line *l)
{
	sp all = 0;

	for (size_t i = 0; i < l->n_atoms; i++) {
		struct atom *at = &l->atoms[i];

		if (!at->is_space || at->hangs || at->run->text_len != 1)
			continue;
		at->stretch = at->shrink = at->width;
		all += at->width;
	}
	return all;
}

/* Give `left` to the atoms by their weights, to the last scaled point. */
static void
line_distribute(struct line *l, sp left)
{
	sp all = 0, sum = 0, given = 0;

	for (size_t i = 0; i < l->n_atoms; i++)
		all += left < 0 ? l->atoms[i].shrink : l->atoms[i].stretch;
	if (all == 0 && !(all = line_thin(l)))
		return;
	for (size_t i = 0; i < l->n_atoms; i++) {
		struct atom *at = &l->atoms[i];
		sp share;

		sum += left < 0 ? at->shrink : at->stretch;
		share = left * sum / all - given;
		given += share;
		at->extra += share;
		at->width += share;
	}
}

/* A length of glyphs that are stretched, rounded down. */
static sp
line_stretched(const struct line *l, sp length)
{
	sp more = length * l->stretch;

	return length + (more < 0 ? -((999 - more) / 1000) : more / 1000);
}

/*
 * Let the letters take what is left over, as far as they may give way: a
 * difference of two in a hundred is not seen, that of spaces is.  Returns what
 * remains for the spaces.
 */
static sp
line_fit(struct line *l, sp left)
{
	sp fit = 0, spaces = 0;
	int most = l->w->letter_fit;

	for (size_t i = 0; i < l->n_atoms; i++) {
		const struct atom *at = &l->atoms[i];

		spaces += left < 0 ? at->shrink : at->stretch;
		if (at->run != NULL && !at->is_space)
			fit += at->width * most / 1000;
	}
	if (fit == 0 || (spaces == 0 && left >= 0))
		return left;
	l->stretch = left >= fit ? most : left <= -fit ? -most :
	    left >= 0 ? (int)(left * most / fit) :
	    -(int)((fit - 1 - left * most) / fit);
	for (size_t i = 0; l->stretch != 0 && i < l->n_atoms; i++) {
		struct atom *at = &l->atoms[i];

		for (size_t k = 0; !at->is_space && at->run != NULL &&
		    k < at->run->n_glyphs; k++)
			at->width += line_stretched(l,
			    at->run->glyphs[k].advance) -
			    at->run->glyphs[k].advance;
	}
	return l->measure - line_width(l);
}

/* Two fills: what stands between them in the middle, if it has room.  The
   space before the second one is not seen. */
static bool
line_center(struct line *l, sp left)
{
	struct atom *fills[2] = { NULL, NULL };
	sp widths[3] = { 0, 0, 0 }, space = 0;
	size_t n = 0;

	for (size_t i = 0; i < l->n_atoms; i++) {
		struct atom *at = &l->atoms[i];

		if (!at->is_fill) {
			widths[n] += at->hangs ? 0 : at->width;
			continue;
		}
		fills[n++] = at;
		space = i > 0 && at[-1].is_space ? at[-1].width : 0;
	}
	fills[0]->width = (l->measure - widths[1] + space) / 2 - widths[0];
	fills[1]->width = left - fills[0]->width;
	return fills[0]->width >= l->w->measures.em / 2 &&
	    fills[1]->width >= l->w->measures.em / 2;
}

static void
line_fills(struct line *l, sp left)
{
	size_t n = 0;
	sp given = 0;

	if (left < 0 || (l->n_fills == 2 && line_center(l, left)))
		return;
	for (size_t i = 0; i < l->n_atoms; i++) {
		if (!l->atoms[i].is_fill)
			continue;
		l->atoms[i].width = left * (sp)++n / (sp)l->n_fills - given;
		given += l->atoms[i].width;
	}
}

/* Letter spacing behind the last letter is not set. */
static void
line_end_spacing(struct line *l)
{
	for (size_t i = l->n_atoms; i-- > 0; ) {
		struct atom *at = &l->atoms[i];

		if (at->hangs)
			continue;
		if (at->run != NULL && (at->run->level & 1) == 0) {
			at->extra -= at->run->spacing;
			at->width -= at->run->spacing;
		}
		return;
	}
}

/* Set widths of spaces and fills; returns the indent of the line. */
static sp
line_justify(struct line *l, bool is_last)
{
	sp left;

	line_end_spacing(l);
	left = l->measure - line_width(l);
	if (l->n_fills > 0) {
		line_fills(l, left);
		return 0;
	}
	if (left < 0 || (l->align == ALIGN_JUSTIFY && !is_last)) {
		if (l->w->letter_fit > 0)
			left = line_fit(l, left);
		line_distribute(l, left);
		return 0;
	}
	if (l->align == ALIGN_RIGHT ||
	    (l->align == ALIGN_JUSTIFY && l->w->text.rtl))
		return left;
	return l->align == ALIGN_CENTER ? left / 2 : 0;
}

/* Positions in visual order. */
static void
line_place(struct line *l, sp indent)
{
	struct arena *a = l->w->s->scratch;
	uint8_t *levels = arena_alloc(a, l->n_atoms);
	size_t *order = arena_array(a, l->n_atoms, sizeof *order);
	sp x = indent;

	for (size_t i = 0; i < l->n_atoms; i++) {
		levels[i] = l->atoms[i].level;
		if (l->atoms[i].hangs && l->w->text.rtl)
			x -= l->atoms[i].width;
	}
	text_reorder(levels, l->n_atoms, order);
	for (size_t i = 0; i < l->n_atoms; i++) {
		l->atoms[order[i]].x = x;
		x += l->atoms[order[i]].width;
	}
}

/* ---- items -------------------------------------------------------------- */

/* May atom b be drawn in one item with its logical predecessor a? */
static bool
line_joins(const struct line *l, const struct atom *a, const struct atom *b)
{
	const struct para_piece *o = &l->w->origins[a->piece];
	const struct para_piece *q = &l->w->origins[b->piece];

	if (a->run == NULL || b->run == NULL)
		return false;
	if (a->run->face != b->run->face || a->run->size != b->run->size ||
	    a->run->color != b->run->color || a->run->rise != b->run->rise ||
	    a->run->actual_text != NULL || b->run->actual_text != NULL ||
	    a->run->missing || b->run->missing ||
	    o->elem != q->elem || o->link != q->link ||
	    o->style->decoration != q->style->decoration)
		return false;
	if ((a->level & 1) != (b->level & 1))
		return false;
	return (a->level & 1) == 0 ? a->x + a->width == b->x :
	    b->x + b->width == a->x;
}

static struct item *
line_new(struct line *l, bool after)
{
	struct item *it = after ?
	    ARENA_PUSH(l->w->s->scratch, l->after, l->n_after) :
	    ARENA_PUSH(l->w->s->scratch, l->items, l->n_items);

	it->elem = ELEM_ARTIFACT;
	it->artifact = l->w->p->tagging.elem == ELEM_ARTIFACT ?
	    l->w->p->tagging.artifact : ARTIFACT_LAYOUT;
	return it;
}

static void
line_glyphs(const struct line *l, struct glyph *to, const struct atom *at,
    size_t text)
{
	for (size_t i = 0; i < at->run->n_glyphs; i++) {
		const struct text_glyph *g = &at->run->glyphs[i];

		to[i].id = g->id;
		to[i].advance = g->advance;
		to[i].dx = g->dx;
		to[i].dy = g->dy;
		to[i].text = g->text + (uint32_t)text;
		to[i].text_len = g->text_len;
		if (l->stretch != 0 && !at->is_space) {
			to[i].advance = line_stretched(l, g->advance);
			to[i].dx = line_stretched(l, g->dx);
		}
	}
	if (at->run->n_glyphs > 0)
		to[at->run->n_glyphs - 1].advance += at->extra;
}

/* Is an atom's language that of an item's first?  A space has none. */
static bool
line_same_lang(const struct atom *first, const struct atom *at)
{
	return at->is_space || tag_same(first->run->lang, at->run->lang);
}

/* Glyphs and text of atoms from..to: text in logical order, glyphs visual. */
static void
line_join(const struct line *l, struct item *it, size_t from, size_t to)
{
	struct glyph *glyphs;
	char *text;
	size_t n = 0, len = 0;
	bool rtl = (l->atoms[from].level & 1) != 0;

	for (size_t i = from; i < to; i++) {
		it->n_glyphs += l->atoms[i].run->n_glyphs;
		it->text_len += l->atoms[i].run->text_len;
		it->width += l->atoms[i].width;
	}
	glyphs = arena_array(l->w->s->a, it->n_glyphs, sizeof *glyphs);
	text = arena_alloc(l->w->s->a, it->text_len + 1);
	for (size_t i = from; i < to; i++) {
		const struct text_run *run = l->atoms[i].run;

		n += run->n_glyphs;
		memcpy(text + len, run->text, run->text_len);
		line_glyphs(l, rtl ? glyphs + it->n_glyphs - n :
		    glyphs + n - run->n_glyphs, &l->atoms[i], len);
		len += run->text_len;
	}
	it->glyphs = glyphs;
	it->text = text;
}

static void
line_text(struct line *l, size_t from, size_t to)
{
	const struct atom *at = &l->atoms[from];
	const struct atom *left = (at->level & 1) != 0 ? &l->atoms[to - 1] :
	    at;
	struct item *it = line_new(l, false);

	it->kind = ITEM_GLYPHS;
	if (!tag_same(at->run->lang, l->w->pieces[at->piece].lang))
		it->lang = at->run->lang;
	it->elem = l->w->origins[at->piece].elem;
	it->x = l->x + left->x;
	it->y = l->w->baseline - at->run->rise;
	it->color = at->run->color;
	it->face = at->run->face;
	it->size = at->run->size;
	it->stretch = l->stretch;
	it->actual_text = arena_strdup(l->w->s->a, at->run->actual_text);
	line_join(l, it, from, to);
}

static void
line_part(struct line *l, const struct atom *at, struct set_line *out)
{
	const struct para_piece *o = &l->w->origins[at->piece];
	const struct formula_part *part = at->part;

	for (size_t i = 0; i < part->n_items; i++) {
		struct item *it = line_new(l, false);

		*it = part->items[i];
		it->elem = o->elem;
		it->x += l->x + at->x;
		it->y += l->w->baseline;
	}
	out->rise = part->height > out->rise ? part->height : out->rise;
	out->drop = part->depth > out->drop ? part->depth : out->drop;
	out->is_display = out->is_display || o->is_display;
}

/* ---- ornaments ---------------------------------------------------------- */

static void
line_rule(struct line *l, size_t from, size_t to, sp y, sp thickness)
{
	struct item *it = line_new(l, true);
	sp left = INT64_MAX, right = INT64_MIN;

	for (size_t i = from; i < to; i++) {
		const struct atom *at = &l->atoms[i];

		if (at->hangs)
			continue;
		left = at->x < left ? at->x : left;
		right = at->x + at->width > right ? at->x + at->width : right;
	}
	it->kind = ITEM_RULE;
	it->color = l->atoms[from].run->color;
	it->x = l->x + left;
	it->y = l->w->baseline + y;
	it->width = right > left ? right - left : 0;
	it->height = thickness;
}

static void
line_decorate(struct line *l, size_t from, size_t to)
{
	const struct para_piece *o = &l->w->origins[l->atoms[from].piece];
	unsigned decoration = o->style->decoration;
	sp thick = o->underline_thickness;

	if (l->atoms[from].hangs)
		return;
	if ((decoration & DECORATION_UNDERLINE) != 0)
		line_rule(l, from, to, o->underline_offset, thick);
	if ((decoration & DECORATION_LINE_THROUGH) != 0)
		line_rule(l, from, to, -o->x_height / 2 - thick / 2, thick);
	if ((decoration & DECORATION_OVERLINE) != 0)
		line_rule(l, from, to, -l->w->ascender, thick);
}

/* A frame around the code point of a missing character. */
static void
line_missing(struct line *l, const struct atom *at)
{
	struct item *it = line_new(l, true);
	sp size = at->run->size;

	it->kind = ITEM_FRAME;
	it->x = l->x + at->x;
	it->width = at->width;
	it->y = l->w->baseline - at->run->rise - size;
	it->height = size + size * 3 / 10;
	for (int i = 0; i < 4; i++)
		it->border[i] = size / 16;
	it->border_color = at->run->color;
}

/* The active area of a link's atoms on this line. */
static void
line_link(struct line *l, size_t from, size_t to)
{
	const struct para_link *link = l->w->origins[l->atoms[from].piece].link;
	struct item *it;
	sp left = INT64_MAX, right = INT64_MIN;

	for (size_t i = from; i < to; i++) {
		const struct atom *at = &l->atoms[i];

		if (at->hangs || at->is_fill)
			continue;
		left = at->x < left ? at->x : left;
		right = at->x + at->width > right ? at->x + at->width : right;
	}
	if (right <= left)
		return;
	it = line_new(l, false);
	it->kind = ITEM_LINK;
	it->elem = link->elem;
	it->x = l->x + left;
	it->y = l->w->baseline - l->w->ascender;
	it->width = right - left;
	it->height = l->w->ascender + l->w->descender;
	it->href = link->href;
	it->title = link->title;
}

/* ---- the whole ---------------------------------------------------------- */

/* Atoms from..to, which are of one link or of none. */
static void
line_stretch(struct line *l, size_t from, size_t to, struct set_line *out)
{
	for (size_t i = from, end; i < to; i = end) {
		end = i + 1;
		if (l->atoms[i].part != NULL)
			line_part(l, &l->atoms[i], out);
		if (l->atoms[i].run == NULL)
			continue;
		while (end < to && line_joins(l, &l->atoms[end - 1],
		    &l->atoms[end]) &&
		    line_same_lang(&l->atoms[i], &l->atoms[end]))
			end++;
		line_text(l, i, end);
		line_decorate(l, i, end);
		if (l->atoms[i].run->missing)
			line_missing(l, &l->atoms[i]);
	}
	if (l->w->origins[l->atoms[from].piece].link != NULL)
		line_link(l, from, to);
}

static void
line_emit(struct line *l, struct set_line *out)
{
	const struct para_piece *o = l->w->origins;
	struct arena *a = l->w->s->a;

	for (size_t i = 0, end; i < l->n_atoms; i = end) {
		for (end = i + 1; end < l->n_atoms &&
		    o[l->atoms[end].piece].link == o[l->atoms[i].piece].link; )
			end++;
		line_stretch(l, i, end, out);
	}
	out->n_items = l->n_items + l->n_after;
	out->items = arena_array(a, out->n_items, sizeof *out->items);
	if (l->n_items > 0)
		memcpy(out->items, l->items, l->n_items * sizeof *l->items);
	if (l->n_after > 0)
		memcpy(out->items + l->n_items, l->after,
		    l->n_after * sizeof *l->after);
}

void
line_set(const struct para_work *w, size_t from, size_t to, bool filled,
    struct set_line *out)
{
	struct line l = { .w = w, .align = w->align };
	bool is_last = w->breaks[to].penalty == BREAK_FORCED;

	l.measure = from == SIZE_MAX ? w->measures.first : w->measures.rest;
	l.x = from == SIZE_MAX ? w->first_x : w->rest_x;
	if (w->has_fill && l.align == ALIGN_JUSTIFY)
		l.align = ALIGN_LEFT;
	if (filled)
		l.align = ALIGN_RIGHT;
	line_gather(&l, from, to);
	l.x -= l.hang_left;
	l.measure += l.hang_left + l.hang_right;
	line_place(&l, line_justify(&l, is_last));
	line_emit(&l, out);
	out->baseline = w->baseline;
	out->height = w->leading;
	out->hang_left = l.hang_left;
	out->hang_right = l.hang_right;
}
