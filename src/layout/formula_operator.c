/*
 * The dictionary of operators: which spaces stand around them, which of them
 * grow.
 *
 * MathML gives each operator a space on either side by its form (prefix,
 * infix, postfix); TeX gives each a class, and the spaces by the classes of
 * neighbours, which is right in rows that are no well-formed expressions
 * ("= -1", "(-x)", "a, -b"), as most that are exported are.  So the form
 * chooses the class, and the row (formula_row.c) the spaces.
 *
 * Source: MathML 3.0, appendix C; MathML Core, appendix B; The TeXbook,
 * chapter 18.
 */
#include "layout/formula_box.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/utf8.h"

enum operator_flags {           /* bits */
	TALL = 1 << 0, WIDE = 1 << 1, LARGE = 1 << 2, MOVABLE = 1 << 3,
	ACCENT = 1 << 4
};

enum { THIN = 3, MEDIUM = 4, THICK = 5 };

struct operator_range {
	uint32_t first, last;
	enum formula_class class;
	unsigned flags;
};

/* As they stand between two operands; what is not named is a relation. */
static const struct operator_range operator_infix[] = {
	{ 0x21, 0x21, CLASS_CLOSE, 0 }, { 0x22, 0x22, CLASS_ORD, 0 },
	{ 0x25, 0x27, CLASS_ORD, 0 }, { 0x28, 0x28, CLASS_OPEN, TALL },
	{ 0x29, 0x29, CLASS_CLOSE, TALL }, { 0x2A, 0x2B, CLASS_BINARY, 0 },
	{ 0x2C, 0x2C, CLASS_PUNCTUATION, 0 }, { 0x2D, 0x2D, CLASS_BINARY, 0 },
	{ 0x2E, 0x2F, CLASS_ORD, 0 }, { 0x3B, 0x3B, CLASS_PUNCTUATION, 0 },
	{ 0x3F, 0x3F, CLASS_CLOSE, 0 }, { 0x40, 0x40, CLASS_ORD, 0 },
	{ 0x5B, 0x5B, CLASS_OPEN, TALL }, { 0x5C, 0x5C, CLASS_BINARY, 0 },
	{ 0x5D, 0x5D, CLASS_CLOSE, TALL },
	{ 0x5E, 0x60, CLASS_ORD, WIDE | ACCENT },
	{ 0x7B, 0x7B, CLASS_OPEN, TALL },
	{ 0x7C, 0x7C, CLASS_RELATION, TALL },
	{ 0x7D, 0x7D, CLASS_CLOSE, TALL },
	{ 0x7E, 0x7E, CLASS_RELATION, WIDE | ACCENT },
	{ 0xA0, 0xA0, CLASS_ORD, 0 }, { 0xA8, 0xA8, CLASS_ORD, ACCENT },
	{ 0xAC, 0xAC, CLASS_ORD, 0 },
	{ 0xAF, 0xAF, CLASS_ORD, WIDE | ACCENT },
	{ 0xB0, 0xB0, CLASS_ORD, 0 }, { 0xB1, 0xB1, CLASS_BINARY, 0 },
	{ 0xB4, 0xB4, CLASS_ORD, ACCENT }, { 0xB7, 0xB7, CLASS_BINARY, 0 },
	{ 0xB8, 0xB8, CLASS_ORD, ACCENT }, { 0xD7, 0xD7, CLASS_BINARY, 0 },
	{ 0xF7, 0xF7, CLASS_BINARY, 0 },
	{ 0x2C6, 0x2C7, CLASS_ORD, WIDE | ACCENT },
	{ 0x2C9, 0x2DD, CLASS_ORD, WIDE | ACCENT },
	{ 0x300, 0x36F, CLASS_ORD, WIDE | ACCENT },
	{ 0x2000, 0x200F, CLASS_ORD, 0 }, { 0x2016, 0x2016, CLASS_ORD, TALL },
	{ 0x2018, 0x201F, CLASS_ORD, 0 }, { 0x2020, 0x2022, CLASS_BINARY, 0 },
	{ 0x2026, 0x2026, CLASS_ORD, 0 }, { 0x2030, 0x2037, CLASS_ORD, 0 },
	{ 0x203E, 0x203E, CLASS_ORD, WIDE | ACCENT },
	{ 0x2044, 0x2044, CLASS_ORD, 0 }, { 0x2057, 0x2057, CLASS_ORD, 0 },
	{ 0x2061, 0x2064, CLASS_ORD, 0 },
	{ 0x20D0, 0x20EF, CLASS_ORD, WIDE | ACCENT },
	{ 0x2190, 0x21FF, CLASS_RELATION, WIDE },
	{ 0x2200, 0x2207, CLASS_ORD, 0 },
	{ 0x2208, 0x220D, CLASS_RELATION, 0 },
	{ 0x220E, 0x220E, CLASS_ORD, 0 },
	{ 0x220F, 0x2211, CLASS_LARGE, LARGE | MOVABLE },
	{ 0x2212, 0x2214, CLASS_BINARY, 0 }, { 0x2215, 0x2215, CLASS_ORD, 0 },
	{ 0x2216, 0x2219, CLASS_BINARY, 0 }, { 0x221A, 0x2222, CLASS_ORD, 0 },
	{ 0x2225, 0x2226, CLASS_RELATION, 0 },
	{ 0x2227, 0x222A, CLASS_BINARY, 0 },
	{ 0x222B, 0x2233, CLASS_LARGE, LARGE },
	{ 0x2238, 0x2238, CLASS_BINARY, 0 },
	{ 0x2240, 0x2240, CLASS_BINARY, 0 },
	{ 0x228C, 0x228E, CLASS_BINARY, 0 },
	{ 0x2293, 0x22A1, CLASS_BINARY, 0 },
	{ 0x22A4, 0x22A5, CLASS_ORD, 0 }, { 0x22BA, 0x22BD, CLASS_BINARY, 0 },
	{ 0x22BE, 0x22BF, CLASS_ORD, 0 },
	{ 0x22C0, 0x22C3, CLASS_LARGE, LARGE | MOVABLE },
	{ 0x22C4, 0x22C7, CLASS_BINARY, 0 },
	{ 0x22C9, 0x22CC, CLASS_BINARY, 0 },
	{ 0x22CE, 0x22CF, CLASS_BINARY, 0 },
	{ 0x22D2, 0x22D3, CLASS_BINARY, 0 },
	{ 0x22EE, 0x22F1, CLASS_ORD, 0 },
	{ 0x2308, 0x2308, CLASS_OPEN, TALL },
	{ 0x2309, 0x2309, CLASS_CLOSE, TALL },
	{ 0x230A, 0x230A, CLASS_OPEN, TALL },
	{ 0x230B, 0x230B, CLASS_CLOSE, TALL },
	{ 0x2329, 0x2329, CLASS_OPEN, TALL },
	{ 0x232A, 0x232A, CLASS_CLOSE, TALL },
	{ 0x23B4, 0x23B5, CLASS_ORD, WIDE | ACCENT },
	{ 0x23DC, 0x23E1, CLASS_ORD, WIDE | ACCENT },
	{ 0x25A0, 0x25FF, CLASS_BINARY, 0 },
	{ 0x2772, 0x2772, CLASS_OPEN, TALL },
	{ 0x2773, 0x2773, CLASS_CLOSE, TALL },
	{ 0x27E6, 0x27E6, CLASS_OPEN, TALL },
	{ 0x27E7, 0x27E7, CLASS_CLOSE, TALL },
	{ 0x27E8, 0x27E8, CLASS_OPEN, TALL },
	{ 0x27E9, 0x27E9, CLASS_CLOSE, TALL },
	{ 0x27EA, 0x27EA, CLASS_OPEN, TALL },
	{ 0x27EB, 0x27EB, CLASS_CLOSE, TALL },
	{ 0x27EC, 0x27EC, CLASS_OPEN, TALL },
	{ 0x27ED, 0x27ED, CLASS_CLOSE, TALL },
	{ 0x27EE, 0x27EE, CLASS_OPEN, TALL },
	{ 0x27EF, 0x27EF, CLASS_CLOSE, TALL },
	{ 0x27F0, 0x27FF, CLASS_RELATION, WIDE },
	{ 0x2900, 0x297F, CLASS_RELATION, WIDE },
	{ 0x2980, 0x2980, CLASS_ORD, TALL },
	{ 0x2A00, 0x2A09, CLASS_LARGE, LARGE | MOVABLE },
	{ 0x2A0A, 0x2A0A, CLASS_LARGE, LARGE | MOVABLE },
	{ 0x2A0B, 0x2A1C, CLASS_LARGE, LARGE },
	{ 0x2A1D, 0x2A65, CLASS_BINARY, 0 }
};

static const struct operator_range *
operator_find(uint32_t code)
{
	size_t low = 0, high = sizeof operator_infix / sizeof *operator_infix;

	while (low < high) {
		size_t middle = (low + high) / 2;

		if (operator_infix[middle].last < code)
			low = middle + 1;
		else
			high = middle;
	}
	if (low < sizeof operator_infix / sizeof *operator_infix &&
	    operator_infix[low].first <= code)
		return &operator_infix[low];
	return NULL;
}

/* Does the sign belong to what follows it, where nothing stands before? */
static bool
operator_is_sign(uint32_t code)
{
	return code == '+' || code == '-' || code == 0xB1 || code == 0x2212 ||
	    code == 0x2213 || code == 0x7E || code == 0x223C;
}

static bool
operator_is_bar(uint32_t code)
{
	return code == '|' || code == 0x2016 || code == 0x2223 ||
	    code == 0x2225;
}

static void
operator_spaces(struct formula_operator *op, enum formula_form form)
{
	switch (op->class) {
	case CLASS_RELATION:
		op->before = op->after = THICK;
		break;
	case CLASS_BINARY:
		op->before = op->after = MEDIUM;
		break;
	case CLASS_LARGE:
	case CLASS_WORD:
		op->before = op->after = THIN;
		break;
	case CLASS_PUNCTUATION:
		op->after = THIN;
		break;
	case CLASS_ORD:
	case CLASS_OPEN:
	case CLASS_CLOSE:
		break;
	}
	if (form == FORM_PREFIX)
		op->before = 0;
	if (form == FORM_POSTFIX)
		op->after = 0;
}

/* What a text of letters or of several signs is. */
static enum formula_class
operator_long(const char *text)
{
	const char *end = text + strlen(text);
	uint32_t code = text < end ? utf8_next(&text, end) : 0;

	if ((code | 0x20) >= 'a' && (code | 0x20) <= 'z')
		return CLASS_WORD;
	return code == '.' || code == '\'' || code == 0x2032 || code == '!' ?
	    CLASS_ORD : CLASS_RELATION;
}

static bool
operator_flag(const struct math *mo, const char *name, bool otherwise)
{
	const char *value = math_attr(mo, name, NULL);

	return value == NULL ? otherwise : strcmp(value, "true") == 0;
}

/* A space that the element asks for itself, in 1/18 em. */
static int
operator_own_space(const struct formula_work *w, const struct math *mo,
    const char *name, const struct formula_style *y, int otherwise)
{
	const char *value = math_attr(mo, name, NULL);
	sp em = formula_size(w, y), length;

	if (value == NULL || em <= 0)
		return otherwise;
	length = formula_parse_length(w, y, value, -1);
	return length < 0 || length > 4 * em ? otherwise :
	    (int)((length * 18 + em / 2) / em);
}

static void
operator_flags(struct formula_operator *op, unsigned flags)
{
	op->tall = (flags & TALL) != 0;
	op->wide = (flags & WIDE) != 0;
	op->large = (flags & LARGE) != 0;
	op->movable = (flags & MOVABLE) != 0;
	op->accent = (flags & ACCENT) != 0;
}

static void
operator_attributes(const struct formula_work *w, const struct math *mo,
    const struct formula_style *y, struct formula_operator *op)
{
	if (!operator_flag(mo, "stretchy", true))
		op->tall = op->wide = false;
	op->large = operator_flag(mo, "largeop", op->large);
	op->movable = operator_flag(mo, "movablelimits", op->movable);
	op->accent = operator_flag(mo, "accent", op->accent);
	op->before = operator_own_space(w, mo, "lspace", y, op->before);
	op->after = operator_own_space(w, mo, "rspace", y, op->after);
}

struct formula_operator
formula_operator(const struct formula_work *w, const struct math *mo,
    enum formula_form form, const struct formula_style *y)
{
	const char *text = formula_operator_text(w->a, mo);
	uint32_t code = formula_single(text);
	const struct operator_range *r = operator_find(code);
	struct formula_operator op = { .class = CLASS_RELATION };

	if (r != NULL) {
		op.class = r->class;
		operator_flags(&op, r->flags);
	} else if (code == 0) {
		op.class = operator_long(text);
		op.movable = op.class == CLASS_WORD &&
		    (strncmp(text, "lim", 3) == 0 || strcmp(text, "max") == 0 ||
		    strcmp(text, "min") == 0 || strcmp(text, "sup") == 0 ||
		    strcmp(text, "inf") == 0);
	} else if ((code | 0x20) >= 'a' && (code | 0x20) <= 'z') {
		op.class = CLASS_ORD;
	}
	if (form == FORM_PREFIX && operator_is_sign(code))
		op.class = CLASS_ORD;
	if (operator_is_bar(code) && form != FORM_INFIX) {
		op.class = form == FORM_PREFIX ? CLASS_OPEN : CLASS_CLOSE;
		op.tall = true;
	}
	operator_spaces(&op, form);
	operator_attributes(w, mo, y, &op);
	return op;
}

/* ---- which operator an element is --------------------------------------- */

static bool
core_is_scripted(const struct math *m)
{
	return math_is(m, "msub") || math_is(m, "msup") ||
	    math_is(m, "msubsup") || math_is(m, "munder") ||
	    math_is(m, "mover") || math_is(m, "munderover") ||
	    math_is(m, "mmultiscripts") || math_is(m, "semantics");
}

static bool
core_is_group(const struct math *m)
{
	return math_is(m, "mrow") || math_is(m, "mstyle") ||
	    math_is(m, "mpadded") || math_is(m, "mphantom");
}

const struct math *
formula_core(const struct math *m)
{
	while (m->name != NULL && !math_is(m, "mo")) {
		if (m->n_children == 0)
			return NULL;
		if (!core_is_scripted(m) &&
		    !(core_is_group(m) && m->n_children == 1))
			return NULL;
		m = m->children[0];
	}
	return m->name != NULL ? m : NULL;
}
