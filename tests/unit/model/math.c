#include "../unit.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "model/article.h"

/* Scripts are marked by ^ and _. */
static void
put(void *ctx, const char *text, unsigned styles)
{
	if ((styles & INLINE_SUP) != 0)
		buf_char(ctx, '^');
	if ((styles & INLINE_SUB) != 0)
		buf_char(ctx, '_');
	buf_str(ctx, text);
}

static struct math *
token(struct arena *a, const char *name, const char *text)
{
	struct math *m = arena_alloc(a, sizeof *m);
	struct math *leaf = arena_alloc(a, sizeof *leaf);

	leaf->text = text;
	m->name = name;
	m->children = arena_alloc(a, sizeof *m->children);
	m->children[0] = leaf;
	m->n_children = 1;
	return m;
}

static struct math *
with(struct arena *a, const char *name, struct math **children, size_t n)
{
	struct math *m = arena_alloc(a, sizeof *m);

	m->name = name;
	m->children = arena_memdup(a, children, n * sizeof *children);
	m->n_children = n;
	return m;
}

START_TEST(a_formula_is_a_line)
{
	struct arena *a = arena_new(0);
	struct buf b = { .arena = a };
	struct math_line line = { put, &b };
	struct math *pair[2] = { token(a, "mi", "x"), token(a, "mn", "2") };
	struct math *row[3] = { with(a, "msup", pair, 2),
	    token(a, "mo", "="), with(a, "mfrac", pair, 2) };

	math_put_line(&line, with(a, "math", row, 3), 0);
	ck_assert_str_eq(buf_text(&b), "x^2 = x/2");
	arena_drop(a);
}
END_TEST

START_TEST(parts_of_a_row_are_those_of_its_line)
{
	struct arena *a = arena_new(0);
	struct buf b = { .arena = a };
	struct math_line line = { put, &b };
	struct math *row[3] = { token(a, "mi", "x"), token(a, "mo", "="),
	    token(a, "mn", "2") };
	struct math *m = with(a, "mrow", row, 3);

	math_put_row(&line, m, 0, 2, 0);
	ck_assert_str_eq(buf_text(&b), "x = ");
	math_put_row(&line, m, 2, 9, 0);
	ck_assert_str_eq(buf_text(&b), "x = 2");
	arena_drop(a);
}
END_TEST

UNIT_MAIN("model/math", a_formula_is_a_line,
    parts_of_a_row_are_those_of_its_line)
