/*
 * A formula set: parts side by side that no line's end divides.
 */
#ifndef LAYOUT_FORMULA_H
#define LAYOUT_FORMULA_H

#include <stdbool.h>
#include <stddef.h>

#include "base/units.h"
#include "layout/setting.h"
#include "model/math.h"

struct formula_part {
	sp width;
	sp height, depth;       /* above and below the baseline [sp] */
	sp glue;                /* behind it; gone at a line's end [sp] */
	int penalty;            /* of a line's end behind it */
	const char *text;       /* as a line of text */
	struct item *items;     /* x from its left edge, y from the baseline;
	                           without an element */
	size_t n_items;
};

struct formula {
	struct formula_part *parts;
	size_t n_parts;
	bool display;           /* on a line of its own */
	const char *alt;        /* in words */
};

/*
 * Set a formula.
 *
 * style    of the text around it
 * display  on a line of its own
 * measure  what no part may be wider than [sp]
 * field    for messages, or NULL
 *
 * Returns false where it must stay a line of text, with [math-unsupported],
 * [math-limit] or [math-wide] raised.  Results live in s->a.
 */
bool
formula_set(struct setting *s, const struct math *m,
    const struct text_style *style, bool display, sp measure,
    const char *field, struct formula *out);

/* What a formula says, in English words. */
const char *
formula_words(struct arena *a, const struct math *m);

#endif
