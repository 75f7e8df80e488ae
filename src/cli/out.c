/*
 * Where the PDFs of a run go.
 *
 * Without OUT one article goes beside its input and several into the current
 * folder; an OUT that does not exist is a file for one article and a folder
 * for several.  So the first PDF waits until the next article is read, unless
 * it is clear before.
 */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/sink.h"
#include "cli/cli.h"

/* ---- which kind --------------------------------------------------------- */

static bool
out_is_folder(const char *path)
{
	size_t len = strlen(path);
	struct stat st;

	return path[len - 1] == '/' ||
	    (stat(path, &st) == 0 && S_ISDIR(st.st_mode));
}

/* May a folder of this name be made? */
static bool
out_is_free(const char *path)
{
	size_t len = strlen(path);
	struct stat st;

	return stat(path, &st) != 0 &&
	    (len < 4 || strcasecmp(path + len - 4, ".pdf") != 0);
}

static bool
out_refuse(const struct out *o, const char *why)
{
	const char *out = o->settings->out;
	struct place at = { .file = strcmp(out, "-") == 0 ? "standard output"
	    : out };

	o->diags->here.record = NULL;   /* it is no record's fault */
	diag_at(o->diags, &at, DIAG_USAGE, "%s", why);
	return false;
}

static bool
out_folder(struct out *o)
{
	struct place at = { .file = o->settings->out };

	o->kind = OUT_FOLDER;
	if (mkdir(at.file, 0777) == 0 || errno == EEXIST)
		return true;
	diag_at(o->diags, &at, DIAG_FILE_WRITE,
	    "the folder cannot be made: %s", strerror(errno));
	return false;
}

/* Settle the kind, now that it is known whether there are several articles. */
static bool
out_decide(struct out *o, bool several)
{
	const char *out = o->settings->out;

	if (out == NULL)
		o->kind = several ? OUT_HERE : OUT_BESIDE;
	else if (strcmp(out, "-") != 0 && out_is_folder(out))
		return out_folder(o);
	else if (!several)
		o->kind = OUT_FILE;
	else if (strcmp(out, "-") != 0 && out_is_free(out))
		return out_folder(o);
	else
		return out_refuse(o, "this takes one PDF and there are "
		    "several; give a folder, as -o handouts/");
	return true;
}

/* ---- writing ------------------------------------------------------------ */

static bool
out_path(struct out *o, const struct out_pdf *pdf, char path[CLI_PATH])
{
	const char *out = o->settings->out;
	const char *slash = strrchr(pdf->input, '/');
	int len;

	if (o->kind == OUT_FILE)
		len = snprintf(path, CLI_PATH, "%s", out);
	else if (o->kind == OUT_FOLDER)
		len = snprintf(path, CLI_PATH, "%s%s%s", out,
		    out[strlen(out) - 1] == '/' ? "" : "/", pdf->name);
	else if (o->kind == OUT_BESIDE && slash != NULL)
		len = snprintf(path, CLI_PATH, "%.*s%s",
		    (int)(slash + 1 - pdf->input), pdf->input, pdf->name);
	else
		len = snprintf(path, CLI_PATH, "%s", pdf->name);
	if (len < CLI_PATH && (o->kind == OUT_FILE ||
	    names_claim(&o->names, path)))
		return true;
	diag(o->diags, DIAG_FILE_WRITE, "the path of %s is too long",
	    pdf->name);
	return false;
}

static bool
out_is_input(const struct out *o, const char *path)
{
	struct stat st;

	if (strcmp(path, "-") == 0 || stat(path, &st) != 0 ||
	    !S_ISREG(st.st_mode))
		return false;
	for (size_t i = 0; i < o->settings->n_inputs; i++)
		if (o->inputs[i].device == (uint64_t)st.st_dev &&
		    o->inputs[i].number == (uint64_t)st.st_ino)
			return true;
	return false;
}

/* Write undisturbed: a signal meant to end the program waits so long. */
static bool
out_file(const char *path, const struct out_pdf *pdf, struct diags *diags)
{
	sigset_t ending, before;
	bool ok;

	sigemptyset(&ending);
	sigaddset(&ending, SIGINT);
	sigaddset(&ending, SIGTERM);
	sigaddset(&ending, SIGHUP);
	sigprocmask(SIG_BLOCK, &ending, &before);
	ok = sink_file(path, pdf->bytes, pdf->len, diags);
	sigprocmask(SIG_SETMASK, &before, NULL);
	return ok;
}

static bool
out_write(struct out *o, const struct out_pdf *pdf)
{
	struct place at = { .record = pdf->record };
	char path[CLI_PATH];

	if (!out_path(o, pdf, path))
		return false;
	at.file = path;
	if (out_is_input(o, path)) {
		diag_at(o->diags, &at, DIAG_USAGE,
		    "this is an input and is not overwritten");
		return false;
	}
	if (strcmp(path, "-") == 0) {
		o->made++;
		return sink_file(path, pdf->bytes, pdf->len, o->diags);
	}
	if (!out_file(path, pdf, o->diags))
		return false;
	o->made++;
	diag_at(o->diags, &at, DIAG_MADE, "%zu page%s, %zu kB", pdf->n_pages,
	    pdf->n_pages == 1 ? "" : "s", (pdf->len + 999) / 1000);
	return true;
}

/* ---- the one that waits -------------------------------------------------- */

static bool
out_keep(struct out *o, const struct out_pdf *pdf)
{
	char *bytes = malloc(pdf->len + !pdf->len);

	if (bytes == NULL) {
		diag(o->diags, DIAG_MEMORY, "no memory for the PDF");
		return false;
	}
	memcpy(bytes, pdf->bytes, pdf->len);
	snprintf(o->first_name, sizeof o->first_name, "%s", pdf->name);
	o->first = *pdf;
	o->first.bytes = bytes;
	o->first.name = o->first_name;
	if (pdf->record != NULL) {
		snprintf(o->first_record, sizeof o->first_record, "%s",
		    pdf->record);
		o->first.record = o->first_record;
	}
	o->waiting = true;
	return true;
}

static bool
out_release(struct out *o, bool several)
{
	bool ok = out_decide(o, several) &&
	    out_write(o, &o->first);

	o->waiting = false;
	free((void *)(uintptr_t)o->first.bytes);
	o->first.bytes = NULL;
	return ok;
}

/* ---- the doors ---------------------------------------------------------- */

/* Note which files the inputs are. */
static bool
out_inputs(struct out *o)
{
	size_t n = o->settings->n_inputs;
	struct stat st;

	o->inputs = calloc(n + 1, sizeof *o->inputs);
	if (o->inputs == NULL) {
		diag(o->diags, DIAG_MEMORY, "no memory for the inputs' names");
		return false;
	}
	for (size_t i = 0; i < n; i++)
		if (stat(o->settings->inputs[i], &st) == 0)
			o->inputs[i] = (struct out_file){
			    (uint64_t)st.st_dev, (uint64_t)st.st_ino };
	return true;
}

bool
out_open(struct out *o, const struct settings *s, struct diags *diags)
{
	*o = (struct out){ .settings = s, .diags = diags };
	if (!out_inputs(o))
		return false;
	if (s->out != NULL && strcmp(s->out, "-") == 0 &&
	    isatty(STDOUT_FILENO))
		return out_refuse(o, "a PDF is nothing to show on a terminal; "
		    "name a file, or redirect it");
	if (s->n_inputs > 1)
		return out_decide(o, true);
	if (s->out != NULL && out_is_folder(s->out))
		return out_decide(o, false);
	return true;
}

bool
out_take(struct out *o, const struct out_pdf *pdf)
{
	if (o->kind == OUT_UNSURE && !o->waiting)
		return out_keep(o, pdf);
	if (o->waiting && !out_release(o, true))
		return false;
	return out_write(o, pdf);
}

bool
out_close(struct out *o)
{
	bool ok = !o->waiting || out_release(o, false);

	names_drop(&o->names);
	free(o->inputs);
	o->inputs = NULL;
	return ok;
}
