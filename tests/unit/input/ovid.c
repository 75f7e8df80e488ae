#include "shown.h"

#include "input/dialect.h"

#define HEAD(text) dialect_ovid.sniff(text, strlen(text))
#define OVID(fields) "<1>\nTitle\n  A title.[Article]\n" \
    "Source\n  A Journal.   28(2):103-106, April 2015.\n" fields "\n"

START_TEST(what_is_ovid)
{
	ck_assert_int_gt(HEAD(OVID("Author\n  Roe, Ann\n")), 80);
	ck_assert_int_eq(HEAD("Title\nA\nSource\nB\n"), 0);
	ck_assert_int_eq(HEAD("<html>\nTitle\n A\nSource\n B\nAuthor\n C\n"),
	    0);
}
END_TEST

START_TEST(an_article)
{
	struct desk k;
	const char *x = shown(&k, OVID("Author\n"
	    "  Roe, Ann B. MD, PhD 1;  Poe, Bob 1,2;  Doe, Carl RN; FAAN 2\n"
	    "Institution\n  (1)Here, Town\n  (2)There\n"
	    "Abstract\n  : Words of it\n\n  (C) 2015 by X\n"
	    "Author Keywords\n  one;  two.\nLanguage\n  English.\n"
	    "Document Type\n  Review:  PDF Only.\nISSN\n  1545-598X\n"
	    "DOI Number\n  10.1000/x\nAccession Number\n  00-1.\n"
	    "Score\n  *****\n"));

	ck_has(x, "\"title\": \"A title.\"");
	ck_has(x, "\"journal\": {\"title\": \"A Journal\"");
	ck_has(x, "\"volume\": \"28\",\"issue\": \"2\",\"fpage\": \"103\","
	    "\"lpage\": \"106\"");
	ck_has(x, "\"year\": 2015,\"month\": 4");
	ck_has(x, "\"surname\": \"Roe\",\"given_names\": \"Ann B.\","
	    "\"initials\": \"AB\",\"degrees\": \"MD, PhD\",\"affs\": [1]");
	ck_has(x, "\"degrees\": \"RN, FAAN\",\"affs\": [2]");
	ck_has(x, "[{\"text\": \"Here, Town\"},{\"text\": \"There\"}]");
	ck_has(x, "[{\"text\": \"one\"},{\"text\": \"two\"}]");
	ck_has(x, "{\"name\": \"Journal Article\"},{\"name\": \"Review\"}");
	ck_has(x, "\"value\": \"00-1\"");
	ck_has(x, "\"path\": \"Score\"");
	desk_drop(&k);
}
END_TEST

START_TEST(records_end_where_they_should)
{
	ck_assert_int_eq(shown_count("<2>\nAuthor\n  Roe\nTitle\n  A\n"
	    "Source\n  J.\n\n<1>\nAuthor\n  Poe\nTitle\n  B\n"), 2);
	ck_assert_int_eq(shown_count("Score\n  *\nTitle\n  A\nSource\n  J.\n"
	    "\nScore\n  *\nTitle\n  B\n"), 2);
}
END_TEST

UNIT_MAIN("input/ovid", what_is_ovid, an_article,
    records_end_where_they_should)
