/*
 * Wrapped lines as one text again.
 */
#ifndef INPUT_TEXT_WRAP_H
#define INPUT_TEXT_WRAP_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"

struct text_wrap {
	struct buf text;
	bool glue;              /* the last line may have broken a word */
	bool hyphen;            /* it ended by a hyphen */
};

void
wrap_begin(struct text_wrap *w, struct arena *a);

/*
 * Add a line, given without the indentation of its layout but with the blanks
 * at its end.  A blank stands between it and the one before, but where a
 * break fell within a word: behind a hyphen, or in a word as long as a line.
 */
void
wrap_line(struct text_wrap *w, const char *line, size_t len);

/* The text, white space folded; NULL when there is none. */
const char *
wrap_end(struct text_wrap *w);

#endif
