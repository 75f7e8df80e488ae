/*
 * A growing string of bytes in an arena.
 */
#include "base/buf.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"

static void
buf_room(struct buf *b, size_t more)
{
	size_t cap = b->cap != 0 ? b->cap : 64;
	char *p;

	if (b->cap - b->len > more)
		return;
	while (cap - b->len <= more)
		cap *= 2;
	p = arena_array(b->arena, cap, 1);
	if (b->len != 0)
		memcpy(p, b->p, b->len);
	b->p = p;
	b->cap = cap;
}

void
buf_put(struct buf *b, const void *bytes, size_t len)
{
	buf_room(b, len);
	if (len != 0)
		memcpy(b->p + b->len, bytes, len);
	b->len += len;
	b->p[b->len] = '\0';
}

void
buf_str(struct buf *b, const char *s)
{
	if (s != NULL)
		buf_put(b, s, strlen(s));
}

void
buf_char(struct buf *b, char c)
{
	buf_put(b, &c, 1);
}

void
buf_utf8(struct buf *b, uint32_t code)
{
	char bytes[4];

	buf_put(b, bytes, utf8_encode(code, bytes));
}

void
buf_printf(struct buf *b, const char *fmt, ...)
{
	va_list ap;
	int len;

	va_start(ap, fmt);
	len = vsnprintf(NULL, 0, fmt, ap);
	va_end(ap);
	if (len <= 0)
		return;
	buf_room(b, (size_t)len);
	va_start(ap, fmt);
	vsnprintf(b->p + b->len, (size_t)len + 1, fmt, ap);
	va_end(ap);
	b->len += (size_t)len;
}

void
buf_points(struct buf *b, sp length, int decimals)
{
	static const int64_t tens[] = {
		1, 10, 100, 1000, 10000, 100000, 1000000
	};
	uint64_t abs = length < 0 ? (uint64_t)-length : (uint64_t)length;
	uint64_t ten = (uint64_t)tens[decimals];
	uint64_t fixed = abs / SP_PT * ten +
	    (abs % SP_PT * ten + SP_PT / 2) / SP_PT;
	uint64_t frac = fixed % ten;
	char digits[32];
	int len;

	if (length < 0 && fixed != 0)
		buf_char(b, '-');
	if (frac == 0) {
		len = snprintf(digits, sizeof digits, "%llu",
		    (unsigned long long)(fixed / ten));
	} else {
		len = snprintf(digits, sizeof digits, "%llu.%0*llu",
		    (unsigned long long)(fixed / ten), decimals,
		    (unsigned long long)frac);
		while (digits[len - 1] == '0')
			len--;
	}
	buf_put(b, digits, (size_t)len);
}

void
buf_json(struct buf *b, const char *s)
{
	const char *end = s + strlen(s);

	buf_char(b, '"');
	while (s < end) {
		uint32_t code = utf8_next(&s, end);

		if (code == '"' || code == '\\') {
			buf_char(b, '\\');
			buf_char(b, (char)code);
		} else if (code == '\n') {
			buf_str(b, "\\n");
		} else if (code == '\t') {
			buf_str(b, "\\t");
		} else if (code < 0x20 || code == 0x7F) {
			buf_printf(b, "\\u%04x", (unsigned)code);
		} else {
			buf_utf8(b, code);
		}
	}
	buf_char(b, '"');
}

void
buf_xml(struct buf *b, const char *s)
{
	const char *end = s + strlen(s);

	while (s < end) {
		uint32_t code = utf8_next(&s, end);

		if (code == '&')
			buf_str(b, "&amp;");
		else if (code == '<')
			buf_str(b, "&lt;");
		else if (code == '>')
			buf_str(b, "&gt;");
		else if (code == '"')
			buf_str(b, "&quot;");
		else if (code >= 0x20 ? code != 0xFFFE && code != 0xFFFF
		    : code == '\n' || code == '\t' || code == '\r')
			buf_utf8(b, code);
	}
}

const char *
buf_text(const struct buf *b)
{
	return b->p != NULL ? b->p : "";
}

void
buf_clear(struct buf *b)
{
	b->len = 0;
	if (b->p != NULL)
		b->p[0] = '\0';
}
