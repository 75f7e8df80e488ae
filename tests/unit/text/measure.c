#include "desk.h"

START_TEST(lines_are_reordered_by_level)
{
	static const uint8_t levels[] = { 0, 1, 1, 2, 2, 1, 0 };
	static const size_t visual[] = { 0, 5, 3, 4, 2, 1, 6 };
	size_t order[7];

	text_reorder(levels, 7, order);
	for (size_t i = 0; i < 7; i++)
		ck_assert_uint_eq(order[i], visual[i]);
	text_reorder(NULL, 0, order);
}
END_TEST

START_TEST(width_is_the_sum_of_the_items)
{
	struct desk d;

	desk_open(&d);
	desk_shape(&d, "page 1 of 2", "en");
	ck_assert_int_eq(text_width(d.text, d.arena, "page 1 of 2", &d.style),
	    desk_width(&d));
	ck_assert_int_eq(text_width(d.text, d.arena, " ", &d.style),
	    10 * SP_PT / 4);
	desk_drop(&d);
}
END_TEST

START_TEST(metrics_scale_with_the_size)
{
	struct desk d;
	struct text_metrics m, n;

	desk_open(&d);
	text_metrics(d.text, &d.style, &m);
	ck_assert_int_gt(m.ascender, m.cap_height);
	ck_assert_int_gt(m.cap_height, m.x_height);
	ck_assert_int_gt(m.descender, 0);
	ck_assert_int_gt(m.underline_offset, 0);
	d.style.font_size *= 2;
	text_metrics(d.text, &d.style, &n);
	ck_assert_int_le(llabs(n.x_height - 2 * m.x_height), 1);
	desk_drop(&d);
}
END_TEST

UNIT_MAIN("text/measure", lines_are_reordered_by_level,
    width_is_the_sum_of_the_items, metrics_scale_with_the_size)
