/*
 * Europe PMC: the dialects.
 *
 * Its XML and its JSON are the same answer in two forms, so the XML of a
 * record becomes a JSON object first.
 */
#include "input/epmc.h"

#include <libxml/tree.h>
#include <stdlib.h>
#include <string.h>

#include "input/clean.h"
#include "input/dialect.h"
#include "input/dom.h"
#include "input/json_stream.h"
#include "input/split.h"

struct epmc_state {
	struct json_stream *stream;     /* of JSON, or */
	struct split *split;            /* of XML */
	json_t *record;                 /* made of XML */
	struct diags *diags;
	char name[REFMAN_RECORD];
};

/* ---- XML as JSON -------------------------------------------------------- */

/* An element of inline text? */
static bool
epmc_is_inline(const char *name)
{
	static const char *const words[] = {
		"i", "b", "u", "sup", "sub", "em", "strong", "italic", "bold",
		"p", "h4", "br", "sec", "title-text", "math"
	};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strcmp(name, words[i]) == 0)
			return true;
	return false;
}

/* Text below, mark-up kept as tags; false where there is no memory. */
static bool
epmc_gather(struct bytes *b, const xmlNode *n)
{
	bool ok = true;

	for (; n != NULL && ok; n = n->next) {
		const char *name = dom_name(n);

		if (n->type == XML_TEXT_NODE ||
		    n->type == XML_CDATA_SECTION_NODE)
			ok = bytes_put(b, (const char *)n->content,
			    strlen((const char *)n->content));
		if (n->type == XML_ELEMENT_NODE)
			ok = bytes_put(b, "<", 1) && bytes_put(b, name,
			    strlen(name)) && bytes_put(b, ">", 1) &&
			    epmc_gather(b, n->children) &&
			    bytes_put(b, "</", 2) && bytes_put(b, name,
			    strlen(name)) && bytes_put(b, ">", 1);
	}
	return ok;
}

static json_t *
epmc_string(const xmlNode *n)
{
	struct bytes b = { 0 };
	json_t *text = NULL;

	if (bytes_put(&b, "", 0) && epmc_gather(&b, n->children))
		text = json_stringn(b.p, b.len);
	free(b.p);
	return text;
}

/* A key that comes again makes an array of its values. */
static void
epmc_set(json_t *object, const char *key, json_t *value)
{
	json_t *was = json_object_get(object, key), *list;

	if (was == NULL) {
		json_object_set_new(object, key, value);
	} else if (json_is_array(was)) {
		json_array_append_new(was, value);
	} else {
		list = json_array();
		json_array_append(list, was);
		json_array_append_new(list, value);
		json_object_set_new(object, key, list);
	}
}

/* Depth is bounded by the parser, so recursion is safe. */
static json_t *
epmc_json(const xmlNode *n)
{
	const xmlNode *c = dom_first(n);
	bool leaf = c == NULL || epmc_is_inline(dom_name(c));
	json_t *object;

	if (leaf && n->properties == NULL)
		return epmc_string(n);
	object = json_object();
	for (const xmlAttr *at = n->properties; at != NULL; at = at->next)
		if (at->children != NULL && at->children->content != NULL)
			epmc_set(object, (const char *)at->name, json_string(
			    (const char *)at->children->content));
	if (leaf)
		epmc_set(object, "value", epmc_string(n));
	for (; c != NULL && !leaf; c = dom_next(c))
		epmc_set(object, dom_name(c), epmc_json(c));
	return object;
}

/* ---- the dialects ------------------------------------------------------- */

static const struct split_name epmc_records[] = {
	{ "result", true }, { NULL, false }
};

static void
epmc_drop(void *state)
{
	struct epmc_state *s = state;

	if (s->stream != NULL)
		json_stream_drop(s->stream);
	if (s->split != NULL)
		split_drop(s->split);
	json_decref(s->record);
	free(s);
}

static struct epmc_state *
epmc_new(struct diags *diags)
{
	struct epmc_state *s = calloc(1, sizeof *s);

	if (s == NULL)
		diag(diags, DIAG_MEMORY, "no memory to read the set");
	else
		s->diags = diags;
	return s;
}

static void *
epmc_open_json(struct source *source, struct diags *diags)
{
	struct epmc_state *s = epmc_new(diags);

	if (s != NULL)
		s->stream = json_stream_open(source, diags);
	if (s == NULL || s->stream != NULL)
		return s;
	epmc_drop(s);
	return NULL;
}

static void *
epmc_open_xml(struct source *source, struct diags *diags)
{
	struct epmc_state *s = epmc_new(diags);

	if (s != NULL)
		s->split = split_open(source, epmc_records, diags);
	if (s == NULL || s->split != NULL)
		return s;
	epmc_drop(s);
	return NULL;
}

static bool
epmc_article(struct epmc_state *s, struct arena *a, struct article *article,
    const json_t *record, long line)
{
	struct article empty = *article;
	struct refman r = {
		.arena = a, .article = article, .diags = s->diags,
		.record = s->name
	};

	article->source_line = s->diags->here.line = line;
	epmc_read(&r, record);
	if (refman_is_article(article))
		return true;
	refman_say_empty(&r);
	*article = empty;
	return false;
}

static enum read_result
epmc_next_json(void *state, struct arena *a, struct article *article)
{
	struct epmc_state *s = state;
	enum json_result result;
	json_t *record;

	while ((result = json_stream_next(s->stream, &record)) ==
	    JSON_RECORD)
		if (epmc_article(s, a, article, record, json_stream_line(
		    s->stream)))
			return READ_ARTICLE;
	return result == JSON_BROKEN ? READ_SKIPPED
	    : result == JSON_END ? READ_END : READ_FAILED;
}

static enum read_result
epmc_next_xml(void *state, struct arena *a, struct article *article)
{
	struct epmc_state *s = state;
	enum split_result result;
	xmlDocPtr doc;

	while ((result = split_next(s->split, &doc)) == SPLIT_RECORD) {
		json_decref(s->record);
		s->record = epmc_json(xmlDocGetRootElement(doc));
		if (epmc_article(s, a, article, s->record, split_line(
		    s->split)))
			return READ_ARTICLE;
	}
	return result == SPLIT_BROKEN ? READ_SKIPPED
	    : result == SPLIT_END ? READ_END : READ_FAILED;
}

static int
epmc_sniff_json(const char *head, size_t len)
{
	size_t at = strspn(head, " \t\r\n\xEF\xBB\xBF");

	(void)len;
	if (head[at] != '{' && head[at] != '[')
		return 0;
	if (strstr(head, "\"resultList\"") != NULL &&
	    strstr(head, "\"hitCount\"") != NULL)
		return 95;
	return strstr(head, "\"authorString\"") != NULL ||
	    strstr(head, "\"abstractText\"") != NULL ||
	    (strstr(head, "\"journalInfo\"") != NULL &&
	    strstr(head, "\"pmcid\"") != NULL) ? 94 : 0;
}

static int
epmc_sniff_xml(const char *head, size_t len)
{
	(void)len;
	if (strstr(head, "<resultList") == NULL)
		return 0;
	return strstr(head, "<responseWrapper") != NULL ||
	    strstr(head, "<authorString") != NULL ? 95 : 0;
}

const struct dialect dialect_epmc_json = {
	.name = "Europe PMC JSON", .sniff = epmc_sniff_json,
	.open = epmc_open_json, .next = epmc_next_json, .drop = epmc_drop
};

const struct dialect dialect_epmc_xml = {
	.name = "Europe PMC XML", .sniff = epmc_sniff_xml,
	.open = epmc_open_xml, .next = epmc_next_xml, .drop = epmc_drop
};
