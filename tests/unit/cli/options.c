#include "../unit.h"

#include "cli/cli.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { MAX_ARGS = 12 };

/* Read a command line of words parted by blanks; stderr into `said`. */
static bool
read_line(struct settings *s, const char *line, char said[512])
{
	static char words[256];
	static char *argv[MAX_ARGS + 1];
	int argc = 0, old = dup(STDERR_FILENO);
	FILE *catch = tmpfile();
	bool ok;

	snprintf(words, sizeof words, "%s", line);
	for (char *w = strtok(words, " "); w != NULL; w = strtok(NULL, " "))
		argv[argc++] = w;
	argv[argc] = NULL;
	dup2(fileno(catch), STDERR_FILENO);
	ok = options_read(s, argc, argv);
	fflush(stderr);
	dup2(old, STDERR_FILENO);
	close(old);
	rewind(catch);
	said[fread(said, 1, 511, catch)] = '\0';
	fclose(catch);
	return ok;
}

static void
wrong(const char *line, const char *says)
{
	struct settings s;
	char said[512], whole[512];

	ck_assert(!read_line(&s, line, said));
	snprintf(whole, sizeof whole,
	    "offprint: fatal: %s; see offprint --help [usage]\n", says);
	ck_assert_str_eq(said, whole);
}

START_TEST(options_and_inputs_in_any_order)
{
	struct settings s;
	char said[512];

	ck_assert(read_line(&s, "offprint a.xml -qo out --paper=LETTER - "
	    "--max-memory 64m --strict", said));
	ck_assert_str_eq(said, "");
	ck_assert_uint_eq(s.n_inputs, 2);
	ck_assert_str_eq(s.inputs[0], "a.xml");
	ck_assert_str_eq(s.inputs[1], "-");
	ck_assert_str_eq(s.out, "out");
	ck_assert_int_eq(s.paper, OFFPRINT_PAPER_LETTER);
	ck_assert(s.has_paper);
	ck_assert_int_eq(s.loudness, LOUD_ERRORS);
	ck_assert_uint_eq(s.max_memory, (size_t)64 << 20);
	ck_assert(s.strict && !s.show);
	ck_assert_str_eq(s.template, "handout");
}
END_TEST

START_TEST(formats)
{
	struct settings s;
	char said[512];

	ck_assert(read_line(&s, "offprint a.xml -o a.dir/b", said));
	ck_assert_int_eq(s.format, FORMAT_PDF);
	ck_assert_uint_eq(s.dpi, 110);
	ck_assert(read_line(&s, "offprint a.xml -o b.PNG --dpi=300", said));
	ck_assert_int_eq(s.format, FORMAT_PNG);
	ck_assert_uint_eq(s.dpi, 300);
	ck_assert(read_line(&s, "offprint a.xml -fsvg -o b.d", said));
	ck_assert_int_eq(s.format, FORMAT_SVG);
	wrong("offprint a.xml -fsvg -o b.png", "b.png is no name for svg");
	wrong("offprint --format=gif a", "--format=gif is not understood; "
	    "give pdf|png|svg (by default as OUT ends, or a PDF)");
	wrong("offprint --dpi=9 a", "--dpi=9 is not understood; give 10..600 "
	    "(of PNG, by default 110)");
	wrong("offprint --dpi=100x a", "--dpi=100x is not understood; give "
	    "10..600 (of PNG, by default 110)");
	wrong("offprint --dpi= a", "--dpi= is not understood; give 10..600 "
	    "(of PNG, by default 110)");
}
END_TEST

START_TEST(show_is_the_first_word_that_is_no_option)
{
	struct settings s;
	char said[512];

	ck_assert(read_line(&s, "offprint -v show a.xml", said));
	ck_assert(s.show);
	ck_assert_uint_eq(s.n_inputs, 1);
	ck_assert_str_eq(s.inputs[0], "a.xml");
	ck_assert(read_line(&s, "offprint ./show", said));
	ck_assert(!s.show);
	ck_assert(read_line(&s, "offprint a.xml show", said));
	ck_assert(!s.show);
}
END_TEST

START_TEST(the_last_of_quiet_and_verbose_wins)
{
	struct settings s;
	char said[512];

	ck_assert(read_line(&s, "offprint -q -v a", said));
	ck_assert_int_eq(s.loudness, LOUD_ALL);
	ck_assert(read_line(&s, "offprint -v -q a", said));
	ck_assert_int_eq(s.loudness, LOUD_ERRORS);
}
END_TEST

START_TEST(slips_are_named_and_guessed)
{
	wrong("offprint --quite a", "there is no option --quite (did you mean "
	    "--quiet?)");
	wrong("offprint --papre=a4 a", "there is no option --papre (did you "
	    "mean --paper?)");
	wrong("offprint --frobnicate a", "there is no option --frobnicate");
	wrong("offprint -qx a", "there is no option -x");
	wrong("offprint --strict=no a", "--strict takes no value");
	wrong("offprint a -o", "--output needs a value: OUT");
	wrong("offprint -p a5 a", "--paper=a5 is not understood; give "
	    "a4|letter|template (by default the locale's)");
	wrong("offprint", "no input is named");
	wrong("offprint show", "no input is named");
	wrong("offprint shwo a", "there is no file shwo (did you mean "
	    "offprint show?)");
	wrong("offprint help", "there is no file help (did you mean "
	    "offprint --help?)");
}
END_TEST

START_TEST(sizes_have_units_and_an_end)
{
	static const char *const bad[] = {
		"--max-memory=-1", "--max-memory=5x", "--max-memory=1MB",
		"--max-memory=M", "--max-memory=99999999999999999999",
		"--max-memory=99999999999G"
	};
	struct settings s;
	char said[512], line[64];

	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		snprintf(line, sizeof line, "offprint %s a", bad[i]);
		ck_assert(!read_line(&s, line, said));
	}
	ck_assert(read_line(&s, "offprint --max-memory=0 a", said));
	ck_assert_uint_eq(s.max_memory, 0);
	ck_assert(read_line(&s, "offprint --max-memory=3k a", said));
	ck_assert_uint_eq(s.max_memory, 3072);
}
END_TEST

START_TEST(messages_take_the_form_asked_for_so_far)
{
	struct settings s;
	char said[512];

	ck_assert(!read_line(&s, "offprint --diagnostics=json", said));
	ck_assert_str_eq(said, "{\"code\":\"usage\",\"level\":\"fatal\","
	    "\"message\":\"no input is named\","
	    "\"advice\":\"see offprint --help\"}\n");
}
END_TEST

UNIT_MAIN("cli/options", formats, options_and_inputs_in_any_order,
    show_is_the_first_word_that_is_no_option,
    the_last_of_quiet_and_verbose_wins, slips_are_named_and_guessed,
    sizes_have_units_and_an_end, messages_take_the_form_asked_for_so_far)
