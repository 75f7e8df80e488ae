/*
 * JATS: figures and tables, and the text, which is counted.
 *
 * A summary prints the captions; the text is only told by how much there is
 * of it.  Statements (of interests, of data) that some put into the text are
 * taken out of it.
 */
#include "input/jats.h"

#include <string.h>

#include "base/buf.h"

/* ---- figures ------------------------------------------------------------ */

struct body_figure {
	struct figure figure;
	struct jats_flow flow;          /* of the caption */
};

/* A second title, of a panel, is part of the caption. */
static void
body_title(struct jats *j, const xmlNode *n)
{
	struct body_figure *f = j->item;

	if (f->figure.title.n_runs == 0)
		f->figure.title = jats_rich(j, n);
	else
		jats_flow_node(&f->flow, n);
}

static void
body_text(struct jats *j, const xmlNode *n)
{
	struct body_figure *f = j->item;

	jats_flow_node(&f->flow, n);
}

static void
body_caption(struct jats *j, const xmlNode *n)
{
	struct body_figure *f = j->item;

	for (const xmlNode *c = n->children; c != NULL; c = c->next) {
		j->item = f;
		if (strcmp(dom_name(c), "title") == 0)
			body_title(j, c);
		else
			jats_flow_node(&f->flow, c);
	}
}

static void
body_alt(struct jats *j, const xmlNode *n)
{
	struct body_figure *f = j->item;
	const char *text = jats_plain(j, n);

	if (f->figure.alt_text == NULL)
		f->figure.alt_text = text;
	else if (text != NULL)
		f->figure.alt_text = arena_printf(j->arena, "%s %s",
		    f->figure.alt_text, text);
}

static void
body_picture(struct jats *j, const xmlNode *n)
{
	static const struct jats_handler table[] = {
		{ "alt-text", body_alt, 0 }, { "long-desc", body_alt, 0 },
		{ "caption", body_caption, 0 },
		JATS_TEXT("label", struct body_figure, figure.label),
		{ "object-id", jats_unreached, 0 },
		{ "permissions", jats_unreached, 0 },
		{ "attrib", body_text, 0 }, { "p", body_text, 0 }
	};
	struct body_figure *f = j->item;

	if (f->figure.graphic == NULL)
		f->figure.graphic = dom_attr(j->arena, n, "href");
	JATS_WALK(j, n, f, table);
}

/* The cells, where this is a table; else they are of the text. */
static void
body_table(struct jats *j, const xmlNode *n)
{
	if (j->table != NULL)
		jats_table(j, n);
	else
		jats_unreached(j, n);
}

static void
body_foot(struct jats *j, const xmlNode *n)
{
	if (j->table != NULL)
		jats_table_foot(j, n);
	else
		jats_unreached(j, n);
}

static void
body_alternatives(struct jats *j, const xmlNode *n)
{
	static const struct jats_handler table[] = {
		{ "graphic", body_picture, 0 }, { "media", body_picture, 0 },
		{ "inline-graphic", body_picture, 0 },
		{ "table", body_table, 0 }, { "tgroup", body_table, 0 },
		{ "textual-form", body_text, 0 }
	};

	JATS_WALK(j, n, j->item, table);
}

static void
body_inner(struct jats *j, const xmlNode *n)
{
	jats_figure(j, n);
}

static const struct jats_handler body_figure_table[] = {
	JATS_TEXT("label", struct body_figure, figure.label),
	{ "title", body_title, 0 }, { "caption", body_caption, 0 },
	{ "alt-text", body_alt, 0 }, { "long-desc", body_alt, 0 },
	{ "graphic", body_picture, 0 }, { "media", body_picture, 0 },
	{ "alternatives", body_alternatives, 0 },
	{ "attrib", body_text, 0 }, { "p", body_text, 0 },
	{ "disp-formula", body_text, 0 }, { "preformat", body_text, 0 },
	{ "code", body_text, 0 }, { "list", body_text, 0 },
	{ "chem-struct", body_text, 0 }, { "chem-struct-wrap", body_text, 0 },
	{ "email", body_text, 0 }, { "ext-link", body_text, 0 },
	{ "uri", body_text, 0 }, { "kwd-group", jats_unreached, 0 },
	{ "fig", body_inner, 0 }, { "fig-group", body_inner, 0 },
	{ "table-wrap", body_inner, 0 },
	{ "table", body_table, 0 }, { "array", body_table, 0 },
	{ "tgroup", body_table, 0 },
	{ "table-wrap-foot", body_foot, 0 }, { "fn-group", body_foot, 0 },
	{ "supplementary-material", body_inner, 0 }
};

/* One more figure, filled by a table of handlers. */
static void
body_add(struct jats *j, const xmlNode *n, bool is_table,
    void (*fill)(struct jats *, const xmlNode *, struct body_figure *))
{
	struct article *x = j->article;
	struct figure *outer = j->table;
	struct body_figure f = { .figure = { .is_table = is_table } };
	size_t at = x->n_figures;
	bool in_cell = j->in_cell;

	j->table = is_table ? &f.figure : NULL;
	j->in_cell = false;
	jats_flow_begin(&f.flow, j);
	ARENA_PUSH(j->arena, x->figures, x->n_figures);
	fill(j, n, &f);
	jats_flow_end(&f.flow);
	f.figure.caption = f.flow.paras;
	f.figure.n_caption = f.flow.n_paras;
	x->figures[at] = f.figure;
	j->table = outer;
	j->in_cell = in_cell;
}

static void
body_fill(struct jats *j, const xmlNode *n, struct body_figure *f)
{
	if (strcmp(dom_name(n), "media") == 0)
		f->figure.graphic = dom_attr(j->arena, n, "href");
	JATS_WALK(j, n, f, body_figure_table);
}

/* Its own words, then those of figures within it. */
void
jats_figure(struct jats *j, const xmlNode *n)
{
	body_add(j, n, strcmp(dom_name(n), "table-wrap") == 0, body_fill);
}

static void
body_fill_bare(struct jats *j, const xmlNode *n, struct body_figure *f)
{
	(void)f;
	jats_table(j, n);
}

/* A table without a label and a caption. */
void
jats_bare_table(struct jats *j, const xmlNode *n)
{
	body_add(j, n, true, body_fill_bare);
}

/* ---- pictures between lines --------------------------------------------- */

enum { BODY_PICTURES = 1000 };  /* figures, among which each picture is looked
                                   for; more are not shown */

/* Is it among the figures already?  A text may be read twice. */
static bool
body_is_shown(const struct article *x, const char *href)
{
	for (size_t i = 0; i < x->n_figures; i++)
		if (x->figures[i].graphic != NULL &&
		    strcmp(x->figures[i].graphic, href) == 0)
			return true;
	return false;
}

/* "Formula (3)", as its label says. */
static const char *
body_formula_label(struct jats *j, const xmlNode *n)
{
	const char *label = dom_child_text(j->arena, n, "label");

	return label != NULL ? arena_printf(j->arena, "Formula %s", label)
	    : "Formula";
}

bool
jats_picture(struct jats *j, const xmlNode *n, const char *href,
    const char *alt)
{
	struct article *x = j->article;
	const xmlNode *formula = NULL, *up = n->parent;
	struct figure *f;

	for (; up != NULL && strcmp(dom_name(up), "abstract") != 0 &&
	    strcmp(dom_name(up), "trans-abstract") != 0; up = up->parent)
		if (strcmp(dom_name(up), "disp-formula") == 0)
			formula = up;
	if (up == NULL || x->n_figures >= BODY_PICTURES)
		return false;
	if (body_is_shown(x, href))
		return true;
	f = ARENA_PUSH(j->arena, x->figures, x->n_figures);
	f->graphic = href;
	f->alt_text = alt;
	f->in_text = true;
	if (formula != NULL)
		f->label = body_formula_label(j, formula);
	return true;
}

/* ---- the text ----------------------------------------------------------- */

static bool
body_is_figure(const xmlNode *n)
{
	static const char *const names[] = {
		"fig", "table-wrap", "fig-group", "table-wrap-group"
	};

	if (jats_is(dom_name(n), names, JATS_N(names)))
		return true;
	/* a video has a label and a caption of its own */
	return strcmp(dom_name(n), "media") == 0 &&
	    dom_child(n, "label") != NULL;
}

/* Does it hold blocks, and no text but theirs? */
static bool
body_is_container(const xmlNode *n)
{
	static const char *const names[] = {
		"sec", "list", "list-item", "def-list", "def-item", "def",
		"boxed-text", "disp-quote", "statement", "verse-group",
		"speech", "caption", "disp-formula-group", "app",
		"supplementary-material", "media", "fn-group", "fn", "notes",
		"glossary", "treatment-sec", "taxon-treatment",
		"book-part", "body", "alternatives", "case-study"
	};

	return jats_is(dom_name(n), names, JATS_N(names));
}

void
jats_in_front(struct jats *j, size_t from)
{
	struct article *x = j->article;

	for (; from < x->n_figures; from++)
		x->figures[from].in_front = true;
}

/* Its title stands in its caption, in its section, or in itself. */
static void
body_box(struct jats *j, const xmlNode *n)
{
	struct jats_heading h = { .kind = STATEMENT_HIGHLIGHTS };
	const xmlNode *sec = dom_child(n, "sec");
	size_t n_figures = j->article->n_figures;
	struct jats_flow f;

	if (sec == NULL)
		sec = n;
	h.title = jats_child_plain(j, dom_child(n, "caption"), "title");
	if (h.title == NULL)
		h.title = jats_child_plain(j, sec, "title");
	jats_flow_begin(&f, j);
	for (const xmlNode *c = dom_first(sec); c != NULL; c = dom_next(c))
		if (strcmp(dom_name(c), "title") != 0 &&
		    (strcmp(dom_name(c), "caption") != 0 ||
		    dom_child(c, "title") == NULL))
			jats_flow_node(&f, c);
	jats_flow_end(&f);
	jats_in_front(j, n_figures);
	jats_deliver(j, &h, f.paras, f.n_paras);
}

/* A box of key points tells the article in short. */
static bool
body_is_key_points(struct jats *j, const xmlNode *n)
{
	const char *text;

	if (strcmp(dom_name(n), "boxed-text") != 0)
		return false;
	text = dom_text(j->arena, n);
	return text != NULL && jats_statement_kind(NULL, text) ==
	    STATEMENT_HIGHLIGHTS;
}

/* What the text holds for a summary. */
static bool
body_take(struct jats *j, const xmlNode *n)
{
	const char *name = dom_name(n);

	if (body_is_figure(n)) {
		jats_figure(j, n);
	} else if (strcmp(name, "ref-list") == 0) {
		jats_ref_list(j, n);
	} else if (strcmp(name, "sec") == 0 &&
	    strcmp(dom_name(n->parent), "body") == 0 &&
	    jats_is_statement(j, n)) {
		jats_section(j, n);
	} else if (body_is_key_points(j, n)) {
		body_box(j, n);
	} else {
		return false;
	}
	return true;
}

/* Count the blocks that have text, by their names; look for figures. */
static void
body_search(struct jats *j, const xmlNode *n, const char *where)
{
	for (const xmlNode *c = dom_first(n); c != NULL; c = dom_next(c)) {
		const char *inner = where;

		if (body_take(j, c))
			continue;
		if (where != NULL && !body_is_container(c)) {
			jats_count(j, where, c);
			inner = NULL;
		}
		body_search(j, c, inner);
	}
}

void
jats_figures_below(struct jats *j, const xmlNode *n)
{
	body_search(j, n, NULL);
}

void
jats_body(struct jats *j, const xmlNode *n)
{
	body_search(j, n, arena_printf(j->arena, "%s/%s",
	    dom_name(n->parent), dom_name(n)));
}

void
jats_floats(struct jats *j, const xmlNode *n)
{
	jats_body(j, n);
}
