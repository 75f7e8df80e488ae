/*
 * The pages as text: their words, and their display list.
 */
#include "model/page.h"

#include "base/arena.h"
#include "base/buf.h"
#include "text/face.h"

/* The nearest ancestor that begins a line of its own. */
static int
pages_block_of(const struct pages *p, int elem)
{
	while (elem >= 0) {
		enum elem_role role = p->elems[elem].role;

		if (role != ELEM_LINK && role != ELEM_SPAN &&
		    role != ELEM_LBL && role != ELEM_QUOTE &&
		    role != ELEM_FORMULA && role != ELEM_CODE &&
		    role != ELEM_REFERENCE && role != ELEM_NONE)
			break;
		elem = p->elems[elem].parent;
	}
	return elem;
}

/* Runs of one block, in the order in which they were set. */
struct block_run {
	const struct item *it;
	struct block_run *next;
};
struct block_runs {
	struct block_run *first, *last;
};

static void
pages_collect(struct arena *a, const struct pages *p, const struct page *page,
    struct block_runs *blocks)
{
	for (size_t i = 0; i < page->n_items; i++) {
		const struct item *it = &page->items[i];
		struct block_runs *runs;
		struct block_run *run;

		if (it->kind != ITEM_GLYPHS || it->elem < 0)
			continue;
		runs = &blocks[pages_block_of(p, it->elem) + 1];
		run = arena_alloc(a, sizeof *run);
		run->it = it;
		if (runs->first == NULL)
			runs->first = run;
		else
			runs->last->next = run;
		runs->last = run;
	}
}

/* A block may go on on the next page behind what stands beside it: so its
   runs are collected first, then the blocks are said in their order. */
void
pages_text(struct buf *b, const struct pages *p)
{
	struct block_runs *blocks = arena_array(b->arena, p->n_elems + 1,
	    sizeof *blocks);

	for (size_t i = 0; i < p->n_pages; i++)
		pages_collect(b->arena, p, &p->pages[i], blocks);
	for (size_t i = 0; i <= p->n_elems; i++) {
		if (blocks[i].first == NULL)
			continue;
		for (const struct block_run *r = blocks[i].first; r != NULL;
		    r = r->next) {
			if (r->it->actual_text != NULL)
				buf_str(b, r->it->actual_text);
			else
				buf_put(b, r->it->text, r->it->text_len);
		}
		buf_char(b, '\n');
	}
}

/* ---- the display list --------------------------------------------------- */

static void
pages_at(struct buf *b, const struct item *it)
{
	buf_char(b, ' ');
	buf_points(b, it->x, 2);
	buf_char(b, ' ');
	buf_points(b, it->y, 2);
	buf_char(b, ' ');
	buf_points(b, it->width, 2);
	if (it->kind != ITEM_GLYPHS) {
		buf_char(b, ' ');
		buf_points(b, it->height, 2);
	}
}

static void
pages_dump_item(struct buf *b, const struct item *it)
{
	static const char *const kinds[] = {
		"glyphs", "rule", "frame", "image", "link"
	};
	static const char *const artifacts[] = { "layout", "header", "footer" };

	buf_printf(b, "  %s", kinds[it->kind]);
	if (it->elem >= 0)
		buf_printf(b, " e%d", it->elem);
	else
		buf_printf(b, " %s", artifacts[it->artifact]);
	pages_at(b, it);
	if (it->kind == ITEM_GLYPHS) {
		buf_printf(b, " f%d/", it->face->number);
		buf_points(b, it->size, 3);
		if (it->stretch != 0)
			buf_printf(b, "%+d", it->stretch);
		buf_printf(b, " \"%.*s\"", (int)it->text_len, it->text);
		if (it->actual_text != NULL) {
			buf_str(b, " actual=");
			buf_json(b, it->actual_text);
		}
	}
	if (it->href != NULL)
		buf_printf(b, " %s", it->href);
	buf_char(b, '\n');
}

static void
pages_dump_cell(struct buf *b, const struct elem *e)
{
	static const char *const scopes[] = { "", " column", " row", " both" };

	buf_str(b, scopes[e->scope]);
	if (e->columns > 1)
		buf_printf(b, " columns=%d", e->columns);
	if (e->rows > 1)
		buf_printf(b, " rows=%d", e->rows);
	for (size_t i = 0; i < e->n_headers; i++)
		buf_printf(b, "%se%d", i > 0 ? "," : " headers=",
		    e->headers[i]);
}

static void
pages_dump_elems(struct buf *b, const struct pages *p)
{
	for (size_t i = 0; i < p->n_elems; i++) {
		const struct elem *e = &p->elems[i];

		buf_printf(b, "e%zu %s", i, elem_role_name(e->role));
		if (e->parent >= 0)
			buf_printf(b, " in e%d", e->parent);
		if (e->lang != NULL)
			buf_printf(b, " lang=%s", e->lang);
		if (e->alt != NULL)
			buf_printf(b, " alt=%s", e->alt);
		pages_dump_cell(b, e);
		buf_str(b, e->ordered ? " ordered\n" : "\n");
	}
}

void
pages_dump(struct buf *b, const struct pages *p)
{
	pages_dump_elems(b, p);
	for (size_t i = 0; i < p->n_outline; i++) {
		buf_printf(b, "outline %d p%zu ", p->outline[i].level,
		    p->outline[i].page + 1);
		buf_points(b, p->outline[i].y, 2);
		buf_printf(b, " %s\n", p->outline[i].title);
	}
	for (size_t i = 0; i < p->n_pages; i++) {
		buf_printf(b, "page %zu\n", i + 1);
		for (size_t j = 0; j < p->pages[i].n_items; j++)
			pages_dump_item(b, &p->pages[i].items[j]);
	}
}
