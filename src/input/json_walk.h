/*
 * Records as JSON objects: keys to their handlers.
 */
#ifndef INPUT_JSON_WALK_H
#define INPUT_JSON_WALK_H

#include <jansson.h>

#include "input/refman.h"

/* Takes a value; `at` is a member, or what the table says for the handler. */
typedef void json_fn(struct refman *r, const json_t *v, size_t at);

struct json_handler {
	const char *key;
	json_fn *handle;
	size_t at;
};

/*
 * Hand the values of an object to their handlers, in the order of the table.
 * Keys that it has not got, and that hold text, are unreached.
 */
void
json_walk(struct refman *r, const json_t *object,
    const struct json_handler *table, size_t n_table);

#define JSON_WALK(r, object, table) \
	json_walk(r, object, table, sizeof (table) / sizeof *(table))

/*
 * A text, a number as text; of an array of one its item, as some services
 * wrap every value.  NULL where it is none of these, or "".
 */
const char *
value_text(struct refman *r, const json_t *v);
const char *
value_member_text(struct refman *r, const json_t *object, const char *key);

/* The one item of an array of one, or the value itself; NULL: NULL. */
const json_t *
value_single(const json_t *v);

/* The value as a list: its items, or itself alone; 0 for null. */
size_t
value_count(const json_t *v);
const json_t *
value_item(const json_t *v, size_t i);

/* A whole number within the limits of int; 0 for others. */
int
value_int(const json_t *v);

/* Count what the value holds as unreached; the field is r->tag. */
void
value_unreached(struct refman *r, const json_t *v);

/* Texts: a member of the record, of the article. */
json_fn value_keep_text, value_keep_article_text;

/* Known, and no part of a handout: counted without a message;
   `at`: an enum left. */
json_fn value_left;

#endif
