/*
 * A formula: MathML as it came, and its line of text.
 */
#ifndef MODEL_MATH_H
#define MODEL_MATH_H

#include <stdbool.h>
#include <stddef.h>

/* MathML as it came: elements with attributes and children, or text. */
struct math {
	const char *name;               /* "mfrac"; NULL for a text node */
	const char *text;               /* of a text node */
	struct math_attr {
		const char *name, *value;
	} *attrs;
	size_t n_attrs;
	struct math **children;
	size_t n_children;
};

/* Is it the element of this name? */
bool
math_is(const struct math *m, const char *name);

/* An attribute's value; `otherwise` where it has none. */
const char *
math_attr(const struct math *m, const char *name, const char *otherwise);

/* The text of an element that holds nothing else; NULL. */
const char *
math_token(const struct math *m);

/* Takes the line, stretch by stretch. */
struct math_line {
	void (*put)(void *ctx, const char *text, unsigned styles);
	void *ctx;
};

/*
 * A formula as a line of text that loses no token: fractions become a/b,
 * roots the root sign before parentheses.
 *
 * styles  enum inline_style, or-ed; scripts add INLINE_SUP and INLINE_SUB
 */
void
math_put_line(const struct math_line *l, const struct math *m,
    unsigned styles);

/* Children from..to of a row, as they stand in the whole row's line. */
void
math_put_row(const struct math_line *l, const struct math *m, size_t from,
    size_t to, unsigned styles);

#endif
