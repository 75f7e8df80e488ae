/*
 * A writer of nested names and values, in one of two forms: JSON, or indented
 * plain text for golden files.  One walk over a noun serves both.
 *
 * Absent values (NULL, 0, false) write nothing; objects and lists that stay
 * empty are the caller's to leave out.
 */
#ifndef MODEL_TREE_H
#define MODEL_TREE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"

enum tree_form { TREE_JSON, TREE_PLAIN };

struct tree {
	struct buf *out;
	enum tree_form form;
	int depth;
	bool fresh;             /* nothing yet at this depth */
	const void *said;       /* of what several members share, the last
	                           that was written out */
};

/* `key` is NULL for the members of a list. */
void
tree_open(struct tree *t, const char *key);             /* an object */
void
tree_close(struct tree *t);
void
tree_open_list(struct tree *t, const char *key);
void
tree_close_list(struct tree *t);
void
tree_text(struct tree *t, const char *key, const char *value);
void
tree_int(struct tree *t, const char *key, long value);
void
tree_true(struct tree *t, const char *key, bool value);
void
tree_texts(struct tree *t, const char *key, const char *const *values,
    size_t n);

#endif
