/*
 * Formulas in a paragraph: their parts become objects among the text, with
 * spaces between them at which a line may end, at a penalty.
 *
 * A formula that is displayed has a line of its own, with the full stop or the
 * comma behind it.
 */
#include "layout/formula.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"

bool
para_same_formula(const struct span *a, const struct span *b)
{
	return a->kind == SPAN_MATH && b->kind == SPAN_MATH &&
	    a->math == b->math && a->math != NULL;
}

size_t
para_formula_end(const struct para *p, size_t i)
{
	size_t end = i + 1;

	while (end < p->n_spans &&
	    para_same_formula(&p->spans[i], &p->spans[end]))
		end++;
	return end;
}

const char *
para_formula_alt(const struct para_work *w, const struct span *span)
{
	const struct span *end = w->p->spans + w->p->n_spans, *part = span;
	struct buf b = { .arena = w->s->a };

	if (span->alt != NULL)
		return span->alt;
	for (; part < end && (part == span || para_same_formula(span, part));
	    part++)
		buf_str(&b, part->text);
	return buf_text(&b);
}

/* Has it a line of its own here? */
static bool
formula_is_displayed(const struct para_work *w, const struct span *span)
{
	return span->display && !w->has_fill && !w->p->style->balance &&
	    !w->p->in_item;
}

/* The whole, on the line of its own or in the text, is one line of text. */
static const char *
formula_line(const struct para_work *w, size_t from, size_t to)
{
	struct buf b = { .arena = w->s->a };

	for (size_t i = from; i < to; i++)
		buf_str(&b, w->p->spans[i].text);
	return buf_text(&b);
}

/* What is heard is English. */
static void
formula_tag(const struct para_work *w, int elem, const struct formula *f)
{
	struct elem *e = &w->s->pages->elems[elem];
	const char *lang = w->p->tagging.lang;

	e->alt = f->alt;
	e->displayed = f->display;
	if (lang == NULL || strncmp(lang, "en", 2) != 0)
		e->lang = "en";
}

bool
para_formula(struct para_work *w, size_t i, const struct text_style *style,
    int elem, struct formula *out)
{
	const struct span *span = &w->p->spans[i];
	size_t end = para_formula_end(w->p, i);

	if (span->math == NULL || elem < 0)
		return false;
	if (span->around != NULL)
		style = span->around;
	if (!formula_set(w->s, span->math, style,
	    formula_is_displayed(w, span), w->p->measure - style->font_size,
	    w->p->field, out))
		return false;
	if (out->n_parts == 1) {
		out->parts[0].text = formula_line(w, i, end);
		if (out->parts[0].n_items > 0)
			out->parts[0].items[0].actual_text =
			    out->parts[0].text;
	}
	if (span->alt != NULL)
		out->alt = span->alt;
	formula_tag(w, elem, out);
	return true;
}

size_t
para_formula_stop(const struct span *next, bool display)
{
	const char *text = next != NULL && next->kind == SPAN_TEXT ?
	    next->text : NULL;
	size_t n = 0;

	while (display && text != NULL && text[n] != '\0' &&
	    strchr(".,;:", text[n]) != NULL)
		n++;
	return n > 0 && (text[n] == ' ' || text[n] == '\0') ? n : 0;
}

/* ---- room --------------------------------------------------------------- */

/* How far what is seen of a line reaches up and down from its baseline. */
static void
formula_reach(const struct para_work *w, const struct set_line *l, sp *rise,
    sp *drop)
{
	sp em = w->measures.em, more = l->is_display ? w->leading * 2 / 5 : 0;

	*rise = (l->rise > em * 7 / 10 ? l->rise : em * 7 / 10) + more;
	*drop = (l->drop > em / 4 ? l->drop : em / 4) + more;
}

/* A line's baseline lower by so much. */
static void
formula_lower(struct set_line *l, sp by)
{
	for (size_t i = 0; i < l->n_items; i++)
		l->items[i].y += by;
	l->baseline += by;
	l->height += by;
}

void
para_formula_room(const struct para_work *w, struct set_line *lines, size_t n)
{
	sp em = w->measures.em, before = em / 4, gap = em / 10;

	for (size_t i = 0; i < n; i++) {
		struct set_line *l = &lines[i];
		bool formula = l->rise > 0 || l->drop > 0 ||
		    (i > 0 && lines[i - 1].drop > 0);
		sp rise, drop;

		formula_reach(w, l, &rise, &drop);
		if (formula && before + rise + gap > w->leading)
			formula_lower(l, before + rise + gap - w->leading);
		if (i + 1 == n && l->drop > 0 &&
		    drop + em * 7 / 10 + gap > w->leading)
			l->height += drop + em * 7 / 10 + gap - w->leading;
		before = drop;
	}
}
