/*
 * Dialects whose records are lines that begin by tags: what their readers
 * share.  Each gives a grammar and a table of handlers.
 */
#ifndef INPUT_LINE_RECORDS_H
#define INPUT_LINE_RECORDS_H

#include "input/dialect.h"
#include "input/refman_fields.h"
#include "input/text_stream.h"

enum { LINE_TAG = 48 };         /* bytes of a tag, with the NUL */

struct line_grammar {
	/* The tag that begins a line; the offset of its value, 0: none. */
	size_t (*tag)(const char *line, char tag[LINE_TAG]);

	/* Does a record begin at line i > 0? */
	text_begins *begins;

	/* A line that is no part of any record, before its first tag. */
	bool (*is_chrome)(const char *line);

	/* Blanks before a line that goes on with a field [byte]; all where
	   there are fewer. */
	size_t indent;

	/* Fill the record, and so the article. */
	void (*read)(struct refman *r, const struct refman_field *fields,
	    size_t n);
};

void *
line_records_open(struct source *source, struct diags *diags);
void
line_records_drop(void *state);
enum read_result
line_records_next(void *state, const struct line_grammar *g, struct arena *a,
    struct article *article);

/* Has line i the tag? */
bool
line_records_is(struct text_stream *s, const struct line_grammar *g, size_t i,
    const char *tag);

/* What the first bytes of a source hold. */
struct line_counts {
	const char *first_tag, *last_tag;       /* to be counted */
	size_t fields, first, last;     /* lines with a known tag, ... */
	bool markup;            /* it begins by "<", "{" or "[" */
};

void
line_records_count(const char *head, size_t len,
    size_t (*tag_at)(const char *line, char tag[LINE_TAG]),
    bool (*is_tag)(const char *tag), struct line_counts *n);

#endif
