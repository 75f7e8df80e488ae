/*
 * Whose Han it is.
 */
#include "desk.h"

/* The face of the first character. */
static const char *
family(struct desk *d, const char *text, const char *lang)
{
	desk_shape(d, text, lang);
	return desk_run(d)->face->family;
}

#define SC "Noto Serif CJK SC"
#define TC "Noto Serif CJK TC"
#define JP "Noto Serif CJK JP"
#define KR "Noto Serif CJK KR"

START_TEST(the_language_says_it)
{
	struct desk d;

	desk_open(&d);
	ck_assert_str_eq(family(&d, "骨", "ja"), JP);
	ck_assert_str_eq(family(&d, "骨", "ko"), KR);
	ck_assert_str_eq(family(&d, "骨", "zh"), SC);
	ck_assert_str_eq(family(&d, "骨", "zh-Hans"), SC);
	ck_assert_str_eq(family(&d, "骨", "zh-Hant"), TC);
	ck_assert_str_eq(family(&d, "压", "zh-TW"), TC);
	ck_assert_str_eq(family(&d, "骨", "en"), SC);
	desk_drop(&d);
}
END_TEST

START_TEST(the_characters_say_it)
{
	struct desk d;

	desk_open(&d);
	ck_assert_str_eq(family(&d, "骨の", "en"), JP);
	ck_assert_str_eq(family(&d, "骨密度と骨", NULL), JP);
	ck_assert_str_eq(family(&d, "骨은", "en"), KR);
	ck_assert_str_eq(family(&d, "骨壓", "zh"), TC);
	ck_assert_str_eq(family(&d, "骨压", "zh"), SC);
	ck_assert_str_eq(family(&d, "骨圧", "en"), JP);
	/* Chinese references in a Japanese list */
	ck_assert_str_eq(family(&d, "骨压", "ja"), SC);
	ck_assert_str_eq(family(&d, "骨與關節說", "ja"), TC);
	ck_assert_str_eq(family(&d, "骨密度", "ja"), JP);
	desk_drop(&d);
}
END_TEST

UNIT_MAIN("text/han", the_language_says_it, the_characters_say_it)
