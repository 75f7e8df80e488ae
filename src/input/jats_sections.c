/*
 * JATS: sections of the back matter: acknowledgements, statements, notes.
 */
#include "input/jats.h"

#include <string.h>

enum {
	SECTIONS_MOST = 6000            /* bytes: a longer one is a chapter of
	                                   the text, no statement */
};

static const char *
sections_type(struct jats *j, const xmlNode *n)
{
	static const char *const names[] = {
		"sec-type", "notes-type", "content-type"
	};

	for (size_t i = 0; i < JATS_N(names); i++) {
		const char *type = dom_attr(j->arena, n, names[i]);

		if (type != NULL)
			return type;
	}
	return NULL;
}

/* "Data availability:" -> "Data availability" */
static const char *
sections_title(struct jats *j, const xmlNode *n)
{
	const char *title = jats_child_plain(j, n, "title");
	size_t len;

	if (title == NULL)
		title = jats_child_plain(j, n, "label");
	len = title != NULL ? strlen(title) : 0;
	while (len > 1 && strchr(":. ", title[len - 1]) != NULL)
		len--;
	return title == NULL ? NULL : arena_strndup(j->arena, title, len);
}

/* Chapters of the text that stand behind its end. */
static bool
sections_is_text(struct jats *j, const xmlNode *n, enum jats_statement kind)
{
	static const char *const types[] = {
		"intro", "introduction", "methods", "materials",
		"materials|methods", "results", "discussion", "conclusions",
		"cases", "subjects", "results|discussion"
	};
	const char *text = dom_text(j->arena, n);

	return jats_is(sections_type(j, n), types, JATS_N(types)) ||
	    (kind == STATEMENT_NONE && text != NULL &&
	    strlen(text) > SECTIONS_MOST);
}

static bool
sections_is_section(const xmlNode *n)
{
	return strcmp(dom_name(n), "sec") == 0 ||
	    strcmp(dom_name(n), "notes") == 0;
}

static void
sections_flush(struct jats *j, struct jats_flow *f,
    const struct jats_heading *h)
{
	jats_flow_end(f);
	jats_deliver(j, h, f->paras, f->n_paras);
	jats_flow_begin(f, j);
}

/* What the section has of its own; sections within it are their own. */
static void
sections_put(struct jats *j, const xmlNode *n, const struct jats_heading *h)
{
	const struct jats_heading *outer = j->heading;
	size_t n_figures = j->article->n_figures;
	struct jats_flow f;

	j->heading = h;
	jats_flow_begin(&f, j);
	for (const xmlNode *c = n->children; c != NULL; c = c->next) {
		const char *name = dom_name(c);

		if (strcmp(name, "title") == 0 || strcmp(name, "label") == 0)
			continue;
		if (sections_is_section(c)) {
			sections_flush(j, &f, h);
			jats_section_as(j, c, h);
		} else {
			jats_flow_node(&f, c);
		}
	}
	jats_in_front(j, n_figures);
	sections_flush(j, &f, h);
	j->heading = outer;
}

void
jats_section_as(struct jats *j, const xmlNode *n,
    const struct jats_heading *otherwise)
{
	struct jats_heading h = { .title = sections_title(j, n) };

	h.kind = jats_statement_kind(sections_type(j, n), h.title);
	if (h.title == NULL) {
		h.title = otherwise->title;
		if (h.kind == STATEMENT_NONE)
			h.kind = otherwise->kind;
	}
	if (sections_is_text(j, n, h.kind)) {
		jats_unreached(j, n);
		jats_figures_below(j, n);
		return;
	}
	sections_put(j, n, &h);
}

void
jats_section(struct jats *j, const xmlNode *n)
{
	static const struct jats_heading none = { 0 };

	jats_section_as(j, n, &none);
}

void
jats_notes(struct jats *j, const xmlNode *n)
{
	jats_section(j, n);
}

void
jats_glossary(struct jats *j, const xmlNode *n)
{
	static const struct jats_heading h = {
		.kind = STATEMENT_ABBREVIATIONS
	};

	jats_section_as(j, n, &h);
}

void
jats_bio(struct jats *j, const xmlNode *n)
{
	static const struct jats_heading h = { .kind = STATEMENT_ABOUT };

	jats_section_as(j, n, &h);
}

/* Its sections are parts of one text, so their titles run in. */
void
jats_ack(struct jats *j, const xmlNode *n)
{
	struct jats_heading h = { .title = sections_title(j, n),
	    .kind = STATEMENT_THANKS };
	struct jats_flow f;

	jats_flow_begin(&f, j);
	for (const xmlNode *c = n->children; c != NULL; c = c->next)
		if (strcmp(dom_name(c), "title") != 0 &&
		    strcmp(dom_name(c), "label") != 0)
			jats_flow_node(&f, c);
	sections_flush(j, &f, &h);
}

/* ---- supplements -------------------------------------------------------- */

struct rich
jats_supplement_line(struct jats *j, const xmlNode *n)
{
	const xmlNode *caption = dom_child(n, "caption");
	struct jats_line l;

	jats_line_begin(&l, j);
	if (dom_child(n, "label") != NULL)
		jats_put(&l, dom_child(n, "label"));
	for (const xmlNode *c = dom_first(caption); c != NULL;
	    c = dom_next(c)) {
		jats_line_stop(&l);
		jats_put(&l, c);
	}
	for (const xmlNode *c = dom_first(n); c != NULL; c = dom_next(c)) {
		const char *name = dom_name(c);

		if (c == caption || strcmp(name, "label") == 0)
			continue;
		if (strcmp(name, "p") != 0 && strcmp(name, "ext-link") != 0) {
			if (strcmp(name, "media") != 0)
				jats_unreached(j, c);
			continue;
		}
		jats_line_stop(&l);
		jats_put_node(&l, c);
	}
	return jats_line_end(&l);
}

void
jats_supplement(struct jats *j, const xmlNode *n)
{
	jats_add_para(j, "Supplementary material",
	    jats_supplement_line(j, n));
}

/* ---- the text ----------------------------------------------------------- */

bool
jats_is_statement(struct jats *j, const xmlNode *n)
{
	enum jats_statement kind = jats_statement_kind(sections_type(j, n),
	    sections_title(j, n));
	const char *text;

	if (kind == STATEMENT_NONE || kind == STATEMENT_SUPPLEMENT)
		return false;
	text = dom_text(j->arena, n);
	return text != NULL && strlen(text) <= SECTIONS_MOST;
}
