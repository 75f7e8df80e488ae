/*
 * The low door: read, compose, set, print, one step at a time.
 *
 *     while (offprint_next(source, &article) == OFFPRINT_READ_ARTICLE)
 *             if (offprint_compose(article) && offprint_set(article) &&
 *                 offprint_print(article, &pdf, &len))
 *                     keep(pdf, len);
 *
 * Each step does nothing and fails when the one before it was not done.
 * Since 0.1.
 */
#ifndef OFFPRINT_STEPS_H
#define OFFPRINT_STEPS_H

#include <stdbool.h>
#include <stddef.h>

#include "offprint/offprint.h"

#ifdef __cplusplus
extern "C" {
#endif

struct offprint_source;

enum offprint_read {
	OFFPRINT_READ_ARTICLE,  /* one more */
	OFFPRINT_READ_SKIPPED,  /* a record that could not be used, and this
	                           was reported; go on */
	OFFPRINT_READ_END,      /* no more */
	OFFPRINT_READ_FAILED    /* the rest cannot be read, and this was
	                           reported */
};

/*
 * Open an input and recognise its form.
 *
 * path  "-" is standard input; borrowed until it is closed
 *
 * Returns NULL with [file-open], [file-directory], [file-read],
 * [input-empty] or [input-unknown] reported.  The caller closes it, before
 * the engine.
 */
OFFPRINT_API struct offprint_source *
offprint_source_open(struct offprint *engine, const char *path);

/* The same for bytes in memory, borrowed until it is closed; name may be
   NULL. */
OFFPRINT_API struct offprint_source *
offprint_source_open_memory(struct offprint *engine, const void *bytes,
    size_t len, const char *name);

/* NULL is allowed. */
OFFPRINT_API void
offprint_source_close(struct offprint_source *source);

/* "PubMed XML"; a constant. */
OFFPRINT_API const char *
offprint_source_format(const struct offprint_source *source);

/*
 * Read the next article.
 *
 * article  set on OFFPRINT_READ_ARTICLE; it and all that the next calls make
 *          of it lives until the next call for the same source
 */
OFFPRINT_API enum offprint_read
offprint_next(struct offprint_source *source,
    struct offprint_article **article);

/*
 * The article as JSON, UTF-8, in a stable order: offprint(1) describes it.
 *
 * Lives as long as the article.  NULL where --max-memory does not suffice,
 * reported as [out-of-memory].
 */
OFFPRINT_API const char *
offprint_article_json(struct offprint_article *article, size_t *len);

/* Article -> story. */
OFFPRINT_API bool
offprint_compose(struct offprint_article *article);

/* Story -> pages. */
OFFPRINT_API bool
offprint_set(struct offprint_article *article);

/* Pages of a set article; 0 before that. */
OFFPRINT_API size_t
offprint_n_pages(const struct offprint_article *article);

/*
 * Pages -> PDF.
 *
 * pdf, len  borrowed until the engine prints again
 */
OFFPRINT_API bool
offprint_print(struct offprint_article *article, const void **pdf,
    size_t *len);

/* The most memory that an article of this source took so far [bytes]. */
OFFPRINT_API size_t
offprint_source_peak(const struct offprint_source *source);

#ifdef __cplusplus
}
#endif

#endif
