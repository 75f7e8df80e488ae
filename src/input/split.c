/*
 * A set of records, cut into one document per record.
 *
 * The bytes are searched for the start and end tags of records, and each
 * record is parsed on its own.  So a slip in one record costs that record
 * alone, memory is bounded by the largest record, and a document type
 * declaration with its entities (bombs among them) is never seen.
 *
 * The road not taken: one xmlTextReader over the whole stream.  The first
 * error ends it, and all records behind are lost.
 */
#include "input/split.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ucnv.h>

#include "base/diag.h"
#include "base/source.h"
#include "base/utf8.h"

enum {
	SPLIT_CHUNK = 64 * 1024,
	SPLIT_MAX = 64 * 1024 * 1024    /* bytes of one record: the largest
	                                   real one has 5 MB */
};

struct bytes {
	char *p;
	size_t len, cap;
};

struct split {
	struct source *source;
	struct diags *diags;
	const char *const *names;
	struct bytes raw;               /* read, not yet consumed */
	size_t at;                      /* consumed of it */
	struct bytes clean;             /* the record, entities resolved */
	bool ended;                     /* the source has no more */
	char encoding[32];              /* declared, "" = UTF-8 */
	xmlParserCtxtPtr parser;
	xmlDocPtr doc;
	long line;                      /* of raw.p[at] */
	long record_line;
};

/* ---- bytes ---------------------------------------------------------------------- */

static bool
bytes_put(struct bytes *b, const char *p, size_t len)
{
	if (b->cap - b->len <= len) {
		size_t cap = (b->len + len) * 2 + SPLIT_CHUNK;
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
split_consume(struct split *s, size_t n)
{
	const char *p = s->raw.p + s->at;
	const char *end = p + n;

	while ((p = memchr(p, '\n', (size_t)(end - p))) != NULL) {
		s->line++;
		p++;
	}
	s->at += n;
}

/* Read more; false at the end. */
static bool
split_fill(struct split *s)
{
	char chunk[SPLIT_CHUNK];
	int n;

	if (s->ended)
		return false;
	if (s->at > 0) {
		memmove(s->raw.p, s->raw.p + s->at, s->raw.len - s->at + 1);
		s->raw.len -= s->at;
		s->at = 0;
	}
	n = source_read(s->source, chunk, SPLIT_CHUNK);
	if (n <= 0) {
		s->ended = true;
		return false;
	}
	for (int i = 0; i < n; i++)
		if (chunk[i] == '\0')
			chunk[i] = ' ';
	if (!bytes_put(&s->raw, chunk, (size_t)n)) {
		diag(s->diags, DIAG_MEMORY, "no memory to read the record");
		s->ended = true;
		return false;
	}
	return true;
}

/* ---- encodings ------------------------------------------------------------------- */

static bool
split_is_utf16(const char *head, size_t len)
{
	return len >= 4 && (memcmp(head, "\xFF\xFE", 2) == 0 ||
	    memcmp(head, "\xFE\xFF", 2) == 0 ||
	    memcmp(head, "<\0?\0", 4) == 0 || memcmp(head, "\0<\0?", 4) == 0);
}

/* UTF-16 is rare: convert all of it at once. */
static bool
split_convert(struct split *s, const char *head)
{
	UErrorCode status = U_ZERO_ERROR;
	const char *name = head[0] == '<' ? "UTF-16LE"
	    : head[0] == '\0' ? "UTF-16BE" : "UTF-16";
	size_t len;
	const char *rest = source_rest(s->source, (size_t)1 << 30, &len);
	size_t cap = len * 2 + 16;

	s->ended = true;
	s->raw.p = rest != NULL ? malloc(cap) : NULL;
	if (s->raw.p == NULL)
		return false;
	s->raw.cap = cap;
	s->raw.len = (size_t)ucnv_convert("UTF-8", name, s->raw.p,
	    (int32_t)cap - 1, rest, (int32_t)len, &status);
	if (U_FAILURE(status)) {
		diag(s->diags, DIAG_TEXT_ENCODING, "is no valid UTF-16");
		return false;
	}
	s->raw.p[s->raw.len] = '\0';
	return true;
}

/* The encoding that the XML declaration names. */
static void
split_declared(struct split *s, const char *head)
{
	const char *end = strstr(head, "?>");
	const char *at = strstr(head, "encoding=");
	size_t n;

	if (at == NULL || end == NULL || at > end)
		return;
	at += strlen("encoding=") + 1;
	n = strcspn(at, "\"'?>");
	if (n < sizeof s->encoding && strncmp(at, "UTF-8", n) != 0 &&
	    strncmp(at, "utf-8", n) != 0 && strncmp(at, "UTF-16", 6) != 0)
		snprintf(s->encoding, sizeof s->encoding, "%.*s", (int)n, at);
}

/* Bytes that are not UTF-8 are taken for Latin-1. */
static bool
split_mend_utf8(struct split *s)
{
	struct bytes mended = { 0 };
	const char *p = s->clean.p;
	const char *end = p + s->clean.len;

	diag(s->diags, DIAG_TEXT_ENCODING,
	    "the record is not UTF-8; its odd bytes are read as Latin-1");
	while (p < end) {
		const char *start = p;
		uint32_t code = utf8_next(&p, end);
		char utf8[4];

		if (code == UTF8_REPLACEMENT && p - start == 1)
			code = (unsigned char)*start;
		if (!bytes_put(&mended, utf8, utf8_encode(code, utf8))) {
			free(mended.p);
			return false;
		}
	}
	free(s->clean.p);
	s->clean = mended;
	return true;
}

/* ---- entities ---------------------------------------------------------------------- */

static bool
split_is_predefined(const char *name)
{
	return strcmp(name, "amp") == 0 || strcmp(name, "lt") == 0 ||
	    strcmp(name, "gt") == 0 || strcmp(name, "quot") == 0 ||
	    strcmp(name, "apos") == 0;
}

/* What stands for "&name;" in the record; the length of the name, or 0. */
static size_t
split_entity(struct split *s, const char *at, const char *end)
{
	char name[32], utf8[4];
	const htmlEntityDesc *e;
	size_t n = 1;

	while (at + n < end && n < sizeof name && ((at[n] >= 'a' &&
	    at[n] <= 'z') || (at[n] >= 'A' && at[n] <= 'Z') ||
	    (at[n] >= '0' && at[n] <= '9')))
		n++;
	if (n == 1 || n == sizeof name || at + n >= end || at[n] != ';')
		return 0;
	memcpy(name, at + 1, n - 1);
	name[n - 1] = '\0';
	if (split_is_predefined(name))
		return 0;
	e = htmlEntityLookup((const xmlChar *)name);
	if (e != NULL) {
		bytes_put(&s->clean, utf8, utf8_encode(e->value, utf8));
	} else {
		diag(s->diags, DIAG_XML_ENTITY,
		    "the entity \"%s\" is not known", name);
		bytes_put(&s->clean, "&amp;", 5);
		bytes_put(&s->clean, at + 1, n);
	}
	return n + 1;
}

/* Copy the record, named entities resolved. */
static bool
split_clean(struct split *s, size_t len)
{
	const char *p = s->raw.p + s->at;
	const char *end = p + len;

	s->clean.len = 0;
	while (p < end) {
		const char *amp = memchr(p, '&', (size_t)(end - p));
		size_t n;

		if (!bytes_put(&s->clean, p,
		    (size_t)((amp != NULL ? amp : end) - p)))
			return false;
		if (amp == NULL)
			break;
		n = split_entity(s, amp, end);
		if (n == 0 && !bytes_put(&s->clean, "&", 1))
			return false;
		p = amp + (n != 0 ? n : 1);
	}
	return s->encoding[0] != '\0' ||
	    utf8_is_valid(s->clean.p, s->clean.len) || split_mend_utf8(s);
}

/* ---- records -------------------------------------------------------------------------- */

/* Does a start tag of `name` begin here? */
static bool
split_starts(const char *p, const char *name)
{
	size_t n = strlen(name);

	return strncmp(p, name, n) == 0 &&
	    (p[n] == '>' || p[n] == ' ' || p[n] == '\n' || p[n] == '\t' ||
	    p[n] == '\r' || p[n] == '/');
}

/*
 * Find the next start tag of a record, from `from` on; *which is its name.
 * Returns the offset in raw, or SIZE_MAX when what was read has none.
 */
static size_t
split_find_start(struct split *s, size_t from, const char *only,
    const char **which)
{
	const char *p = s->raw.p + from;
	const char *end = s->raw.p + s->raw.len;

	while (p < end && (p = memchr(p, '<', (size_t)(end - p))) != NULL) {
		for (const char *const *name = s->names; *name != NULL;
		    name++)
			if ((only == NULL || strcmp(only, *name) == 0) &&
			    split_starts(p + 1, *name)) {
				*which = *name;
				return (size_t)(p - s->raw.p);
			}
		p++;
	}
	return SIZE_MAX;
}

/* Skip to the next record's start; NULL at the end of the source. */
static const char *
split_seek(struct split *s)
{
	enum { KEEP = 64 };             /* longer than any start tag's name */
	const char *which = NULL;

	for (;;) {
		size_t at = s->raw.p != NULL
		    ? split_find_start(s, s->at, NULL, &which) : SIZE_MAX;

		if (at != SIZE_MAX) {
			split_consume(s, at - s->at);
			return which;
		}
		if (s->raw.len - s->at > KEEP)
			split_consume(s, s->raw.len - s->at - KEEP);
		if (!split_fill(s))
			return NULL;
	}
}

/* Length of the record at s->at: up to its end tag, the next start, or all. */
static size_t
split_extent(struct split *s, const char *name, bool *cut)
{
	size_t from = 1;
	char tag[64];
	int n = snprintf(tag, sizeof tag, "</%s>", name);

	*cut = false;
	for (;;) {
		const char *record = s->raw.p + s->at;
		const char *end = strstr(record + from, tag);
		const char *which;
		size_t next = split_find_start(s, s->at + from, name, &which);

		if (next != SIZE_MAX && (end == NULL ||
		    s->raw.p + next < end)) {
			*cut = true;
			return next - s->at;
		}
		if (end != NULL)
			return (size_t)(end - record) + (size_t)n;
		if (s->raw.len - s->at > SPLIT_MAX) {
			*cut = true;
			return s->raw.len - s->at;
		}
		from = s->raw.len - s->at;
		from = from > sizeof tag ? from - sizeof tag : 1;
		if (!split_fill(s)) {
			*cut = true;
			return s->raw.len - s->at;
		}
	}
}

static enum split_result
split_broken(struct split *s)
{
	const xmlError *e = xmlCtxtGetLastError(s->parser);
	struct place at = { .line = s->record_line };
	char why[200] = "it cannot be parsed";

	if (e != NULL && e->message != NULL) {
		snprintf(why, sizeof why, "%s", e->message);
		why[strcspn(why, "\n")] = '\0';
		at.line += e->line - 1;
		at.column = e->int2;
	}
	diag_at(s->diags, &at, e != NULL && (e->code == XML_ERR_INTERNAL_ERROR
	    || e->code == XML_ERR_NO_MEMORY) ? DIAG_XML_LIMIT
	    : DIAG_XML_SYNTAX, "the record is not well-formed: %s", why);
	return SPLIT_BROKEN;
}

static enum split_result
split_parse(struct split *s)
{
	s->doc = xmlCtxtReadMemory(s->parser, s->clean.p, (int)s->clean.len,
	    NULL, s->encoding[0] != '\0' ? s->encoding : "UTF-8",
	    XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
	    XML_PARSE_NOCDATA | XML_PARSE_COMPACT);
	return s->doc != NULL ? SPLIT_RECORD : split_broken(s);
}

enum split_result
split_next(struct split *s, xmlDocPtr *doc)
{
	const char *name;
	size_t len;
	bool cut;

	if (s->doc != NULL)
		xmlFreeDoc(s->doc);
	s->doc = NULL;
	name = split_seek(s);
	if (name == NULL)
		return source_failed(s->source) ? SPLIT_FAILED : SPLIT_END;
	s->record_line = s->line;
	s->diags->here.line = s->line;
	len = split_extent(s, name, &cut);
	if (len > SPLIT_MAX) {
		diag(s->diags, DIAG_XML_LIMIT,
		    "the record has more than %d bytes", SPLIT_MAX);
		split_consume(s, len);
		return SPLIT_BROKEN;
	}
	if (!split_clean(s, len)) {
		diag(s->diags, DIAG_MEMORY, "no memory for the record");
		return SPLIT_FAILED;
	}
	split_consume(s, len);
	*doc = NULL;
	enum split_result result = split_parse(s);
	*doc = s->doc;
	return result;
}

long
split_line(const struct split *s)
{
	return s->record_line;
}

struct split *
split_open(struct source *source, const char *const *names,
    struct diags *diags)
{
	struct split *s = calloc(1, sizeof *s);
	size_t len;
	const char *head = source_peek(source, &len);

	if (s != NULL)
		s->parser = xmlNewParserCtxt();
	if (s == NULL || s->parser == NULL) {
		diag(diags, DIAG_MEMORY, "no memory to read the set");
		split_drop(s);
		return NULL;
	}
	s->source = source;
	s->diags = diags;
	s->names = names;
	s->line = 1;
	if (split_is_utf16(head, len)) {
		if (!split_convert(s, head)) {
			split_drop(s);
			return NULL;
		}
	} else {
		split_declared(s, head);
	}
	return s;
}

void
split_drop(struct split *s)
{
	if (s == NULL)
		return;
	if (s->doc != NULL)
		xmlFreeDoc(s->doc);
	if (s->parser != NULL)
		xmlFreeParserCtxt(s->parser);
	free(s->raw.p);
	free(s->clean.p);
	free(s);
}
