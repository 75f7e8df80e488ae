/*
 * What stands between two breaks and is wider than the measure: its no-break
 * spaces become spaces, and if that is not enough its words are cut between
 * clusters, so that no line need be overfull.
 *
 * It happens: identifiers, formulas, sequences of bases, a column of three
 * centimetres.
 */
#include "layout/setting.h"

#include "base/arena.h"

/* May a line end at the item? */
static bool
cut_is_break(const struct text_item *it)
{
	return it->kind == TEXT_BREAK || it->kind == TEXT_DISC ||
	    it->kind == TEXT_OBJECT ||
	    (it->kind == TEXT_SPACE && it->breakable);
}

/* End of the segment at i, the break; sets its width, hyphens included. */
static size_t
cut_segment(const struct text_para *t, size_t i, sp *width)
{
	*width = i > 0 && t->items[i - 1].kind == TEXT_DISC ?
	    t->items[i - 1].post_width : 0;
	while (i < t->n_items && !cut_is_break(&t->items[i]))
		*width += t->items[i++].width;
	if (i < t->n_items && t->items[i].kind == TEXT_DISC)
		*width += t->items[i].pre_width;
	return i;
}

/* Make the spaces of wide segments breakable; is one still too wide? */
static bool
cut_spaces(struct text_para *t, sp limit)
{
	bool wide = false;

	for (size_t i = 0; i < t->n_items; i++) {
		sp width;
		size_t end = cut_segment(t, i, &width);
		bool any = false;

		for (size_t k = i; width > limit && k < end; k++)
			if (t->items[k].kind == TEXT_SPACE)
				any = t->items[k].breakable = true;
		if (any)
			cut_segment(t, i, &width);
		wide = wide || width > limit;
		i = any ? i - 1 : end;
	}
	return wide;
}

struct cut {
	struct arena *arena;
	struct text_item *items;
	size_t n;
};

static struct text_item *
cut_add(struct cut *c, const struct text_item *it)
{
	struct text_item *copy = ARENA_PUSH(c->arena, c->items, c->n);

	*copy = *it;
	return copy;
}

/* A break between clusters, known by being `breakable`. */
static void
cut_break(struct cut *c, const struct text_item *it)
{
	struct text_item *b;

	if (c->n == 0 || c->items[c->n - 1].kind != TEXT_BOX)
		return;
	b = cut_add(c, it);
	*b = (struct text_item){ .kind = TEXT_BREAK, .piece = it->piece,
	    .level = it->level, .breakable = true };
}

/* The text of glyphs that are cut off; theirs begins with it. */
static void
cut_text(struct text_run *part, struct text_glyph *glyphs,
    const struct text_run *run)
{
	uint32_t low = UINT32_MAX, high = 0;

	for (size_t i = 0; i < part->n_glyphs; i++) {
		const struct text_glyph *g = &glyphs[i];

		if (g->text_len == 0)
			continue;
		low = g->text < low ? g->text : low;
		high = g->text + g->text_len > high ? g->text + g->text_len :
		    high;
	}
	if (low > high)
		low = high = glyphs[0].text;
	part->text = run->text + low;
	part->text_len = high - low;
	for (size_t i = 0; i < part->n_glyphs; i++)
		glyphs[i].text = glyphs[i].text >= low ?
		    glyphs[i].text - low : 0;
}

/* Glyphs from, to of a run, which are one cluster. */
static void
cut_cluster(struct cut *c, const struct text_item *it,
    const struct text_run *run, size_t from, size_t to, bool first)
{
	struct text_run *part = arena_memdup(c->arena, run, sizeof *run);
	struct text_glyph *glyphs = arena_memdup(c->arena,
	    run->glyphs + from, (to - from) * sizeof *glyphs);
	struct text_item *box;

	part->glyphs = glyphs;
	part->n_glyphs = to - from;
	part->width = 0;
	cut_text(part, glyphs, run);
	for (size_t i = 0; i < to - from; i++)
		part->width += glyphs[i].advance;
	if (run->actual_text != NULL && !first)
		part->actual_text = "";
	cut_break(c, it);
	box = cut_add(c, it);
	box->runs = part;
	box->n_runs = 1;
	box->width = part->width;
}

/* All clusters of a run in logical order. */
static void
cut_run(struct cut *c, const struct text_item *it, const struct text_run *run)
{
	size_t n = run->n_glyphs;
	bool first = true;

	if ((run->level & 1) == 0) {
		for (size_t i = 0, end; i < n; i = end, first = false) {
			for (end = i + 1; end < n &&
			    run->glyphs[end].text_len == 0; )
				end++;
			cut_cluster(c, it, run, i, end, first);
		}
		return;
	}
	for (size_t end = n, i; end > 0; end = i, first = false) {
		for (i = end - 1; i > 0 && (run->glyphs[i].text_len == 0 ||
		    run->glyphs[i - 1].advance == 0); )
			i--;
		cut_cluster(c, it, run, i, end, first);
	}
}

static void
cut_words(struct para_work *w, sp limit)
{
	struct text_para *t = &w->text;
	struct cut c = { .arena = w->s->scratch };

	for (size_t i = 0; i < t->n_items; ) {
		sp width;
		size_t end = cut_segment(t, i, &width);

		for (; i < end; i++) {
			const struct text_item *it = &t->items[i];

			if (it->kind != TEXT_BOX || width <= limit)
				cut_add(&c, it);
			for (size_t k = 0; it->kind == TEXT_BOX &&
			    width > limit && k < it->n_runs; k++)
				cut_run(&c, it, &it->runs[k]);
		}
		if (i < t->n_items)
			cut_add(&c, &t->items[i++]);
	}
	t->items = c.items;
	t->n_items = c.n;
}

void
cut_wide(struct para_work *w)
{
	sp limit = w->measures.first < w->measures.rest ?
	    w->measures.first : w->measures.rest;

	if (cut_spaces(&w->text, limit))
		cut_words(w, limit);
}
