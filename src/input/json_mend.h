/*
 * JSON that a strict parser refuses.
 */
#ifndef INPUT_JSON_MEND_H
#define INPUT_JSON_MEND_H

#include <stdbool.h>
#include <stddef.h>

struct bytes;

/*
 * Put the text with its usual slips mended: raw control characters in
 * strings, halves of surrogates, escapes that are none, commas before a
 * bracket.  False where there is no memory.
 */
bool
json_mend(struct bytes *out, const char *p, size_t len);

#endif
