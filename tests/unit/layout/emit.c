/*
 * Strips -> pages: places, frames over pages, columns over pages.
 */
#include "desk.h"

static const struct item *
page_item(const struct pages *p, size_t page, enum item_kind kind, size_t nth)
{
	return desk_item(p->pages[page].items, p->pages[page].n_items, kind,
	    nth);
}

START_TEST(a_flow_begins_at_the_text_area_and_goes_on_below)
{
	struct desk d;
	const struct pages *p;
	const struct item *one, *two;

	desk_open(&d);
	d.style.margin_top = 30 * SP_PT;
	desk_p(&d, &d.root, NULL, "one");
	desk_p(&d, &d.root, NULL, "two");
	p = desk_pages(&d);
	ck_assert_uint_eq(p->n_pages, 1);
	ck_assert_int_eq(p->pages[0].width, 300 * SP_PT);
	ck_assert_int_eq(p->pages[0].height, 400 * SP_PT);
	one = page_item(p, 0, ITEM_GLYPHS, 0);
	two = page_item(p, 0, ITEM_GLYPHS, 1);
	ck_assert_int_eq(one->x, 50 * SP_PT);
	ck_assert_int_lt(one->y, 52 * SP_PT);   /* the margin is dropped */
	ck_assert_int_eq(two->y - one->y, 42 * SP_PT);
	desk_drop(&d);
}
END_TEST

START_TEST(nothing_is_one_empty_page)
{
	struct desk d;
	const struct pages *p;

	desk_open(&d);
	p = desk_pages(&d);
	ck_assert_uint_eq(p->n_pages, 1);
	ck_assert_uint_eq(p->pages[0].n_items, 0);
	desk_drop(&d);
}
END_TEST

START_TEST(a_frame_is_drawn_around_its_text)
{
	struct desk d;
	struct block_style boxed;
	const struct pages *p;
	const struct item *frame;

	desk_open(&d);
	boxed = d.style;
	boxed.border_top = boxed.border_right = boxed.border_bottom =
	    boxed.border_left = SP_PT;
	boxed.padding_top = boxed.padding_bottom = 5 * SP_PT;
	boxed.has_background = true;
	boxed.background = 0xFFEEDD;
	desk_p(&d, &d.root, &boxed, "boxed");
	p = desk_pages(&d);
	frame = &p->pages[0].items[0];
	ck_assert_int_eq(frame->kind, ITEM_FRAME);
	ck_assert_int_eq(frame->y, 40 * SP_PT);
	ck_assert_int_eq(frame->height, 24 * SP_PT);
	ck_assert_int_eq(frame->width, 200 * SP_PT);
	ck_assert(frame->has_fill);
	ck_assert_uint_eq(frame->color, 0xFFEEDD);
	for (int i = 0; i < 4; i++)
		ck_assert_int_eq(frame->border[i], SP_PT);
	desk_drop(&d);
}
END_TEST

START_TEST(a_frame_is_open_where_a_page_divides_it)
{
	struct desk d;
	struct block_style boxed;
	struct block *box;
	const struct pages *p;

	desk_open(&d);
	boxed = d.style;
	boxed.border_top = boxed.border_bottom = boxed.border_left = SP_PT;
	boxed.padding_top = 2 * SP_PT;
	box = desk_block(&d, &d.root, BLOCK_GROUP, &boxed);
	for (int i = 0; i < 60; i++)
		desk_p(&d, box, NULL, "one of many lines");
	p = desk_pages(&d);
	ck_assert_uint_eq(p->n_pages, 3);
	for (size_t i = 0; i < 3; i++) {
		const struct item *frame = page_item(p, i, ITEM_FRAME, 0);
		const struct item *first = page_item(p, i, ITEM_GLYPHS, 0);

		ck_assert_uint_eq(desk_count(p->pages[i].items,
		    p->pages[i].n_items, ITEM_FRAME), 1);
		ck_assert_int_eq(frame->border[0], i == 0 ? SP_PT : 0);
		ck_assert_int_eq(frame->border[2], i == 2 ? SP_PT : 0);
		ck_assert_int_eq(frame->border[3], SP_PT);
		ck_assert_int_eq(frame->y, 40 * SP_PT);
		ck_assert_int_gt(first->y, 43 * SP_PT);
		ck_assert_int_le(frame->y + frame->height, 360 * SP_PT);
	}
	desk_drop(&d);
}
END_TEST

START_TEST(columns_go_on_over_pages_and_end_level)
{
	struct desk d;
	struct block_style two;
	struct block *b;
	const struct pages *p;
	sp left = 0, right = 0;

	desk_open(&d);
	two = d.style;
	two.column_count = 2;
	two.column_gap = 20 * SP_PT;
	desk_p(&d, &d.root, NULL, "above");
	b = desk_block(&d, &d.root, BLOCK_COLUMNS, &two);
	for (int i = 0; i < 90; i++)
		desk_p(&d, b, NULL, "a line");
	desk_p(&d, &d.root, NULL, "below");
	p = desk_pages(&d);
	ck_assert_uint_eq(p->n_pages, 2);
	ck_assert_int_eq(page_item(p, 1, ITEM_GLYPHS, 0)->x, 50 * SP_PT);
	for (size_t i = 0; i < p->pages[1].n_items; i++) {
		const struct item *it = &p->pages[1].items[i];

		if (strcmp(it->text, "a line") != 0)
			continue;
		if (it->x == 50 * SP_PT)
			left = it->y;
		else
			right = it->y;
		ck_assert(it->x == 50 * SP_PT || it->x == 160 * SP_PT);
	}
	ck_assert_int_eq(left, right);
	ck_assert_int_eq(page_item(p, 1, ITEM_GLYPHS,
	    desk_count(p->pages[1].items, p->pages[1].n_items,
	    ITEM_GLYPHS) - 1)->y, left + 12 * SP_PT);
	desk_drop(&d);
}
END_TEST

START_TEST(a_side_column_runs_beside_the_main_one)
{
	struct desk d;
	struct block_style beside;
	struct block *b, *group;
	const struct pages *p;
	const struct item *main_text, *side_text, *after;

	desk_open(&d);
	beside = d.style;
	beside.side_width = 50 * SP_PT;
	beside.column_gap = 10 * SP_PT;
	b = desk_block(&d, &d.root, BLOCK_SIDE, &beside);
	group = desk_block(&d, b, BLOCK_GROUP, NULL);
	desk_p(&d, group, NULL, "main");
	group = desk_block(&d, b, BLOCK_GROUP, NULL);
	desk_p(&d, group, NULL, "side");
	desk_p(&d, group, NULL, "more");
	desk_p(&d, &d.root, NULL, "after");
	p = desk_pages(&d);
	main_text = page_item(p, 0, ITEM_GLYPHS, 0);
	side_text = page_item(p, 0, ITEM_GLYPHS, 1);
	after = page_item(p, 0, ITEM_GLYPHS, 3);
	ck_assert_str_eq(main_text->text, "main");
	ck_assert_str_eq(side_text->text, "side");
	ck_assert_int_eq(side_text->x, 200 * SP_PT);
	ck_assert_int_eq(side_text->y, main_text->y);
	ck_assert_str_eq(after->text, "after");
	ck_assert_int_eq(after->y, main_text->y + 24 * SP_PT);
	desk_drop(&d);
}
END_TEST

START_TEST(outline_entries_point_at_their_page)
{
	struct desk d;
	struct block_style fresh;
	struct block *b;
	const struct pages *p;

	desk_open(&d);
	fresh = d.style;
	fresh.break_before_page = true;
	desk_p(&d, &d.root, NULL, "one");
	b = desk_p(&d, &d.root, &fresh, "two");
	b->outline = "Two";
	p = desk_pages(&d);
	ck_assert_uint_eq(p->n_outline, 1);
	ck_assert_uint_eq(p->outline[0].page, 1);
	ck_assert_int_eq(p->outline[0].y, 40 * SP_PT);
	ck_assert_int_eq(p->outline[0].level, 1);
	desk_drop(&d);
}
END_TEST

UNIT_MAIN("layout/emit", a_flow_begins_at_the_text_area_and_goes_on_below,
    nothing_is_one_empty_page, a_frame_is_drawn_around_its_text,
    a_frame_is_open_where_a_page_divides_it,
    columns_go_on_over_pages_and_end_level,
    a_side_column_runs_beside_the_main_one,
    outline_entries_point_at_their_page)
