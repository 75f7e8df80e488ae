#include "desk.h"

#include "input/json_stream.h"

/* The records as "line:key:json;", "!" for one that is broken. */
static const char *
cut(struct desk *k, const void *bytes, size_t len)
{
	struct json_stream *s;
	struct buf b;
	enum json_result result;
	json_t *record;

	*k = (struct desk){ .arena = arena_new(0), .notes = arena_new(0) };
	k->said = (struct buf){ .arena = k->notes };
	k->diags = (struct diags){ .sink = desk_say, .ctx = k,
	    .here = { .file = "set.json" } };
	k->source = source_open_memory(bytes, len, "set.json", &k->diags);
	s = json_stream_open(k->source, &k->diags);
	b = (struct buf){ .arena = k->notes };
	while ((result = json_stream_next(s, &record)) == JSON_RECORD ||
	    result == JSON_BROKEN) {
		char *text;

		if (result == JSON_BROKEN) {
			buf_char(&b, '!');
			continue;
		}
		text = json_dumps(record, JSON_COMPACT);
		buf_printf(&b, "%ld:%s:%s;", json_stream_line(s),
		    json_stream_key(s), text);
		free(text);
	}
	buf_str(&b, result == JSON_END ? "" : "failed");
	json_stream_drop(s);
	return buf_text(&b);
}

static void
check(const char *text, const char *expected)
{
	struct desk k;

	ck_assert_str_eq(cut(&k, text, strlen(text)), expected);
	desk_drop(&k);
}

START_TEST(records_in_their_wrappers)
{
	check("{\"a\":1}", "1::{\"a\":1};");
	check("[{\"a\":1},\n{\"b\":{\"c\":[2]}}]",
	    "1::{\"a\":1};2::{\"b\":{\"c\":[2]}};");
	check("{\"a\":1}\n{\"b\":2}\n", "1::{\"a\":1};2::{\"b\":2};");
	check("\x1E{\"a\":1}\n", "1::{\"a\":1};");
	check("{\"status\":\"ok\",\"message\":{\"a\":1}}",
	    "1:message:{\"a\":1};");
	check("[{\"status\":\"ok\",\"message\":{\"a\":1}}]",
	    "1:message:{\"a\":1};");
	check("{\"x\":[{\"no\":1}],\"message\":{\"total\":2,\"items\":"
	    "[{\"a\":1},{\"b\":2}],\"z\":0}}",
	    "1:items:{\"a\":1};1:items:{\"b\":2};");
	check("{\"resultList\":{\"result\":[{\"a\":1}]},\"n\":1}",
	    "1:result:{\"a\":1};");
	check("{\"10.1000/x\":[{\"a\":1}],\"10.1000/y\":[{\"b\":1}]}",
	    "1:10.1000/x:{\"a\":1};1:10.1000/y:{\"b\":1};");
	check("\xEF\xBB\xBF[{\"a\":1}]", "1::{\"a\":1};");
	check("[1,\"x\",null,[],{\"a\":\"]}\\\"{\"}]",
	    "1::{\"a\":\"]}\\\"{\"};");
	check("", "");
	check("[]", "");
	check("{}", "1::{};");
}
END_TEST

START_TEST(slips_are_mended)
{
	struct desk k;

	ck_assert_str_eq(cut(&k, "[{\"a\":[1,],\"b\":\"x\ny\",}]", 24),
	    "1::{\"a\":[1],\"b\":\"x\\ny\"};");
	ck_said(&k, "the JSON of the record was put right");
	desk_drop(&k);
	ck_assert_str_eq(cut(&k, "[{\"a\":\"\xE9\"}]", 11),
	    "1::{\"a\":\"\xC3\xA9\"};");
	ck_said(&k, "[text-encoding]");
	desk_drop(&k);
	check("[{\"a\":123456789012345678901234567890}]",
	    "1::{\"a\":1.2345678901234568e29};");
	check("[{\"a\":NaN}]", "1::{\"a\":null};");
}
END_TEST

START_TEST(a_broken_record_costs_itself)
{
	struct desk k;

	ck_assert_str_eq(cut(&k, "[{\"a\":1},\n{\"a\" 1},{\"b\":2}]", 27),
	    "1::{\"a\":1};!2::{\"b\":2};");
	ck_said(&k, "set.json:2: error: the record is no JSON");
	desk_drop(&k);
	ck_assert_str_eq(cut(&k, "[{\"a\":1},{\"b\":", 14),
	    "1::{\"a\":1};!!");
	ck_said(&k, "the file ends in a record");
	desk_drop(&k);
	check("[{\"a\":1}", "1::{\"a\":1};!");
	check("{\"message\":{\"a\":1}", "1:message:{\"a\":1};!");
	check("{\"items\":[],\"x\" \"y\"}", "failed");
	check("]}{\"a\":1}", "1::{\"a\":1};");
}
END_TEST

START_TEST(other_encodings)
{
	struct desk k;
	static const char utf16[] = "\xFF\xFE[\0{\0\"\0a\0\"\0:\0\"\0\xE9\0\"\0"
	    "}\0]\0";

	ck_assert_str_eq(cut(&k, utf16, sizeof utf16 - 1),
	    "1::{\"a\":\"\xC3\xA9\"};");
	desk_drop(&k);
	ck_assert_str_eq(cut(&k, "{\"a\":\"caf\xE9 na\xEFve d\xE9j\xE0\"}", 23),
	    "1::{\"a\":\"caf\xC3\xA9 na\xC3\xAFve d\xC3\xA9j\xC3\xA0\"};");
	ck_said(&k, "[text-encoding]");
	desk_drop(&k);
}
END_TEST

START_TEST(a_set_of_any_size)
{
	struct desk k;
	struct arena *a = arena_new(0);
	struct buf b = { .arena = a };
	const char *cuts;
	size_t n = 0;

	buf_char(&b, '[');
	for (int i = 0; i < 20000; i++)
		buf_printf(&b, "%s{\"n\":%d}", i == 0 ? "" : ",\n", i);
	buf_char(&b, ']');
	cuts = cut(&k, buf_text(&b), b.len);
	for (const char *p = cuts; (p = strchr(p, ';')) != NULL; p++)
		n++;
	ck_assert_uint_eq(n, 20000);
	ck_assert_ptr_nonnull(strstr(cuts, "20000::{\"n\":19999};"));
	desk_drop(&k);
	arena_drop(a);
}
END_TEST

UNIT_MAIN("input/json_stream", records_in_their_wrappers, slips_are_mended,
    a_broken_record_costs_itself, other_encodings, a_set_of_any_size)
