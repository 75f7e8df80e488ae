/*
 * No page for two lines.
 */
#include "flow.h"

static struct division
divided(struct desk *d, struct regions *r)
{
	struct division div;

	ck_assert(paginate(&d->s, &d->flow, 0, r, &div));
	tighten(&d->s, &d->flow, r, &div);
	return div;
}

START_TEST(spaces_give_way_to_save_a_page)
{
	struct desk d;
	struct story story = { .margin_bottom = 0 };
	struct regions r = { 100 * SP_PT, 0, 100 * SP_PT };

	desk_open(&d);
	d.s.story = &story;
	for (int i = 0; i < 8; i++)
		desk_strip(&d, 4 * SP_PT, 11 * SP_PT, 0);
	ck_assert_uint_eq(divided(&d, &r).n_regions, 2);
	ck_assert_int_eq(flow_gap(&d.flow, 1), 4 * SP_PT);
	d.flow.n_strips = 7;            /* 77 + 24 */
	ck_assert_uint_eq(divided(&d, &r).n_regions, 1);
	ck_assert_int_eq(flow_gap(&d.flow, 1), 3 * SP_PT);
	desk_drop(&d);
}
END_TEST

START_TEST(a_page_may_be_a_little_deeper)
{
	struct desk d;
	struct story story = { .margin_bottom = 40 * SP_PT };
	struct regions r = { 100 * SP_PT, 0, 100 * SP_PT };

	desk_open(&d);
	d.s.story = &story;
	for (int i = 0; i < 7; i++)
		desk_strip(&d, 0, 15 * SP_PT, 0);
	ck_assert_uint_eq(divided(&d, &r).n_regions, 1);
	ck_assert_int_eq(r.first, 105 * SP_PT);
	desk_drop(&d);
}
END_TEST

START_TEST(a_page_with_something_on_it_stays)
{
	struct desk d;
	struct story story = { .margin_bottom = 40 * SP_PT };
	struct regions r = { 100 * SP_PT, 0, 100 * SP_PT };

	desk_open(&d);
	d.s.story = &story;
	for (int i = 0; i < 13; i++)
		desk_strip(&d, SP_PT, 10 * SP_PT, 0);
	ck_assert_uint_eq(divided(&d, &r).n_regions, 2);
	ck_assert_int_eq(r.first, 100 * SP_PT);
	ck_assert_int_eq(flow_gap(&d.flow, 1), SP_PT);
	desk_drop(&d);
}
END_TEST

UNIT_MAIN("layout/tighten", spaces_give_way_to_save_a_page,
    a_page_may_be_a_little_deeper, a_page_with_something_on_it_stays)
