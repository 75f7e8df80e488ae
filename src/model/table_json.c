/*
 * A table as JSON and as indented text: as in HTML, a cell does not say its
 * column, since the grid is whole.
 */
#include "model/table.h"

#include "model/article_json.h"
#include "model/tree.h"

static void
table_put_align(struct tree *t, enum table_align align, const char *at)
{
	static const char *const names[] = {
		NULL, "left", "right", "center", "justify", "char"
	};

	tree_text(t, "align", names[align]);
	tree_text(t, "align_char", at);
}

static void
table_put_column(struct tree *t, const struct table_column *c)
{
	tree_text(t, "width", c->width);
	table_put_align(t, c->align, c->align_char);
}

static void
table_put_cell(struct tree *t, const struct table_cell *c)
{
	static const char *const scopes[] = {
		NULL, "col", "row", "colgroup", "rowgroup"
	};

	tree_text(t, "scope", scopes[c->scope]);
	tree_int(t, "columns", c->columns > 1 ? (long)c->columns : 0);
	tree_int(t, "rows", c->rows > 1 ? (long)c->rows : 0);
	table_put_align(t, c->align, c->align_char);
	tree_true(t, "made", c->made);
	article_json_paras(t, "paras", c->paras, c->n_paras);
}

static void
table_put_row(struct tree *t, const struct table_row *r)
{
	static const char *const parts[] = { "head", "body", "foot" };

	tree_text(t, "part", parts[r->part]);
	tree_true(t, "begins", r->begins);
	TREE_LIST(t, "cells", r->cells, r->n_cells, table_put_cell);
}

void
table_put(struct tree *t, const struct table *x)
{
	tree_int(t, "n_columns", (long)x->n_columns);
	for (size_t i = 0; i < x->n_columns; i++)
		if (x->columns[i].width != NULL || x->columns[i].align !=
		    TABLE_ALIGN_NONE) {
			TREE_LIST(t, "columns", x->columns, x->n_columns,
			    table_put_column);
			break;
		}
	tree_int(t, "n_head", (long)x->n_head);
	TREE_LIST(t, "rows", x->rows, x->n_rows, table_put_row);
}
