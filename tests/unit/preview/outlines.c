#include "desk.h"

START_TEST(in_font_units)
{
	struct desk d;
	hb_codepoint_t id = 0;
	hb_glyph_extents_t extents;
	const FT_Outline *o;
	FT_Pos top = 0;

	desk_open(&d);
	hb_font_get_nominal_glyph(d.face->hb_font, 'H', &id);
	hb_font_get_glyph_extents(d.face->hb_font, id, &extents);
	o = preview_outline(d.preview, d.face, id);
	ck_assert_ptr_nonnull(o);
	for (int i = 0; i < o->n_points; i++)
		top = o->points[i].y > top ? o->points[i].y : top;
	ck_assert_int_eq(top, extents.y_bearing);
	ck_assert_ptr_null(preview_outline(d.preview, d.face, 1 << 30));
	desk_drop(&d);
}
END_TEST

/* More faces than are open at a time; one that is no font. */
START_TEST(many_faces)
{
	struct desk d;
	struct face faces[PREVIEW_FACES + 3];
	struct face none;

	desk_open(&d);
	none = *d.face;
	none.path = "Makefile";
	ck_assert_ptr_null(preview_outline(d.preview, &none, 40));
	ck_assert_ptr_null(preview_outline(d.preview, &none, 40));
	for (size_t i = 0; i < PREVIEW_FACES + 3; i++) {
		faces[i] = *d.face;
		faces[i].path = arena_printf(d.arena, ".%.*s%s", (int)i + 1,
		    "////////////////////////////////////////", d.face->path);
		ck_assert_ptr_nonnull(preview_outline(d.preview, &faces[i],
		    40));
	}
	ck_assert_ptr_nonnull(preview_outline(d.preview, &faces[0], 40));
	desk_drop(&d);
}
END_TEST

UNIT_MAIN("preview/outlines", in_font_units, many_faces)
