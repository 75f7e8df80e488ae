#include "desk.h"

#include "pdf/charstring.h"

static const char *
hex(struct desk *d, const struct buf *b)
{
	struct buf out = { .arena = d->arena };

	for (size_t i = 0; i < b->len; i++)
		buf_printf(&out, "%02X", (unsigned)(unsigned char)b->p[i]);
	return buf_text(&out);
}

START_TEST(numbers_have_one_to_three_bytes)
{
	struct desk d;
	struct buf b;

	desk_open(&d);
	b = (struct buf){ .arena = d.arena };
	for (int sign = -1; sign <= 1; sign += 2) {
		charstrings_put_int(&b, sign * 107);
		charstrings_put_int(&b, sign * 108);
		charstrings_put_int(&b, sign * 1131);
		charstrings_put_int(&b, sign * 1132);
	}
	charstrings_put_int(&b, 0);
	charstrings_put_int(&b, -30000);
	ck_assert_str_eq(hex(&d, &b),
	    "20" "FB00" "FEFF" "1CFB94"
	    "F6" "F700" "FAFF" "1C046C" "8B" "1C8AD0");
	desk_drop(&d);
}
END_TEST

/* A font that draws what a test says. */
struct drawing {
	const char *steps;      /* m x y, l x y, c x1 y1 x2 y2 x3 y3, in turn */
};

static void
drawing_glyph(hb_font_t *font, void *data, hb_codepoint_t glyph,
    hb_draw_funcs_t *funcs, void *to, void *unused)
{
	const struct drawing *x = data;
	const char *p = x->steps;
	hb_draw_state_t state = { .path_open = 0 };

	(void)font, (void)glyph, (void)unused;
	while (*p != '\0') {
		char kind = *p++, *end;
		float v[6];
		int n = kind == 'c' ? 6 : 2;

		for (int i = 0; i < n; i++, p = end)
			v[i] = strtof(p, &end);
		p += strspn(p, " ");
		if (kind == 'm')
			hb_draw_move_to(funcs, to, &state, v[0], v[1]);
		else if (kind == 'l')
			hb_draw_line_to(funcs, to, &state, v[0], v[1]);
		else
			hb_draw_cubic_to(funcs, to, &state, v[0], v[1], v[2],
			    v[3], v[4], v[5]);
	}
	hb_draw_close_path(funcs, to, &state);
}

static const char *
drawn(struct desk *d, const char *steps, int width, unsigned upem)
{
	struct drawing x = { steps };
	struct buf b = { .arena = d->arena };
	hb_font_funcs_t *funcs = hb_font_funcs_create();
	hb_font_t *font = hb_font_create_sub_font(d->face->hb_font);

	hb_font_funcs_set_glyph_shape_func(funcs, drawing_glyph, NULL, NULL);
	hb_font_set_funcs(font, funcs, &x, NULL);
	charstrings_put(charstrings_new(d->arena, font, upem), &b, 1, width,
	    true);
	hb_font_destroy(font);
	hb_font_funcs_destroy(funcs);
	return hex(d, &b);
}

START_TEST(paths_take_their_shortest_operators)
{
	struct desk d;

	desk_open(&d);
	/* a box: hmoveto, then by turns; the last side closes by itself */
	ck_assert_str_eq(drawn(&d, "m10 0 l20 0 l20 10 l10 10 l10 0", 0,
	    1000), "95" "16" "95" "95" "81" "06" "0E");
	/* a slanted line, a width before the first operator */
	ck_assert_str_eq(drawn(&d, "m0 0 l1 2 l3 3", 5, 1000),
	    "90" "8B" "16" "8C8D" "8D8C" "05" "0E");
	/* a quarter circle and the next: hvcurveto of eight */
	ck_assert_str_eq(drawn(&d, "m0 0 c1 0 2 1 2 2 c2 3 1 4 0 4 ", 0,
	    1000), "8B16" "8C" "8C8C" "8C" "8C" "8A8C" "8A" "1F" "0E");
	/* level at both ends: hhcurveto */
	ck_assert_str_eq(drawn(&d, "m0 0 c1 0 2 1 3 1", 0, 1000),
	    "8B16" "8C" "8C8C" "8C" "1B" "0E");
	/* neither: rrcurveto */
	ck_assert_str_eq(drawn(&d, "m0 0 c1 1 2 3 3 5", 0, 1000),
	    "8B16" "8C8C" "8C8D" "8C8D" "08" "0E");
	desk_drop(&d);
}
END_TEST

START_TEST(points_are_rounded_not_distances)
{
	struct desk d;

	desk_open(&d);
	/* ten steps of 0.4 are 4, not 0 */
	ck_assert_str_eq(drawn(&d, "m0 0 l.4 9 l.8 0 l1.2 9 l1.6 0 l2 9", 0,
	    1000), drawn(&d, "m0 0 l0 9 l1 0 l1 9 l2 0 l2 9", 0, 1000));
	ck_assert_str_eq(drawn(&d, "m0 0 l-.4 -9 l-.8 0", 0, 1000),
	    drawn(&d, "m0 0 l0 -9 l-1 0", 0, 1000));
	/* another em */
	ck_assert_str_eq(drawn(&d, "m0 0 l20 40", 0, 2000),
	    drawn(&d, "m0 0 l10 20", 0, 1000));
	desk_drop(&d);
}
END_TEST

START_TEST(what_draws_nothing_is_left_out)
{
	struct desk d;

	desk_open(&d);
	ck_assert_str_eq(drawn(&d, "", 0, 1000), "0E");
	ck_assert_str_eq(drawn(&d, "m5 5", 7, 1000), "920E");
	ck_assert_str_eq(drawn(&d, "m5 5 l5.2 5.2 l5 5", 0, 1000), "0E");
	/* the second contour counts from the last point that was spelled */
	ck_assert_str_eq(drawn(&d, "m0 0 l1 2 l3 3 m4 4 l4 4 m5 5 l6 7 l9 9",
	    0, 1000), "8B16" "8C8D8D8C05" "8D8D15" "8C8D8E8D05" "0E");
	desk_drop(&d);
}
END_TEST

START_TEST(coordinates_out_of_all_measure_are_safe)
{
	struct desk d;

	desk_open(&d);
	ck_assert_str_eq(drawn(&d, "m0 0 l1e30 5 l-1e30 nan", 0, 1000),
	    drawn(&d, "m0 0 l0 5 l0 0", 0, 1000));
	desk_drop(&d);
}
END_TEST

/* More steps than there is room for at first, more numbers than a stack. */
START_TEST(long_paths_are_whole)
{
	struct desk d;
	struct buf steps;
	size_t n = 0;

	desk_open(&d);
	steps = (struct buf){ .arena = d.arena };
	buf_str(&steps, "m0 0 ");
	for (int i = 1; i <= 1000; i++)
		buf_printf(&steps, "l%d %d ", i, i % 2 + i);
	for (const char *p = drawn(&d, steps.p, 0, 1000); *p != '\0'; p += 2)
		n += p[0] == '0' && p[1] == '5';
	ck_assert_uint_ge(n, 1000 / 24);
	desk_drop(&d);
}
END_TEST

UNIT_MAIN("pdf/charstring", numbers_have_one_to_three_bytes,
    paths_take_their_shortest_operators, points_are_rounded_not_distances,
    what_draws_nothing_is_left_out, coordinates_out_of_all_measure_are_safe,
    long_paths_are_whole)
