/*
 * The leaves of an article, read from its plain dump: "contribs.-.surname"
 * and the value.  Members of a list are called "-".
 */
#ifndef TESTS_MODEL_LEAVES_H
#define TESTS_MODEL_LEAVES_H

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "model/article.h"

struct leaf {
	const char *path;
	const char *value;              /* NULL: an object or a list */
};

enum { LEAVES_DEPTH = 32 };

static inline struct leaf *
leaves_of(struct arena *a, const struct article *x, size_t *n)
{
	struct buf b = { .arena = a };
	struct leaf *leaves = NULL;
	const char *keys[LEAVES_DEPTH] = { 0 };
	char *line, *end;

	*n = 0;
	article_dump(&b, x);
	for (line = b.p; *line != '\0'; line = end + 1) {
		size_t depth = strspn(line, " ") / 2;
		char *key = line + 2 * depth;
		struct buf path = { .arena = a };
		struct leaf *leaf;
		char *blank;

		end = strchr(line, '\n');
		*end = '\0';
		blank = strchr(key, ' ');
		if (blank != NULL)
			*blank = '\0';
		keys[depth] = key;
		for (size_t i = 0; i <= depth; i++) {
			buf_str(&path, i == 0 ? "" : ".");
			buf_str(&path, keys[i]);
		}
		leaf = ARENA_PUSH(a, leaves, *n);
		leaf->path = path.p;
		leaf->value = blank != NULL ? blank + 1 : NULL;
	}
	return leaves;
}

#endif
