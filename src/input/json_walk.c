/*
 * Records as JSON objects: keys to their handlers.
 */
#include "input/json_walk.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "input/rich.h"

/* ---- values ------------------------------------------------------------- */

const json_t *
value_single(const json_t *v)
{
	while (json_is_array(v) && json_array_size(v) == 1)
		v = json_array_get(v, 0);
	return v;
}

size_t
value_count(const json_t *v)
{
	return json_is_array(v) ? json_array_size(v)
	    : v != NULL && !json_is_null(v);
}

const json_t *
value_item(const json_t *v, size_t i)
{
	return json_is_array(v) ? json_array_get(v, i) : v;
}

/* A number as the source has it, but for zeros at its end. */
static const char *
value_number_text(struct refman *r, const json_t *v)
{
	char text[64];
	size_t n = json_dumpb(v, text, sizeof text, JSON_ENCODE_ANY |
	    JSON_REAL_PRECISION(15));

	if (n == 0 || n > sizeof text)
		return NULL;
	if (json_is_real(v) && n > 2 && memcmp(text + n - 2, ".0", 2) == 0)
		n -= 2;
	return arena_strndup(r->arena, text, n);
}

/* NUL in a string would cut it. */
static const char *
value_string_text(struct refman *r, const json_t *v)
{
	size_t len = json_string_length(v);
	char *copy = arena_strndup(r->arena, "", 0);

	if (len == 0)
		return NULL;
	copy = arena_alloc(r->arena, len + 1);
	memcpy(copy, json_string_value(v), len);
	for (size_t i = 0; i < len; i++)
		if (copy[i] == '\0')
			copy[i] = ' ';
	return copy;
}

const char *
value_text(struct refman *r, const json_t *v)
{
	v = value_single(v);
	if (json_is_string(v))
		return value_string_text(r, v);
	return json_is_number(v) ? value_number_text(r, v) : NULL;
}

const char *
value_member_text(struct refman *r, const json_t *object, const char *key)
{
	return value_text(r, json_object_get(object, key));
}

int
value_int(const json_t *v)
{
	json_int_t value = 0;

	v = value_single(v);
	if (json_is_integer(v))
		value = json_integer_value(v);
	else if (json_is_string(v))
		value = strtol(json_string_value(v), NULL, 10);
	return value >= INT_MIN && value <= INT_MAX ? (int)value : 0;
}

/* ---- what is not reached ------------------------------------------------ */

enum { FIRST_DEPTH = 20 };

/* The first text in a value; NULL. */
static const char *
value_first_text(struct refman *r, const json_t *v, int depth)
{
	const char *text = value_text(r, v), *key;
	json_t *value;
	size_t i;

	if (text != NULL || depth == FIRST_DEPTH)
		return text;
	json_array_foreach(v, i, value) {
		text = value_first_text(r, value, depth + 1);
		if (text != NULL)
			return text;
	}
	/* the loop's own macro wants an object that may change */
	for (void *it = json_object_iter((json_t *)(uintptr_t)v); it != NULL;
	    it = json_object_iter_next((json_t *)(uintptr_t)v, it)) {
		key = json_object_iter_key(it);
		text = value_first_text(r, json_object_iter_value(it),
		    depth + 1);
		if (text != NULL && key != NULL)
			return text;
	}
	return NULL;
}

void
value_unreached(struct refman *r, const json_t *v)
{
	refman_unreached(r, value_first_text(r, v, 0));
}

void
value_left(struct refman *r, const json_t *v, size_t at)
{
	refman_left(r, value_first_text(r, v, 0), (enum left)at);
}

/* ---- walking ------------------------------------------------------------ */

static const struct json_handler *
walk_find(const struct json_handler *table, size_t n, const char *key)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(table[i].key, key) == 0)
			return &table[i];
	return NULL;
}

void
json_walk(struct refman *r, const json_t *object,
    const struct json_handler *table, size_t n_table)
{
	const char *outer = r->tag;
	json_t *o = (json_t *)(uintptr_t)object;

	if (!json_is_object(object)) {
		value_unreached(r, object);
		return;
	}
	for (size_t i = 0; i < n_table; i++) {
		const json_t *v = json_object_get(object, table[i].key);

		if (v == NULL || json_is_null(v))
			continue;
		r->tag = outer == NULL ? table[i].key : arena_printf(r->arena,
		    "%s/%s", outer, table[i].key);
		table[i].handle(r, v, table[i].at);
	}
	for (void *it = json_object_iter(o); it != NULL;
	    it = json_object_iter_next(o, it)) {
		const char *key = json_object_iter_key(it);

		if (walk_find(table, n_table, key) != NULL)
			continue;
		r->tag = arena_printf(r->arena, "%s%s%.100s", outer != NULL
		    ? outer : "", outer != NULL ? "/" : "", key);
		value_unreached(r, json_object_iter_value(it));
	}
	r->tag = outer;
}

static void
value_keep(struct refman *r, const char **member, const json_t *v)
{
	const char *text = value_text(r, v);

	if (text != NULL)
		text = text_fold(r->arena, text, strlen(text));
	if (text != NULL)
		refman_keep(r, member, text);
	else
		value_unreached(r, v);
}

void
value_keep_text(struct refman *r, const json_t *v, size_t at)
{
	value_keep(r, (const char **)(void *)((char *)r + at), v);
}

void
value_keep_article_text(struct refman *r, const json_t *v, size_t at)
{
	value_keep(r, (const char **)(void *)((char *)r->article + at), v);
}
