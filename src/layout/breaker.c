/*
 * Breaking a paragraph into lines, all of its lines at once.
 *
 * A paragraph is a row of items: boxes, spaces that stretch and shrink, and
 * places where a line may end, at a penalty.  Each way of breaking it costs
 * demerits, line by line: for spaces far from their natural width, for
 * hyphens (more for two in a row), for a loose line beside a tight one, for a
 * last line of a few letters.  The way that costs least in all is found by
 * dynamic programming: at each place the best way to get there is kept, once
 * for each class of the line that ends there: its fitness (tight, decent,
 * loose, very loose) and how many lines up to it end by a hyphen, since the
 * next line's demerits depend on nothing else.
 *
 *	for each place i where a line may end
 *		for each active place a
 *			line a..i too long even when shrunk?  a is done with
 *			line a..i bearable?  way to i over a is a candidate
 *		the best candidate of each class becomes active
 *
 * It is tried with rising tolerance: without hyphens; with them, two in a row
 * at most; with loose lines, three at most; with emergency stretch; last as it
 * comes, where any line that is not too long will do.  The caller has cut
 * boxes wider than the measure, so that the last pass finds a way but for a
 * single character too wide.
 *
 * Ragged lines are broken alike, but their badness is that of the space left
 * at the end, and their spaces do not move.
 *
 * The road not taken: first fit, line after line, is half the code and a
 * tenth of the time of what is a thousandth of an article's; it shows in
 * every narrow column.  Floating point: the same lines on every machine are
 * worth more.
 *
 * Source: Knuth & Plass, Breaking paragraphs into lines, SP&E 11 (1981); the
 * badness is that of TeX, section 108.
 */
#include "layout/breaker.h"

#include <limits.h>

#include "base/arena.h"

enum {
	LINE_PENALTY = 10,
	DEMERITS_HYPHENS = 30000,       /* two lines in a row */
	DEMERITS_MORE_HYPHENS = 1000000, /* three and more */
	DEMERITS_LAST_HYPHEN = 8000,    /* on the last line but one */
	DEMERITS_SHORT_LAST = 20000,    /* a last line of a few letters */
	DEMERITS_REMNANT = 1000000,     /* or of the end of a hyphenated word */
	DEMERITS_FITNESS = 10000,
	BADNESS_CAP = 1000000,
	FITNESSES = 4,
	HYPHENS_MOST = 3,               /* more in a row count as so many */
	CLASSES = FITNESSES * (HYPHENS_MOST + 1)
};

struct sums {
	sp width, stretch, shrink, fit;
	long fills;
};

struct active {
	size_t at;              /* the item broken at; SIZE_MAX: the start */
	size_t start;           /* first item of the next line */
	int64_t demerits;       /* of all lines up to here */
	int fitness;
	int hyphens;            /* lines in a row that end by one */
	size_t lines;
	struct active *from;
	struct active *next;    /* active, in order of `at` */
};

/* Room for places, used again by the next attempt. */
enum { ROOM_PLACES = 60 };
struct room {
	struct room *next;
	struct active places[ROOM_PLACES];
};

/* One attempt. */
struct pass {
	struct arena *arena;
	const struct break_item *items;
	size_t n;
	const struct break_style *style;
	const struct sums *sums;        /* before each item */
	int hyphens;                    /* lines in a row that may end so */
	bool in_need;                   /* breaks that are for need count */
	bool last;                      /* must find a way */
	int64_t tolerance;              /* badness */
	sp emergency;                   /* stretch added to each line [sp] */
	struct active *actives, *newest;        /* all; the last of them */
	struct room *rooms, *room;      /* all; that at work */
	size_t n_places;                /* used of it */
	bool overfull;
};

int64_t
break_badness(sp t, sp s, int64_t cap)
{
	int64_t r;

	if (t <= 0)
		return 0;
	if (s <= 0 || t / s > 200)
		return cap;
	r = t * 297 / s;
	r = (r * r * r + 0x20000) / 0x40000;
	return r < cap ? r : cap;
}

size_t
break_next(const struct break_item *items, size_t n, size_t at)
{
	size_t i = at + 1;              /* SIZE_MAX wraps to 0 */

	if (at != SIZE_MAX && items[at].is_fill)
		return at;
	while (i + 1 < n && items[i].vanishes &&
	    items[i].penalty != BREAK_FORCED)
		i++;
	return i;
}

size_t
break_end(const struct break_item *items, size_t start, size_t at)
{
	while (at > start && items[at - 1].vanishes)
		at--;
	return at;
}

void
break_hangs(const struct break_item *items, size_t start, size_t end,
    size_t at, sp *left, sp *right)
{
	*left = *right = 0;
	if (start >= end)
		return;
	*left = items[start].hang_left;
	*right = items[at].is_hyphen ? items[at].hang_right :
	    items[end - 1].hang_right;
}

static const struct sums *
pass_sums(struct arena *a, const struct break_item *items, size_t n)
{
	struct sums *sums = arena_array(a, n + 1, sizeof *sums);

	for (size_t i = 0; i < n; i++) {
		sums[i + 1].width = sums[i].width + items[i].width;
		sums[i + 1].stretch = sums[i].stretch + items[i].stretch;
		sums[i + 1].shrink = sums[i].shrink + items[i].shrink;
		sums[i + 1].fit = sums[i].fit + items[i].fit;
		sums[i + 1].fills = sums[i].fills + items[i].is_fill;
	}
	return sums;
}

/* ---- one line ----------------------------------------------------------- */

/* A line from an active place to item i. */
struct trial {
	sp left;                /* measure less natural width; may be < 0 */
	sp core;                /* the same without the hyphen */
	sp stretch, shrink, fit;
	bool filled;            /* no stretch is missed */
	bool empty;
	bool single;            /* no space in it */
	int64_t badness;
	int fitness;
};

static void
trial_measure(const struct pass *p, const struct active *a, size_t i,
    struct trial *t)
{
	size_t end = break_end(p->items, a->start, i);
	const struct sums *from = &p->sums[a->start], *to = &p->sums[end];
	const struct break_item *it = &p->items[i];
	sp measure = a->at == SIZE_MAX ? p->style->first : p->style->rest;
	sp hang_left, hang_right;

	t->empty = end <= a->start;
	t->single = to->stretch == from->stretch;
	break_hangs(p->items, a->start, end, i, &hang_left, &hang_right);
	t->core = measure + hang_left + hang_right - (to->width - from->width);
	if (a->at != SIZE_MAX)
		t->core -= p->items[a->at].post;
	t->left = t->core - it->pre;
	t->stretch = to->stretch - from->stretch + p->emergency;
	t->fit = p->style->ragged ? 0 : to->fit - from->fit;
	t->shrink = p->style->ragged ? 0 :
	    to->shrink - from->shrink + t->fit;
	t->filled = it->is_fill || it->penalty == BREAK_FORCED ||
	    to->fills != from->fills;
}

/* Badness of a line that is short: letters give way as spaces do, but not
   beyond what they may. */
static int64_t
trial_looseness(const struct trial *t)
{
	if (t->left <= t->stretch + t->fit)
		return break_badness(t->left, t->stretch + t->fit,
		    BADNESS_CAP);
	return break_badness(t->left - t->fit, t->stretch, BADNESS_CAP);
}

/* Sets badness and fitness of a line that is not too long. */
static void
trial_judge(const struct pass *p, struct trial *t)
{
	sp rag = p->style->rest / 6;

	if (rag < 3 * p->style->em)
		rag = 3 * p->style->em;
	t->fitness = 1;
	if (t->left < 0) {
		t->badness = break_badness(-t->left, t->shrink, BADNESS_CAP);
		t->fitness = t->badness > 12 ? 0 : 1;
	} else if (t->filled) {
		t->badness = 0;
	} else if (p->style->ragged) {
		t->badness = break_badness(t->left, rag + p->emergency,
		    BADNESS_CAP);
	} else {
		t->badness = trial_looseness(t);
		t->fitness = t->badness > 99 ? 3 : t->badness > 12 ? 2 : 1;
	}
}

static int64_t
trial_hyphens(const struct pass *p, const struct active *a, size_t i)
{
	if (i == p->n - 1)
		return a->hyphens > 0 ? DEMERITS_LAST_HYPHEN : 0;
	if (!p->items[i].is_hyphen || a->hyphens == 0)
		return 0;
	return a->hyphens == 1 ? DEMERITS_HYPHENS : DEMERITS_MORE_HYPHENS;
}

/* Is the line no more than a few letters, or a word of a few more? */
static bool
trial_is_short(const struct pass *p, const struct trial *t)
{
	sp width = p->style->rest - t->left;
	sp least = p->style->rest / (t->single ? 5 : 8);
	sp few = (t->single ? 5 : 3) * p->style->em;

	return width < (least < few ? least : few);
}

/* What a last line costs by itself. */
static int64_t
trial_last(const struct pass *p, const struct active *a,
    const struct trial *t)
{
	if (a->at == SIZE_MAX)
		return 0;
	if (t->single && a->hyphens > 0)
		return DEMERITS_REMNANT;
	return trial_is_short(p, t) ? DEMERITS_SHORT_LAST : 0;
}

static int64_t
trial_demerits(const struct pass *p, const struct active *a, size_t i,
    const struct trial *t)
{
	int64_t penalty = p->items[i].penalty;
	int64_t d = (LINE_PENALTY + t->badness) * (LINE_PENALTY + t->badness);

	if (penalty > 0)
		d += penalty * penalty;
	d += trial_hyphens(p, a, i);
	if (t->fitness - a->fitness > 1 || a->fitness - t->fitness > 1)
		d += DEMERITS_FITNESS;
	if (i == p->n - 1)
		d += trial_last(p, a, t);
	return a->demerits + d;
}

/* ---- one pass ----------------------------------------------------------- */

/* The best ways to an item, one for each class in `has`, a bit each. */
struct ways {
	unsigned has;
	struct active best[CLASSES];
};

static void
pass_keep(struct ways *w, struct active *a, size_t i, const struct pass *p,
    const struct trial *t)
{
	int hyphens = !p->items[i].is_hyphen ? 0 :
	    a->hyphens < HYPHENS_MOST ? a->hyphens + 1 : HYPHENS_MOST;
	int class = hyphens * FITNESSES + t->fitness;
	struct active *b = &w->best[class];
	int64_t demerits = trial_demerits(p, a, i, t);

	if ((w->has >> class & 1) != 0 && b->demerits <= demerits)
		return;
	w->has |= 1u << class;
	b->from = a;
	b->at = i;
	b->demerits = demerits;
	b->fitness = t->fitness;
	b->hyphens = hyphens;
	b->lines = a->lines + 1;
}

enum try_result {
	TRY_ON,
	TRY_LONG,               /* no later item is reached over this place */
	TRY_LOOSE               /* nor is this one over later places */
};

/* The way to item i over an active place. */
static enum try_result
pass_try(struct pass *p, struct active *a, size_t i, struct ways *w)
{
	bool forced = p->items[i].penalty == BREAK_FORCED;
	enum try_result result = TRY_ON;
	struct trial t;

	trial_measure(p, a, i, &t);
	if (t.core + t.shrink < 0 && p->last && p->actives->next == NULL &&
	    w->has == 0) {
		t.fitness = 0;
		t.badness = BADNESS_CAP;
		p->overfull = true;
		pass_keep(w, a, i, p, &t);
	} else if (t.left + t.shrink >= 0) {
		trial_judge(p, &t);
		if (t.badness <= p->tolerance && (!t.empty || forced) &&
		    (!p->items[i].is_hyphen || a->hyphens < p->hyphens))
			pass_keep(w, a, i, p, &t);
		else if (t.badness > p->tolerance && t.left > 0 &&
		    !t.filled && a->at != SIZE_MAX)
			result = TRY_LOOSE;
	}
	return t.core + t.shrink < 0 || forced ? TRY_LONG : result;
}

/*
 * All ways to item i.  Places whose lines are too long by now leave the list;
 * behind one whose line is too loose, those of later ones are looser.
 */
static void
pass_tries(struct pass *p, size_t i, struct ways *w)
{
	struct active **link = &p->actives, *before = NULL;

	w->has = 0;
	while (*link != NULL) {
		enum try_result result = pass_try(p, *link, i, w);

		if (result == TRY_LOOSE)
			return;
		if (result == TRY_LONG) {
			*link = (*link)->next;
			continue;
		}
		before = *link;
		link = &before->next;
	}
	p->newest = before;
}

/* A copy of a place, which lives as long as the attempt. */
static struct active *
pass_place(struct pass *p, const struct active *from)
{
	struct room **link = p->room == NULL ? &p->rooms : &p->room->next;

	if (p->room == NULL || p->n_places == ROOM_PLACES) {
		if (*link == NULL)
			*link = arena_alloc(p->arena, sizeof **link);
		p->room = *link;
		p->n_places = 0;
	}
	p->room->places[p->n_places] = *from;
	return &p->room->places[p->n_places++];
}

static void
pass_activate(struct pass *p, size_t i, const struct ways *w)
{
	size_t start = w->has == 0 ? 0 : break_next(p->items, p->n, i);

	for (int k = 0; k < CLASSES; k++) {
		struct active *a;

		if ((w->has >> k & 1) == 0)
			continue;
		a = pass_place(p, &w->best[k]);
		a->start = start;
		a->next = NULL;
		if (p->actives == NULL)
			p->actives = a;
		else
			p->newest->next = a;
		p->newest = a;
	}
}

/* The best way through, its last place; NULL when there is none. */
static const struct active *
pass_run(struct pass *p)
{
	const struct active start = { .at = SIZE_MAX, .fitness = 1,
	    .start = break_next(p->items, p->n, SIZE_MAX) };
	const struct active *end = NULL;
	struct ways w;

	p->room = NULL;
	p->actives = p->newest = pass_place(p, &start);
	for (size_t i = 0; i < p->n && p->actives != NULL; i++) {
		if (p->items[i].penalty == BREAK_NEVER ||
		    (p->items[i].penalty >= BREAK_RELUCTANT && !p->in_need) ||
		    (p->items[i].is_hyphen && p->hyphens == 0))
			continue;
		pass_tries(p, i, &w);
		pass_activate(p, i, &w);
	}
	for (const struct active *a = p->actives; a != NULL; a = a->next)
		if (a->at == p->n - 1 &&
		    (end == NULL || a->demerits < end->demerits))
			end = a;
	return end;
}

/* ---- all passes --------------------------------------------------------- */

static size_t *
break_trace(struct arena *a, const struct active *end)
{
	size_t *breaks = arena_array(a, end->lines, sizeof *breaks);

	for (size_t i = end->lines; i-- > 0; end = end->from)
		breaks[i] = end->at;
	return breaks;
}

size_t
break_lines(struct arena *a, const struct break_item *items, size_t n,
    const struct break_style *style, size_t **breaks, bool *overfull)
{
	static const struct {
		int64_t tolerance;
		int hyphens;
		bool in_need, emergency;
	} passes[] = {
		{ 100, 0, false, false }, { 400, 2, false, false },
		{ 3000, 3, false, false }, { BADNESS_CAP, 3, false, true },
		{ BADNESS_CAP, 3, true, true },
		{ BADNESS_CAP, INT_MAX, true, true }
	};
	enum { N = sizeof passes / sizeof *passes };
	struct pass p = {
		.arena = a, .items = items, .n = n, .style = style,
		.sums = pass_sums(a, items, n)
	};
	const struct active *end = NULL;

	for (size_t i = 0; i < N && end == NULL; i++) {
		p.tolerance = passes[i].tolerance;
		p.hyphens = passes[i].hyphens;
		p.last = i == N - 1;
		p.in_need = passes[i].in_need;
		p.emergency = passes[i].emergency ? style->rest / 12 : 0;
		p.overfull = false;
		end = pass_run(&p);
	}
	*overfull = p.overfull;
	*breaks = break_trace(a, end);
	return end->lines;
}

size_t
break_count(const struct break_item *items, size_t n,
    const struct break_style *style)
{
	size_t lines = 1, last = SIZE_MAX, begun = SIZE_MAX;
	size_t start = break_next(items, n, SIZE_MAX);
	sp left = style->first;

	for (size_t i = start; i < n; i++) {
		bool may = items[i].penalty < BREAK_RELUCTANT &&
		    !items[i].is_hyphen && i > start;

		if (!items[i].vanishes && items[i].width > left &&
		    last != begun) {
			lines++;
			begun = last;
			start = break_next(items, n, last);
			left = style->rest;
			i = start - 1;
			continue;
		}
		left -= items[i].width;
		if (may)
			last = i;
		if (items[i].penalty == BREAK_FORCED && i + 1 < n) {
			lines++;
			last = begun = i;
			start = break_next(items, n, i);
			left = style->rest;
			i = start - 1;
		}
	}
	return lines;
}
