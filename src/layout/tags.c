/*
 * Structure elements, made while the story is walked: so they stand in
 * reading order, and children after their parents.
 */
#include "layout/setting.h"

#include <string.h>

#include "base/arena.h"

bool
tag_same(const char *a, const char *b)
{
	if (a == NULL || b == NULL)
		return a == b;
	return a == b || strcmp(a, b) == 0;
}

void
tag_open(struct setting *s, struct tagging *t, enum elem_role role)
{
	struct pages *p = s->pages;
	struct elem *e;

	if (t->elem == ELEM_ARTIFACT)
		return;
	e = ARENA_PUSH(s->a, p->elems, p->n_elems);
	e->role = role;
	e->parent = t->elem;
	if (!tag_same(t->lang, t->elem_lang))
		e->lang = t->lang;
	t->elem_lang = t->lang;
	t->elem = (int)(p->n_elems - 1);
}

/* Does the first label in the list begin with a digit? */
static bool
tag_is_numbered(const struct block *b)
{
	for (size_t i = 0; i < b->n_children; i++) {
		const struct block *k = b->children[i];
		const char *text;

		if (k->kind != BLOCK_ITEM) {
			if (tag_is_numbered(k))
				return true;
			continue;
		}
		text = k->n_spans > 0 ? k->spans[0].text : NULL;
		while (text != NULL && (*text == ' ' || *text == '[' ||
		    *text == '('))
			text++;
		return text != NULL && *text >= '0' && *text <= '9';
	}
	return false;
}

void
tag_block(struct setting *s, struct tagging *t, const struct block *b)
{
	struct elem *e;

	if (b->lang != NULL)
		t->lang = b->lang;
	if (b->role == ELEM_NONE || t->elem == ELEM_ARTIFACT)
		return;
	tag_open(s, t, b->role);
	e = &s->pages->elems[t->elem];
	e->alt = b->alt;
	e->ordered = b->role == ELEM_L && tag_is_numbered(b);
}

/* ---- boxes -------------------------------------------------------------- */

struct tag_bounds {
	const struct page *page;        /* the first that it stands on */
	sp left, top, right, bottom;
};

static void
tag_bound(struct tag_bounds *b, const struct page *page,
    const struct item *it)
{
	bool glyphs = it->kind == ITEM_GLYPHS;
	sp top = glyphs ? it->y - it->size * 3 / 4 : it->y;
	sp bottom = glyphs ? it->y + it->size / 4 : it->y + it->height;

	if (b->page == NULL)
		*b = (struct tag_bounds){ page, it->x, top,
		    it->x + it->width, bottom };
	if (b->page != page)
		return;
	if (it->x < b->left)
		b->left = it->x;
	if (top < b->top)
		b->top = top;
	if (it->x + it->width > b->right)
		b->right = it->x + it->width;
	if (bottom > b->bottom)
		b->bottom = bottom;
}

static void
tag_bound_page(const struct setting *s, const struct page *page,
    struct tag_bounds *bounds)
{
	const struct pages *p = s->pages;

	for (size_t i = 0; i < page->n_items; i++)
		for (int e = page->items[i].elem; e >= 0;
		    e = p->elems[e].parent)
			if (p->elems[e].role == ELEM_FIGURE ||
			    p->elems[e].role == ELEM_FORMULA)
				tag_bound(&bounds[e], page, &page->items[i]);
}

void
tag_boxes(struct setting *s)
{
	struct pages *p = s->pages;
	struct tag_bounds *bounds;
	bool any = false;

	for (size_t i = 0; i < p->n_elems; i++)
		any = any || p->elems[i].role == ELEM_FIGURE ||
		    p->elems[i].role == ELEM_FORMULA;
	if (!any)
		return;
	bounds = arena_array(s->scratch, p->n_elems, sizeof *bounds);
	for (size_t i = 0; i < p->n_pages; i++)
		tag_bound_page(s, &p->pages[i], bounds);
	for (size_t i = 0; i < p->n_elems; i++) {
		struct elem *e = &p->elems[i];

		if (bounds[i].page == NULL)
			continue;
		e->has_bbox = true;
		e->x = bounds[i].left;
		e->y = bounds[i].top;
		e->width = bounds[i].right - bounds[i].left;
		e->height = bounds[i].bottom - bounds[i].top;
	}
	arena_empty(s->scratch);
}
