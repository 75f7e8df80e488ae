/*
 * What the tests of tables share: a table as text.
 */
#ifndef TESTS_INPUT_JATS_TABLE_H
#define TESTS_INPUT_JATS_TABLE_H

#include "jats_desk.h"

#include "input/grid.h"

#define TABLE_WRAP(inner) \
	BODY("<table-wrap><label>Table 1</label>" inner "</table-wrap>")

/*
 * "# head | of two>2" / "  row:c | 1.5" a row a line: # a head, >n and vn what
 * a cell spans, :c :r :cg :rg what it is the header of, + what was made.
 */
static inline const char *
table_drawn(struct desk *k, const struct table *t)
{
	static const char *const scopes[] = { "", ":c", ":r", ":cg", ":rg" };
	struct buf b = { .arena = k->arena };

	for (size_t r = 0; r < t->n_rows; r++) {
		static const char *const parts[] = { "#", " ", "=" };

		buf_str(&b, r > 0 ? "\n" : "");
		buf_str(&b, parts[t->rows[r].part]);
		for (size_t i = 0; i < t->rows[r].n_cells; i++) {
			const struct table_cell *c = &t->rows[r].cells[i];

			buf_str(&b, i > 0 ? " |" : "");
			for (size_t p = 0; p < c->n_paras; p++)
				buf_printf(&b, "%s%s", p > 0 ? " / " : " ",
				    rich_text(k->arena, &c->paras[p]));
			buf_str(&b, c->made ? " +" : "");
			buf_str(&b, scopes[c->scope]);
			if (c->columns > 1)
				buf_printf(&b, ">%zu", c->columns);
			if (c->rows > 1)
				buf_printf(&b, "v%zu", c->rows);
		}
	}
	return buf_text(&b);
}

#define ck_table(k, x, i, lines) \
	ck_assert_str_eq(table_drawn(k, &(x)->figures[0].tables[i]), lines)

#endif
