/*
 * A formula as a line of text.
 *
 * The linear form loses no token: fractions become a/b, roots the root sign
 * before parentheses, scripts real superscripts and subscripts.  Source:
 * MathML 3.0, chapter 3.
 */
#include "model/math.h"

#include <string.h>

#include "base/utf8.h"
#include "model/article.h"


static void
math_word(const struct math_line *l, const char *text, unsigned styles)
{
	l->put(l->ctx, text, styles);
}

/* The i-th child, where there is one. */
static void
math_part(const struct math_line *l, const struct math *m, size_t i,
    unsigned styles)
{
	if (i < m->n_children)
		math_put_line(l, m->children[i], styles);
}

static bool
math_is_single(const struct math *m)
{
	while (m->n_children == 1)
		m = m->children[0];
	return m->n_children == 0;
}

static void
math_group(const struct math_line *l, const struct math *m, size_t i,
    unsigned styles)
{
	bool single = i >= m->n_children ||
	    math_is_single(m->children[i]);

	if (!single)
		math_word(l, "(", styles);
	math_part(l, m, i, styles);
	if (!single)
		math_word(l, ")", styles);
}

bool
math_is(const struct math *m, const char *name)
{
	return m->name != NULL && strcmp(m->name, name) == 0;
}

const char *
math_token(const struct math *m)
{
	return m->n_children == 1 ? m->children[0]->text : NULL;
}

const char *
math_attr(const struct math *m, const char *name, const char *otherwise)
{
	for (size_t i = 0; i < m->n_attrs; i++)
		if (strcmp(m->attrs[i].name, name) == 0)
			return m->attrs[i].value;
	return otherwise;
}

static bool
math_is_relation(const char *text)
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
math_is_spaced(const struct math *m, size_t i, unsigned styles)
{
	return i > 0 && i + 1 < m->n_children &&
	    (styles & (INLINE_SUP | INLINE_SUB)) == 0 &&
	    math_is(m->children[i], "mo") &&
	    math_is_relation(math_token(m->children[i])) &&
	    !(math_is(m->children[i - 1], "mo") &&
	    math_is_relation(math_token(m->children[i - 1])));
}

/* "sin" is a word: it keeps its distance from the identifier after it. */
static bool
math_is_word(const struct math *m, size_t i)
{
	const struct math *c = m->children[i];
	const char *text = math_is(c, "mi") ? math_token(c) : NULL;

	return text != NULL && utf8_count(text, strlen(text)) > 1 &&
	    i + 1 < m->n_children && (math_is(m->children[i + 1], "mi") ||
	    math_is(m->children[i + 1], "mn"));
}

void
math_put_row(const struct math_line *l, const struct math *m, size_t from,
    size_t to, unsigned styles)
{
	for (size_t i = from; i < to && i < m->n_children; i++) {
		bool spaced = math_is_spaced(m, i, styles);

		if (spaced)
			math_word(l, " ", styles);
		math_part(l, m, i, styles);
		if (spaced || math_is_word(m, i))
			math_word(l, " ", styles);
	}
}

static void
math_row(const struct math_line *l, const struct math *m,
    unsigned styles)
{
	math_put_row(l, m, 0, m->n_children, styles);
}

static void
math_frac(const struct math_line *l, const struct math *m,
    unsigned styles)
{
	math_group(l, m, 0, styles);
	math_word(l, "/", styles);
	math_group(l, m, 1, styles);
}

static void
math_sqrt(const struct math_line *l, const struct math *m,
    unsigned styles)
{
	math_word(l, "\xE2\x88\x9A(", styles);
	math_row(l, m, styles);
	math_word(l, ")", styles);
}

static void
math_root(const struct math_line *l, const struct math *m,
    unsigned styles)
{
	math_part(l, m, 1, styles | INLINE_SUP);
	math_word(l, "\xE2\x88\x9A(", styles);
	math_part(l, m, 0, styles);
	math_word(l, ")", styles);
}

static void
math_sup(const struct math_line *l, const struct math *m,
    unsigned styles)
{
	math_part(l, m, 0, styles);
	math_part(l, m, 1, (styles & ~(unsigned)INLINE_SUB) | INLINE_SUP);
}

static void
math_sub(const struct math_line *l, const struct math *m,
    unsigned styles)
{
	math_part(l, m, 0, styles);
	math_part(l, m, 1, (styles & ~(unsigned)INLINE_SUP) | INLINE_SUB);
}

static void
math_subsup(const struct math_line *l, const struct math *m,
    unsigned styles)
{
	math_sub(l, m, styles);
	math_part(l, m, 2, (styles & ~(unsigned)INLINE_SUB) | INLINE_SUP);
}

/* base (sub sup)* <mprescripts/> (sub sup)* */
static void
math_multi(const struct math_line *l, const struct math *m,
    unsigned styles)
{
	size_t pre = 1;

	while (pre < m->n_children && (m->children[pre]->name == NULL ||
	    strcmp(m->children[pre]->name, "mprescripts") != 0))
		pre++;
	for (size_t i = pre + 1; i < m->n_children; i++)
		math_part(l, m, i, styles | ((i - pre) % 2 != 0
		    ? INLINE_SUB : INLINE_SUP));
	math_part(l, m, 0, styles);
	for (size_t i = 1; i < pre; i++)
		math_part(l, m, i, styles | (i % 2 != 0
		    ? INLINE_SUB : INLINE_SUP));
}

static void
math_fenced(const struct math_line *l, const struct math *m,
    unsigned styles)
{
	const char *comma = math_attr(m, "separators", ",");

	math_word(l, math_attr(m, "open", "("), styles);
	for (size_t i = 0; i < m->n_children; i++) {
		if (i > 0) {
			math_word(l, comma, styles);
			math_word(l, " ", styles);
		}
		math_part(l, m, i, styles);
	}
	math_word(l, math_attr(m, "close", ")"), styles);
}

static void
math_cells(const struct math_line *l, const struct math *m,
    unsigned styles)
{
	for (size_t i = 0; i < m->n_children; i++) {
		if (i > 0)
			math_word(l, "; ", styles);
		math_part(l, m, i, styles);
	}
}

static void
math_space(const struct math_line *l, const struct math *m,
    unsigned styles)
{
	(void)m;
	math_word(l, " ", styles);
}

/* Annotations say the formula again in another language. */
static void
math_nothing(const struct math_line *l, const struct math *m,
    unsigned styles)
{
	(void)l;
	(void)m;
	(void)styles;
}

/* An identifier of one letter is italic. */
static void
math_identifier(const struct math_line *l, const struct math *m,
    unsigned styles)
{
	const char *text = math_token(m);
	const char *variant = math_attr(m, "mathvariant",
	    text != NULL && utf8_count(text, strlen(text)) == 1 ? "italic"
	    : "normal");

	if (strstr(variant, "italic") != NULL)
		styles |= INLINE_ITALIC;
	if (strstr(variant, "bold") != NULL)
		styles |= INLINE_BOLD;
	math_row(l, m, styles);
}

static const struct {
	const char *name;
	void (*put)(const struct math_line *, const struct math *,
	    unsigned);
} math_table[] = {
	{ "annotation", math_nothing },
	{ "annotation-xml", math_nothing },
	{ "mfenced", math_fenced }, { "mfrac", math_frac },
	{ "mi", math_identifier }, { "mlabeledtr", math_cells },
	{ "mmultiscripts", math_multi }, { "mover", math_sup },
	{ "mroot", math_root }, { "mspace", math_space },
	{ "msqrt", math_sqrt }, { "msub", math_sub },
	{ "msubsup", math_subsup }, { "msup", math_sup },
	{ "mtable", math_cells }, { "mtr", math_cells },
	{ "munder", math_sub }, { "munderover", math_subsup }
};

void
math_put_line(const struct math_line *l, const struct math *m,
    unsigned styles)
{
	if (m->name == NULL) {
		math_word(l, m->text, styles);
		return;
	}
	for (size_t i = 0; i < sizeof math_table / sizeof *math_table; i++)
		if (strcmp(m->name, math_table[i].name) == 0) {
			math_table[i].put(l, m, styles);
			return;
		}
	math_row(l, m, styles);
}

