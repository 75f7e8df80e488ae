/*
 * MathML: kept as a tree, and put as a line of text.
 *
 * The linear form loses no token: fractions become a/b, roots the root sign
 * before parentheses, scripts real superscripts and subscripts.  Source:
 * MathML 3.0, chapter 3.
 */
#include "input/mathml.h"

#include <string.h>

#include "base/arena.h"
#include "input/dom.h"

/* ---- the tree --------------------------------------------------------------- */

static struct math *
mathml_tree(struct arena *a, const xmlNode *n);

static void
mathml_attrs(struct arena *a, struct math *m, const xmlNode *n)
{
	for (const xmlAttr *at = n->properties; at != NULL; at = at->next) {
		const char *value = dom_attr(a, n, (const char *)at->name);

		if (value == NULL)
			continue;
		m->attrs = arena_more(a, m->attrs, m->n_attrs,
		    sizeof *m->attrs);
		m->attrs[m->n_attrs].name =
		    arena_strdup(a, (const char *)at->name);
		m->attrs[m->n_attrs++].value = value;
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

	m->name = arena_strdup(a, (const char *)n->name);
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

/* ---- the line ----------------------------------------------------------------- */

static void
mathml_line(struct rich_builder *b, const struct math *m, unsigned styles);

static void
mathml_word(struct rich_builder *b, const char *text, unsigned styles)
{
	rich_set_styles(b, styles);
	rich_put(b, text, strlen(text));
}

/* The i-th child, where there is one. */
static void
mathml_part(struct rich_builder *b, const struct math *m, size_t i,
    unsigned styles)
{
	if (i < m->n_children)
		mathml_line(b, m->children[i], styles);
}

static bool
mathml_is_single(const struct math *m)
{
	while (m->n_children == 1)
		m = m->children[0];
	return m->n_children == 0;
}

static void
mathml_group(struct rich_builder *b, const struct math *m, size_t i,
    unsigned styles)
{
	bool single = i >= m->n_children ||
	    mathml_is_single(m->children[i]);

	if (!single)
		mathml_word(b, "(", styles);
	mathml_part(b, m, i, styles);
	if (!single)
		mathml_word(b, ")", styles);
}

static void
mathml_row(struct rich_builder *b, const struct math *m, unsigned styles)
{
	for (size_t i = 0; i < m->n_children; i++)
		mathml_part(b, m, i, styles);
}

static void
mathml_frac(struct rich_builder *b, const struct math *m, unsigned styles)
{
	mathml_group(b, m, 0, styles);
	mathml_word(b, "/", styles);
	mathml_group(b, m, 1, styles);
}

static void
mathml_sqrt(struct rich_builder *b, const struct math *m, unsigned styles)
{
	mathml_word(b, "\xE2\x88\x9A(", styles);
	mathml_row(b, m, styles);
	mathml_word(b, ")", styles);
}

static void
mathml_root(struct rich_builder *b, const struct math *m, unsigned styles)
{
	mathml_part(b, m, 1, styles | INLINE_SUP);
	mathml_word(b, "\xE2\x88\x9A(", styles);
	mathml_part(b, m, 0, styles);
	mathml_word(b, ")", styles);
}

static void
mathml_sup(struct rich_builder *b, const struct math *m, unsigned styles)
{
	mathml_part(b, m, 0, styles);
	mathml_part(b, m, 1, (styles & ~(unsigned)INLINE_SUB) | INLINE_SUP);
}

static void
mathml_sub(struct rich_builder *b, const struct math *m, unsigned styles)
{
	mathml_part(b, m, 0, styles);
	mathml_part(b, m, 1, (styles & ~(unsigned)INLINE_SUP) | INLINE_SUB);
}

static void
mathml_subsup(struct rich_builder *b, const struct math *m, unsigned styles)
{
	mathml_sub(b, m, styles);
	mathml_part(b, m, 2, (styles & ~(unsigned)INLINE_SUB) | INLINE_SUP);
}

/* base (sub sup)* <mprescripts/> (sub sup)* */
static void
mathml_multi(struct rich_builder *b, const struct math *m, unsigned styles)
{
	size_t pre = 1;

	while (pre < m->n_children && (m->children[pre]->name == NULL ||
	    strcmp(m->children[pre]->name, "mprescripts") != 0))
		pre++;
	for (size_t i = pre + 1; i < m->n_children; i++)
		mathml_part(b, m, i, styles | ((i - pre) % 2 != 0
		    ? INLINE_SUB : INLINE_SUP));
	mathml_part(b, m, 0, styles);
	for (size_t i = 1; i < pre; i++)
		mathml_part(b, m, i, styles | (i % 2 != 0
		    ? INLINE_SUB : INLINE_SUP));
}

static void
mathml_fenced(struct rich_builder *b, const struct math *m, unsigned styles)
{
	mathml_word(b, "(", styles);
	for (size_t i = 0; i < m->n_children; i++) {
		if (i > 0)
			mathml_word(b, ", ", styles);
		mathml_part(b, m, i, styles);
	}
	mathml_word(b, ")", styles);
}

static void
mathml_cells(struct rich_builder *b, const struct math *m, unsigned styles)
{
	for (size_t i = 0; i < m->n_children; i++) {
		if (i > 0)
			mathml_word(b, "; ", styles);
		mathml_part(b, m, i, styles);
	}
}

static void
mathml_space(struct rich_builder *b, const struct math *m, unsigned styles)
{
	(void)m;
	mathml_word(b, " ", styles);
}

/* Annotations say the formula again in another language. */
static void
mathml_nothing(struct rich_builder *b, const struct math *m, unsigned styles)
{
	(void)b;
	(void)m;
	(void)styles;
}

static void
mathml_operator(struct rich_builder *b, const struct math *m, unsigned styles)
{
	static const char *const spaced[] = {
		"=", "<", ">", "+", "\xE2\x88\x92", "\xE2\x89\xA4",
		"\xE2\x89\xA5", "\xC2\xB1", "\xE2\x89\x88", "\xC3\x97"
	};
	const char *text = m->n_children == 1 ? m->children[0]->text : NULL;

	for (size_t i = 0; text != NULL && i < sizeof spaced / sizeof *spaced;
	    i++)
		if (strcmp(text, spaced[i]) == 0 &&
		    (styles & (INLINE_SUP | INLINE_SUB)) == 0) {
			mathml_word(b, " ", styles);
			mathml_word(b, text, styles);
			mathml_word(b, " ", styles);
			return;
		}
	mathml_row(b, m, styles);
}

/* An identifier of one letter is italic. */
static void
mathml_identifier(struct rich_builder *b, const struct math *m,
    unsigned styles)
{
	const char *text = m->n_children == 1 ? m->children[0]->text : NULL;

	if (text != NULL && strlen(text) == 1)
		styles |= INLINE_ITALIC;
	mathml_row(b, m, styles);
}

static const struct {
	const char *name;
	void (*put)(struct rich_builder *, const struct math *, unsigned);
} mathml_table[] = {
	{ "annotation", mathml_nothing },
	{ "annotation-xml", mathml_nothing },
	{ "mfenced", mathml_fenced }, { "mfrac", mathml_frac },
	{ "mi", mathml_identifier }, { "mmultiscripts", mathml_multi },
	{ "mo", mathml_operator }, { "mover", mathml_sup },
	{ "mroot", mathml_root }, { "mspace", mathml_space },
	{ "msqrt", mathml_sqrt }, { "msub", mathml_sub },
	{ "msubsup", mathml_subsup }, { "msup", mathml_sup },
	{ "mtable", mathml_cells }, { "mtr", mathml_cells },
	{ "munder", mathml_sub }, { "munderover", mathml_subsup }
};

static void
mathml_line(struct rich_builder *b, const struct math *m, unsigned styles)
{
	if (m->name == NULL) {
		mathml_word(b, m->text, styles);
		return;
	}
	for (size_t i = 0; i < sizeof mathml_table / sizeof *mathml_table; i++)
		if (strcmp(m->name, mathml_table[i].name) == 0) {
			mathml_table[i].put(b, m, styles);
			return;
		}
	mathml_row(b, m, styles);
}

void
mathml_put(struct rich_builder *b, const xmlNode *n, unsigned styles)
{
	struct math *m = mathml_tree(b->arena, n);
	const char *display = dom_attr(b->arena, n, "display");

	rich_set_math(b, m, display != NULL &&
	    strcmp(display, "block") == 0);
	mathml_line(b, m, styles);
	rich_set_math(b, NULL, false);
	rich_set_styles(b, styles);
}
