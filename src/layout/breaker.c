/*
 * Line breaking: the least sum of demerits over the paragraph.
 *
 * Walk the items once.  Keep a list of active nodes: legal breaks that a line
 * could begin after.  At each legal break, price the line from every active
 * node to here by how far its spaces must stretch or shrink (badness), add
 * the cost of hyphens, of two hyphens in a row and of a tight line beside a
 * loose one, and keep the cheapest way to be here for each class of
 * tightness.  A node from which the line is too full is dropped.  At the end,
 * walk back from the cheapest node.
 *
 * Three attempts: with ordinary tolerance; with any looseness; with spaces
 * that may stretch beyond that.  Nothing is computed in floating point, so
 * that lines are the same everywhere.
 *
 * The road not taken: first fit, a line at a time.  It is as fast, and it
 * shows.
 *
 * Source: Knuth & Plass, Software: Practice and Experience 11 (1981),
 * sections 3 and 4; the numbers are those of plain TeX.
 */
#include <stdint.h>

#include "base/arena.h"
#include "layout/set.h"

enum {
	BAD_MAX = 10000,                /* badness of a hopeless line */
	LINE_PENALTY = 10,
	HYPHEN_PENALTY = 50,
	URL_PENALTY = 120,
	DOUBLE_HYPHEN = 10000,          /* demerits */
	FINAL_HYPHEN = 5000,
	ADJACENT = 10000,
	SHORT_LAST = 8000,              /* a last line of a word or less */
	TOLERANCE = 400
};

struct node {
	size_t at;                      /* item of the break; start: SIZE_MAX */
	size_t start;                   /* first item of the next line */
	sp post;                        /* width that a discretionary adds */
	int fitness;                    /* 0 tight .. 3 very loose */
	bool hyphen;
	int64_t demerits;
	struct node *prev;              /* best way here */
	struct node *next;              /* active list */
};

struct breaker {
	struct arena *arena;
	const struct text_para *p;
	const struct break_params *params;
	sp *width, *stretch, *shrink;   /* sums before item i */
	int *fills;
	struct node *active;
	sp emergency;                   /* extra stretch of each line [sp] */
	int tolerance;
	bool overfull;
	sp worst;
};

/* ---- sums -------------------------------------------------------------------------- */

static bool
item_is_fill(const struct breaker *b, const struct text_item *t)
{
	return t->kind == TEXT_OBJECT && b->params->is_fill[t->piece];
}

static void
breaker_sums(struct breaker *b)
{
	size_t n = b->p->n_items;

	b->width = arena_array(b->arena, n + 1, sizeof *b->width);
	b->stretch = arena_array(b->arena, n + 1, sizeof *b->stretch);
	b->shrink = arena_array(b->arena, n + 1, sizeof *b->shrink);
	b->fills = arena_array(b->arena, n + 1, sizeof *b->fills);
	for (size_t i = 0; i < n; i++) {
		const struct text_item *t = &b->p->items[i];
		bool glue = t->kind == TEXT_SPACE && t->justifies;
		bool han = t->kind == TEXT_BREAK && t->is_ideographic;

		b->width[i + 1] = b->width[i] + t->width;
		b->stretch[i + 1] = b->stretch[i] + (glue ? t->width / 2 : 0) +
		    (han ? SP_PT / 4 : 0);
		b->shrink[i + 1] = b->shrink[i] + (glue ? t->width / 3 : 0);
		b->fills[i + 1] = b->fills[i] + item_is_fill(b, t);
	}
}

size_t
breaker_line_start(const struct text_para *p, size_t b)
{
	size_t i = b;

	if (i < p->n_items && (p->items[i].kind == TEXT_DISC ||
	    p->items[i].kind == TEXT_BREAK))
		i++;
	while (i < p->n_items && p->items[i].kind == TEXT_SPACE &&
	    p->items[i].breakable)
		i++;
	return i;
}

/* ---- one line ------------------------------------------------------------------------ */

/* 100 (adjust/give)^3, at most BAD_MAX. */
static int
badness(sp adjust, sp give)
{
	int64_t r;

	if (adjust == 0)
		return 0;
	if (give <= 0)
		return BAD_MAX;
	if (adjust / give > 4)
		return BAD_MAX;
	r = adjust * 1000 / give;
	r = r * r / 1000 * r / 1000 / 10;
	return r > BAD_MAX ? BAD_MAX : (int)r;
}

struct trial {
	int bad;                        /* badness; -1: does not fit */
	int fitness;
	sp over;                        /* by how much it does not fit */
};

static struct trial
breaker_try_ragged(const struct breaker *b, sp slack, bool last)
{
	struct trial t = { 0, 1, 0 };

	if (slack < 0)
		return (struct trial){ -1, 0, -slack };
	if (!last)
		t.bad = badness(slack, b->params->measure / 6);
	return t;
}

/* How good is the line from node n to a break at item i? */
static struct trial
breaker_try(const struct breaker *b, const struct node *n, size_t i, bool last)
{
	const struct text_item *t = i < b->p->n_items ? &b->p->items[i] : NULL;
	sp natural = n->start < i ? b->width[i] - b->width[n->start] : 0;
	sp slack;
	struct trial r = { 0, 1, 0 };

	natural += n->post;
	if (t != NULL && t->kind == TEXT_DISC)
		natural += t->pre_width;
	if (n->at == SIZE_MAX)
		natural += b->params->first_indent;
	slack = b->params->measure - natural;
	if (b->params->ragged)
		return breaker_try_ragged(b, slack, last);
	if (slack < 0) {
		sp shrink = n->start < i
		    ? b->shrink[i] - b->shrink[n->start] : 0;

		if (-slack > shrink)
			return (struct trial){ -1, 0, -slack - shrink };
		r.bad = badness(-slack, shrink);
		r.fitness = r.bad > 12 ? 0 : 1;
		return r;
	}
	if (last || (n->start < i && b->fills[i] > b->fills[n->start]))
		return r;
	r.bad = badness(slack, (n->start < i
	    ? b->stretch[i] - b->stretch[n->start] : 0) + b->emergency);
	r.fitness = r.bad > 99 ? 3 : r.bad > 12 ? 2 : 1;
	return r;
}

static int64_t
breaker_demerits(const struct breaker *b, const struct node *n, size_t i,
    const struct trial *t, bool last)
{
	const struct text_item *item = last ? NULL : &b->p->items[i];
	int64_t d = LINE_PENALTY + t->bad;
	int64_t penalty = item == NULL ? 0
	    : item->kind == TEXT_DISC ? HYPHEN_PENALTY
	    : item->is_url ? URL_PENALTY : 0;
	sp width = n->start < i ? b->width[i] - b->width[n->start] : 0;

	d = d * d + penalty * penalty;
	if (item != NULL && item->kind == TEXT_DISC && n->hyphen)
		d += DOUBLE_HYPHEN;
	if (last && n->hyphen)
		d += FINAL_HYPHEN;
	if (last && n->at != SIZE_MAX && width < b->params->measure / 8)
		d += SHORT_LAST;
	if (t->fitness - n->fitness > 1 || n->fitness - t->fitness > 1)
		d += ADJACENT;
	return n->demerits + d;
}

/* ---- the walk -------------------------------------------------------------------------- */

static bool
breaker_is_legal(const struct breaker *b, size_t i)
{
	const struct text_item *t = &b->p->items[i];

	switch (t->kind) {
	case TEXT_SPACE:
		/* not behind another space: one break serves both */
		return t->breakable && i > 0 &&
		    b->p->items[i - 1].kind != TEXT_SPACE;
	case TEXT_BREAK:
	case TEXT_DISC:
		return true;
	case TEXT_OBJECT:
		return item_is_fill(b, t);
	default:
		return false;
	}
}

static void
breaker_add(struct breaker *b, size_t i, const struct node *best, bool last)
{
	struct node *n = arena_memdup(b->arena, best, sizeof *n);
	const struct text_item *t = last ? NULL : &b->p->items[i];

	n->at = i;
	n->start = last ? i : breaker_line_start(b->p, i);
	n->post = t != NULL && t->kind == TEXT_DISC ? t->post_width : 0;
	n->hyphen = t != NULL && t->kind == TEXT_DISC;
	n->next = b->active;
	b->active = n;
}

/* Price a break at i from all active nodes; drop those too far behind. */
static void
breaker_visit(struct breaker *b, size_t i, bool last)
{
	struct node best[4] = { { .prev = NULL } };
	struct node **link = &b->active;
	struct node *least_over = NULL;
	sp over = INT64_MAX;

	for (struct node *n; (n = *link) != NULL;) {
		struct trial t = breaker_try(b, n, i, last);
		int64_t d;

		if (t.bad < 0) {
			if (t.over < over) {
				over = t.over;
				least_over = n;
			}
			*link = n->next;
			continue;
		}
		link = &n->next;
		if (t.bad > b->tolerance)
			continue;
		d = breaker_demerits(b, n, i, &t, last);
		if (best[t.fitness].prev == NULL ||
		    d < best[t.fitness].demerits)
			best[t.fitness] = (struct node){ .prev = n,
			    .demerits = d, .fitness = t.fitness };
	}
	for (int f = 0; f < 4; f++)
		if (best[f].prev != NULL)
			breaker_add(b, i, &best[f], last);
	/* the last attempt must end somewhere: an overfull line */
	if (b->active == NULL && b->emergency != 0 && least_over != NULL) {
		struct node n = { .prev = least_over, .fitness = 1,
		    .demerits = least_over->demerits + INT32_MAX };

		breaker_add(b, i, &n, last);
		b->overfull = true;
		if (over > b->worst)
			b->worst = over;
	}
}

static bool
breaker_pass(struct breaker *b)
{
	struct node *start = arena_alloc(b->arena, sizeof *start);
	size_t n = b->p->n_items;

	start->at = SIZE_MAX;
	start->fitness = 1;
	b->active = start;
	b->overfull = false;
	b->worst = 0;
	for (size_t i = 0; i < n && b->active != NULL; i++)
		if (breaker_is_legal(b, i))
			breaker_visit(b, i, false);
	if (b->active != NULL)
		breaker_visit(b, n, true);
	return b->active != NULL && b->active->at == n;
}

static void
breaker_walk_back(struct breaker *b, struct break_result *out)
{
	const struct node *best = NULL;
	size_t n = 0;

	for (const struct node *a = b->active; a != NULL; a = a->next)
		if (a->at == b->p->n_items &&
		    (best == NULL || a->demerits < best->demerits))
			best = a;
	for (const struct node *a = best; a->at != SIZE_MAX; a = a->prev)
		n++;
	out->breaks = arena_array(b->arena, n, sizeof *out->breaks);
	out->n_breaks = n;
	for (const struct node *a = best; a->at != SIZE_MAX; a = a->prev)
		out->breaks[--n] = a->at;
	out->overfull = b->overfull;
	out->worst = b->worst;
}

void
breaker_run(struct arena *a, const struct text_para *p,
    const struct break_params *params, struct break_result *out)
{
	struct breaker b = { .arena = a, .p = p, .params = params,
	    .tolerance = TOLERANCE };

	breaker_sums(&b);
	if (!breaker_pass(&b)) {
		b.tolerance = BAD_MAX;
		if (params->ragged || !breaker_pass(&b)) {
			b.emergency = params->measure / 8;
			breaker_pass(&b);
		}
	}
	breaker_walk_back(&b, out);
}
