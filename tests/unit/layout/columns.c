/*
 * Flows side by side: balance, against all ways of dividing small flows;
 * columns over pages; a main and a side column.
 */
#include "flow.h"

static sp xs[3] = { 0, 100 * SP_PT, 200 * SP_PT };

static struct strip
columns_of(struct desk *d, int n)
{
	return (struct strip){ .kind = STRIP_COLUMNS, .flows = &d->flow,
	    .n_flows = 1, .n_columns = n, .column_x = xs, .frame = -1 };
}

/* Height of the tallest column, as laid on one page. */
static sp
tallest(const struct desk *d, const struct division *div)
{
	size_t from = 0;
	sp most = 0;

	for (size_t i = 0; i <= div->n_breaks; i++) {
		size_t to = i < div->n_breaks ? div->breaks[i] :
		    d->flow.n_strips;
		sp height = plain_height(d, from, to);

		most = height > most ? height : most;
		from = to;
	}
	return most;
}

/* The least height of all ways to divide strips from.. among n columns where
   no division costs `most`; INT64_MAX: there is none. */
static sp
plain_least(const struct desk *d, size_t from, int n, int64_t most)
{
	sp best = INT64_MAX;
	size_t end = d->flow.n_strips;

	if (from == end)
		return 0;
	if (n == 1)
		return plain_height(d, from, end);
	for (size_t to = from + 1; to <= end; to++) {
		sp height = plain_height(d, from, to), rest;

		if (to < end && d->strips[to].penalty >= most)
			continue;
		rest = plain_least(d, to, n - 1, most);
		if (rest != INT64_MAX && rest > height)
			height = rest;
		if (rest != INT64_MAX && height < best)
			best = height;
	}
	return best;
}

START_TEST(equal_lines_are_shared_out_evenly)
{
	for (int n = 2; n <= 3; n++)
		for (size_t lines = 1; lines <= 40; lines++) {
			struct desk d;
			struct layer layer;
			struct strip k;
			size_t most = (lines + (size_t)n - 1) / (size_t)n;

			desk_open(&d);
			for (size_t i = 0; i < lines; i++)
				desk_strip(&d, 0, 10 * SP_PT, 0);
			k = columns_of(&d, n);
			ck_assert(columns_lay(&d.s, &k, 500 * SP_PT,
			    500 * SP_PT, &layer));
			ck_assert_uint_eq(layer.n_pages, 1);
			ck_assert_int_eq(layer.used,
			    (sp)most * 10 * SP_PT);
			ck_assert_int_eq(tallest(&d, layer.parts),
			    layer.used);
			desk_drop(&d);
		}
}
END_TEST

/* Never taller than the least by more than what keeps the columns from
   rising to the right. */
START_TEST(no_columns_are_much_lower)
{
	for (uint32_t seed = 1; seed <= 300; seed++) {
		int n = 2 + (int)(seed % 2);
		int64_t most = DIVIDE_LINES + DIVIDE_HYPHEN + 1;
		struct desk d;
		struct layer layer;
		struct strip k;
		sp least;

		desk_open(&d);
		desk_random(&d, seed * 2654435761u, 10 + seed % 6);
		k = columns_of(&d, n);
		least = plain_least(&d, 0, n, most);
		ck_assert(columns_lay(&d.s, &k, 500 * SP_PT, 500 * SP_PT,
		    &layer));
		ck_assert_uint_eq(layer.n_pages, 1);
		ck_assert_int_eq(tallest(&d, layer.parts), layer.used);
		ck_assert_int_ge(layer.used,
		    plain_least(&d, 0, n, INT64_MAX));
		ck_assert_int_le(layer.used,
		    least + 3 * d.strips[0].height);
		desk_drop(&d);
	}
}
END_TEST

START_TEST(a_short_paragraph_is_not_divided_for_a_line)
{
	struct desk d;
	struct layer layer;
	struct strip k;

	desk_open(&d);
	for (int i = 0; i < 7; i++)
		desk_strip(&d, 0, 10 * SP_PT, i % 7 == 0 || i == 4 ? 0 :
		    DIVIDE_LINES + DIVIDE_WIDOW);
	k = columns_of(&d, 2);
	ck_assert(columns_lay(&d.s, &k, 500 * SP_PT, 500 * SP_PT, &layer));
	ck_assert_uint_eq(layer.parts[0].n_breaks, 1);
	ck_assert_uint_eq(layer.parts[0].breaks[0], 4);
	desk_drop(&d);
}
END_TEST

/* Strips of these heights, divided only between them, in two columns. */
static size_t
divided_at(const int *heights, size_t n)
{
	struct desk d;
	struct layer layer;
	struct strip k;
	size_t at;

	desk_open(&d);
	for (size_t i = 0; i < n; i++)
		desk_strip(&d, 0, heights[i] * SP_PT, 0);
	k = columns_of(&d, 2);
	ck_assert(columns_lay(&d.s, &k, 500 * SP_PT, 500 * SP_PT, &layer));
	ck_assert_uint_eq(layer.parts[0].n_breaks, 1);
	at = layer.parts[0].breaks[0];
	desk_drop(&d);
	return at;
}

START_TEST(the_first_column_is_the_longer_if_both_are_alike)
{
	static const int slight[] = { 10, 10, 20, 15 };
	static const int much[] = { 10, 10, 30, 10 };

	ck_assert_uint_eq(divided_at(slight, 4), 3);    /* 40 15, not 20 35 */
	ck_assert_uint_eq(divided_at(much, 4), 2);      /* 20 40, not 50 10 */
}
END_TEST

START_TEST(no_column_of_three_is_left_empty)
{
	struct desk d;
	struct strip strip;
	struct layer layer;

	desk_open(&d);
	for (int i = 0; i < 4; i++)
		desk_strip(&d, 0, 10 * SP_PT, 0);
	strip = columns_of(&d, 3);
	ck_assert(columns_lay(&d.s, &strip, 400 * SP_PT, 400 * SP_PT,
	    &layer));
	ck_assert_uint_eq(layer.parts[0].n_breaks, 2);
	ck_assert_uint_eq(layer.parts[0].breaks[0], 2);
	ck_assert_uint_eq(layer.parts[0].breaks[1], 3);
	desk_drop(&d);
}
END_TEST

START_TEST(pages_before_the_last_are_filled_and_that_is_balanced)
{
	struct desk d;
	struct layer layer;
	struct strip k;
	const struct division *div;

	desk_open(&d);
	for (int i = 0; i < 46; i++)
		desk_strip(&d, 0, 10 * SP_PT, 0);
	k = columns_of(&d, 2);
	ck_assert(columns_lay(&d.s, &k, 50 * SP_PT, 100 * SP_PT, &layer));
	div = layer.parts;
	ck_assert_uint_eq(layer.n_pages, 3);    /* 5 5, 10 10, 8 8 */
	ck_assert_uint_eq(div->n_breaks, 5);
	ck_assert_uint_eq(div->breaks[0], 5);
	ck_assert_uint_eq(div->breaks[1], 10);
	ck_assert_uint_eq(div->breaks[2], 20);
	ck_assert_uint_eq(div->breaks[3], 30);
	ck_assert_uint_eq(div->breaks[4], 38);
	ck_assert_int_eq(layer.used, 80 * SP_PT);
	d.flow.tight = 2;
	ck_assert(columns_lay(&d.s, &k, 500 * SP_PT, 500 * SP_PT, &layer));
	ck_assert_int_eq(div->tight, 0);
	ck_assert_int_eq(layer.parts->tight, 2);
	desk_drop(&d);
}
END_TEST

START_TEST(columns_without_room_begin_on_the_next_page)
{
	struct desk d;
	struct layer layer;
	struct strip k;

	desk_open(&d);
	desk_strip(&d, 0, 10 * SP_PT, 0);
	k = columns_of(&d, 2);
	ck_assert(!columns_lay(&d.s, &k, 5 * SP_PT, 100 * SP_PT, &layer));
	ck_assert(columns_lay(&d.s, &k, 10 * SP_PT, 100 * SP_PT, &layer));
	desk_drop(&d);
}
END_TEST

START_TEST(nothing_takes_no_room)
{
	struct desk d;
	struct layer layer;
	struct strip k;

	desk_open(&d);
	k = columns_of(&d, 2);
	ck_assert(columns_lay(&d.s, &k, 5 * SP_PT, 5 * SP_PT, &layer));
	ck_assert_uint_eq(layer.n_pages, 1);
	ck_assert_int_eq(layer.used, 0);
	desk_drop(&d);
}
END_TEST

START_TEST(the_longer_of_main_and_side_says_where_it_ends)
{
	struct desk d;
	struct strip side[30], k;
	struct flow flows[2];
	struct layer layer;

	desk_open(&d);
	for (int i = 0; i < 25; i++)
		desk_strip(&d, 0, 10 * SP_PT, 0);
	for (int i = 0; i < 30; i++)
		side[i] = (struct strip){ .height = 10 * SP_PT,
		    .frame = -1 };
	flows[0] = d.flow;
	flows[1] = (struct flow){ .strips = side, .n_strips = 3 };
	k = (struct strip){ .kind = STRIP_SIDE, .flows = flows, .n_flows = 2,
	    .n_columns = 2, .column_x = xs, .frame = -1 };
	ck_assert(columns_lay(&d.s, &k, 50 * SP_PT, 100 * SP_PT, &layer));
	ck_assert_uint_eq(layer.n_pages, 3);
	ck_assert_int_eq(layer.used, 100 * SP_PT);
	ck_assert_uint_eq(layer.parts[1].n_regions, 1);
	flows[1].n_strips = 30;
	ck_assert(columns_lay(&d.s, &k, 50 * SP_PT, 100 * SP_PT, &layer));
	ck_assert_uint_eq(layer.n_pages, 4);
	ck_assert_int_eq(layer.used, 50 * SP_PT);
	desk_drop(&d);
}
END_TEST

START_TEST(a_side_column_is_set_tighter_for_a_few_lines)
{
	struct desk d;
	struct strip side[9], k;
	struct flow flows[2];
	struct layer layer;

	desk_open(&d);
	for (int i = 0; i < 8; i++)
		desk_strip(&d, 0, 10 * SP_PT, 0);
	for (int i = 0; i < 9; i++)
		side[i] = (struct strip){ .height = 10 * SP_PT,
		    .gap = 2 * SP_PT, .frame = -1 };
	flows[0] = d.flow;
	flows[1] = (struct flow){ .strips = side, .n_strips = 9 };
	k = (struct strip){ .kind = STRIP_SIDE, .flows = flows, .n_flows = 2,
	    .n_columns = 2, .column_x = xs, .frame = -1 };
	ck_assert(columns_lay(&d.s, &k, 100 * SP_PT, 100 * SP_PT, &layer));
	ck_assert_uint_eq(layer.n_pages, 1);    /* 90 + 8 of 16 */
	ck_assert_int_eq(layer.parts[1].tight, 4);
	ck_assert_int_eq(layer.used, 98 * SP_PT);
	ck_assert(columns_lay(&d.s, &k, 97 * SP_PT, 100 * SP_PT, &layer));
	ck_assert_uint_eq(layer.n_pages, 2);
	ck_assert_int_eq(layer.parts[1].tight, 0);
	desk_drop(&d);
}
END_TEST

UNIT_MAIN("layout/columns", equal_lines_are_shared_out_evenly,
    no_columns_are_much_lower, a_short_paragraph_is_not_divided_for_a_line,
    the_first_column_is_the_longer_if_both_are_alike,
    no_column_of_three_is_left_empty,
    pages_before_the_last_are_filled_and_that_is_balanced,
    columns_without_room_begin_on_the_next_page, nothing_takes_no_room,
    the_longer_of_main_and_side_says_where_it_ends,
    a_side_column_is_set_tighter_for_a_few_lines)
