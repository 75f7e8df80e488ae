#include "shown.h"

#include "input/dialect.h"

#define HEAD(text) dialect_ris.sniff(text, strlen(text))

START_TEST(what_is_ris)
{
	ck_assert_int_gt(HEAD("TY  - JOUR\nTI  - A\nER  - \n"), 80);
	ck_assert_int_gt(HEAD("\xEF\xBB\xBFTY  - JOUR\r\nTI  - A\r\nER  -\r\n"),
	    80);
	ck_assert_int_gt(HEAD("1.\nTY  - JOUR\nTI  - A\nER  - \n"), 80);
	ck_assert_int_eq(HEAD("TI  - A\nAB  - B\n"), 0);
	ck_assert_int_eq(HEAD("<p>TY  - JOUR\nTI  - A\nER  - \n"), 0);
	ck_assert_int_eq(HEAD(""), 0);
}
END_TEST

START_TEST(records_end_where_they_should)
{
	ck_assert_int_eq(shown_count("TY  - JOUR\nTI  - A\nER  - \n\n"
	    "TY  - JOUR\nTI  - B\nER  - \n"), 2);
	/* no ER, then no TY */
	ck_assert_int_eq(shown_count("TY  - JOUR\nTI  - A\nTY  - JOUR\n"
	    "TI  - B\nER  - \nTI  - C\nER  - \n"), 3);
	/* the kind said twice at the head is one record */
	ck_assert_int_eq(shown_count("TY  - BOOK\nTY  - JOUR\nTI  - A\n"
	    "ER  - \n"), 1);
	/* words of an export around them */
	ck_assert_int_eq(shown_count("Record #1 of 2\nProvider: P\n1.\n"
	    "TY  - JOUR\nTI  - A\nER  - \n\nRecord #2 of 2\n2.\n"
	    "TY  - JOUR\nTI  - B\nER  - \n"), 2);
}
END_TEST

START_TEST(tags_in_any_spacing)
{
	ck_shows("TY - JOUR\r\nTI  -A title\r\nER -\r\n",
	    "\"title\": \"A title\"");
	ck_shows("TY  - JOUR\n\nTI - A title\n\nER  - \n",
	    "\"title\": \"A title\"");
	/* prose goes on */
	ck_shows("TY  - JOUR\nTI  - A\nAB  - One\nAB-like two\nT2-weighted\n"
	    "ER  - \n", "One AB-like two T2-weighted");
}
END_TEST

START_TEST(values_go_on)
{
	ck_shows("TY  - JOUR\nTI  - A long\n      title\nER  - \n",
	    "\"title\": \"A long title\"");
	ck_shows("TY  - JOUR\nTI  - A\nER then more\nER  - \n",
	    "\"title\": \"A ER then more\"");
}
END_TEST

START_TEST(what_holds_nothing_is_said)
{
	struct desk k;

	desk_open(&k, "TY  - JOUR\nN1  - Reference Type: X\nER  - \n"
	    "TY  - JOUR\nTI  - A\nER  - \n", 66);
	ck_assert_str_ne(shown_next(&k), "");
	ck_said(&k, "set.xml:1: warning");
	ck_said(&k, "[record-empty]");
	ck_assert_int_eq(desk_next(&k), READ_END);
	desk_drop(&k);
	desk_open(&k, "TY  - JOUR\nPY  - 2001\nER  - \n", 30);
	ck_assert_int_eq(desk_next(&k), READ_END);
	ck_said(&k, "[no-record]");
	desk_drop(&k);
}
END_TEST

UNIT_MAIN("input/ris", what_is_ris, records_end_where_they_should,
    tags_in_any_spacing, values_go_on, what_holds_nothing_is_said)
