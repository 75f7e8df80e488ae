/*
 * Messages on standard error, and what a run comes to.
 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/cli.h"

/* Notes are for -v, but for what was made, or not once more. */
static bool
report_shows(const struct settings *s, const struct offprint_message *m)
{
	if (m->level >= OFFPRINT_ERROR)
		return true;
	if (s->loudness != LOUD_USUAL)
		return s->loudness == LOUD_ALL;
	return m->level == OFFPRINT_WARNING ||
	    strcmp(m->code, diag_code_name(DIAG_MADE)) == 0 ||
	    strcmp(m->code, diag_code_name(DIAG_DUPLICATE)) == 0 ||
	    strcmp(m->code, diag_code_name(DIAG_DONE)) == 0;
}

static void
report_line(const struct settings *s, const struct offprint_message *m)
{
	char line[1024], *longer = NULL;
	size_t len;

	if (!report_shows(s, m))
		return;
	len = offprint_message_format(m, s->form, line, sizeof line);
	if (len >= sizeof line)
		longer = malloc(len + 1);
	if (longer != NULL)
		offprint_message_format(m, s->form, longer, len + 1);
	fprintf(stderr, "%s\n", longer != NULL ? longer : line);
	free(longer);
}

void
report_message(void *settings, const struct offprint_message *m)
{
	report_line(settings, m);
}

bool
report_usage(const struct settings *s, const char *fmt, ...)
{
	char message[512];
	struct offprint_message m = {
		.code = diag_code_name(DIAG_USAGE),
		.level = OFFPRINT_FATAL,
		.file = s->form == OFFPRINT_HUMAN ? "offprint" : NULL,
		.message = message,
		.advice = diag_code_advice(DIAG_USAGE)
	};
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(message, sizeof message, fmt, ap);
	va_end(ap);
	report_line(s, &m);
	return false;
}

enum exit_status
exit_status_of(const struct settings *s, const struct diags *diags,
    size_t made, size_t failed)
{
	const size_t *codes = diags->by_code;

	if (codes[DIAG_USAGE] > 0)
		return EXIT_USAGE;
	if (codes[DIAG_FILE_WRITE] > 0)
		return EXIT_WRITE;
	if (codes[DIAG_FONT_OPEN] + codes[DIAG_FONT_EMBED] > 0)
		return EXIT_FONT;
	if (made == 0)
		return codes[DIAG_INPUT_UNKNOWN] + codes[DIAG_INPUT_EMPTY] > 0
		    ? EXIT_UNKNOWN_INPUT : EXIT_NONE_MADE;
	if (failed > 0)
		return EXIT_SOME_FAILED;
	if (s->strict && diags->counts[DIAG_LEVEL_WARNING] > 0)
		return EXIT_WARNINGS;
	return EXIT_MADE;
}
