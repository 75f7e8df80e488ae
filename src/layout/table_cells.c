/*
 * Cells -> lines, in rows.
 *
 * All cells have one leading, so the lines of a row stand on one grid, and a
 * cell that goes over rows has its lines on the grid of each: wherever the
 * table is divided between two lines, no cell is cut.
 */
#include "layout/table.h"

#include <string.h>

#include "base/arena.h"

/* ---- type --------------------------------------------------------------- */

const struct text_style *
table_style(struct table_work *w, const struct text_style *style)
{
	struct text_style *own;

	if (w->scale == TABLE_WHOLE || style == NULL)
		return style;
	for (size_t i = 0; i < w->n_styles; i++)
		if (w->styles[i].from == style)
			return w->styles[i].to;
	own = arena_memdup(w->s->a, style, sizeof *own);
	own->font_size = own->font_size * w->scale / TABLE_WHOLE;
	own->letter_spacing = own->letter_spacing * w->scale / TABLE_WHOLE;
	*ARENA_PUSH(w->s->a, w->styles, w->n_styles) =
	    (struct table_style){ style, own };
	return own;
}

static const struct span *
cell_spans(struct table_work *w, const struct block *b)
{
	struct span *spans;

	if (w->scale == TABLE_WHOLE)
		return b->spans;
	spans = arena_memdup(w->s->a, b->spans, b->n_spans * sizeof *spans);
	for (size_t i = 0; i < b->n_spans; i++)
		spans[i].style = table_style(w, spans[i].style);
	return spans;
}

/* ---- one cell ----------------------------------------------------------- */

static sp
cell_scaled(const struct table_work *w, sp length)
{
	return length * w->scale / TABLE_WHOLE;
}

/* Where a cell of numbers begins, so that its point is at the column's. */
static sp
cell_point(const struct table_work *w, const struct table_cell_work *c)
{
	const struct table_column_work *k = &w->columns[c->place->column];
	sp numbers = cell_scaled(w, k->before + k->after);
	sp left = c->place->column > 0 ? (k->width - numbers) / 2 : 0;

	return left + cell_scaled(w, k->before - c->before);
}

/* Lines after the first of a row's name stand back. */
static bool
cell_hangs(const struct table_work *w, const struct table_cell_work *c,
    sp width)
{
	return c->place->column == 0 && c->place->columns == 1 &&
	    c->row >= w->block->table->n_head && w->n_columns > 1 &&
	    cell_scaled(w, c->most) > width && width > 4 * w->leading;
}

static struct block_style
cell_style(const struct table_work *w, const struct table_cell_work *c,
    const struct block *b)
{
	static const enum text_align aligns[] = {
		[CELL_LEFT] = ALIGN_LEFT, [CELL_RIGHT] = ALIGN_RIGHT,
		[CELL_CENTER] = ALIGN_CENTER, [CELL_POINT] = ALIGN_LEFT
	};
	struct block_style y = *b->style;

	y.line_height = w->leading;
	y.text_align = aligns[c->place->align];
	y.balance = false;
	y.text_indent = 0;
	return y;
}

/* A line of a high formula takes so many more of the grid. */
static void
cell_line(struct table_work *w, struct table_cell_work *c,
    const struct set_line *line)
{
	/* what is left of the rows' padding is enough for a little */
	sp room = w->leading + w->leading / 4;

	*ARENA_PUSH(w->s->a, c->lines, c->n_lines) = *line;
	for (; room < line->height; room += w->leading)
		*ARENA_PUSH(w->s->a, c->lines, c->n_lines) =
		    (struct set_line){ .n_items = 0 };
}

/* Add a paragraph's lines to those of its cell. */
static void
cell_para(struct table_work *w, struct table_cell_work *c,
    const struct block *b)
{
	const struct table_column_work *k = &w->columns[c->place->column];
	struct block_style style = cell_style(w, c, b);
	struct para p = {
		.spans = cell_spans(w, b), .n_spans = b->n_spans,
		.style = &style, .tagging = w->tagging, .x = k->x,
		.measure = table_span(w, c), .field = w->block->field
	};
	struct set_line *lines;
	size_t n;

	if (w->rtl)
		p.x -= table_span(w, c) - k->width;
	p.tagging.elem = c->elem;
	if (c->place->align == CELL_POINT &&
	    cell_scaled(w, c->most) <= k->width) {
		p.x += cell_point(w, c);
		p.measure = cell_scaled(w, c->most) + SP_PT;
	} else if (cell_hangs(w, c, p.measure)) {
		p.x += w->leading * 2 / 3;
		p.measure -= w->leading * 2 / 3;
		style.text_indent = -(w->leading * 2 / 3);
	}
	tag_block(w->s, &p.tagging, b);
	n = para_set(w->s, &p, &lines);
	for (size_t i = 0; i < n; i++)
		cell_line(w, c, &lines[i]);
}

/* ---- rows --------------------------------------------------------------- */

static size_t
row_lines(const struct table_work *w, size_t r)
{
	return (size_t)(w->rows[r].height / w->leading);
}

/* Lines that the rows of a cell have room for. */
static size_t
cell_room(const struct table_work *w, const struct table_cell_work *c)
{
	size_t n = 0;

	for (size_t r = c->row; r < c->row + c->place->rows; r++)
		n += row_lines(w, r);
	return n;
}

static void
rows_measure(struct table_work *w)
{
	for (size_t r = 0; r < w->n_rows; r++)
		w->rows[r].height = w->leading;
	for (size_t i = 0; i < w->n_cells; i++) {
		const struct table_cell_work *c = &w->cells[i];
		sp height = (sp)c->n_lines * w->leading;

		if (c->place->rows == 1 && height > w->rows[c->row].height)
			w->rows[c->row].height = height;
	}
	for (size_t i = 0; i < w->n_cells; i++) {
		const struct table_cell_work *c = &w->cells[i];
		size_t room;

		if (c->place->rows == 1)
			continue;
		room = cell_room(w, c);
		if (c->n_lines > room)
			w->rows[c->row + c->place->rows - 1].height +=
			    (sp)(c->n_lines - room) * w->leading;
	}
}

/* Put a cell's lines on the grid of its rows; heads stand at the foot. */
static void
rows_place(struct table_work *w, const struct table_cell_work *c)
{
	size_t at = 0, r = c->row;

	if (c->row < w->block->table->n_head)
		at = cell_room(w, c) - c->n_lines;
	for (size_t i = 0; i < c->n_lines; i++, at++) {
		struct table_line *line;

		while (at >= row_lines(w, r))
			at -= row_lines(w, r++);
		line = ARENA_PUSH(w->s->a, w->rows[r].lines,
		    w->rows[r].n_lines);
		line->line = &c->lines[i];
		line->y = (sp)at * w->leading;
	}
}

void
table_cells(struct table_work *w)
{
	for (size_t i = 0; i < w->n_cells; i++) {
		struct table_cell_work *c = &w->cells[i];

		for (size_t k = 0; k < c->n_paras; k++)
			cell_para(w, c, c->block->children[k]);
	}
	rows_measure(w);
	for (size_t i = 0; i < w->n_cells; i++)
		rows_place(w, &w->cells[i]);
}
