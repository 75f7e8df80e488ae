/*
 * JATS: paragraphs, and whatever stands between or within them.
 *
 * JATS lets a list, a figure or a formula stand in a paragraph.  The model
 * has paragraphs of inline text only, so a block ends the one at work and
 * begins its own; a list's items become paragraphs with their marks.
 */
#include "input/jats.h"

#include <string.h>

#include "base/buf.h"

void
jats_flow_begin(struct jats_flow *f, struct jats *j)
{
	*f = (struct jats_flow){ .j = j };
	jats_line_begin(&f->line, j);
}

/* End the paragraph at work. */
void
jats_flow_break(struct jats_flow *f)
{
	struct rich text = jats_line_end(&f->line);

	if (text.n_runs != 0)
		*ARENA_PUSH(f->j->arena, f->paras, f->n_paras) = text;
	jats_line_begin(&f->line, f->j);
}

/* What the next paragraph begins with, before its first word. */
static void
jats_flow_lead(struct jats_flow *f)
{
	struct rich lead = f->lead;

	f->lead.n_runs = 0;
	f->labelled = false;
	if (lead.n_runs == 0)
		return;
	jats_put_styled(&f->line, &lead, INLINE_BOLD);
	if (strchr(":.?!", jats_line_last(&f->line)) == NULL)
		jats_line_str(&f->line, ".");
	jats_line_str(&f->line, " ");
}

void
jats_flow_end(struct jats_flow *f)
{
	jats_flow_lead(f);
	jats_flow_break(f);
}

/* ---- blocks ------------------------------------------------------------- */

static void
jats_flow_group(struct jats_flow *f, const xmlNode *n)
{
	jats_flow_break(f);
	jats_flow(f, n);
	jats_flow_break(f);
}

/* A title runs in, after its label. */
static void
jats_flow_title(struct jats_flow *f, const xmlNode *n)
{
	struct jats_line l;

	jats_line_begin(&l, f->j);
	l.bare = true;
	if (f->labelled && f->lead.n_runs != 0) {
		jats_put_styled(&l, &f->lead, 0);
		jats_line_str(&l, " ");
	} else {
		jats_flow_lead(f);
	}
	jats_flow_break(f);
	jats_put(&l, n);
	f->lead = jats_line_end(&l);
	f->labelled = false;
}

static void
jats_flow_label(struct jats_flow *f, const xmlNode *n)
{
	jats_flow_title(f, n);
	f->labelled = true;
}

static void
jats_flow_item_mark(struct jats_flow *f, const xmlNode *item,
    const char *type, size_t number)
{
	const char *label = jats_child_plain(f->j, item, "label");

	if (label != NULL)
		jats_line_str(&f->line, label);
	else if (jats_equal(type, "order"))
		jats_line_str(&f->line, arena_printf(f->j->arena, "%zu.",
		    number));
	else if (!jats_equal(type, "simple"))
		jats_line_str(&f->line, "\xE2\x80\xA2");
	if (!jats_line_is_empty(&f->line))
		jats_line_str(&f->line, " ");
}

/* A mark stays with the first paragraph of its item. */
static void
jats_flow_item(struct jats_flow *f, const xmlNode *n)
{
	bool first = true;

	for (const xmlNode *c = n->children; c != NULL; c = c->next) {
		const char *name = dom_name(c);

		if (strcmp(name, "label") == 0)
			continue;
		if (first && strcmp(name, "p") == 0)
			jats_flow(f, c);
		else
			jats_flow_node(f, c);
		first = first && c->type != XML_ELEMENT_NODE;
	}
	jats_flow_break(f);
}

static void
jats_flow_list(struct jats_flow *f, const xmlNode *n)
{
	const char *type = dom_attr(f->j->arena, n, "list-type");
	size_t number = 0;

	jats_flow_lead(f);
	jats_flow_break(f);
	for (const xmlNode *c = dom_first(n); c != NULL; c = dom_next(c)) {
		if (strcmp(dom_name(c), "list-item") != 0) {
			jats_flow_node(f, c);
			continue;
		}
		jats_flow_item_mark(f, c, type, ++number);
		jats_flow_item(f, c);
	}
}

/* "BMI: body mass index; HR: hazard ratio", in one paragraph. */
static void
jats_flow_definition(struct jats_flow *f, const xmlNode *n, bool *any)
{
	bool term = true;

	if (*any)
		jats_line_str(&f->line, "; ");
	*any = true;
	for (const xmlNode *c = dom_first(n); c != NULL; c = dom_next(c)) {
		bool def = strcmp(dom_name(c), "def") == 0;

		if (def && term)
			jats_line_str(&f->line, ": ");
		else if (c != dom_first(n))
			jats_line_str(&f->line, ", ");
		term = !def;
		jats_put(&f->line, c);
	}
}

static void
jats_flow_def_list(struct jats_flow *f, const xmlNode *n)
{
	bool any = false;

	jats_flow_lead(f);
	for (const xmlNode *c = dom_first(n); c != NULL; c = dom_next(c)) {
		const char *name = dom_name(c);

		if (strcmp(name, "def-item") == 0)
			jats_flow_definition(f, c, &any);
		else if (strcmp(name, "def-list") == 0)
			jats_flow_def_list(f, c);
		else
			jats_flow_title(f, c);
	}
	jats_flow_break(f);
}

/* A line of a poem keeps its end. */
static void
jats_flow_verse(struct jats_flow *f, const xmlNode *n)
{
	if (!jats_line_is_empty(&f->line))
		jats_line_str(&f->line, " / ");
	jats_put(&f->line, n);
}

static void
jats_flow_figure(struct jats_flow *f, const xmlNode *n)
{
	jats_figure(f->j, n);
}

static void
jats_flow_figures(struct jats_flow *f, const xmlNode *n)
{
	jats_figures_below(f->j, n);
}

/* One that the text may speak of: "Supplementary file 1. Data." */
static void
jats_flow_supplement(struct jats_flow *f, const xmlNode *n)
{
	struct rich text = jats_supplement_line(f->j, n);

	jats_flow_break(f);
	if (text.n_runs != 0)
		*ARENA_PUSH(f->j->arena, f->paras, f->n_paras) = text;
}

static void
jats_flow_notes(struct jats_flow *f, const xmlNode *n)
{
	jats_fn_group(f->j, n);
}

static void
jats_flow_refs(struct jats_flow *f, const xmlNode *n)
{
	jats_ref_list(f->j, n);
}

/* One without a frame of its own; within a cell, lines. */
static void
jats_flow_table(struct jats_flow *f, const xmlNode *n)
{
	if (!f->j->in_cell) {
		jats_bare_table(f->j, n);
		return;
	}
	jats_flow_break(f);
	jats_table_flatten(f, n);
}

static void
jats_flow_left(struct jats_flow *f, const xmlNode *n)
{
	jats_unreached(f->j, n);
}

static const struct {
	const char *name;
	void (*put)(struct jats_flow *, const xmlNode *);
} jats_blocks[] = {
	{ "array", jats_flow_table }, { "attrib", jats_flow_group },
	{ "boxed-text", jats_flow_group }, { "caption", jats_flow_group },
	{ "def-list", jats_flow_def_list },
	{ "disp-formula-group", jats_flow_group },
	{ "disp-quote", jats_flow_group }, { "fig", jats_flow_figure },
	{ "fig-group", jats_flow_figures }, { "fn-group", jats_flow_notes },
	{ "label", jats_flow_label }, { "license-p", jats_flow_group },
	{ "list", jats_flow_list },
	{ "media", jats_flow_supplement }, { "p", jats_flow_group },
	{ "preformat", jats_flow_group }, { "ref-list", jats_flow_refs },
	{ "sec", jats_flow_group }, { "sec-meta", jats_flow_left },
	{ "speech", jats_flow_group }, { "statement", jats_flow_group },
	{ "sub-title", jats_flow_title }, { "subtitle", jats_flow_title },
	{ "supplementary-material", jats_flow_supplement },
	{ "table", jats_flow_table }, { "table-wrap", jats_flow_figure },
	{ "table-wrap-group", jats_flow_figures },
	{ "title", jats_flow_title }, { "verse-group", jats_flow_group },
	{ "verse-line", jats_flow_verse }
};

/* ---- walking ------------------------------------------------------------ */

static bool
jats_is_text(const xmlNode *n)
{
	const char *p = (const char *)n->content;

	return (n->type == XML_TEXT_NODE ||
	    n->type == XML_CDATA_SECTION_NODE) && p != NULL &&
	    p[strspn(p, " \t\r\n")] != '\0';
}

void
jats_flow_node(struct jats_flow *f, const xmlNode *n)
{
	const char *name = dom_name(n);

	if (n->type == XML_ELEMENT_NODE)
		for (size_t i = 0; i < JATS_N(jats_blocks); i++)
			if (strcmp(name, jats_blocks[i].name) == 0) {
				jats_blocks[i].put(f, n);
				return;
			}
	if (n->type == XML_ELEMENT_NODE || jats_is_text(n))
		jats_flow_lead(f);
	jats_put_node(&f->line, n);
}

void
jats_flow(struct jats_flow *f, const xmlNode *n)
{
	for (const xmlNode *c = n->children; c != NULL; c = c->next)
		jats_flow_node(f, c);
}
