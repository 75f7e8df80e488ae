#include "desk.h"

START_TEST(numbers_rise_and_are_libharus)
{
	struct desk d;
	pdf_ref a, b;

	desk_open(&d);
	a = pdf_reserve(d.doc);
	b = pdf_reserve(d.doc);
	ck_assert_uint_eq(b, a + 1);
	ck_assert_uint_eq(pdf_ref_of(&((HPDF_Dict)HPDF_Xref_GetEntry(
	    d.doc->hpdf->xref, a)->obj)->header), a);
	ck_assert(!pdf_doc_failed(d.doc));
	desk_drop(&d);
}
END_TEST

START_TEST(number_0_takes_nothing)
{
	struct desk d;
	struct buf b;

	desk_open(&d);
	b = (struct buf){ .arena = d.arena };
	pdf_dict(d.doc, 0, &b);
	pdf_stream(d.doc, 0, "", "x", 1, true);
	pdf_page(d.doc, 0, &b);
	ck_assert(!pdf_doc_failed(d.doc));
	desk_drop(&d);
}
END_TEST

START_TEST(a_stream_knows_its_length)
{
	static const char bytes[400] = "zeros";
	struct desk d;
	pdf_ref ref;
	const struct pdf_raw *r;

	desk_open(&d);
	ref = pdf_reserve(d.doc);
	pdf_stream(d.doc, ref, "/N 3", bytes, sizeof bytes - 1, false);
	r = pdf_raw_of(HPDF_Xref_GetEntry(d.doc->hpdf->xref, ref)->obj);
	ck_assert(r->is_stream);
	ck_assert_uint_eq(r->len, sizeof bytes - 1);
	ck_assert_str_eq(desk_entries(&d, ref), "/N 3");
	ref = pdf_reserve(d.doc);
	pdf_stream(d.doc, ref, "/N 3", bytes, sizeof bytes - 1, true);
	r = pdf_raw_of(HPDF_Xref_GetEntry(d.doc->hpdf->xref, ref)->obj);
	ck_assert_uint_lt(r->len, sizeof bytes - 1);
	ck_assert_str_eq(desk_entries(&d, ref), "/N 3/Filter/FlateDecode");
	desk_drop(&d);
}
END_TEST

START_TEST(libharus_own_objects_are_not_ours)
{
	struct desk d;

	desk_open(&d);
	ck_assert_ptr_null(pdf_raw_of(d.doc->hpdf->catalog));
	ck_assert_ptr_null(pdf_raw_of(d.doc->hpdf->root_pages));
	desk_drop(&d);
}
END_TEST

START_TEST(the_first_error_is_kept)
{
	struct desk d;

	desk_open(&d);
	HPDF_SetPageLayout(d.doc->hpdf, (HPDF_PageLayout)1000);
	ck_assert(pdf_doc_failed(d.doc));
	ck_assert_uint_eq(d.doc->error, HPDF_PAGE_LAYOUT_OUT_OF_RANGE);
	HPDF_SetPageMode(d.doc->hpdf, (HPDF_PageMode)1000);
	ck_assert_uint_eq(d.doc->error, HPDF_PAGE_LAYOUT_OUT_OF_RANGE);
	desk_drop(&d);
}
END_TEST

UNIT_MAIN("pdf/object", numbers_rise_and_are_libharus, number_0_takes_nothing,
    a_stream_knows_its_length, libharus_own_objects_are_not_ours,
    the_first_error_is_kept)
