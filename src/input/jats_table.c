/*
 * JATS: tables after XHTML, and what surrounds them.
 *
 * A table-wrap is a figure whose picture is a table.  Its cells hold what
 * paragraphs hold; a table within a cell becomes lines, a row each.  Notes
 * within cells go to the foot of the table.
 */
#include "input/jats_table.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"

/* ---- attributes --------------------------------------------------------- */

size_t
jats_table_count(struct jats *j, const xmlNode *n, const char *name,
    size_t unset)
{
	const char *value = dom_attr(j->arena, n, name);
	char *end;
	unsigned long count;

	if (value == NULL || value[0] < '0' || value[0] > '9')
		return unset;
	count = strtoul(value, &end, 10);
	return end != value ? (size_t)count : unset;
}

static enum table_align
table_align_of(const char *word)
{
	static const char *const words[] = {
		"left", "right", "center", "justify", "char"
	};

	for (size_t i = 0; i < JATS_N(words); i++)
		if (jats_equal(word, words[i]))
			return (enum table_align)(TABLE_ALIGN_LEFT + i);
	return TABLE_ALIGN_NONE;
}

/* "color:red; text-align: center" */
static enum table_align
table_align_style(struct jats *j, const char *style)
{
	const char *at = style != NULL ? strstr(style, "text-align") : NULL;
	size_t len;

	if (at == NULL)
		return TABLE_ALIGN_NONE;
	at += strlen("text-align");
	at += strspn(at, " :");
	len = strcspn(at, " ;!");
	return table_align_of(arena_strndup(j->arena, at, len));
}

void
jats_table_align(struct jats *j, const xmlNode *n, enum table_align *align,
    const char **align_char)
{
	enum table_align own = table_align_of(dom_attr(j->arena, n, "align"));
	const char *at = dom_attr(j->arena, n, "char");

	if (own == TABLE_ALIGN_NONE)
		own = table_align_style(j, dom_attr(j->arena, n, "style"));
	if (own != TABLE_ALIGN_NONE)
		*align = own;
	if (at != NULL)
		*align_char = at;
}

/* ---- what a cell holds -------------------------------------------------- */

void
jats_table_text(struct jats *j, const xmlNode *n, struct table_cell *c)
{
	struct jats_flow f;
	bool outer = j->in_cell;

	j->in_cell = true;
	jats_flow_begin(&f, j);
	if (strcmp(dom_name(n), "entrytbl") == 0)
		jats_table_flatten(&f, n);
	else
		jats_flow(&f, n);
	jats_flow_end(&f);
	j->in_cell = outer;
	if (c == NULL)
		return;
	c->paras = f.paras;
	c->n_paras = f.n_paras;
}

static bool
table_is_cell(const xmlNode *n)
{
	static const char *const names[] = { "td", "th", "entry" };

	return jats_is(dom_name(n), names, JATS_N(names));
}

/* Cells of a table within a cell: "a; b" in a paragraph for each row. */
void
jats_table_flatten(struct jats_flow *f, const xmlNode *n)
{
	bool any = false;

	for (const xmlNode *c = dom_first(n); c != NULL; c = dom_next(c)) {
		if (!table_is_cell(c)) {
			jats_flow_break(f);
			jats_table_flatten(f, c);
			continue;
		}
		if (any && jats_has_text(c))
			jats_line_str(&f->line, "; ");
		any = any || jats_has_text(c);
		jats_flow(f, c);
	}
	jats_flow_break(f);
}

/* ---- rows --------------------------------------------------------------- */

struct table_work {
	struct jats *j;
	struct grid grid;
	enum table_align align;         /* of the row or part at work */
	const char *align_char;
};

static enum table_scope
table_scope(struct jats *j, const xmlNode *n, const struct table_cell *c)
{
	static const char *const words[] = {
		"col", "row", "colgroup", "rowgroup"
	};
	const char *scope = dom_attr(j->arena, n, "scope");

	if (strcmp(dom_name(n), "th") != 0)
		return TABLE_SCOPE_NONE;
	for (size_t i = 0; i < JATS_N(words); i++)
		if (jats_equal(scope, words[i]))
			return (enum table_scope)(TABLE_SCOPE_COLUMN + i);
	return c->column == 0 ? TABLE_SCOPE_ROW : TABLE_SCOPE_COLUMN;
}

static void
table_cell(struct table_work *w, const xmlNode *n)
{
	struct jats *j = w->j;
	size_t rows = jats_table_count(j, n, "rowspan", 1);
	size_t columns = jats_table_count(j, n, "colspan", 1);
	struct table_cell *c = grid_cell(&w->grid, GRID_NEXT, columns, rows);

	if (c != NULL) {
		c->align = w->align;
		c->align_char = w->align_char;
		jats_table_align(j, n, &c->align, &c->align_char);
		c->scope = table_scope(j, n, c);
	}
	jats_table_text(j, n, c);
}

static void
table_row(struct table_work *w, const xmlNode *n)
{
	enum table_align align = w->align;
	const char *align_char = w->align_char;

	jats_table_align(w->j, n, &w->align, &w->align_char);
	grid_row(&w->grid);
	for (const xmlNode *c = dom_first(n); c != NULL && !w->grid.failed;
	    c = dom_next(c))
		if (table_is_cell(c))
			table_cell(w, c);
		else
			jats_unreached(w->j, c);
	w->align = align;
	w->align_char = align_char;
}

/* Rows of a part, or of the table itself. */
static void
table_rows(struct table_work *w, const xmlNode *n)
{
	jats_table_align(w->j, n, &w->align, &w->align_char);
	for (const xmlNode *c = dom_first(n); c != NULL && !w->grid.failed;
	    c = dom_next(c))
		if (strcmp(dom_name(c), "tr") == 0)
			table_row(w, c);
	w->align = TABLE_ALIGN_NONE;
	w->align_char = NULL;
}

static void
table_part(struct table_work *w, const xmlNode *n, const char *name,
    enum table_part part)
{
	for (const xmlNode *c = dom_first(n); c != NULL; c = dom_next(c))
		if (strcmp(dom_name(c), name) == 0) {
			grid_part(&w->grid, part);
			table_rows(w, c);
		}
}

/* ---- columns ------------------------------------------------------------ */

static void
table_col(struct table_work *w, const xmlNode *n, size_t *at)
{
	size_t span = jats_table_count(w->j, n, "span", 1);

	for (size_t i = 0; i < span && *at < GRID_COLUMNS; i++) {
		struct table_column *c = grid_column(&w->grid, (*at)++);

		c->width = dom_attr(w->j->arena, n, "width");
		jats_table_align(w->j, n, &c->align, &c->align_char);
	}
}

static void
table_cols(struct table_work *w, const xmlNode *n, size_t *at)
{
	for (const xmlNode *c = dom_first(n); c != NULL; c = dom_next(c)) {
		if (strcmp(dom_name(c), "col") == 0)
			table_col(w, c, at);
		else if (strcmp(dom_name(c), "colgroup") != 0)
			continue;
		else if (dom_child(c, "col") != NULL)
			table_cols(w, c, at);
		else
			table_col(w, c, at);
	}
}

/* ---- tables ------------------------------------------------------------- */

void
jats_table_keep(struct jats *j, struct grid *g, const xmlNode *n)
{
	struct table *t = grid_end(g);
	struct place at = { .line = j->line + xmlGetLineNo(n) - 1 };

	if (g->failed) {
		jats_unreached(j, n);
		return;
	}
	if (t == NULL)
		return;
	if (g->repaired)
		diag_at(j->diags, &at, DIAG_TABLE_REPAIRED,
		    "rows or spans of a table do not fit each other");
	*ARENA_PUSH(j->arena, j->table->tables, j->table->n_tables) = *t;
}

void
jats_table(struct jats *j, const xmlNode *n)
{
	struct table_work w = { .j = j };
	size_t columns = 0;

	if (strcmp(dom_name(n), "tgroup") == 0 ||
	    dom_child(n, "tgroup") != NULL) {
		jats_cals(j, n);
		return;
	}
	grid_begin(&w.grid, j->arena);
	table_cols(&w, n, &columns);
	table_part(&w, n, "thead", TABLE_HEAD);
	for (const xmlNode *c = dom_first(n); c != NULL; c = dom_next(c)) {
		if (strcmp(dom_name(c), "tbody") == 0) {
			grid_part(&w.grid, TABLE_BODY);
			table_rows(&w, c);
		} else if (strcmp(dom_name(c), "tr") == 0 &&
		    !w.grid.failed) {
			if (w.grid.part != TABLE_BODY)
				grid_part(&w.grid, TABLE_BODY);
			table_row(&w, c);
		}
	}
	table_part(&w, n, "tfoot", TABLE_FOOT);
	jats_table_keep(j, &w.grid, n);
}

/* ---- notes -------------------------------------------------------------- */

/* The mark of a note, raised. */
void
jats_table_mark(struct jats_line *l, const xmlNode *label)
{
	struct rich mark = jats_rich(l->j, label);

	if (mark.n_runs != 0)
		jats_put_styled(l, &mark, INLINE_SUP);
}

void
jats_table_note(struct jats *j, const xmlNode *n)
{
	const xmlNode *label = dom_child(n, "label");
	struct figure *t = j->table;
	struct jats_flow f;
	bool first = true;

	jats_flow_begin(&f, j);
	if (label != NULL && strcmp(dom_name(n), "fn") == 0) {
		jats_table_mark(&f.line, label);
		jats_line_str(&f.line, " ");
	}
	for (const xmlNode *c = n->children; c != NULL; c = c->next) {
		if (c == label)
			continue;
		if (first && strcmp(dom_name(c), "p") == 0)
			jats_flow(&f, c);
		else
			jats_flow_node(&f, c);
		first = first && c->type != XML_ELEMENT_NODE;
	}
	jats_flow_end(&f);
	for (size_t i = 0; i < f.n_paras; i++)
		*ARENA_PUSH(j->arena, t->notes, t->n_notes) = f.paras[i];
}

void
jats_table_foot(struct jats *j, const xmlNode *n)
{
	for (const xmlNode *c = dom_first(n); c != NULL; c = dom_next(c)) {
		const char *name = dom_name(c);

		if (strcmp(name, "fn-group") == 0 ||
		    strcmp(name, "table-wrap-foot") == 0)
			jats_table_foot(j, c);
		else if (strcmp(name, "permissions") == 0)
			jats_unreached(j, c);
		else
			jats_table_note(j, c);
	}
}
