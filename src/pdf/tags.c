/*
 * The structure tree.  Source: ISO 32000-1, 14.7; ISO 14289-1, 7.
 *
 * An element is written when it has content; its place among its siblings is
 * that of its first content, so the tree is in reading order.
 */
#include "pdf/tags.h"

#include "base/arena.h"
#include "model/page.h"

void
pdf_tags_begin(struct pdf_tags *t, struct pdf_doc *d,
    const struct pages *pages)
{
	*t = (struct pdf_tags){ .doc = d, .pages = pages,
	    .open = TAGS_CLOSED };
	t->tags = arena_array(d->arena, pages->n_elems + 1, sizeof *t->tags);
	t->marks = arena_array(d->arena, pages->n_pages + 1,
	    sizeof *t->marks);
	t->root.ref = pdf_reserve(d);
}

static struct pdf_kid *
tags_kid(struct pdf_tags *t, struct pdf_tag *tag)
{
	return ARENA_PUSH(t->doc->arena, tag->kids, tag->n_kids);
}

/* The element and its ancestors take their places in the tree. */
static struct pdf_tag *
tags_use(struct pdf_tags *t, int elem)
{
	for (int e = elem; e >= 0 && t->tags[e].ref == 0;) {
		int parent = t->pages->elems[e].parent;
		struct pdf_kid *kid = tags_kid(t, parent >= 0
		    ? &t->tags[parent] : &t->root);

		kid->kind = KID_ELEM;
		kid->elem = e;
		t->tags[e].ref = pdf_reserve(t->doc);
		e = parent;
	}
	return &t->tags[elem];
}

unsigned
pdf_tags_mark(struct pdf_tags *t, int elem, unsigned page)
{
	struct pdf_page_marks *m = &t->marks[page];
	struct pdf_kid *kid = tags_kid(t, tags_use(t, elem));

	kid->kind = KID_CONTENT;
	kid->page = page;
	kid->mcid = (unsigned)m->n_elems;
	*ARENA_PUSH(t->doc->arena, m->elems, m->n_elems) = elem;
	return kid->mcid;
}

unsigned
pdf_tags_link(struct pdf_tags *t, int elem, unsigned page, pdf_ref annot)
{
	struct pdf_kid *kid = tags_kid(t, tags_use(t, elem));

	kid->kind = KID_LINK;
	kid->page = page;
	kid->annot = annot;
	t->links = arena_more(t->doc->arena, t->links, t->n_links,
	    sizeof *t->links);
	t->links[t->n_links].elem = elem;
	t->links[t->n_links].annot = annot;
	return (unsigned)(t->pages->n_pages + t->n_links++);
}

/* ---- writing ------------------------------------------------------------ */

static void
tags_put_kid(struct pdf_tags *t, struct buf *b, const struct pdf_kid *k,
    const pdf_ref *page_refs)
{
	switch (k->kind) {
	case KID_ELEM:
		buf_printf(b, "%u 0 R ", (unsigned)t->tags[k->elem].ref);
		break;
	case KID_CONTENT:
		buf_printf(b, "<</Type/MCR/Pg %u 0 R/MCID %u>>",
		    (unsigned)page_refs[k->page], k->mcid);
		break;
	case KID_LINK:
		buf_printf(b, "<</Type/OBJR/Pg %u 0 R/Obj %u 0 R>>",
		    (unsigned)page_refs[k->page], (unsigned)k->annot);
		break;
	}
}

/* All content on one page: /Pg once, and bare numbers. */
static bool
tags_one_page(const struct pdf_tag *tag, unsigned *page)
{
	bool any = false;

	for (size_t i = 0; i < tag->n_kids; i++) {
		if (tag->kids[i].kind != KID_CONTENT)
			continue;
		if (any && tag->kids[i].page != *page)
			return false;
		*page = tag->kids[i].page;
		any = true;
	}
	return any;
}

static void
tags_put_kids(struct pdf_tags *t, struct buf *b, const struct pdf_tag *tag,
    const pdf_ref *page_refs)
{
	unsigned page = 0;
	bool one = tags_one_page(tag, &page);

	if (one)
		buf_printf(b, "/Pg %u 0 R", (unsigned)page_refs[page]);
	buf_str(b, "/K[");
	for (size_t i = 0; i < tag->n_kids; i++) {
		if (one && tag->kids[i].kind == KID_CONTENT)
			buf_printf(b, "%u ", tag->kids[i].mcid);
		else
			tags_put_kid(t, b, &tag->kids[i], page_refs);
	}
	buf_char(b, ']');
}

static void
tags_put_entry(struct buf *b, const char *key, const char *value)
{
	if (value == NULL)
		return;
	buf_str(b, key);
	pdf_put_text(b, value);
}

static void
tags_put_figure(struct buf *b, const struct elem *e, sp page_height)
{
	buf_str(b, "/A<</O/Layout/Placement/Block/BBox[");
	pdf_put_length(b, e->x);
	pdf_put_length(b, page_height - e->y - e->height);
	pdf_put_length(b, e->x + e->width);
	pdf_put_length(b, page_height - e->y);
	buf_str(b, "]>>");
}

static void
tags_put_attributes(struct pdf_tags *t, struct buf *b, int index)
{
	const struct elem *e = &t->pages->elems[index];

	tags_put_entry(b, "/Lang", e->lang);
	tags_put_entry(b, "/Alt", e->alt);
	tags_put_entry(b, "/ActualText", e->actual_text);
	tags_put_entry(b, "/T", e->title);
	if (e->role == ELEM_NOTE)
		buf_printf(b, "/ID(n%d)", index);
	if (e->role == ELEM_L)
		buf_printf(b, "/A<</O/List/ListNumbering/%s>>",
		    e->ordered ? "Decimal" : "None");
	if (e->role == ELEM_TH)
		buf_str(b, "/A<</O/Table/Scope/Column>>");
	if (e->has_bbox)
		tags_put_figure(b, e, t->pages->pages[0].height);
}

static void
tags_write_elem(struct pdf_tags *t, int index, const pdf_ref *page_refs)
{
	const struct elem *e = &t->pages->elems[index];
	struct buf b = { .arena = t->doc->arena };

	buf_printf(&b, "/Type/StructElem/S/%s/P %u 0 R",
	    elem_role_name(e->role), (unsigned)(e->parent >= 0
	    ? t->tags[e->parent].ref : t->root.ref));
	tags_put_attributes(t, &b, index);
	tags_put_kids(t, &b, &t->tags[index], page_refs);
	pdf_dict(t->doc, t->tags[index].ref, &b);
}

static pdf_ref
tags_write_parents(struct pdf_tags *t)
{
	struct buf b = { .arena = t->doc->arena };
	size_t n_pages = t->pages->n_pages;
	pdf_ref ref = pdf_reserve(t->doc);

	buf_str(&b, "/Nums[");
	for (size_t i = 0; i < n_pages; i++) {
		buf_printf(&b, "%zu[", i);
		for (size_t j = 0; j < t->marks[i].n_elems; j++)
			buf_printf(&b, "%u 0 R ",
			    (unsigned)t->tags[t->marks[i].elems[j]].ref);
		buf_char(&b, ']');
	}
	for (size_t i = 0; i < t->n_links; i++)
		buf_printf(&b, "%zu %u 0 R ", n_pages + i,
		    (unsigned)t->tags[t->links[i].elem].ref);
	buf_char(&b, ']');
	pdf_dict(t->doc, ref, &b);
	return ref;
}

void
pdf_tags_end(struct pdf_tags *t, const pdf_ref *page_refs)
{
	struct buf b = { .arena = t->doc->arena };

	for (size_t i = 0; i < t->pages->n_elems; i++)
		if (t->tags[i].ref != 0)
			tags_write_elem(t, (int)i, page_refs);
	buf_printf(&b, "/Type/StructTreeRoot/ParentTree %u 0 R"
	    "/ParentTreeNextKey %zu", (unsigned)tags_write_parents(t),
	    t->pages->n_pages + t->n_links);
	tags_put_kids(t, &b, &t->root, page_refs);
	pdf_dict(t->doc, t->root.ref, &b);
	buf_printf(&t->doc->catalog, "/StructTreeRoot %u 0 R\n",
	    (unsigned)t->root.ref);
}
