/*
 * A paragraph: spans -> pieces of text, shaped -> items for the breaker ->
 * lines.
 *
 * Each span becomes one piece (a forced break or a fill: a space, so that
 * words stay apart when the text is copied, and an opaque piece).  Items of
 * the text engine and of the breaker correspond one to one; the breaker has
 * one more, the end.
 */
#include "layout/setting.h"

#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "layout/formula.h"

/* ---- spans -> pieces ---------------------------------------------------- */

static const char *
para_number(const struct para_work *w, size_t number)
{
	return arena_printf(w->s->scratch, "%zu", number);
}

static const char *
para_span_text(const struct para_work *w, const struct span *span)
{
	if (span->kind == SPAN_PAGE)
		return para_number(w, w->p->page);
	if (span->kind == SPAN_PAGES)
		return para_number(w, w->p->n_pages);
	return span->text;
}

static void
para_metrics(const struct para_work *w, struct para_piece *o)
{
	struct text_metrics m;

	if (o > w->origins && o[-1].style == o->style) {
		o->underline_offset = o[-1].underline_offset;
		o->underline_thickness = o[-1].underline_thickness;
		o->x_height = o[-1].x_height;
		return;
	}
	text_metrics(w->s->text, o->style, &m);
	o->underline_offset = m.underline_offset;
	o->underline_thickness = m.underline_thickness;
	o->x_height = m.x_height;
}

static struct text_piece *
para_piece(struct para_work *w, const struct span *span,
    const struct text_style *style, int elem, const struct para_link *link)
{
	size_t n = w->n_pieces;
	struct text_piece *piece = ARENA_PUSH(w->s->scratch, w->pieces, n);
	struct para_piece *o = ARENA_PUSH(w->s->scratch, w->origins,
	    w->n_pieces);

	piece->style = style;
	piece->flags = span->flags;
	piece->lang = span->lang != NULL ? span->lang : w->p->tagging.lang;
	o->style = style;
	o->kind = SPAN_TEXT;
	o->elem = elem;
	o->link = link;
	para_metrics(w, o);
	return piece;
}

/* ---- inline elements ---------------------------------------------------- */

/* Contents of a Link: its title, or what its spans say. */
static const char *
para_link_title(const struct para_work *w, const struct span *span)
{
	const struct span *end = w->p->spans + w->p->n_spans;
	const char *href = span->href, *title = NULL;

	if (span->href_title != NULL)
		return span->href_title;
	for (; span < end && tag_same(span->href, href); span++)
		if (span->text != NULL)
			title = title == NULL ? span->text :
			    arena_printf(w->s->a, "%s%s", title, span->text);
	return title != NULL ? title : href;
}

/* The Link of a span, new or that of the span before. */
static const struct para_link *
para_link(struct para_work *w, const struct span *span,
    const struct para_link *before, struct tagging *t)
{
	struct para_link *link;

	if (span->href == NULL || t->elem == ELEM_ARTIFACT)
		return NULL;
	if (before != NULL && tag_same(before->href, span->href)) {
		t->elem = before->elem;
		return before;
	}
	tag_open(w->s, t, ELEM_LINK);
	link = arena_alloc(w->s->scratch, sizeof *link);
	link->elem = t->elem;
	link->href = span->href;
	link->title = para_link_title(w, span);
	return link;
}

/* What of a span's element its right neighbour may share. */
struct para_inline {
	const struct span *span;
	const struct para_link *link;
	int elem;
};

static bool
para_shares(const struct para_inline *before, const struct span *span,
    const struct para_link *link)
{
	const struct span *b = before->span;

	if (b == NULL || before->link != link)
		return false;
	if (b->kind == SPAN_MATH || span->kind == SPAN_MATH)
		return para_same_formula(b, span);
	return b->role == span->role && span->role == ELEM_NONE &&
	    tag_same(b->lang, span->lang);
}

static void
para_inline(struct para_work *w, const struct span *span,
    struct para_inline *in)
{
	struct tagging t = w->p->tagging;
	const struct para_link *link;
	bool foreign;

	link = para_link(w, span, in->link, &t);
	if (para_shares(in, span, link)) {
		in->span = span;
		return;
	}
	if (span->lang != NULL)
		t.lang = span->lang;
	foreign = !tag_same(t.lang, t.elem_lang);
	if (span->role != ELEM_NONE) {
		tag_open(w->s, &t, span->role);
		if (t.elem >= 0 && span->role == ELEM_SPAN)
			w->s->pages->elems[t.elem].actual_text = span->alt;
	} else if (foreign && span->kind != SPAN_MATH)
		tag_open(w->s, &t, ELEM_SPAN);
	if (span->kind == SPAN_MATH && t.elem >= 0) {
		tag_open(w->s, &t, ELEM_FORMULA);
		w->s->pages->elems[t.elem].alt = para_formula_alt(w, span);
	}
	in->span = span;
	in->link = link;
	in->elem = t.elem;
}

/* An object after text, or a space in its place. */
static struct para_piece *
para_object(struct para_work *w, const struct span *span,
    const struct text_style *style, const struct para_inline *in)
{
	struct text_piece *piece = para_piece(w, span, style, in->elem,
	    in->link);

	piece->opaque = true;
	return &w->origins[w->n_pieces - 1];
}

/* A fill or a line's end: words stay apart when the text is copied. */
static void
para_parts(struct para_work *w, const struct span *span, enum span_kind kind,
    const struct text_style *style, const struct para_inline *in)
{
	para_piece(w, span, style, in->elem, in->link)->text = " ";
	para_object(w, span, style, in)->kind = kind;
	w->pieces[w->n_pieces - 1].flags |= TEXT_PARTS;
	w->has_fill = w->has_fill || kind == SPAN_FILL;
}

static void
para_formula_parts(struct para_work *w, const struct span *span,
    const struct text_style *style, const struct para_inline *in,
    const struct formula *f)
{
	for (size_t i = 0; i < f->n_parts; i++) {
		struct para_piece *o = para_object(w, span, style, in);

		o->kind = SPAN_MATH;
		o->part = &f->parts[i];
		o->is_display = f->display;
		w->pieces[w->n_pieces - 1].flags |= TEXT_FORMULA;
		w->pieces[w->n_pieces - 1].width = f->parts[i].width;
		if (i + 1 == f->n_parts)
			continue;
		o = para_object(w, span, style, in);
		o->kind = SPAN_MATH;
		o->part = &f->parts[i];
		o->is_glue = true;
		w->pieces[w->n_pieces - 1].flags |= TEXT_FORMULA;
		w->pieces[w->n_pieces - 1].width = f->parts[i].glue;
	}
	w->has_formula = true;
}

/* The formula of span i; returns the span behind it, *stop bytes of which
   are set. */
static size_t
para_gather_formula(struct para_work *w, size_t i,
    const struct text_style *style, const struct para_inline *in,
    size_t *stop)
{
	const struct span *span = &w->p->spans[i], *next;
	size_t end = para_formula_end(w->p, i);
	struct para_inline around = { .elem = w->p->tagging.elem };
	struct formula *f = arena_alloc(w->s->scratch, sizeof *f);

	if (!para_formula(w, i, style, in->elem, f))
		return i;
	next = end < w->p->n_spans ? &w->p->spans[end] : NULL;
	*stop = para_formula_stop(next, f->display);
	if (f->display && w->n_pieces > 0)
		para_parts(w, span, SPAN_BREAK, style, &around);
	para_formula_parts(w, span, style, in, f);
	if (*stop > 0)
		para_piece(w, next, style, around.elem, NULL)->text =
		    arena_strndup(w->s->scratch, next->text, *stop);
	if (f->display && next != NULL && (end + 1 < w->p->n_spans ||
	    next->text == NULL || next->text[*stop] != '\0'))
		para_parts(w, span, SPAN_BREAK, style, &around);
	return end;
}

static void
para_gather(struct para_work *w)
{
	const struct para *p = w->p;
	struct para_inline in = { .elem = p->tagging.elem };
	const struct text_style *style = NULL;
	size_t stop = 0;

	for (size_t i = 0; style == NULL && i < p->n_spans; i++)
		style = p->spans[i].style;
	for (size_t i = 0; style != NULL && i < p->n_spans; i++) {
		const struct span *span = &p->spans[i];
		bool begins = span->kind == SPAN_MATH && (i == 0 ||
		    !para_same_formula(&p->spans[i - 1], span));
		size_t end;

		if (span->style != NULL)
			style = span->style;
		para_inline(w, span, &in);
		if (span->kind == SPAN_FILL || span->kind == SPAN_BREAK) {
			para_parts(w, span, span->kind, style, &in);
			continue;
		}
		end = begins ? para_gather_formula(w, i, style, &in, &stop) :
		    i;
		if (end > i) {
			i = end - 1;
			continue;
		}
		para_piece(w, span, style, in.elem, in.link)->text =
		    para_span_text(w, span) + stop;
		stop = 0;
	}
}

/* ---- items for the breaker ---------------------------------------------- */

/* The last letter before the item; 0: none. */
static char
para_letter_before(const struct text_item *it)
{
	const struct text_run *run;

	if (it[-1].kind != TEXT_BOX || it[-1].n_runs == 0)
		return 0;
	run = &it[-1].runs[it[-1].n_runs - 1];
	return run->text_len == 0 ? 0 : run->text[run->text_len - 1];
}

/* Does a word of at most `len` bytes stand alone before the item? */
static bool
para_word_before(const struct para_work *w, const struct text_item *it,
    size_t len)
{
	ptrdiff_t at = it - w->text.items;

	return at > 0 && it[-1].kind == TEXT_BOX && it[-1].n_runs == 1 &&
	    it[-1].runs[0].text_len <= len &&
	    (at == 1 || it[-2].kind == TEXT_SPACE);
}

static int
para_break_penalty(const struct para_work *w, const struct text_item *it)
{
	char before = it > w->text.items ? para_letter_before(it) : 0;

	if (it->breakable)      /* between clusters of a word; see cut.c */
		return 2000;
	if (it->is_unspaced)
		return it->in_word ? 100 : 0;
	if (w->has_fill)
		return 1000;
	if (it->is_url)
		return before == '/' || before == ':' ? 90 : 140;
	/* "p-value", "g-computation" stay whole */
	return w->p->style->balance || para_word_before(w, it, 2) ?
	    BREAK_RELUCTANT : it->is_tied ? 150 : 50;
}

/* A line would rather not end by a word of one letter, a title's by one of
   three: they go with what follows. */
static int
para_space_penalty(const struct para_work *w, const struct text_item *it)
{
	size_t few = w->p->style->balance ? 3 : 1;

	if (w->has_fill)
		return 900;
	return it->is_tied ? 90 : para_word_before(w, it, few) ? 50 : 0;
}

static void
para_break_space(const struct para_work *w, const struct text_item *it,
    struct break_item *b)
{
	b->width = it->width;
	if (it->justifies) {
		b->stretch = it->width / 2;
		b->shrink = it->width / 3;
	}
	b->vanishes = it->breakable;
	b->penalty = it->breakable ? para_space_penalty(w, it) : BREAK_NEVER;
}

static void
para_break_object(const struct para_work *w, const struct text_item *it,
    struct break_item *b)
{
	const struct para_piece *o = &w->origins[it->piece];

	if (o->kind == SPAN_MATH) {
		b->vanishes = o->is_glue;
		b->penalty = o->is_glue ? o->part->penalty : BREAK_NEVER;
	} else if (w->origins[it->piece].kind == SPAN_FILL) {
		b->is_fill = true;
		b->width = w->measures.em / 2;
	} else {
		b->penalty = BREAK_FORCED;
		b->vanishes = true;
	}
}

/* Letters give way in justified lines, and hang out at their ends. */
static void
para_break_box(const struct para_work *w, const struct text_item *it,
    struct break_item *b)
{
	if (w->letter_fit > 0)
		b->fit = it->width * w->letter_fit / 1000;
	if (!w->hangs || it->n_runs == 0)
		return;
	b->hang_left = margin_hang(&it->runs[0], false);
	b->hang_right = margin_hang(&it->runs[it->n_runs - 1], true);
}

static void
para_break_disc(const struct para_work *w, const struct text_item *it,
    struct break_item *b)
{
	b->penalty = w->has_fill ? 1200 : w->measures.ragged ? 200 : 120;
	if (it->is_reluctant)
		b->penalty += 200;
	b->is_hyphen = true;
	b->pre = it->pre_width;
	b->post = it->post_width;
	if (w->hangs)
		b->hang_right = margin_hang(&it->pre[it->n_pre - 1], true);
}

static void
para_break_item(const struct para_work *w, const struct text_item *it,
    struct break_item *b)
{
	b->penalty = BREAK_NEVER;
	b->width = it->width;
	switch (it->kind) {
	case TEXT_BOX:
		para_break_box(w, it, b);
		break;
	case TEXT_SPACE:
		para_break_space(w, it, b);
		break;
	case TEXT_BREAK:
		b->penalty = para_break_penalty(w, it);
		b->vanishes = true;
		b->stretch = it->stretch;
		b->shrink = it->shrink;
		break;
	case TEXT_DISC:
		para_break_disc(w, it, b);
		break;
	case TEXT_OBJECT:
		b->penalty = 0;
		para_break_object(w, it, b);
		break;
	}
}

static void
para_break_items(struct para_work *w)
{
	size_t n = w->text.n_items;

	w->breaks = arena_array(w->s->scratch, n + 1, sizeof *w->breaks);
	for (size_t i = 0; i < n; i++)
		para_break_item(w, &w->text.items[i], &w->breaks[i]);
	w->breaks[n].penalty = BREAK_FORCED;
	w->n_breaks = n + 1;
}

/* ---- measures ----------------------------------------------------------- */

/* The style that most of the text has. */
static const struct text_style *
para_main_style(const struct para_work *w)
{
	const struct text_style *best = w->pieces[0].style;
	size_t most = 0;

	for (size_t i = 0; i < w->n_pieces; i++) {
		const char *text = w->pieces[i].text;
		size_t len = text == NULL ? 0 : strlen(text);

		if (len > most &&
		    w->pieces[i].style->position == POSITION_NORMAL) {
			most = len;
			best = w->pieces[i].style;
		}
	}
	return best;
}

static void
para_measures(struct para_work *w)
{
	const struct para *p = w->p;
	const struct text_style *style = para_main_style(w);
	sp indent = p->style->text_indent;
	sp shift;
	struct text_metrics m;

	if (w->text.rtl != p->rtl && (p->style->text_align != ALIGN_LEFT ||
	    !(p->rtl || p->in_item)))
		indent = 0;             /* it would be on the other side */
	shift = p->x + indent < 0 && !p->rtl ? -(p->x + indent) : 0;
	text_metrics(w->s->text, style, &m);
	w->ascender = m.ascender;
	w->descender = m.descender;
	w->leading = p->style->line_height * w->text.leading / 100;
	w->baseline = (w->leading - m.ascender - m.descender) / 2 +
	    m.ascender;
	w->first_x = p->rtl ? p->x : p->x + indent + shift;
	w->rest_x = p->x + shift;
	w->measures.first = p->measure - indent - shift;
	w->measures.rest = p->measure - shift;
	w->measures.em = style->font_size;
	w->align = p->style->text_align;
	w->measures.ragged = w->align != ALIGN_JUSTIFY || w->has_fill;
	w->letter_fit = w->measures.ragged ? 0 : p->style->letter_fit;
	for (size_t i = 0; w->letter_fit > 0 && i < w->text.n_items; i++)
		if (w->text.items[i].is_unspaced)       /* on the square */
			w->letter_fit = 0;
	w->hangs = p->style->optical_margins && !w->text.rtl && !w->has_fill;
}

/* ---- lines -------------------------------------------------------------- */

/*
 * Lines of like length: little more than the narrowest measure that takes no
 * more of them, so that the last is rather shorter than longer.  Returns the
 * measure less that one.
 */
static sp
para_balance(const struct para_work *w)
{
	size_t n = break_count(w->breaks, w->n_breaks, &w->measures);
	struct break_style tried = w->measures;
	sp low = w->measures.rest / 2, high = w->measures.rest;

	if (n < 2)
		return 0;
	while (high - low > SP_PT / 4) {
		sp middle = low + (high - low) / 2;

		tried.rest = middle;
		tried.first = w->measures.first - w->measures.rest + middle;
		if (break_count(w->breaks, w->n_breaks, &tried) > n)
			low = middle;
		else
			high = middle;
	}
	high += w->measures.rest / 20;
	return high < w->measures.rest ? w->measures.rest - high : 0;
}

static void
para_complain(const struct para_work *w)
{
	struct place at = { .field = w->p->field };

	diag_at(w->s->diags, &at, DIAG_LINE_OVERFULL,
	    "a line is wider than the measure");
}

static size_t
para_break(struct para_work *w, size_t **breaks)
{
	struct break_style measures = w->measures;
	bool overfull;
	size_t n;

	if (w->p->style->balance && measures.ragged) {
		sp less = para_balance(w);

		measures.first -= less;
		measures.rest -= less;
		n = break_lines(w->s->scratch, w->breaks, w->n_breaks,
		    &measures, breaks, &overfull);
		if (!overfull)
			return n;
	}
	n = break_lines(w->s->scratch, w->breaks, w->n_breaks, &w->measures,
	    breaks, &overfull);
	if (overfull && w->s->diags != NULL)
		para_complain(w);
	return n;
}

static size_t
para_lines(struct para_work *w, struct set_line **lines)
{
	size_t *breaks;
	size_t n = para_break(w, &breaks);
	size_t from = SIZE_MAX;
	bool filled = false;

	*lines = arena_array(w->s->a, n, sizeof **lines);
	for (size_t i = 0; i < n; i++) {
		line_set(w, from, breaks[i], filled, &(*lines)[i]);
		(*lines)[i].is_hyphenated = w->breaks[breaks[i]].is_hyphen;
		for (size_t k = from + 1; k <= breaks[i]; k++)
			filled = filled || w->breaks[k].is_fill;
		from = breaks[i];
	}
	if (w->has_formula)
		para_formula_room(w, *lines, n);
	return n;
}

static bool
para_has_text(const struct para_work *w)
{
	for (size_t i = 0; i < w->text.n_items; i++)
		if (w->text.items[i].kind == TEXT_BOX ||
		    w->text.items[i].kind == TEXT_DISC || w->has_formula)
			return true;
	return false;
}

static bool
para_shape(struct para_work *w)
{
	para_gather(w);
	if (w->n_pieces == 0)
		return false;
	w->pieces[0].flags |= w->p->base |
	    (w->p->style->balance ? TEXT_PHRASES : 0);
	text_shape(w->s->text, w->s->scratch, w->pieces, w->n_pieces,
	    w->p->tagging.lang, w->p->style->hyphens, &w->text);
	if (!para_has_text(w))
		return false;
	para_measures(w);
	if (w->align == ALIGN_LEFT &&
	    (w->p->rtl || (w->text.rtl && !w->p->in_item)))
		w->align = ALIGN_RIGHT;
	return true;
}

size_t
para_set(struct setting *s, const struct para *p, struct set_line **lines)
{
	struct para_work w = { .s = s, .p = p };
	size_t n = 0;

	if (para_shape(&w)) {
		cut_wide(&w);
		para_break_items(&w);
		n = para_lines(&w, lines);
	}
	arena_empty(s->scratch);
	return n;
}

sp
para_width(struct setting *s, const struct para *p)
{
	struct para quiet = *p;
	struct para_work w = { .s = s, .p = &quiet };
	sp width = 0;

	quiet.tagging.elem = ELEM_ARTIFACT;
	if (para_shape(&w))
		for (size_t i = 0; i < w.text.n_items; i++)
			width += w.text.items[i].width;
	arena_empty(s->scratch);
	return width;
}

/* ---- extents ------------------------------------------------------------ */

enum { EXTENT_WORD = 9 };       /* ems; a longer word is divided if it can */

/* Width of what stands between two breaks, from item i; sets its end.  With
   `hyphens` a word may end at one of them. */
static sp
para_segment(const struct para_work *w, size_t *i, bool hyphens)
{
	const struct text_para *t = &w->text;
	sp width = 0;

	for (; *i < t->n_items; ++*i) {
		const struct text_item *it = &t->items[*i];

		if (it->kind == TEXT_BREAK ||
		    (it->kind == TEXT_SPACE && it->breakable) ||
		    (it->kind == TEXT_OBJECT &&
		    w->origins[it->piece].kind != SPAN_TEXT))
			break;
		if (it->kind == TEXT_DISC && hyphens)
			return width + it->pre_width;
		width += it->width;
	}
	return width;
}

static sp
para_least(const struct para_work *w)
{
	sp least = 0, limit = w->measures.em * EXTENT_WORD;

	for (size_t i = 0; i < w->text.n_items; i++) {
		size_t from = i;
		sp width = para_segment(w, &i, false);

		if (width > limit)
			for (width = 0; from < i; from++) {
				sp part = para_segment(w, &from, true);

				width = part > width ? part : width;
			}
		least = width > least ? width : least;
	}
	return least;
}

void
para_extents(struct setting *s, const struct para *p, sp *least, sp *most)
{
	struct para quiet = *p;
	struct para_work w = { .s = s, .p = &quiet };
	sp width = 0;

	*least = *most = 0;
	quiet.tagging.elem = ELEM_ARTIFACT;
	if (para_shape(&w)) {
		*least = para_least(&w);
		for (size_t i = 0; i < w.text.n_items; i++) {
			const struct text_item *it = &w.text.items[i];

			if (it->kind == TEXT_OBJECT &&
			    w.origins[it->piece].kind == SPAN_BREAK)
				width = 0;
			else
				width += it->width;
			*most = width > *most ? width : *most;
		}
	}
	arena_empty(s->scratch);
}
