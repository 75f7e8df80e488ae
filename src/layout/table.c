/*
 * A table: measured, fitted into a measure, set as strips.
 */
#include "layout/table.h"

#include "base/arena.h"

enum {
	TABLE_CROWDED = 3,      /* measures of text in the columns, all on one
	                           line: more is better set smaller, wider */
	TABLE_SMALLEST = 13     /* half points of type */
};

static const int table_scales[] = { TABLE_WHOLE, 940, 880, 820 };

/* ---- does it fit? ------------------------------------------------------- */

static void
table_sums(const struct table_work *w, sp *least, sp *most)
{
	*least = *most = 0;
	for (size_t i = 0; i < w->n_columns; i++) {
		*least += w->columns[i].least;
		*most += w->columns[i].most;
	}
}

/* What a measure has for the columns at a scale, as given. */
static sp
table_room(const struct table_work *w, sp measure, int scale)
{
	return measure * TABLE_WHOLE / scale -
	    (sp)(w->n_columns > 0 ? w->n_columns - 1 : 0) * w->gap;
}

bool
table_has_room(const struct table_work *w, sp measure)
{
	sp least, most, room = table_room(w, measure, TABLE_WHOLE);

	table_sums(w, &least, &most);
	return least <= room && most <= TABLE_CROWDED * room;
}

/* Type of the first text in the cells. */
static sp
table_size(const struct table_work *w)
{
	for (size_t i = 0; i < w->n_cells; i++)
		for (size_t k = 0; k < w->cells[i].n_paras; k++) {
			const struct block *b = w->cells[i].block->
			    children[k];

			if (b->n_spans > 0 && b->spans[0].style != NULL)
				return b->spans[0].style->font_size;
		}
	return 0;
}

/* Choose the largest scale at which it fits and is not crowded; else the
   smallest.  False: it fits at none. */
static bool
table_choose(struct table_work *w, sp measure)
{
	sp least, most, size = table_size(w);
	bool fits = false;

	table_sums(w, &least, &most);
	w->scale = TABLE_WHOLE;
	for (size_t i = 0; i < sizeof table_scales / sizeof *table_scales;
	    i++) {
		int scale = table_scales[i];
		sp room = table_room(w, measure, scale);

		if (scale < TABLE_WHOLE && size * scale / TABLE_WHOLE <
		    TABLE_SMALLEST * SP_PT / 2)
			break;
		w->scale = scale;
		fits = least <= room;
		if (fits && most <= TABLE_CROWDED * room)
			break;
	}
	return fits;
}

/* ---- where the columns stand -------------------------------------------- */

/* A table that is narrower than its measure has wider gaps, and if it comes
   near it that way, is as wide. */
static void
table_stretch(struct table_work *w, sp measure)
{
	sp n = (sp)w->n_columns - 1, width = n * w->gap, gap;

	for (size_t i = 0; i < w->n_columns; i++)
		width += w->columns[i].width;
	w->width = width;
	if (n < 1 || width >= measure)
		return;
	gap = w->gap + (measure - width) / n;
	if (gap > w->gap * 3)
		gap = w->gap * 5 / 2;
	w->width = width + (gap - w->gap) * n;
	w->gap = gap;
}

static void
table_place(struct table_work *w)
{
	sp x = 0;

	for (size_t i = 0; i < w->n_columns; i++) {
		struct table_column_work *k = &w->columns[i];

		k->x = w->rtl ? w->width - x - k->width : x;
		x += k->width + w->gap;
	}
}

bool
table_fit(struct table_work *w, sp measure)
{
	bool fits = table_choose(w, measure);

	table_columns(w, table_room(w, measure, w->scale));
	for (size_t i = 0; i < w->n_columns; i++)
		w->columns[i].width = w->columns[i].width * w->scale /
		    TABLE_WHOLE;
	w->gap = w->gap * w->scale / TABLE_WHOLE;
	w->leading = w->block->table->cells->line_height * w->scale /
	    TABLE_WHOLE;
	w->rtl = text_lang_is_rtl(w->tagging.lang);
	table_stretch(w, measure);
	table_place(w);
	return fits;
}

void
table_set(struct table_work *w)
{
	table_tag(w);
	table_cells(w);
	table_rows(w);
	table_tag_headers(w);
}

/* ---- the head once more ------------------------------------------------- */

static void
again_put(struct table_work *w, struct strip_head *h, const struct item *it,
    sp y)
{
	struct item *copy;

	if (it->kind == ITEM_LINK)
		return;
	copy = ARENA_PUSH(w->s->a, h->items, h->n_items);
	*copy = *it;
	copy->y += y;
	copy->elem = ELEM_ARTIFACT;
	copy->artifact = ARTIFACT_LAYOUT;
}

/* The line that says which table goes on. */
static void
again_line(struct table_work *w, struct strip_head *h)
{
	const struct block *b = w->block->table->again;
	struct para p = { .tagging = w->tagging, .measure = w->width };
	struct set_line *lines;
	size_t n;

	if (b == NULL)
		return;
	p.spans = b->spans;
	p.n_spans = b->n_spans;
	p.style = b->style;
	p.tagging.elem = ELEM_ARTIFACT;
	p.tagging.artifact = ARTIFACT_LAYOUT;
	n = para_set(w->s, &p, &lines);
	for (size_t i = 0; i < n; i++) {
		for (size_t k = 0; k < lines[i].n_items; k++)
			again_put(w, h, &lines[i].items[k], h->height);
		h->height += b->style->line_height;
	}
	h->height += w->leading / 4;
}

const struct strip_head *
table_again(struct table_work *w, size_t *n_head)
{
	const struct story *t = w->s->story;
	sp tall = t->page_height - t->margin_top - t->margin_bottom;
	struct strip_head *h = arena_alloc(w->s->a, sizeof *h);
	sp height = 0;

	*n_head = w->n_head_strips;
	again_line(w, h);
	for (size_t i = 0; i < w->n_head_strips; i++)
		height += w->strips[i].height;
	if (height > tall / 4)
		return h;
	for (size_t i = 0; i < w->n_head_strips; i++) {
		for (size_t k = 0; k < w->strips[i].n_items; k++)
			again_put(w, h, &w->strips[i].items[k], h->height);
		h->height += w->strips[i].height;
	}
	return h;
}
