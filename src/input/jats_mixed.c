/*
 * JATS: a citation that brings its own punctuation.
 *
 * It is kept as it is printed.  But some publishers leave it to a style sheet
 * to part the names, or a title from the journal; where nothing stands
 * between two such parts, what NLM's style has there is put.
 */
#include "input/jats_cite.h"

#include <string.h>
#include <strings.h>

#include "input/jats_people.h"

struct mixed {
	struct jats_line line;
	struct ref *ref;
	const char *before;             /* the element before, while nothing
	                                   but blanks stands behind it */
	bool dropped;                   /* an identifier stood just here */
};

static void
mixed_put(struct mixed *m, const xmlNode *n);

/* ---- what parts two elements -------------------------------------------- */

enum mixed_part {
	PART_OTHER, PART_NAME, PART_TITLE, PART_SOURCE, PART_YEAR,
	PART_VOLUME, PART_ISSUE, PART_FPAGE, PART_LPAGE, PART_ANY
};

static enum mixed_part
mixed_part(const char *name)
{
	static const struct {
		const char *name;
		enum mixed_part part;
	} parts[] = {
		{ "name", PART_NAME }, { "string-name", PART_NAME },
		{ "collab", PART_NAME }, { "etal", PART_NAME },
		{ "person-group", PART_TITLE },
		{ "article-title", PART_TITLE },
		{ "chapter-title", PART_TITLE }, { "data-title", PART_TITLE },
		{ "source", PART_SOURCE }, { "year", PART_YEAR },
		{ "volume", PART_VOLUME }, { "issue", PART_ISSUE },
		{ "fpage", PART_FPAGE }, { "elocation-id", PART_FPAGE },
		{ "lpage", PART_LPAGE }, { "publisher-name", PART_ANY },
		{ "publisher-loc", PART_ANY }, { "month", PART_ANY },
		{ "day", PART_ANY }, { "edition", PART_ANY },
		{ "comment", PART_ANY }, { "page-range", PART_FPAGE },
		{ "ext-link", PART_ANY }, { "uri", PART_ANY },
		{ "conf-name", PART_ANY }, { "supplement", PART_ANY }
	};

	for (size_t i = 0; name != NULL && i < JATS_N(parts); i++)
		if (strcmp(name, parts[i].name) == 0)
			return parts[i].part;
	return PART_OTHER;
}

static const char *
mixed_between(struct mixed *m, enum mixed_part before,
    enum mixed_part now)
{
	char last = jats_line_last(&m->line);

	if (before == PART_OTHER || now == PART_OTHER || last == '\0')
		return "";
	if (before == PART_NAME && now == PART_NAME)
		return ", ";
	if (before == PART_FPAGE && now == PART_LPAGE)
		return "-";
	if (last == ' ' || now == PART_ISSUE)
		return "";
	if ((before == PART_TITLE || before == PART_NAME) &&
	    strchr(".?!", last) == NULL)
		return ". ";
	if ((before == PART_VOLUME || before == PART_ISSUE) &&
	    now == PART_FPAGE)
		return ":";
	return " ";
}

/* Part the element from the one before it; true where it is bracketed. */
static bool
mixed_join(struct mixed *m, const char *name)
{
	enum mixed_part before = mixed_part(m->before);
	enum mixed_part now = mixed_part(name);
	bool pair = (before == PART_NAME && now == PART_NAME) ||
	    (before == PART_FPAGE && now == PART_LPAGE);

	if (m->before == NULL)
		return false;
	/* a blank that stood there gives way to what must */
	if (pair)
		m->line.b.space = false;
	jats_line_str(&m->line, mixed_between(m, before, now));
	if (before != PART_VOLUME || now != PART_ISSUE)
		return false;
	m->line.b.space = false;
	return true;
}

/* ---- identifiers -------------------------------------------------------- */

/* Does the text end by words that lead in an identifier? */
static bool
mixed_is_led_in(const struct mixed *m)
{
	static const char *const words[] = {
		"doi:", "doi", "doi.org/", "pmid:", "pmid", "pmcid:", "pmcid",
		"pubmed:", "pubmed", "pmc:", "pmc"
	};
	const struct rich_builder *b = &m->line.b;
	const char *text = b->text.len != 0 ? b->text.p
	    : b->rich.n_runs != 0 ? b->rich.runs[b->rich.n_runs - 1].text
	    : "";
	size_t len = b->text.len != 0 ? b->text.len : strlen(text);

	while (len > 0 && text[len - 1] == ' ')
		len--;
	for (size_t i = 0; i < JATS_N(words); i++) {
		size_t n = strlen(words[i]);

		if (len >= n && strncasecmp(text + len - n, words[i], n) == 0)
			return true;
	}
	return false;
}

static void
mixed_id(struct mixed *m, const xmlNode *n)
{
	struct jats *j = m->line.j;

	if (jats_take_id(j, n, m->ref) && !mixed_is_led_in(m)) {
		m->dropped = true;
		return;
	}
	if (m->before != NULL)
		jats_line_str(&m->line, " ");
	jats_put(&m->line, n);
}

static void
mixed_link(struct mixed *m, const xmlNode *n)
{
	struct jats *j = m->line.j;

	/* a DOI in the text becomes a link by itself */
	if (jats_take_link(j, n, m->ref) && dom_text(j->arena, n) != NULL)
		jats_put(&m->line, n);
	else
		jats_put_node(&m->line, n);
}

/* ---- elements ----------------------------------------------------------- */

/* A name without a text of its own: "Roe AB". */
static void
mixed_name(struct mixed *m, const xmlNode *n)
{
	for (const xmlNode *c = n->children; c != NULL; c = c->next) {
		char last = jats_line_last(&m->line);

		if (c->type == XML_ELEMENT_NODE && c != dom_first(n) &&
		    last != ' ' && last != '\0' && c->prev != NULL &&
		    c->prev->type == XML_ELEMENT_NODE)
			jats_line_str(&m->line, " ");
		jats_put_node(&m->line, c);
	}
}

static void
mixed_label(struct mixed *m, const xmlNode *n)
{
	if (m->ref->label == NULL)
		m->ref->label = dom_text(m->line.j->arena, n);
}

static void
mixed_etal(struct mixed *m, const xmlNode *n)
{
	if (dom_text(m->line.j->arena, n) != NULL)
		jats_put(&m->line, n);
	else
		jats_line_str(&m->line, jats_line_last(&m->line) == '\0' ||
		    jats_line_last(&m->line) == ' ' ? "et al." : " et al.");
}

/* A key of the parts of a reference, "24b", is its label. */
static void
mixed_object_id(struct mixed *m, const xmlNode *n)
{
	if (dom_has_attr(n, "pub-id-type"))
		mixed_id(m, n);
	else
		mixed_label(m, n);
}

static void
mixed_left(struct mixed *m, const xmlNode *n)
{
	jats_unreached(m->line.j, n);
}

static const struct {
	const char *name;
	void (*put)(struct mixed *, const xmlNode *);
} mixed_table[] = {
	{ "annotation", mixed_put }, { "article-title", mixed_put },
	{ "chapter-title", mixed_put }, { "collab", mixed_put },
	{ "comment", mixed_put }, { "data-title", mixed_put },
	{ "date", mixed_put }, { "date-in-citation", mixed_put },
	{ "etal", mixed_etal }, { "ext-link", mixed_link },
	{ "institution", mixed_put }, { "issn", mixed_left },
	{ "label", mixed_label }, { "name", mixed_name },
	{ "object-id", mixed_object_id }, { "person-group", mixed_put },
	{ "pub-id", mixed_id }, { "source", mixed_put },
	{ "string-name", mixed_name }, { "uri", mixed_link }
};

static void
mixed_element(struct mixed *m, const xmlNode *n)
{
	const char *name = dom_name(n);
	bool bracketed = mixed_join(m, name);
	size_t i = 0;

	m->before = NULL;
	m->dropped = false;
	if (bracketed)
		jats_line_str(&m->line, "(");
	while (i < JATS_N(mixed_table) &&
	    strcmp(name, mixed_table[i].name) != 0)
		i++;
	if (i < JATS_N(mixed_table))
		mixed_table[i].put(m, n);
	else
		jats_put_node(&m->line, n);
	if (bracketed)
		jats_line_str(&m->line, ")");
}

/* Text; behind an identifier that is not shown, its full stop goes too. */
static void
mixed_text(struct mixed *m, const char *text)
{
	size_t white = strspn(text, " \t\r\n");

	if (text[white] == '\0') {
		if (white != 0)
			jats_line_str(&m->line, " ");
		return;
	}
	if (m->dropped && strchr(".,;", text[white]) != NULL) {
		char last = jats_line_last(&m->line);

		if (last == ' ' || strchr(".,;", last) != NULL)
			text += white + 1;
	}
	m->before = NULL;
	m->dropped = false;
	/* a blank at the end of the element before it */
	if (strchr(",.;:)", text[0]) != NULL)
		m->line.b.space = false;
	jats_line_str(&m->line, text);
}

static void
mixed_put(struct mixed *m, const xmlNode *n)
{
	for (const xmlNode *c = n->children; c != NULL; c = c->next) {
		const char *before = m->before;

		if (c->type == XML_TEXT_NODE ||
		    c->type == XML_CDATA_SECTION_NODE) {
			mixed_text(m, (const char *)c->content);
		} else if (c->type == XML_ELEMENT_NODE) {
			mixed_element(m, c);
			m->before = m->dropped ? before : dom_name(c);
		}
	}
}

struct rich
jats_mixed(struct jats *j, const xmlNode *n, struct ref *r)
{
	struct mixed m = { .ref = r };

	jats_line_begin(&m.line, j);
	mixed_put(&m, n);
	return jats_line_end(&m.line);
}
