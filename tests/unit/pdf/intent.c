#include "desk.h"

#include <lcms2.h>

#include "pdf/intent.h"

START_TEST(the_profile_is_the_same_every_time)
{
	struct pdf_profile a = { 0 }, b = { 0 };
	cmsHPROFILE profile;

	ck_assert(pdf_profile_make(&a));
	ck_assert(pdf_profile_make(&b));
	ck_assert_uint_eq(a.len, b.len);
	ck_assert_int_eq(memcmp(a.bytes, b.bytes, a.len), 0);
	/* the moment of creation: 1 January 2000 */
	ck_assert_int_eq(memcmp((char *)a.bytes + 24,
	    "\x07\xD0\0\1\0\1\0\0\0\0\0\0", 12), 0);
	profile = cmsOpenProfileFromMem(a.bytes, (cmsUInt32Number)a.len);
	ck_assert_ptr_nonnull(profile);
	ck_assert_int_eq(cmsGetColorSpace(profile), cmsSigRgbData);
	cmsCloseProfile(profile);
	free(a.bytes);
	free(b.bytes);
}
END_TEST

START_TEST(the_catalog_has_the_intent)
{
	struct desk d;
	const struct desk_object *intent, *profile;
	struct pdf_profile p = { 0 };

	desk_open(&d);
	ck_assert(desk_print(&d));
	desk_read(&d);
	intent = desk_at(&d, desk_the(&d, "/Type /Catalog")->dict,
	    "/OutputIntents");
	ck_assert_ptr_nonnull(strstr(intent->dict, "/S/GTS_PDFA1"));
	profile = desk_at(&d, intent->dict, "/DestOutputProfile");
	ck_assert_ptr_nonnull(strstr(profile->dict, "/N 3"));
	ck_assert(pdf_profile_make(&p));
	ck_assert_uint_eq(profile->len, p.len);
	ck_assert_int_eq(memcmp(profile->stream, p.bytes, p.len), 0);
	free(p.bytes);
	desk_drop(&d);
}
END_TEST

UNIT_MAIN("pdf/intent", the_profile_is_the_same_every_time,
    the_catalog_has_the_intent)
