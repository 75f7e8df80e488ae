#include "../unit.h"

#include "cli/cli.h"

#include <string.h>

static void
locale(const char *all, const char *paper, const char *lang)
{
	setenv("LC_ALL", all, 1);
	setenv("LC_PAPER", paper, 1);
	setenv("LANG", lang, 1);
}

START_TEST(the_territory_chooses_the_paper)
{
	locale("", "", "");
	ck_assert_int_eq(locate_paper(), OFFPRINT_PAPER_A4);
	locale("", "", "en_US.UTF-8");
	ck_assert_int_eq(locate_paper(), OFFPRINT_PAPER_LETTER);
	locale("", "de_DE", "en_US");
	ck_assert_int_eq(locate_paper(), OFFPRINT_PAPER_A4);
	locale("es_MX@x", "de_DE", "de_DE");
	ck_assert_int_eq(locate_paper(), OFFPRINT_PAPER_LETTER);
	locale("C", "en_US", "en_US");
	ck_assert_int_eq(locate_paper(), OFFPRINT_PAPER_A4);
	locale("xx_A ", "", "");
	ck_assert_int_eq(locate_paper(), OFFPRINT_PAPER_A4);
	locale("xx_US_more", "", "");
	ck_assert_int_eq(locate_paper(), OFFPRINT_PAPER_A4);
}
END_TEST

START_TEST(the_time_is_a_number_of_seconds)
{
	static const char *const bad[] = {
		"x", "1x", "-1", "1.5", "253402300800",
		"99999999999999999999"
	};
	int64_t time = 5;
	bool has;

	unsetenv("SOURCE_DATE_EPOCH");
	ck_assert(locate_time(&has, &time));
	ck_assert(!has);
	setenv("SOURCE_DATE_EPOCH", "", 1);
	ck_assert(locate_time(&has, &time));
	ck_assert(!has);
	setenv("SOURCE_DATE_EPOCH", "1700000000", 1);
	ck_assert(locate_time(&has, &time));
	ck_assert(has);
	ck_assert_int_eq(time, 1700000000);
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		setenv("SOURCE_DATE_EPOCH", bad[i], 1);
		ck_assert(!locate_time(&has, &time));
	}
}
END_TEST

START_TEST(a_template_is_a_name_or_a_path)
{
	static struct locations at;

	setenv("OFFPRINT_DATA", "/data", 1);
	locate(&at, "handout");
	ck_assert_str_eq(at.template, "/data/templates/handout.xml");
	ck_assert_str_eq(at.fonts, "/data/fonts");
	ck_assert_str_eq(at.hyphens, "/data/fonts/hyphen");
	locate(&at, "my.xml");
	ck_assert_str_eq(at.template, "my.xml");
	locate(&at, "a/b");
	ck_assert_str_eq(at.template, "a/b");
}
END_TEST

UNIT_MAIN("cli/locate", the_territory_chooses_the_paper,
    the_time_is_a_number_of_seconds, a_template_is_a_name_or_a_path)
