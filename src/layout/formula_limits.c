/*
 * Under and over: limits of large operators, accents, bars, braces.
 *
 * Source: The TeXbook, appendix G, rules 9, 10, 12, 13, with the constants of
 * OpenType's MATH table; MathML 3.0, 3.4.4 to 3.4.6.
 */
#include "layout/formula_box.h"

#include <string.h>

#include "base/arena.h"

#define LENGTH(k) formula_length(w, y, HB_OT_MATH_CONSTANT_ ## k)

/* A script under or over a base. */
struct limit {
	const struct math *m;
	const struct math *core;        /* its operator, or NULL */
	uint32_t code;                  /* of the operator */
	bool accent;
	bool wide;                      /* grows with the base */
	struct formula_box *box;
};

/* Accents as they are typed, and as they are drawn. */
static uint32_t
limit_combining(uint32_t code)
{
	static const uint32_t marks[][2] = {
		{ '^', 0x302 }, { 0x2C6, 0x302 }, { '~', 0x303 },
		{ 0x2DC, 0x303 }, { 0x223C, 0x303 }, { 0x2D9, 0x307 },
		{ '.', 0x307 }, { 0xB7, 0x307 }, { 0xA8, 0x308 },
		{ 0x2C7, 0x30C }, { 0x2D8, 0x306 }, { 0xB4, 0x301 },
		{ 0x2CA, 0x301 }, { '`', 0x300 }, { 0x2CB, 0x300 },
		{ 0x2DA, 0x30A }, { 0xB0, 0x30A }, { 0x2192, 0x20D7 },
		{ 0x20D7, 0x20D7 }, { 0x2190, 0x20D6 }, { 0x20D1, 0x20D1 }
	};

	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (marks[i][0] == code)
			return marks[i][1];
	return code;
}

static bool
limit_is_bar(uint32_t code)
{
	return code == '_' || code == '-' || code == 0xAF || code == 0x2C9 ||
	    code == 0x203E || code == 0x304 || code == 0x305 ||
	    code == 0x332 || code == 0x2212 || code == 0x2015 ||
	    code == 0x2014 || code == 0x2013 || code == 0x20D0 + 0x2F;
}

static struct limit
limit_of(struct formula_work *w, const struct math *m, size_t i,
    const char *attribute, const struct formula_style *y)
{
	struct limit l = { .m = i < m->n_children ? m->children[i] : NULL };
	const char *value = math_attr(m, attribute, NULL);
	struct formula_operator op;

	if (l.m == NULL)
		return l;
	l.core = formula_core(l.m);
	if (l.core == NULL || l.core != l.m) {
		l.core = NULL;
		return l;
	}
	op = formula_operator(w, l.core, FORM_POSTFIX, y);
	l.code = formula_single(formula_operator_text(w->a, l.core));
	l.accent = value != NULL ? strcmp(value, "true") == 0 : op.accent;
	l.accent = l.accent || limit_is_bar(l.code);
	l.wide = op.wide;
	return l;
}

/* ---- accents ------------------------------------------------------------ */

/* A brace or a bracket over the whole is no accent of a letter. */
static bool
limit_is_brace(uint32_t code)
{
	return code >= 0x23B4 && code <= 0x23E1;
}

static struct formula_box *
accent_bar(struct formula_work *w, const struct formula_box *base, bool over,
    const struct formula_style *y)
{
	struct formula_box *b = formula_box_new(w);
	sp thick = over ? LENGTH(OVERBAR_RULE_THICKNESS) :
	    LENGTH(UNDERBAR_RULE_THICKNESS);
	sp gap = over ? LENGTH(OVERBAR_VERTICAL_GAP) :
	    LENGTH(UNDERBAR_VERTICAL_GAP);
	sp inset = base->width / 12, lean = over ? base->italic : 0;

	formula_box_put(w, b, base, 0, 0);
	formula_box_rule(w, b, inset + lean / 2, over ? base->height + gap :
	    -base->depth - gap - thick, base->width - 2 * inset + lean / 2,
	    thick);
	b->width = base->width;
	b->italic = base->italic;
	b->attach = base->attach;
	b->height += over ? thick : 0;
	return b;
}

/* The sign that stretches: braces, arrows, wide hats. */
static struct formula_box *
accent_sign(struct formula_work *w, const struct limit *l,
    const struct formula_box *base, bool over, const struct formula_style *y)
{
	const char *text = formula_operator_text(w->a, l->core);
	uint32_t code = over ? limit_combining(l->code) : l->code;
	bool wide = l->wide && (base->glyph == NULL || limit_is_brace(code));

	if (!math_face_has(w->face, code))
		code = l->code;
	return wide ? formula_symbol_wide(w, code, text, base->width * 9 / 10,
	    y) : formula_symbol(w, code, text, y);
}

static struct formula_box *
accent_over(struct formula_work *w, const struct limit *l,
    struct formula_box *base, const struct formula_style *y)
{
	struct formula_box *sign = accent_sign(w, l, base, true, y), *b;
	sp drop, x;

	if (limit_is_bar(l->code))
		return accent_bar(w, base, true, y);
	if (sign == NULL)
		return base;
	b = formula_box_new(w);
	drop = LENGTH(ACCENT_BASE_HEIGHT);
	if (limit_is_brace(l->code))
		drop = -sign->depth - LENGTH(OVERBAR_VERTICAL_GAP);
	else if (base->height < drop)
		drop = base->height;
	x = (base->glyph != NULL || base->attach > 0 ? base->attach :
	    base->width / 2) - (sign->glyph != NULL ? sign->attach :
	    sign->width / 2);
	formula_box_put(w, b, base, 0, 0);
	formula_box_put(w, b, sign, x, base->height - drop);
	b->width = base->width;
	b->italic = base->italic;
	b->attach = base->attach;
	return b;
}

static struct formula_box *
accent_under(struct formula_work *w, const struct limit *l,
    struct formula_box *base, const struct formula_style *y)
{
	struct formula_box *sign = accent_sign(w, l, base, false, y), *b;

	if (limit_is_bar(l->code))
		return accent_bar(w, base, false, y);
	if (sign == NULL)
		return base;
	b = formula_box_new(w);
	formula_box_put(w, b, base, 0, 0);
	formula_box_put(w, b, sign, (base->width - sign->width) / 2,
	    -base->depth - LENGTH(UNDERBAR_VERTICAL_GAP) - sign->height);
	b->width = base->width;
	b->italic = base->italic;
	b->attach = base->attach;
	return b;
}

/* ---- limits ------------------------------------------------------------- */

static struct formula_box *
limits_box(struct formula_work *w, const struct formula_box *base,
    const struct formula_box *under, const struct formula_box *over,
    const struct formula_style *y)
{
	struct formula_box *b = formula_box_new(w);
	sp wide = base->width, lean = base->is_large ? base->italic / 2 : 0;
	sp up = 0, down = 0;

	if (over != NULL) {
		wide = formula_max(wide, over->width);
		up = formula_max(LENGTH(UPPER_LIMIT_BASELINE_RISE_MIN),
		    LENGTH(UPPER_LIMIT_GAP_MIN) + over->depth);
	}
	if (under != NULL) {
		wide = formula_max(wide, under->width);
		down = formula_max(LENGTH(LOWER_LIMIT_BASELINE_DROP_MIN),
		    LENGTH(LOWER_LIMIT_GAP_MIN) + under->height);
	}
	formula_box_put(w, b, base, (wide - base->width) / 2, 0);
	if (over != NULL)
		formula_box_put(w, b, over, (wide - over->width) / 2 + lean,
		    base->height + up);
	if (under != NULL)
		formula_box_put(w, b, under, (wide - under->width) / 2 -
		    lean, -base->depth - down);
	b->width = wide;
	b->attach = wide / 2;
	return b;
}

static struct formula_box *
limit_make(struct formula_work *w, const struct limit *l,
    const struct formula_style *y, bool cramped)
{
	struct formula_style z = formula_script_style(y, cramped);

	return l->m == NULL || l->accent ? NULL : formula_make(w, l->m, &z);
}

/* An arrow that is as long as what stands on it. */
static struct formula_box *
limits_base(struct formula_work *w, const struct math *m,
    const struct formula_operator *op, const struct formula_box *under,
    const struct formula_box *over, const struct formula_style *y)
{
	sp wide = formula_max(under == NULL ? 0 : under->width,
	    over == NULL ? 0 : over->width);
	const struct math *base = m->n_children > 0 ? m->children[0] : NULL;

	if (op != NULL && op->wide && !op->accent && wide > 0 &&
	    base != NULL) {
		w->core = formula_core(base);
		w->core_op = *op;
		w->core_width = wide + formula_mu(w, y, 12);
		w->core_height = w->core_depth = 0;
	}
	return formula_child(w, m, 0, y);
}

/* Names whose limits are scripts in text: lim, max. */
static bool
limits_is_name(const struct math *m)
{
	static const char *const names[] = {
		"lim", "max", "min", "sup", "inf", "argmax", "argmin",
		"arg max", "arg min", "lim sup", "lim inf", "limsup", "liminf"
	};
	const char *text = math_token(m);

	for (size_t i = 0; text != NULL && i < sizeof names / sizeof *names;
	    i++)
		if (strcmp(text, names[i]) == 0)
			return true;
	return false;
}

static struct formula_box *
limits_set(struct formula_work *w, const struct math *m, struct limit under,
    struct limit over, const struct formula_style *y)
{
	const struct math *core = m->n_children > 0 ?
	    formula_core(m->children[0]) : NULL;
	struct formula_operator op = { .class = CLASS_ORD }, *own = NULL;
	struct formula_box *base;

	if (core != NULL) {
		op = core == w->core ? w->core_op : formula_operator(w, core,
		    FORM_PREFIX, y);
		own = &op;
	} else if (m->n_children > 0 && limits_is_name(m->children[0])) {
		op.movable = true;
		own = &op;
	}
	under.box = limit_make(w, &under, y, true);
	over.box = limit_make(w, &over, y, false);
	base = limits_base(w, m, own, under.box, over.box, y);
	if (over.m != NULL && over.accent)
		base = accent_over(w, &over, base, y);
	if (under.m != NULL && under.accent)
		base = accent_under(w, &under, base, y);
	if (under.box == NULL && over.box == NULL)
		return base;
	if (own != NULL && own->movable && !y->display)
		return formula_scripts(w, base, under.box, over.box, y);
	return limits_box(w, base, under.box, over.box, y);
}

struct formula_box *
formula_under(struct formula_work *w, const struct math *m,
    const struct formula_style *y)
{
	struct limit none = { .m = NULL };

	return limits_set(w, m, limit_of(w, m, 1, "accentunder", y), none, y);
}

struct formula_box *
formula_over(struct formula_work *w, const struct math *m,
    const struct formula_style *y)
{
	struct limit none = { .m = NULL };

	return limits_set(w, m, none, limit_of(w, m, 1, "accent", y), y);
}

struct formula_box *
formula_underover(struct formula_work *w, const struct math *m,
    const struct formula_style *y)
{
	return limits_set(w, m, limit_of(w, m, 1, "accentunder", y),
	    limit_of(w, m, 2, "accent", y), y);
}
