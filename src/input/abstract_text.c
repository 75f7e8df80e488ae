/*
 * "Abstract (text)", PubMed's export: the dialect.
 *
 * A record is blocks of wrapped lines between blank ones; two stand between
 * records.  Blocks have no names, but an order (abstract_text_blocks.c), and
 * records have numbers.  A wrapped date gives lines like "24." too, so a
 * number begins a record only before a citation, and only when it is due or
 * the record before has come to its end, the PMID.
 *
 * Source: exports of 2014 to 2022, and what others' readers of them expect.
 */
#include "input/abstract_text.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "input/dialect.h"

enum {
	CITATION_LONG = 1200,   /* bytes that are looked at */
	SNIFF_CUT = 30000       /* of a head so long: there may be more */
};

struct abstract_state {
	struct text_stream *stream;
	struct diags *diags;
	struct export_seen seen;
	char record[32];                /* the PMID, for messages */
};

/* ---- where a record begins ---------------------------------------------- */

bool
abstract_is_banner(const char *line)
{
	static const char *const words[] = {
		"RETRACTED ARTICLE", "RETRACTED", "RETRACTED PUBLICATION",
		"WITHDRAWN", "WITHDRAWN ARTICLE", "EXPRESSION OF CONCERN",
		"This article has been retracted"
	};
	size_t n;

	line += strspn(line, " \t");
	n = strlen(line);
	while (n > 0 && strchr(" .:", line[n - 1]) != NULL)
		n--;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strlen(words[i]) == n &&
		    strncasecmp(line, words[i], n) == 0)
			return true;
	return false;
}

static bool
begins_is_blank(struct text_stream *s, size_t i)
{
	struct text_line l;

	return text_stream_line(s, i, &l) && text_is_blank(l.text);
}

/* The number that is due: one more than the record's own, or 0. */
static unsigned long
begins_due(struct text_stream *s)
{
	struct text_line l;

	for (size_t i = 0; i < 4 && text_stream_line(s, i, &l); i++) {
		size_t len;
		unsigned long number = export_number(l.text, &len);

		if (number > 0)
			return number + 1;
	}
	return 0;
}

/* Does a citation begin at line i, behind its number? */
static bool
begins_citation(struct text_stream *s, size_t i, unsigned long *number)
{
	char text[CITATION_LONG];
	size_t len;

	export_block(s, i, text, sizeof text);
	*number = export_number(text, &len);
	return text[0] != '\0' && (*number > 0 ? export_journal(text + len)
	    : copied_journal_before(text)) > 0;
}

/* A chapter of a book has no citation, but two blank lines before it. */
static bool
begins_chapter(struct text_stream *s, size_t i, unsigned long due)
{
	struct text_line l;
	size_t len;

	return i >= 2 && begins_is_blank(s, i - 2) &&
	    text_stream_line(s, i, &l) && due > 0 &&
	    export_number(l.text, &len) == due;
}

static bool
abstract_begins(struct text_stream *s, size_t i, void *ctx)
{
	unsigned long number, due;
	struct text_line l;
	bool ended = export_has_pmid(ctx, s, i);

	if (!begins_is_blank(s, i - 1) || begins_is_blank(s, i) ||
	    !text_stream_line(s, i, &l))
		return false;
	if (abstract_is_banner(l.text)) {
		size_t next = i + 1;

		while (begins_is_blank(s, next))
			next++;
		return ended && begins_citation(s, next, &number);
	}
	due = begins_due(s);
	if (begins_citation(s, i, &number))
		return ended || (number > 0 && number == due);
	return ended && begins_chapter(s, i, due);
}

/* ---- the dialect -------------------------------------------------------- */

static void
abstract_drop(void *state)
{
	struct abstract_state *s = state;

	text_stream_drop(s->stream);
	free(s);
}

static void *
abstract_open(struct source *source, struct diags *diags)
{
	struct abstract_state *s = text_stream_state(sizeof *s,
	    offsetof(struct abstract_state, stream), source, diags);

	if (s == NULL)
		return NULL;
	s->diags = diags;
	return s;
}

static enum read_result
abstract_next(void *state, struct arena *a, struct article *article)
{
	struct abstract_state *s = state;
	struct article empty = *article;
	enum text_result result;
	struct text_line l;
	size_t n;

	while ((result = text_stream_next(s->stream, abstract_begins,
	    &s->seen, &n)) == TEXT_RECORD) {
		struct abstract_record r = { .ids = false };

		s->record[0] = '\0';
		if (text_stream_line(s->stream, 0, &l))
			article->source_line = l.number;
		s->diags->here.line = article->source_line;
		export_begin(&r.export, a, article, s->diags, s->record);
		abstract_record(&r, s->stream, n);
		s->diags->here.line = article->source_line;
		if (article->title.n_runs != 0 || article->pmid != NULL ||
		    article->doi != NULL)
			return READ_ARTICLE;
		*article = empty;
	}
	return result == TEXT_BROKEN ? READ_SKIPPED
	    : result == TEXT_END ? READ_END : READ_FAILED;
}

/* ---- sniffing ----------------------------------------------------------- */

/* The block of the head that begins at *at, which is moved behind it; its
   lines stay apart, false at the end. */
static bool
sniff_block(const char *head, size_t *at, char *text, size_t size)
{
	size_t n = 0;

	while (head[*at] != '\0' && strchr(" \t\r\n\xEF\xBB\xBF",
	    head[*at]) != NULL)
		++*at;
	while (head[*at] != '\0') {
		const char *line = head + *at;
		size_t len = strcspn(line, "\r\n");

		if (line[strspn(line, " \t")] == '\0' ||
		    strspn(line, " \t") >= len)
			break;
		if (n + len + 2 < size) {
			memcpy(text + n, line, len);
			text[n + len] = ' ';
			n += len + 1;
		}
		*at += len;
		*at += head[*at] == '\r';
		*at += head[*at] == '\n';
	}
	text[n] = '\0';
	return n > 0;
}

/* Does one of the lines begin so? */
static bool
sniff_has(const char *head, const char *begin)
{
	const char *p = head;
	size_t n = strlen(begin);

	for (; (p = strstr(p, begin)) != NULL; p += n)
		if (p == head || p[-1] == '\n' || p[-1] == '\r')
			return true;
	return false;
}

static int
abstract_sniff(const char *head, size_t size)
{
	char text[CITATION_LONG];
	size_t at = 0, len;
	bool numbered;

	if (!sniff_block(head, &at, text, sizeof text))
		return 0;
	numbered = export_number(text, &len) > 0;
	if (abstract_is_banner(text + len) &&
	    !sniff_block(head, &at, text, sizeof text))
		return 0;
	if (strchr("<{\"", text[0]) != NULL ||
	    (!sniff_has(head, "PMID: ") && size < SNIFF_CUT &&
	    !sniff_has(head, "Author information:")))
		return 0;
	numbered = export_number(text, &len) > 0 || numbered;
	if (numbered && export_journal(text + len) > 0 &&
	    strstr(text, "PMID:") == NULL)
		return 92;
	if (numbered && (strstr(head, "\nIn: ") != NULL ||
	    sniff_has(head, "Author information:")))
		return 85;
	return copied_journal_before(text) > 0 && sniff_has(head,
	    "Author information:") ? 96 : 0;
}

const struct dialect dialect_abstract_text = {
	.name = "PubMed abstracts as text", .sniff = abstract_sniff,
	.open = abstract_open, .next = abstract_next, .drop = abstract_drop
};
