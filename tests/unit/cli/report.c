#include "../unit.h"

#include "cli/cli.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

static char path[32];
static char said[4096];

/* What a call said on standard error. */
static void
listen(void)
{
	strcpy(path, "out/said-XXXXXX");
	ck_assert_int_ge(mkstemp(path), 0);
	ck_assert_ptr_nonnull(freopen(path, "w", stderr));
}

static const char *
heard(void)
{
	FILE *f;
	size_t n;

	fflush(stderr);
	f = fopen(path, "r");
	n = fread(said, 1, sizeof said - 1, f);
	said[n] = '\0';
	fclose(f);
	unlink(path);
	return said;
}

static void
say(struct settings *s, const char *code, enum offprint_level level)
{
	struct offprint_message m = { .code = code, .level = level,
	    .file = "a", .message = code };

	report_message(s, &m);
}

static const char *
said_when(enum loudness loudness)
{
	struct settings s = { .loudness = loudness };

	listen();
	say(&s, "input-format", OFFPRINT_NOTE);
	say(&s, "made", OFFPRINT_NOTE);
	say(&s, "id-bad", OFFPRINT_WARNING);
	say(&s, "xml-syntax", OFFPRINT_ERROR);
	return heard();
}

START_TEST(notes_are_for_those_who_ask)
{
	said_when(LOUD_ALL);
	ck_assert_ptr_nonnull(strstr(said, "[input-format]"));
	ck_assert_ptr_nonnull(strstr(said, "[xml-syntax]"));
	said_when(LOUD_USUAL);
	ck_assert_ptr_null(strstr(said, "[input-format]"));
	ck_assert_ptr_nonnull(strstr(said, "[made]"));
	ck_assert_ptr_nonnull(strstr(said, "[id-bad]"));
	said_when(LOUD_ERRORS);
	ck_assert_ptr_null(strstr(said, "[made]"));
	ck_assert_ptr_null(strstr(said, "[id-bad]"));
	ck_assert_ptr_nonnull(strstr(said, "[xml-syntax]"));
}
END_TEST

START_TEST(a_long_message_is_whole)
{
	struct settings s = { .form = OFFPRINT_JSON,
	    .loudness = LOUD_USUAL };
	char text[3000];
	struct offprint_message m = { .code = "id-bad",
	    .level = OFFPRINT_WARNING, .message = text };

	memset(text, 'x', sizeof text - 1);
	text[sizeof text - 1] = '\0';
	listen();
	report_message(&s, &m);
	heard();
	ck_assert_int_eq(said[0], '{');
	ck_assert_ptr_nonnull(strstr(said, text));
	ck_assert_str_eq(said + strlen(said) - 2, "}\n");
}
END_TEST

START_TEST(a_wrong_command_line_is_false_in_both_forms)
{
	struct settings s = { .form = OFFPRINT_HUMAN };

	listen();
	ck_assert(!report_usage(&s, "no option --%s", "x"));
	heard();
	ck_assert_ptr_nonnull(strstr(said, "offprint: fatal: no option --x"));
	s.form = OFFPRINT_JSON;
	s.loudness = LOUD_ERRORS;
	listen();
	ck_assert(!report_usage(&s, "no option --%s", "x"));
	heard();
	ck_assert_ptr_nonnull(strstr(said, "{\"code\":\"usage\","
	    "\"level\":\"fatal\",\"message\":\"no option --x\""));
}
END_TEST

/* What a run comes to when one code was said. */
static enum exit_status
status(enum diag_code code, size_t made, size_t failed, bool strict)
{
	struct settings s = { .strict = strict };
	struct diags d = { .sink = NULL };

	diag(&d, code, "x");
	return exit_status_of(&s, &d, made, failed);
}

START_TEST(the_exit_status_is_the_documented_one)
{
	ck_assert_int_eq(status(DIAG_MADE, 1, 0, false), 0);
	ck_assert_int_eq(status(DIAG_USAGE, 1, 0, false), 1);
	ck_assert_int_eq(status(DIAG_NO_RECORD, 0, 0, false), 2);
	ck_assert_int_eq(status(DIAG_XML_SYNTAX, 0, 3, false), 2);
	ck_assert_int_eq(status(DIAG_ID_BAD, 1, 0, true), 3);
	ck_assert_int_eq(status(DIAG_ID_BAD, 1, 0, false), 0);
	ck_assert_int_eq(status(DIAG_MADE, 1, 0, true), 0);
	ck_assert_int_eq(status(DIAG_XML_SYNTAX, 1, 1, false), 4);
	ck_assert_int_eq(status(DIAG_INPUT_UNKNOWN, 0, 1, false), 5);
	ck_assert_int_eq(status(DIAG_INPUT_EMPTY, 0, 1, false), 5);
	ck_assert_int_eq(status(DIAG_FONT_EMBED, 0, 1, false), 7);
	ck_assert_int_eq(status(DIAG_FILE_WRITE, 1, 0, false), 8);
}
END_TEST

/* An input that was not recognised among others that were is a failure of
   some; failures outweigh warnings. */
START_TEST(of_several_the_graver_counts)
{
	ck_assert_int_eq(status(DIAG_INPUT_UNKNOWN, 2, 1, false), 4);
	ck_assert_int_eq(status(DIAG_ID_BAD, 2, 1, true), 4);
	ck_assert_int_eq(status(DIAG_ID_BAD, 0, 1, true), 2);
}
END_TEST

UNIT_MAIN("cli/report", notes_are_for_those_who_ask, a_long_message_is_whole,
    a_wrong_command_line_is_false_in_both_forms,
    the_exit_status_is_the_documented_one, of_several_the_graver_counts)
