/*
 * Which dialect is it?
 */
#ifndef INPUT_SNIFF_H
#define INPUT_SNIFF_H

#include <stddef.h>

struct dialect;
struct diags;
struct source;

/*
 * The dialect of the first bytes, which are not consumed.
 *
 * Returns NULL with [input-empty] or [input-unknown] raised, or with what the
 * source raised when it cannot be read.
 */
const struct dialect *
sniff(struct source *source, struct diags *diags);

/*
 * The dialect of text that ends by NUL, but no web page; NULL: none.  Sets
 * *sure, unless it is NULL, to how sure it is, of 100.
 */
const struct dialect *
sniff_text(const char *head, size_t len, int *sure);

#endif
