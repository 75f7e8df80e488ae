/*
 * Messages on standard error, and what a run comes to.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/cli.h"

/* Is it shown?  Notes with -v only, but for what was made. */
static bool
report_shows(const struct settings *s, const struct offprint_message *m)
{
	if (m->level >= OFFPRINT_ERROR)
		return true;
	if (s->quiet)
		return false;
	return s->verbose || m->level == OFFPRINT_WARNING ||
	    strcmp(m->code, diag_code_name(DIAG_MADE)) == 0;
}

void
report_message(void *ctx, const struct offprint_message *m)
{
	struct report *r = ctx;
	char line[4096];

	if (m->level == OFFPRINT_WARNING)
		r->warnings++;
	else if (m->level > OFFPRINT_WARNING)
		r->errors++;
	if (!report_shows(r->settings, m))
		return;
	offprint_message_format(m, r->settings->form, line, sizeof line);
	fprintf(stderr, "%s\n", line);
}

void
report_say(struct report *r, enum diag_code code, const char *message)
{
	struct offprint_message m = {
		.code = diag_code_name(code),
		.level = (enum offprint_level)diag_code_level(code),
		.message = message,
		.advice = diag_code_advice(code)
	};

	report_message(r, &m);
}

enum exit_status
exit_status_of(const struct settings *s, const struct offprint *e,
    size_t made, size_t failed)
{
	const size_t *codes = e->diags.by_code;

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
	if (s->strict && e->diags.counts[DIAG_LEVEL_WARNING] > 0)
		return EXIT_WARNINGS;
	return EXIT_MADE;
}
