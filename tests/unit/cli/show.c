#include "desk.h"

static struct settings settings;

static enum exit_status
run(enum road_stage stage, int n, int broken)
{
	static const char *const inputs[] = { "a.xml" };
	struct offprint *engine;
	enum exit_status status;

	settings = (struct settings){ .show = true, .stage = stage,
	    .inputs = inputs, .n_inputs = 1, .loudness = LOUD_USUAL };
	engine = desk_engine(&settings);
	desk_start();
	desk_set("a.xml", 1, n, broken);
	status = show(&settings, engine);
	offprint_close(engine);
	desk_end();
	return status;
}

START_TEST(articles_are_one_array)
{
	const char *comma;

	ck_assert_int_eq(run(ROAD_JSON, 2, 0), EXIT_MADE);
	ck_assert_int_eq(strncmp(desk_printed, "[\n{", 3), 0);
	comma = strstr(desk_printed, "}\n,\n{");
	if (comma == NULL)
		comma = strstr(desk_printed, "},\n{");
	ck_assert_ptr_nonnull(comma);
	ck_assert_str_eq(desk_printed + strlen(desk_printed) - 3, "\n]\n");
	ck_assert_ptr_nonnull(strstr(desk_printed, "Title 2"));
}
END_TEST

START_TEST(none_is_an_empty_array)
{
	ck_assert_int_eq(run(ROAD_JSON, 1, 1), EXIT_NONE_MADE);
	ck_assert_str_eq(desk_printed, "[]\n");
	ck_assert_ptr_nonnull(strstr(desk_said, "[xml-syntax]"));
}
END_TEST

START_TEST(the_others_of_a_broken_one_are_shown)
{
	ck_assert_int_eq(run(ROAD_JSON, 3, 2), EXIT_SOME_FAILED);
	ck_assert_ptr_nonnull(strstr(desk_printed, "Title 1"));
	ck_assert_ptr_nonnull(strstr(desk_printed, "Title 3"));
}
END_TEST

START_TEST(stages_are_text)
{
	ck_assert_int_eq(run(ROAD_PAGES_TEXT, 1, 0), EXIT_MADE);
	ck_assert_ptr_nonnull(strstr(desk_printed, "Title 1"));
	ck_assert_int_ne(desk_printed[0], '[');
	ck_assert_int_eq(run(ROAD_STORY, 1, 0), EXIT_MADE);
	ck_assert_ptr_nonnull(strstr(desk_printed, "Title 1"));
}
END_TEST

UNIT_MAIN("cli/show", articles_are_one_array, none_is_an_empty_array,
    the_others_of_a_broken_one_are_shown, stages_are_text)
