/*
 * A web page saved as one file (MHTML): the page out of its parts.
 */
#ifndef INPUT_MHTML_H
#define INPUT_MHTML_H

#include <stdbool.h>
#include <stddef.h>

#include "input/clean.h"

enum { MHTML_CHARSET = 40 };

/* Are these the first bytes of such a file?  They end by NUL. */
bool
mhtml_is(const char *head);

/*
 * Put the bytes of the first part that is HTML into `out`, its transfer
 * encoding undone; `charset` is what its header says, or "".
 *
 * Returns false where there is none, or no memory.
 */
bool
mhtml_page(struct bytes *out, const char *p, size_t len,
    char charset[MHTML_CHARSET]);

#endif
