/*
 * JSON that a strict parser refuses.  Source: RFC 8259, clause 7.
 */
#include "input/json_mend.h"

#include <stdint.h>
#include <string.h>

#include "input/clean.h"

struct mend {
	struct bytes *out;
	bool failed;
};

static void
mend_put(struct mend *m, const char *p, size_t len)
{
	if (!m->failed && !bytes_put(m->out, p, len))
		m->failed = true;
}

/* The value of "uXXXX" at p; UINT32_MAX: it is none. */
static uint32_t
mend_code(const char *p, const char *end)
{
	uint32_t code = 0;

	if (end - p < 5 || *p != 'u')
		return UINT32_MAX;
	for (int i = 1; i < 5; i++) {
		char c = p[i];
		int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' &&
		    c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F'
		    ? c - 'A' + 10 : -1;

		if (digit < 0)
			return UINT32_MAX;
		code = code * 16 + (uint32_t)digit;
	}
	return code;
}

/* An escape, p behind its backslash; returns the bytes that it took. */
static size_t
mend_escape(struct mend *m, const char *p, const char *end)
{
	uint32_t code = mend_code(p, end), next;

	if (p == end)
		return 0;
	if (code == UINT32_MAX) {
		if (strchr("\"\\/bfnrt", *p) != NULL)
			mend_put(m, "\\", 1);
		if (*p == 'u')          /* "\u12": its backslash was text */
			mend_put(m, "\\\\", 2);
		mend_put(m, p, 1);
		return 1;
	}
	if (code < 0xD800 || code > 0xDFFF) {
		mend_put(m, "\\", 1);
		mend_put(m, p, 5);
		return 5;
	}
	next = code < 0xDC00 && end - p > 6 && p[5] == '\\'
	    ? mend_code(p + 6, end) : UINT32_MAX;
	if (next >= 0xDC00 && next <= 0xDFFF) {
		mend_put(m, "\\", 1);
		mend_put(m, p, 11);
		return 11;
	}
	mend_put(m, "\\ufffd", 6);
	return 5;
}

/* A string, p at its first byte; returns the bytes with the closing mark. */
static size_t
mend_string(struct mend *m, const char *from, const char *end)
{
	const char *p = from;

	while (p < end && *p != '"') {
		if (*p == '\\') {
			p++;
			p += mend_escape(m, p, end);
		} else if ((unsigned char)*p < 0x20) {
			mend_put(m, *p == '\n' ? "\\n" : " ", *p == '\n'
			    ? 2 : 1);
			p++;
		} else {
			mend_put(m, p++, 1);
		}
	}
	mend_put(m, "\"", 1);
	return (size_t)(p - from) + (p < end);
}

static bool
mend_is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool
json_mend(struct bytes *out, const char *p, size_t len)
{
	struct mend m = { .out = out };
	const char *end = p + len;

	out->len = 0;
	while (p < end && !m.failed) {
		const char *next = p + 1;

		if (*p == '"') {
			mend_put(&m, p++, 1);
			p += mend_string(&m, p, end);
			continue;
		}
		while (*p == ',' && next < end && mend_is_blank(*next))
			next++;
		if (*p == ',' && next < end && strchr("]},", *next) != NULL) {
			p = next;
			continue;
		}
		/* what Python's library writes for no number */
		if (end - p >= 3 && memcmp(p, "NaN", 3) == 0) {
			mend_put(&m, "null", 4);
			p += 3;
			continue;
		}
		mend_put(&m, p++, 1);
	}
	return !m.failed;
}
