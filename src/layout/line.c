/*
 * A broken line -> display items.
 *
 * Items come out in logical order, each at its visual place.  Neighbouring
 * boxes and spaces of one face, size, colour and element become one run of
 * glyphs, spaces included, so that text extracts with its spaces.
 */
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "layout/set.h"

/* One run on the line, before merging. */
struct part {
	const struct text_run *run;
	size_t piece;
	sp x;                           /* of its left end */
	sp stretch;                     /* added to its (space) glyph */
	bool is_box;
	uint8_t level;
};

struct parts {
	struct part *parts;
	size_t n_parts;
};

/* ---- what stands on the line ---------------------------------------------------- */

static void
line_add(struct arena *a, struct parts *p, const struct text_run *runs,
    size_t n, size_t piece, sp stretch, bool is_box)
{
	for (size_t i = 0; i < n; i++) {
		struct part *part = ARENA_PUSH(a, p->parts, p->n_parts);

		part->run = &runs[i];
		part->piece = piece;
		part->level = runs[i].level;
		part->stretch = stretch;
		part->is_box = is_box;
	}
}

/* An empty run, to hold the place of a fill. */
static const struct text_run line_no_run;

static void
line_collect(struct arena *a, const struct line *line, struct parts *p)
{
	const struct text_para *text = line->text;
	size_t n_glue = 0, n_fill = 0, glue = 0, fill = 0;

	for (size_t i = line->from; i < line->to; i++) {
		n_glue += text->items[i].kind == TEXT_SPACE &&
		    text->items[i].justifies;
		n_fill += text->items[i].kind == TEXT_OBJECT;
	}
	line_add(a, p, line->lead, line->n_lead, line->n_lead != 0
	    ? text->items[line->from - 1].piece : 0, 0, true);
	for (size_t i = line->from; i < line->to; i++) {
		const struct text_item *t = &text->items[i];
		sp stretch = 0;

		if (t->kind == TEXT_SPACE && t->justifies) {
			/* shares that add up to `extra` exactly */
			stretch = line->extra * (sp)(glue + 1) / (sp)n_glue -
			    line->extra * (sp)glue / (sp)n_glue;
			glue++;
		}
		if (t->kind == TEXT_OBJECT) {
			stretch = t->width + line->fill * (sp)(fill + 1) /
			    (sp)n_fill - line->fill * (sp)fill / (sp)n_fill;
			fill++;
			line_add(a, p, &line_no_run, 1, t->piece, stretch,
			    true);
			continue;
		}
		line_add(a, p, t->runs, t->n_runs, t->piece, stretch,
		    t->kind != TEXT_SPACE);
	}
	if (line->ends_in_disc)
		line_add(a, p, text->items[line->to].pre,
		    text->items[line->to].n_pre,
		    text->items[line->to].piece, 0, true);
}

/* ---- where it stands ---------------------------------------------------------------- */

static sp
part_width(const struct part *p)
{
	return p->run->width + p->stretch;
}

static void
line_place(struct arena *a, struct parts *p, sp x)
{
	uint8_t *levels = arena_array(a, p->n_parts, sizeof *levels);
	size_t *order = arena_array(a, p->n_parts, sizeof *order);
	bool plain = true;

	for (size_t i = 0; i < p->n_parts; i++) {
		levels[i] = p->parts[i].level;
		order[i] = i;
		plain = plain && levels[i] == 0;
	}
	if (!plain)
		text_reorder(levels, p->n_parts, order);
	for (size_t i = 0; i < p->n_parts; i++) {
		struct part *part = &p->parts[order[i]];

		part->x = x;
		x += part_width(part);
	}
}

/* The space at the break hangs beyond the line's end, kept for the text. */
static void
line_add_hanging(struct arena *a, const struct line *line, struct parts *p)
{
	const struct text_item *t = line->to < line->text->n_items
	    ? &line->text->items[line->to] : NULL;
	size_t before = p->n_parts;
	sp x = 0;

	if (t == NULL || t->kind != TEXT_SPACE || before == 0)
		return;
	for (size_t i = 0; i < before; i++) {
		sp end = p->parts[i].x + part_width(&p->parts[i]);

		x = end > x ? end : x;
	}
	line_add(a, p, t->runs, t->n_runs, t->piece, 0, false);
	for (size_t i = before; i < p->n_parts; i++) {
		p->parts[i].x = x;
		x += part_width(&p->parts[i]);
	}
}

/* ---- items ----------------------------------------------------------------------------- */

struct run_builder {
	const struct line_maker *maker;
	struct set_line *out;
	struct item now;                /* being built */
	const struct text_run *first;   /* its first run; NULL: none */
	size_t piece;
	struct glyph *glyphs;
	size_t n_glyphs;
	struct buf text;
	sp end;                         /* x of its right end */
};

static struct item *
line_item(struct run_builder *b)
{
	return ARENA_PUSH(b->maker->layout->arena, b->out->items,
	    b->out->n_items);
}

static void
line_frame_missing(struct run_builder *b)
{
	struct item *it = line_item(b);
	const struct item *g = &b->now;
	sp edge = SP_PT / 4;

	it->kind = ITEM_FRAME;
	it->elem = ELEM_ARTIFACT;
	it->x = g->x;
	it->y = g->y - g->size;
	it->width = g->width;
	it->height = g->size * 5 / 4;
	it->border_color = g->color;
	for (int i = 0; i < 4; i++)
		it->border[i] = edge;
}

static void
line_flush(struct run_builder *b)
{
	if (b->first == NULL)
		return;
	if (b->n_glyphs != 0) {
		b->now.glyphs = b->glyphs;
		b->now.n_glyphs = b->n_glyphs;
		b->now.text = buf_text(&b->text);
		b->now.text_len = b->text.len;
		b->now.width = b->end - b->now.x;
		*line_item(b) = b->now;
		if (b->first->missing)
			line_frame_missing(b);
	}
	b->first = NULL;
}

static void
line_start(struct run_builder *b, const struct part *p)
{
	const struct line_maker *m = b->maker;
	const struct text_run *r = p->run;
	int elem = m->elems[m->span_of[p->piece]];

	b->first = r;
	b->piece = p->piece;
	b->glyphs = NULL;
	b->n_glyphs = 0;
	b->text = (struct buf){ .arena = m->layout->arena };
	b->now = (struct item){
		.kind = ITEM_GLYPHS, .elem = elem,
		.artifact = m->para->artifact, .x = p->x,
		.y = m->baseline - r->rise, .color = r->color,
		.face = r->face, .size = r->size,
		.actual_text = r->actual_text
	};
	b->end = p->x;
}

/* May the part go on with the run that is being built? */
static bool
line_joins(const struct run_builder *b, const struct part *p)
{
	const struct line_maker *m = b->maker;
	const struct text_run *f = b->first, *r = p->run;

	return f != NULL && f->level == 0 && r->level == 0 &&
	    f->face == r->face && f->size == r->size && f->rise == r->rise &&
	    f->color == r->color && f->actual_text == NULL &&
	    r->actual_text == NULL && !f->missing && !r->missing &&
	    b->end == p->x && m->elems[m->span_of[b->piece]] ==
	    m->elems[m->span_of[p->piece]];
}

static void
line_put_run(struct run_builder *b, const struct part *p)
{
	const struct text_run *r = p->run;
	struct arena *a = b->maker->layout->arena;
	uint32_t base = (uint32_t)b->text.len;

	for (size_t i = 0; i < r->n_glyphs; i++) {
		const struct text_glyph *t = &r->glyphs[i];
		struct glyph *g = ARENA_PUSH(a, b->glyphs, b->n_glyphs);

		g->id = t->id;
		g->advance = t->advance +
		    (i + 1 == r->n_glyphs ? p->stretch : 0);
		g->dx = t->dx;
		g->dy = t->dy;
		g->text = base + t->text;
		g->text_len = t->text_len;
	}
	buf_put(&b->text, r->text, r->text_len);
	b->end += part_width(p);
}

/* ---- decorations, links ------------------------------------------------------------------- */

/* The stretch of the line that a span covers; false: none of it. */
static bool
line_extent(const struct line_maker *m, const struct parts *p, size_t span,
    sp *x, sp *end)
{
	bool any = false;

	for (size_t i = 0; i < p->n_parts; i++) {
		const struct part *part = &p->parts[i];

		if (m->span_of[part->piece] != span || !part->is_box)
			continue;
		if (!any || part->x < *x)
			*x = part->x;
		if (!any || part->x + part_width(part) > *end)
			*end = part->x + part_width(part);
		any = true;
	}
	return any && *end > *x;
}

static void
line_rule(struct run_builder *b, const struct span *s, size_t span, sp x,
    sp end, sp y, sp thickness)
{
	struct item *it = line_item(b);

	it->kind = ITEM_RULE;
	it->elem = b->maker->elems[span];
	it->artifact = b->maker->para->artifact;
	it->x = x;
	it->y = y;
	it->width = end - x;
	it->height = thickness;
	it->color = s->style->color;
}

static void
line_decorate(struct run_builder *b, const struct span *s, size_t span,
    sp x, sp end)
{
	const struct line_maker *m = b->maker;
	unsigned decoration = s->style->decoration;
	struct text_metrics t;

	if (decoration == 0)
		return;
	text_metrics(m->layout->text, s->style, &t);
	if ((decoration & DECORATION_UNDERLINE) != 0)
		line_rule(b, s, span, x, end, m->baseline +
		    t.underline_offset, t.underline_thickness);
	if ((decoration & DECORATION_LINE_THROUGH) != 0)
		line_rule(b, s, span, x, end, m->baseline - t.x_height / 2,
		    t.underline_thickness);
	if ((decoration & DECORATION_OVERLINE) != 0)
		line_rule(b, s, span, x, end, m->baseline - t.ascender,
		    t.underline_thickness);
}

static void
line_link(struct run_builder *b, const struct span *s, size_t span, sp x,
    sp end)
{
	const struct line_maker *m = b->maker;
	struct item *it;

	if (s->href == NULL || m->elems[span] < 0)
		return;
	it = line_item(b);
	it->kind = ITEM_LINK;
	it->elem = m->elems[span];
	it->x = x;
	it->y = m->baseline - m->ascender;
	it->width = end - x;
	it->height = m->ascender + m->descender;
	it->href = s->href;
	it->title = s->href_title != NULL ? s->href_title : s->text;
}

static void
line_spans(struct run_builder *b, const struct parts *p)
{
	const struct line_maker *m = b->maker;
	size_t last = SIZE_MAX;

	for (size_t i = 0; i < p->n_parts; i++) {
		size_t span = m->span_of[p->parts[i].piece];
		const struct span *s = &m->para->spans[span];
		sp x = 0, end = 0;

		if (span == last || (s->href == NULL &&
		    (s->style == NULL || s->style->decoration == 0)))
			continue;
		last = span;
		if (!line_extent(m, p, span, &x, &end))
			continue;
		line_decorate(b, s, span, x, end);
		line_link(b, s, span, x, end);
	}
}

void
line_set(const struct line_maker *m, const struct line *line,
    struct set_line *out)
{
	struct arena *a = m->layout->arena;
	struct run_builder b = { .maker = m, .out = out };
	struct parts p = { 0 };

	line_collect(a, line, &p);
	line_place(a, &p, line->x);
	line_add_hanging(a, line, &p);
	for (size_t i = 0; i < p.n_parts; i++) {
		if (!line_joins(&b, &p.parts[i])) {
			line_flush(&b);
			line_start(&b, &p.parts[i]);
		}
		line_put_run(&b, &p.parts[i]);
	}
	line_flush(&b);
	line_spans(&b, &p);
}
