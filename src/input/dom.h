/*
 * Reading a small XML tree: one record, parsed by libxml2.
 */
#ifndef INPUT_DOM_H
#define INPUT_DOM_H

#include <libxml/tree.h>
#include <stdbool.h>

#include "model/article.h"

struct rich_builder;

/* The name without its prefix; "" for what is no element. */
const char *
dom_name(const xmlNode *n);

/* The first, and the next, element among children and siblings. */
const xmlNode *
dom_first(const xmlNode *n);
const xmlNode *
dom_next(const xmlNode *n);

/* The first child of a name, or NULL. */
const xmlNode *
dom_child(const xmlNode *n, const char *name);

/* An attribute's text, folded; NULL when absent or empty. */
const char *
dom_attr(struct arena *a, const xmlNode *n, const char *name);

/* Is there such an attribute, empty or not? */
bool
dom_has_attr(const xmlNode *n, const char *name);

/* Is the attribute "Y"? */
bool
dom_yes(const xmlNode *n, const char *name);

/* All text below, folded; NULL when there is none (or n is NULL). */
const char *
dom_text(struct arena *a, const xmlNode *n);
const char *
dom_child_text(struct arena *a, const xmlNode *n, const char *name);

/* The same with its mark-up: b i sup sub u sc, MathML; unknown elements give
   their text. */
struct rich
dom_rich(struct arena *a, const xmlNode *n);

/* "em", "sup" -> enum inline_style; 0 for others. */
unsigned
dom_style(const char *name);

/* The same into a line that was begun; `n` may not be NULL. */
void
dom_put(struct rich_builder *b, const xmlNode *n);

#endif
