/*
 * Formulas: a tree of MathML -> parts of a line.
 *
 * Each element is set by a function of its own, to a box with a baseline; the
 * row at the top is cut into parts at its relations and operators, so that the
 * paragraph's breaker may divide a long one there.  What cannot be set, a
 * broken or a hostile tree, stays the line of text that its reader made of it.
 */
#include "layout/formula_box.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/diag.h"

enum {
	FORMULA_NODES = 20000,  /* of one formula: 400 pages' worth */
	FORMULA_DEPTH = 120,    /* elements within each other */
	FORMULA_SHRINK = 70     /* percent: a wide one is set so small */
};

/* ---- lengths ------------------------------------------------------------ */

static sp
formula_scaled(const struct formula_work *w, sp size, int level)
{
	return level <= 0 ? size : size * w->percent[level > 1] / 100;
}

sp
formula_size(const struct formula_work *w, const struct formula_style *y)
{
	return formula_scaled(w, w->size, y->level);
}

sp
formula_text_size(const struct formula_work *w, const struct formula_style *y)
{
	return formula_scaled(w, w->text->font_size, y->level);
}

sp
formula_length(const struct formula_work *w, const struct formula_style *y,
    hb_ot_math_constant_t k)
{
	return math_face_length(w->face, formula_size(w, y), k);
}

sp
formula_mu(const struct formula_work *w, const struct formula_style *y, int n)
{
	return formula_size(w, y) * n / 18;
}

/* Digits and a point, in millionths; moves *s behind them. */
static int64_t
length_number(const char **s)
{
	bool minus = **s == '-';
	int64_t n = 0, unit = 1000000;

	*s += **s == '-' || **s == '+';
	for (; **s >= '0' && **s <= '9' && n < 1000 * unit; (*s)++)
		n = 10 * n + (**s - '0') * unit;
	if (**s == '.')
		for ((*s)++; **s >= '0' && **s <= '9'; (*s)++)
			n += (**s - '0') * (unit /= 10);
	return minus ? -n : n;
}

static int
length_named(const char *s)
{
	static const char *const names[] = {
		"veryverythinmathspace", "verythinmathspace", "thinmathspace",
		"mediummathspace", "thickmathspace", "verythickmathspace",
		"veryverythickmathspace"
	};

	for (int i = 0; i < 7; i++)
		if (strcmp(s, names[i]) == 0)
			return i + 1;
	return 0;
}

sp
formula_parse_length(const struct formula_work *w,
    const struct formula_style *y, const char *s, sp otherwise)
{
	static const struct {
		const char *unit;
		sp size;                /* 0: of an em */
		int em;                 /* thousandths */
	} units[] = {
		{ "em", 0, 1000 }, { "ex", 0, 430 }, { "pt", SP_PT, 0 },
		{ "px", SP_PT * 3 / 4, 0 }, { "mm", SP_MM, 0 },
		{ "cm", 10 * SP_MM, 0 }, { "in", SP_IN, 0 },
		{ "pc", 12 * SP_PT, 0 }
	};
	sp em = formula_size(w, y);
	int64_t n;

	while (*s == ' ')
		s++;
	if (length_named(s) != 0)
		return em * length_named(s) / 18;
	if (strchr("0123456789.+-", *s) == NULL || *s == '\0')
		return otherwise;
	n = length_number(&s);
	if (n == 0)
		return 0;
	for (size_t i = 0; i < sizeof units / sizeof *units; i++)
		if (strncmp(s, units[i].unit, 2) == 0)
			return n * (units[i].em == 0 ? units[i].size :
			    em * units[i].em / 1000) / 1000000;
	return otherwise;
}

/* ---- elements ----------------------------------------------------------- */

static struct formula_box *
formula_styled_row(struct formula_work *w, const struct math *m,
    const struct formula_style *y)
{
	struct formula_style z = formula_styled(m, y);

	return formula_row(w, m, &z);
}

/* Of the formula's other forms (TeX, content) none is set. */
static struct formula_box *
formula_first(struct formula_work *w, const struct math *m,
    const struct formula_style *y)
{
	return formula_child(w, m, 0, y);
}

static struct formula_box *
formula_phantom(struct formula_work *w, const struct math *m,
    const struct formula_style *y)
{
	const struct formula_box *inner = formula_row(w, m, y);
	struct formula_box *b = formula_box_new(w);

	b->width = inner->width;
	b->height = inner->height;
	b->depth = inner->depth;
	return b;
}

/* "+2em", "-1em", "0.5em", "150%", of what it would have been. */
static sp
padded_length(const struct formula_work *w, const struct math *m,
    const char *name, sp own, const struct formula_style *y)
{
	const char *s = math_attr(m, name, NULL);
	sp length;

	if (s == NULL || strchr(s, '%') != NULL)
		return own;
	length = formula_parse_length(w, y, s, own);
	if (s[0] == '+' || s[0] == '-')
		length = own + (length == own ? 0 : length);
	return length < 0 && name[0] == 'w' ? 0 : length;
}

static struct formula_box *
formula_padded(struct formula_work *w, const struct math *m,
    const struct formula_style *y)
{
	const struct formula_box *inner = formula_row(w, m, y);
	struct formula_box *b = formula_box_new(w);

	formula_box_put(w, b, inner, padded_length(w, m, "lspace", 0, y),
	    padded_length(w, m, "voffset", 0, y));
	b->width = padded_length(w, m, "width", inner->width, y);
	b->height = padded_length(w, m, "height", inner->height, y);
	b->depth = padded_length(w, m, "depth", inner->depth, y);
	return b;
}

static struct formula_box *
formula_nothing(struct formula_work *w, const struct math *m,
    const struct formula_style *y)
{
	(void)m;
	(void)y;
	return formula_box_new(w);
}

/* A picture for a character: what it says instead. */
static struct formula_box *
formula_picture(struct formula_work *w, const struct math *m,
    const struct formula_style *y)
{
	struct math text = { .text = math_attr(m, "alt", "\xE2\x96\xA1") };
	struct math *child = &text;
	struct math word = { .name = "mtext", .children = &child,
	    .n_children = 1 };

	w->odd = "mglyph";
	return formula_text(w, &word, y);
}

static const struct {
	const char *name;
	formula_maker *make;
} formula_elements[] = {
	{ "maction", formula_first }, { "maligngroup", formula_nothing },
	{ "malignmark", formula_nothing }, { "math", formula_styled_row },
	{ "menclose", formula_enclosed }, { "merror", formula_row },
	{ "mfenced", formula_fenced }, { "mfrac", formula_fraction },
	{ "mglyph", formula_picture }, { "mi", formula_identifier },
	{ "mmultiscripts", formula_multi }, { "mn", formula_number },
	{ "mo", formula_operator_box }, { "mover", formula_over },
	{ "mpadded", formula_padded }, { "mphantom", formula_phantom },
	{ "mprescripts", formula_nothing }, { "mroot", formula_root },
	{ "mrow", formula_row }, { "ms", formula_quoted },
	{ "mspace", formula_space }, { "msqrt", formula_sqrt },
	{ "mstyle", formula_styled_row }, { "msub", formula_sub },
	{ "msubsup", formula_subsup }, { "msup", formula_sup },
	{ "mtable", formula_table }, { "mtd", formula_row },
	{ "mtext", formula_text }, { "munder", formula_under },
	{ "munderover", formula_underover }, { "none", formula_nothing },
	{ "semantics", formula_first }
};

static struct formula_box *
formula_fails(struct formula_work *w, const char *what, bool is_limit)
{
	if (w->failed == NULL) {
		w->failed = what;
		w->is_limit = is_limit;
	}
	return formula_box_new(w);
}

/* Text where an element should be. */
static struct formula_box *
formula_stray(struct formula_work *w, const struct math *m,
    const struct formula_style *y)
{
	struct math copy = *m;
	struct math *child = &copy;
	struct math word = { .name = "mtext", .children = &child,
	    .n_children = 1 };

	return formula_text(w, &word, y);
}

static formula_maker *
formula_maker_of(const char *name)
{
	for (size_t i = 0; i < sizeof formula_elements /
	    sizeof *formula_elements; i++)
		if (strcmp(name, formula_elements[i].name) == 0)
			return formula_elements[i].make;
	return NULL;
}

struct formula_box *
formula_make(struct formula_work *w, const struct math *m,
    const struct formula_style *y)
{
	struct formula_box *b;
	formula_maker *make;

	if (w->failed != NULL)
		return formula_box_new(w);
	if (++w->n_nodes > FORMULA_NODES)
		return formula_fails(w,
		    "a formula has too many elements", true);
	if (w->depth >= FORMULA_DEPTH)
		return formula_fails(w, "a formula is nested too deep",
		    true);
	if (m->name == NULL)
		return formula_stray(w, m, y);
	make = formula_maker_of(m->name);
	if (make == NULL)
		return formula_fails(w, arena_printf(w->a, "<%s>", m->name),
		    false);
	w->depth++;
	b = make(w, m, y);
	w->depth--;
	return b;
}

struct formula_box *
formula_child(struct formula_work *w, const struct math *m, size_t i,
    const struct formula_style *y)
{
	return i < m->n_children ? formula_make(w, m->children[i], y) :
	    formula_box_new(w);
}

/* ---- limits ------------------------------------------------------------- */

/* Elements of a tree, up to the most that are set. */
static size_t
formula_count(const struct math *m, size_t most)
{
	size_t n = 1;

	for (size_t i = 0; i < m->n_children && n <= most; i++)
		n += formula_count(m->children[i], most - n);
	return n;
}

/* ---- the whole ---------------------------------------------------------- */

/* The row within the groups that hold nothing else. */
static const struct math *
formula_inside(const struct math *m, struct formula_style *y)
{
	for (;;) {
		const struct math *c;

		*y = formula_styled(m, y);
		if (m->n_children == 0)
			return m;
		c = m->children[0];
		if (math_is(m, "semantics") || (m->n_children == 1 &&
		    (math_is(m, "math") || math_is(m, "mrow") ||
		    math_is(m, "mstyle")))) {
			if (!math_is(c, "mrow") && !math_is(c, "mstyle") &&
			    !math_is(c, "semantics"))
				return m;
			m = c;
			continue;
		}
		return m;
	}
}

static bool
formula_ready(struct formula_work *w, int percent)
{
	struct text_style *style = arena_memdup(w->a, w->text,
	    sizeof *w->text);

	w->face = text_math_face(w->s->text);
	if (w->face == NULL)
		return false;
	style->font_size = style->font_size * percent / 100;
	w->text = style;
	w->size = text_math_size(w->s->text, w->face, style);
	w->percent[0] = math_face_percent(w->face,
	    HB_OT_MATH_CONSTANT_SCRIPT_PERCENT_SCALE_DOWN, 70);
	w->percent[1] = math_face_percent(w->face,
	    HB_OT_MATH_CONSTANT_SCRIPT_SCRIPT_PERCENT_SCALE_DOWN, 55);
	return true;
}

static sp
formula_widest(const struct formula *f)
{
	sp wide = 0;

	for (size_t i = 0; i < f->n_parts; i++)
		wide = formula_max(wide, f->parts[i].width);
	return wide;
}

static void
formula_say(const struct formula_work *w, const char *field, bool wide)
{
	struct place at = { .field = field };
	struct diags *diags = w->s->diags;

	if (diags == NULL)
		return;
	if (wide)
		diag_at(diags, &at, DIAG_MATH_WIDE,
		    "a formula is wider than its line");
	else if (w->failed != NULL)
		diag_at(diags, &at, w->is_limit ? DIAG_MATH_LIMIT :
		    DIAG_MATH_UNSUPPORTED, w->is_limit ? "%s" :
		    "%s in a formula", w->failed);
	else if (w->odd != NULL)
		diag_at(diags, &at, DIAG_MATH_ODD,
		    "%s in a formula is drawn in a simpler way", w->odd);
}

/* At a size; false where it cannot be set at all. */
static bool
formula_try(struct formula_work *w, const struct math *m, bool display,
    int percent, struct formula *out)
{
	struct formula_style y = { .display = display };
	struct math row = { .name = "mrow", .n_children = 1 };

	if (!formula_ready(w, percent))
		return false;
	if (formula_count(m, FORMULA_NODES) > FORMULA_NODES) {
		formula_fails(w, "a formula has too many elements",
		    true);
		return false;
	}
	m = formula_inside(m, &y);
	if (math_is(m, "semantics")) {          /* of one element */
		row.children = m->children;
		m = &row;
	}
	out->parts = NULL;
	out->n_parts = 0;
	out->display = display;
	formula_row_parts(w, m, &y, out);
	return w->failed == NULL && out->n_parts > 0;
}

bool
formula_set(struct setting *s, const struct math *m,
    const struct text_style *style, bool display, sp measure,
    const char *field, struct formula *out)
{
	struct formula_work w = { .s = s, .a = s->scratch, .text = style };
	sp wide;

	if (!formula_try(&w, m, display, 100, out)) {
		formula_say(&w, field, false);
		return false;
	}
	wide = formula_widest(out);
	if (wide > measure && measure * 100 > wide * FORMULA_SHRINK) {
		struct formula_work again = { .s = s, .a = s->scratch,
		    .text = style };

		if (!formula_try(&again, m, display,
		    (int)(measure * 98 / wide), out))
			return false;
		wide = formula_widest(out);
	}
	formula_say(&w, field, wide > measure);
	out->alt = formula_words(s->a, m);
	return wide <= measure;
}
