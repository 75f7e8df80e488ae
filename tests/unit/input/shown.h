/*
 * A text read as a file, and its first article as one line of JSON: what the
 * tests of reference managers' formats look into.
 */
#ifndef TESTS_INPUT_SHOWN_H
#define TESTS_INPUT_SHOWN_H

#include "desk.h"

/* The article as JSON without line ends and indents. */
static inline const char *
shown_json(struct desk *k, const struct article *x)
{
	struct buf json = { .arena = k->notes }, line = { .arena = k->notes };

	article_json(&json, x);
	for (const char *p = buf_text(&json); *p != '\0'; p++) {
		if (*p == '\n')
			p += strspn(p, "\n ") - 1;
		else
			buf_char(&line, *p);
	}
	return buf_text(&line);
}

/* The next article's; "" where there is none. */
static inline const char *
shown_next(struct desk *k)
{
	return desk_next(k) == READ_ARTICLE ? shown_json(k, k->article) : "";
}

/* The first article's: the desk stays open. */
static inline const char *
shown(struct desk *k, const char *text)
{
	desk_open(k, text, strlen(text));
	ck_assert_msg(k->reader != NULL, "%s", buf_text(&k->said));
	return shown_next(k);
}

#define ck_has(json, part) \
	ck_assert_msg(strstr(json, part) != NULL, "%s not in:\n%s", part, \
	    json)
#define ck_has_not(json, part) \
	ck_assert_msg(strstr(json, part) == NULL, "%s in:\n%s", part, json)

/* The first article of the text holds the part. */
static inline void
ck_shows(const char *text, const char *part)
{
	struct desk k;
	const char *json = shown(&k, text);

	ck_has(json, part);
	desk_drop(&k);
}

static inline void
ck_shows_not(const char *text, const char *part)
{
	struct desk k;
	const char *json = shown(&k, text);

	ck_assert_str_ne(json, "");
	ck_has_not(json, part);
	desk_drop(&k);
}

/* How many articles the text makes. */
static inline int
shown_count(const char *text)
{
	struct desk k;
	enum read_result result;
	int n = 0;

	desk_open(&k, text, strlen(text));
	ck_assert_msg(k.reader != NULL, "%s", buf_text(&k.said));
	while ((result = desk_next(&k)) == READ_ARTICLE ||
	    result == READ_SKIPPED)
		n += result == READ_ARTICLE;
	desk_drop(&k);
	return n;
}

#endif
