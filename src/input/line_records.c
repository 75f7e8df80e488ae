/*
 * Dialects whose records are lines that begin by tags.
 */
#include "input/line_records.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"

struct line_state {
	struct text_stream *stream;
	struct diags *diags;
	char record[REFMAN_RECORD];
};

bool
line_records_is(struct text_stream *s, const struct line_grammar *g, size_t i,
    const char *tag)
{
	struct text_line l;
	char own[LINE_TAG];

	return text_stream_line(s, i, &l) && g->tag(l.text, own) != 0 &&
	    strcmp(own, tag) == 0;
}

/* ---- fields ------------------------------------------------------------- */

struct line_reading {
	const struct line_grammar *g;
	struct arena *arena;
	struct refman_field *fields;
	size_t n;
	char tag[LINE_TAG];             /* "" = before the first */
	long line;
	struct buf value;
};

static void
reading_close(struct line_reading *k)
{
	const char *text = buf_text(&k->value);
	const char *p = text + strspn(text, " \t\n");
	size_t n = k->value.len - (size_t)(p - text);

	while (n > 0 && strchr(" \t\n", p[n - 1]) != NULL)
		n--;
	if (n > 0) {
		struct refman_field *f = ARENA_PUSH(k->arena, k->fields,
		    k->n);

		f->name = k->tag[0] == '\0' ? "(no tag)" : arena_strdup(
		    k->arena, k->tag);
		f->value = arena_strndup(k->arena, p, n);
		f->line = k->line;
	}
	buf_clear(&k->value);
}

/* A line that goes on, or stands before all fields. */
static void
reading_more(struct line_reading *k, const struct text_line *l)
{
	size_t indent = strspn(l->text, " \t");

	if (k->tag[0] == '\0') {
		if (k->g->is_chrome(l->text))
			return;
		if (k->value.len == 0)
			k->line = l->number;
	}
	if (indent > k->g->indent)
		indent = k->g->indent;
	if (k->value.len != 0)
		buf_char(&k->value, '\n');
	buf_put(&k->value, l->text + indent, l->len - indent);
}

/* Lines 0 to n - 1 as fields; how many lines had a tag. */
static size_t
reading_cut(struct line_reading *k, struct text_stream *s, size_t n)
{
	struct text_line l;
	size_t tags = 0;
	char tag[LINE_TAG];

	for (size_t i = 0; i < n && text_stream_line(s, i, &l); i++) {
		size_t at = k->g->tag(l.text, tag);

		if (at == 0) {
			reading_more(k, &l);
			continue;
		}
		reading_close(k);
		memcpy(k->tag, tag, sizeof tag);
		k->line = l.number;
		tags++;
		buf_put(&k->value, l.text + at, l.len - at);
	}
	reading_close(k);
	return tags;
}

/* ---- the reader --------------------------------------------------------- */

void *
line_records_open(struct source *source, struct diags *diags)
{
	struct line_state *s = text_stream_state(sizeof *s,
	    offsetof(struct line_state, stream), source, diags);

	if (s == NULL)
		return NULL;
	s->diags = diags;
	return s;
}

void
line_records_drop(void *state)
{
	struct line_state *s = state;

	text_stream_drop(s->stream);
	free(s);
}

/* Fill the article from n lines; false when they hold none. */
static bool
line_record(struct line_state *s, const struct line_grammar *g,
    struct arena *a, struct article *article, size_t n)
{
	struct refman r = {
		.arena = a, .article = article, .diags = s->diags,
		.record = s->record
	};
	struct line_reading k = {
		.g = g, .arena = a, .value = { .arena = a }
	};
	size_t tags = reading_cut(&k, s->stream, n);

	if (tags == 0) {
		if (k.n != 0)
			diag(s->diags, DIAG_UNREACHED, "\"%.80s\" stands "
			    "between the records", k.fields[0].value);
		return false;
	}
	g->read(&r, k.fields, k.n);
	s->diags->here.line = article->source_line;
	if (refman_is_article(article))
		return true;
	if (tags > 1)
		refman_say_empty(&r);
	return false;
}

enum read_result
line_records_next(void *state, const struct line_grammar *g, struct arena *a,
    struct article *article)
{
	struct line_state *s = state;
	struct article empty = *article;
	enum text_result result;
	struct text_line l;
	size_t n;

	while ((result = text_stream_next(s->stream, g->begins, NULL, &n)) ==
	    TEXT_RECORD) {
		if (text_stream_line(s->stream, 0, &l))
			article->source_line = l.number;
		s->diags->here.line = article->source_line;
		if (line_record(s, g, a, article, n))
			return READ_ARTICLE;
		*article = empty;
	}
	return result == TEXT_BROKEN ? READ_SKIPPED
	    : result == TEXT_END ? READ_END : READ_FAILED;
}

/* ---- sniffing ----------------------------------------------------------- */

enum { COUNT_LINES = 2000, COUNT_LINE = 64 };

void
line_records_count(const char *head, size_t len,
    size_t (*tag_at)(const char *line, char tag[LINE_TAG]),
    bool (*is_tag)(const char *tag), struct line_counts *n)
{
	char line[COUNT_LINE], tag[LINE_TAG];
	size_t at = strspn(head, " \t\r\n\xEF\xBB\xBF");

	n->markup = head[at] != '\0' && strchr("<{[", head[at]) != NULL;
	for (size_t k = 0; at < len && k < COUNT_LINES; k++) {
		size_t whole = strcspn(head + at, "\r\n");
		size_t cut = whole < COUNT_LINE ? whole : COUNT_LINE - 1;

		memcpy(line, head + at, cut);
		line[cut] = '\0';
		if (tag_at(line, tag) != 0 && is_tag(tag)) {
			n->fields++;
			n->first += strcmp(tag, n->first_tag) == 0;
			n->last += strcmp(tag, n->last_tag) == 0;
		}
		at += whole;
		at += strspn(head + at, "\r\n");
	}
}
