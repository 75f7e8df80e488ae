/*
 * Where paragraphs are divided over pages and columns: no line of four or
 * more stands alone, and no heading without what it heads.
 *
 * Regions are read off the places of the lines: one begins where the page
 * changes, or where in reading order a line stands above the one before it.
 */
#include "base/arena.h"
#include "judge.h"
#include "road.h"

/* What was read of one block so far. */
struct divided {
	int elem;               /* or -1 */
	size_t regions;         /* met in it, less one */
	size_t lines, first, last;      /* all; of its first and last region */
};

struct reading {
	struct judge *j;
	size_t page;
	sp y;                   /* of the line at hand */
	bool any;
	struct divided at;
};

static bool
role_is_inline(enum elem_role role)
{
	return role == ELEM_LINK || role == ELEM_SPAN ||
	    role == ELEM_FORMULA || role == ELEM_QUOTE;
}

static bool
role_is_heading(enum elem_role role)
{
	return role >= ELEM_H1 && role <= ELEM_H4;
}

/* The block that an item is of; -1: none, or a label. */
static int
block_of(const struct pages *p, int elem)
{
	while (elem >= 0 && role_is_inline(p->elems[elem].role))
		elem = p->elems[elem].parent;
	return elem >= 0 && p->elems[elem].role != ELEM_LBL &&
	    p->elems[elem].role != ELEM_FIGURE ? elem : -1;
}

/* A block has been read whole. */
static void
reading_end(struct reading *r, const char *next)
{
	const struct divided *d = &r->at;

	if (d->elem < 0 || d->regions == 0 || d->lines < 4)
		return;
	if (d->first == 1) {
		r->j->n_orphans++;
		judge_fault(r->j, "page %zu: an orphan before \"%.40s\"",
		    r->page + 1, next);
	}
	if (d->last == 1) {
		r->j->n_widows++;
		judge_fault(r->j, "page %zu: a widow before \"%.40s\"",
		    r->page + 1, next);
	}
}

static void
reading_line(struct reading *r, const struct item *it, int block,
    bool fresh)
{
	struct divided *d = &r->at;
	const struct pages *p = r->j->x->pages;

	if (block != d->elem) {
		reading_end(r, it->text);
		if (fresh && d->elem >= 0 &&
		    role_is_heading(p->elems[d->elem].role) &&
		    !role_is_heading(p->elems[block].role)) {
			r->j->n_lone++;
			judge_fault(r->j, "page %zu: a heading without its "
			    "text, \"%.40s\"", r->page + 1, it->text);
		}
		*d = (struct divided){ .elem = block };
	} else if (fresh) {
		if (d->regions++ == 0)
			d->first = d->lines;
		d->last = 0;
	}
	d->lines++;
	d->last++;
}

static void
reading_item(struct reading *r, size_t page, const struct item *it)
{
	const struct item *head = it;   /* of a formula: on its baseline */
	sp left, right;
	int block = it->kind == ITEM_GLYPHS ? block_of(r->j->x->pages,
	    it->elem) : -1;
	bool fresh;

	if (block < 0 || !judge_ink(it, &left, &right))
		return;
	while (head->joined)
		head--;
	fresh = !r->any || page != r->page || head->y + head->size < r->y;
	if (!fresh && head->y < r->y + head->size * 7 / 10 &&
	    block == r->at.elem)
		return;                 /* on the same line */
	r->page = page;
	r->y = head->y;
	reading_line(r, it, block, fresh && r->any);
	r->any = true;
}

void
judge_divides(struct judge *j)
{
	struct reading r = { .j = j, .at = { .elem = -1 } };
	const struct pages *p = j->x->pages;

	for (size_t i = 0; i < p->n_pages; i++)
		for (size_t k = 0; k < p->pages[i].n_items; k++)
			reading_item(&r, i, &p->pages[i].items[k]);
	reading_end(&r, "the end");
}
