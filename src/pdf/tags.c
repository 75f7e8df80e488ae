/*
 * The structure tree.
 *
 * An element is written when it has content; its place among its siblings is
 * that of its first content, so the tree is in reading order.  Only a table
 * is written whole, since its empty cells count.
 *
 * Source: ISO 32000-1, 14.7 (structure), 14.8.5 (attributes); ISO 14289-1, 7.
 */
#include "pdf/tags.h"

#include "base/arena.h"
#include "model/page.h"
#include "pdf/value.h"

/* Parents stand before their children, so what holds for them is known. */
static int
tags_real(const struct pdf_tags *t, int index)
{
	const struct elem *e = &t->pages->elems[index];

	if (e->role != ELEM_NONE)
		return index;
	if (e->parent < 0 || e->parent >= index)
		return ELEM_ARTIFACT;
	return t->tags[e->parent].real;
}

/* Cells that others have as their headers. */
static void
tags_name_headers(struct pdf_tags *t)
{
	for (size_t i = 0; i < t->pages->n_elems; i++) {
		const struct elem *e = &t->pages->elems[i];

		for (size_t k = 0; k < e->n_headers; k++)
			t->tags[e->headers[k]].is_header = true;
	}
}

void
pdf_tags_begin(struct pdf_tags *t, struct pdf_doc *d,
    const struct pages *pages)
{
	*t = (struct pdf_tags){ .doc = d, .pages = pages };
	t->tags = arena_array(d->arena, pages->n_elems + 1, sizeof *t->tags);
	t->marks = arena_array(d->arena, pages->n_pages + 1,
	    sizeof *t->marks);
	t->root.ref = pdf_reserve(d);
	tags_name_headers(t);
	for (size_t i = 0; i < pages->n_elems; i++)
		t->tags[i].real = tags_real(t, (int)i);
}

int
pdf_tags_elem(const struct pdf_tags *t, int elem)
{
	if (elem < 0 || (size_t)elem >= t->pages->n_elems)
		return ELEM_ARTIFACT;
	return t->tags[elem].real;
}

const char *
pdf_tags_name(const struct pdf_tags *t, int elem)
{
	return elem_role_name(t->pages->elems[elem].role);
}

/* ---- what stands where -------------------------------------------------- */

/* The element that an element with a role stands in; ELEM_ROOT. */
static int
tags_parent(const struct pdf_tags *t, int elem)
{
	int parent = t->pages->elems[elem].parent;

	if (parent < 0 || parent >= elem ||
	    t->tags[parent].real == ELEM_ARTIFACT)
		return ELEM_ROOT;
	return t->tags[parent].real;
}

static struct pdf_tag *
tags_of(struct pdf_tags *t, int elem)
{
	return elem >= 0 ? &t->tags[elem] : &t->root;
}

static struct pdf_kid *
tags_kid(struct pdf_tags *t, struct pdf_tag *tag)
{
	return ARENA_PUSH(t->doc->arena, tag->kids, tag->n_kids);
}

static bool
tags_is_row_or_cell(const struct pdf_tags *t, int elem)
{
	enum elem_role role = t->pages->elems[elem].role;

	return role == ELEM_TR || role == ELEM_TH || role == ELEM_TD ||
	    role == ELEM_THEAD || role == ELEM_TBODY;
}

/* The element and its ancestors take their places in the tree. */
static void
tags_place(struct pdf_tags *t, int elem)
{
	while (elem >= 0 && t->tags[elem].ref == 0) {
		int parent = tags_parent(t, elem);
		struct pdf_kid *kid = tags_kid(t, tags_of(t, parent));

		kid->kind = KID_ELEM;
		kid->elem = elem;
		t->tags[elem].ref = pdf_reserve(t->doc);
		/* in vain where libharu has failed */
		if (t->tags[elem].ref == 0)
			return;
		elem = parent;
	}
}

/* Rows and cells of a table that is used, the empty ones too. */
static void
tags_place_table(struct pdf_tags *t, int table)
{
	size_t n = t->pages->n_elems;

	for (size_t i = (size_t)table + 1; i < n; i++) {
		int parent = t->tags[i].real == (int)i
		    ? tags_parent(t, (int)i) : ELEM_ROOT;

		if (parent >= table && tags_is_row_or_cell(t, (int)i) &&
		    (parent == table || tags_is_row_or_cell(t, parent)) &&
		    t->tags[parent].ref != 0)
			tags_place(t, (int)i);
	}
}

static struct pdf_tag *
tags_use(struct pdf_tags *t, int elem)
{
	for (int e = elem; e >= 0 && t->tags[e].ref == 0;
	    e = tags_parent(t, e))
		if (t->pages->elems[e].role == ELEM_TABLE) {
			tags_place(t, e);
			tags_place_table(t, e);
			break;
		}
	tags_place(t, elem);
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
	*ARENA_PUSH(t->doc->arena, t->links, t->n_links) = elem;
	return (unsigned)(t->pages->n_pages + t->n_links - 1);
}

/* ---- children ----------------------------------------------------------- */

static void
tags_put_kid(struct pdf_tags *t, struct buf *b, const struct pdf_kid *k,
    const pdf_ref *page_refs)
{
	switch (k->kind) {
	case KID_ELEM:
		pdf_put_ref(b, "", t->tags[k->elem].ref);
		break;
	case KID_CONTENT:
		pdf_put_ref(b, "<</Type/MCR/Pg ", page_refs[k->page]);
		buf_str(b, "/MCID ");
		pdf_put_int(b, k->mcid);
		buf_str(b, ">>");
		break;
	case KID_LINK:
		pdf_put_ref(b, "<</Type/OBJR/Pg ", page_refs[k->page]);
		pdf_put_ref(b, "/Obj ", k->annot);
		buf_str(b, ">>");
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

	if (tag->n_kids == 0)
		return;
	if (one)
		pdf_put_ref(b, "/Pg ", page_refs[page]);
	buf_str(b, "/K[");
	for (size_t i = 0; i < tag->n_kids; i++) {
		if (i > 0)
			buf_char(b, ' ');
		if (one && tag->kids[i].kind == KID_CONTENT)
			pdf_put_int(b, tag->kids[i].mcid);
		else
			tags_put_kid(t, b, &tag->kids[i], page_refs);
	}
	buf_char(b, ']');
}

/* ---- attributes --------------------------------------------------------- */

static void
tags_put_entry(struct buf *b, const char *key, const char *value)
{
	if (value == NULL)
		return;
	buf_str(b, key);
	pdf_put_text(b, value);
}

/* The page that an element begins on. */
static unsigned
tags_first_page(const struct pdf_tags *t, int elem)
{
	const struct pdf_tag *tag = &t->tags[elem];

	while (tag->n_kids > 0 && tag->kids[0].kind == KID_ELEM)
		tag = &t->tags[tag->kids[0].elem];
	return tag->n_kids > 0 ? tag->kids[0].page : 0;
}

static void
tags_put_layout(const struct pdf_tags *t, struct buf *b, int index)
{
	const struct elem *e = &t->pages->elems[index];
	const struct page *page =
	    &t->pages->pages[tags_first_page(t, index)];

	buf_str(b, e->role == ELEM_FORMULA && !e->displayed
	    ? "/A<</O/Layout/Placement/Inline/BBox["
	    : "/A<</O/Layout/Placement/Block/BBox[");
	pdf_put_box(b, e->x, e->y, e->width, e->height, page->height);
	buf_str(b, "]>>");
}

/* Notes have a name, and headers to which cells point. */
static bool
tags_is_named(const struct pdf_tags *t, int index)
{
	return t->pages->elems[index].role == ELEM_NOTE ||
	    t->tags[index].is_header;
}

/* Scope, spans and headers of a cell, where it has any. */
static void
tags_put_cell(const struct pdf_tags *t, struct buf *b, int index)
{
	static const char *const scopes[] = {
		"Column", "Column", "Row", "Both"
	};
	const struct elem *e = &t->pages->elems[index];
	bool any = false;

	if (e->role != ELEM_TH && e->columns < 2 && e->rows < 2 &&
	    e->n_headers == 0)
		return;
	buf_str(b, "/A<</O/Table");
	if (e->role == ELEM_TH)
		buf_printf(b, "/Scope/%s", scopes[e->scope]);
	if (e->columns > 1)
		buf_printf(b, "/ColSpan %d", e->columns);
	if (e->rows > 1)
		buf_printf(b, "/RowSpan %d", e->rows);
	for (size_t i = 0; i < e->n_headers; i++) {
		if (t->tags[e->headers[i]].ref == 0)
			continue;
		buf_printf(b, "%s(n%08d)", any ? "" : "/Headers[",
		    e->headers[i]);
		any = true;
	}
	buf_str(b, any ? "]>>" : ">>");
}

static void
tags_put_attributes(struct pdf_tags *t, struct buf *b, int index)
{
	const struct elem *e = &t->pages->elems[index];

	if (pdf_is_lang(e->lang))
		tags_put_entry(b, "/Lang", e->lang);
	tags_put_entry(b, "/Alt", e->alt);
	tags_put_entry(b, "/ActualText", e->actual_text);
	tags_put_entry(b, "/T", e->title);
	if (tags_is_named(t, index))
		buf_printf(b, "/ID(n%08d)", index);
	if (e->role == ELEM_L && e->ordered)
		buf_str(b, "/A<</O/List/ListNumbering/Decimal>>");
	else if (e->role == ELEM_TH || e->role == ELEM_TD)
		tags_put_cell(t, b, index);
	else if (e->has_bbox)
		tags_put_layout(t, b, index);
}

static void
tags_write_elem(struct pdf_tags *t, int index, const pdf_ref *page_refs)
{
	struct buf b = { .arena = t->doc->arena };

	buf_str(&b, "/S/");
	buf_str(&b, pdf_tags_name(t, index));
	pdf_put_ref(&b, "/P ", tags_of(t, tags_parent(t, index))->ref);
	tags_put_attributes(t, &b, index);
	tags_put_kids(t, &b, &t->tags[index], page_refs);
	pdf_dict(t->doc, t->tags[index].ref, &b);
}

/* ---- the trees that lead back ------------------------------------------- */

/* From marked content and annotations to their elements. */
static pdf_ref
tags_write_parents(struct pdf_tags *t)
{
	struct buf b = { .arena = t->doc->arena };
	size_t n_pages = t->pages->n_pages;
	pdf_ref ref = pdf_reserve(t->doc);

	buf_str(&b, "/Nums[");
	for (size_t i = 0; i < n_pages; i++) {
		const struct pdf_page_marks *m = &t->marks[i];

		pdf_put_int(&b, (int64_t)i);
		for (size_t j = 0; j < m->n_elems; j++)
			pdf_put_ref(&b, j > 0 ? " " : "[",
			    t->tags[m->elems[j]].ref);
		buf_str(&b, m->n_elems > 0 ? "]" : "[]");
	}
	for (size_t i = 0; i < t->n_links; i++) {
		buf_char(&b, ' ');
		pdf_put_int(&b, (int64_t)(n_pages + i));
		pdf_put_ref(&b, " ", t->tags[t->links[i]].ref);
	}
	buf_char(&b, ']');
	pdf_dict(t->doc, ref, &b);
	return ref;
}

/* From the names of notes and headers; of one width, so in order. */
static void
tags_put_names(struct pdf_tags *t, struct buf *b)
{
	bool any = false;

	for (size_t i = 0; i < t->pages->n_elems; i++) {
		if (t->tags[i].ref == 0 || !tags_is_named(t, (int)i))
			continue;
		buf_str(b, any ? "" : "/IDTree<</Names[");
		any = true;
		buf_printf(b, "(n%08d)", (int)i);
		pdf_put_ref(b, "", t->tags[i].ref);
	}
	if (any)
		buf_str(b, "]>>");
}

void
pdf_tags_end(struct pdf_tags *t, const pdf_ref *page_refs)
{
	struct buf b = { .arena = t->doc->arena };

	for (size_t i = 0; i < t->pages->n_elems; i++)
		if (t->tags[i].ref != 0)
			tags_write_elem(t, (int)i, page_refs);
	buf_str(&b, "/Type/StructTreeRoot");
	pdf_put_ref(&b, "/ParentTree ", tags_write_parents(t));
	buf_str(&b, "/ParentTreeNextKey ");
	pdf_put_int(&b, (int64_t)(t->pages->n_pages + t->n_links));
	tags_put_names(t, &b);
	tags_put_kids(t, &b, &t->root, page_refs);
	pdf_dict(t->doc, t->root.ref, &b);
	pdf_put_ref(&t->doc->catalog, "/StructTreeRoot ", t->root.ref);
}
