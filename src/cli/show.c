/*
 * offprint show: the model of every article, as one JSON array; with --report
 * what reached no member of it; with --stage (for the tests) what another
 * stage made of it, as text.
 */
#include <stdio.h>
#include <string.h>

#include "cli/cli.h"
#include "offprint/steps.h"

struct showing {
	const struct settings *settings;
	struct tally tally;
	size_t made, failed;
};

static bool
show_article(struct showing *w, struct offprint_article *x)
{
	bool is_json = w->settings->stage == ROAD_JSON;
	size_t len;
	const char *text;

	if (w->settings->report)
		return tally_add(&w->tally, x->article);
	text = road_dump(x, w->settings->stage, &len);
	if (text == NULL)
		return false;
	if (is_json)
		fputs(w->made == 0 ? "[\n" : ",\n", stdout);
	fwrite(text, 1, len, stdout);
	return true;
}

static void
show_input(struct showing *w, struct offprint *engine, const char *path)
{
	struct offprint_source *source = offprint_source_open(engine, path);
	struct offprint_article *x;
	enum offprint_read read = OFFPRINT_READ_FAILED;

	while (source != NULL && !ferror(stdout) &&
	    (read = offprint_next(source, &x)) <= OFFPRINT_READ_SKIPPED) {
		if (read == OFFPRINT_READ_ARTICLE && show_article(w, x))
			w->made++;
		else
			w->failed++;
	}
	if (read == OFFPRINT_READ_FAILED)
		w->failed++;
	offprint_source_close(source);
}

enum exit_status
show(const struct settings *s, struct offprint *engine)
{
	struct showing w = { .settings = s };
	struct place at = { .file = "standard output" };

	for (size_t i = 0; i < s->n_inputs; i++)
		show_input(&w, engine, s->inputs[i]);
	if (s->report)
		tally_print(&w.tally);
	else if (s->stage == ROAD_JSON)
		fputs(w.made == 0 ? "[]\n" : "\n]\n", stdout);
	tally_drop(&w.tally);
	if (fflush(stdout) != 0 || ferror(stdout))
		diag_at(&engine->diags, &at, DIAG_FILE_WRITE,
		    "cannot be written");
	return exit_status_of(s, &engine->diags, w.made, w.failed);
}
