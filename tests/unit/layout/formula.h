/*
 * Formulas for the tests of this room: MathML in a line -> a box, a formula.
 */
#ifndef TESTS_LAYOUT_FORMULA_H
#define TESTS_LAYOUT_FORMULA_H

#include "desk.h"

#include <libxml/parser.h>

#include "layout/formula_box.h"

struct bench {
	struct desk d;
	struct formula_work w;
	struct formula_style y;
};

static inline void
bench_open(struct bench *b)
{
	desk_open(&b->d);
	b->w = (struct formula_work){ .s = &b->d.s, .a = b->d.s.scratch,
	    .text = &b->d.type, .percent = { 70, 50 } };
	b->w.face = text_math_face(b->d.text);
	ck_assert_ptr_nonnull(b->w.face);
	b->w.size = 10 * SP_PT;
	b->y = (struct formula_style){ .display = true };
}

static inline void
bench_drop(struct bench *b)
{
	desk_drop(&b->d);
}

static inline struct math *
bench_tree(struct bench *b, const xmlNode *n)
{
	struct arena *a = b->d.arena;
	struct math *m = arena_alloc(a, sizeof *m);

	if (n->type == XML_TEXT_NODE) {
		m->text = arena_strdup(a, (const char *)n->content);
		return m;
	}
	m->name = arena_strdup(a, (const char *)n->name);
	for (const xmlAttr *at = n->properties; at != NULL; at = at->next) {
		struct math_attr *to = ARENA_PUSH(a, m->attrs, m->n_attrs);

		to->name = arena_strdup(a, (const char *)at->name);
		to->value = at->children == NULL ? "" :
		    arena_strdup(a, (const char *)at->children->content);
	}
	for (const xmlNode *c = n->children; c != NULL; c = c->next)
		*ARENA_PUSH(a, m->children, m->n_children) =
		    bench_tree(b, c);
	return m;
}

static inline struct math *
bench_math(struct bench *b, const char *xml)
{
	xmlDoc *doc = xmlReadMemory(xml, (int)strlen(xml), NULL, "UTF-8", 0);
	struct math *m;

	ck_assert_ptr_nonnull(doc);
	m = bench_tree(b, xmlDocGetRootElement(doc));
	xmlFreeDoc(doc);
	return m;
}

static inline struct formula_box *
bench_box(struct bench *b, const char *xml)
{
	b->w.core = NULL;
	return formula_make(&b->w, bench_math(b, xml), &b->y);
}

/* Set as a paragraph would. */
static inline bool
bench_set(struct bench *b, const char *xml, bool display, sp measure,
    struct formula *f)
{
	return formula_set(&b->d.s, bench_math(b, xml), &b->d.type, display,
	    measure, NULL, f);
}

/* The nth item that spells a text; NULL. */
static inline const struct item *
bench_item(const struct formula_part *part, const char *text)
{
	for (size_t i = 0; i < part->n_items; i++)
		if (part->items[i].kind == ITEM_GLYPHS &&
		    strcmp(part->items[i].text, text) == 0)
			return &part->items[i];
	return NULL;
}

#endif
