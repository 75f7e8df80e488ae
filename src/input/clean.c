/*
 * The bytes of a record as UTF-8 that an XML parser takes.
 *
 * Real records reach us through mails, editors and scripts: named entities
 * without their document type, Latin-1 under the name of UTF-8, control
 * characters, an ampersand never escaped.  A strict parser loses the record
 * for each of these; here they are mended and said.
 *
 * Source: XML 1.0, clauses 2.2 (characters) and 4.1 (references).
 */
#include "input/clean.h"

#include <libxml/HTMLparser.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ucnv.h>

#include "base/diag.h"
#include "base/utf8.h"
#include "input/decode.h"
#include "input/entities.h"

struct clean {
	struct bytes *out;
	struct diags *diags;
	const char *end;                /* of the record */
	bool cdata_open, comment_open;  /* one had no end: look no more */
	bool failed;                    /* no memory */
	size_t n_controls, n_bare;
};

/* ---- bytes -------------------------------------------------------------- */

bool
bytes_put(struct bytes *b, const char *p, size_t len)
{
	if (b->cap - b->len <= len) {
		size_t cap = b->len + b->len / 2 + len + 4096;
		char *more = realloc(b->p, cap);

		if (more == NULL)
			return false;
		b->p = more;
		b->cap = cap;
	}
	if (len != 0)
		memcpy(b->p + b->len, p, len);
	b->len += len;
	b->p[b->len] = '\0';
	return true;
}

static void
clean_put(struct clean *c, const char *p, size_t len)
{
	if (!bytes_put(c->out, p, len))
		c->failed = true;
}

static void
clean_put_code(struct clean *c, uint32_t code)
{
	char utf8[4];

	clean_put(c, utf8, utf8_encode(code, utf8));
}

/* ---- encodings ---------------------------------------------------------- */

bool
clean_convert(struct bytes *out, const char *encoding, const char *p,
    size_t len)
{
	UErrorCode status = U_ZERO_ERROR;
	size_t cap = len * 4 + 16;
	char *utf8 = malloc(cap);
	int32_t n = -1;

	if (utf8 != NULL && len < INT32_MAX / 4 - 16)
		n = ucnv_convert("UTF-8", encoding, utf8, (int32_t)cap, p,
		    (int32_t)len, &status);
	if (n < 0 || U_FAILURE(status) || !bytes_put(out, utf8, (size_t)n))
		n = -1;
	free(utf8);
	return n >= 0;
}

/* Where it differs from Latin-1: 0x80 to 0x9F. */
static const uint16_t clean_high[] = {
	0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
	0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
	0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
	0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178
};

uint32_t
clean_1252(unsigned char byte)
{
	return byte < 0x80 || byte >= 0xA0 ? byte : clean_high[byte - 0x80];
}

bool
clean_mend_utf8(struct bytes *out, const char *p, size_t len)
{
	const char *end = p + len;

	while (p < end) {
		const char *start = p;
		uint32_t code = utf8_next(&p, end);
		char utf8[4];

		if (code == UTF8_REPLACEMENT && p - start == 1)
			code = clean_1252((unsigned char)*start);
		if (!bytes_put(out, utf8, utf8_encode(code, utf8)))
			return false;
	}
	return true;
}

static bool
clean_is_ascii(const char *p, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if ((p[i] & 0x80) != 0)
			return false;
	return true;
}

/* The record in the encoding that its bytes show, which is not UTF-8. */
static bool
clean_guess(struct bytes *out, const char *p, size_t len,
    struct diags *diags)
{
	const char *guess = decode_guess(p, len);

	if (guess != NULL && clean_convert(out, guess, p, len)) {
		diag(diags, DIAG_TEXT_ENCODING, "the record is not UTF-8; it "
		    "is read as %s", guess);
		return true;
	}
	diag(diags, DIAG_TEXT_ENCODING, "the record is not UTF-8; its odd "
	    "bytes are read as Windows-1252");
	return clean_mend_utf8(out, p, len);
}

/*
 * The record as UTF-8: *p and *len are left alone, or name `out`.
 * Returns false where there is no memory.
 */
static bool
clean_encoding(struct bytes *out, const char **p, size_t *len,
    const char *encoding, struct diags *diags)
{
	bool valid = utf8_is_valid(*p, *len);

	if (encoding[0] != '\0' && valid && !clean_is_ascii(*p, *len)) {
		diag(diags, DIAG_TEXT_ENCODING,
		    "declared as \"%s\", but it is UTF-8", encoding);
		return true;
	}
	if (encoding[0] == '\0' ||
	    !clean_convert(out, encoding, *p, *len)) {
		if (encoding[0] != '\0')
			diag(diags, DIAG_TEXT_ENCODING, "the encoding \"%s\" "
			    "is not known", encoding);
		if (valid)
			return true;
		if (!clean_guess(out, *p, *len, diags))
			return false;
	}
	*p = out->p;
	*len = out->len;
	return true;
}

/* ---- references --------------------------------------------------------- */

static bool
clean_is_char(uint32_t code)
{
	return code == '\t' || code == '\n' || code == '\r' ||
	    (code >= 0x20 && code < 0xD800) ||
	    (code >= 0xE000 && code < 0xFFFE) ||
	    (code >= 0x10000 && code <= 0x10FFFF);
}

static bool
clean_is_name(char ch)
{
	return (ch >= 'a' && ch <= 'z') || (ch >= 'A' && ch <= 'Z') ||
	    (ch >= '0' && ch <= '9') || ch == '_' || ch == '.' || ch == '-';
}

static bool
clean_is_predefined(const char *name)
{
	return strcmp(name, "amp") == 0 || strcmp(name, "lt") == 0 ||
	    strcmp(name, "gt") == 0 || strcmp(name, "quot") == 0 ||
	    strcmp(name, "apos") == 0;
}

/* "&#x3B1;": bytes of it, 0 when it is none; one that XML forbids is put. */
static size_t
clean_number(struct clean *c, const char *at)
{
	bool hex = at + 2 < c->end && at[2] == 'x';
	const char *p = at + (hex ? 3 : 2);
	uint32_t code = 0;
	size_t digits = 0;

	for (; p < c->end; p++, digits++) {
		int digit = *p >= '0' && *p <= '9' ? *p - '0'
		    : hex && *p >= 'a' && *p <= 'f' ? *p - 'a' + 10
		    : hex && *p >= 'A' && *p <= 'F' ? *p - 'A' + 10 : -1;

		if (digit < 0)
			break;
		if (code <= 0x10FFFF)
			code = code * (hex ? 16 : 10) + (uint32_t)digit;
	}
	if (digits == 0 || p == c->end || *p != ';')
		return 0;
	if (clean_is_char(code)) {
		clean_put(c, at, (size_t)(p + 1 - at));
	} else {
		c->n_controls++;
		clean_put_code(c, UTF8_REPLACEMENT);
	}
	return (size_t)(p + 1 - at);
}

/* "&alpha;": bytes of it, 0 when it is none; what stands for it is put. */
static size_t
clean_entity(struct clean *c, const char *at)
{
	const htmlEntityDesc *e;
	char name[32];
	uint32_t codes[2];
	size_t n = 1, n_codes;

	while (at + n < c->end && n < sizeof name && clean_is_name(at[n]))
		n++;
	if (n == 1 || n == sizeof name || at + n >= c->end || at[n] != ';')
		return 0;
	memcpy(name, at + 1, n - 1);
	name[n - 1] = '\0';
	e = htmlEntityLookup((const xmlChar *)name);
	n_codes = entity_find(name, codes);
	if (clean_is_predefined(name)) {
		clean_put(c, at, n + 1);
	} else if (e != NULL) {
		clean_put_code(c, e->value);
	} else if (n_codes != 0) {
		for (size_t i = 0; i < n_codes; i++)
			clean_put_code(c, codes[i]);
	} else {
		diag(c->diags, DIAG_XML_ENTITY,
		    "the entity \"%s\" is not known", name);
		clean_put(c, "&amp;", 5);
		clean_put(c, at + 1, n);
	}
	return n + 1;
}

static const char *
clean_ampersand(struct clean *c, const char *at)
{
	size_t n = at + 1 < c->end && at[1] == '#' ? clean_number(c, at)
	    : clean_entity(c, at);

	if (n != 0)
		return at + n;
	c->n_bare++;
	clean_put(c, "&amp;", 5);
	return at + 1;
}

/* ---- mark-up ------------------------------------------------------------ */

/* Copy what ends by `close` word for word; NULL when it has no end. */
static const char *
clean_verbatim(struct clean *c, const char *at, const char *close,
    bool *is_open)
{
	const char *end = *is_open ? NULL : strstr(at, close);

	if (end == NULL || end >= c->end) {
		*is_open = true;
		return NULL;
	}
	end += strlen(close);
	clean_put(c, at, (size_t)(end - at));
	return end;
}

static const char *
clean_less(struct clean *c, const char *at)
{
	const char *end = NULL;
	char next = at + 1 < c->end ? at[1] : '\0';

	if (strncmp(at, "<![CDATA[", 9) == 0)
		end = clean_verbatim(c, at, "]]>", &c->cdata_open);
	else if (strncmp(at, "<!--", 4) == 0)
		end = clean_verbatim(c, at, "-->", &c->comment_open);
	if (end != NULL)
		return end;
	if (next != '\0' && strchr(" \t\n\r0123456789=.,;<&(+-", next) !=
	    NULL) {
		c->n_bare++;
		clean_put(c, "&lt;", 4);
	} else {
		clean_put(c, at, 1);
	}
	return at + 1;
}

/* ---- records ------------------------------------------------------------ */

static bool
clean_is_special(char ch)
{
	return ch == '&' || ch == '<';
}

static void
clean_references(struct clean *c, const char *p)
{
	while (p < c->end && !c->failed) {
		const char *plain = p;

		while (p < c->end && !clean_is_special(*p))
			p++;
		clean_put(c, plain, (size_t)(p - plain));
		if (p == c->end)
			break;
		p = *p == '&' ? clean_ampersand(c, p) : clean_less(c, p);
	}
}

/* Characters that XML forbids become blanks, U+FFFE and U+FFFF U+FFFD. */
static void
clean_forbidden(struct clean *c)
{
	char *p = c->out->p, *end = p + c->out->len;

	for (; p < end; p++) {
		unsigned char ch = (unsigned char)*p;

		if (ch < 0x20 && ch != '\n' && ch != '\t' && ch != '\r') {
			*p = ' ';
			c->n_controls++;
		} else if (ch == 0xEF && end - p > 2 && p[1] == '\xBF' &&
		    (p[2] == '\xBE' || p[2] == '\xBF')) {
			p[2] = '\xBD';
			c->n_controls++;
		}
	}
}

static void
clean_say(const struct clean *c)
{
	if (c->n_controls != 0)
		diag(c->diags, DIAG_TEXT_ENCODING,
		    "%zu characters that XML forbids were replaced",
		    c->n_controls);
	if (c->n_bare != 0)
		diag(c->diags, DIAG_XML_ENTITY,
		    "%zu bare \"&\" or \"<\" were taken as themselves",
		    c->n_bare);
}

bool
clean_record(struct bytes *out, const char *p, size_t len,
    const char *encoding, struct diags *diags)
{
	struct bytes utf8 = { 0 };
	struct clean c = { .out = out, .diags = diags };

	out->len = 0;
	if (!clean_encoding(&utf8, &p, &len, encoding, diags)) {
		free(utf8.p);
		return false;
	}
	c.end = p + len;
	clean_put(&c, "", 0);
	clean_references(&c, p);
	clean_forbidden(&c);
	clean_say(&c);
	free(utf8.p);
	return !c.failed;
}
