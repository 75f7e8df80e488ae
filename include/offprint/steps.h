/*
 * The low door: read, compose, set, print or draw, one step at a time.
 *
 *     while ((read = offprint_next(source, &article)) <=
 *         OFFPRINT_READ_SKIPPED)
 *             if (read == OFFPRINT_READ_ARTICLE &&
 *                 offprint_compose(article) && offprint_set(article) &&
 *                 offprint_print(article, &pdf, &len))
 *                     keep(offprint_article_name(article), pdf, len);
 *
 * A step does nothing and returns false when the one before it was not done,
 * or when the engine only reads.  It returns false with [out-of-memory]
 * reported when the article needs more than max_memory; the article is then
 * lost, and the next may be read.
 *
 * Several sources of one engine may be open at once.  Threads: see
 * offprint/offprint.h.  Since 0.1.0, all of it.
 */
#ifndef OFFPRINT_STEPS_H
#define OFFPRINT_STEPS_H

#include <stdbool.h>
#include <stddef.h>

#include "offprint/offprint.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ---- sources ------------------------------------------------------------ */

struct offprint_source;

/*
 * Open an input and recognise its form.
 *
 * path  "-" is standard input; borrowed until the source is closed
 *
 * Returns NULL with [file-open], [file-directory], [file-read],
 * [input-empty], [input-unknown] or [out-of-memory] reported.  The caller
 * closes it, before the engine.
 */
OFFPRINT_API struct offprint_source *
offprint_source_open(struct offprint *engine, const char *path);

/*
 * The same for bytes in memory.
 *
 * bytes, len  borrowed until the source is closed [bytes]
 * name        for messages; borrowed likewise; NULL: "-"
 */
OFFPRINT_API struct offprint_source *
offprint_source_open_memory(struct offprint *engine, const void *bytes,
    size_t len, const char *name);

/* Close it; its article goes with it.  NULL is allowed. */
OFFPRINT_API void
offprint_source_close(struct offprint_source *source);

/* The recognised form, as "PubMed XML"; a constant. */
OFFPRINT_API const char *
offprint_source_format(const struct offprint_source *source);

/* The most memory that an article of this source took so far [bytes]. */
OFFPRINT_API size_t
offprint_source_peak(const struct offprint_source *source);

/* ---- an article ---------------------------------------------------------- */

enum offprint_read {
	OFFPRINT_READ_ARTICLE,  /* one more */
	OFFPRINT_READ_SKIPPED,  /* a record that could not be used, and this
	                           was reported; go on */
	OFFPRINT_READ_END,      /* no more */
	OFFPRINT_READ_FAILED    /* the rest cannot be read, and this was
	                           reported */
};

/*
 * Read the next article.
 *
 * article  set on OFFPRINT_READ_ARTICLE only; it and all that the other calls
 *          make of it lives until the next call for the same source, or its
 *          closing
 */
OFFPRINT_API enum offprint_read
offprint_next(struct offprint_source *source,
    struct offprint_article **article);

/*
 * The article as JSON: one object, UTF-8, members in a stable order;
 * offprint(1) describes it.
 *
 * len  set to its length without the NUL that ends it [bytes]
 *
 * Lives as long as the article.  NULL with [out-of-memory] reported where
 * max_memory does not suffice.
 */
OFFPRINT_API const char *
offprint_article_json(struct offprint_article *article, size_t *len);

/*
 * A good name for its file: "Muzaale_2014_JAMA_24519297.pdf", and RETRACTED_
 * before it where that is so.
 *
 * At most 80 bytes of letters, digits and "_-." of ASCII, never beginning
 * with "-"; two articles may come by the same name.  Lives as long as the
 * article.  NULL where the article is lost.
 */
OFFPRINT_API const char *
offprint_article_name(struct offprint_article *article);

/* ---- the steps ---------------------------------------------------------- */

/* Article -> story: what the template says, in which order and style. */
OFFPRINT_API bool
offprint_compose(struct offprint_article *article);

/* Story -> pages: lines and pages broken. */
OFFPRINT_API bool
offprint_set(struct offprint_article *article);

/* Pages of a set article; 0 before that. */
OFFPRINT_API size_t
offprint_n_pages(const struct offprint_article *article);

/*
 * Pages -> PDF.
 *
 * pdf, len  set to the file; borrowed until the engine prints again or is
 *           closed [bytes]
 *
 * Returns false, with [pdf-failed] or [out-of-memory] reported, and sets
 * neither.
 */
OFFPRINT_API bool
offprint_print(struct offprint_article *article, const void **pdf,
    size_t *len);

enum offprint_picture {
	OFFPRINT_PNG,           /* sRGB; letters anti-aliased in linear light */
	OFFPRINT_SVG            /* outlines, with the text unseen over them */
};

/*
 * Pages -> a picture of one of them.
 *
 * page          from 0, below offprint_n_pages
 * dpi           of PNG, 10 to 600; what lies outside counts as the nearer
 *               bound; not heeded for SVG, whose unit is a point
 * picture, len  set to the file, which lives as long as the article [bytes]
 *
 * Returns false and sets neither where there is no such page, or, with
 * [out-of-memory] reported, no memory.
 */
OFFPRINT_API bool
offprint_draw(struct offprint_article *article, size_t page,
    enum offprint_picture form, unsigned dpi, const void **picture,
    size_t *len);

#ifdef __cplusplus
}
#endif

#endif
