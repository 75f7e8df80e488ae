#include "../unit.h"

#include "cli/cli.h"

#include <string.h>

START_TEST(no_name_is_given_twice_in_a_run)
{
	struct names names = { NULL, 0, 0 };
	char path[CLI_PATH];

	strcpy(path, "d/a.pdf");
	ck_assert(names_claim(&names, path));
	ck_assert_str_eq(path, "d/a.pdf");
	strcpy(path, "d/A.pdf");
	ck_assert(names_claim(&names, path));
	ck_assert_str_eq(path, "d/A_2.pdf");
	strcpy(path, "d/a_2.pdf");
	ck_assert(names_claim(&names, path));
	ck_assert_str_eq(path, "d/a_2_2.pdf");
	for (int i = 0; i < 1000; i++) {
		strcpy(path, "d/a.pdf");
		ck_assert(names_claim(&names, path));
	}
	ck_assert_str_eq(path, "d/a_1002.pdf");
	names_drop(&names);
}
END_TEST

START_TEST(a_second_name_stays_as_short)
{
	struct names names = { NULL, 0, 0 };
	char path[CLI_PATH] = "folder/";

	memset(path + 7, 'x', ROAD_NAME - 4);
	strcpy(path + 7 + ROAD_NAME - 4, ".pdf");
	ck_assert(names_claim(&names, path));
	ck_assert(names_claim(&names, path));
	ck_assert_uint_eq(strlen(path), 7 + ROAD_NAME);
	ck_assert_str_eq(path + strlen(path) - 7, "x_2.pdf");
	names_drop(&names);
}
END_TEST

UNIT_MAIN("cli/names", no_name_is_given_twice_in_a_run,
    a_second_name_stays_as_short)
