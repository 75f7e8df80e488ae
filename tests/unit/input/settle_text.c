#include "lines.h"

#include "input/rich.h"
#include "input/settle.h"

struct scene {
	struct desk desk;
	struct settle settle;
};

static void
scene_open(struct scene *s)
{
	*s = (struct scene){ .desk = { .arena = arena_new(0) } };
	s->desk.notes = s->desk.arena;
	s->desk.said = (struct buf){ .arena = s->desk.arena };
	s->desk.diags = (struct diags){ .sink = desk_say, .ctx = &s->desk };
	s->settle = (struct settle){
		.arena = s->desk.arena, .diags = &s->desk.diags,
		.field = "title"
	};
}

static void
check_plain(const char *text, const char *expected, const char *said)
{
	struct scene s;
	const char *good;

	scene_open(&s);
	good = settle_plain(&s.settle, text);
	if (expected == NULL)
		ck_assert_ptr_null(good);
	else
		ck_assert_str_eq(good, expected);
	if (good != NULL && strcmp(good, text) == 0)
		ck_assert_ptr_eq(good, text);
	if (said != NULL)
		ck_said(&s.desk, said);
	else
		ck_assert_uint_eq(s.desk.said.len, 0);
	arena_drop(s.desk.arena);
}

START_TEST(white_space)
{
	check_plain("a b", "a b", NULL);
	check_plain(" a  b ", "a b", NULL);
	check_plain("a\tb\r\nc\vd", "a b c d", NULL);
	check_plain("", NULL, NULL);
	check_plain("  ", NULL, NULL);
	/* a no-break or thin space is one of layout, and stays */
	check_plain("a\xC2\xA0" "b\xE2\x80\x89" "c",
	    "a\xC2\xA0" "b\xE2\x80\x89" "c", NULL);
}
END_TEST

START_TEST(controls)
{
	check_plain("a\x01" "b\x7F" "c", "abc", NULL);
	check_plain("\xEF\xBB\xBF" "a\xEF\xBF\xBF", "a", NULL);
	check_plain("1\xC2\x96" "2 \xC2\x93x\xC2\x94 y\xC2\x81",
	    "1\xE2\x80\x93" "2 \xE2\x80\x9Cx\xE2\x80\x9D y",
	    "Windows-1252: \"1\xE2\x80\x93" "2");
}
END_TEST

START_TEST(normal_form)
{
	check_plain("Mu\xCC\x88ller", "M\xC3\xBCller", NULL);
	check_plain("\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB",
	    "\xED\x95\x9C", NULL);
	check_plain("\xE2\x84\xAB", "\xC3\x85", NULL);
	/* no composed form: the marks in their order */
	check_plain("q\xCC\x87\xCC\xA3", "q\xCC\xA3\xCC\x87", NULL);
	check_plain("M\xC3\xBCller \xF0\x9D\x94\xB8",
	    "M\xC3\xBCller \xF0\x9D\x94\xB8", NULL);
}
END_TEST

START_TEST(private_characters_are_said)
{
	check_plain("a\xEE\x80\x89" "b", "a\xEE\x80\x89" "b",
	    "U+E009 is a private character");
	check_plain("a\xF4\x80\x80\x85", "a\xF4\x80\x80\x85", "U+100005");
}
END_TEST

START_TEST(escaped_markup)
{
	check_plain("Food &amp; drink", "Food & drink", NULL);
}
END_TEST

START_TEST(runs_of_a_line)
{
	struct scene s;
	struct inline_run runs[] = {
		{ .text = "a\t<sup>2</sup>" }, { .text = "\x01" },
		{ .text = " b ", .styles = INLINE_ITALIC }, { .text = NULL }
	};
	struct rich r = { runs, 4 };

	scene_open(&s);
	settle_rich(&s.settle, "title", &r);
	ck_styled(s.desk.arena, r, "a [^2][/ b]");
	ck_said(&s.desk, "title: escaped mark-up was made real");
	arena_drop(s.desk.arena);
}
END_TEST

START_TEST(what_is_right_is_not_written_to)
{
	static const struct inline_run run = { .text = "right" };
	struct rich r = { (struct inline_run *)&run, 1 };
	struct scene s;

	scene_open(&s);
	settle_rich(&s.settle, "title", &r);
	ck_assert_ptr_eq(r.runs, &run);
	ck_assert_uint_eq(s.desk.said.len, 0);
	arena_drop(s.desk.arena);
}
END_TEST

UNIT_MAIN("input/settle_text", white_space, controls, normal_form,
    private_characters_are_said, escaped_markup, runs_of_a_line,
    what_is_right_is_not_written_to)
