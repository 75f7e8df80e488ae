/*
 * Where what a run makes goes.
 *
 * Without OUT one article goes beside its input and several into the current
 * folder; an OUT that does not exist is a file for one article and a folder
 * for several.  So the first waits until the next article is read, unless
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

	for (int i = 0; i < FORMAT_N; i++)
		if (len >= 4 && path[len - 4] == '.' &&
		    strcasecmp(path + len - 3, options_formats[i]) == 0)
			return false;
	return stat(path, &st) != 0;
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
		return out_refuse(o, "this takes one article and there "
		    "are several; give a folder, as -o handouts/");
	return true;
}

/* ---- writing ------------------------------------------------------------ */

/* The name with the ending of the format. */
static void
out_name(const struct out *o, const struct out_made *made,
    char name[ROAD_NAME + 1])
{
	size_t len;

	snprintf(name, ROAD_NAME + 1, "%s", made->name);
	len = strlen(name);
	if (o->settings->format != FORMAT_PDF && len > 3)
		memcpy(name + len - 3,
		    options_formats[o->settings->format], 3);
}

static bool
out_path(struct out *o, const struct out_made *made, char path[CLI_PATH])
{
	char name[ROAD_NAME + 1];
	const char *out = o->settings->out;
	const char *slash = strrchr(made->input, '/');
	int len;

	out_name(o, made, name);
	if (o->kind == OUT_FILE)
		len = snprintf(path, CLI_PATH, "%s", out);
	else if (o->kind == OUT_FOLDER)
		len = snprintf(path, CLI_PATH, "%s%s%s", out,
		    out[strlen(out) - 1] == '/' ? "" : "/", name);
	else if (o->kind == OUT_BESIDE && slash != NULL)
		len = snprintf(path, CLI_PATH, "%.*s%s",
		    (int)(slash + 1 - made->input), made->input, name);
	else
		len = snprintf(path, CLI_PATH, "%s", name);
	if (len < CLI_PATH && (o->kind == OUT_FILE ||
	    names_claim(&o->names, path)))
		return true;
	diag(o->diags, DIAG_FILE_WRITE, "the path of %s is too long",
	    name);
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
out_file(const char *path, const struct out_part *part, struct diags *diags)
{
	sigset_t ending, before;
	bool ok;

	sigemptyset(&ending);
	sigaddset(&ending, SIGINT);
	sigaddset(&ending, SIGTERM);
	sigaddset(&ending, SIGHUP);
	sigprocmask(SIG_BLOCK, &ending, &before);
	ok = sink_file(path, part->bytes, part->len, diags);
	sigprocmask(SIG_SETMASK, &before, NULL);
	return ok;
}

/* NAME-2.png: page 2 of several; `path` as it is where there is one part. */
static bool
out_number(const struct out_made *made, const char *path, size_t i,
    char numbered[CLI_PATH])
{
	const char *stop = strrchr(path, '.');
	int stem = (int)(stop != NULL && strchr(stop, '/') == NULL
	    ? (size_t)(stop - path) : strlen(path));

	if (made->n_parts == 1)
		return snprintf(numbered, CLI_PATH, "%s", path) < CLI_PATH;
	return snprintf(numbered, CLI_PATH, "%.*s-%zu%s", stem, path, i + 1,
	    path + stem) < CLI_PATH;
}

/* One file; its length is added up. */
static bool
out_part(struct out *o, const struct out_made *made, const char *path,
    size_t i, size_t *len)
{
	struct place at = { .record = made->record };
	char numbered[CLI_PATH];

	if (!out_number(made, path, i, numbered)) {
		diag(o->diags, DIAG_FILE_WRITE, "the path of %s is too long",
		    made->name);
		return false;
	}
	at.file = numbered;
	if (out_is_input(o, numbered)) {
		diag_at(o->diags, &at, DIAG_USAGE,
		    "this is an input and is not overwritten");
		return false;
	}
	*len += made->parts[i].len;
	return out_file(numbered, &made->parts[i], o->diags);
}

static void
out_say(struct out *o, const struct out_made *made, const char *path,
    size_t len)
{
	char first[CLI_PATH];
	struct place at = { .record = made->record, .file = first };

	if (out_number(made, path, 0, first))
		diag_at(o->diags, &at, DIAG_MADE, made->n_parts > 1
		    ? "%zu page%s, %zu kB, a file each"
		    : "%zu page%s, %zu kB", made->n_pages,
		    made->n_pages == 1 ? "" : "s", (len + 999) / 1000);
}

/* On standard output; pictures have no common file. */
static bool
out_stdout(struct out *o, const struct out_made *made)
{
	if (made->n_parts > 1)
		return out_refuse(o, "this takes one picture and the article "
		    "has several pages; name a file, as -o page.png");
	o->made++;
	return sink_file("-", made->parts->bytes, made->parts->len, o->diags);
}

static bool
out_write(struct out *o, const struct out_made *made)
{
	char path[CLI_PATH];
	size_t len = 0;

	if (!out_path(o, made, path))
		return false;
	if (strcmp(path, "-") == 0)
		return out_stdout(o, made);
	for (size_t i = 0; i < made->n_parts; i++)
		if (!out_part(o, made, path, i, &len))
			return false;
	o->made++;
	out_say(o, made, path, len);
	return true;
}

/* ---- the one that waits -------------------------------------------------- */

/* All parts in one piece of memory, behind their list; NULL. */
static struct out_part *
out_copy(const struct out_made *made)
{
	size_t list = made->n_parts * sizeof *made->parts, len = list;
	struct out_part *parts;
	char *p;

	for (size_t i = 0; i < made->n_parts; i++)
		len += made->parts[i].len;
	parts = malloc(len + !len);
	p = (char *)parts + list;
	for (size_t i = 0; parts != NULL && i < made->n_parts; i++) {
		memcpy(p, made->parts[i].bytes, made->parts[i].len);
		parts[i] = (struct out_part){ p, made->parts[i].len };
		p += parts[i].len;
	}
	return parts;
}

static bool
out_keep(struct out *o, const struct out_made *made)
{
	struct out_part *parts = out_copy(made);

	if (parts == NULL) {
		diag(o->diags, DIAG_MEMORY, "no memory for what was made");
		return false;
	}
	snprintf(o->first_name, sizeof o->first_name, "%s", made->name);
	o->first = *made;
	o->first.parts = parts;
	o->first.name = o->first_name;
	if (made->record != NULL) {
		snprintf(o->first_record, sizeof o->first_record, "%s",
		    made->record);
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
	free((void *)(uintptr_t)o->first.parts);
	o->first.parts = NULL;
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
		return out_refuse(o, "this is nothing to show on a terminal; "
		    "name a file, or redirect it");
	if (s->n_inputs > 1)
		return out_decide(o, true);
	if (s->out != NULL && out_is_folder(s->out))
		return out_decide(o, false);
	return true;
}

bool
out_take(struct out *o, const struct out_made *made)
{
	if (o->kind == OUT_UNSURE && !o->waiting)
		return out_keep(o, made);
	if (o->waiting && !out_release(o, true))
		return false;
	return out_write(o, made);
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
