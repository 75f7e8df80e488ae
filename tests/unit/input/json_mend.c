#include "../unit.h"

#include <string.h>

#include "input/clean.h"
#include "input/json_mend.h"

static void
check(const char *text, const char *expected)
{
	struct bytes out = { 0 };

	ck_assert(json_mend(&out, text, strlen(text)));
	ck_assert_str_eq(out.p, expected);
	free(out.p);
}

START_TEST(what_is_right_stays)
{
	check("{\"a\": [1, 2, \"x\\n\\u00e9\\\"\"], \"b\": null}",
	    "{\"a\": [1, 2, \"x\\n\\u00e9\\\"\"], \"b\": null}");
	check("\"\\ud83d\\ude00\"", "\"\\ud83d\\ude00\"");
}
END_TEST

START_TEST(slips)
{
	check("[1,2, ]", "[1,2]");
	check("{\"a\":1 ,\n}", "{\"a\":1 }");
	check("[1,,2]", "[1,2]");
	check("\"a\tb\nc\"", "\"a b\\nc\"");
	check("\"\\ud83d\"", "\"\\ufffd\"");
	check("\"\\ud83d\\u0041\"", "\"\\ufffd\\u0041\"");
	check("\"\\ude00\"", "\"\\ufffd\"");
	check("\"\\q\\'\"", "\"q'\"");
	check("\"\\u12\"", "\"\\\\u12\"");
	check("NaN", "null");
	/* cut short */
	check("\"a", "\"a\"");
	check("\"a\\", "\"a\"");
	check("[1,", "[1,");
}
END_TEST

UNIT_MAIN("input/json_mend", what_is_right_stays, slips)
