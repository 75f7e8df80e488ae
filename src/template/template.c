/*
 * Template files: XML, checked against template.rng, turned into a tree.
 *
 * The schema says what may stand where; the loader resolves names (styles,
 * fields, roles), which a schema cannot.  No network, no entities: a template
 * with a document type is refused.
 */
#include "template/template.h"

#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "template/internal.h"

struct loader {
	struct template *t;
	const char *path;
	struct diags *diags;
	void **doc;                     /* held by the arena */
	bool failed;
	long first_line;                /* of what is no XML; 0 */
	char first[200];
};

static void
loader_fail(struct loader *l, long line, const char *what, const char *name)
{
	struct place at = { .file = l->path, .line = line };

	diag_at(l->diags, &at, DIAG_TEMPLATE_BAD, "%s%s%s%s", what,
	    name != NULL ? " \"" : "", name != NULL ? name : "",
	    name != NULL ? "\"" : "");
	l->failed = true;
}

const struct tstyle *
template_style(const struct template *t, const char *name)
{
	for (size_t i = 0; name != NULL && i < t->n_styles; i++)
		if (strcmp(t->styles[i]->name, name) == 0)
			return t->styles[i];
	return NULL;
}

bool
template_family(const struct template *t, size_t i, const char **family)
{
	if (i >= t->n_styles)
		return false;
	*family = t->styles[i]->text.font_family;
	for (size_t j = 0; j < i && *family != NULL; j++) {
		const char *before = t->styles[j]->text.font_family;

		if (before != NULL && strcmp(before, *family) == 0)
			*family = NULL;
	}
	return true;
}

/* ---- attributes --------------------------------------------------------- */

static const char *
loader_attr(struct loader *l, const xmlNode *n, const char *name)
{
	for (const xmlAttr *a = n->properties; a != NULL; a = a->next)
		if (strcmp((const char *)a->name, name) == 0)
			return arena_strdup(l->t->arena,
			    a->children != NULL && a->children->content != NULL
			    ? (const char *)a->children->content : "");
	return NULL;
}

static sp
loader_length(struct loader *l, const xmlNode *n, const char *name)
{
	const char *value = loader_attr(l, n, name);
	sp length = 0;

	if (value != NULL && !style_length(value, &length))
		loader_fail(l, xmlGetLineNo(n), "is no length:", value);
	return length;
}

static const struct tstyle *
loader_style(struct loader *l, const xmlNode *n, const char *name)
{
	const char *value = loader_attr(l, n, name);
	const struct tstyle *s = template_style(l->t, value);

	if (value != NULL && s == NULL)
		loader_fail(l, xmlGetLineNo(n), "there is no style", value);
	return s;
}

static const struct field *
loader_field(struct loader *l, const xmlNode *n, const char *name)
{
	const char *value = loader_attr(l, n, name);
	const struct field *f = value != NULL ? field_find(value) : NULL;

	if (value != NULL && f == NULL)
		loader_fail(l, xmlGetLineNo(n), "there is no field", value);
	return f;
}

static enum elem_role
loader_role(struct loader *l, const xmlNode *n)
{
	const char *value = loader_attr(l, n, "role");

	for (int role = 1; value != NULL && role < ELEM_N_ROLES; role++)
		if (strcmp(elem_role_name((enum elem_role)role), value) == 0)
			return (enum elem_role)role;
	if (value != NULL)
		loader_fail(l, xmlGetLineNo(n), "there is no role", value);
	return ELEM_NONE;
}

static size_t
loader_count(struct loader *l, const xmlNode *n, const char *name,
    size_t unset)
{
	const char *value = loader_attr(l, n, name);

	return value != NULL ? (size_t)strtoul(value, NULL, 10) : unset;
}

static void
loader_condition(struct loader *l, const xmlNode *n, struct tcondition *c)
{
	const struct field *none = loader_field(l, n, "unless");

	c->field = loader_field(l, n, "if");
	c->min = loader_count(l, n, "min", 1);
	c->max = loader_count(l, n, "max", SIZE_MAX);
	if (none != NULL)
		*c = (struct tcondition){ .field = none };
}

/* ---- styles, page, furniture -------------------------------------------- */

/* What a style that extends none begins with. */
static const struct tstyle loader_plain = {
	.text = { .font_size = 10 * SP_PT, .font_weight = 400 },
	.block = { .line_height = 13 * SP_PT }
};

static void
loader_read_style(struct loader *l, const xmlNode *n)
{
	struct tstyle *s = arena_alloc(l->t->arena, sizeof *s);
	const struct tstyle *parent = loader_style(l, n, "extends");

	if (parent != NULL)
		*s = *parent;
	else
		*s = loader_plain;
	s->name = loader_attr(l, n, "name");
	s->block.name = s->name;
	if (s->name != NULL && template_style(l->t, s->name) != NULL)
		loader_fail(l, xmlGetLineNo(n), "there are two styles",
		    s->name);
	for (const xmlAttr *a = n->properties; a != NULL; a = a->next) {
		const char *name = (const char *)a->name;

		if (strcmp(name, "name") == 0 || strcmp(name, "extends") == 0)
			continue;
		if (!style_property(s, name, loader_attr(l, n, name)))
			loader_fail(l, xmlGetLineNo(n),
			    "no such property, or not such a value:", name);
	}
	*ARENA_PUSH(l->t->arena, l->t->styles, l->t->n_styles) = s;
}

static void
loader_read_page(struct loader *l, const xmlNode *n)
{
	l->t->page_width = loader_length(l, n, "width");
	l->t->page_height = loader_length(l, n, "height");
	l->t->margin_top = loader_length(l, n, "margin-top");
	l->t->margin_bottom = loader_length(l, n, "margin-bottom");
	l->t->margin_left = loader_length(l, n, "margin-left");
	l->t->margin_right = loader_length(l, n, "margin-right");
	if (l->t->page_width <= l->t->margin_left + l->t->margin_right ||
	    l->t->page_height <= l->t->margin_top + l->t->margin_bottom)
		loader_fail(l, xmlGetLineNo(n),
		    "the margins leave no room on the page", NULL);
}

/* Text never comes below what anybody reads with ease. */
static void
loader_read_fit(struct loader *l, const xmlNode *n)
{
	sp text = loader_length(l, n, "text");
	sp small = loader_length(l, n, "small");
	sp margin = loader_length(l, n, "margin");

	l->t->least_leading = 10 * (int)loader_count(l, n, "leading", 0);
	if (text > l->t->least_text)
		l->t->least_text = text;
	if (small > 0)
		l->t->least_small = small;
	if (margin > 0)
		l->t->least_margin = margin;
}

static void
loader_read_furniture(struct loader *l, const xmlNode *n, struct tnode *t)
{
	const char *on = loader_attr(l, n, "on");
	const char *color = loader_attr(l, n, "rule-color");

	t->on_first = on == NULL || strcmp(on, "others") != 0;
	t->on_others = on == NULL || strcmp(on, "first") != 0;
	t->baseline = loader_length(l, n, "baseline");
	t->rule = loader_length(l, n, "rule-width");
	t->rule_y = loader_length(l, n, "rule-offset");
	if (color != NULL && !style_color(color, &t->color))
		loader_fail(l, xmlGetLineNo(n), "is no colour:", color);
}

/* ---- elements ----------------------------------------------------------- */

static enum tnode_kind
loader_kind(const xmlNode *n)
{
	static const char *const names[TNODE_N_KINDS] = {
		[TNODE_NONE] = "", [TNODE_TEMPLATE] = "template",
		[TNODE_HEAD] = "head", [TNODE_FOOT] = "foot",
		[TNODE_BODY] = "body", [TNODE_GROUP] = "group",
		[TNODE_COLUMNS] = "columns", [TNODE_SIDE] = "side",
		[TNODE_SECTION] = "section", [TNODE_P] = "p",
		[TNODE_EACH] = "each", [TNODE_RULE] = "rule",
		[TNODE_SPAN] = "span", [TNODE_FILL] = "fill",
		[TNODE_BREAK] = "break",
		[TNODE_PAGE_NUMBER] = "page-number",
		[TNODE_PAGE_COUNT] = "page-count"
	};

	for (int kind = 1; kind < TNODE_N_KINDS; kind++)
		if (strcmp((const char *)n->name, names[kind]) == 0)
			return (enum tnode_kind)kind;
	return TNODE_NONE;
}

/* The text of an element, or NULL. */
static const char *
loader_text(struct loader *l, const xmlNode *n)
{
	struct buf b = { .arena = l->t->arena };

	for (const xmlNode *c = n->children; c != NULL; c = c->next)
		if (c->type == XML_TEXT_NODE ||
		    c->type == XML_CDATA_SECTION_NODE)
			buf_str(&b, (const char *)c->content);
	return b.len != 0 ? b.p : NULL;
}

/* These are never without a style; a span takes that of its line. */
static bool
loader_sets_text(enum tnode_kind kind)
{
	return kind == TNODE_P || kind == TNODE_EACH || kind == TNODE_RULE ||
	    kind == TNODE_HEAD || kind == TNODE_FOOT;
}

/* The heading of the first section within; NULL. */
static const char *
loader_first_title(struct loader *l, const xmlNode *n)
{
	const char *title = loader_attr(l, n, "title");

	if (title == NULL)
		title = loader_attr(l, n, "label");
	for (n = n->children; n != NULL && title == NULL; n = n->next)
		if (n->type == XML_ELEMENT_NODE)
			title = loader_first_title(l, n);
	return title;
}

static void
loader_read_leave(struct loader *l, const xmlNode *n, struct tnode *t)
{
	t->leave_out = (int)loader_count(l, n, "leave-out", 0);
	if (t->leave_out == 0)
		return;
	t->leave_keep = loader_count(l, n, "leave-out-keep", 0);
	t->leave_name = loader_attr(l, n, "leave-out-as");
	if (t->leave_name == NULL)
		t->leave_name = loader_first_title(l, n);
	if (t->leave_name == NULL)
		loader_fail(l, xmlGetLineNo(n), "needs a leave-out-as, what "
		    "is left out being without a title", NULL);
}

static void
loader_read_words(struct loader *l, const xmlNode *n, struct tnode *t)
{
	const char *outline = loader_attr(l, n, "outline");

	t->title = loader_attr(l, n, t->kind == TNODE_P ? "label" : "title");
	t->before = loader_attr(l, n, "before");
	t->after = loader_attr(l, n, "after");
	t->separator = loader_attr(l, n, "separator");
	t->outline = outline == NULL || strcmp(outline, "none") != 0;
	t->text = t->kind == TNODE_SPAN ? loader_text(l, n) : NULL;
	t->style = loader_style(l, n, "style");
	if (t->style == NULL && loader_sets_text(t->kind))
		t->style = l->t->styles[0];
	loader_read_leave(l, n, t);
	t->title_style = loader_style(l, n, "title-style");
	t->label_style = loader_style(l, n, "label-style");
	t->caps_style = loader_style(l, n, "caps-style");
	t->link_style = loader_style(l, n, "link-style");
	t->cell_style = loader_style(l, n, "cell-style");
	t->head_style = loader_style(l, n, "head-style");
	t->note_style = loader_style(l, n, "note-style");
}

/*
 * An each sets blocks, or the entries of a line one by one; a p and a span
 * take what can stand in a line.
 */
static void
loader_check_field(struct loader *l, const xmlNode *n, const struct tnode *t)
{
	const struct field *f = t->field;

	if (f == NULL)
		return;
	if (t->kind == TNODE_EACH && f->blocks == NULL && f->put == NULL)
		loader_fail(l, xmlGetLineNo(n), "is no list of blocks:",
		    f->name);
	if (t->kind != TNODE_EACH && f->put == NULL)
		loader_fail(l, xmlGetLineNo(n), "cannot stand in a line:",
		    f->name);
}

static struct tnode *
loader_node(struct loader *l, const xmlNode *n);

static void
loader_read_children(struct loader *l, const xmlNode *n, struct tnode *t)
{
	for (const xmlNode *c = n->children; c != NULL; c = c->next) {
		const char *name = (const char *)c->name;

		if (c->type != XML_ELEMENT_NODE)
			continue;
		if (strcmp(name, "style") == 0)
			loader_read_style(l, c);
		else if (strcmp(name, "page") == 0)
			loader_read_page(l, c);
		else if (strcmp(name, "fit") == 0)
			loader_read_fit(l, c);
		else
			*ARENA_PUSH(l->t->arena, t->children,
			    t->n_children) = loader_node(l, c);
	}
}

static void
loader_read_tables(struct loader *l, const xmlNode *n)
{
	const char *tables = loader_attr(l, n, "tables");

	l->t->tables = tables == NULL || strcmp(tables, "captions") == 0 ?
	    TABLES_CAPTIONS : strcmp(tables, "full") == 0 ? TABLES_FULL :
	    TABLES_NONE;
	l->t->table_columns = loader_count(l, n, "table-columns", 20);
	l->t->table_cells = loader_count(l, n, "table-cells", 2000);
}

static struct tnode *
loader_node(struct loader *l, const xmlNode *n)
{
	struct tnode *t = arena_alloc(l->t->arena, sizeof *t);

	t->kind = loader_kind(n);
	t->field = loader_field(l, n, "field");
	t->role = loader_role(l, n);
	loader_check_field(l, n, t);
	loader_condition(l, n, &t->condition);
	loader_read_words(l, n, t);
	if (t->kind == TNODE_HEAD || t->kind == TNODE_FOOT)
		loader_read_furniture(l, n, t);
	if (t->kind == TNODE_TEMPLATE)
		loader_read_tables(l, n);
	if (t->kind == TNODE_BODY)
		l->t->body = t;
	loader_read_children(l, n, t);
	return t;
}

/* ---- validation --------------------------------------------------------- */

static void
loader_rng_error(void *ctx, const xmlError *e)
{
	struct loader *l = ctx;
	char message[300];

	snprintf(message, sizeof message, "%s",
	    e->message != NULL ? e->message : "not valid");
	message[strcspn(message, "\n")] = '\0';
	loader_fail(l, e->line, message, NULL);
}

/* template.rng beside the template. */
static const char *
loader_schema_path(struct loader *l)
{
	const char *slash = strrchr(l->path, '/');
	int dir = slash != NULL ? (int)(slash + 1 - l->path) : 0;

	return arena_printf(l->t->arena, "%.*stemplate.rng", dir, l->path);
}

/* What is wrong with a schema is for its maker: said in one line. */
static xmlRelaxNGPtr
loader_schema(struct loader *l)
{
	const char *path = loader_schema_path(l);
	xmlRelaxNGParserCtxtPtr parser = xmlRelaxNGNewParserCtxt(path);
	xmlRelaxNGPtr schema = parser != NULL ? xmlRelaxNGParse(parser)
	    : NULL;

	xmlRelaxNGFreeParserCtxt(parser);
	if (schema == NULL)
		loader_fail(l, 0, "cannot be checked, missing or broken:",
		    path);
	return schema;
}

static void
loader_validate(struct loader *l, xmlDocPtr doc)
{
	xmlRelaxNGPtr schema = loader_schema(l);
	xmlRelaxNGValidCtxtPtr valid = schema != NULL
	    ? xmlRelaxNGNewValidCtxt(schema) : NULL;

	if (valid != NULL) {
		xmlRelaxNGSetValidStructuredErrors(valid,
		    (xmlStructuredErrorFunc)loader_rng_error, l);
		if (xmlRelaxNGValidateDoc(valid, doc) != 0 && !l->failed)
			loader_fail(l, 0, "is not a template", NULL);
	}
	xmlRelaxNGFreeValidCtxt(valid);
	xmlRelaxNGFree(schema);
}

/* ---- files -------------------------------------------------------------- */

/* What libxml2 would print by itself: the first is the true one. */
static void
loader_note(void *ctx, const xmlError *e)
{
	struct loader *l = ctx;

	if (l->first_line != 0 || e->line <= 0 || e->message == NULL)
		return;
	l->first_line = e->line;
	snprintf(l->first, sizeof l->first, "%s", e->message);
	l->first[strcspn(l->first, "\n")] = '\0';
}

static void
loader_say_syntax(struct loader *l)
{
	struct place at = { .file = l->path };

	if (l->first_line != 0)
		loader_fail(l, l->first_line, l->first, NULL);
	else
		diag_at(l->diags, &at, DIAG_TEMPLATE_OPEN,
		    "the template cannot be read");
	l->failed = true;
}

static void
loader_free_doc(void *doc)
{
	xmlFreeDoc(doc);
}

static void
loader_load(void *arg)
{
	struct loader *l = arg;
	xmlParserCtxtPtr parser = xmlNewParserCtxt();
	xmlDocPtr doc = NULL;

	if (parser != NULL)
		doc = xmlCtxtReadFile(parser, l->path, NULL, XML_PARSE_NONET);
	*l->doc = doc;
	if (doc == NULL)
		loader_say_syntax(l);
	else if (doc->intSubset != NULL)
		loader_fail(l, 1, "a template has no document type", NULL);
	xmlFreeParserCtxt(parser);
	if (!l->failed)
		loader_validate(l, doc);
	if (!l->failed)
		l->t->root = loader_node(l, xmlDocGetRootElement(doc));
}

struct template *
template_open(const char *path, struct diags *diags)
{
	struct arena *a = arena_new(0);
	struct loader l = { .path = path, .diags = diags };

	if (a == NULL) {
		diag(diags, DIAG_MEMORY, "no memory for the template");
		return NULL;
	}
	l.t = arena_alloc(a, sizeof *l.t);
	l.t->arena = a;
	l.t->least_text = 17 * SP_PT / 2;
	l.t->least_small = 7 * SP_PT;
	l.t->least_margin = 36 * SP_PT;
	l.doc = arena_hold(a, loader_free_doc);
	xmlSetStructuredErrorFunc(&l, (xmlStructuredErrorFunc)loader_note);
	if (!arena_run(a, loader_load, &l)) {
		diag(diags, DIAG_MEMORY, "no memory for the template");
		l.failed = true;
	}
	xmlSetStructuredErrorFunc(NULL, NULL);
	if (!l.failed)
		return l.t;
	arena_drop(a);
	return NULL;
}

void
template_drop(struct template *t)
{
	if (t != NULL)
		arena_drop(t->arena);
}
