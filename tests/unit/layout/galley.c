/*
 * Blocks -> strips: margins, frames, labels, what is kept together.
 */
#include "desk.h"

#define LONG "The wind had dropped by the time that the boats came in, and " \
	"those who stood waiting on the stones could hear the men's voices " \
	"over the water long before they saw a light. Nobody said how many."

START_TEST(margins_collapse_to_the_larger)
{
	struct desk d;
	struct block_style one, two;
	struct flow flow;

	desk_open(&d);
	one = two = d.style;
	one.margin_bottom = 7 * SP_PT;
	two.margin_top = 5 * SP_PT;
	desk_p(&d, &d.root, &one, "one");
	desk_p(&d, &d.root, &two, "two");
	flow = desk_flow(&d);
	ck_assert_uint_eq(flow.n_strips, 2);
	ck_assert_int_eq(flow.strips[1].gap, 7 * SP_PT);
	ck_assert_int_eq(flow.strips[1].height, 12 * SP_PT);
	ck_assert_int_eq(flow_height(&flow, 0, 2), 31 * SP_PT);
	desk_drop(&d);
}
END_TEST

START_TEST(margins_of_groups_collapse_with_those_of_their_children)
{
	struct desk d;
	struct block_style outer;
	struct block *group;
	struct flow flow;

	desk_open(&d);
	outer = d.style;
	outer.margin_top = 9 * SP_PT;
	outer.margin_left = 10 * SP_PT;
	d.style.margin_top = 4 * SP_PT;
	desk_p(&d, &d.root, NULL, "one");
	group = desk_block(&d, &d.root, BLOCK_GROUP, &outer);
	desk_p(&d, group, NULL, "two");
	flow = desk_flow(&d);
	ck_assert_int_eq(flow.strips[1].gap, 9 * SP_PT);
	ck_assert_int_eq(flow.strips[1].items[0].x, 10 * SP_PT);
	desk_drop(&d);
}
END_TEST

START_TEST(spaces_add_up)
{
	struct desk d;
	struct block_style space;
	struct flow flow;

	desk_open(&d);
	space = d.style;
	space.margin_top = 6 * SP_PT;
	d.style.margin_bottom = 2 * SP_PT;
	desk_p(&d, &d.root, NULL, "one");
	desk_block(&d, &d.root, BLOCK_SPACE, &space);
	desk_p(&d, &d.root, NULL, "two");
	flow = desk_flow(&d);
	ck_assert_uint_eq(flow.n_strips, 2);
	ck_assert_int_eq(flow.strips[1].gap, 8 * SP_PT);
	desk_drop(&d);
}
END_TEST

START_TEST(a_frame_holds_its_strips_and_keeps_margins_apart)
{
	struct desk d;
	struct block_style boxed;
	struct block *box;
	struct flow flow;

	desk_open(&d);
	d.style.margin_top = 5 * SP_PT;
	boxed = d.style;
	boxed.border_top = boxed.border_bottom = SP_PT;
	boxed.padding_top = 3 * SP_PT;
	boxed.padding_left = 8 * SP_PT;
	desk_p(&d, &d.root, NULL, "before");
	box = desk_block(&d, &d.root, BLOCK_GROUP, &boxed);
	desk_p(&d, box, NULL, "one");
	desk_p(&d, box, NULL, "two");
	desk_p(&d, &d.root, NULL, "after");
	flow = desk_flow(&d);
	ck_assert_uint_eq(flow.n_frames, 1);
	ck_assert_uint_eq(flow.frames[0].first, 1);
	ck_assert_uint_eq(flow.frames[0].last, 2);
	ck_assert_int_eq(flow.frames[0].width, 200 * SP_PT);
	ck_assert_int_eq(flow.strips[1].gap, 5 * SP_PT);
	ck_assert_int_eq(flow.strips[1].pad_top, 4 * SP_PT);
	ck_assert_int_eq(flow.strips[1].items[0].x, 8 * SP_PT);
	ck_assert_int_eq(flow.strips[2].pad_bottom, SP_PT);
	ck_assert_int_eq(flow.strips[3].frame, -1);
	desk_drop(&d);
}
END_TEST

START_TEST(an_empty_frame_is_none)
{
	struct desk d;
	struct block_style boxed;
	struct flow flow;

	desk_open(&d);
	boxed = d.style;
	boxed.border_top = SP_PT;
	d.style.margin_bottom = 3 * SP_PT;
	desk_p(&d, &d.root, NULL, "before");
	desk_block(&d, &d.root, BLOCK_GROUP, &boxed);
	desk_p(&d, &d.root, NULL, "after");
	flow = desk_flow(&d);
	ck_assert_uint_eq(flow.n_strips, 2);
	ck_assert_int_eq(flow.strips[1].gap, 3 * SP_PT);
	ck_assert_int_eq(flow.strips[1].pad_top, 0);
	ck_assert_int_eq(flow.strips[1].frame, -1);
	desk_drop(&d);
}
END_TEST

START_TEST(widows_orphans_headings_and_hyphens_cost)
{
	struct desk d;
	struct block_style heading;
	struct flow flow;
	size_t n;

	desk_open(&d);
	heading = d.style;
	heading.break_after_avoid = true;
	desk_p(&d, &d.root, &heading, "A heading");
	desk_p(&d, &d.root, NULL, LONG);
	flow = desk_flow(&d);
	n = flow.n_strips;
	ck_assert_uint_gt(n, 5);
	ck_assert_int_eq(flow.strips[1].penalty, DIVIDE_HEADING);
	ck_assert_int_ge(flow.strips[2].penalty, DIVIDE_WIDOW);
	ck_assert_int_lt(flow.strips[3].penalty, DIVIDE_WIDOW);
	ck_assert_int_ge(flow.strips[n - 1].penalty, DIVIDE_WIDOW);
	for (size_t i = 3; i < n; i++) {
		const struct item *it = &flow.strips[i - 1].items[
		    flow.strips[i - 1].n_items - 1];
		int64_t hyphen = it->actual_text != NULL ? DIVIDE_HYPHEN : 0;

		if (i + 1 < n)
			ck_assert_int_eq(flow.strips[i].penalty,
			    DIVIDE_LINES + hyphen);
	}
	desk_drop(&d);
}
END_TEST

START_TEST(a_block_kept_together_costs_more_to_divide)
{
	struct desk d;
	struct block_style kept;
	struct flow flow;

	desk_open(&d);
	kept = d.style;
	kept.break_inside_avoid = true;
	desk_p(&d, &d.root, &kept, LONG);
	desk_p(&d, &d.root, NULL, "next");
	flow = desk_flow(&d);
	ck_assert_int_ge(flow.strips[3].penalty, DIVIDE_SHORT);
	ck_assert_int_eq(flow.strips[flow.n_strips - 1].penalty, 0);
	desk_drop(&d);
}
END_TEST

START_TEST(a_page_is_begun)
{
	struct desk d;
	struct block_style fresh;
	struct flow flow;

	desk_open(&d);
	fresh = d.style;
	fresh.break_before_page = true;
	desk_p(&d, &d.root, &fresh, "one");
	desk_p(&d, &d.root, &fresh, "two");
	flow = desk_flow(&d);
	ck_assert_int_eq(flow.strips[0].penalty, 0);
	ck_assert_int_eq(flow.strips[1].penalty, DIVIDE_HERE);
	desk_drop(&d);
}
END_TEST

/* ---- lists -------------------------------------------------------------- */

static struct block *
desk_list(struct desk *d, const struct block_style *style, size_t n)
{
	struct block *list = desk_block(d, &d->root, BLOCK_GROUP, NULL);

	list->role = ELEM_L;
	for (size_t i = 0; i < n; i++) {
		struct block *item = desk_block(d, list, BLOCK_ITEM, style);

		item->role = ELEM_LI;
		desk_says(d, item, arena_printf(d->arena, "%zu.", i + 1));
		desk_p(d, item, NULL, LONG);
	}
	return list;
}

START_TEST(labels_hang_flush_right_on_the_first_baseline)
{
	struct desk d;
	struct block_style item;
	struct flow flow;
	sp right = 0, text = 0;

	desk_open(&d);
	item = d.style;
	item.label_width = 12 * SP_PT;
	item.label_gap = 4 * SP_PT;
	desk_list(&d, &item, 11);
	flow = desk_flow(&d);
	for (size_t i = 0; i < flow.n_strips; i++) {
		const struct strip *k = &flow.strips[i];
		const struct item *label = &k->items[0], *body = label + 1;

		if (k->n_items < 2 || label->text[label->text_len - 1] != '.')
			continue;
		if (label->width > 20 * SP_PT)
			continue;
		ck_assert_int_eq(label->y, body->y);
		if (right > 0) {
			ck_assert_int_eq(label->x + label->width, right);
			ck_assert_int_eq(body->x, text);
		}
		right = label->x + label->width;
		text = body->x;
	}
	ck_assert_int_eq(text - right, 4 * SP_PT);
	ck_assert_int_eq(d.pages.elems[1].role, ELEM_L);
	ck_assert(d.pages.elems[1].ordered);
	ck_assert_int_eq(d.pages.elems[3].role, ELEM_LBL);
	ck_assert_int_eq(d.pages.elems[4].role, ELEM_LBODY);
	desk_drop(&d);
}
END_TEST

START_TEST(a_label_too_wide_stands_above_its_text)
{
	struct desk d;
	struct block_style style;
	struct block *item;
	struct flow flow;

	desk_open(&d);
	style = d.style;
	style.label_width = 12 * SP_PT;
	item = desk_block(&d, &d.root, BLOCK_ITEM, &style);
	desk_says(&d, item, "A label of more than half of the measure");
	desk_p(&d, item, NULL, "the text");
	flow = desk_flow(&d);
	ck_assert_uint_eq(flow.n_strips, 2);
	ck_assert_int_eq(flow.strips[0].items[0].x, 0);
	ck_assert_int_eq(flow.strips[1].items[0].x, 12 * SP_PT);
	ck_assert_int_ge(flow.strips[1].penalty, DIVIDE_HEADING);
	desk_drop(&d);
}
END_TEST

START_TEST(a_label_without_text_is_set)
{
	struct desk d;
	struct block_style style;
	struct block *item;
	struct flow flow;

	desk_open(&d);
	style = d.style;
	style.label_width = 12 * SP_PT;
	item = desk_block(&d, &d.root, BLOCK_ITEM, &style);
	desk_says(&d, item, "7.");
	flow = desk_flow(&d);
	ck_assert_uint_eq(flow.n_strips, 1);
	ck_assert_uint_eq(flow.strips[0].n_items, 1);
	desk_drop(&d);
}
END_TEST

/* ---- rules, pictures, columns ------------------------------------------- */

START_TEST(rules_and_pictures)
{
	struct desk d;
	struct block_style thick;
	struct block *image;
	struct flow flow;

	desk_open(&d);
	thick = d.style;
	thick.border_top = 2 * SP_PT;
	thick.text_align = ALIGN_CENTER;
	desk_block(&d, &d.root, BLOCK_RULE, &thick);
	image = desk_block(&d, &d.root, BLOCK_IMAGE, &thick);
	image->role = ELEM_FIGURE;
	image->image_width = 400 * SP_PT;
	image->image_height = 100 * SP_PT;
	image = desk_block(&d, &d.root, BLOCK_IMAGE, &thick);
	image->image_width = 100 * SP_PT;
	image->image_height = 900 * SP_PT;
	flow = desk_flow(&d);
	ck_assert_uint_eq(flow.n_strips, 3);
	ck_assert_uint_eq(flow.n_frames, 2);    /* the pictures' borders */
	ck_assert_int_eq(flow.strips[0].items[0].kind, ITEM_RULE);
	ck_assert_int_eq(flow.strips[0].items[0].width, 200 * SP_PT);
	ck_assert_int_eq(flow.strips[0].height, 2 * SP_PT);
	ck_assert_int_eq(flow.strips[1].items[0].width, 200 * SP_PT);
	ck_assert_int_eq(flow.strips[1].height, 50 * SP_PT);
	ck_assert_int_eq(flow.strips[2].height, 160 * SP_PT);
	ck_assert_int_lt(llabs(flow.strips[2].items[0].x - (200 * SP_PT -
	    flow.strips[2].items[0].width) / 2), 2);
	desk_drop(&d);
}
END_TEST

START_TEST(columns_and_side_columns_are_one_strip)
{
	struct desk d;
	struct block_style two, beside;
	struct block *b, *group;
	struct flow flow;

	desk_open(&d);
	two = beside = d.style;
	two.column_count = 2;
	two.column_gap = 20 * SP_PT;
	beside.side_width = 50 * SP_PT;
	beside.column_gap = 10 * SP_PT;
	b = desk_block(&d, &d.root, BLOCK_COLUMNS, &two);
	desk_p(&d, b, NULL, LONG);
	b = desk_block(&d, &d.root, BLOCK_SIDE, &beside);
	group = desk_block(&d, b, BLOCK_GROUP, NULL);
	desk_p(&d, group, NULL, LONG);
	group = desk_block(&d, b, BLOCK_GROUP, NULL);
	desk_p(&d, group, NULL, LONG);
	flow = desk_flow(&d);
	ck_assert_uint_eq(flow.n_strips, 2);
	ck_assert(flow.has_composites);
	ck_assert_int_eq(flow.strips[0].kind, STRIP_COLUMNS);
	ck_assert_int_eq(flow.strips[0].column_x[1], 110 * SP_PT);
	ck_assert_int_eq(flow.strips[1].kind, STRIP_SIDE);
	ck_assert_int_eq(flow.strips[1].column_x[1], 150 * SP_PT);
	ck_assert_uint_eq(flow.strips[1].n_flows, 2);
	ck_assert_uint_gt(flow.strips[1].flows[1].n_strips,
	    2 * flow.strips[1].flows[0].n_strips);
	desk_drop(&d);
}
END_TEST

START_TEST(outline_entries_stand_at_their_block)
{
	struct desk d;
	struct block *b;
	struct flow flow;

	desk_open(&d);
	desk_p(&d, &d.root, NULL, LONG);
	b = desk_p(&d, &d.root, NULL, "Methods");
	b->outline = "Methods";
	b->outline_level = 2;
	flow = desk_flow(&d);
	ck_assert_uint_eq(d.pages.n_outline, 1);
	ck_assert_int_eq(d.pages.outline[0].level, 2);
	ck_assert_uint_eq(flow.strips[flow.n_strips - 1].n_outline, 1);
	ck_assert_uint_eq(flow.strips[0].n_outline, 0);
	desk_drop(&d);
}
END_TEST

UNIT_MAIN("layout/galley", margins_collapse_to_the_larger,
    margins_of_groups_collapse_with_those_of_their_children, spaces_add_up,
    a_frame_holds_its_strips_and_keeps_margins_apart, an_empty_frame_is_none,
    widows_orphans_headings_and_hyphens_cost,
    a_block_kept_together_costs_more_to_divide, a_page_is_begun,
    labels_hang_flush_right_on_the_first_baseline,
    a_label_too_wide_stands_above_its_text, a_label_without_text_is_set,
    rules_and_pictures, columns_and_side_columns_are_one_strip,
    outline_entries_stand_at_their_block)
