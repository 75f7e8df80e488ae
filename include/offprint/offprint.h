/*
 * offprint: an article's record in, a printed page out.
 *
 *     bytes -> article -> story -> pages -> bytes
 *
 * This is the high door: open an engine, make PDFs.  offprint/steps.h is the
 * low door: the same road one step at a time.
 *
 * An engine and all that comes of it belongs to one thread; any number of
 * engines may work at once, one a thread.  The library never exits, prints,
 * reads the environment, sets the locale or installs a signal handler; the
 * same input and options give the same bytes.
 *
 * Since 0.1.
 */
#ifndef OFFPRINT_OFFPRINT_H
#define OFFPRINT_OFFPRINT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __GNUC__
#define OFFPRINT_API __attribute__((visibility("default")))
#else
#define OFFPRINT_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- messages ----------------------------------------------------------- */

enum offprint_level {           /* rising */
	OFFPRINT_NOTE,
	OFFPRINT_WARNING,       /* made, but look at it */
	OFFPRINT_ERROR,         /* this record or file was not made */
	OFFPRINT_UNSUPPORTED,   /* a form that this version does not read */
	OFFPRINT_FATAL          /* nothing more can be made */
};

struct offprint_message {
	const char *code;       /* "aff-missing": see offprint(1) */
	enum offprint_level level;
	const char *file;       /* as named to the library; or NULL */
	long line, column;      /* from 1; 0: not known */
	const char *record;     /* PMID or another name of it; or NULL */
	const char *field;      /* the model's name of the field; or NULL */
	const char *message;    /* one line, UTF-8 */
	const char *advice;     /* one line, UTF-8; "" where none helps */
};

/* Gets each message; its strings live only during the call. */
typedef void offprint_report(void *ctx, const struct offprint_message *m);

enum offprint_form { OFFPRINT_HUMAN, OFFPRINT_JSON };

/*
 * Write a message as one line without a newline, or as one JSON object.
 *
 * text, size  filled like snprintf: never more than size bytes, always ended
 *             by NUL where size > 0; NULL is allowed where size is 0
 *
 * Returns the length of the whole [bytes]; cut when that is >= size.  0 when
 * there is no memory.
 */
OFFPRINT_API size_t
offprint_message_format(const struct offprint_message *m,
    enum offprint_form form, char *text, size_t size);

/* ---- the engine --------------------------------------------------------- */

enum offprint_paper {
	OFFPRINT_PAPER_TEMPLATE,        /* what the template says */
	OFFPRINT_PAPER_A4,              /* 210 x 297 mm */
	OFFPRINT_PAPER_LETTER           /* 8.5 x 11 in */
};

struct offprint_options {
	size_t size;            /* sizeof (struct offprint_options): lets it
	                           grow in later versions */
	const char *font_dir;   /* the folder that holds fonts.list; NULL: an
	                           engine that only reads */
	const char *hyphen_dir; /* of hyph_*.dic; NULL: no hyphens */
	const char *template_path; /* an XML file; NULL: only reads */
	enum offprint_paper paper;
	size_t max_memory;      /* of one article [bytes]; 0: no limit */
	bool has_time;          /* use `time`, else the record's own date */
	int64_t time;           /* for the metadata [seconds since 1970 UTC] */
	offprint_report *report; /* NULL: messages are only counted */
	void *report_ctx;
};

struct offprint;

/*
 * Open an engine: faces, hyphenation patterns, template, output intent.
 *
 * options  copied; its strings may go after the call
 *
 * Returns NULL where a font, the template or memory is missing, said as
 * [font-open], [template-open], [template-bad] or [out-of-memory].  The
 * caller closes it.
 */
OFFPRINT_API struct offprint *
offprint_open(const struct offprint_options *options);

/* Close sources first.  NULL is allowed. */
OFFPRINT_API void
offprint_close(struct offprint *engine);

/* Messages so far of a level. */
OFFPRINT_API size_t
offprint_count(const struct offprint *engine, enum offprint_level level);

/* Messages so far of a code; 0 for one that does not exist. */
OFFPRINT_API size_t
offprint_count_code(const struct offprint *engine, const char *code);

/* "0.1.0" */
OFFPRINT_API const char *
offprint_version(void);

/* ---- the high door ------------------------------------------------------ */

struct offprint_article;

/*
 * Gets each PDF whole.
 *
 * article  what it was made of, see offprint/steps.h
 * pdf      borrowed for the call
 *
 * Returns false to stop.
 */
typedef bool offprint_sink(void *ctx, struct offprint_article *article,
    const void *pdf, size_t len);

struct offprint_counts {
	size_t made;            /* PDFs that the sink got */
	size_t failed;          /* records that could not be made */
};

/*
 * Make a PDF of every article in `bytes`.
 *
 * bytes   a file in any form that is read, gzip too; borrowed for the call;
 *         len 0 is said as [input-empty]
 * name    the file's name for messages; NULL: "-"
 * sink    called once an article, in the order of the input
 * counts  added to; NULL is allowed
 *
 * Returns true when every record was made and the sink took every PDF; what
 * went wrong was reported.  A bad record does not stop the others.
 */
OFFPRINT_API bool
offprint_make(struct offprint *engine, const void *bytes, size_t len,
    const char *name, offprint_sink *sink, void *ctx,
    struct offprint_counts *counts);

/* The same for a file ("-" is standard input), read in bounded memory. */
OFFPRINT_API bool
offprint_make_file(struct offprint *engine, const char *path,
    offprint_sink *sink, void *ctx, struct offprint_counts *counts);

#ifdef __cplusplus
}
#endif

#endif
