/*
 * What the files of a table share: a table at work.
 *
 *	table.c          the road: measured, fitted, set
 *	table_measure.c  what each cell needs
 *	table_columns.c  how wide the columns are
 *	table_cells.c    cells -> lines, in rows
 *	table_rows.c     rows -> strips, with the rules
 *	table_tags.c     elements, and what the header of which cell is
 *
 * Widths are first found for the type as the story gives it; where they do
 * not fit, all of it is made smaller, within bounds.
 */
#ifndef LAYOUT_TABLE_H
#define LAYOUT_TABLE_H

#include "layout/setting.h"

enum { TABLE_WHOLE = 1000 };    /* the scale of type that is not smaller */

/* A line of a cell, in its row. */
struct table_line {
	const struct set_line *line;
	sp y;                   /* from the top of the row's text [sp] */
};

struct table_cell_work {
	const struct block *block;
	const struct block_cell *place;
	size_t row;
	int elem;
	sp least, most;         /* widths of its text, as given [sp] */
	sp area;                /* of all its paragraphs on one line [sp] */
	sp before, after;       /* CELL_POINT: around the point [sp] */
	size_t n_paras;
	struct set_line *lines;
	size_t n_lines;
};

struct table_row_work {
	size_t first, n_cells;  /* cells that begin in it */
	int elem;
	sp height;              /* of its text [sp] */
	bool title;             /* one cell across, in the body */
	bool joined;            /* a cell goes on into the next row */
	struct table_line *lines;
	size_t n_lines;
};

struct table_column_work {
	sp least, most;         /* of its cells, as given [sp] */
	sp before, after;       /* of its numbers, as given [sp] */
	sp x, width;            /* as set [sp] */
};

/* A style and the same as the table is set. */
struct table_style {
	const struct text_style *from, *to;
};

struct table_strip {
	sp height;
	int64_t penalty;        /* of dividing before it */
	struct item *items;
	size_t n_items;
};

struct table_work {
	struct setting *s;
	const struct block *block;
	struct tagging tagging;         /* of the Table */
	struct table_cell_work *cells;
	size_t n_cells;
	struct table_row_work *rows;
	size_t n_rows;
	struct table_column_work *columns;
	size_t n_columns;
	sp gap;                         /* between columns, as set [sp] */
	sp width;                       /* of the whole, as set [sp] */
	int scale;                      /* of the type, TABLE_WHOLE and less */
	sp leading;                     /* as set [sp] */
	bool rtl;                       /* columns go from the right */
	struct table_style *styles;
	size_t n_styles;
	struct table_strip *strips;
	size_t n_strips, n_head_strips;
};

/* ---- table.c ------------------------------------------------------------ */

/* Is it set well in a measure, at full size? */
bool
table_has_room(const struct table_work *w, sp measure);

/*
 * Find columns and scale for a measure.  False: words would have to be cut,
 * or type that is too small; it is fitted all the same.
 */
bool
table_fit(struct table_work *w, sp measure);

/* All strips; their items from the table's left edge. */
void
table_set(struct table_work *w);

/* What is repeated above rows on later pages; NULL: nothing. */
const struct strip_head *
table_again(struct table_work *w, size_t *n_head);

/* ---- its parts ---------------------------------------------------------- */

void
table_measure(struct table_work *w);

/* Width of a cell that spans columns, as they are [sp]. */
sp
table_span(const struct table_work *w, const struct table_cell_work *c);

/* Widths of all columns that together are `room` wide, all as given. */
void
table_columns(struct table_work *w, sp room);

/* A style as large as the table is set; the same pointer for TABLE_WHOLE. */
const struct text_style *
table_style(struct table_work *w, const struct text_style *style);

/* Lines of all cells, and where in the rows they stand. */
void
table_cells(struct table_work *w);

/* Strips of all rows. */
void
table_rows(struct table_work *w);

void
table_tag(struct table_work *w);
void
table_tag_headers(struct table_work *w);

#endif
