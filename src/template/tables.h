/*
 * What the files of tables share.
 *
 *	blocks_tables.c  which tables are set, and how: the fields
 *	table_align.c    columns of numbers, and where cells are aligned
 *	table_list.c     a table as a list, for a measure that is too narrow
 */
#ifndef TEMPLATE_TABLES_H
#define TEMPLATE_TABLES_H

#include "model/table.h"
#include "template/internal.h"

/* What the cells of a column are, the head apart. */
struct column_kind {
	bool is_number;         /* aligned at the point */
	bool is_center;         /* short, and the source centers them */
	bool has_comma;         /* for a decimal point */
};

/* All columns of a table, in the arena. */
struct column_kind *
table_kinds(struct compose *c, const struct table *t);

/* Fill align and point of a cell in row `row`. */
void
table_align(struct compose *c, const struct table *t,
    const struct column_kind *kinds, size_t row,
    const struct table_cell *cell, struct block_cell *out);

/* Paragraphs of a cell under `parent`; one is the cell's own text. */
void
table_paras(struct compose *c, struct block *parent,
    const struct table_cell *cell, const struct tstyle *style);

/* The table as a list, a group for each row. */
struct block *
table_list(struct compose *c, const struct tnode *n, const struct table *t);

/* Is the table one that `tables` sets, or nothing does, and not `figures`?  One
   that is given as a picture is a figure. */
bool
table_is_apart(const struct compose *c, const struct figure *f);

/* Set the tables of a figure, or say where that is which is too large. */
void
tables_set(struct compose *c, const struct tnode *n, struct block *parent,
    const struct figure *f);

/* Label, title and caption as paragraphs (blocks_text.c). */
void
figure_caption(struct compose *c, const struct tnode *n,
    struct block *parent, const struct figure *f);

#endif
