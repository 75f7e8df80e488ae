/*
 * EndNote XML: the dialect.
 *
 * Text stands in <style> elements, which say its face; a line break is a
 * carriage return, while the line feeds are of the layout.
 */
#include <libxml/tree.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "input/dialect.h"
#include "input/dom.h"
#include "input/endnote.h"
#include "input/split.h"

/* ---- text --------------------------------------------------------------- */

/* Tags that stand for the faces of a style. */
static const char *const enx_faces[][2] = {
	{ "italic", "i" }, { "bold", "b" }, { "superscript", "sup" },
	{ "subscript", "sub" }, { "underline", "u" }
};

enum { ENX_N_FACES = sizeof enx_faces / sizeof *enx_faces };

static void
enx_chars(struct buf *b, const char *text)
{
	for (; *text != '\0'; text++)
		buf_char(b, *text == '\r' ? '\n' : *text == '\n' ? ' '
		    : *text);
}

static void
enx_text(struct buf *b, const xmlNode *n)
{
	for (; n != NULL; n = n->next) {
		const char *face;

		if (n->type == XML_TEXT_NODE ||
		    n->type == XML_CDATA_SECTION_NODE)
			enx_chars(b, (const char *)n->content);
		if (n->type != XML_ELEMENT_NODE)
			continue;
		face = dom_attr(b->arena, n, "face");
		for (size_t i = 0; face != NULL && i < ENX_N_FACES; i++)
			if (strstr(face, enx_faces[i][0]) != NULL)
				buf_printf(b, "<%s>", enx_faces[i][1]);
		enx_text(b, n->children);
		for (size_t i = ENX_N_FACES; face != NULL && i-- > 0;)
			if (strstr(face, enx_faces[i][0]) != NULL)
				buf_printf(b, "</%s>", enx_faces[i][1]);
	}
}

/* ---- fields ------------------------------------------------------------- */

struct enx {
	struct arena *arena;
	struct refman_field *fields;
	size_t n;
	long line;                      /* of the record */
};

/* Does the element hold text itself, and not elements with text? */
static bool
enx_is_leaf(const xmlNode *n)
{
	const xmlNode *c = dom_first(n);

	return c == NULL || strcmp(dom_name(c), "style") == 0;
}

static void
enx_add(struct enx *k, const char *name, const char *value, const xmlNode *n)
{
	struct refman_field *f;
	long line = xmlGetLineNo(n);

	value += strspn(value, " \t\n");
	if (*value == '\0')
		return;
	f = ARENA_PUSH(k->arena, k->fields, k->n);
	f->name = name;
	f->value = value;
	f->line = k->line + (line > 0 ? line - 1 : 0);
}

/* Text of an element, without blanks at its end. */
static const char *
enx_value(struct enx *k, const xmlNode *n)
{
	struct buf b = { .arena = k->arena };

	enx_text(&b, n->children);
	while (b.len > 0 && strchr(" \t\n", b.p[b.len - 1]) != NULL)
		b.p[--b.len] = '\0';
	return buf_text(&b);
}

/* The fields of a user's own are those of other programs, "user16". */
static const char *
enx_name(const char *name)
{
	if (strncmp(name, "user", 4) == 0 && name[4] != '\0' &&
	    name[4 + strspn(name + 4, "0123456789")] == '\0')
		return "custom7";
	return name;
}

static void
enx_walk(struct enx *k, const xmlNode *n, const char *outer)
{
	for (const xmlNode *c = dom_first(n); c != NULL; c = dom_next(c)) {
		const char *name = enx_name(dom_name(c));

		if (strcmp(name, "ref-type") == 0) {
			const char *type = dom_attr(k->arena, c, "name");

			enx_add(k, name, type != NULL ? type
			    : enx_value(k, c), c);
		} else if (!enx_is_leaf(c)) {
			enx_walk(k, c, name);
		} else {
			enx_add(k, outer != NULL ? arena_printf(k->arena,
			    "%s/%s", outer, name) : arena_strdup(k->arena,
			    name), enx_value(k, c), c);
		}
	}
}

/* An identifier of EndNote's custom fields; else what a user put there. */
static void
enx_custom(struct refman *r, const char *value, size_t at)
{
	(void)at;
	if (!refman_named_ids(r, value))
		refman_note(r, "Notes", value);
}

static void
enx_number(struct refman *r, const char *value, size_t at)
{
	if (r->article->elocation_id == NULL && r->number != NULL)
		refman_left(r, value, LEFT_AGAIN);
	else
		refman_field_text(r, value, at);
}

static const struct refman_handler enx_handlers[] = {
	{ "ref-type", endnote_record_type, 0 },
	{ "remote-database-provider", refman_field_text,
	    REFMAN_OF(database) },
	{ "remote-database-name", refman_field_left, LEFT_SELF },
	{ "rec-number", refman_field_text, REFMAN_OF(key) },
	/* titles */
	{ "titles/title", refman_field_title, 0 },
	{ "titles/translated-title", refman_field_other_title, 0 },
	{ "titles/short-title", refman_field_left, LEFT_SHORT },
	{ "periodical/full-title", refman_field_container,
	    REFMAN_OF(container) },
	{ "titles/secondary-title", refman_field_container,
	    REFMAN_OF(abbrev) },
	{ "periodical/abbr-1", refman_field_abbrev, 0 },
	{ "periodical/abbr-2", refman_field_abbrev, 0 },
	{ "periodical/abbr-3", refman_field_abbrev, 0 },
	{ "titles/alt-title", refman_field_abbrev, 0 },
	{ "alt-periodical/full-title", refman_field_abbrev, 0 },
	{ "alt-periodical/abbr-1", refman_field_abbrev, 0 },
	{ "alt-periodical/abbr-2", refman_field_abbrev, 0 },
	{ "titles/tertiary-title", refman_field_text, REFMAN_OF(series) },
	/* people */
	{ "authors/author", refman_field_person, CONTRIB_AUTHOR },
	{ "secondary-authors/author", refman_field_person, CONTRIB_EDITOR },
	{ "tertiary-authors/author", refman_field_person, CONTRIB_EDITOR },
	{ "subsidiary-authors/author", endnote_further_person, 0 },
	{ "translated-authors/author", endnote_further_person, 0 },
	{ "auth-address", refman_field_address, 0 },
	{ "auth-affiliaton", refman_field_address, 0 },
	{ "auth-affiliation", refman_field_address, 0 },
	/* where and when */
	{ "pub-dates/date", refman_field_date, 0 },
	{ "dates/year", refman_field_date, 0 },
	{ "volume", refman_field_volume, 0 },
	{ "number", refman_field_text, REFMAN_OF(number) },
	{ "issue", enx_number, REFMAN_OF(number) },
	{ "pages", refman_field_first_page, 0 },
	{ "edition", endnote_edition, REFMAN_OF(edition) },
	{ "publisher", refman_field_text, REFMAN_OF(publisher) },
	{ "pub-location", refman_field_text, REFMAN_OF(place) },
	{ "isbn", refman_field_serial, 0 },
	/* identifiers */
	{ "electronic-resource-num", refman_field_doi, 0 },
	{ "web-urls/url", refman_field_url, 0 },
	{ "related-urls/url", refman_field_url, 0 },
	{ "urls/url", refman_field_url, 0 },
	{ "accession-num", refman_field_accession, 0 },
	{ "custom1", enx_custom, 0 }, { "custom2", enx_custom, 0 },
	{ "custom3", enx_custom, 0 }, { "custom4", enx_custom, 0 },
	{ "custom5", enx_custom, 0 }, { "custom6", enx_custom, 0 },
	{ "custom7", enx_custom, 0 },
	/* text */
	{ "abstract", refman_field_abstract, 0 },
	{ "keywords/keyword", endnote_keywords, 0 },
	{ "language", refman_field_language, 0 },
	{ "work-type", refman_field_type_of_work, 0 },
	{ "notes", refman_field_note, 0 },
	{ "research-notes", refman_field_note, 0 },
	{ "caption", refman_field_note, 0 },
	{ "orig-pub", refman_field_note, 0 },
	{ "reprint-edition", refman_field_note, 0 },
	{ "reviewed-item", refman_field_note, 0 },
	/* the library and the copy: names, paths, days, labels, counts */
	{ "database", refman_field_left, LEFT_COPY },
	{ "source-app", refman_field_left, LEFT_SELF },
	{ "foreign-keys/key", refman_field_left, LEFT_KEY },
	{ "pdf-urls/url", refman_field_left, LEFT_COPY },
	{ "text-urls/url", refman_field_left, LEFT_COPY },
	{ "image-urls/url", refman_field_left, LEFT_COPY },
	{ "access-date", refman_field_left, LEFT_COPY },
	{ "modified-date", refman_field_left, LEFT_OWN },
	{ "copyright-dates/date", refman_field_left, LEFT_STAMP },
	{ "label", refman_field_left, LEFT_OWN },
	{ "call-num", refman_field_left, LEFT_COPY },
	{ "num-vols", refman_field_left, LEFT_COUNT },
	{ "section", refman_field_left, LEFT_SELECTED }
};

/* ---- the dialect -------------------------------------------------------- */

static const struct split_name enx_records[] = {
	{ "record", true }, { NULL, false }
};

struct enx_state {
	struct split *split;
	struct diags *diags;
	char record[REFMAN_RECORD];
};

static void *
enx_open(struct source *source, struct diags *diags)
{
	struct enx_state *s = calloc(1, sizeof *s);

	if (s == NULL) {
		diag(diags, DIAG_MEMORY, "no memory to read the set");
		return NULL;
	}
	s->diags = diags;
	s->split = split_open(source, enx_records, diags);
	if (s->split == NULL) {
		free(s);
		return NULL;
	}
	return s;
}

static void
enx_drop(void *state)
{
	struct enx_state *s = state;

	split_drop(s->split);
	free(s);
}

static enum read_result
enx_next(void *state, struct arena *a, struct article *article)
{
	struct enx_state *s = state;
	struct article empty = *article;
	enum split_result result;
	xmlDocPtr doc;

	while ((result = split_next(s->split, &doc)) == SPLIT_RECORD) {
		struct refman r = {
			.arena = a, .article = article, .diags = s->diags,
			.record = s->record
		};
		struct enx k = {
			.arena = a, .line = split_line(s->split)
		};

		article->source_line = k.line;
		enx_walk(&k, xmlDocGetRootElement(doc), NULL);
		REFMAN_READ_FIELDS(&r, k.fields, k.n, enx_handlers);
		refman_finish(&r);
		s->diags->here.line = k.line;
		if (refman_is_article(article))
			return READ_ARTICLE;
		refman_say_empty(&r);
		*article = empty;
	}
	return result == SPLIT_BROKEN ? READ_SKIPPED
	    : result == SPLIT_END ? READ_END : READ_FAILED;
}

static int
enx_sniff(const char *head, size_t len)
{
	(void)len;
	if (strstr(head, "<records>") == NULL ||
	    strstr(head, "<record>") == NULL)
		return 0;
	return strstr(head, "<ref-type") != NULL ||
	    strstr(head, "<source-app") != NULL ? 94 : 40;
}

const struct dialect dialect_endnote_xml = {
	.name = "EndNote XML", .sniff = enx_sniff, .open = enx_open,
	.next = enx_next, .drop = enx_drop
};
