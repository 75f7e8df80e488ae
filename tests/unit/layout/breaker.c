/*
 * Breaking into lines.  The optimum is judged against all ways of breaking
 * small paragraphs, weighed by a second, plain reading of the essay; of the
 * breaker's own code only its constants are used.
 */
#include "../unit.h"

#include <string.h>

#include "layout/breaker.c"

enum { MOST = 24 };

struct sample {
	struct break_item items[MOST + 1];
	size_t n;
	struct break_style style;
	struct arena *arena;
	sp fits;                /* 1: letters give way and hang out */
};

static void
sample_add(struct sample *s, struct break_item it)
{
	ck_assert_uint_lt(s->n, MOST + 1);
	s->items[s->n++] = it;
}

static void
sample_box(struct sample *s, sp width)
{
	sample_add(s, (struct break_item){ .width = width,
	    .fit = s->fits * width / 16, .hang_left = s->fits * width / 24,
	    .hang_right = s->fits * width / 12, .penalty = BREAK_NEVER });
}

static void
sample_space(struct sample *s)
{
	sample_add(s, (struct break_item){ .width = 6, .stretch = 3,
	    .shrink = 2, .vanishes = true });
}

static void
sample_hyphen(struct sample *s)
{
	sample_add(s, (struct break_item){ .penalty = 150, .is_hyphen = true,
	    .pre = 4, .hang_right = 2 * s->fits });
}

static void
sample_end(struct sample *s)
{
	sample_add(s, (struct break_item){ .penalty = BREAK_FORCED });
}

/* ---- a second reading --------------------------------------------------- */

struct weighed {
	int64_t demerits;
	bool is_bearable;
};

struct limits {
	int64_t tolerance;
	int hyphens;
	sp emergency;
};

static int64_t
plain_badness(sp t, sp s)
{
	if (t <= 0)
		return 0;
	return break_badness(t, s, BADNESS_CAP);
}

/* One line, items from..to, `to` the break; false: too long or too loose. */
static bool
plain_line(const struct sample *s, size_t from, size_t to, bool first,
    const struct limits *lim, int *fitness, int64_t *badness, sp *natural,
    bool *single)
{
	const struct break_item *it = s->items;
	sp measure = first ? s->style.first : s->style.rest;
	sp width = 0, stretch = 0, shrink = 0, fit = 0;
	bool filled = it[to].penalty == BREAK_FORCED || it[to].is_fill;
	size_t end = to;

	while (end > from && it[end - 1].vanishes)
		end--;
	for (size_t i = from; i < end; i++) {
		width += it[i].width;
		stretch += it[i].stretch;
		shrink += it[i].shrink;
		fit += it[i].fit;
		filled = filled || it[i].is_fill;
	}
	width += it[to].pre;
	if (end > from)
		measure += it[from].hang_left + (it[to].is_hyphen ?
		    it[to].hang_right : it[end - 1].hang_right);
	*natural = s->style.rest - (measure - width);
	*single = stretch == 0;
	*fitness = 1;
	*badness = 0;
	if (s->style.ragged)
		shrink = fit = 0;
	shrink += fit;
	if (width > measure) {
		if (width - shrink > measure)
			return false;
		*badness = plain_badness(width - measure, shrink);
		*fitness = *badness > 12 ? 0 : 1;
	} else if (!filled && s->style.ragged) {
		sp rag = s->style.rest / 6 > 3 * s->style.em ?
		    s->style.rest / 6 : 3 * s->style.em;

		*badness = plain_badness(measure - width,
		    rag + lim->emergency);
	} else if (!filled) {
		sp spaces = stretch + lim->emergency;

		/* beyond what letters may, spaces are alone */
		*badness = measure - width > spaces + fit ?
		    plain_badness(measure - width - fit, spaces) :
		    plain_badness(measure - width, spaces + fit);
		*fitness = *badness > 99 ? 3 : *badness > 12 ? 2 : 1;
	}
	return (end > from || it[to].penalty == BREAK_FORCED) &&
	    *badness <= lim->tolerance;
}

static size_t
plain_start(const struct sample *s, size_t at)
{
	size_t i = at + 1;

	while (i + 1 < s->n && s->items[i].vanishes)
		i++;
	return i;
}

/* The whole paragraph broken at `breaks`. */
static struct weighed
plain_weigh(const struct sample *s, const size_t *breaks, size_t n,
    const struct limits *lim)
{
	struct weighed w = { 0, true };
	int hyphens = 0, before = 1;
	size_t from = 0;

	for (size_t i = 0; i < n && w.is_bearable; i++) {
		const struct break_item *it = &s->items[breaks[i]];
		int fitness;
		int64_t badness, d;
		sp natural, least, few;
		bool single;

		if (!plain_line(s, from, breaks[i], i == 0, lim, &fitness,
		    &badness, &natural, &single) ||
		    (it->is_hyphen && hyphens >= lim->hyphens))
			w.is_bearable = false;
		d = (LINE_PENALTY + badness) * (LINE_PENALTY + badness);
		if (it->penalty > 0)
			d += (int64_t)it->penalty * it->penalty;
		if (i + 1 == n && hyphens > 0)
			d += DEMERITS_LAST_HYPHEN;
		else if (it->is_hyphen && hyphens > 0)
			d += hyphens == 1 ? DEMERITS_HYPHENS :
			    DEMERITS_MORE_HYPHENS;
		if (abs(fitness - before) > 1)
			d += DEMERITS_FITNESS;
		least = s->style.rest / (single ? 5 : 8);
		few = s->style.em * (single ? 5 : 3);
		if (i + 1 == n && i > 0 && single && hyphens > 0)
			d += DEMERITS_REMNANT;
		else if (i + 1 == n && i > 0 && natural < least &&
		    natural < few)
			d += DEMERITS_SHORT_LAST;
		w.demerits += d;
		hyphens = it->is_hyphen ? hyphens + 1 : 0;
		before = fitness;
		from = plain_start(s, breaks[i]);
	}
	return w;
}

/* The least demerits of all ways; false: none is bearable. */
static bool
plain_best(const struct sample *s, const struct limits *lim, int64_t *best)
{
	size_t places[MOST], n = 0;
	bool any = false;

	for (size_t i = 0; i + 1 < s->n; i++)
		if (s->items[i].penalty != BREAK_NEVER &&
		    (!s->items[i].is_hyphen || lim->hyphens > 0))
			places[n++] = i;
	for (unsigned long set = 0; set < 1ul << n; set++) {
		size_t breaks[MOST + 1], k = 0;
		struct weighed w;

		for (size_t i = 0; i < n; i++)
			if ((set >> i & 1) != 0)
				breaks[k++] = places[i];
		breaks[k++] = s->n - 1;
		w = plain_weigh(s, breaks, k, lim);
		if (w.is_bearable && (!any || w.demerits < *best)) {
			any = true;
			*best = w.demerits;
		}
	}
	return any;
}

static const struct limits passes[] = {
	{ 100, 0, 0 }, { 400, 2, 0 }, { 3000, 3, 0 },
	{ BADNESS_CAP, 3, 1 }, { BADNESS_CAP, INT_MAX, 1 }
};

static void
judge_optimum(struct sample *s)
{
	size_t *breaks, n;
	bool overfull;
	int64_t best = 0;

	n = break_lines(s->arena, s->items, s->n, &s->style, &breaks,
	    &overfull);
	for (size_t i = 0; i < sizeof passes / sizeof *passes; i++) {
		struct limits lim = passes[i];

		lim.emergency *= s->style.rest / 12;
		if (!plain_best(s, &lim, &best))
			continue;
		ck_assert(!overfull);
		ck_assert_int_eq(plain_weigh(s, breaks, n, &lim).demerits,
		    best);
		return;
	}
	ck_assert(overfull);
}

/* ---- small random paragraphs -------------------------------------------- */

static uint32_t
next(uint32_t *seed)
{
	*seed = *seed * 1664525u + 1013904223u;
	return *seed >> 16;
}

static void
sample_words(struct sample *s, uint32_t *seed, size_t words)
{
	for (size_t i = 0; i < words; i++) {
		if (i > 0)
			sample_space(s);
		sample_box(s, 8 + (sp)(next(seed) % 28));
		if (next(seed) % 2 == 0 && s->n + 5 < MOST) {
			sample_hyphen(s);
			sample_box(s, 6 + (sp)(next(seed) % 12));
		}
	}
	sample_end(s);
}

static void
judge_random(bool ragged, sp fits)
{
	for (uint32_t seed = 1; seed <= 1000; seed++) {
		struct sample s = { .n = 0, .arena = arena_new(0),
		    .fits = fits };
		uint32_t state = seed * 2654435761u;
		sp measure = 36 + (sp)(next(&state) % 40);

		s.style = (struct break_style){ .first = measure,
		    .rest = seed % 4 == 0 ? measure - 9 : measure,
		    .ragged = ragged, .em = 10 };
		sample_words(&s, &state, 5 + next(&state) % 3);
		judge_optimum(&s);
		arena_drop(s.arena);
	}
}

START_TEST(no_way_costs_less_than_the_one_taken)
{
	judge_random(false, 0);
}
END_TEST

START_TEST(nor_of_ragged_lines)
{
	judge_random(true, 0);
}
END_TEST

START_TEST(nor_of_letters_that_give_way_and_hang_out)
{
	judge_random(false, 1);
	judge_random(true, 1);
}
END_TEST

/* ---- examples ----------------------------------------------------------- */

START_TEST(badness_grows_with_the_cube)
{
	ck_assert_int_eq(break_badness(0, 10, 1000), 0);
	ck_assert_int_eq(break_badness(-5, 10, 1000), 0);
	ck_assert_int_eq(break_badness(10, 10, 1000), 100);
	ck_assert_int_eq(break_badness(20, 10, 10000), 800);
	ck_assert_int_eq(break_badness(5, 10, 1000), 12);
	ck_assert_int_eq(break_badness(1, 0, 1000), 1000);
	ck_assert_int_eq(break_badness((sp)1 << 40, 10, 1000), 1000);
}
END_TEST

START_TEST(spaces_vanish_at_both_ends_of_a_line)
{
	struct sample s = { .n = 0 };

	sample_box(&s, 10);
	sample_space(&s);
	sample_space(&s);
	sample_box(&s, 10);
	sample_end(&s);
	ck_assert_uint_eq(break_next(s.items, s.n, SIZE_MAX), 0);
	ck_assert_uint_eq(break_next(s.items, s.n, 1), 3);
	ck_assert_uint_eq(break_end(s.items, 0, 2), 1);
}
END_TEST

START_TEST(a_fill_begins_the_line_behind_a_break_at_it)
{
	struct sample s = { .n = 0 };

	sample_box(&s, 10);
	sample_add(&s, (struct break_item){ .is_fill = true, .width = 5 });
	sample_box(&s, 10);
	sample_end(&s);
	ck_assert_uint_eq(break_next(s.items, s.n, 1), 1);
}
END_TEST

START_TEST(lines_filled_one_after_the_other_are_counted)
{
	struct sample s = { .n = 0, .style = { .first = 30, .rest = 20 } };

	for (int i = 0; i < 5; i++) {
		sample_box(&s, 10);
		sample_space(&s);
	}
	sample_box(&s, 10);
	sample_end(&s);
	ck_assert_uint_eq(break_count(s.items, s.n, &s.style), 5);
	s.style.first = s.style.rest = 42;
	ck_assert_uint_eq(break_count(s.items, s.n, &s.style), 2);
	s.style.first = s.style.rest = 1000;
	ck_assert_uint_eq(break_count(s.items, s.n, &s.style), 1);
}
END_TEST

START_TEST(a_forced_break_is_taken)
{
	struct sample s = { .n = 0, .arena = arena_new(0),
	    .style = { .first = 100, .rest = 100, .em = 10 } };
	size_t *breaks;
	bool overfull;

	sample_box(&s, 10);
	sample_add(&s, (struct break_item){ .penalty = BREAK_FORCED,
	    .vanishes = true });
	sample_box(&s, 10);
	sample_end(&s);
	ck_assert_uint_eq(break_lines(s.arena, s.items, s.n, &s.style,
	    &breaks, &overfull), 2);
	ck_assert_uint_eq(breaks[0], 1);
	ck_assert_uint_eq(breaks[1], 3);
	ck_assert(!overfull);
	ck_assert_uint_eq(break_count(s.items, s.n, &s.style), 2);
	arena_drop(s.arena);
}
END_TEST

START_TEST(what_cannot_fit_is_said_and_set)
{
	struct sample s = { .n = 0, .arena = arena_new(0),
	    .style = { .first = 20, .rest = 20, .em = 10 } };
	size_t *breaks;
	bool overfull;

	sample_box(&s, 10);
	sample_space(&s);
	sample_box(&s, 50);
	sample_space(&s);
	sample_box(&s, 10);
	sample_end(&s);
	ck_assert_uint_eq(break_lines(s.arena, s.items, s.n, &s.style,
	    &breaks, &overfull), 3);
	ck_assert(overfull);
	arena_drop(s.arena);
}
END_TEST

/* A hundred words that all have to be divided: three hyphens in a row are
   the most where there is another way. */
START_TEST(hyphens_do_not_pile_up)
{
	static struct break_item items[601];
	struct break_style style = { .first = 100, .rest = 100, .em = 10 };
	struct arena *a = arena_new(0);
	size_t *breaks, n = 0, lines, row = 0;
	uint32_t seed = 7;
	bool overfull;

	for (size_t i = 0; i < 100; i++) {
		items[n++] = (struct break_item){
		    .width = 20 + next(&seed) % 30, .penalty = BREAK_NEVER };
		items[n++] = (struct break_item){ .penalty = 150,
		    .is_hyphen = true, .pre = 4 };
		items[n++] = (struct break_item){
		    .width = 20 + next(&seed) % 30, .penalty = BREAK_NEVER };
		items[n++] = (struct break_item){ .width = 6, .stretch = 3,
		    .shrink = 2, .vanishes = true };
	}
	items[n++] = (struct break_item){ .penalty = BREAK_FORCED };
	lines = break_lines(a, items, n, &style, &breaks, &overfull);
	ck_assert_uint_gt(lines, 50);
	for (size_t i = 0; i < lines; i++) {
		row = items[breaks[i]].is_hyphen ? row + 1 : 0;
		ck_assert_uint_le(row, 3);
	}
	arena_drop(a);
}
END_TEST

UNIT_MAIN("layout/breaker", no_way_costs_less_than_the_one_taken,
    nor_of_ragged_lines,
    nor_of_letters_that_give_way_and_hang_out, badness_grows_with_the_cube,
    spaces_vanish_at_both_ends_of_a_line,
    a_fill_begins_the_line_behind_a_break_at_it,
    lines_filled_one_after_the_other_are_counted, a_forced_break_is_taken,
    what_cannot_fit_is_said_and_set, hyphens_do_not_pile_up)
