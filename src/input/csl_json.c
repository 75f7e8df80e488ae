/*
 * CSL-JSON and Crossref's JSON: the two dialects.
 *
 * CSL-JSON is what reference managers exchange; Crossref answers with a work,
 * or with a message of items.  Their keys are the same but for some, so one
 * table reads both.
 */
#include "input/csl.h"

#include <stdlib.h>
#include <string.h>

#include "input/dialect.h"
#include "input/json_stream.h"

struct csl_state {
	struct json_stream *stream;
	struct diags *diags;
	char record[REFMAN_RECORD];
};

static void *
csl_open(struct source *source, struct diags *diags)
{
	struct csl_state *s = calloc(1, sizeof *s);

	if (s == NULL) {
		diag(diags, DIAG_MEMORY, "no memory to read the set");
		return NULL;
	}
	s->diags = diags;
	s->stream = json_stream_open(source, diags);
	if (s->stream == NULL) {
		free(s);
		return NULL;
	}
	return s;
}

static void
csl_drop(void *state)
{
	struct csl_state *s = state;

	json_stream_drop(s->stream);
	free(s);
}

static enum read_result
csl_next(void *state, struct arena *a, struct article *article)
{
	struct csl_state *s = state;
	struct article empty = *article;
	enum json_result result;
	json_t *record;

	while ((result = json_stream_next(s->stream, &record)) ==
	    JSON_RECORD) {
		struct refman r = {
			.arena = a, .article = article, .diags = s->diags,
			.record = s->record
		};

		article->source_line = json_stream_line(s->stream);
		s->diags->here.line = article->source_line;
		csl_read(&r, record);
		if (refman_is_article(article))
			return READ_ARTICLE;
		refman_say_empty(&r);
		*article = empty;
	}
	return result == JSON_BROKEN ? READ_SKIPPED
	    : result == JSON_END ? READ_END : READ_FAILED;

}

/* Does the text hold a key? */
static bool
csl_has(const char *head, const char *key)
{
	return strstr(head, key) != NULL;
}

static bool
csl_is_json(const char *head)
{
	size_t at = strspn(head, " \t\r\n\x1E\xEF\xBB\xBF");

	return head[at] == '{' || head[at] == '[';
}

static int
crossref_sniff(const char *head, size_t len)
{
	(void)len;
	if (!csl_is_json(head))
		return 0;
	if (csl_has(head, "\"message-type\"") ||
	    (csl_has(head, "\"date-parts\"") && csl_has(head,
	    "\"reference-count\"")))
		return 93;
	return csl_has(head, "\"is-referenced-by-count\"") ||
	    csl_has(head, "\"content-domain\"") ? 92 : 0;
}

static int
csl_sniff(const char *head, size_t len)
{
	(void)len;
	if (!csl_is_json(head))
		return 0;
	if (csl_has(head, "\"date-parts\"") ||
	    csl_has(head, "\"container-title\""))
		return 90;
	return (csl_has(head, "\"title\"") && csl_has(head, "\"type\"")) ||
	    csl_has(head, "\"DOI\"") || csl_has(head, "\"PMID\"") ? 50 : 0;
}

const struct dialect dialect_csl_json = {
	.name = "CSL-JSON", .sniff = csl_sniff, .open = csl_open,
	.next = csl_next, .drop = csl_drop
};

const struct dialect dialect_crossref_json = {
	.name = "Crossref JSON", .sniff = crossref_sniff, .open = csl_open,
	.next = csl_next, .drop = csl_drop
};
