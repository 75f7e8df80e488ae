/*
 * BibTeX: the dialect.
 *
 * An entry ends where its braces balance.  Where they do not, the next entry
 * at the start of a line ends it, so that a slip costs one entry.
 *
 * Source: BibTeXing, O. Patashnik, 1988; the manual of biblatex.
 */
#include "input/bibtex.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "input/clean.h"
#include "input/dialect.h"
#include "input/text_stream.h"

/* Where the braces of a record stand, line by line. */
struct bibtex_depth {
	size_t lines;                   /* that were looked at */
	size_t depth;
	char close;                     /* of the entry; '\0' = outside */
};

struct bibtex_state {
	struct text_stream *stream;
	struct diags *diags;
	struct bibtex_strings strings;
	struct bytes text;              /* the record's lines, with their
	                                   ends */
	size_t at;                      /* read of it */
	long line;                      /* of text.p[at] */
	struct bibtex_depth depth;
	char record[REFMAN_RECORD];
};

/* ---- records ------------------------------------------------------------ */

static void
depth_line(struct bibtex_depth *d, const char *p)
{
	while (*p != '\0') {
		if (d->close == '\0') {
			p = bibtex_find(p);
			if (p == NULL)
				return;
			p += strcspn(p, "{(");
			d->close = *p == '{' ? '}' : ')';
			d->depth = 0;
		} else if (d->depth == 0 && *p == d->close) {
			d->close = '\0';
		} else if (*p == '{') {
			d->depth++;
		} else if (*p == '}' && d->depth > 0) {
			d->depth--;
		}
		p++;
	}
}

/* "@article{key," at the start of a line: no value has such. */
static bool
bibtex_starts(const char *line)
{
	static const char *const types[] = {
		"article", "book", "booklet", "conference", "inbook",
		"incollection", "inproceedings", "manual", "mastersthesis",
		"misc", "phdthesis", "proceedings", "techreport",
		"unpublished", "online", "report", "thesis", "string"
	};
	size_t n = 0;

	if (*line++ != '@')
		return false;
	while (isalpha((unsigned char)line[n]))
		n++;
	if (line[n + strspn(line + n, " \t")] != '{')
		return false;
	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		if (strlen(types[i]) == n &&
		    strncasecmp(types[i], line, n) == 0)
			return true;
	return false;
}

static bool
bibtex_begins(struct text_stream *s, size_t i, void *ctx)
{
	struct bibtex_depth *d = ctx;
	struct text_line l;

	if (i <= d->lines)
		*d = (struct bibtex_depth){ .lines = 0 };
	for (; d->lines < i && text_stream_line(s, d->lines, &l); d->lines++)
		depth_line(d, l.text);
	if (!text_stream_line(s, i, &l))
		return false;
	if (d->close == '\0')
		return bibtex_find(l.text) != NULL;
	return bibtex_starts(l.text);
}

/* The lines of the next record; false where there are none. */
static enum text_result
bibtex_fill(struct bibtex_state *s)
{
	enum text_result result;
	struct text_line l;
	size_t n;

	s->text.len = s->at = 0;
	s->depth = (struct bibtex_depth){ .lines = 0 };
	result = text_stream_next(s->stream, bibtex_begins, &s->depth, &n);
	if (result != TEXT_RECORD)
		return result;
	for (size_t i = 0; i < n && text_stream_line(s->stream, i, &l); i++) {
		if (i == 0)
			s->line = l.number;
		if (!bytes_put(&s->text, l.text, l.len) ||
		    !bytes_put(&s->text, "\n", 1)) {
			diag(s->diags, DIAG_MEMORY,
			    "no memory to read the record");
			return TEXT_FAILED;
		}
	}
	return TEXT_RECORD;
}

/* The next entry of those lines, taken; NULL. */
static const char *
bibtex_take(struct bibtex_state *s, const char **end, bool *closed)
{
	const char *from, *p;

	if (s->at >= s->text.len)
		return NULL;
	from = s->text.p + s->at;
	p = bibtex_find(from);
	if (p == NULL) {
		s->at = s->text.len;
		return NULL;
	}
	for (; from < p; from++)
		s->line += *from == '\n';
	*end = bibtex_end(p, closed);
	s->at = (size_t)(*end - s->text.p);
	return p;
}

/* ---- the dialect -------------------------------------------------------- */

static void *
bibtex_open(struct source *source, struct diags *diags)
{
	struct bibtex_state *s = text_stream_state(sizeof *s,
	    offsetof(struct bibtex_state, stream), source, diags);

	if (s == NULL)
		return NULL;
	s->diags = diags;
	return s;
}

static void
bibtex_drop(void *state)
{
	struct bibtex_state *s = state;

	text_stream_drop(s->stream);
	bibtex_strings_drop(&s->strings);
	free(s->text.p);
	free(s);
}

/* One entry; false where it is no article. */
static bool
bibtex_one(struct bibtex_state *s, struct arena *a, struct article *article,
    const char *p, const char *end, bool closed)
{
	struct refman r = {
		.arena = a, .article = article, .diags = s->diags,
		.record = s->record
	};
	struct bibtex_entry e;
	long line = s->line;

	for (const char *q = p; q < end; q++)
		s->line += *q == '\n';
	article->source_line = s->diags->here.line = line;
	if (!bibtex_parse(&r, &s->strings, p, closed ? end - 1 : end, line,
	    &e))
		return false;
	s->diags->here.line = line;
	if (!closed)
		diag(s->diags, DIAG_BIBTEX_SYNTAX, "the braces of the entry "
		    "\"%.60s\" do not balance", e.key);
	bibtex_read(&r, &e);
	s->diags->here.line = line;
	if (refman_is_article(article))
		return true;
	refman_say_empty(&r);
	return false;
}

static enum read_result
bibtex_next(void *state, struct arena *a, struct article *article)
{
	struct bibtex_state *s = state;
	struct article empty = *article;
	enum text_result result;
	const char *p, *end;
	bool closed;

	for (;;) {
		while ((p = bibtex_take(s, &end, &closed)) != NULL) {
			if (bibtex_one(s, a, article, p, end, closed))
				return READ_ARTICLE;
			*article = empty;
		}
		result = bibtex_fill(s);
		if (result != TEXT_RECORD)
			return result == TEXT_BROKEN ? READ_SKIPPED
			    : result == TEXT_END ? READ_END : READ_FAILED;
	}
}

static int
bibtex_sniff(const char *head, size_t len)
{
	size_t at = strspn(head, " \t\r\n\xEF\xBB\xBF");
	const char *p = bibtex_find(head + at);

	(void)len;
	if (p == NULL || strchr("<{[", head[at]) != NULL)
		return 0;
	for (; p != NULL; p = bibtex_find(p + 1)) {
		bool first = p == head + at || p[-1] == '\n' || p[-1] == '\r';

		if (first && (bibtex_starts(p) || strncasecmp(p, "@preamble",
		    9) == 0 || strncasecmp(p, "@comment", 8) == 0))
			return p == head + at ? 94 : 85;
	}
	return 0;
}

const struct dialect dialect_bibtex = {
	.name = "BibTeX", .sniff = bibtex_sniff, .open = bibtex_open,
	.next = bibtex_next, .drop = bibtex_drop
};
