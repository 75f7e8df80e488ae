#include "../unit.h"

#include "base/arena.h"
#include "model/tree.h"

static struct arena *a;
static struct buf out;

static void
setup(void)
{
	a = arena_new(0);
	out = (struct buf){ .arena = a };
}

static void
teardown(void)
{
	arena_drop(a);
}

/* An object of everything, in a form. */
static const char *
everything(enum tree_form form)
{
	static const char *const words[] = { "one", "t\"wo" };
	struct tree t = { .out = &out, .form = form, .fresh = true };

	tree_open(&t, "object");
	tree_text(&t, "text", "a \\ b");
	tree_int(&t, "int", -3);
	tree_true(&t, "true", true);
	tree_texts(&t, "texts", words, 2);
	tree_open_list(&t, "list");
	tree_open(&t, NULL);
	tree_int(&t, "n", 1);
	tree_close(&t);
	tree_open(&t, NULL);
	tree_close(&t);
	tree_close_list(&t);
	tree_close(&t);
	tree_text(&t, "last", "");
	return out.p;
}

START_TEST(as_json)
{
	ck_assert_str_eq(everything(TREE_JSON),
	    "\"object\": {\n"
	    "  \"text\": \"a \\\\ b\",\n"
	    "  \"int\": -3,\n"
	    "  \"true\": true,\n"
	    "  \"texts\": [\n"
	    "    \"one\",\n"
	    "    \"t\\\"wo\"\n"
	    "  ],\n"
	    "  \"list\": [\n"
	    "    {\n"
	    "      \"n\": 1\n"
	    "    },\n"
	    "    {}\n"
	    "  ]\n"
	    "},\n"
	    "\"last\": \"\"");
}
END_TEST

START_TEST(as_plain_text)
{
	ck_assert_str_eq(everything(TREE_PLAIN),
	    "object\n"
	    "  text a \\ b\n"
	    "  int -3\n"
	    "  true yes\n"
	    "  texts\n"
	    "    - one\n"
	    "    - t\"wo\n"
	    "  list\n"
	    "    -\n"
	    "      n 1\n"
	    "    -\n"
	    "last ");
}
END_TEST

START_TEST(what_is_absent_writes_nothing)
{
	for (int form = TREE_JSON; form <= TREE_PLAIN; form++) {
		struct tree t = { .out = &out, .form = (enum tree_form)form,
		    .fresh = true };

		tree_text(&t, "a", NULL);
		tree_int(&t, "b", 0);
		tree_true(&t, "c", false);
		tree_texts(&t, "d", NULL, 0);
		ck_assert_uint_eq(out.len, 0);
	}
}
END_TEST

UNIT_MAIN_WITH("model/tree", setup, teardown, as_json, as_plain_text,
    what_is_absent_writes_nothing)
