#include "lines.h"

#include "input/rich.h"

struct scene {
	struct arena *arena;
	struct rich_builder b;
};

static void
scene_open(struct scene *s)
{
	s->arena = arena_new(0);
	rich_begin(&s->b, s->arena);
}

static void
put(struct scene *s, const char *text)
{
	rich_put(&s->b, text, strlen(text));
}

static void
ends_as(struct scene *s, const char *expected)
{
	struct rich r = rich_end(&s->b);

	ck_styled(s->arena, r, expected);
	for (size_t i = 0; i < r.n_runs; i++)
		ck_assert_str_ne(r.runs[i].text, "");
	arena_drop(s->arena);
}

START_TEST(white_space_is_folded)
{
	struct scene s;

	scene_open(&s);
	put(&s, "  a \n\t");
	put(&s, " b");
	put(&s, "c \r\n");
	ends_as(&s, "a bc");
	scene_open(&s);
	put(&s, " \n");
	ends_as(&s, "");
}
END_TEST

START_TEST(spaces_at_a_change_of_style)
{
	struct scene s;

	scene_open(&s);
	put(&s, "a ");
	rich_set_styles(&s.b, INLINE_ITALIC);
	put(&s, " b");
	rich_set_styles(&s.b, 0);
	put(&s, " c");
	ends_as(&s, "a [/b] c");
	/* a space between two styles is of neither */
	scene_open(&s);
	rich_set_styles(&s.b, INLINE_SUP);
	put(&s, "a");
	rich_set_styles(&s.b, 0);
	put(&s, " ");
	rich_set_styles(&s.b, INLINE_SUB);
	put(&s, "b");
	ends_as(&s, "[^a] [_b]");
	/* at the end it vanishes, with its run */
	scene_open(&s);
	put(&s, "a");
	rich_set_styles(&s.b, INLINE_SUP);
	put(&s, " ");
	rich_set_styles(&s.b, 0);
	put(&s, " ");
	ends_as(&s, "a");
}
END_TEST

START_TEST(links_and_formulas)
{
	struct scene s;
	struct math m = { .name = "math" };
	struct rich r;

	scene_open(&s);
	put(&s, "a ");
	rich_set_href(&s.b, "http://example.org/");
	put(&s, "b");
	rich_set_href(&s.b, NULL);
	rich_set_math(&s.b, &m, true);
	put(&s, "x");
	rich_set_math(&s.b, NULL, false);
	put(&s, " c");
	r = rich_end(&s.b);
	ck_assert_uint_eq(r.n_runs, 4);
	ck_assert_str_eq(r.runs[1].href, "http://example.org/");
	ck_assert_ptr_null(r.runs[2].href);
	ck_assert_ptr_eq(r.runs[2].math, &m);
	ck_assert(r.runs[2].display);
	ck_assert(!r.runs[3].display);
	ck_assert_str_eq(r.runs[3].text, " c");
	arena_drop(s.arena);
}
END_TEST

START_TEST(a_run_is_taken_over)
{
	struct scene s;
	struct inline_run run = {
		.text = "x", .lang = "de", .styles = INLINE_BOLD,
		.line_break = true
	};
	struct rich r;

	scene_open(&s);
	rich_set_run(&s.b, &run);
	put(&s, "a");
	rich_set_styles(&s.b, 0);
	put(&s, "b");
	r = rich_end(&s.b);
	ck_assert_str_eq(r.runs[0].text, "a");
	ck_assert_str_eq(r.runs[1].lang, "de");
	/* the break is before the first of them alone */
	ck_assert(r.runs[0].line_break);
	ck_assert(!r.runs[1].line_break);
	arena_drop(s.arena);
}
END_TEST

START_TEST(plain_text)
{
	struct arena *a = arena_new(0);

	ck_assert_uint_eq(rich_plain(a, NULL).n_runs, 0);
	ck_assert_uint_eq(rich_plain(a, " ").n_runs, 0);
	ck_assert_str_eq(rich_plain(a, " a  b").runs[0].text, "a b");
	ck_assert_ptr_null(text_fold(a, " \n", 2));
	ck_assert_str_eq(text_fold(a, " a\nbc", 4), "a b");
	arena_drop(a);
}
END_TEST

UNIT_MAIN("input/rich", white_space_is_folded, spaces_at_a_change_of_style,
    links_and_formulas, a_run_is_taken_over, plain_text)
