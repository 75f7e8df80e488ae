/*
 * Tables in a flow: rows as strips, the head once more, lists for what is too
 * wide.
 */
#include "desk.h"

#include "layout/galley.h"
#include "layout/table.h"

static struct block_table shape;

/* A table of `rows` rows under one of heads; `word` in each cell. */
static struct block *
table(struct desk *d, size_t columns, size_t rows, const char *word)
{
	struct block *t = desk_block(d, &d->root, BLOCK_TABLE, NULL);

	shape = (struct block_table){ .n_columns = columns, .n_head = 1,
	    .cells = &d->style };
	t->table = &shape;
	for (size_t r = 0; r <= rows; r++) {
		struct block *row = desk_block(d, t, BLOCK_ROW, NULL);

		row->role = ELEM_TR;
		for (size_t c = 0; c < columns; c++) {
			struct block *b = desk_block(d, row, BLOCK_CELL, NULL);
			struct block_cell *cell = arena_alloc(d->arena,
			    sizeof *cell);

			*cell = (struct block_cell){ .column = c,
			    .columns = 1, .rows = 1, .scope = r == 0 ?
			    ELEM_SCOPE_COLUMN : ELEM_SCOPE_NONE };
			b->cell = cell;
			b->role = r == 0 ? ELEM_TH : ELEM_TD;
			desk_p(d, b, NULL, word)->role = ELEM_NONE;
		}
	}
	return t;
}

/* The right edge of all that is set. */
static sp
right_edge(const struct flow *flow)
{
	sp most = 0;

	for (size_t i = 0; i < flow->n_strips; i++)
		for (size_t k = 0; k < flow->strips[i].n_items; k++) {
			const struct item *it = &flow->strips[i].items[k];

			if (it->x + it->width > most)
				most = it->x + it->width;
		}
	return most;
}

START_TEST(rows_are_strips_within_the_measure)
{
	struct desk d;
	struct flow flow;

	desk_open(&d);
	table(&d, 3, 4, "some words in a cell of it");
	flow = desk_flow(&d);
	ck_assert_uint_ge(flow.n_strips, 5);
	ck_assert_int_le(right_edge(&flow), 200 * SP_PT);
	ck_assert_int_gt(right_edge(&flow), 150 * SP_PT);
	desk_drop(&d);
}
END_TEST

START_TEST(a_small_table_is_as_wide_as_its_words)
{
	struct desk d;
	struct flow flow;

	desk_open(&d);
	table(&d, 2, 2, "a");
	flow = desk_flow(&d);
	ck_assert_int_lt(right_edge(&flow), 60 * SP_PT);
	desk_drop(&d);
}
END_TEST

START_TEST(the_head_comes_again_on_later_pages)
{
	struct desk d;
	struct flow flow;
	struct pages *pages;
	size_t heads = 0;

	desk_open(&d);
	table(&d, 2, 40, "word");
	flow = desk_flow(&d);
	for (size_t i = 0; i < flow.n_strips; i++)
		heads += flow.strips[i].again != NULL;
	ck_assert_uint_ge(heads, 39);
	ck_assert_ptr_null(flow.strips[0].again);
	pages = desk_pages(&d);
	ck_assert_uint_ge(pages->n_pages, 2);
	/* the repeated words are no text of the document */
	ck_assert_int_eq(pages->pages[1].items[0].elem, ELEM_ARTIFACT);
	desk_drop(&d);
}
END_TEST

START_TEST(type_gives_way_before_words)
{
	struct desk d;
	struct table_work w;

	desk_open(&d);
	w = (struct table_work){ .s = &d.s, .block = table(&d, 4, 1,
	    "Thermometer"), .tagging = d.para.tagging };
	table_measure(&w);
	ck_assert(table_fit(&w, 400 * SP_PT));
	ck_assert_int_eq(w.scale, TABLE_WHOLE);
	w = (struct table_work){ .s = &d.s, .block = w.block,
	    .tagging = d.para.tagging };
	table_measure(&w);
	table_fit(&w, 225 * SP_PT);
	ck_assert_int_lt(w.scale, TABLE_WHOLE);
	ck_assert_int_le(w.width, 225 * SP_PT);
	w = (struct table_work){ .s = &d.s, .block = w.block,
	    .tagging = d.para.tagging };
	table_measure(&w);
	ck_assert(!table_fit(&w, 60 * SP_PT));
	desk_drop(&d);
}
END_TEST

START_TEST(a_caption_stays_with_its_table)
{
	struct desk d;
	struct block caption = { .kind = BLOCK_GROUP, .role = ELEM_CAPTION };
	struct flow flow;

	desk_open(&d);
	caption.style = &d.style;
	desk_p(&d, &caption, NULL, "One.");
	desk_p(&d, &caption, NULL, "Two.");
	table(&d, 2, 2, "a");
	shape.caption = &caption;
	flow = desk_flow(&d);
	ck_assert_int_ge(flow.strips[1].penalty, DIVIDE_HEADING);
	ck_assert_int_ge(flow.strips[2].penalty, DIVIDE_HEADING);
	desk_drop(&d);
}
END_TEST

START_TEST(what_is_too_wide_is_a_list)
{
	struct desk d;
	struct block list = { .kind = BLOCK_GROUP, .role = ELEM_L };
	struct flow flow;

	desk_open(&d);
	list.style = &d.style;
	desk_p(&d, &list, NULL, "listed");
	table(&d, 9, 3, "Thermometer");
	shape.list = &list;
	flow = desk_flow(&d);
	ck_assert_uint_eq(flow.n_strips, 1);
	ck_assert_uint_eq(flow.strips[0].items[0].text_len, 6);
	desk_drop(&d);
}
END_TEST

UNIT_MAIN("layout/galley_table", rows_are_strips_within_the_measure,
    a_small_table_is_as_wide_as_its_words,
    the_head_comes_again_on_later_pages, type_gives_way_before_words,
    a_caption_stays_with_its_table, what_is_too_wide_is_a_list)
