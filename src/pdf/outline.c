/*
 * The outline, all of it open, and the pages' labels.
 *
 * Source: ISO 32000-1, 12.3.3 (outline), 12.4.2 (page labels).
 */
#include "pdf/outline.h"

#include "base/arena.h"
#include "model/page.h"
#include "pdf/value.h"

struct outline {
	pdf_ref ref;
	int parent, first, last, next, prev;    /* entries; -1 none */
	unsigned n_below;                       /* at all levels */
};

struct outline_writer {
	struct pdf_doc *doc;
	const struct pages *pages;
	const pdf_ref *page_refs;
	struct outline root;
	struct outline *entries;                /* as pages.outline */
};

static struct outline *
outline_at(struct outline_writer *w, int i)
{
	return i >= 0 ? &w->entries[i] : &w->root;
}

/* The nearest entry before one that has a smaller level. */
static int
outline_parent(const struct outline_writer *w, int i)
{
	const struct outline_entry *e = w->pages->outline;
	int parent = i - 1;

	while (parent >= 0 && e[parent].level >= e[i].level)
		parent = w->entries[parent].parent;
	return parent;
}

static void
outline_link(struct outline_writer *w)
{
	int n = (int)w->pages->n_outline;

	for (int i = 0; i < n; i++) {
		int parent = outline_parent(w, i);
		struct outline *up = outline_at(w, parent);

		w->entries[i] = (struct outline){ pdf_reserve(w->doc), parent,
		    -1, -1, -1, up->last, 0 };
		if (up->last >= 0)
			w->entries[up->last].next = i;
		else
			up->first = i;
		up->last = i;
	}
	for (int i = n - 1; i >= 0; i--)
		outline_at(w, w->entries[i].parent)->n_below +=
		    1 + w->entries[i].n_below;
}

static void
outline_put(struct outline_writer *w, struct buf *b, const char *key, int i)
{
	if (i >= 0)
		pdf_put_ref(b, key, w->entries[i].ref);
}

static void
outline_put_below(struct outline_writer *w, struct buf *b,
    const struct outline *o)
{
	outline_put(w, b, "/First ", o->first);
	outline_put(w, b, "/Last ", o->last);
	if (o->n_below != 0)
		buf_printf(b, "/Count %u", o->n_below);
}

static void
outline_entry(struct outline_writer *w, int i)
{
	const struct outline_entry *e = &w->pages->outline[i];
	const struct outline *o = &w->entries[i];
	size_t page = e->page < w->pages->n_pages ? e->page : 0;
	struct buf b = { .arena = w->doc->arena };

	buf_str(&b, "/Title");
	pdf_put_text(&b, e->title != NULL ? e->title : "");
	pdf_put_ref(&b, "/Parent ", outline_at(w, o->parent)->ref);
	outline_put(w, &b, "/Prev ", o->prev);
	outline_put(w, &b, "/Next ", o->next);
	outline_put_below(w, &b, o);
	pdf_put_ref(&b, "/Dest[", w->page_refs[page]);
	buf_str(&b, "/XYZ null");
	pdf_put_length(&b, w->pages->pages[page].height - e->y);
	buf_str(&b, " null]");
	pdf_dict(w->doc, o->ref, &b);
}

void
pdf_outline_write(struct pdf_doc *d, const struct pages *p,
    const pdf_ref *page_refs)
{
	struct outline_writer w = { .doc = d, .pages = p,
	    .page_refs = page_refs };
	struct buf b = { .arena = d->arena };

	buf_str(&d->catalog, "/PageLabels<</Nums[0<</S/D>>]>>");
	if (p->n_outline == 0)
		return;
	w.root = (struct outline){ pdf_reserve(d), -1, -1, -1, -1, -1, 0 };
	w.entries = arena_array(d->arena, p->n_outline, sizeof *w.entries);
	outline_link(&w);
	for (size_t i = 0; i < p->n_outline; i++)
		outline_entry(&w, (int)i);
	buf_str(&b, "/Type/Outlines");
	outline_put_below(&w, &b, &w.root);
	pdf_dict(d, w.root.ref, &b);
	pdf_put_ref(&d->catalog, "/Outlines ", w.root.ref);
}
