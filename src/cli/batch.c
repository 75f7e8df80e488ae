/*
 * Every article of every input, one PDF each.
 *
 * Where the PDF goes may depend on whether there is a second one, so the first
 * of a run waits until the next is read.  A signal is only noted, and obeyed
 * between two articles: a file is thus never left half written.
 */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/sink.h"
#include "cli/cli.h"
#include "offprint/steps.h"

struct job {
	const struct settings *settings;
	struct offprint *engine;
	struct report *report;
	struct names names;
	enum { OUT_GUESS, OUT_FILE, OUT_FOLDER } out;
	size_t made, failed;
	size_t taken;                   /* PDFs that came */
	const char *input;              /* at work */
	struct {                        /* the first PDF, waiting */
		bool is_waiting;
		const char *input;
		char name[NAME_MAX_LEN + 8];
		char *bytes;
		size_t len, n_pages;
	} first;
	bool many;                      /* more than one article is sure */
	bool stop;
};

static volatile sig_atomic_t batch_signal;

static void
batch_note_signal(int number)
{
	batch_signal = number;
}

/* A second signal ends the program at once. */
static void
batch_watch(void)
{
	struct sigaction act = { .sa_handler = batch_note_signal,
	    .sa_flags = (int)SA_RESETHAND };

	sigemptyset(&act.sa_mask);
	sigaction(SIGINT, &act, NULL);
	sigaction(SIGTERM, &act, NULL);
	sigaction(SIGHUP, &act, NULL);
}

static bool
batch_is_folder(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

/* Is OUT a file or a folder?  A folder that is missing is made. */
static bool
batch_decide(struct job *j)
{
	const char *out = j->settings->out;
	size_t len = out != NULL ? strlen(out) : 0;

	if (out == NULL) {
		j->out = OUT_GUESS;
		return true;
	}
	if (strcmp(out, "-") == 0) {
		j->out = OUT_FILE;
		return true;
	}
	if (batch_is_folder(out)) {
		j->out = OUT_FOLDER;
		return true;
	}
	if (out[len - 1] != '/' && j->settings->n_inputs == 1) {
		j->out = OUT_FILE;
		return true;
	}
	j->out = OUT_FOLDER;
	if (mkdir(out, 0777) == 0 || errno == EEXIST)
		return true;
	diag(&j->engine->diags, DIAG_FILE_WRITE,
	    "the folder %s cannot be made: %s", out, strerror(errno));
	return false;
}

/* The path for a PDF of the name, by OUT and input. */
static bool
batch_path(struct job *j, const char *name, const char *input,
    char path[CLI_PATH])
{
	const char *slash = strrchr(input, '/');
	int len;

	if (j->out == OUT_FILE)
		len = snprintf(path, CLI_PATH, "%s", j->settings->out);
	else if (j->out == OUT_FOLDER)
		len = snprintf(path, CLI_PATH, "%s%s%s", j->settings->out,
		    j->settings->out[strlen(j->settings->out) - 1] == '/'
		    ? "" : "/", name);
	else if (j->many || slash == NULL)
		len = snprintf(path, CLI_PATH, "%s", name);
	else
		len = snprintf(path, CLI_PATH, "%.*s%s",
		    (int)(slash + 1 - input), input, name);
	if (len < CLI_PATH && (j->out == OUT_FILE ||
	    names_claim(&j->names, path)))
		return true;
	diag(&j->engine->diags, DIAG_FILE_WRITE, "the path of %s is too long",
	    name);
	return false;
}

static void
batch_say_made(struct job *j, const char *path, size_t n_pages, size_t len)
{
	struct place at = { .file = path };

	if (strcmp(path, "-") == 0)
		return;
	diag_at(&j->engine->diags, &at, DIAG_MADE, "%zu page%s, %zu kB",
	    n_pages, n_pages == 1 ? "" : "s", (len + 1023) / 1024);
}

static bool
batch_write(struct job *j, const char *name, const char *input,
    const void *pdf, size_t len, size_t n_pages)
{
	char path[CLI_PATH];

	if (!batch_path(j, name, input, path) ||
	    !sink_file(path, pdf, len, &j->engine->diags)) {
		j->failed++;
		return false;
	}
	j->made++;
	batch_say_made(j, path, n_pages, len);
	return true;
}

/* Write the PDF that waits, now that it is known whether it is the only one. */
static bool
batch_release(struct job *j)
{
	bool ok = true;

	if (!j->first.is_waiting)
		return true;
	j->first.is_waiting = false;
	if (j->many && j->out == OUT_FILE) {
		diag(&j->engine->diags, DIAG_USAGE,
		    "%s is one file, and there are several articles; give a "
		    "folder", j->settings->out);
		ok = false;
	} else {
		ok = batch_write(j, j->first.name, j->first.input,
		    j->first.bytes, j->first.len, j->first.n_pages);
	}
	free(j->first.bytes);
	j->first.bytes = NULL;
	return ok;
}

static bool
batch_keep(struct job *j, const char *name, const void *pdf, size_t len,
    size_t n_pages)
{
	j->first.bytes = malloc(len + !len);
	if (j->first.bytes == NULL) {
		diag(&j->engine->diags, DIAG_MEMORY, "no memory for the PDF");
		j->failed++;
		return false;
	}
	memcpy(j->first.bytes, pdf, len);
	snprintf(j->first.name, sizeof j->first.name, "%s", name);
	j->first.len = len;
	j->first.n_pages = n_pages;
	j->first.input = j->input;
	j->first.is_waiting = true;
	return true;
}

/* An offprint_sink. */
static bool
batch_take(void *ctx, struct offprint_article *x, const void *pdf, size_t len)
{
	struct job *j = ctx;
	char name[NAME_MAX_LEN + 8];
	size_t n_pages = offprint_n_pages(x);
	bool is_first = j->taken++ == 0;

	name_of_article(x->article, name, sizeof name);
	if (is_first && (!j->many || j->out == OUT_FILE))
		return batch_keep(j, name, pdf, len, n_pages);
	j->many = true;
	return batch_release(j) &&
	    batch_write(j, name, j->input, pdf, len, n_pages);
}

static void
batch_article(struct job *j, struct offprint_article *x)
{
	const void *pdf;
	size_t len;

	if (!offprint_compose(x) || !offprint_set(x) ||
	    !offprint_print(x, &pdf, &len))
		j->failed++;
	else
		j->stop = !batch_take(j, x, pdf, len);
}

static void
batch_input(struct job *j, const char *path)
{
	struct offprint_source *source;
	struct offprint_article *x;
	enum offprint_read read = OFFPRINT_READ_FAILED;

	j->input = path;
	source = offprint_source_open(j->engine, path);
	while (source != NULL && !j->stop && batch_signal == 0) {
		read = offprint_next(source, &x);
		if (read == OFFPRINT_READ_ARTICLE)
			batch_article(j, x);
		else if (read == OFFPRINT_READ_SKIPPED)
			j->failed++;
		else
			break;
	}
	if (read == OFFPRINT_READ_FAILED)
		j->failed++;
	offprint_source_close(source);
}

/* End as the signal would have ended the program. */
static void
batch_obey_signal(void)
{
	signal(batch_signal, SIG_DFL);
	raise(batch_signal);
}

enum exit_status
batch(const struct settings *s, struct offprint *engine, struct report *r)
{
	struct job j = { .settings = s, .engine = engine, .report = r,
	    .many = s->n_inputs > 1 };

	if (!batch_decide(&j))
		return EXIT_WRITE;
	batch_watch();
	for (int i = 0; i < s->n_inputs && !j.stop && batch_signal == 0; i++)
		batch_input(&j, s->inputs[i]);
	if (batch_signal == 0)
		batch_release(&j);
	free(j.first.bytes);
	names_drop(&j.names);
	if (batch_signal != 0)
		batch_obey_signal();
	return exit_status_of(s, engine, j.made, j.failed);
}
