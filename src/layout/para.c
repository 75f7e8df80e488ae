/*
 * A paragraph: spans -> pieces -> shaped items -> broken lines.
 */
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "layout/set.h"

struct setter {
	struct layout *layout;
	const struct para *para;
	struct text_piece *pieces;
	size_t *span_of;                /* by piece */
	bool *is_fill;                  /* by piece */
	size_t n_pieces;
	int *elems;                     /* by span */
	struct set_para *out;
	sp ascender, descender;
};

/* ---- elements of spans ----------------------------------------------------------- */

static bool
same_text(const char *a, const char *b)
{
	return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

/* Spans of one link that follow each other share its element. */
static bool
para_continues(const struct para *p, size_t i)
{
	return i > 0 && p->spans[i].href != NULL &&
	    same_text(p->spans[i].href, p->spans[i - 1].href);
}

static int
para_elem(struct setter *s, size_t i)
{
	const struct para *p = s->para;
	const struct span *x = &p->spans[i];
	int elem = p->elem;
	bool foreign = x->lang != NULL && !same_text(x->lang, p->lang);

	if (elem < 0)
		return elem;
	if (para_continues(p, i))
		return s->elems[i - 1];
	if (x->kind == SPAN_MATH) {
		elem = layout_elem(s->layout, ELEM_FORMULA, elem, x->lang);
		s->layout->pages->elems[elem].alt = x->alt != NULL ? x->alt
		    : x->text;
	} else if (x->role != ELEM_NONE || foreign) {
		elem = layout_elem(s->layout, x->role != ELEM_NONE ? x->role
		    : ELEM_SPAN, elem, foreign ? x->lang : NULL);
	}
	if (x->href != NULL)
		elem = layout_elem(s->layout, ELEM_LINK, elem, NULL);
	return elem;
}

/* ---- pieces ---------------------------------------------------------------------- */

static const char *
para_span_text(struct setter *s, const struct span *x)
{
	if (x->kind == SPAN_PAGE)
		return arena_printf(s->layout->arena, "%u", s->para->page);
	if (x->kind == SPAN_PAGES)
		return arena_printf(s->layout->arena, "%u", s->para->n_pages);
	return x->text != NULL ? x->text : "";
}

static void
para_pieces(struct setter *s)
{
	const struct para *p = s->para;
	struct arena *a = s->layout->arena;
	size_t n = p->n_spans;

	s->pieces = arena_array(a, n, sizeof *s->pieces);
	s->span_of = arena_array(a, n + 1, sizeof *s->span_of);
	s->is_fill = arena_array(a, n + 1, sizeof *s->is_fill);
	s->elems = arena_array(a, n + 1, sizeof *s->elems);
	for (size_t i = 0; i < n; i++)
		s->elems[i] = para_elem(s, i);
}

static void
para_add_piece(struct setter *s, size_t i)
{
	const struct span *x = &s->para->spans[i];
	struct text_piece *piece = &s->pieces[s->n_pieces];

	*piece = (struct text_piece){
		.text = para_span_text(s, x), .style = x->style,
		.flags = x->flags,
		.lang = x->lang != NULL ? x->lang : s->para->lang,
		.opaque = x->kind == SPAN_FILL
	};
	s->is_fill[s->n_pieces] = x->kind == SPAN_FILL;
	s->span_of[s->n_pieces++] = i;
}

/* ---- lines ----------------------------------------------------------------------- */

static sp
para_width(const struct text_para *t, size_t from, size_t to)
{
	sp w = 0;

	for (size_t i = from; i < to; i++)
		w += t->items[i].width;
	return w;
}

static bool
para_has_fill(const struct setter *s, const struct text_para *t, size_t from,
    size_t to)
{
	for (size_t i = from; i < to; i++)
		if (t->items[i].kind == TEXT_OBJECT &&
		    s->is_fill[t->items[i].piece])
			return true;
	return false;
}

static sp
para_lead_width(const struct line *line)
{
	sp w = 0;

	for (size_t i = 0; i < line->n_lead; i++)
		w += line->lead[i].width;
	return w;
}

/* Share out the room that the line leaves. */
static void
para_align(const struct setter *s, struct line *line, sp slack, bool last)
{
	enum text_align align = s->para->style->text_align;

	if (para_has_fill(s, line->text, line->from, line->to)) {
		line->fill = slack > 0 ? slack : 0;
		return;
	}
	/* what comes behind a fill that was broken at stays at the right */
	if (line->from > 0 && s->is_fill[
	    line->text->items[line->from - 1].piece] &&
	    line->text->items[line->from - 1].kind == TEXT_OBJECT)
		align = ALIGN_RIGHT;
	if (align == ALIGN_JUSTIFY && (!last || slack < 0))
		line->extra = slack;
	else if (align == ALIGN_RIGHT || (line->text->rtl &&
	    align != ALIGN_CENTER))
		line->x += slack;
	else if (align == ALIGN_CENTER)
		line->x += slack / 2;
}

static void
para_line(struct setter *s, const struct text_para *t, size_t prev,
    size_t at, bool first)
{
	const struct para *p = s->para;
	bool last = at == t->n_items;
	struct line line = { .text = t, .to = at, .x = p->x };
	struct line_maker maker = { .layout = s->layout, .para = p,
	    .span_of = s->span_of, .elems = s->elems,
	    .baseline = s->out->baseline, .ascender = s->ascender,
	    .descender = s->descender };
	struct set_line *out;
	sp indent = first ? p->first_indent : 0;
	sp width;

	line.from = prev == SIZE_MAX ? 0 : breaker_line_start(t, prev);
	if (prev != SIZE_MAX && t->items[prev].kind == TEXT_DISC) {
		line.lead = t->items[prev].post;
		line.n_lead = t->items[prev].n_post;
	}
	if (line.from > line.to)
		line.from = line.to;
	line.ends_in_disc = !last && t->items[at].kind == TEXT_DISC;
	width = para_width(t, line.from, line.to) + para_lead_width(&line) +
	    (line.ends_in_disc ? t->items[at].pre_width : 0);
	line.x += indent;
	para_align(s, &line, p->width - indent - width, last);
	out = ARENA_PUSH(s->layout->arena, s->out->lines, s->out->n_lines);
	out->natural = width;
	line_set(&maker, &line, out);
}

/* The least measure that needs no more lines: lines of like length. */
static void
para_balance(struct setter *s, const struct text_para *t,
    struct break_params *params, struct break_result *r)
{
	sp low = params->measure / 2, high = params->measure;
	size_t n = r->n_breaks;

	if (n < 2)
		return;
	for (int i = 0; i < 10; i++) {
		struct break_result trial;

		params->measure = (low + high) / 2;
		breaker_run(s->layout->arena, t, params, &trial);
		if (trial.n_breaks == n && !trial.overfull) {
			*r = trial;
			high = params->measure;
		} else {
			low = params->measure;
		}
	}
}

static void
para_break(struct setter *s, const struct text_para *t)
{
	const struct para *p = s->para;
	struct break_params params = {
		.measure = p->width, .first_indent = p->first_indent,
		.ragged = p->style->text_align != ALIGN_JUSTIFY,
		.is_fill = s->is_fill
	};
	struct break_result r;

	if (t->n_items == 0)
		return;
	breaker_run(s->layout->arena, t, &params, &r);
	if (r.overfull) {
		struct place at = { .field = p->field };

		diag_at(s->layout->diags, &at, DIAG_LINE_OVERFULL,
		    "a line is %ld pt too wide", (long)(r.worst / SP_PT) + 1);
	}
	if (p->style->balance)
		para_balance(s, t, &params, &r);
	for (size_t i = 0; i < r.n_breaks; i++)
		para_line(s, t, i == 0 ? SIZE_MAX : r.breaks[i - 1],
		    r.breaks[i], i == 0 && s->out->n_lines == 0);
}

static void
para_shape(struct setter *s)
{
	struct text_para t;

	text_shape(s->layout->text, s->layout->arena, s->pieces, s->n_pieces,
	    s->para->lang, s->para->style->hyphens, &t);
	para_break(s, &t);
}

static void
para_strut(struct setter *s)
{
	struct text_metrics m = { 0 };
	const struct para *p = s->para;

	for (size_t i = 0; i < p->n_spans; i++)
		if (p->spans[i].style != NULL) {
			text_metrics(s->layout->text, p->spans[i].style, &m);
			break;
		}
	s->ascender = m.ascender;
	s->descender = m.descender;
	s->out->line_height = p->style->line_height;
	s->out->baseline = (p->style->line_height - m.ascender -
	    m.descender) / 2 + m.ascender;
}

void
para_set(struct layout *l, const struct para *p, struct set_para *out)
{
	struct setter s = { .layout = l, .para = p, .out = out };

	*out = (struct set_para){ 0 };
	para_strut(&s);
	para_pieces(&s);
	for (size_t i = 0; i < p->n_spans; i++) {
		if (p->spans[i].kind != SPAN_BREAK) {
			para_add_piece(&s, i);
			continue;
		}
		para_shape(&s);
		s.n_pieces = 0;
	}
	para_shape(&s);
}
