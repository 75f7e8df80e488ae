/*
 * Template files: XML, checked against template.rng, turned into a tree.
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
	bool failed;
};

static void
loader_fail(struct loader *l, long line, const char *what, const char *name)
{
	struct place at = { .file = l->path, .line = line };

	diag_at(l->diags, &at, DIAG_TEMPLATE_BAD, "%s \"%s\"", what, name);
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

/* ---- attributes --------------------------------------------------------- */

static const char *
loader_attr(struct loader *l, const xmlNode *n, const char *name)
{
	xmlChar *value = xmlGetNoNsProp((xmlNode *)(uintptr_t)n,
	    (const xmlChar *)name);
	const char *copy = arena_strdup(l->t->arena, (const char *)value);

	xmlFree(value);
	return copy;
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

/* ---- elements ----------------------------------------------------------- */

static void
loader_read_style(struct loader *l, const xmlNode *n)
{
	struct tstyle *s = arena_alloc(l->t->arena, sizeof *s);
	const struct tstyle *parent = loader_style(l, n, "extends");

	if (parent != NULL)
		*s = *parent;
	else
		s->text.font_weight = 400;
	s->name = loader_attr(l, n, "name");
	s->block.name = s->name;
	for (const xmlAttr *a = n->properties; a != NULL; a = a->next) {
		const char *name = (const char *)a->name;

		if (strcmp(name, "name") == 0 || strcmp(name, "extends") == 0)
			continue;
		if (!style_property(s, arena_strdup(l->t->arena, name),
		    loader_attr(l, n, name)))
			loader_fail(l, xmlGetLineNo(n),
			    "is no property, or cannot have this value:",
			    name);
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
}

static void
loader_read_furniture(struct loader *l, const xmlNode *n, struct tnode *t)
{
	const char *on = loader_attr(l, n, "on");
	const char *color = loader_attr(l, n, "rule-color");

	t->on_first = on == NULL || strcmp(on, "others") != 0;
	t->on_others = on == NULL || strcmp(on, "first") != 0;
	t->baseline = loader_length(l, n, "baseline");
	t->rule = loader_length(l, n, "rule");
	t->rule_y = loader_length(l, n, "rule-y");
	if (color != NULL && !style_color(color, &t->color))
		loader_fail(l, xmlGetLineNo(n), "is no colour:", color);
}

static struct tnode *
loader_node(struct loader *l, const xmlNode *n)
{
	struct tnode *t = arena_alloc(l->t->arena, sizeof *t);

	t->name = arena_strdup(l->t->arena, (const char *)n->name);
	t->field = loader_attr(l, n, "field");
	t->test = loader_attr(l, n, "if");
	t->title = loader_attr(l, n, "title");
	t->separator = loader_attr(l, n, "separator");
	t->role = loader_role(l, n);
	t->style = loader_style(l, n, "style");
	t->title_style = loader_style(l, n, "title-style");
	if (t->field != NULL && !field_is_known(t->field))
		loader_fail(l, xmlGetLineNo(n), "there is no field",
		    t->field);
	if (strcmp(t->name, "head") == 0 || strcmp(t->name, "foot") == 0)
		loader_read_furniture(l, n, t);
	for (const xmlNode *c = n->children; c != NULL; c = c->next) {
		if (c->type != XML_ELEMENT_NODE)
			continue;
		if (strcmp((const char *)c->name, "style") == 0)
			loader_read_style(l, c);
		else if (strcmp((const char *)c->name, "page") == 0 &&
		    strcmp(t->name, "template") == 0)
			loader_read_page(l, c);
		else
			*ARENA_PUSH(l->t->arena, t->children,
			    t->n_children) = loader_node(l, c);
	}
	return t;
}

/* ---- validation --------------------------------------------------------- */

static void
loader_rng_error(void *ctx, const xmlError *e)
{
	struct loader *l = ctx;
	char message[300];

	snprintf(message, sizeof message, "%s",
	    e->message != NULL ? e->message : "");
	message[strcspn(message, "\n")] = '\0';
	if (!l->failed)
		loader_fail(l, e->line, "the template is not valid:",
		    message);
}

/* template.rng beside the template; without it nothing is checked. */
static char *
loader_schema_path(const char *path)
{
	const char *slash = strrchr(path, '/');
	size_t dir = slash != NULL ? (size_t)(slash + 1 - path) : 0;
	char *name = malloc(dir + sizeof "template.rng");

	if (name != NULL) {
		memcpy(name, path, dir);
		strcpy(name + dir, "template.rng");
	}
	return name;
}

static void
loader_validate(struct loader *l, xmlDocPtr doc)
{
	char *path = loader_schema_path(l->path);
	xmlRelaxNGParserCtxtPtr parser = path != NULL
	    ? xmlRelaxNGNewParserCtxt(path) : NULL;
	xmlRelaxNGPtr schema = NULL;
	xmlRelaxNGValidCtxtPtr valid = NULL;

	if (parser != NULL) {
		xmlRelaxNGSetParserStructuredErrors(parser,
		    (xmlStructuredErrorFunc)loader_rng_error, l);
		schema = xmlRelaxNGParse(parser);
	}
	if (schema != NULL)
		valid = xmlRelaxNGNewValidCtxt(schema);
	if (valid != NULL) {
		xmlRelaxNGSetValidStructuredErrors(valid,
		    (xmlStructuredErrorFunc)loader_rng_error, l);
		if (xmlRelaxNGValidateDoc(valid, doc) != 0 && !l->failed)
			loader_fail(l, 0, "the template is not valid:",
			    l->path);
	} else if (!l->failed) {
		loader_fail(l, 0, "cannot be checked without", "template.rng");
	}
	xmlRelaxNGFreeValidCtxt(valid);
	xmlRelaxNGFree(schema);
	xmlRelaxNGFreeParserCtxt(parser);
	free(path);
}

static void
loader_build(struct loader *l, xmlDocPtr doc)
{
	struct template *t = l->t;

	t->root = loader_node(l, xmlDocGetRootElement(doc));
	for (size_t i = 0; i < t->root->n_children; i++)
		if (strcmp(t->root->children[i]->name, "body") == 0)
			t->body = t->root->children[i];
	if (t->body == NULL)
		loader_fail(l, 1, "the template has no", "body");
}

static bool
loader_load(struct loader *l)
{
	xmlDocPtr doc = xmlReadFile(l->path, NULL, XML_PARSE_NONET |
	    XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
	const xmlError *e = xmlGetLastError();
	struct place at = { .file = l->path };

	if (doc == NULL) {
		at.line = e != NULL ? e->line : 0;
		diag_at(l->diags, &at, DIAG_TEMPLATE_OPEN,
		    "the template cannot be read");
		return false;
	}
	loader_validate(l, doc);
	if (!l->failed)
		loader_build(l, doc);
	xmlFreeDoc(doc);
	return !l->failed;
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
	if (!loader_load(&l)) {
		arena_drop(a);
		return NULL;
	}
	return l.t;
}

void
template_drop(struct template *t)
{
	if (t != NULL)
		arena_drop(t->arena);
}
