/*
 * A web page saved as one file (MHTML).
 *
 * Such a file is a mail: a header that names the boundary of the parts, and
 * parts with headers of their own.  The page is the first part of the type
 * text/html; pictures and style sheets are the others.
 *
 * Source: RFC 2557 (MHTML), RFC 2045 (encodings), RFC 2046 (boundaries).
 */
#define _GNU_SOURCE             /* strcasestr, memmem */
#include "input/mhtml.h"

#include <string.h>
#include <strings.h>

enum { MHTML_HEAD = 4096, MHTML_BOUNDARY = 80 };

/* ---- headers ------------------------------------------------------------ */

struct mhtml_header {
	char type[MHTML_HEAD];          /* with its parameters */
	char encoding[32];
	size_t len;                     /* with the blank line; 0: no end */
};

/* Length of a line with its end. */
static size_t
mhtml_line(const char *p, size_t len)
{
	const char *end = memchr(p, '\n', len);

	return end != NULL ? (size_t)(end + 1 - p) : len;
}

/* Put a line's text behind what is in `to`, without its end. */
static void
mhtml_add(char *to, size_t size, const char *p, size_t len)
{
	size_t at = strlen(to);

	while (len > 0 && strchr("\r\n", p[len - 1]) != NULL)
		len--;
	if (len >= size - at)
		len = size - at - 1;
	memcpy(to + at, p, len);
	to[at + len] = '\0';
}

static bool
mhtml_names(const char *p, size_t len, const char *name)
{
	return len > strlen(name) && strncasecmp(p, name, strlen(name)) == 0;
}

/* Lines "Name: value", of which some are wrapped, up to a blank one. */
static struct mhtml_header
mhtml_header(const char *p, size_t len)
{
	static const char type[] = "Content-Type:";
	static const char encoding[] = "Content-Transfer-Encoding:";
	struct mhtml_header h = { .len = 0 };
	size_t at = 0, n;
	int which = 0;

	for (; at < len; at += n) {
		const char *line = p + at;

		n = mhtml_line(line, len - at);
		if (*line == '\n' || (*line == '\r' && n == 2)) {
			h.len = at + n;
			return h;
		}
		if (*line != ' ' && *line != '\t')
			which = mhtml_names(line, n, type) ? 1
			    : mhtml_names(line, n, encoding) ? 2 : 0;
		if (which == 1)
			mhtml_add(h.type, sizeof h.type, line, n);
		else if (which == 2)
			mhtml_add(h.encoding, sizeof h.encoding, line +
			    strlen(encoding), n > strlen(encoding)
			    ? n - strlen(encoding) : 0);
	}
	return h;
}

/* "boundary=\"x\"" of a type; false where there is none or it is too long. */
static bool
mhtml_param(const char *type, const char *name, char *value, size_t size)
{
	const char *at = strcasestr(type, name);
	size_t n;

	value[0] = '\0';
	if (at == NULL)
		return false;
	at += strlen(name);
	n = *at == '"' ? strcspn(++at, "\"") : strcspn(at, "; \t");
	if (n == 0 || n >= size)
		return false;
	memcpy(value, at, n);
	value[n] = '\0';
	return true;
}

bool
mhtml_is(const char *head)
{
	const char *type = strcasestr(head, "Content-Type:");
	const char *page = strcasestr(head, "<html");

	if (type == NULL || (page != NULL && page < type))
		return false;
	type += strlen("Content-Type:");
	return strncasecmp(type + strspn(type, " \t\r\n"),
	    "multipart/related", 17) == 0;
}

/* ---- transfer encodings ------------------------------------------------- */

static int
mhtml_hex(char c)
{
	return c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'F'
	    ? c - 'A' + 10 : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* "=3D" is a byte, "=" at the end of a line joins it to the next. */
static bool
mhtml_quoted(struct bytes *out, const char *p, size_t len)
{
	const char *end = p + len;

	while (p < end) {
		const char *plain = p;
		char byte;

		while (p < end && *p != '=')
			p++;
		if (!bytes_put(out, plain, (size_t)(p - plain)))
			return false;
		if (p == end)
			break;
		p++;
		if (end - p > 1 && mhtml_hex(p[0]) >= 0 &&
		    mhtml_hex(p[1]) >= 0) {
			byte = (char)(mhtml_hex(p[0]) * 16 + mhtml_hex(p[1]));
			p += 2;
		} else if (p < end && (*p == '\n' || *p == '\r')) {
			p += *p == '\r' && end - p > 1 && p[1] == '\n' ? 2
			    : 1;
			continue;
		} else {
			byte = '=';
		}
		if (!bytes_put(out, &byte, 1))
			return false;
	}
	return true;
}

static int
mhtml_sextet(char c)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	    "abcdefghijklmnopqrstuvwxyz0123456789+/";
	const char *at = c != '\0' ? strchr(digits, c) : NULL;

	return at != NULL ? (int)(at - digits) : -1;
}

static bool
mhtml_base64(struct bytes *out, const char *p, size_t len)
{
	unsigned bits = 0;
	int n = 0;

	for (size_t i = 0; i < len; i++) {
		int sextet = mhtml_sextet(p[i]);
		char byte;

		if (sextet < 0)
			continue;
		bits = (bits << 6 | (unsigned)sextet) & 0xFFFFFF;
		n += 6;
		if (n < 8)
			continue;
		n -= 8;
		byte = (char)(bits >> n & 0xFF);
		if (!bytes_put(out, &byte, 1))
			return false;
	}
	return true;
}

static bool
mhtml_decode(struct bytes *out, const char *encoding, const char *p,
    size_t len)
{
	if (strcasestr(encoding, "quoted-printable") != NULL)
		return mhtml_quoted(out, p, len);
	if (strcasestr(encoding, "base64") != NULL)
		return mhtml_base64(out, p, len);
	return bytes_put(out, p, len);
}

/* ---- parts -------------------------------------------------------------- */

/* The next line that is the boundary, or the end. */
static const char *
mhtml_boundary(const char *p, const char *end, const char *boundary,
    size_t len)
{
	while (p < end) {
		const char *at = memmem(p, (size_t)(end - p), boundary, len);

		if (at == NULL)
			break;
		if (at - 2 >= p && at[-1] == '-' && at[-2] == '-')
			return at - 2;
		p = at + len;
	}
	return end;
}

bool
mhtml_page(struct bytes *out, const char *p, size_t len,
    char charset[MHTML_CHARSET])
{
	const char *end = p + len, *part;
	struct mhtml_header h = mhtml_header(p, len);
	char boundary[MHTML_BOUNDARY];

	if (!mhtml_param(h.type, "boundary=", boundary, sizeof boundary))
		return false;
	len = strlen(boundary);
	for (part = mhtml_boundary(p + h.len, end, boundary, len); part < end;
	    part = mhtml_boundary(p, end, boundary, len)) {
		p = part + 2 + len;
		p += mhtml_line(p, (size_t)(end - p));
		h = mhtml_header(p, (size_t)(end - p));
		if (h.len == 0 || strcasestr(h.type, "html") == NULL)
			continue;
		mhtml_param(h.type, "charset=", charset, MHTML_CHARSET);
		p += h.len;
		part = mhtml_boundary(p, end, boundary, len);
		return mhtml_decode(out, h.encoding, p, (size_t)(part - p));
	}
	return false;
}
