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
#include "base/utf8.h"
#include "input/dom.h"

/* ---- the tree ----------------------------------------------------------- */

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

static bool
mathml_is(const struct math *m, const char *name)
{
	return m->name != NULL && strcmp(m->name, name) == 0;
}

static const char *
mathml_token(const struct math *m)
{
	return m->n_children == 1 ? m->children[0]->text : NULL;
}

static const char *
mathml_attr(const struct math *m, const char *name, const char *otherwise)
{
	for (size_t i = 0; i < m->n_attrs; i++)
		if (strcmp(m->attrs[i].name, name) == 0)
			return m->attrs[i].value;
	return otherwise;
}

static bool
mathml_is_relation(const char *text)
{
	static const char *const spaced[] = {
		"=", "<", ">", "+", "-", "\xE2\x88\x92", "\xE2\x89\xA4",
		"\xE2\x89\xA5", "\xC2\xB1", "\xE2\x89\x88", "\xC3\x97",
		"\xE2\x89\xA0", "\xE2\x88\x88", "\xE2\x86\x92",
		"\xE2\x88\xBC"
	};

	for (size_t i = 0; text != NULL && i < sizeof spaced / sizeof *spaced;
	    i++)
		if (strcmp(text, spaced[i]) == 0)
			return true;
	return false;
}

/* A sign between two operands has space around it, one before a number none. */
static bool
mathml_is_spaced(const struct math *m, size_t i, unsigned styles)
{
	return i > 0 && i + 1 < m->n_children &&
	    (styles & (INLINE_SUP | INLINE_SUB)) == 0 &&
	    mathml_is(m->children[i], "mo") &&
	    mathml_is_relation(mathml_token(m->children[i])) &&
	    !(mathml_is(m->children[i - 1], "mo") &&
	    mathml_is_relation(mathml_token(m->children[i - 1])));
}

/* "sin" is a word: it keeps its distance from the identifier after it. */
static bool
mathml_is_word(const struct math *m, size_t i)
{
	const struct math *c = m->children[i];
	const char *text = mathml_is(c, "mi") ? mathml_token(c) : NULL;

	return text != NULL && utf8_count(text, strlen(text)) > 1 &&
	    i + 1 < m->n_children && (mathml_is(m->children[i + 1], "mi") ||
	    mathml_is(m->children[i + 1], "mn"));
}

static void
mathml_row(struct rich_builder *b, const struct math *m, unsigned styles)
{
	for (size_t i = 0; i < m->n_children; i++) {
		bool spaced = mathml_is_spaced(m, i, styles);

		if (spaced)
			mathml_word(b, " ", styles);
		mathml_part(b, m, i, styles);
		if (spaced || mathml_is_word(m, i))
			mathml_word(b, " ", styles);
	}
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
	const char *comma = mathml_attr(m, "separators", ",");

	mathml_word(b, mathml_attr(m, "open", "("), styles);
	for (size_t i = 0; i < m->n_children; i++) {
		if (i > 0) {
			mathml_word(b, comma, styles);
			mathml_word(b, " ", styles);
		}
		mathml_part(b, m, i, styles);
	}
	mathml_word(b, mathml_attr(m, "close", ")"), styles);
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

/* An identifier of one letter is italic. */
static void
mathml_identifier(struct rich_builder *b, const struct math *m,
    unsigned styles)
{
	const char *text = mathml_token(m);
	const char *variant = mathml_attr(m, "mathvariant",
	    text != NULL && utf8_count(text, strlen(text)) == 1 ? "italic"
	    : "normal");

	if (strstr(variant, "italic") != NULL)
		styles |= INLINE_ITALIC;
	if (strstr(variant, "bold") != NULL)
		styles |= INLINE_BOLD;
	mathml_row(b, m, styles);
}

static const struct {
	const char *name;
	void (*put)(struct rich_builder *, const struct math *, unsigned);
} mathml_table[] = {
	{ "annotation", mathml_nothing },
	{ "annotation-xml", mathml_nothing },
	{ "mfenced", mathml_fenced }, { "mfrac", mathml_frac },
	{ "mi", mathml_identifier }, { "mlabeledtr", mathml_cells },
	{ "mmultiscripts", mathml_multi }, { "mover", mathml_sup },
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
	const char *display = mathml_attr(m, "display", "inline");
	const char *alt = mathml_attr(m, "alttext", NULL);

	rich_set_math(b, m, strcmp(display, "block") == 0 ||
	    strcmp(dom_name(n->parent), "DispFormula") == 0 ||
	    strcmp(dom_name(n->parent), "disp-formula") == 0);
	if (m->n_children == 0 && alt != NULL)
		mathml_word(b, alt, styles);
	mathml_line(b, m, styles);
	rich_set_math(b, NULL, false);
	rich_set_styles(b, styles);
}
