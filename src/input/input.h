/*
 * bytes -> articles.
 *
 * A reader hands out the articles of one source one at a time, so a set of
 * any size is read in bounded memory.
 */
#ifndef INPUT_INPUT_H
#define INPUT_INPUT_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct article;
struct diags;
struct reader;
struct source;

enum read_result {
	READ_ARTICLE,           /* one more */
	READ_SKIPPED,           /* a record could not be used, this was said;
	                           go on */
	READ_END,               /* no more; [no-record] raised if none ever */
	READ_FAILED             /* the rest cannot be read, and this was said */
};

/*
 * Sniff the format and make its reader.
 *
 * Raises [input-format] as a note with the name of the format, [input-empty]
 * or [input-unknown] where it returns NULL.  The source stays the caller's
 * and must outlive the reader.
 */
struct reader *
reader_open(struct source *source, struct diags *diags);
void
reader_drop(struct reader *r);

/* "PubMed XML" */
const char *
reader_format(const struct reader *r);

/*
 * Read the next article into `a`, repaired by settle.
 *
 * May leave by the arena's net when the record is larger than the arena's
 * limit; the reader then goes on with the record after it.
 */
enum read_result
reader_next(struct reader *r, struct arena *a, struct article **article);

#endif
