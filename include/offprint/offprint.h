/*
 * offprint: an article's record in, a printed page out.
 *
 *     bytes -> article -> story -> pages -> bytes
 *
 * This is the high door: open an engine, make PDFs.  offprint/steps.h is the
 * low door: the same road one step at a time.
 *
 * Threads.  An engine and all that comes of it belongs to one thread at a
 * time; any number of engines may work at once, one a thread.
 *
 * Manners.  The library never exits, prints, reads the environment, sets the
 * locale or installs a signal handler.  The same input and options give the
 * same bytes.
 *
 * Failure.  A function that can fail returns false or NULL after it has
 * reported why; a pointer is NULL only where it is said that it may be.
 *
 * Since 0.1.0, all of it.
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
	const char *code;       /* "aff-missing"; offprint(1) lists them all,
	                           and they keep their meaning */
	enum offprint_level level;
	const char *file;       /* as named to the library; or NULL */
	long line, column;      /* from 1; 0: not known */
	const char *record;     /* PMID or another name of it; or NULL */
	const char *field;      /* the model's name of the field; or NULL */
	const char *message;    /* one line, UTF-8 */
	const char *advice;     /* one line, UTF-8; "" where none helps */
};

/*
 * Gets each message as it arises, on the engine's own thread.
 *
 * ctx  offprint_options.report_ctx
 * m    it and its strings live only during the call
 *
 * May call offprint_message_format, and nothing else of the library.
 */
typedef void offprint_report(void *ctx, const struct offprint_message *m);

enum offprint_form { OFFPRINT_HUMAN, OFFPRINT_JSON };

/*
 * Write a message as one line without its newline:
 *
 *     trial.xml:214:7: warning: 24519297: text; advice [code]
 *
 * or as one JSON object with the members of struct offprint_message, absent
 * ones left out.
 *
 * m           code must be one of this library; advice is not read, the code
 *             has it
 * text, size  filled like snprintf: never more than size bytes, ended by NUL
 *             where size > 0; NULL is allowed where size is 0
 *
 * Returns the length of the whole without NUL [bytes]; the text was cut where
 * that is >= size.  0 when there is no memory or no such code.
 * Any thread may call it.
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

enum offprint_tables {
	OFFPRINT_TABLES_TEMPLATE,       /* what the template says */
	OFFPRINT_TABLES_NONE,
	OFFPRINT_TABLES_CAPTIONS,       /* their labels and captions */
	OFFPRINT_TABLES_FULL            /* whole, if not too large */
};

/* All zero but `size` is a good beginning: an engine that only reads. */
struct offprint_options {
	size_t size;            /* sizeof (struct offprint_options), always:
	                           later versions add members behind */
	const char *font_dir;   /* the folder of fonts.list and the faces, as
	                           installed: `pkg-config --variable=datadir
	                           offprint`/fonts.  NULL: only reads */
	const char *hyphen_dir; /* of hyph_*.dic, as .../fonts/hyphen; NULL:
	                           words are not divided */
	const char *template_path; /* a file, as .../templates/handout.xml;
	                           template.rng lies beside it.  NULL: only
	                           reads */
	enum offprint_paper paper;
	size_t max_memory;      /* of one article [bytes]; 0: no limit */
	bool has_time;          /* use `time`, else the record's own date */
	int64_t time;           /* for the metadata [seconds since 1970-01-01
	                           00:00 UTC]; 0 to 253402300799, the end of
	                           the year 9999 */
	offprint_report *report; /* NULL: messages are only counted */
	void *report_ctx;       /* the report's; not touched */
	size_t fit;             /* the most pages of an article; 0: as many as
	                           it takes.  Type becomes smaller, within the
	                           template's bounds, and what the template
	                           lets go is left out; [fit], [fit-left-out],
	                           [fit-not] say what was done */
	enum offprint_tables tables; /* of the article's own text */
};

struct offprint;

/*
 * Open an engine: faces, hyphenation patterns, template.  It costs some
 * milliseconds: keep it for many articles.
 *
 * options  copied; its strings may go after the call
 *
 * Returns NULL where a font, the template or memory is missing, reported as
 * [font-open], [font-embed], [template-open], [template-bad], [file-open] or
 * [out-of-memory]; NULL without a word where options->size is 0.  The caller
 * closes it.
 */
OFFPRINT_API struct offprint *
offprint_open(const struct offprint_options *options);

/*
 * Free an engine and all that it made.
 *
 * engine  NULL is allowed; its sources must be closed before
 */
OFFPRINT_API void
offprint_close(struct offprint *engine);

/* Messages of this engine so far, of a level. */
OFFPRINT_API size_t
offprint_count(const struct offprint *engine, enum offprint_level level);

/* Messages so far of a code, as "glyph-missing"; 0 where it does not exist. */
OFFPRINT_API size_t
offprint_count_code(const struct offprint *engine, const char *code);

/* "0.1.0"; a constant. */
OFFPRINT_API const char *
offprint_version(void);

/* ---- the high door ------------------------------------------------------ */

struct offprint_article;

/*
 * Gets each PDF whole, in the order of the input.
 *
 * ctx       as given to offprint_make
 * article   what it was made of, for offprint_article_name, _json and
 *           offprint_n_pages of offprint/steps.h; lives during the call
 * pdf, len  the file; borrowed for the call [bytes]
 *
 * Returns false to stop: nothing more is read.
 */
typedef bool offprint_sink(void *ctx, struct offprint_article *article,
    const void *pdf, size_t len);

struct offprint_counts {
	size_t made;            /* PDFs that the sink took */
	size_t failed;          /* records that could not be made */
};

/*
 * Make a PDF of every article in `bytes`.
 *
 * bytes, len  a file in any form that is read, gzip too; borrowed for the
 *             call; len 0 is reported as [input-empty] [bytes]
 * name        the file's name for messages and as a last resort for the
 *             PDF's; NULL: "-"
 * sink, ctx   see there
 * counts      added to; NULL is allowed
 *
 * A record that cannot be made is reported and counted, and the next one is
 * read.  Returns true when there was one, every one was made and the sink
 * took them all.  Memory is bounded by the largest record, not by len.
 */
OFFPRINT_API bool
offprint_make(struct offprint *engine, const void *bytes, size_t len,
    const char *name, offprint_sink *sink, void *ctx,
    struct offprint_counts *counts);

/*
 * The same for a file, which is read piece by piece.
 *
 * path  "-" is standard input; [file-open], [file-directory] and [file-read]
 *       say what is wrong with it
 */
OFFPRINT_API bool
offprint_make_file(struct offprint *engine, const char *path,
    offprint_sink *sink, void *ctx, struct offprint_counts *counts);

#ifdef __cplusplus
}
#endif

#endif
