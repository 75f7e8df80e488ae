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

/* offprint(1) lists them; where several apply, exit_status_of chooses. */
enum exit_status {
	EXIT_MADE = 0,
	EXIT_USAGE = 1,
	EXIT_NONE_MADE = 2,     /* no record could be made */
	EXIT_WARNINGS = 3,      /* made with warnings, under --strict */
	EXIT_SOME_FAILED = 4,
	EXIT_UNKNOWN_INPUT = 5, /* nothing made, an input not recognised */
	EXIT_NETWORK = 6,       /* reserved */
	EXIT_FONT = 7,          /* font or template */
	EXIT_WRITE = 8
};

enum { CLI_PATH = 4096 };       /* bytes of the longest path, with NUL */

/* What is made: the PDF, or pictures of its pages. */
enum format { FORMAT_PDF, FORMAT_PNG, FORMAT_SVG, FORMAT_N };

enum loudness { LOUD_ERRORS, LOUD_USUAL, LOUD_ALL };

/* What the command line asks for. */
struct settings {
	bool show;                      /* the subcommand */
	bool help, version;
	bool strict;
	enum loudness loudness;
	enum offprint_form form;        /* of messages */
	const char *out;                /* or NULL */
	enum format format;
	bool has_format;                /* else as OUT ends */
	unsigned dpi;                   /* of PNG */
	const char *template;           /* name or path */
	bool has_paper;                 /* else the locale's */
	enum offprint_paper paper;
	enum road_stage stage;          /* of show */
	bool report;                    /* of show: what was not reached */
	bool keep_duplicates;
	size_t max_memory;              /* [bytes] */
	size_t fit;                     /* pages; 0: as many as it takes */
	enum offprint_tables tables;
	const char *const *inputs;
	size_t n_inputs;
};

/* ---- report.c ----------------------------------------------------------- */

/* An offprint_report; ctx is a struct settings.  Messages to standard error. */
void
report_message(void *settings, const struct offprint_message *m);

/* Say that the command line is wrong; always false. */
bool
report_usage(const struct settings *s, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/* What a run comes to, by what was counted. */
enum exit_status
exit_status_of(const struct settings *s, const struct diags *diags,
    size_t made, size_t failed);

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

/* "pdf", "png", "svg". */
extern const char *const options_formats[FORMAT_N];


/*
 * Of several words the one most like a mistyped one: at most two letters put
 * in, left out or changed, and no more than a half.  NULL: none is.
 */
const char *
options_nearest(const char *typed, const char *const *words, size_t n);

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

/* SOURCE_DATE_EPOCH; *has: it is set.  False where it is no time. */
bool
locate_time(bool *has, int64_t *time);

/* ---- names.c ------------------------------------------------------------ */

/* Names given in this run, or anything else to be known again. */
struct names {
	uint64_t *hashes;
	size_t n, cap;
};

/*
 * Make a path unlike every other of this run: NAME_2.pdf, NAME_3.pdf ...
 *
 * path  changed in place; CLI_PATH bytes; ends in ".pdf" or the like; its last
 *       part stays within ROAD_NAME bytes
 *
 * Returns false when the path grows too long or memory ends.
 */
bool
names_claim(struct names *names, char *path);
/* Note a name; *fresh: it was not there.  False when memory ends. */
bool
names_note(struct names *names, const char *name, bool *fresh);
bool
names_has(const struct names *names, const char *name);
void
names_drop(struct names *names);

/* ---- out.c -------------------------------------------------------------- */

enum out_kind {
	OUT_UNSURE,             /* the first article waits for a second */
	OUT_BESIDE,             /* the input */
	OUT_HERE,               /* in the current folder */
	OUT_FOLDER, OUT_FILE
};

/* What is made of an article: a PDF, or its pages one by one. */
struct out_made {
	const char *input;              /* as named */
	const char *record;             /* or NULL */
	const char *name;               /* by road_name */
	const struct out_part {
		const void *bytes;
		size_t len;
	} *parts;
	size_t n_parts, n_pages;
};

/* Where all that is made in a run goes. */
struct out {
	const struct settings *settings;
	struct diags *diags;
	struct names names;
	struct out_file {
		uint64_t device, number;
	} *inputs;                      /* never to be overwritten */
	enum out_kind kind;
	bool waiting;                   /* `first` does */
	struct out_made first;
	char first_name[ROAD_NAME + 1], first_record[32];
	size_t made;
};

/* Returns false when nothing can be written there, which was said. */
bool
out_open(struct out *o, const struct settings *s, struct diags *diags);

/* Write it, or keep the first until it is known whether it is the only
   one.  False: said, and no other can be written either. */
bool
out_take(struct out *o, const struct out_made *made);

/* Write what waits; frees all. */
bool
out_close(struct out *o);

/* ---- seen.c ------------------------------------------------------------- */

/* Was the same article, by PMID or DOI, made before? */
bool
seen_before(const struct names *seen, const struct article *x);
/* It is made now.  False when memory ends. */
bool
seen_note(struct names *seen, const struct article *x);

/* ---- unreached.c -------------------------------------------------------- */

/* What held text and reached no member of the model, over a whole run. */
struct tally {
	struct tally_entry {
		char *format, *path, *sample;
		const char *reason;     /* static; "" where there is none */
		size_t count;
	} *entries;             /* by format, path, reason */
	size_t n, cap;
};

/* False when memory ends. */
bool
tally_add(struct tally *t, const struct article *x);
/* One line an entry, parted by tabs: count, format, path, a sample, the
   reason. */
void
tally_print(const struct tally *t);
void
tally_drop(struct tally *t);

/* ---- batch.c, show.c ---------------------------------------------------- */

/* Make a PDF of every article of every input. */
enum exit_status
batch(const struct settings *s, struct offprint *engine);

/* Print what was understood. */
enum exit_status
show(const struct settings *s, struct offprint *engine);

#endif
