/*
 * What the files that write an article as JSON share.
 */
#ifndef MODEL_ARTICLE_JSON_H
#define MODEL_ARTICLE_JSON_H

#include <stddef.h>

#include "model/article.h"
#include "model/tree.h"

/* A list of structures: each between tree_open and tree_close. */
#define TREE_LIST(t, key, items, n, put) \
	do { \
		if ((n) == 0) \
			break; \
		tree_open_list(t, key); \
		for (size_t i_ = 0; i_ < (n); i_++) { \
			tree_open(t, NULL); \
			put(t, &(items)[i_]); \
			tree_close(t); \
		} \
		tree_close_list(t); \
	} while (0)

/* Paragraphs, as a list; nothing for none. */
void
article_json_paras(struct tree *t, const char *key, const struct rich *paras,
    size_t n);

#endif
