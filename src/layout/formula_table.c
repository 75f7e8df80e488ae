/*
 * Tables: matrices, cases, equations one below another.
 *
 * Source: MathML 3.0, 3.5; the distances of rows are those of TeX's \array.
 */
#include "layout/formula_box.h"

#include <string.h>

#include "base/arena.h"

enum {
	TABLE_CELLS = 4096,     /* of one table; more is no mathematics */
	TABLE_COLUMNS = 64
};

struct table_row {
	struct formula_box **cells;
	const struct math **sources;
	size_t n;
	sp height, depth;
};

struct table {
	struct formula_work *w;
	const struct math *m;
	const struct formula_style *y;
	struct table_row *rows;
	size_t n_rows, n_columns;
	sp widths[TABLE_COLUMNS];
};

/* The i-th word of a list, the last for all beyond it; its length. */
static const char *
table_word(const char *list, size_t i, size_t *len)
{
	const char *word = "", *s = list + strspn(list, " ");

	*len = 0;
	for (; *s != '\0'; i--) {
		word = s;
		*len = strcspn(s, " ");
		if (i == 0)
			break;
		s += *len;
		s += strspn(s, " ");
	}
	return word;
}

static bool
table_is_row(const struct math *m)
{
	return math_is(m, "mtr") || math_is(m, "mlabeledtr");
}

/* ---- cells -------------------------------------------------------------- */

static void
table_cell(struct table *t, struct table_row *r, const struct math *m)
{
	struct formula_style z = formula_styled(m, t->y);
	struct formula_box *b = math_is(m, "mtd") ?
	    formula_row(t->w, m, &z) : formula_make(t->w, m, &z);
	size_t n = r->n;

	if (n >= TABLE_COLUMNS) {
		t->w->failed = "a table in a formula has too many columns";
		t->w->is_limit = true;
		return;
	}
	*ARENA_PUSH(t->w->a, r->sources, n) = m;
	*ARENA_PUSH(t->w->a, r->cells, r->n) = b;
	r->height = formula_max(r->height, b->height);
	r->depth = formula_max(r->depth, b->depth);
	t->widths[r->n - 1] = formula_max(t->widths[r->n - 1], b->width);
	if (r->n > t->n_columns)
		t->n_columns = r->n;
}

static void
table_row(struct table *t, const struct math *m)
{
	struct table_row *r = ARENA_PUSH(t->w->a, t->rows, t->n_rows);
	sp em = formula_size(t->w, t->y);
	bool labelled = math_is(m, "mlabeledtr");

	r->height = em * 7 / 10;                /* TeX's strut */
	r->depth = em * 3 / 10;
	if (!table_is_row(m))
		table_cell(t, r, m);
	for (size_t i = labelled; table_is_row(m) && i < m->n_children; i++)
		if (m->children[i]->name != NULL)
			table_cell(t, r, m->children[i]);
	if (labelled && m->n_children > 0)      /* the label stands behind */
		table_cell(t, r, m->children[0]);
}

static void
table_rows(struct table *t)
{
	size_t cells = 0;

	for (size_t i = 0; i < t->m->n_children; i++) {
		const struct math *c = t->m->children[i];

		if (c->name == NULL)
			continue;
		cells += c->n_children + 1;
		if (cells > TABLE_CELLS) {
			t->w->failed =
			    "a table in a formula has too many cells";
			t->w->is_limit = true;
		}
		if (t->w->failed != NULL)
			return;
		table_row(t, c);
	}
}

/* ---- places ------------------------------------------------------------- */

static sp
table_spacing(const struct table *t, const char *attribute, size_t i,
    sp otherwise)
{
	const char *list = math_attr(t->m, attribute, "");
	size_t len;
	const char *word = table_word(list, i, &len);

	if (len == 0)
		return otherwise;
	return formula_parse_length(t->w, t->y,
	    arena_strndup(t->w->a, word, len), otherwise);
}

static sp
table_indent(const struct table *t, const struct math *cell, size_t column,
    sp left)
{
	const char *own = math_attr(cell, "columnalign", NULL);
	size_t len;
	const char *word = table_word(own != NULL ? own :
	    math_attr(t->m, "columnalign", "center"), own != NULL ? 0 :
	    column, &len);

	if (strncmp(word, "left", 4) == 0)
		return 0;
	return strncmp(word, "right", 5) == 0 ? left : left / 2;
}

static void
table_put_row(const struct table *t, struct formula_box *b,
    const struct table_row *r, sp y)
{
	sp x = 0;

	for (size_t i = 0; i < r->n; i++) {
		formula_box_put(t->w, b, r->cells[i], x + table_indent(t,
		    r->sources[i], i, t->widths[i] - r->cells[i]->width), y);
		x += t->widths[i] + table_spacing(t, "columnspacing", i,
		    formula_size(t->w, t->y) * 8 / 10);
	}
}

static sp
table_width(const struct table *t)
{
	sp wide = 0;

	for (size_t i = 0; i < t->n_columns; i++)
		wide += t->widths[i] + (i + 1 < t->n_columns ?
		    table_spacing(t, "columnspacing", i,
		    formula_size(t->w, t->y) * 8 / 10) : 0);
	return wide;
}

struct formula_box *
formula_table(struct formula_work *w, const struct math *m,
    const struct formula_style *y)
{
	struct formula_style z = *y;
	struct table t = { .w = w, .m = m, .y = &z };
	struct formula_box *inner = formula_box_new(w);
	struct formula_box *b = formula_box_new(w);
	sp axis = formula_length(w, y, HB_OT_MATH_CONSTANT_AXIS_HEIGHT);
	sp at = 0;

	z.display = false;
	z = formula_styled(m, &z);
	table_rows(&t);
	for (size_t i = 0; i < t.n_rows; i++) {
		if (i > 0)
			at += table_spacing(&t, "rowspacing", i - 1,
			    formula_size(w, y) * 3 / 10);
		at += t.rows[i].height;
		table_put_row(&t, inner, &t.rows[i], -at);
		at += t.rows[i].depth;
	}
	inner->depth = at;
	inner->height = 0;
	formula_box_put(w, b, inner, 0, axis + at / 2);
	b->width = table_width(&t);
	b->attach = b->width / 2;
	return b;
}
