/*
 * Diagnostics: every message has a code, a level, a place and advice.
 *
 * The rooms raise messages on a `struct diags`, which counts them and hands
 * each to the sink of its owner; nothing here prints.
 */
#ifndef BASE_DIAG_H
#define BASE_DIAG_H

#include <stdbool.h>
#include <stddef.h>

struct buf;

enum diag_level {               /* rising */
	DIAG_LEVEL_NOTE,
	DIAG_LEVEL_WARNING,
	DIAG_LEVEL_ERROR,
	DIAG_LEVEL_UNSUPPORTED,
	DIAG_LEVEL_FATAL,
	DIAG_N_LEVELS
};

enum diag_code {
#define DIAG(constant, code, level, advice) constant,
#include "base/diag_codes.h"
#undef DIAG
	DIAG_N_CODES
};

struct place {
	const char *file;       /* as named; "-" for stdin; or NULL */
	long line;              /* from 1; 0 = not known */
	long column;            /* from 1; 0 = not known */
	const char *record;     /* PMID or other name of the record, or NULL */
	const char *field;      /* the model's name of the field, or NULL */
};

struct diag {
	enum diag_code code;
	enum diag_level level;
	struct place place;
	const char *message;    /* one line, UTF-8, no code, no full stop */
};

/* Gets each message; the strings live only during the call. */
typedef void diag_sink(void *ctx, const struct diag *d);

struct diags {
	diag_sink *sink;        /* may be NULL: only counted */
	void *ctx;              /* the sink's */
	struct place here;      /* default place; readers keep it up to date */
	size_t counts[DIAG_N_LEVELS];
	size_t by_code[DIAG_N_CODES];
};

/*
 * Raise a message at d->here, or at a place of its own (`at`, whose unset
 * members are taken from d->here, but no line where it names a file).  Messages
 * longer than 1,000 bytes are cut at a character.
 */
void
diag(struct diags *d, enum diag_code code, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));
void
diag_at(struct diags *d, const struct place *at, enum diag_code code,
    const char *fmt, ...)
    __attribute__((format(printf, 4, 5)));

/* Worst level raised; *any is false where nothing was. */
enum diag_level
diags_worst(const struct diags *d, bool *any);

const char *
diag_code_name(enum diag_code code);            /* "aff-missing" */
const char *
diag_code_advice(enum diag_code code);          /* "" where there is none */
enum diag_level
diag_code_level(enum diag_code code);
const char *
diag_level_name(enum diag_level level);         /* "warning" */

/* file:line:column: level: message; advice [code], without a newline */
void
diag_format(struct buf *b, const struct diag *d);

/* The same as one JSON object without a newline. */
void
diag_format_json(struct buf *b, const struct diag *d);

#endif
