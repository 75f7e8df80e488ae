/*
 * A table: rows and cells, as they are to be set.
 *
 * The two models of JATS (XHTML, and OASIS CALS) come to this one.  Readers
 * see to it that the grid is whole: each place in it belongs to one cell, and
 * no cell reaches out of it or out of its part.
 */
#ifndef MODEL_TABLE_H
#define MODEL_TABLE_H

#include <stdbool.h>
#include <stddef.h>

#include "model/article.h"

struct tree;

enum table_align {
	TABLE_ALIGN_NONE,               /* the source does not say */
	TABLE_ALIGN_LEFT, TABLE_ALIGN_RIGHT, TABLE_ALIGN_CENTER,
	TABLE_ALIGN_JUSTIFY,
	TABLE_ALIGN_CHAR                /* at a character */
};

enum table_scope {                      /* what a header is the head of */
	TABLE_SCOPE_NONE,               /* no header */
	TABLE_SCOPE_COLUMN, TABLE_SCOPE_ROW, TABLE_SCOPE_COLUMN_GROUP,
	TABLE_SCOPE_ROW_GROUP
};

enum table_part { TABLE_HEAD, TABLE_BODY, TABLE_FOOT };

struct table_cell {
	size_t column;                  /* its first, from 0 */
	size_t columns, rows;           /* that it spans, at least 1 */
	enum table_scope scope;
	enum table_align align;
	const char *align_char;         /* "."; NULL: none */
	bool made;                      /* not in the source: it fills a gap */
	struct rich *paras;             /* none: empty */
	size_t n_paras;
};

struct table_row {
	enum table_part part;
	bool begins;                    /* a body of rows of its own */
	struct table_cell *cells;       /* that begin in it, by column */
	size_t n_cells;
};

struct table_column {
	const char *width;              /* as given, "20%"; NULL */
	enum table_align align;
	const char *align_char;
};

struct table {
	struct table_column *columns;
	size_t n_columns;
	struct table_row *rows;         /* head, bodies, foot */
	size_t n_rows;
	size_t n_head;                  /* rows of the head, which come first */
};

/* Its members, for article_json. */
void
table_put(struct tree *t, const struct table *x);

#endif
