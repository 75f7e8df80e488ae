/*
 * A source as lines of text, a record of them at a time.
 */
#ifndef INPUT_TEXT_STREAM_H
#define INPUT_TEXT_STREAM_H

#include <stdbool.h>
#include <stddef.h>

struct diags;
struct source;
struct text_stream;

struct text_line {
	const char *text;       /* UTF-8, ended by NUL, without its end but
	                           with the blanks before it */
	size_t len;             /* bytes */
	long number;            /* in the source, from 1 */
};

/* Returns NULL when there is no memory ([out-of-memory] raised). */
struct text_stream *
text_stream_open(struct source *source, struct diags *diags);
void
text_stream_drop(struct text_stream *s);

/*
 * A reader's state: `size` bytes of zeroed malloc memory, whose member at
 * offset `stream` is an open stream.  The caller drops that and frees this.
 * NULL when there is no memory ([out-of-memory] raised).
 */
void *
text_stream_state(size_t size, size_t stream, struct source *source,
    struct diags *diags);

/*
 * Line i of those that are not yet taken, read where it has to be; false at
 * the end of the source.  The text lives until a line further on is read.
 */
bool
text_stream_line(struct text_stream *s, size_t i, struct text_line *line);

/* Was the record whose end is looked for so long that its beginning is gone,
   so that lines 0 to i - 1 are not all of it? */
bool
text_stream_is_cut(const struct text_stream *s);

/* Does a record begin at line i?  Never asked for line 0. */
typedef bool text_begins(struct text_stream *s, size_t i, void *ctx);

enum text_result {
	TEXT_RECORD,            /* *n lines, from line 0 on */
	TEXT_BROKEN,            /* a record over a limit; said */
	TEXT_END,
	TEXT_FAILED             /* the rest cannot be read; said */
};

/*
 * The next record: its lines are lines 0 to *n - 1, and are taken by the next
 * call.  Blank lines before it are passed over.
 */
enum text_result
text_stream_next(struct text_stream *s, text_begins *begins, void *ctx,
    size_t *n);

/* Nothing but white space? */
bool
text_is_blank(const char *text);

#endif
