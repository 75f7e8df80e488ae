#include "refman.h"

#include "input/json_walk.h"

static json_t *
load(const char *text)
{
	return json_loads(text, JSON_DECODE_ANY | JSON_ALLOW_NUL, NULL);
}

START_TEST(texts)
{
	static const char *const table[][2] = {
		{ "\"x\"", "x" }, { "12", "12" }, { "1.5", "1.5" },
		{ "543.0", "543" }, { "[\"x\"]", "x" }, { "[[7]]", "7" },
		{ "\"a\\u0000b\"", "a b" }, { "\"\"", "(none)" },
		{ "null", "(none)" }, { "true", "(none)" },
		{ "[\"x\",\"y\"]", "(none)" }, { "{}", "(none)" },
		{ "[]", "(none)" }
	};

	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct scene s;
		json_t *v = load(table[i][0]);
		const char *text = value_text(scene_open(&s), v);

		ck_assert_str_eq(text != NULL ? text : "(none)", table[i][1]);
		json_decref(v);
		scene_drop(&s);
	}
}
END_TEST

START_TEST(lists_and_numbers)
{
	json_t *v = load("[3,\"4\",\"x\",99999999999]");

	ck_assert_uint_eq(value_count(v), 4);
	ck_assert_int_eq(value_int(value_item(v, 0)), 3);
	ck_assert_int_eq(value_int(value_item(v, 1)), 4);
	ck_assert_int_eq(value_int(value_item(v, 2)), 0);
	ck_assert_int_eq(value_int(value_item(v, 3)), 0);
	ck_assert_uint_eq(value_count(value_item(v, 0)), 1);
	ck_assert_uint_eq(value_count(NULL), 0);
	json_decref(v);
}
END_TEST

START_TEST(keys_go_to_their_handlers)
{
	static const struct json_handler table[] = {
		{ "b", value_keep_text, REFMAN_OF(container) },
		{ "a", value_keep_text, REFMAN_OF(container) },
		{ "v", value_keep_article_text, REFMAN_OF_ARTICLE(volume) },
		{ "l", value_left, 0 }
	};
	struct scene s;
	struct refman *r = scene_open(&s);
	json_t *v = load("{\"a\":\"x\",\"b\":\"y\",\"v\":7,\"l\":{\"z\":1},"
	    "\"o\":{\"p\":[{\"q\":\"deep\"}]},\"e\":[],\"n\":null,\"t\":true}");

	r->tag = NULL;
	JSON_WALK(r, v, table);
	/* in the order of the table */
	ck_assert_str_eq(r->container, "y");
	ck_said(&s.desk, "a holds \"x\"");
	ck_assert_str_eq(s.x.volume, "7");
	ck_said(&s.desk, "o holds \"deep\"");
	ck_not_said(&s.desk, "l holds");
	ck_assert_uint_eq(s.x.n_unreached, 3);
	r->tag = "outer";
	JSON_WALK(r, v, table);
	ck_said(&s.desk, "outer/o holds");
	ck_assert_str_eq(r->tag, "outer");
	json_decref(v);
	v = load("[\"no object\"]");
	JSON_WALK(r, v, table);
	ck_said(&s.desk, "outer holds \"no object\"");
	json_decref(v);
	scene_drop(&s);
}
END_TEST

UNIT_MAIN("input/json_walk", texts, lists_and_numbers,
    keys_go_to_their_handlers)
