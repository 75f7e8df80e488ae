/*
 * Tables in a flow: strips of their rows, each with the head that is to be
 * repeated above it.
 *
 * One that a column has no room for is set below it, as wide as the whole; one
 * that no measure here has room for is set as a list.
 */
#include "layout/galley.h"

#include <string.h>

#include "base/arena.h"
#include "layout/table.h"

/* A caption, which is not parted, nor from what it heads. */
static void
galley_caption(struct galley *g, const struct block *b,
    const struct slot *slot)
{
	size_t from = g->flow->n_strips;

	if (b == NULL)
		return;
	galley_block(g, b, *slot);
	for (size_t i = from + 1; i < g->flow->n_strips; i++)
		g->flow->strips[i].penalty += DIVIDE_HEADING;
	g->penalty += DIVIDE_HEADING;
}

/* As a list, under its caption. */
static void
galley_table_list(struct galley *g, const struct block *b,
    const struct slot *slot)
{
	struct slot inner = *slot;
	struct block list = *b->table->list;

	tag_open(g->s, &inner.tagging, ELEM_L);
	galley_caption(g, b->table->caption, &inner);
	list.role = ELEM_NONE;
	galley_block(g, &list, inner);
}

static void
galley_table_rows(struct galley *g, struct table_work *w,
    const struct slot *slot)
{
	const struct strip_head *again = NULL;
	size_t n_head = 0;

	table_set(w);
	again = table_again(w, &n_head);
	for (size_t i = 0; i < w->n_strips; i++) {
		const struct table_strip *from = &w->strips[i];
		struct strip *strip = galley_strip(g, STRIP_BOX,
		    from->height);

		strip->items = from->items;
		strip->n_items = from->n_items;
		if (i > 0)
			strip->penalty += from->penalty;
		if (i > n_head)
			strip->again = again;
		for (size_t k = 0; k < strip->n_items; k++)
			strip->items[k].x += slot->x;
	}
}

void
galley_table(struct galley *g, const struct block *b,
    const struct slot *slot)
{
	struct table_work w = { .s = g->s, .block = b,
	    .tagging = slot->tagging };
	struct slot inner = *slot;
	sp gap = b->table->cells->line_height / 3;

	table_measure(&w);
	if (g->wide > slot->measure && !table_has_room(&w, slot->measure)) {
		struct galley_wide *x = ARENA_PUSH(g->s->a, g->waiting,
		    g->n_waiting);

		x->block = b;
		x->tagging = slot->tagging;
		return;
	}
	if (!table_fit(&w, slot->measure) && b->table->list != NULL) {
		galley_table_list(g, b, slot);
		return;
	}
	tag_open(g->s, &w.tagging, ELEM_TABLE);
	inner.tagging = w.tagging;
	galley_caption(g, b->table->caption, &inner);
	if (g->pending < gap)
		g->pending = gap;
	galley_table_rows(g, &w, slot);
	g->pending = g->pending < gap ? gap : g->pending;
}

void
galley_waiting(struct galley *g, const struct galley *column,
    const struct slot *slot)
{
	for (size_t i = 0; i < column->n_waiting; i++) {
		struct slot own = *slot;
		sp space = column->waiting[i].block->table->cells->
		    line_height;

		own.tagging = column->waiting[i].tagging;
		if (g->pending < space)
			g->pending = space;
		galley_table(g, column->waiting[i].block, &own);
		g->pending = g->pending < space ? space : g->pending;
	}
}
