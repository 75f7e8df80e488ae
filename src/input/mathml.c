/*
 * MathML: kept as a tree, and put as a line of text; see model/math.c.
 */
#include "input/mathml.h"

#include <string.h>

#include "base/arena.h"
#include "input/dom.h"

/* ---- the tree ----------------------------------------------------------- */

static struct math *
mathml_tree(struct arena *a, const xmlNode *n);

static void
mathml_attrs(struct arena *a, struct math *m, const xmlNode *n)
{
	for (const xmlAttr *at = n->properties; at != NULL; at = at->next) {
		const char *value = dom_attr(a, n, (const char *)at->name);

		m->attrs = arena_more(a, m->attrs, m->n_attrs,
		    sizeof *m->attrs);
		m->attrs[m->n_attrs].name =
		    arena_strdup(a, (const char *)at->name);
		/* close="" is no fence at all */
		m->attrs[m->n_attrs++].value = value != NULL ? value : "";
	}
}

static void
mathml_child(struct arena *a, struct math *m, struct math *child)
{
	m->children = arena_more(a, m->children, m->n_children,
	    sizeof *m->children);
	m->children[m->n_children++] = child;
}

static struct math *
mathml_tree(struct arena *a, const xmlNode *n)
{
	struct math *m = arena_alloc(a, sizeof *m);

	m->name = arena_strdup(a, dom_name(n));
	mathml_attrs(a, m, n);
	for (const xmlNode *c = n->children; c != NULL; c = c->next) {
		if (c->type == XML_ELEMENT_NODE) {
			mathml_child(a, m, mathml_tree(a, c));
		} else if (c->type == XML_TEXT_NODE) {
			const char *text = text_fold(a,
			    (const char *)c->content,
			    strlen((const char *)c->content));
			struct math *leaf;

			if (text == NULL)
				continue;
			leaf = arena_alloc(a, sizeof *leaf);
			leaf->text = text;
			mathml_child(a, m, leaf);
		}
	}
	return m;
}

/* ---- the line ----------------------------------------------------------- */

static void
mathml_word(void *ctx, const char *text, unsigned styles)
{
	struct rich_builder *b = ctx;

	rich_set_styles(b, styles);
	rich_put(b, text, strlen(text));
}

void
mathml_put(struct rich_builder *b, const xmlNode *n, unsigned styles)
{
	struct math *m = mathml_tree(b->arena, n);
	const struct math_line line = { mathml_word, b };
	const char *display = math_attr(m, "display", "inline");
	const char *alt = math_attr(m, "alttext", NULL);

	rich_set_math(b, m, strcmp(display, "block") == 0 ||
	    strcmp(dom_name(n->parent), "DispFormula") == 0 ||
	    strcmp(dom_name(n->parent), "disp-formula") == 0);
	if (m->n_children == 0 && alt != NULL)
		mathml_word(b, alt, styles);
	math_put_line(&line, m, styles);
	rich_set_math(b, NULL, false);
	rich_set_styles(b, styles);
}
