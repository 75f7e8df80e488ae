/*
 * JSON as a stream of records.
 *
 * Services and programs wrap their records: in an array, in the "message" and
 * "items" of an answer, under their DOI, one on each line.  The wrappers are
 * walked by hand, and each record is parsed on its own.  So memory is bounded
 * by the largest record, and a slip in one costs that record alone.
 *
 * The road not taken: one parse of the whole.  An answer of a thousand works
 * takes a hundred megabytes as a tree, and its last byte may be missing.
 */
#include "input/json_stream.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/diag.h"
#include "input/clean.h"
#include "input/decode.h"
#include "input/json_mend.h"

enum {
	JSON_MAX = 16 * 1024 * 1024,    /* bytes of one record: real 5 MB */
	JSON_LEVELS = 8,                /* of wrappers */
	JSON_KEY = 64                   /* bytes of a key, with the NUL */
};

struct json_stream {
	struct decode *decode;
	struct diags *diags;
	struct bytes raw;               /* read, not yet consumed */
	size_t at;                      /* consumed of it */
	bool ended, failed;
	char levels[JSON_LEVELS];       /* '[' or '{', that are open */
	char keys[JSON_LEVELS + 1][JSON_KEY];   /* of what is in each */
	size_t depth;
	struct bytes mended;
	json_t *record;
	long line;                      /* of raw.p[at] */
	long record_line;
};

/* ---- bytes -------------------------------------------------------------- */

static bool
stream_fill(struct json_stream *s)
{
	enum decode_result result;

	if (s->ended)
		return false;
	if (s->at > 0) {
		s->raw.len -= s->at;
		memmove(s->raw.p, s->raw.p + s->at, s->raw.len + 1);
		s->at = 0;
	}
	result = decode_read(s->decode, &s->raw);
	s->failed = result == DECODE_FAILED;
	s->ended = result != DECODE_MORE;
	return !s->ended;
}

/* The byte i behind what is consumed; -1 at the end. */
static int
stream_byte(struct json_stream *s, size_t i)
{
	while (s->at + i >= s->raw.len)
		if (!stream_fill(s))
			return -1;
	return (unsigned char)s->raw.p[s->at + i];
}

static void
stream_consume(struct json_stream *s, size_t n)
{
	const char *p = s->raw.p + s->at, *end = p + n;

	while ((p = memchr(p, '\n', (size_t)(end - p))) != NULL) {
		s->line++;
		p++;
	}
	s->at += n;
}

/* Pass over blanks, and what else may stand between two values. */
static int
stream_blanks(struct json_stream *s)
{
	int c;

	while ((c = stream_byte(s, 0)) >= 0 &&
	    strchr(" \t\r\n,\x1E\xEF\xBB\xBF", c) != NULL && c != '\0')
		stream_consume(s, 1);
	return c;
}

/* ---- values ------------------------------------------------------------- */

/* Where the string that begins at i ends, behind its mark; 0: nowhere. */
static size_t
scan_string(struct json_stream *s, size_t i)
{
	int c;

	while ((c = stream_byte(s, ++i)) != '"') {
		if (c == '\\')
			c = stream_byte(s, ++i);
		if (c < 0 || i > JSON_MAX)
			return 0;
	}
	return i + 1;
}

static size_t
scan_blanks(struct json_stream *s, size_t i)
{
	int c;

	while ((c = stream_byte(s, i)) == ' ' || c == '\t' || c == '\r' ||
	    c == '\n')
		i++;
	return i;
}

/* The wrappers of answers and libraries; a DOI is the name of its record. */
static bool
stream_is_wrapper(const char *key)
{
	static const char *const words[] = {
		"message", "items", "resultList", "result", "records",
		"references", "response", "docs"
	};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strcmp(key, words[i]) == 0)
			return true;
	return strncmp(key, "10.", 3) == 0 && strchr(key, '/') != NULL;
}

/* A key, its mark at i: copied, cut where it is long. */
static void
stream_copy_key(struct json_stream *s, size_t i, size_t end, char *key)
{
	size_t n = end - i - 2;

	if (n >= JSON_KEY)
		n = JSON_KEY - 1;
	memcpy(key, s->raw.p + s->at + i + 1, n);
	key[n] = '\0';
}

enum json_kind { KIND_RECORD, KIND_WRAPPER, KIND_OPEN, KIND_HUGE };

/*
 * What the object that begins here is: a wrapper, when a key in it is one's
 * and leads to more; else a record, *len bytes long.
 */
static enum json_kind
stream_look(struct json_stream *s, size_t *len)
{
	size_t depth = 0, i = 0;
	char key[JSON_KEY];

	for (;;) {
		int c = stream_byte(s, i);

		if (c < 0)
			return KIND_OPEN;
		if (i > JSON_MAX)
			return KIND_HUGE;
		if (c == '"') {
			size_t end = scan_string(s, i), colon;

			if (end == 0)
				return i > JSON_MAX / 2 ? KIND_HUGE
				    : KIND_OPEN;
			colon = depth == 1 ? scan_blanks(s, end) : end;
			if (depth == 1 && stream_byte(s, colon) == ':') {
				int v = stream_byte(s, scan_blanks(s,
				    colon + 1));

				stream_copy_key(s, i, end, key);
				if ((v == '[' || v == '{') &&
				    stream_is_wrapper(key))
					return KIND_WRAPPER;
			}
			i = end;
			continue;
		}
		depth += c == '{' || c == '[';
		if ((c == '}' || c == ']') && --depth == 0) {
			*len = i + 1;
			return KIND_RECORD;
		}
		i++;
	}
}

/* Consume a value that is of no interest; false at the end. */
static bool
stream_skip(struct json_stream *s)
{
	size_t depth = 0;
	bool in_string = false, any = false;
	int c;

	while ((c = stream_byte(s, 0)) >= 0) {
		if (in_string) {
			if (c == '\\' && stream_byte(s, 1) >= 0)
				stream_consume(s, 1);
			in_string = c != '"';
			stream_consume(s, 1);
			if (!in_string && depth == 0)
				return true;
			continue;
		}
		if (depth == 0 && any && strchr(",]} \t\r\n", c) != NULL)
			return true;
		in_string = c == '"';
		depth += c == '{' || c == '[';
		if (c == '}' || c == ']') {
			if (depth == 0)
				return true;
			depth--;
			stream_consume(s, 1);
			if (depth == 0)
				return true;
			continue;
		}
		any = true;
		stream_consume(s, 1);
	}
	return any;
}

/* ---- records ------------------------------------------------------------ */

static json_t *
stream_load(const char *p, size_t len, json_error_t *error)
{
	json_t *record = json_loadb(p, len, JSON_ALLOW_NUL, error);

	if (record == NULL && json_error_code(error) ==
	    json_error_numeric_overflow)
		record = json_loadb(p, len, JSON_ALLOW_NUL |
		    JSON_DECODE_INT_AS_REAL, error);
	return record;
}

/* Parse the record of `len` bytes, as it is or mended. */
static bool
stream_parse(struct json_stream *s, size_t len)
{
	const char *p = s->raw.p + s->at;
	struct place at = { .line = s->record_line };
	json_error_t error;

	s->record = stream_load(p, len, &error);
	if (s->record == NULL && json_mend(&s->mended, p, len)) {
		s->record = stream_load(s->mended.p, s->mended.len, &error);
		if (s->record != NULL)
			diag_at(s->diags, &at, DIAG_TEXT_REPAIRED,
			    "the JSON of the record was put right");
	}
	if (s->record == NULL) {
		at.line += error.line > 0 ? error.line - 1 : 0;
		diag_at(s->diags, &at, DIAG_JSON_SYNTAX, "the record is no "
		    "JSON: %.100s", error.text);
	}
	return s->record != NULL;
}

static enum json_result
stream_say(struct json_stream *s, enum diag_code code, const char *what)
{
	struct place at = { .line = s->line };

	diag_at(s->diags, &at, code, "%s", what);
	return JSON_BROKEN;
}

static void
stream_push(struct json_stream *s, char open)
{
	stream_consume(s, 1);
	s->levels[s->depth++] = open;
	if (open == '[')
		memcpy(s->keys[s->depth], s->keys[s->depth - 1], JSON_KEY);
	else
		s->keys[s->depth][0] = '\0';
}

/* An object: a record, or a wrapper to walk into. */
static bool
stream_object(struct json_stream *s, enum json_result *result)
{
	size_t len;
	enum json_kind kind = stream_look(s, &len);

	if (kind == KIND_WRAPPER && s->depth < JSON_LEVELS) {
		stream_push(s, '{');
		return false;
	}
	if (kind == KIND_RECORD) {
		s->record_line = s->line;
		*result = stream_parse(s, len) ? JSON_RECORD : JSON_BROKEN;
		stream_consume(s, len);
		return true;
	}
	if (kind == KIND_OPEN) {
		stream_say(s, DIAG_JSON_SYNTAX, "the file ends in a record");
		stream_consume(s, s->raw.len - s->at);
		*result = JSON_BROKEN;
		return true;
	}
	*result = stream_say(s, DIAG_XML_LIMIT, "a record of more than 16 MB "
	    "is passed over");
	stream_skip(s);
	return true;
}

/* A member of a wrapper, at its key: walked into where it leads to records. */
static bool
stream_member(struct json_stream *s)
{
	size_t end = scan_string(s, 0);
	int c;

	if (end == 0)
		return false;
	stream_copy_key(s, 0, end, s->keys[s->depth]);
	stream_consume(s, end);
	stream_consume(s, scan_blanks(s, 0));
	if (stream_byte(s, 0) != ':')
		return false;
	stream_consume(s, 1);
	c = stream_blanks(s);
	if (stream_is_wrapper(s->keys[s->depth]) && (c == '{' || c == '['))
		return true;
	return stream_skip(s);
}

/* One step: true where it gives a result. */
static bool
stream_step(struct json_stream *s, enum json_result *result)
{
	int c = stream_blanks(s);
	char level = s->depth != 0 ? s->levels[s->depth - 1] : '\0';

	*result = s->failed ? JSON_FAILED
	    : JSON_END;
	if (c < 0) {
		if (s->depth != 0 && *result == JSON_END) {
			s->depth = 0;
			stream_say(s, DIAG_JSON_SYNTAX, "the file ends too "
			    "early");
			*result = JSON_BROKEN;
		}
		return true;
	}
	if (c == ']' || c == '}') {
		stream_consume(s, 1);
		s->depth -= s->depth != 0;
		return false;
	}
	if (c == '"' && level == '{') {
		if (stream_member(s))
			return false;
		stream_say(s, DIAG_JSON_SYNTAX, "a key has no value");
		*result = JSON_FAILED;
		return true;
	}
	if (c == '[' && s->depth < JSON_LEVELS) {
		stream_push(s, '[');
		return false;
	}
	if (c == '{')
		return stream_object(s, result);
	stream_skip(s);
	return false;
}

enum json_result
json_stream_next(struct json_stream *s, json_t **record)
{
	enum json_result result;

	json_decref(s->record);
	*record = s->record = NULL;
	while (!stream_step(s, &result))
		;
	*record = s->record;
	return result;
}

long
json_stream_line(const struct json_stream *s)
{
	return s->record_line;
}

const char *
json_stream_key(const struct json_stream *s)
{
	return s->keys[s->depth];
}

/* ---- opening ------------------------------------------------------------ */

struct json_stream *
json_stream_open(struct source *source, struct diags *diags)
{
	struct json_stream *s = calloc(1, sizeof *s);

	if (s == NULL) {
		diag(diags, DIAG_MEMORY, "no memory to read the input");
		return NULL;
	}
	s->decode = decode_open(source, diags);
	s->diags = diags;
	s->line = 1;
	if (s->decode == NULL) {
		free(s);
		return NULL;
	}
	return s;
}

void
json_stream_drop(struct json_stream *s)
{
	if (s == NULL)
		return;
	json_decref(s->record);
	free(s->raw.p);
	decode_drop(s->decode);
	free(s->mended.p);
	free(s);
}
