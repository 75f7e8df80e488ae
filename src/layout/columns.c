/*
 * Flows side by side: balanced columns; a main and a side column.
 *
 * Columns are balanced by the least height at which their matter fits when
 * each column takes as much as it can: found by halving, once without and
 * once with divided items, once with widows, which must save enough height to
 * be worth it.  As much as it can: so an earlier column is not shorter than a
 * later one but where a large item stands at its foot; then a somewhat
 * greater height is tried, if that does not leave the columns less alike; and
 * of three columns the later two share evenly what is left.
 *
 * Over pages: the pages before the last are filled, by the search of
 * paginate.c over columns instead of pages; the last is balanced.
 */
#include "layout/setting.h"

#include <string.h>

#include "base/arena.h"

enum { COLUMNS_MOST = 16 };

struct balance {
	size_t breaks[COLUMNS_MOST];    /* first strip of column 1, 2, ... */
	size_t n_breaks;
	sp heights[COLUMNS_MOST];       /* of the columns [sp] */
	int64_t cost;
};

/* Strips of one column, from `from`: as many as fit. */
static size_t
balance_column(const struct flow *flow, size_t from, sp height,
    int64_t most, sp *used)
{
	size_t end = from;
	sp y = 0;

	for (size_t i = from; i < flow->n_strips; i++) {
		const struct strip *k = &flow->strips[i];

		y += (i == from ? flow_pads_above(flow, i) :
		    flow_gap(flow, i)) +
		    k->pad_top + k->height + k->pad_bottom;
		if (y + flow_pads_below(flow, i) > height)
			break;
		if (i + 1 == flow->n_strips || k[1].penalty < most) {
			end = i + 1;
			*used = y + flow_pads_below(flow, i);
		}
	}
	return end;
}

/* Fill n columns of a height; false when something is left over. */
static bool
balance_fill(const struct flow *flow, size_t from, int n, sp height,
    int64_t most, struct balance *b)
{
	*b = (struct balance){ .n_breaks = 0 };
	for (int i = 0; i < n; i++) {
		size_t end = balance_column(flow, from, height, most,
		    &b->heights[i]);

		if (end == flow->n_strips)
			return true;
		if (end == from)
			return false;
		b->breaks[b->n_breaks++] = end;
		if (flow->strips[end].penalty > 0)
			b->cost += flow->strips[end].penalty;
		from = end;
	}
	return false;
}

/* The least height, at most `limit`; false when that is not enough. */
static bool
balance_least(const struct flow *flow, size_t from, int n, sp limit,
    int64_t most, sp *least)
{
	struct balance b;
	sp low = 0, high = limit;

	if (!balance_fill(flow, from, n, limit, most, &b))
		return false;
	while (low < high) {
		sp middle = low + (high - low) / 2;

		if (balance_fill(flow, from, n, middle, most, &b))
			high = middle;
		else
			low = middle + 1;
	}
	*least = high;
	return true;
}

static bool
balance_falls(const struct balance *b, int n)
{
	for (int i = 1; i < n; i++)
		if (b->heights[i] > b->heights[i - 1])
			return false;
	return true;
}

/* Between the tallest and the lowest column. */
static sp
balance_spread(const struct balance *b, int n)
{
	sp low = b->heights[0], high = low;

	for (int i = 1; i < n; i++) {
		low = b->heights[i] < low ? b->heights[i] : low;
		high = b->heights[i] > high ? b->heights[i] : high;
	}
	return high - low;
}

/* No column longer than the one before, if three lines can do it and the
   columns are not much less alike for it. */
static void
balance_order(const struct flow *flow, size_t from, int n, sp limit,
    int64_t most, sp height, struct balance *out)
{
	sp line = flow->strips[from].height;
	struct balance b;

	balance_fill(flow, from, n, height, most, out);
	for (int i = 1; i <= 6 && !balance_falls(out, n); i++) {
		sp taller = height + i * line / 2;

		if (taller > limit)
			break;
		if (balance_fill(flow, from, n, taller, most, &b) &&
		    balance_falls(&b, n) &&
		    balance_spread(&b, n) <= balance_spread(out, n) + line)
			*out = b;
	}
}

static sp
balance_tallest(const struct balance *b, int n)
{
	sp tallest = 0;

	for (int i = 0; i < n; i++)
		if (b->heights[i] > tallest)
			tallest = b->heights[i];
	return tallest;
}

/*
 * Of three columns and more, the later share evenly what the first leaves:
 * filled one after the other, the last would be short or even empty.
 */
static void
balance_even(const struct flow *flow, size_t from, int n, int64_t most,
    struct balance *out)
{
	struct balance b = { .n_breaks = 0 };
	sp height = balance_tallest(out, n);

	for (int i = 0; i < n; i++) {
		size_t end;

		if (i > 0 && !balance_least(flow, from, n - i, height, most,
		    &height))
			return;
		end = balance_column(flow, from, height, most, &b.heights[i]);
		if (end == flow->n_strips) {
			if (balance_spread(&b, n) < balance_spread(out, n))
				*out = b;
			return;
		}
		b.breaks[b.n_breaks++] = end;
		if (flow->strips[end].penalty > 0)
			b.cost += flow->strips[end].penalty;
		from = end;
	}
}

/* Divide strips from.. among n columns on one page. */
static bool
balance_find(const struct flow *flow, size_t from, int n, sp limit,
    struct balance *out)
{
	static const struct {
		int64_t most;           /* penalty allowed, below */
		int half_lines;         /* that it must save */
	} tries[] = {
		{ DIVIDE_LINES + DIVIDE_HYPHEN + 1, 0 },
		{ DIVIDE_WIDOW, 3 },
		{ DIVIDE_HEADING, 9 },
		{ INT64_MAX, 200 }
	};
	sp best = INT64_MAX, height = 0;
	int64_t most = 0;

	for (size_t i = 0; i < sizeof tries / sizeof *tries; i++) {
		sp line = flow->strips[from].height;
		sp least, value;

		if (!balance_least(flow, from, n, limit, tries[i].most,
		    &least))
			continue;
		value = least + tries[i].half_lines * line / 2;
		if (value < best) {
			best = value;
			height = least;
			most = tries[i].most;
		}
	}
	if (best == INT64_MAX)
		return false;
	balance_order(flow, from, n, limit, most, height, out);
	if (n > 2)
		balance_even(flow, from, n, most, out);
	return true;
}

/* ---- columns over pages ------------------------------------------------- */

/* Give the last page, from break `keep` on, the balanced breaks. */
static void
columns_tail(struct setting *s, struct division *d, size_t keep,
    const struct balance *b, int n)
{
	size_t *breaks = arena_array(s->scratch, keep + b->n_breaks,
	    sizeof *breaks);

	if (keep > 0)
		memcpy(breaks, d->breaks, keep * sizeof *breaks);
	memcpy(breaks + keep, b->breaks, b->n_breaks * sizeof *breaks);
	d->breaks = breaks;
	d->n_breaks = keep + b->n_breaks;
	d->n_regions = d->n_breaks + 1;
	d->used = balance_tallest(b, n);
	d->cost += b->cost;
}

static bool
columns_flow(struct setting *s, const struct strip *strip, sp first, sp rest,
    struct layer *out)
{
	struct flow *flow = strip->flows;
	int n = strip->n_columns < COLUMNS_MOST ? strip->n_columns :
	    COLUMNS_MOST;
	struct regions r = { first, (size_t)n, rest };
	struct division *d = out->parts;
	struct balance b;
	size_t full;

	d->tight = flow->tight;
	if (balance_find(flow, 0, n, first, &b)) {
		columns_tail(s, d, 0, &b, n);
		out->n_pages = 1;
	} else {
		if (!paginate(s, flow, 0, &r, d))
			return false;
		out->n_pages = (d->n_regions + (size_t)n - 1) / (size_t)n;
		full = (out->n_pages - 1) * (size_t)n;
		if (full > 0 && balance_find(flow, d->breaks[full - 1], n,
		    rest, &b))
			columns_tail(s, d, full, &b, n);
		else
			d->used = out->n_pages == 1 ? first : rest;
	}
	out->used = d->used;
	out->cost = d->cost;
	return true;
}

/* ---- a main and a side column ------------------------------------------- */

/* A side column that needs a page more than the main one for a few lines is
   set tighter. */
static void
columns_tighten(struct setting *s, const struct flow *flow,
    const struct regions *r, size_t pages, struct division *d)
{
	struct flow tight = *flow;

	while (d->n_regions == pages + 1 && tight.tight < TIGHT_MOST) {
		struct division tried;

		tight.tight += TIGHT_STEP;
		if (paginate(s, &tight, 0, r, &tried) &&
		    tried.n_regions < d->n_regions)
			*d = tried;
	}
}

static bool
columns_side(struct setting *s, const struct strip *strip, sp first, sp rest,
    struct layer *out)
{
	struct regions r = { first, 1, rest };

	for (size_t i = 0; i < strip->n_flows; i++) {
		struct division *d = &out->parts[i];

		if (!paginate(s, &strip->flows[i], 0, &r, d))
			return false;
		if (i > 0)
			columns_tighten(s, &strip->flows[i], &r,
			    out->n_pages, d);
		out->cost += d->cost;
		if (d->n_regions > out->n_pages) {
			out->n_pages = d->n_regions;
			out->used = d->used;
		} else if (d->n_regions == out->n_pages &&
		    d->used > out->used) {
			out->used = d->used;
		}
	}
	return true;
}

bool
columns_lay(struct setting *s, const struct strip *strip, sp first, sp rest,
    struct layer *out)
{
	bool any = false;

	*out = (struct layer){ .n_pages = 0 };
	out->parts = arena_array(s->scratch, strip->n_flows,
	    sizeof *out->parts);
	for (size_t i = 0; i < strip->n_flows; i++)
		any = any || strip->flows[i].n_strips > 0;
	if (!any) {
		out->n_pages = 1;
		return true;
	}
	if (strip->kind == STRIP_COLUMNS)
		return columns_flow(s, strip, first, rest, out);
	return columns_side(s, strip, first, rest, out);
}
