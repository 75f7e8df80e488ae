#include "desk.h"

START_TEST(a_face_knows_its_measures)
{
	struct desk d;
	const struct face *f;

	desk_open(&d);
	f = fonts_face(d.fonts, NULL, 400, true, &d.diags);
	ck_assert_str_eq(f->ps_name, "LinLibertineOI");
	ck_assert(f->is_cff && f->is_serif && !f->is_fixed_pitch);
	ck_assert_uint_eq(f->upem, 1000);
	ck_assert_int_gt(f->ascender, f->cap_height);
	ck_assert_int_gt(f->cap_height, f->x_height);
	ck_assert_int_gt(f->x_height, 300);
	ck_assert_int_lt(f->descender, 0);
	ck_assert_int_lt(f->underline_position, 0);
	ck_assert_int_gt(f->underline_thickness, 0);
	ck_assert(f->italic_angle < 0);
	ck_assert_int_lt(f->bbox[0], f->bbox[2]);
	f = fonts_face(d.fonts, "Noto Serif", 700, false, &d.diags);
	ck_assert(!f->is_cff);
	ck_assert(f->is_serif);
	desk_drop(&d);
}
END_TEST

START_TEST(every_face_of_the_list_opens)
{
	struct desk d;

	desk_open(&d);
	for (size_t i = 0; i < d.fonts->n_entries; i++)
		ck_assert_ptr_nonnull(font_entry_open(d.fonts,
		    &d.fonts->entries[i], &d.diags));
	ck_assert(!face_has_ascii(&fonts_nearest(d.fonts,
	    "Noto Naskh Arabic", 400, false)->face));
	desk_drop(&d);
}
END_TEST

UNIT_MAIN("text/face", a_face_knows_its_measures,
    every_face_of_the_list_opens)
