/*
 * Where flows are divided.  The least cost is judged against all ways of
 * dividing small random flows; of the search's own code only its constants
 * are used.
 */
#include "flow.h"

#include "layout/paginate.c"

/* ---- a second reading --------------------------------------------------- */

struct plain {
	const struct desk *d;
	sp tall;
};

static bool
plain_fits(const struct plain *p, size_t from, size_t to)
{
	return plain_height(p->d, from, to) <= p->tall || to == from + 1;
}

static bool
plain_is_usual(const struct plain *p, size_t from, size_t to)
{
	sp left = p->tall - plain_height(p->d, from, to);

	return left * 1000 <= p->tall * SLACK_USUAL &&
	    p->d->strips[to].penalty < DIVIDE_WIDOW;
}

/* Is there a place for the foot of this page without great need? */
static bool
plain_has_usual(const struct plain *p, size_t from)
{
	for (size_t to = from + 1; to < p->d->flow.n_strips &&
	    plain_fits(p, from, to); to++)
		if (plain_is_usual(p, from, to))
			return true;
	return false;
}

/* Cost of the page from..to and of dividing behind it; -1: not allowed. */
static int64_t
plain_page(const struct plain *p, size_t from, size_t to)
{
	bool last = to == p->d->flow.n_strips;
	sp left = p->tall - plain_height(p->d, from, to);
	int64_t cost = 0, part;

	if (!plain_fits(p, from, to))
		return -1;
	if (!last && plain_has_usual(p, from) && !plain_is_usual(p, from, to))
		return -1;
	if (left < 0)
		cost += COST_OVERFULL;
	if (last)
		return cost;
	part = left * 1000 / p->tall;
	cost += left < 0 ? COST_OVERFULL : part * part / 100;
	return cost + COST_PAGE + p->d->strips[to].penalty;
}

/* The least of all ways, from strip `from`, at the top of a page. */
static int64_t
plain_best(const struct plain *p, size_t from)
{
	int64_t best = -1;

	if (from == p->d->flow.n_strips)
		return 0;
	for (size_t to = from + 1; to <= p->d->flow.n_strips; to++) {
		int64_t page = plain_page(p, from, to), rest;

		if (page < 0)
			continue;
		rest = to == p->d->flow.n_strips ? 0 : plain_best(p, to);
		if (rest >= 0 && (best < 0 || page + rest < best))
			best = page + rest;
	}
	return best;
}

START_TEST(no_way_costs_less_than_the_one_taken)
{
	for (uint32_t seed = 1; seed <= 400; seed++) {
		struct desk d;
		struct division div;
		struct plain p = { &d, (40 + (sp)(seed % 40)) * SP_PT };
		struct regions r = { p.tall, 0, p.tall };
		int64_t cost = 0;
		size_t from = 0;

		desk_open(&d);
		desk_random(&d, seed * 2654435761u, 8 + seed % 6);
		ck_assert(paginate(&d.s, &d.flow, 0, &r, &div));
		ck_assert_int_eq(div.cost, plain_best(&p, 0));
		for (size_t i = 0; i < div.n_breaks; i++) {
			cost += plain_page(&p, from, div.breaks[i]);
			from = div.breaks[i];
		}
		cost += plain_page(&p, from, d.flow.n_strips);
		ck_assert_int_eq(cost, div.cost);
		ck_assert_uint_eq(div.n_regions, div.n_breaks + 1);
		ck_assert_int_eq(div.used, plain_height(&d, from,
		    d.flow.n_strips));
		desk_drop(&d);
	}
}
END_TEST

/* ---- examples ----------------------------------------------------------- */

static struct division
divided(struct desk *d, sp first, sp rest)
{
	struct regions r = { first, first == rest ? 0 : 1, rest };
	struct division div = { .n_breaks = 0 };

	ck_assert(paginate(&d->s, &d->flow, 0, &r, &div));
	return div;
}

START_TEST(what_fits_is_one_page)
{
	struct desk d;
	struct division div;

	desk_open(&d);
	for (int i = 0; i < 10; i++)
		desk_strip(&d, 0, 10 * SP_PT, 0);
	div = divided(&d, 100 * SP_PT, 100 * SP_PT);
	ck_assert_uint_eq(div.n_breaks, 0);
	ck_assert_int_eq(div.used, 100 * SP_PT);
	div = divided(&d, 99 * SP_PT, 99 * SP_PT);
	ck_assert_uint_eq(div.n_breaks, 1);
	ck_assert_uint_eq(div.breaks[0], 9);
	desk_drop(&d);
}
END_TEST

START_TEST(a_margin_at_a_page_top_is_dropped)
{
	struct desk d;
	struct division div;

	desk_open(&d);
	desk_strip(&d, 50 * SP_PT, 50 * SP_PT, 0);
	desk_strip(&d, 30 * SP_PT, 50 * SP_PT, 0);
	div = divided(&d, 50 * SP_PT, 50 * SP_PT);
	ck_assert_uint_eq(div.n_regions, 2);
	ck_assert_int_eq(div.cost, COST_PAGE);
	desk_drop(&d);
}
END_TEST

START_TEST(a_heading_goes_with_its_text)
{
	struct desk d;
	struct division div;

	desk_open(&d);
	for (int i = 0; i < 8; i++)
		desk_strip(&d, 0, 10 * SP_PT, 15);
	desk_strip(&d, 0, 10 * SP_PT, 0);               /* heading */
	desk_strip(&d, 0, 10 * SP_PT, DIVIDE_HEADING);
	div = divided(&d, 95 * SP_PT, 95 * SP_PT);
	ck_assert_uint_eq(div.breaks[0], 8);
	desk_drop(&d);
}
END_TEST

START_TEST(a_page_begins_where_it_must)
{
	struct desk d;
	struct division div;

	desk_open(&d);
	for (int i = 0; i < 6; i++)
		desk_strip(&d, 0, 10 * SP_PT, i == 2 ? DIVIDE_HERE : 0);
	div = divided(&d, 100 * SP_PT, 100 * SP_PT);
	ck_assert_uint_eq(div.n_breaks, 1);
	ck_assert_uint_eq(div.breaks[0], 2);
	desk_drop(&d);
}
END_TEST

START_TEST(too_tall_for_a_page_is_set_alone)
{
	struct desk d;
	struct division div;

	desk_open(&d);
	desk_strip(&d, 0, 10 * SP_PT, 0);
	desk_strip(&d, 0, 300 * SP_PT, 0);
	desk_strip(&d, 0, 10 * SP_PT, 0);
	div = divided(&d, 100 * SP_PT, 100 * SP_PT);
	ck_assert_uint_eq(div.n_breaks, 2);
	ck_assert_uint_eq(div.breaks[0], 1);
	ck_assert_uint_eq(div.breaks[1], 2);
	desk_drop(&d);
}
END_TEST

START_TEST(a_low_first_region_may_be_refused)
{
	struct desk d;
	struct division div;
	struct regions r = { 5 * SP_PT, 1, 100 * SP_PT };

	desk_open(&d);
	desk_strip(&d, 0, 10 * SP_PT, 0);
	ck_assert(!paginate(&d.s, &d.flow, 0, &r, &div));
	desk_drop(&d);
}
END_TEST

/* A strip of columns that ends a page makes the next strip begin one: over
   the foot, the way must not be lost. */
START_TEST(columns_end_where_they_end)
{
	struct desk d;
	struct strip inner[12];
	struct flow flow = { .strips = inner, .n_strips = 12 };
	sp xs[2] = { 0, 50 * SP_PT };
	struct division div;
	struct strip *k;

	desk_open(&d);
	for (int i = 0; i < 12; i++)
		inner[i] = (struct strip){ .height = 10 * SP_PT,
		    .frame = -1 };
	desk_strip(&d, 0, 60 * SP_PT, 0);
	k = desk_strip(&d, 0, 0, DIVIDE_HEADING);
	k->kind = STRIP_COLUMNS;
	k->flows = &flow;
	k->n_flows = 1;
	k->n_columns = 2;
	k->column_x = xs;
	desk_strip(&d, 0, 90 * SP_PT, 0);
	d.flow.has_composites = true;
	div = divided(&d, 100 * SP_PT, 100 * SP_PT);
	ck_assert_uint_eq(div.n_regions, 3);    /* 4 + 4, 2 + 2, the rest */
	ck_assert_uint_eq(div.n_breaks, 1);
	ck_assert_uint_eq(div.breaks[0], 2);
	ck_assert_int_eq(div.used, 90 * SP_PT);
	ck_assert_int_lt(div.cost, DIVIDE_HEADING);
	desk_drop(&d);
}
END_TEST

START_TEST(frames_take_room_on_each_page)
{
	struct desk d;

	desk_open(&d);
	for (int i = 0; i < 4; i++)
		desk_strip(&d, 0, 10 * SP_PT, 0)->frame = 0;
	d.flow.n_frames = 1;
	d.frames[0] = (struct frame){ .parent = -1, .first = 0, .last = 3,
	    .top = 2 * SP_PT, .bottom = 3 * SP_PT };
	ck_assert_int_eq(flow_pads_above(&d.flow, 0), 0);
	ck_assert_int_eq(flow_pads_above(&d.flow, 2), 2 * SP_PT);
	ck_assert_int_eq(flow_pads_below(&d.flow, 2), 3 * SP_PT);
	ck_assert_int_eq(flow_pads_below(&d.flow, 3), 0);
	d.strips[0].pad_top = 2 * SP_PT;
	d.strips[3].pad_bottom = 3 * SP_PT;
	ck_assert_uint_eq(divided(&d, 45 * SP_PT, 45 * SP_PT).n_regions, 1);
	ck_assert_uint_eq(divided(&d, 44 * SP_PT, 44 * SP_PT).n_regions, 2);
	ck_assert_uint_eq(divided(&d, 25 * SP_PT, 25 * SP_PT).n_regions, 2);
	ck_assert_uint_eq(divided(&d, 24 * SP_PT, 24 * SP_PT).n_regions, 4);
	desk_drop(&d);
}
END_TEST

UNIT_MAIN("layout/paginate", no_way_costs_less_than_the_one_taken,
    what_fits_is_one_page, a_margin_at_a_page_top_is_dropped,
    a_heading_goes_with_its_text, a_page_begins_where_it_must,
    too_tall_for_a_page_is_set_alone, a_low_first_region_may_be_refused,
    columns_end_where_they_end, frames_take_room_on_each_page)
