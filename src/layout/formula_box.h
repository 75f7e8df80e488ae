/*
 * Formulas at work: what the formula_*.c files share.
 *
 *	formula           a tree -> parts; which element is set by whom
 *	formula_box       boxes, and boxes -> display items
 *	formula_token     identifiers, numbers, operators, words
 *	formula_operator  the dictionary of operators
 *	formula_row       rows: spaces, fences that grow, where lines may end
 *	formula_script    subscripts and superscripts
 *	formula_limits    under and over: limits, accents, braces
 *	formula_fraction  fractions, roots, enclosures
 *	formula_table     tables
 *	formula_words     a formula in words
 *
 * A box has a baseline; y grows upwards from it.  All of it lives in scratch.
 * Source: OpenType 1.9, MATH; MathML Core (W3C 2022); The TeXbook, appendix G.
 */
#ifndef LAYOUT_FORMULA_BOX_H
#define LAYOUT_FORMULA_BOX_H

#include "layout/formula.h"
#include "text/math_face.h"

/* ---- at work ------------------------------------------------------------ */

enum formula_variant {
	VARIANT_DEFAULT, VARIANT_NORMAL, VARIANT_BOLD, VARIANT_ITALIC,
	VARIANT_BOLD_ITALIC, VARIANT_SCRIPT, VARIANT_BOLD_SCRIPT,
	VARIANT_FRAKTUR, VARIANT_BOLD_FRAKTUR, VARIANT_DOUBLE_STRUCK,
	VARIANT_SANS, VARIANT_SANS_BOLD, VARIANT_SANS_ITALIC,
	VARIANT_SANS_BOLD_ITALIC, VARIANT_MONOSPACE, VARIANT_N
};

struct formula_style {
	bool display;           /* displaystyle: large operators, limits */
	bool cramped;           /* scripts are raised less */
	int level;              /* of scripts; 0: none */
	enum formula_variant variant;   /* of mstyle; or DEFAULT */
};

/* An operator in its place. */
enum formula_form { FORM_PREFIX, FORM_INFIX, FORM_POSTFIX };
enum formula_class {            /* TeX's; what spaces depend on */
	CLASS_ORD, CLASS_LARGE, CLASS_BINARY, CLASS_RELATION, CLASS_OPEN,
	CLASS_CLOSE, CLASS_PUNCTUATION, CLASS_WORD
};

struct formula_operator {
	enum formula_class class;
	int before, after;      /* spaces [1/18 em] */
	bool tall, wide;        /* grows with what is beside it, or above */
	bool large;             /* in displays */
	bool movable;           /* its limits are scripts in text */
	bool accent;
};

struct formula_work {
	struct setting *s;
	struct arena *a;                /* scratch */
	const struct text_style *text;
	const struct face *face;        /* with the MATH table */
	sp size;                /* of that face, without scripts [sp] */
	int percent[2];         /* of sizes in scripts of level 1, 2 */
	size_t n_nodes;
	int depth;
	const char *failed;     /* what cannot be set; NULL: nothing yet */
	bool is_limit;          /* it is a limit that was met */
	const char *odd;        /* what was set otherwise than meant */

	/* the operator that is to be set next, as its row sees it */
	const struct math *core;
	struct formula_operator core_op;
	sp core_height, core_depth;     /* to be covered, when tall [sp] */
	sp core_width;                  /* when wide; 0: it is not known */
};

/* ---- boxes -------------------------------------------------------------- */

struct formula_piece;

struct formula_box {
	sp width, height, depth;        /* [sp] */
	sp italic;              /* correction behind it [sp] */
	sp attach;              /* where an accent stands [sp] */
	const struct math_glyph *glyph; /* the only one it is; or NULL */
	bool is_large;          /* a large operator with slanted sides */
	struct formula_piece *pieces, *last;
};

struct formula_box *
formula_box_new(struct formula_work *w);

/* Put a box or a rule into another; its width is the caller's to set. */
void
formula_box_put(struct formula_work *w, struct formula_box *b,
    const struct formula_box *child, sp x, sp y);
void
formula_box_rule(struct formula_work *w, struct formula_box *b, sp x, sp y,
    sp width, sp height);

/* A glyph, which stands for `text` (NULL: for nothing by itself). */
struct formula_box *
formula_box_glyph(struct formula_work *w, const struct math_glyph *g,
    const char *text, size_t len);
/* A stretched one, as math_face_stretch made it, standing on its baseline. */
struct formula_box *
formula_box_stretch(struct formula_work *w, const struct math_stretch *s,
    bool vertical, const char *text);
/* Text as the engine sets it; NULL where characters are missing. */
struct formula_box *
formula_box_text(struct formula_work *w, const struct text_style *style,
    const char *text);

/* One box behind another. */
void
formula_box_append(struct formula_work *w, struct formula_box *b,
    const struct formula_box *child);

/* As display items in s->a, the first with the text of them all. */
void
formula_box_items(struct formula_work *w, const struct formula_box *b,
    const char *text, struct formula_part *out);

/* ---- lengths ------------------------------------------------------------ */

sp
formula_size(const struct formula_work *w, const struct formula_style *y);
/* Of the text face. */
sp
formula_text_size(const struct formula_work *w,
    const struct formula_style *y);
/* A length of the MATH table in this style. */
sp
formula_length(const struct formula_work *w, const struct formula_style *y,
    hb_ot_math_constant_t k);
/* 1/18 em, so many times. */
sp
formula_mu(const struct formula_work *w, const struct formula_style *y,
    int n);
/* "2em", "0.5ex", "3pt", "thickmathspace"; `otherwise` for what is none. */
sp
formula_parse_length(const struct formula_work *w,
    const struct formula_style *y, const char *s, sp otherwise);

static inline sp
formula_max(sp a, sp b)
{
	return a > b ? a : b;
}

/* The style of scripts of this one. */
struct formula_style
formula_script_style(const struct formula_style *y, bool cramped);

/* ---- elements ----------------------------------------------------------- */

/* Any element; never NULL. */
struct formula_box *
formula_make(struct formula_work *w, const struct math *m,
    const struct formula_style *y);
/* Its i-th child; an empty box where there is none. */
struct formula_box *
formula_child(struct formula_work *w, const struct math *m, size_t i,
    const struct formula_style *y);

typedef struct formula_box *
formula_maker(struct formula_work *w, const struct math *m,
    const struct formula_style *y);

formula_maker formula_identifier, formula_number, formula_operator_box,
    formula_text, formula_quoted, formula_space;
formula_maker formula_row, formula_fenced;
formula_maker formula_sub, formula_sup, formula_subsup, formula_multi;
formula_maker formula_under, formula_over, formula_underover;
formula_maker formula_fraction, formula_sqrt, formula_root,
    formula_enclosed;
formula_maker formula_table;

/* Attributes of mstyle and the like. */
struct formula_style
formula_styled(const struct math *m, const struct formula_style *y);

/* A base with scripts beside it; NULL for none. */
struct formula_box *
formula_scripts(struct formula_work *w, struct formula_box *base,
    const struct formula_box *sub, const struct formula_box *sup,
    const struct formula_style *y);

/* A row's parts: children of m, which is a row by itself. */
void
formula_row_parts(struct formula_work *w, const struct math *m,
    const struct formula_style *y, struct formula *out);

/* The content of a fraction's bar, a root: children as one row. */
struct formula_box *
formula_inferred(struct formula_work *w, const struct math *m,
    const struct formula_style *y);

/* ---- operators ---------------------------------------------------------- */

/* The operator that the element is, perhaps with scripts; NULL: none. */
const struct math *
formula_core(const struct math *m);

/* What an mo is in a form; attributes heeded. */
struct formula_operator
formula_operator(const struct formula_work *w, const struct math *mo,
    enum formula_form form, const struct formula_style *y);

/* Its text, with signs that keyboards lack put right; "" never NULL. */
const char *
formula_operator_text(struct arena *a, const struct math *mo);

/* The one code point that a text is; 0. */
uint32_t
formula_single(const char *text);

/* All text of a token, without mark-up; "" never NULL. */
const char *
formula_token_text(struct arena *a, const struct math *m);

/* A glyph of the formulas' face; NULL where no face has it. */
struct formula_box *
formula_symbol(struct formula_work *w, uint32_t code, const char *text,
    const struct formula_style *y);

/* The same, at least as tall (or wide), centred on the axis when tall. */
struct formula_box *
formula_symbol_tall(struct formula_work *w, uint32_t code, const char *text,
    sp target, const struct formula_style *y);
struct formula_box *
formula_symbol_wide(struct formula_work *w, uint32_t code, const char *text,
    sp target, const struct formula_style *y);

#endif
