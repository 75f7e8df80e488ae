/*
 * Fractions, roots, and what is enclosed.
 *
 * Source: The TeXbook, appendix G, rules 11 and 15, with the constants of
 * OpenType's MATH table.
 */
#include "layout/formula_box.h"

#include <string.h>

#include "base/arena.h"

#define LENGTH(k) formula_length(w, y, HB_OT_MATH_CONSTANT_ ## k)

/* ---- fractions ---------------------------------------------------------- */

static struct formula_style
fraction_style(const struct formula_style *y, bool below)
{
	struct formula_style z = *y;

	if (!y->display)
		z = formula_script_style(y, below);
	z.display = false;
	z.cramped = y->cramped || below;
	return z;
}

static sp
fraction_bar(const struct formula_work *w, const struct math *m,
    const struct formula_style *y)
{
	const char *thick = math_attr(m, "linethickness", "medium");
	sp bar = LENGTH(FRACTION_RULE_THICKNESS);

	if (strcmp(thick, "medium") == 0)
		return bar;
	if (strcmp(thick, "thin") == 0)
		return bar / 2;
	if (strcmp(thick, "thick") == 0)
		return bar * 2;
	return formula_parse_length(w, y, thick, bar);
}

/* The shifts of both parts, with or without a bar. */
static void
fraction_shifts(const struct formula_work *w, const struct formula_style *y,
    const struct formula_box *over, const struct formula_box *under, sp bar,
    sp *up, sp *down)
{
	sp axis = LENGTH(AXIS_HEIGHT), gap;

	if (bar > 0) {
		*up = y->display ?
		    LENGTH(FRACTION_NUMERATOR_DISPLAY_STYLE_SHIFT_UP) :
		    LENGTH(FRACTION_NUMERATOR_SHIFT_UP);
		*down = y->display ?
		    LENGTH(FRACTION_DENOMINATOR_DISPLAY_STYLE_SHIFT_DOWN) :
		    LENGTH(FRACTION_DENOMINATOR_SHIFT_DOWN);
		gap = y->display ?
		    LENGTH(FRACTION_NUM_DISPLAY_STYLE_GAP_MIN) :
		    LENGTH(FRACTION_NUMERATOR_GAP_MIN);
		*up = formula_max(*up, over->depth + gap + axis + bar / 2);
		gap = y->display ?
		    LENGTH(FRACTION_DENOM_DISPLAY_STYLE_GAP_MIN) :
		    LENGTH(FRACTION_DENOMINATOR_GAP_MIN);
		*down = formula_max(*down, under->height + gap - axis +
		    bar / 2);
		return;
	}
	*up = y->display ? LENGTH(STACK_TOP_DISPLAY_STYLE_SHIFT_UP) :
	    LENGTH(STACK_TOP_SHIFT_UP);
	*down = y->display ? LENGTH(STACK_BOTTOM_DISPLAY_STYLE_SHIFT_DOWN) :
	    LENGTH(STACK_BOTTOM_SHIFT_DOWN);
	gap = (y->display ? LENGTH(STACK_DISPLAY_STYLE_GAP_MIN) :
	    LENGTH(STACK_GAP_MIN)) - (*up - over->depth) -
	    (*down - under->height);
	if (gap > 0) {
		*up += gap / 2;
		*down += gap - gap / 2;
	}
}

/* Where a part stands in the width of both. */
static sp
fraction_align(const char *align, sp left)
{
	return strcmp(align, "left") == 0 ? 0 :
	    strcmp(align, "right") == 0 ? left : left / 2;
}

static struct formula_box *
fraction_slanted(struct formula_work *w, const struct formula_box *over,
    const struct formula_box *under, const struct formula_style *y)
{
	struct formula_box *b = formula_box_new(w);
	struct formula_box *slash;
	sp shift = formula_size(w, y) * 4 / 10;

	slash = formula_symbol_tall(w, '/', "/", over->height + over->depth +
	    shift, y);
	formula_box_put(w, b, over, 0, shift);
	b->width = over->width;
	if (slash != NULL)
		formula_box_append(w, b, slash);
	formula_box_put(w, b, under, b->width, 0);
	b->width += under->width;
	return b;
}

struct formula_box *
formula_fraction(struct formula_work *w, const struct math *m,
    const struct formula_style *y)
{
	struct formula_style above = fraction_style(y, false);
	struct formula_style below = fraction_style(y, true);
	struct formula_box *over = formula_child(w, m, 0, &above);
	struct formula_box *under = formula_child(w, m, 1, &below);
	struct formula_box *b = formula_box_new(w);
	sp bar = fraction_bar(w, m, y), axis = LENGTH(AXIS_HEIGHT);
	sp pad = formula_mu(w, y, 2), wide, up, down;

	if (strcmp(math_attr(m, "bevelled", "false"), "true") == 0)
		return fraction_slanted(w, over, under, y);
	fraction_shifts(w, y, over, under, bar, &up, &down);
	wide = formula_max(over->width, under->width) +
	    (bar > 0 ? formula_mu(w, y, 2) : 0);
	formula_box_put(w, b, over, pad + fraction_align(math_attr(m,
	    "numalign", "center"), wide - over->width), up);
	if (bar > 0)
		formula_box_rule(w, b, pad, axis - bar / 2, wide, bar);
	formula_box_put(w, b, under, pad + fraction_align(math_attr(m,
	    "denomalign", "center"), wide - under->width), -down);
	b->width = wide + 2 * pad;
	b->attach = b->width / 2;
	return b;
}

/* ---- roots -------------------------------------------------------------- */

/* The degree stands in the hollow of the sign. */
static sp
root_degree(struct formula_work *w, struct formula_box *b,
    const struct formula_box *degree, sp tall, sp low,
    const struct formula_style *y)
{
	int percent = math_face_percent(w->face,
	    HB_OT_MATH_CONSTANT_RADICAL_DEGREE_BOTTOM_RAISE_PERCENT, 60);
	sp x = LENGTH(RADICAL_KERN_BEFORE_DEGREE);

	formula_box_put(w, b, degree, x, tall * percent / 100 - low +
	    degree->depth);
	x += degree->width + LENGTH(RADICAL_KERN_AFTER_DEGREE);
	return x > 0 ? x : 0;
}

static struct formula_box *
root_box(struct formula_work *w, const struct formula_box *inner,
    const struct formula_box *degree, const struct formula_style *y)
{
	sp bar = LENGTH(RADICAL_RULE_THICKNESS);
	sp gap = y->display ? LENGTH(RADICAL_DISPLAY_STYLE_VERTICAL_GAP) :
	    LENGTH(RADICAL_VERTICAL_GAP);
	sp inside = inner->height + inner->depth, more, x = 0, top;
	struct formula_box *sign = formula_symbol_tall(w, 0x221A,
	    "\xE2\x88\x9A", inside + gap + bar, y);
	struct formula_box *b = formula_box_new(w);

	if (sign == NULL)
		return b;
	more = sign->height + sign->depth - inside - gap - bar;
	if (more > 0)
		gap += more / 2;
	top = inner->height + gap + bar;
	if (degree != NULL)
		x = root_degree(w, b, degree, sign->height + sign->depth,
		    sign->height + sign->depth - top, y);
	formula_box_put(w, b, sign, x, top - sign->height);
	x += sign->width;
	formula_box_rule(w, b, x, top - bar, inner->width, bar);
	formula_box_put(w, b, inner, x, 0);
	b->width = x + inner->width;
	b->height = top + LENGTH(RADICAL_EXTRA_ASCENDER);
	if (degree != NULL)
		b->height = formula_max(b->height, degree->height);
	b->attach = b->width / 2;
	return b;
}

static struct formula_style
root_style(const struct formula_style *y)
{
	struct formula_style z = *y;

	z.cramped = true;
	return z;
}

struct formula_box *
formula_sqrt(struct formula_work *w, const struct math *m,
    const struct formula_style *y)
{
	struct formula_style z = root_style(y);

	return root_box(w, formula_inferred(w, m, &z), NULL, y);
}

struct formula_box *
formula_root(struct formula_work *w, const struct math *m,
    const struct formula_style *y)
{
	struct formula_style z = root_style(y), small = root_style(y);
	struct formula_box *inner = formula_child(w, m, 0, &z);

	small.display = false;
	small.level = 2;
	return root_box(w, inner, formula_child(w, m, 1, &small), y);
}

/* ---- enclosures --------------------------------------------------------- */

/* Is the word one of a list parted by spaces? */
static bool
enclosed_by(const char *list, const char *word)
{
	size_t len = strlen(word);

	for (const char *s = list; *s != '\0'; ) {
		if (strncmp(s, word, len) == 0 &&
		    (s[len] == ' ' || s[len] == '\0'))
			return true;
		s += strcspn(s, " ");
		s += strspn(s, " ");
	}
	return false;
}

enum { SIDE_TOP = 1, SIDE_RIGHT = 2, SIDE_BOTTOM = 4, SIDE_LEFT = 8,
    SIDE_ALL = 15, STRUCK = 16 };

static unsigned
enclosed_sides(struct formula_work *w, const char *notation)
{
	static const struct {
		const char *name;
		unsigned sides;
		bool exact;
	} names[] = {
		{ "box", SIDE_ALL, true }, { "roundedbox", SIDE_ALL, false },
		{ "circle", SIDE_ALL, false }, { "top", SIDE_TOP, true },
		{ "bottom", SIDE_BOTTOM, true }, { "left", SIDE_LEFT, true },
		{ "right", SIDE_RIGHT, true },
		{ "actuarial", SIDE_TOP | SIDE_RIGHT, true },
		{ "madruwb", SIDE_BOTTOM | SIDE_RIGHT, true },
		{ "longdiv", SIDE_TOP | SIDE_LEFT, false },
		{ "horizontalstrike", STRUCK, true },
		{ "updiagonalstrike", STRUCK, false },
		{ "downdiagonalstrike", STRUCK, false },
		{ "verticalstrike", STRUCK, false }
	};
	unsigned sides = 0;

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		if (!enclosed_by(notation, names[i].name))
			continue;
		sides |= names[i].sides;
		if (!names[i].exact)
			w->odd = names[i].name;
	}
	return sides;
}

struct formula_box *
formula_enclosed(struct formula_work *w, const struct math *m,
    const struct formula_style *y)
{
	const char *notation = math_attr(m, "notation", "longdiv");
	struct formula_box *inner = formula_inferred(w, m, y);
	struct formula_box *b = formula_box_new(w);
	sp bar = LENGTH(FRACTION_RULE_THICKNESS), pad = formula_mu(w, y, 3);
	sp wide = inner->width + 2 * pad, high = inner->height + pad;
	sp low = inner->depth + pad;
	unsigned sides = enclosed_sides(w, notation);

	if (enclosed_by(notation, "radical"))
		return root_box(w, inner, NULL, y);
	if ((sides & (SIDE_LEFT | SIDE_RIGHT)) == 0)
		wide = inner->width, pad = 0;
	formula_box_put(w, b, inner, pad, 0);
	if ((sides & SIDE_TOP) != 0)
		formula_box_rule(w, b, 0, high, wide, bar);
	if ((sides & SIDE_BOTTOM) != 0)
		formula_box_rule(w, b, 0, -low - bar, wide, bar);
	if ((sides & SIDE_LEFT) != 0)
		formula_box_rule(w, b, 0, -low, bar, high + low);
	if ((sides & SIDE_RIGHT) != 0)
		formula_box_rule(w, b, wide - bar, -low, bar, high + low);
	if ((sides & STRUCK) != 0)
		formula_box_rule(w, b, pad, (inner->height - inner->depth) /
		    2, inner->width, bar);
	b->width = wide;
	b->attach = wide / 2;
	return b;
}
