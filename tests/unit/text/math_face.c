#include "desk.h"

#include "text/math_face.h"

START_TEST(the_face_of_formulas_has_a_table)
{
	struct desk d;
	const struct face *face;

	desk_open(&d);
	face = text_math_face(d.text);
	ck_assert_ptr_nonnull(face);
	ck_assert(hb_ot_math_has_data(face->hb_face));
	ck_assert_int_gt(math_face_length(face, 10 * SP_PT,
	    HB_OT_MATH_CONSTANT_AXIS_HEIGHT), SP_PT);
	ck_assert_int_eq(math_face_length(face, 20 * SP_PT,
	    HB_OT_MATH_CONSTANT_AXIS_HEIGHT), 2 * math_face_length(face,
	    10 * SP_PT, HB_OT_MATH_CONSTANT_AXIS_HEIGHT));
	desk_drop(&d);
}
END_TEST

START_TEST(small_letters_are_as_tall_as_those_of_the_text)
{
	struct desk d;
	const struct face *face;
	struct text_metrics m;
	sp size, tall;

	desk_open(&d);
	face = text_math_face(d.text);
	size = text_math_size(d.text, face, &d.style);
	text_metrics(d.text, &d.style, &m);
	tall = size * face->x_height / (sp)face->upem;
	ck_assert_int_lt(llabs(tall - m.x_height), 100);
	desk_drop(&d);
}
END_TEST

START_TEST(a_parenthesis_grows_by_variants_and_then_by_pieces)
{
	struct desk d;
	const struct face *face;
	struct math_glyph g;
	struct math_stretch s;

	desk_open(&d);
	face = text_math_face(d.text);
	g = math_face_glyph(d.text, face, 10 * SP_PT, '(', 0);
	math_face_stretch(d.arena, &g, true, 0, &s);
	ck_assert_uint_eq(s.n_pieces, 1);
	ck_assert_uint_eq(s.pieces[0].glyph.id, g.id);
	math_face_stretch(d.arena, &g, true, 14 * SP_PT, &s);
	ck_assert_uint_eq(s.n_pieces, 1);
	ck_assert_uint_ne(s.pieces[0].glyph.id, g.id);
	ck_assert_int_ge(s.size, 14 * SP_PT);
	math_face_stretch(d.arena, &g, true, 200 * SP_PT, &s);
	ck_assert_uint_gt(s.n_pieces, 2);
	ck_assert_int_ge(s.size, 199 * SP_PT);
	ck_assert_int_lt(s.size, 215 * SP_PT);
	for (size_t i = 1; i < s.n_pieces; i++)
		ck_assert_int_gt(s.pieces[i].at, s.pieces[i - 1].at);
	desk_drop(&d);
}
END_TEST

START_TEST(no_target_is_too_tall)
{
	struct desk d;
	struct math_glyph g;
	struct math_stretch s;

	desk_open(&d);
	g = math_face_glyph(d.text, text_math_face(d.text), 10 * SP_PT, '(',
	    0);
	math_face_stretch(d.arena, &g, true, INT64_MAX / 4, &s);
	ck_assert_uint_lt(s.n_pieces, 2000);
	desk_drop(&d);
}
END_TEST

UNIT_MAIN("text/math_face", the_face_of_formulas_has_a_table,
    small_letters_are_as_tall_as_those_of_the_text,
    a_parenthesis_grows_by_variants_and_then_by_pieces, no_target_is_too_tall)
