#include "shown.h"

#include "input/dialect.h"

#define CSL(text) dialect_csl_json.sniff(text, strlen(text))
#define CROSSREF(text) dialect_crossref_json.sniff(text, strlen(text))

START_TEST(what_is_csl_and_what_crossref)
{
	ck_assert_int_gt(CSL("[{\"type\":\"book\",\"issued\":"
	    "{\"date-parts\":[[2001]]}}]"), 80);
	ck_assert_int_gt(CSL("{\"title\":\"A\",\"type\":\"book\"}"), 40);
	ck_assert_int_eq(CSL("<p>{\"title\":\"A\",\"type\":\"book\"}"), 0);
	ck_assert_int_eq(CSL("{\"name\":1}"), 0);
	ck_assert_int_gt(CSL("{\"DOI\":\"10.1000/x\"}"), 40);
	ck_assert_int_gt(CROSSREF("{\"status\":\"ok\",\"message-type\":"
	    "\"work\",\"message\":{\"date-parts\":1}}"), 90);
	ck_assert_int_eq(CROSSREF("[{\"title\":\"A\",\"type\":\"book\"}]"), 0);
}
END_TEST

START_TEST(records)
{
	struct desk k;

	ck_assert_int_eq(shown_count("[{\"type\":\"book\",\"title\":\"A\"},"
	    "{\"type\":\"book\"},{\"type\":\"book\",\"title\":\"B\"}]"), 2);
	ck_assert_int_eq(shown_count("{\"status\":\"ok\",\"message-type\":"
	    "\"work-list\",\"message\":{\"items\":[{\"DOI\":\"10.1000/x\"},"
	    "{\"DOI\":\"10.1000/y\"}]}}"), 2);
	shown(&k, "[{\"type\":\"book\",\"title\":\"A\"},\n{\"type\":1 2},\n"
	    "{\"type\":\"book\",\"title\":\"B\"}]");
	ck_assert_int_eq(desk_next(&k), READ_SKIPPED);
	ck_said(&k, "set.xml:2: error: the record is no JSON");
	ck_has(shown_next(&k), "\"source_line\": 3");
	ck_assert_int_eq(desk_next(&k), READ_END);
	desk_drop(&k);
}
END_TEST

START_TEST(nothing_in_it_is_said)
{
	struct desk k;

	desk_open(&k, "[{\"type\":\"book\"}]", 17);
	ck_assert_ptr_null(k.reader);
	desk_drop(&k);
	desk_open(&k, "[{\"type\":\"book\",\"container-title\":[]}]", 38);
	ck_assert_int_eq(desk_next(&k), READ_END);
	ck_said(&k, "[record-empty]");
	ck_said(&k, "[no-record]");
	desk_drop(&k);
}
END_TEST

UNIT_MAIN("input/csl_json", what_is_csl_and_what_crossref, records,
    nothing_in_it_is_said)
