/*
 * Which dialect is it?
 */
#ifndef INPUT_SNIFF_H
#define INPUT_SNIFF_H

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

#endif
