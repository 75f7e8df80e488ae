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

#include <libxml/parser.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/diag.h"
#include "base/source.h"
#include "input/clean.h"

enum {
	SPLIT_CHUNK = 64 * 1024,
	SPLIT_MAX = 32 * 1024 * 1024,   /* bytes of one record: the largest
	                                   real one has 5 MB */
	SPLIT_UTF16_MAX = 256 * 1024 * 1024
};

struct split {
	struct source *source;
	struct diags *diags;
	const struct split_name *names;
	struct bytes raw;               /* read, not yet consumed */
	size_t at;                      /* consumed of it */
	struct bytes clean;             /* the record as well-formed UTF-8 */
	bool ended;                     /* the source has no more */
	bool escaped;                   /* XML as the text of a web page */
	size_t held;                    /* bytes at the end of raw that may
	                                   be half a reference */
	char encoding[32];              /* declared, "" = UTF-8 */
	xmlParserCtxtPtr parser;
	xmlDocPtr doc;
	long line;                      /* of raw.p[at] */
	long record_line;
};

/* ---- bytes -------------------------------------------------------------- */

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

/* NUL would end every search; as a control character it is said later. */
static void
split_no_nul(char *p, size_t len)
{
	char *end = p + len;

	while ((p = memchr(p, '\0', (size_t)(end - p))) != NULL)
		*p++ = '\1';
}

static const struct {
	const char *escape;
	char is;
} split_escapes[] = {
	{ "&lt;", '<' }, { "&gt;", '>' }, { "&amp;", '&' },
	{ "&quot;", '"' }, { "&#39;", '\'' }
};

enum { SPLIT_ESCAPE = 6 };      /* bytes of the longest */

/* Length of the escape at p, and what it stands for; 0: none. */
static size_t
split_escape(const char *p, char *is)
{
	for (size_t i = 0; i < sizeof split_escapes / sizeof *split_escapes;
	    i++) {
		size_t n = strlen(split_escapes[i].escape);

		if (strncmp(p, split_escapes[i].escape, n) == 0) {
			*is = split_escapes[i].is;
			return n;
		}
	}
	return 0;
}

/* Undo one level of escapes from `from` on; an unfinished one is held. */
static void
split_unescape(struct split *s, size_t from)
{
	char *p = s->raw.p + from - s->held, *to = p;
	char *end = s->raw.p + s->raw.len;

	s->held = 0;
	while (p < end) {
		size_t n = *p == '&' ? split_escape(p, to) : 0;

		if (n == 0 && *p == '&' && end - p < SPLIT_ESCAPE &&
		    memchr(p, ';', (size_t)(end - p)) == NULL) {
			s->held = (size_t)(end - p);
			memmove(to, p, s->held);
			to += s->held;
			break;
		}
		if (n == 0)
			*to = *p;
		p += n != 0 ? n : 1;
		to++;
	}
	s->raw.len = (size_t)(to - s->raw.p);
	s->raw.p[s->raw.len] = '\0';
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
	split_no_nul(chunk, (size_t)n);
	if (s->held > s->raw.len)
		s->held = s->raw.len;
	if (!bytes_put(&s->raw, chunk, (size_t)n)) {
		diag(s->diags, DIAG_MEMORY, "no memory to read the record");
		s->ended = true;
		return false;
	}
	if (s->escaped)
		split_unescape(s, s->raw.len - (size_t)n);
	return true;
}

/* ---- encodings ---------------------------------------------------------- */

/* The name of a two-byte encoding that the first bytes show, or NULL. */
static const char *
split_utf16(const char *head, size_t len)
{
	if (len < 4)
		return NULL;
	if (memcmp(head, "\xFF\xFE", 2) == 0 ||
	    memcmp(head, "\xFE\xFF", 2) == 0)
		return "UTF-16";
	if (head[0] == '<' && head[1] == '\0' && head[3] == '\0')
		return "UTF-16LE";
	if (head[0] == '\0' && head[1] == '<' && head[2] == '\0')
		return "UTF-16BE";
	return NULL;
}

/* Do the first bytes hold records as the text of a web page, and no others? */
static bool
split_is_escaped(const char *head, const struct split_name *names)
{
	char tag[64];

	for (const struct split_name *n = names; n->name != NULL; n++) {
		snprintf(tag, sizeof tag, "<%s", n->name);
		if (strstr(head, tag) != NULL)
			return false;
	}
	for (const struct split_name *n = names; n->name != NULL; n++) {
		snprintf(tag, sizeof tag, "&lt;%s", n->name);
		if (strstr(head, tag) != NULL)
			return true;
	}
	return false;
}

/* UTF-16 is rare: convert all of it at once. */
static bool
split_convert(struct split *s, const char *encoding)
{
	size_t len;
	const char *rest = source_rest(s->source, SPLIT_UTF16_MAX, &len);

	s->ended = true;
	if (rest == NULL)
		return false;
	if (!clean_convert(&s->raw, encoding, rest, len)) {
		diag(s->diags, DIAG_TEXT_ENCODING, "it cannot be read as %s",
		    encoding);
		return false;
	}
	split_no_nul(s->raw.p, s->raw.len);
	if (split_is_escaped(s->raw.p, s->names))
		split_unescape(s, 0);
	return true;
}

/* The encoding that the XML declaration names, unless it is UTF-8. */
static void
split_declared(struct split *s, const char *head, size_t len)
{
	char first[256];
	const char *at;
	size_t n = len < sizeof first - 1 ? len : sizeof first - 1;

	memcpy(first, head, n);
	first[n] = '\0';
	at = strstr(first, "?>");
	if (at == NULL)
		return;
	first[at - first] = '\0';
	at = strstr(first, "encoding=");
	if (at == NULL || at[9] == '\0')
		return;
	at += 10;
	n = strcspn(at, "\"' ");
	if (n > 0 && n < sizeof s->encoding &&
	    strncasecmp(at, "UTF-8", n) != 0 &&
	    strncasecmp(at, "UTF-16", 6) != 0)
		memcpy(s->encoding, at, n);
}

/* ---- records ------------------------------------------------------------ */

/* Does a start tag of `name` begin here? */
static bool
split_starts(const char *p, const char *name)
{
	size_t n = strlen(name);

	return strncmp(p, name, n) == 0 && p[n] != '\0' &&
	    strchr("> \n\t\r/", p[n]) != NULL;
}

/*
 * Find the next start tag of a record, from `from` on; within the record
 * `inside`, only one that must end it.
 *
 * Returns its offset in raw and sets *which to its name, or "!--" for a
 * comment outside of records; SIZE_MAX when what was read has none.
 */
static size_t
split_find_start(struct split *s, size_t from, const char *inside,
    const char **which)
{
	const char *p = s->raw.p + from;
	const char *end = s->raw.p + s->raw.len;

	for (; p < end && (p = memchr(p, '<', (size_t)(end - p))) != NULL;
	    p++) {
		*which = "!--";
		if (inside == NULL && strncmp(p + 1, *which, 3) == 0)
			return (size_t)(p - s->raw.p);
		for (const struct split_name *n = s->names; n->name != NULL;
		    n++) {
			*which = n->name;
			if ((inside == NULL || n->outer ||
			    strcmp(n->name, inside) == 0) &&
			    split_starts(p + 1, n->name))
				return (size_t)(p - s->raw.p);
		}
	}
	return SIZE_MAX;
}

/* Go past a comment, however long it is. */
static void
split_skip_comment(struct split *s)
{
	struct place at = { .line = s->line };

	split_consume(s, strlen("<!--"));
	for (;;) {
		const char *p = s->raw.p + s->at;
		const char *end = strstr(p, "-->");
		size_t left = s->raw.len - s->at;

		if (end != NULL) {
			split_consume(s, (size_t)(end - p) + 3);
			return;
		}
		split_consume(s, left > 2 ? left - 2 : 0);
		if (!split_fill(s)) {
			diag_at(s->diags, &at, DIAG_XML_SYNTAX,
			    "the comment has no end");
			split_consume(s, s->raw.len - s->at);
			return;
		}
	}
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
			if (which[0] != '!')
				return which;
			split_skip_comment(s);
			continue;
		}
		if (s->raw.len - s->at > KEEP)
			split_consume(s, s->raw.len - s->at - KEEP);
		if (!split_fill(s))
			return NULL;
	}
}

/* Length of the record at s->at: up to its end tag, the next start, or all. */
static size_t
split_extent(struct split *s, const char *name)
{
	size_t from = 1;
	char tag[64];
	size_t n = (size_t)snprintf(tag, sizeof tag, "</%s>", name);

	for (;;) {
		const char *record = s->raw.p + s->at;
		const char *end = strstr(record + from, tag);
		size_t len = s->raw.len - s->at;
		const char *which;
		size_t next;

		if (end != NULL)
			len = (size_t)(end - record) + n;
		next = split_find_start(s, s->at + from, name, &which);
		if (next != SIZE_MAX && next - s->at < len)
			return next - s->at;
		if (end != NULL || len > SPLIT_MAX)
			return len;
		from = len > sizeof tag ? len - sizeof tag : 1;
		if (!split_fill(s))
			return s->raw.len - s->at;
	}
}

/* ---- parsing ------------------------------------------------------------ */

/* libxml2 limits depth to 256 levels, a text to 10 MB, a name to 50 kB. */
static bool
split_is_limit(const xmlError *e)
{
	return e->code == XML_ERR_INTERNAL_ERROR ||
	    e->code == XML_ERR_NO_MEMORY ||
	    e->code == XML_ERR_NAME_TOO_LONG ||
	    (e->message != NULL && (strstr(e->message, "HUGE") != NULL ||
	    strstr(e->message, "xcessive") != NULL ||
	    strstr(e->message, "too long") != NULL ||
	    strstr(e->message, "huge") != NULL));
}

static enum split_result
split_broken(struct split *s)
{
	const xmlError *e = xmlCtxtGetLastError(s->parser);
	struct place at = { .line = s->record_line };
	enum diag_code code = DIAG_XML_SYNTAX;
	char why[200] = "it cannot be parsed";

	if (e != NULL && e->message != NULL) {
		snprintf(why, sizeof why, "%s", e->message);
		why[strcspn(why, "\n")] = '\0';
		at.line += e->line > 0 ? e->line - 1 : 0;
		at.column = e->int2;
		if (split_is_limit(e))
			code = DIAG_XML_LIMIT;
	}
	diag_at(s->diags, &at, code, code == DIAG_XML_LIMIT
	    ? "the record is over a limit: %s"
	    : "the record is not well-formed: %s", why);
	return SPLIT_BROKEN;
}

static enum split_result
split_parse(struct split *s)
{
	s->doc = xmlCtxtReadMemory(s->parser, s->clean.p, (int)s->clean.len,
	    NULL, "UTF-8", XML_PARSE_NONET | XML_PARSE_NOERROR |
	    XML_PARSE_NOWARNING | XML_PARSE_NOCDATA | XML_PARSE_COMPACT);
	return s->doc != NULL ? SPLIT_RECORD : split_broken(s);
}

enum split_result
split_next(struct split *s, xmlDocPtr *doc)
{
	enum split_result result;
	const char *name;
	size_t len;

	xmlFreeDoc(s->doc);
	*doc = s->doc = NULL;
	name = split_seek(s);
	if (name == NULL)
		return source_failed(s->source) ? SPLIT_FAILED : SPLIT_END;
	s->record_line = s->diags->here.line = s->line;
	len = split_extent(s, name);
	if (len > SPLIT_MAX) {
		diag(s->diags, DIAG_XML_LIMIT,
		    "the record has more than %d bytes", SPLIT_MAX);
		split_consume(s, len);
		return SPLIT_BROKEN;
	}
	if (!clean_record(&s->clean, s->raw.p + s->at, len, s->encoding,
	    s->diags)) {
		diag(s->diags, DIAG_MEMORY, "no memory for the record");
		return SPLIT_FAILED;
	}
	split_consume(s, len);
	result = split_parse(s);
	*doc = s->doc;
	return result;
}

long
split_line(const struct split *s)
{
	return s->record_line;
}

struct split *
split_open(struct source *source, const struct split_name *names,
    struct diags *diags)
{
	struct split *s = calloc(1, sizeof *s);
	size_t len;
	const char *head = source_peek(source, &len);
	const char *utf16 = split_utf16(head, len);

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
	s->escaped = split_is_escaped(head, names);
	if (utf16 == NULL) {
		split_declared(s, head, len);
	} else if (!split_convert(s, utf16)) {
		split_drop(s);
		return NULL;
	}
	return s;
}

void
split_drop(struct split *s)
{
	if (s == NULL)
		return;
	xmlFreeDoc(s->doc);
	if (s->parser != NULL)
		xmlFreeParserCtxt(s->parser);
	free(s->raw.p);
	free(s->clean.p);
	free(s);
}
