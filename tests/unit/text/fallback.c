#include "desk.h"

static const char *
family(struct desk *d, const char *first, uint32_t code, hb_script_t script,
    const char *lang)
{
	const struct face *face = fonts_fallback(d->fonts,
	    fonts_face(d->fonts, first, 400, false, &d->diags), &code, 1,
	    script, lang);

	return face == NULL ? "none" : face->family;
}

START_TEST(the_script_chooses)
{
	struct desk d;
	const char *t = "Linux Libertine O", *l = "Linux Biolinum O";

	desk_open(&d);
	for (int again = 0; again < 2; again++) {
		ck_assert_str_eq(family(&d, t, 'a', HB_SCRIPT_LATIN, NULL), t);
		ck_assert_str_eq(family(&d, t, 0x639, HB_SCRIPT_ARABIC, NULL),
		    "Noto Naskh Arabic");
		ck_assert_str_eq(family(&d, l, 0x639, HB_SCRIPT_ARABIC, NULL),
		    "Noto Sans Arabic");
		ck_assert_str_eq(family(&d, t, 0x4E2D, HB_SCRIPT_HAN, NULL),
		    "Noto Serif CJK SC");
		ck_assert_str_eq(family(&d, t, 0x4E2D, HB_SCRIPT_HAN, "ja"),
		    "Noto Serif CJK JP");
		ck_assert_str_eq(family(&d, t, 0x4E2D, HB_SCRIPT_HAN,
		    "zh-Hant"), "Noto Serif CJK TC");
		ck_assert_str_eq(family(&d, t, 0x4E2D, HB_SCRIPT_HAN,
		    "zh-HK"), "Noto Serif CJK HK");
		ck_assert_str_eq(family(&d, l, 0x4E2D, HB_SCRIPT_HAN, "ko"),
		    "Noto Sans CJK KR");
		ck_assert_str_eq(family(&d, t, 0x1D6FC, HB_SCRIPT_COMMON,
		    NULL), "Noto Sans Math");
		ck_assert_str_eq(family(&d, t, 0xE000, HB_SCRIPT_COMMON,
		    NULL), "none");
	}
	desk_drop(&d);
}
END_TEST

START_TEST(a_base_and_its_marks_stay_together)
{
	static const uint32_t composed[] = { 'e', 0x301 };
	static const uint32_t odd[] = { 0x5D0, 0x1F600 };
	struct desk d;
	const struct face *first;

	desk_open(&d);
	first = fonts_face(d.fonts, NULL, 400, false, &d.diags);
	ck_assert_ptr_eq(fonts_fallback(d.fonts, first, composed, 2,
	    HB_SCRIPT_LATIN, NULL), first);
	ck_assert_ptr_null(fonts_fallback(d.fonts, first, odd, 2,
	    HB_SCRIPT_HEBREW, NULL));
	ck_assert_ptr_eq(fonts_fallback(d.fonts, first, NULL, 0,
	    HB_SCRIPT_LATIN, NULL), first);
	desk_drop(&d);
}
END_TEST

UNIT_MAIN("text/fallback", the_script_chooses,
    a_base_and_its_marks_stay_together)
