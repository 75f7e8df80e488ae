/*
 * story -> pages: the order of the work, elements, furniture.
 */
#include "layout/layout.h"

#include "base/arena.h"
#include "layout/set.h"

int
layout_elem(struct layout *l, enum elem_role role, int parent,
    const char *lang)
{
	struct elem *e;

	if (role == ELEM_NONE || parent == ELEM_ARTIFACT)
		return parent;
	e = ARENA_PUSH(l->arena, l->pages->elems, l->pages->n_elems);
	e->role = role;
	e->parent = parent;
	e->lang = lang;
	return (int)l->pages->n_elems - 1;
}

/* ---- ordered lists ---------------------------------------------------------------- */

/* A list whose labels begin with digits is ordered. */
static bool
layout_is_ordered(const struct block *k)
{
	for (size_t i = 0; i < k->n_children; i++) {
		const struct block *c = k->children[i];

		if (c->kind == BLOCK_ITEM && c->n_spans != 0 &&
		    c->spans[0].text != NULL)
			return c->spans[0].text[0] >= '0' &&
			    c->spans[0].text[0] <= '9';
		if (c->kind != BLOCK_ITEM && layout_is_ordered(c))
			return true;
	}
	return false;
}

static size_t
layout_mark_lists(struct layout *l, const struct block *k, size_t from)
{
	struct pages *p = l->pages;

	if (k->role == ELEM_L) {
		while (from < p->n_elems && p->elems[from].role != ELEM_L)
			from++;
		if (from < p->n_elems)
			p->elems[from++].ordered = layout_is_ordered(k);
	}
	for (size_t i = 0; i < k->n_children; i++)
		from = layout_mark_lists(l, k->children[i], from);
	return from;
}

/* ---- furniture --------------------------------------------------------------------- */

static void
furniture_line(struct layout *l, const struct furniture *f, size_t page,
    enum artifact_kind artifact)
{
	const struct story *s = l->story;
	struct para p = {
		.spans = f->spans, .n_spans = f->n_spans, .style = f->style,
		.elem = ELEM_ARTIFACT, .artifact = artifact,
		.lang = s->meta.lang, .x = s->margin_left,
		.width = s->page_width - s->margin_left - s->margin_right,
		.page = (unsigned)page + 1,
		.n_pages = (unsigned)l->pages->n_pages
	};
	struct set_para set;

	para_set(l, &p, &set);
	if (set.n_lines == 0)
		return;
	for (size_t i = 0; i < set.lines[0].n_items; i++) {
		struct item *it = page_item(l, page);

		*it = set.lines[0].items[i];
		it->y += f->baseline - set.baseline;
	}
}

static void
furniture_rule(struct layout *l, const struct furniture *f, size_t page,
    enum artifact_kind artifact)
{
	const struct story *s = l->story;
	struct item *it;

	if (f->rule == 0)
		return;
	it = page_item(l, page);
	it->kind = ITEM_RULE;
	it->elem = ELEM_ARTIFACT;
	it->artifact = artifact;
	it->x = s->margin_left;
	it->y = f->rule_y;
	it->width = s->page_width - s->margin_left - s->margin_right;
	it->height = f->rule;
	it->color = f->rule_color;
}

static void
furniture_all(struct layout *l, const struct furniture *f, size_t n,
    enum artifact_kind artifact)
{
	for (size_t page = 0; page < l->pages->n_pages; page++)
		for (size_t i = 0; i < n; i++) {
			if (page == 0 ? !f[i].on_first : !f[i].on_others)
				continue;
			furniture_rule(l, &f[i], page, artifact);
			furniture_line(l, &f[i], page, artifact);
		}
}

void
furniture_set(struct layout *l)
{
	furniture_all(l, l->story->heads, l->story->n_heads, ARTIFACT_HEADER);
	furniture_all(l, l->story->foots, l->story->n_foots, ARTIFACT_FOOTER);
}

struct pages *
layout_set(struct arena *a, struct text *text, const struct story *story,
    struct diags *diags)
{
	struct pages *pages = arena_alloc(a, sizeof *pages);
	struct layout l = { a, text, story, diags, pages };
	struct galley g = { 0 };
	struct column at = { 0, story->page_width - story->margin_left -
	    story->margin_right, ELEM_ROOT, story->meta.lang, NULL };

	pages->meta = &story->meta;
	galley_block(&l, &g, story->root, &at);
	layout_mark_lists(&l, story->root, 0);
	paginate(&l, &g);
	furniture_set(&l);
	return pages;
}
