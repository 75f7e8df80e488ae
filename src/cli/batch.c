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

/* A PDF and what is to be said of it. */
struct made {
	const char *input;              /* as named to us */
	char name[NAME_MAX_LEN + 8];
	char record[64];                /* PMID or another name; or "" */
	const void *bytes;
	size_t len, n_pages;
};

struct job {
	const struct settings *settings;
	struct offprint *engine;
	struct report *report;
	struct names names;
	enum { OUT_GUESS, OUT_FILE, OUT_FOLDER } out;
	size_t made, failed;
	size_t taken;                   /* PDFs that came */
	const char *input;              /* at work */
	struct made first;              /* waiting */
	void *first_bytes;              /* ours; NULL: none waits */
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
batch_say_made(struct job *j, const char *path, const struct made *m)
{
	struct place at = { .file = path,
	    .record = m->record[0] != '\0' ? m->record : NULL };

	if (strcmp(path, "-") == 0)
		return;
	diag_at(&j->engine->diags, &at, DIAG_MADE, "%zu page%s, %zu kB",
	    m->n_pages, m->n_pages == 1 ? "" : "s", (m->len + 1023) / 1024);
}

static bool
batch_write(struct job *j, const struct made *m)
{
	char path[CLI_PATH];

	if (!batch_path(j, m->name, m->input, path) ||
	    !sink_file(path, m->bytes, m->len, &j->engine->diags)) {
		j->failed++;
		return false;
	}
	j->made++;
	batch_say_made(j, path, m);
	return true;
}

/* Write the PDF that waits, now that it is known whether it is the only one. */
static bool
batch_release(struct job *j)
{
	bool ok = true;

	if (j->first_bytes == NULL)
		return true;
	if (j->many && j->out == OUT_FILE) {
		diag(&j->engine->diags, DIAG_USAGE,
		    "%s is one file, and there are several articles; give a "
		    "folder", j->settings->out);
		ok = false;
	} else {
		ok = batch_write(j, &j->first);
	}
	free(j->first_bytes);
	j->first_bytes = NULL;
	return ok;
}

static bool
batch_keep(struct job *j, const struct made *m)
{
	j->first_bytes = malloc(m->len + !m->len);
	if (j->first_bytes == NULL) {
		diag(&j->engine->diags, DIAG_MEMORY, "no memory for the PDF");
		j->failed++;
		return false;
	}
	memcpy(j->first_bytes, m->bytes, m->len);
	j->first = *m;
	j->first.bytes = j->first_bytes;
	return true;
}

/* An offprint_sink. */
static bool
batch_take(void *ctx, struct offprint_article *x, const void *pdf, size_t len)
{
	struct job *j = ctx;
	const char *record = j->engine->diags.here.record;
	struct made m = { .input = j->input, .bytes = pdf, .len = len,
	    .n_pages = offprint_n_pages(x) };
	bool is_first = j->taken++ == 0;

	name_of_article(x->article, m.name, sizeof m.name);
	snprintf(m.record, sizeof m.record, "%s",
	    record != NULL ? record : "");
	if (is_first && (!j->many || j->out == OUT_FILE))
		return batch_keep(j, &m);
	j->many = true;
	return batch_release(j) && batch_write(j, &m);
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
	free(j.first_bytes);
	names_drop(&j.names);
	if (batch_signal != 0)
		batch_obey_signal();
	return exit_status_of(s, engine, j.made, j.failed);
}
