#include "desk.h"

#include "input/lang.h"

static void
check(const char *code, const char *expected)
{
	struct arena *a = arena_new(0);
	const char *tag = lang_tag(a, code);

	if (expected == NULL)
		ck_assert_ptr_null(tag);
	else
		ck_assert_str_eq(tag, expected);
	arena_drop(a);
}

START_TEST(codes_of_records)
{
	check("eng", "en");
	check("ger", "de");
	check("deu", "de");
	check("fre", "fr");
	check("chi", "zh");
	check("scr", "hr");
	check("ENG", "en");
	check("de", "de");
	check("pt_BR", "pt-BR");
	check("zh-Hant", "zh-Hant");
	check("grc", "grc");
}
END_TEST

START_TEST(no_language)
{
	check(NULL, NULL);
	check("", NULL);
	check("und", NULL);
	check("mul", NULL);
	check("not a language", NULL);
	check("a very long word that is no code of any language", NULL);
}
END_TEST

UNIT_MAIN("input/lang", codes_of_records, no_language)
