/*
 * Scripts beside a base: how far they are raised and lowered, and how they
 * are fitted to its corners.
 *
 * Source: The TeXbook, appendix G, rule 18, with the constants of OpenType's
 * MATH table; for kerns at corners, its "MathKernInfo table".
 */
#include "layout/formula_box.h"

#include "base/arena.h"

struct formula_style
formula_script_style(const struct formula_style *y, bool cramped)
{
	struct formula_style z = *y;

	z.display = false;
	z.cramped = y->cramped || cramped;
	z.level = y->level < 2 ? y->level + 1 : 2;
	return z;
}

/* ---- shifts ------------------------------------------------------------- */

struct shifts {
	sp up, down;
};

#define LENGTH(k) formula_length(w, y, HB_OT_MATH_CONSTANT_ ## k)

/* A letter's scripts stand at one height, a box's at that of its edges. */
static bool
script_is_letter(const struct formula_box *base)
{
	return !base->is_large && base->italic >= 0 &&
	    (base->glyph != NULL || base->attach >= 0) &&
	    base->height + base->depth > 0 && base->glyph != NULL;
}

static sp
script_up(const struct formula_work *w, const struct formula_style *y,
    const struct formula_box *base, const struct formula_box *sup)
{
	sp up = y->cramped ? LENGTH(SUPERSCRIPT_SHIFT_UP_CRAMPED) :
	    LENGTH(SUPERSCRIPT_SHIFT_UP);

	if (!script_is_letter(base))
		up = formula_max(up, base->height -
		    LENGTH(SUPERSCRIPT_BASELINE_DROP_MAX));
	return formula_max(up, sup->depth +
	    LENGTH(SUPERSCRIPT_BOTTOM_MIN));
}

static sp
script_down(const struct formula_work *w, const struct formula_style *y,
    const struct formula_box *base, const struct formula_box *sub)
{
	sp down = LENGTH(SUBSCRIPT_SHIFT_DOWN);

	if (!script_is_letter(base))
		down = formula_max(down, base->depth +
		    LENGTH(SUBSCRIPT_BASELINE_DROP_MIN));
	return formula_max(down, sub->height - LENGTH(SUBSCRIPT_TOP_MAX));
}

/* Both keep a distance. */
static void
script_apart(const struct formula_work *w, const struct formula_style *y,
    const struct formula_box *sub, const struct formula_box *sup,
    struct shifts *s)
{
	sp gap = (s->up - sup->depth) - (sub->height - s->down);
	sp missing = LENGTH(SUB_SUPERSCRIPT_GAP_MIN) - gap;
	sp rise;

	if (missing <= 0)
		return;
	rise = LENGTH(SUPERSCRIPT_BOTTOM_MAX_WITH_SUBSCRIPT) -
	    (s->up - sup->depth);
	if (rise > missing)
		rise = missing;
	if (rise > 0) {
		s->up += rise;
		missing -= rise;
	}
	s->down += missing;
}

static struct shifts
script_shifts(const struct formula_work *w, const struct formula_style *y,
    const struct formula_box *base, const struct formula_box *sub,
    const struct formula_box *sup)
{
	struct shifts s = { 0, 0 };

	if (sup != NULL)
		s.up = script_up(w, y, base, sup);
	if (sub != NULL)
		s.down = script_down(w, y, base, sub);
	if (sub != NULL && sup != NULL)
		script_apart(w, y, sub, sup, &s);
	return s;
}

/* ---- corners ------------------------------------------------------------ */

/* How much nearer a script may come, at the height where it meets the base;
   of both heights the one that lets it come less near. */
static sp
script_kern(const struct formula_box *base, hb_ot_math_kern_t corner,
    const struct formula_box *script, hb_ot_math_kern_t facing, sp shift,
    sp at[2])
{
	sp kern = INT64_MIN;

	for (int i = 0; i < 2; i++) {
		sp k = base->glyph == NULL ? 0 :
		    math_face_kern(base->glyph, corner, at[i]);

		if (script->glyph != NULL)
			k += math_face_kern(script->glyph, facing,
			    at[i] - shift);
		kern = formula_max(kern, k);
	}
	return kern;
}

static sp
script_sup_kern(const struct formula_box *base, const struct formula_box *sup,
    sp up)
{
	sp at[2] = { up - sup->depth, base->height };

	return script_kern(base, HB_OT_MATH_KERN_TOP_RIGHT, sup,
	    HB_OT_MATH_KERN_BOTTOM_LEFT, up, at);
}

static sp
script_sub_kern(const struct formula_box *base, const struct formula_box *sub,
    sp down)
{
	sp at[2] = { sub->height - down, -base->depth };

	return script_kern(base, HB_OT_MATH_KERN_BOTTOM_RIGHT, sub,
	    HB_OT_MATH_KERN_TOP_LEFT, -down, at);
}

/* ---- the whole ---------------------------------------------------------- */

struct formula_box *
formula_scripts(struct formula_work *w, struct formula_box *base,
    const struct formula_box *sub, const struct formula_box *sup,
    const struct formula_style *y)
{
	struct shifts s = script_shifts(w, y, base, sub, sup);
	struct formula_box *b = formula_box_new(w);
	sp lean = base->italic, end = base->width, x;
	/* the width of a large operator holds its slant: its lower limit is
	   moved back by it */
	sp back = base->is_large ? lean : 0;

	formula_box_put(w, b, base, 0, 0);
	if (sup != NULL) {
		x = base->width + (base->is_large ? 0 : lean) +
		    script_sup_kern(base, sup, s.up);
		formula_box_put(w, b, sup, x, s.up);
		end = formula_max(end, x + sup->width);
	}
	if (sub != NULL) {
		x = base->width - back + script_sub_kern(base, sub, s.down);
		formula_box_put(w, b, sub, x, -s.down);
		end = formula_max(end, x + sub->width);
	}
	b->width = end + LENGTH(SPACE_AFTER_SCRIPT);
	b->attach = base->attach;
	return b;
}

static struct formula_box *
script_child(struct formula_work *w, const struct math *m, size_t i,
    const struct formula_style *y, bool sub)
{
	struct formula_style z = formula_script_style(y, sub);

	return formula_child(w, m, i, &z);
}

struct formula_box *
formula_sub(struct formula_work *w, const struct math *m,
    const struct formula_style *y)
{
	struct formula_box *base = formula_child(w, m, 0, y);

	return formula_scripts(w, base, script_child(w, m, 1, y, true), NULL,
	    y);
}

struct formula_box *
formula_sup(struct formula_work *w, const struct math *m,
    const struct formula_style *y)
{
	struct formula_box *base = formula_child(w, m, 0, y);

	return formula_scripts(w, base, NULL, script_child(w, m, 1, y,
	    false), y);
}

struct formula_box *
formula_subsup(struct formula_work *w, const struct math *m,
    const struct formula_style *y)
{
	struct formula_box *base = formula_child(w, m, 0, y);

	return formula_scripts(w, base, script_child(w, m, 1, y, true),
	    script_child(w, m, 2, y, false), y);
}

/* ---- several, and before the base --------------------------------------- */

/* Scripts from..to, every other one, as one row at each level. */
static struct formula_box *
multi_row(struct formula_work *w, const struct math *m, size_t from,
    size_t to, const struct formula_style *y, bool sub)
{
	struct formula_box *b = NULL;

	for (size_t i = from + !sub; i < to; i += 2) {
		struct formula_box *s = script_child(w, m, i, y, sub);

		if (b == NULL)
			b = formula_box_new(w);
		formula_box_append(w, b, s);
	}
	return b != NULL && b->width > 0 ? b : NULL;
}

/* Where <mprescripts/> stands, or the end. */
static size_t
multi_prescripts(const struct math *m)
{
	size_t i = 1;

	while (i < m->n_children && !math_is(m->children[i], "mprescripts"))
		i++;
	return i;
}

static struct formula_box *
multi_before(struct formula_work *w, struct formula_box *base,
    const struct formula_box *sub, const struct formula_box *sup,
    const struct formula_style *y)
{
	struct shifts s = script_shifts(w, y, base, sub, sup);
	struct formula_box *b = formula_box_new(w);
	sp wide = formula_max(sub == NULL ? 0 : sub->width,
	    sup == NULL ? 0 : sup->width);

	if (sup != NULL)
		formula_box_put(w, b, sup, wide - sup->width, s.up);
	if (sub != NULL)
		formula_box_put(w, b, sub, wide - sub->width, -s.down);
	formula_box_put(w, b, base, wide, 0);
	b->width = wide + base->width;
	b->attach = wide + base->attach;
	return b;
}

struct formula_box *
formula_multi(struct formula_work *w, const struct math *m,
    const struct formula_style *y)
{
	size_t pre = multi_prescripts(m);
	struct formula_box *base = formula_child(w, m, 0, y);
	struct formula_box *all = base;
	struct formula_box *sub = multi_row(w, m, 1, pre, y, true);
	struct formula_box *sup = multi_row(w, m, 1, pre, y, false);

	if (sub != NULL || sup != NULL)
		all = formula_scripts(w, base, sub, sup, y);
	sub = multi_row(w, m, pre + 1, m->n_children, y, true);
	sup = multi_row(w, m, pre + 1, m->n_children, y, false);
	return sub != NULL || sup != NULL ?
	    multi_before(w, all, sub, sup, y) : all;
}
