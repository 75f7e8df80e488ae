/*
 * The command line: what its files share.
 */
#ifndef CLI_CLI_H
#define CLI_CLI_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"
#include "offprint/offprint.h"
#include "road.h"

/* offprint(1) documents them; the lowest that applies wins, but usage first. */
enum exit_status {
	EXIT_MADE = 0,
	EXIT_USAGE = 1,
	EXIT_NONE_MADE = 2,     /* no record could be made */
	EXIT_WARNINGS = 3,      /* made with warnings, under --strict */
	EXIT_SOME_FAILED = 4,
	EXIT_UNKNOWN_INPUT = 5,
	EXIT_NETWORK = 6,       /* reserved */
	EXIT_FONT = 7,          /* font or template */
	EXIT_WRITE = 8
};

enum { CLI_PATH = 4096 };       /* bytes of the longest path, with NUL */

/* What the command line asks for. */
struct settings {
	bool show;                      /* the subcommand */
	bool help, version;
	bool quiet, verbose, strict;
	enum offprint_form form;        /* of messages */
	const char *out;                /* or NULL */
	const char *template;           /* name or path */
	enum offprint_paper paper;
	enum road_stage stage;          /* of show */
	size_t max_memory;              /* [bytes] */
	const char *const *inputs;
	int n_inputs;
};

/* ---- options.c ---------------------------------------------------------- */

/*
 * Read the command line.
 *
 * Returns false when it was wrong, said on stderr.
 */
bool
options_read(struct settings *s, int argc, char **argv);
void
options_help(void);

/* ---- locate.c: the only reader of the environment ----------------------- */

struct locations {
	char fonts[CLI_PATH];
	char hyphens[CLI_PATH];
	char template[CLI_PATH];
};

/* Where this program's data lie; `template` is a name or a path. */
void
locate(struct locations *at, const char *template);

/* The paper of the locale's territory. */
enum offprint_paper
locate_paper(void);

/* SOURCE_DATE_EPOCH; false where it is not set or no number. */
bool
locate_time(int64_t *time);

/* ---- report.c ----------------------------------------------------------- */

struct report {
	const struct settings *settings;
	size_t warnings;        /* shown or not */
	size_t errors;
};

/* An offprint_report: messages to standard error. */
void
report_message(void *ctx, const struct offprint_message *m);

/* Say a message of the command line itself. */
void
report_say(struct report *r, enum diag_code code, const char *message);

/* ---- name.c ------------------------------------------------------------- */

enum { NAME_MAX_LEN = 80 };     /* bytes of a file name, ".pdf" counted */

struct article;

/*
 * A good file name for an article's PDF: Muzaale_2014_JAMA_24519297.pdf;
 * ASCII, no spaces, at most NAME_MAX_LEN bytes; RETRACTED_ before it where
 * that is so.  `size` is at least NAME_MAX_LEN + 1.
 */
void
name_of_article(const struct article *x, char *name, size_t size);

/* Names given in this run. */
struct names {
	uint64_t *hashes;
	size_t n, cap;
};

/*
 * Make a path unlike every other of this run: NAME_2.pdf, NAME_3.pdf ...
 *
 * path  changed in place; CLI_PATH bytes
 *
 * Returns false when the path grows too long or memory ends.
 */
bool
names_claim(struct names *names, char *path);
void
names_drop(struct names *names);

/* ---- batch.c, show.c ---------------------------------------------------- */

/* Make a PDF of every article of every input. */
enum exit_status
batch(const struct settings *s, struct offprint *engine, struct report *r);

/* Print what was understood. */
enum exit_status
show(const struct settings *s, struct offprint *engine, struct report *r);

/* What a run comes to, by what was counted. */
enum exit_status
exit_status_of(const struct settings *s, const struct offprint *engine,
    size_t made, size_t failed);

#endif
