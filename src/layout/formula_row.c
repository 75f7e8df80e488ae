/*
 * Rows: what stands side by side, the spaces between, fences that grow, and
 * where a long formula may be divided at a line's end.
 *
 * Rows that are exported are seldom nested as their meaning is: "(a/b)+c" is
 * mostly one flat row.  So fences are matched here, and each pair covers what
 * it holds, where MathML would have both cover the whole row.
 *
 * Source: The TeXbook, appendix G, rules 5, 6, 19, 20; MathML 3.0, 3.2.5.
 */
#include "layout/formula_box.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/utf8.h"

enum {
	ROW_WHOLE = 8,          /* em: what is shorter is not divided */
	PENALTY_RELATION = 400, PENALTY_BINARY = 700,
	PENALTY_PUNCTUATION = 900
};

struct row_item {
	const struct math *m;
	const struct math *core;        /* its operator; NULL: an operand */
	struct formula_operator op;
	struct formula_box *box;        /* NULL: not set yet */
};

struct row {
	struct formula_work *w;
	const struct formula_style *y;
	struct row_item *items;
	size_t n;
	size_t last_bar;        /* index; 0 where there is none */
};

/* ---- what stands in the row --------------------------------------------- */

/* Does the group begin or end by an operator that joins it to the rest? */
static bool
row_is_open(struct formula_work *w, const struct math *m,
    const struct formula_style *y)
{
	const struct math *ends[2];

	if (!math_is(m, "mrow") || m->n_children < 2 || m->n_attrs != 0)
		return false;
	ends[0] = formula_core(m->children[0]);
	ends[1] = formula_core(m->children[m->n_children - 1]);
	for (int i = 0; i < 2; i++)
		if (ends[i] != NULL && formula_operator(w, ends[i],
		    FORM_INFIX, y).class == CLASS_RELATION)
			return true;
	return false;
}

static void
row_gather(struct row *r, const struct math *m, int depth)
{
	for (size_t i = 0; i < m->n_children; i++) {
		const struct math *c = m->children[i];
		struct row_item *it;

		if (depth < 8 && row_is_open(r->w, c, r->y)) {
			row_gather(r, c, depth + 1);
			continue;
		}
		it = ARENA_PUSH(r->w->a, r->items, r->n);
		it->m = c;
		it->core = formula_core(c);
	}
}

static bool
row_is_bar(struct formula_work *w, const struct math *core)
{
	uint32_t code = core == NULL ? 0 :
	    formula_single(formula_operator_text(w->a, core));

	return code == '|' || code == 0x2016 || code == 0x2223 ||
	    code == 0x2225;
}

/* Does what stands before want something behind it? */
static bool
row_wants(const struct row_item *before)
{
	return before == NULL || (before->core != NULL &&
	    before->op.class != CLASS_ORD && before->op.class != CLASS_CLOSE);
}

/* Which form an operator has where it stands; bars open and close by turns. */
static enum formula_form
row_form(struct row *r, size_t i, bool *bar_is_open)
{
	const char *form = math_attr(r->items[i].core, "form", "");
	const struct row_item *before = i > 0 ? &r->items[i - 1] : NULL;
	if (strcmp(form, "prefix") == 0)
		return FORM_PREFIX;
	if (strcmp(form, "postfix") == 0)
		return FORM_POSTFIX;
	if (strcmp(form, "infix") == 0)
		return FORM_INFIX;
	if (!row_is_bar(r->w, r->items[i].core))
		return row_wants(before) ? FORM_PREFIX :
		    i + 1 == r->n ? FORM_POSTFIX : FORM_INFIX;
	if (*bar_is_open) {
		*bar_is_open = false;
		return FORM_POSTFIX;
	}
	if (i >= r->last_bar)
		return i + 1 == r->n ? FORM_POSTFIX :
		    i == 0 ? FORM_PREFIX : FORM_INFIX;
	*bar_is_open = true;
	return FORM_PREFIX;
}

/* "sin", "Var": a name of several letters. */
static bool
row_is_word(struct formula_work *w, const struct math *m)
{
	const char *text;

	while (m->n_children > 0 && (math_is(m, "msub") ||
	    math_is(m, "msup") || math_is(m, "msubsup")))
		m = m->children[0];
	if (!math_is(m, "mi"))
		return false;
	text = formula_token_text(w->a, m);
	return utf8_count(text, strlen(text)) > 1;
}

/* An operator that has nothing on one side is a sign of the other. */
static void
row_reclass(struct row *r, size_t i)
{
	struct row_item *it = &r->items[i];
	enum formula_class after = i + 1 < r->n ? r->items[i + 1].op.class :
	    CLASS_CLOSE;

	if (it->core == NULL || it->op.class != CLASS_BINARY)
		return;
	if (row_wants(i > 0 ? it - 1 : NULL) || after == CLASS_CLOSE ||
	    after == CLASS_RELATION || after == CLASS_PUNCTUATION) {
		it->op.class = CLASS_ORD;
		it->op.before = it->op.after = 0;
	}
}

static void
row_classify(struct row *r)
{
	bool bar_is_open = false;

	for (size_t i = 0; i < r->n; i++)
		if (row_is_bar(r->w, r->items[i].core))
			r->last_bar = i;
	for (size_t i = 0; i < r->n; i++) {
		struct row_item *it = &r->items[i];

		if (it->core != NULL)
			it->op = formula_operator(r->w, it->core,
			    row_form(r, i, &bar_is_open), r->y);
		else if (row_is_word(r->w, it->m))
			it->op = (struct formula_operator){
			    .class = CLASS_WORD, .before = 3, .after = 3 };
	}
	for (size_t i = 0; i < r->n; i++)
		row_reclass(r, i);
}

/* ---- setting ------------------------------------------------------------ */

static void
row_set(struct row *r, size_t i, sp height, sp depth)
{
	struct formula_work *w = r->w;
	struct row_item *it = &r->items[i];

	w->core = it->core;
	w->core_op = it->op;
	w->core_height = height;
	w->core_depth = depth;
	w->core_width = 0;
	it->box = formula_make(w, it->m, r->y);
	w->core = NULL;
}

/* Height and depth of what is set of items from..to. */
static void
row_extent(const struct row *r, size_t from, size_t to, sp *height,
    sp *depth)
{
	*height = *depth = 0;
	for (size_t i = from; i < to; i++) {
		const struct formula_box *b = r->items[i].box;

		if (b == NULL)
			continue;
		*height = formula_max(*height, b->height);
		*depth = formula_max(*depth, b->depth);
	}
}

static bool
row_is_tall(const struct row_item *it)
{
	return it->core != NULL && it->op.tall;
}

/* Fences and what they hold, the innermost first. */
static void
row_set_all(struct row *r)
{
	size_t *open = arena_array(r->w->a, r->n + 1, sizeof *open);
	size_t n = 0;
	sp height, depth;

	for (size_t i = 0; i < r->n; i++) {
		const struct row_item *it = &r->items[i];

		if (!row_is_tall(it)) {
			row_set(r, i, 0, 0);
		} else if (it->op.class == CLASS_OPEN) {
			open[n++] = i;
		} else if (it->op.class == CLASS_CLOSE && n > 0) {
			size_t from = open[--n];

			row_extent(r, from + 1, i, &height, &depth);
			row_set(r, from, height, depth);
			row_set(r, i, height, depth);
		}
	}
	row_extent(r, 0, r->n, &height, &depth);
	for (size_t i = 0; i < r->n; i++)
		if (r->items[i].box == NULL)
			row_set(r, i, height, depth);
}

/* ---- spaces ------------------------------------------------------------- */

/* The space between an item and the next [1/18 em]. */
static int
row_space(const struct row *r, size_t i)
{
	const struct formula_operator *a = &r->items[i].op;
	const struct formula_operator *b = &r->items[i + 1].op;
	int space = a->after > b->before ? a->after : b->before;

	if (a->class == CLASS_RELATION && b->class == CLASS_RELATION &&
	    r->items[i].core != NULL && r->items[i + 1].core != NULL)
		return 0;
	if ((a->class == CLASS_WORD || a->class == CLASS_LARGE) &&
	    (b->class == CLASS_OPEN || b->class == CLASS_CLOSE ||
	    b->class == CLASS_PUNCTUATION))
		return b->class == CLASS_PUNCTUATION ? b->before : 0;
	if (a->class == CLASS_OPEN && (b->class == CLASS_WORD ||
	    b->class == CLASS_LARGE))
		return 0;
	if (r->y->level > 0 && a->class != CLASS_LARGE &&
	    b->class != CLASS_LARGE && a->class != CLASS_WORD &&
	    b->class != CLASS_WORD)
		return 0;
	return space;
}

static sp
row_gap(const struct row *r, size_t i)
{
	const struct row_item *a = &r->items[i], *b = a + 1;
	int space;

	if (i + 1 >= r->n)
		return 0;
	space = row_space(r, i);
	/* a slanted letter leans against what is upright */
	if (space == 0 && b->box->italic == 0 && b->box->width > 0)
		return a->box->italic;
	return formula_mu(r->w, r->y, space);
}

static void
row_make(struct row *r, const struct math *m)
{
	row_gather(r, m, 0);
	row_classify(r);
	row_set_all(r);
}

static struct formula_box *
row_join(const struct row *r, size_t from, size_t to)
{
	struct formula_box *b = formula_box_new(r->w);

	for (size_t i = from; i < to; i++) {
		formula_box_append(r->w, b, r->items[i].box);
		if (i + 1 < to)
			b->width += row_gap(r, i);
	}
	b->attach = b->width / 2;
	return b;
}

struct formula_box *
formula_row(struct formula_work *w, const struct math *m,
    const struct formula_style *y)
{
	struct row r = { .w = w, .y = y };

	row_make(&r, m);
	return r.n == 1 ? r.items[0].box : row_join(&r, 0, r.n);
}

struct formula_box *
formula_inferred(struct formula_work *w, const struct math *m,
    const struct formula_style *y)
{
	return formula_row(w, m, y);
}

/* ---- mfenced ------------------------------------------------------------ */

static struct math *
fenced_operator(struct formula_work *w, const char *text, size_t len,
    const char *form)
{
	struct math *mo = arena_alloc(w->a, sizeof *mo);
	struct math *leaf = arena_alloc(w->a, sizeof *leaf);

	mo->name = "mo";
	mo->attrs = arena_alloc(w->a, sizeof *mo->attrs);
	mo->attrs[0].name = "form";
	mo->attrs[0].value = form;
	mo->n_attrs = 1;
	mo->children = arena_alloc(w->a, sizeof *mo->children);
	mo->children[0] = leaf;
	mo->n_children = 1;
	leaf->text = arena_strndup(w->a, text, len);
	return mo;
}

/* The separator before child i: the last is repeated; NULL for none. */
static struct math *
fenced_separator(struct formula_work *w, const char *separators, size_t i)
{
	const char *end = separators + strlen(separators);
	const char *at = separators, *from = NULL, *to = NULL;

	while (at < end && i > 0) {
		const char *start = at;

		if (utf8_next(&at, end) == ' ')
			continue;
		from = start;
		to = at;
		i--;
	}
	return from == NULL ? NULL :
	    fenced_operator(w, from, (size_t)(to - from), "infix");
}

static void
fenced_add(struct formula_work *w, struct math *row, const struct math *child)
{
	if (child != NULL)
		*ARENA_PUSH(w->a, row->children, row->n_children) =
		    (struct math *)(uintptr_t)child;
}

/* As the row of operators that it stands for. */
struct formula_box *
formula_fenced(struct formula_work *w, const struct math *m,
    const struct formula_style *y)
{
	const char *open = math_attr(m, "open", "(");
	const char *close = math_attr(m, "close", ")");
	struct math row = { .name = "mrow" };

	if (open[0] != '\0')
		fenced_add(w, &row, fenced_operator(w, open, strlen(open),
		    "prefix"));
	for (size_t i = 0; i < m->n_children; i++) {
		if (i > 0)
			fenced_add(w, &row, fenced_separator(w,
			    math_attr(m, "separators", ","), i));
		fenced_add(w, &row, m->children[i]);
	}
	if (close[0] != '\0')
		fenced_add(w, &row, fenced_operator(w, close, strlen(close),
		    "postfix"));
	return formula_row(w, &row, y);
}

/* ---- parts -------------------------------------------------------------- */

/* Penalty of a line's end behind an item; 0: none may be there. */
static int
parts_penalty(const struct row_item *it)
{
	if (it->core == NULL)
		return 0;
	return it->op.class == CLASS_RELATION ? PENALTY_RELATION :
	    it->op.class == CLASS_BINARY ? PENALTY_BINARY :
	    it->op.class == CLASS_PUNCTUATION ? PENALTY_PUNCTUATION : 0;
}

static void
parts_put(void *ctx, const char *text, unsigned styles)
{
	(void)styles;
	buf_str(ctx, text);
}

/* The text of items from..to, which stand as they do in the tree. */
static const char *
parts_text(const struct row *r, const struct math *row, size_t from,
    size_t to)
{
	struct buf b = { .arena = r->w->s->a };
	struct math_line line = { parts_put, &b };

	math_put_row(&line, row, from, to, 0);
	return buf_text(&b);
}

static void
parts_add(const struct row *r, const struct math *row, size_t from, size_t to,
    int penalty, struct formula *out)
{
	struct formula_part *part = ARENA_PUSH(r->w->s->a, out->parts,
	    out->n_parts);

	formula_box_items(r->w, row_join(r, from, to),
	    parts_text(r, row, from, to), part);
	part->penalty = penalty;
	part->glue = to < r->n ? row_gap(r, to - 1) : 0;
}

void
formula_row_parts(struct formula_work *w, const struct math *m,
    const struct formula_style *y, struct formula *out)
{
	struct row r = { .w = w, .y = y };
	struct math row = { .name = "mrow" };
	size_t from = 0;
	int nested = 0;
	sp width;

	row_make(&r, m);
	if (w->failed != NULL)
		return;
	for (size_t i = 0; i < r.n; i++)
		fenced_add(w, &row, r.items[i].m);
	width = row_join(&r, 0, r.n)->width;
	for (size_t i = 0; i + 1 < r.n; i++) {
		int penalty = parts_penalty(&r.items[i]);

		nested += r.items[i].op.class == CLASS_OPEN ? 1 :
		    r.items[i].op.class == CLASS_CLOSE ? -1 : 0;
		if (penalty == 0 || nested > 0 || i == 0 ||
		    width < ROW_WHOLE * w->text->font_size)
			continue;
		parts_add(&r, &row, from, i + 1, penalty, out);
		from = i + 1;
	}
	if (from < r.n)
		parts_add(&r, &row, from, r.n, 0, out);
}
