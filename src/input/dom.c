/*
 * Reading a small XML tree.
 *
 * Depth is bounded by the parser (256 levels), so recursion is safe.
 */
#include "input/dom.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "input/mathml.h"
#include "input/rich.h"

const char *
dom_name(const xmlNode *n)
{
	const char *colon;

	if (n == NULL || n->type != XML_ELEMENT_NODE)
		return "";
	/* a prefix that was declared outside of the record is part of it */
	colon = strchr((const char *)n->name, ':');
	return colon != NULL ? colon + 1 : (const char *)n->name;
}

static const xmlNode *
dom_element(const xmlNode *n)
{
	while (n != NULL && n->type != XML_ELEMENT_NODE)
		n = n->next;
	return n;
}

const xmlNode *
dom_first(const xmlNode *n)
{
	return n != NULL ? dom_element(n->children) : NULL;
}

const xmlNode *
dom_next(const xmlNode *n)
{
	return dom_element(n->next);
}

const xmlNode *
dom_child(const xmlNode *n, const char *name)
{
	const xmlNode *c = dom_first(n);

	while (c != NULL && strcmp(dom_name(c), name) != 0)
		c = dom_next(c);
	return c;
}

static void
dom_gather(struct buf *b, const xmlNode *n)
{
	for (; n != NULL; n = n->next) {
		if (n->type == XML_TEXT_NODE ||
		    n->type == XML_CDATA_SECTION_NODE)
			buf_str(b, (const char *)n->content);
		else if (n->type == XML_ELEMENT_NODE)
			dom_gather(b, n->children);
	}
}

/* Most elements and attributes have one text and nothing else. */
static const char *
dom_fold(struct arena *a, const xmlNode *first)
{
	struct buf b = { .arena = a };

	if (first != NULL && first->next == NULL &&
	    first->type == XML_TEXT_NODE && first->content != NULL)
		return text_fold(a, (const char *)first->content,
		    strlen((const char *)first->content));
	dom_gather(&b, first);
	return b.len != 0 ? text_fold(a, b.p, b.len) : NULL;
}

const char *
dom_text(struct arena *a, const xmlNode *n)
{
	return n == NULL ? NULL : dom_fold(a, n->children);
}

const char *
dom_child_text(struct arena *a, const xmlNode *n, const char *name)
{
	return dom_text(a, dom_child(n, name));
}

/* By its name without a prefix, which may have been declared elsewhere. */
static const xmlAttr *
dom_find_attr(const xmlNode *n, const char *name)
{
	const xmlAttr *at = n->properties;

	for (; at != NULL; at = at->next) {
		const char *own = (const char *)at->name;
		const char *colon = strchr(own, ':');

		if (strcmp(colon != NULL ? colon + 1 : own, name) == 0)
			break;
	}
	return at;
}

const char *
dom_attr(struct arena *a, const xmlNode *n, const char *name)
{
	const xmlAttr *at = dom_find_attr(n, name);

	return at == NULL ? NULL : dom_fold(a, at->children);
}

bool
dom_has_attr(const xmlNode *n, const char *name)
{
	return dom_find_attr(n, name) != NULL;
}

bool
dom_yes(const xmlNode *n, const char *name)
{
	const xmlAttr *at = dom_find_attr(n, name);

	return at != NULL && at->children != NULL &&
	    at->children->content != NULL &&
	    at->children->content[0] == 'Y';
}

/* ---- mark-up ------------------------------------------------------------ */

unsigned
dom_style(const char *name)
{
	static const struct {
		const char *name;
		unsigned style;
	} styles[] = {
		{ "b", INLINE_BOLD }, { "bold", INLINE_BOLD },
		{ "em", INLINE_ITALIC }, { "i", INLINE_ITALIC },
		{ "italic", INLINE_ITALIC }, { "sc", INLINE_SMALL_CAPS },
		{ "strong", INLINE_BOLD }, { "sub", INLINE_SUB },
		{ "sup", INLINE_SUP }, { "u", INLINE_UNDERLINE },
		{ "underline", INLINE_UNDERLINE }
	};

	for (size_t i = 0; i < sizeof styles / sizeof *styles; i++)
		if (strcmp(name, styles[i].name) == 0)
			return styles[i].style;
	return 0;
}

static void
dom_walk(struct rich_builder *b, const xmlNode *n, unsigned styles)
{
	for (; n != NULL; n = n->next) {
		const char *name = dom_name(n);

		rich_set_styles(b, styles);
		if (n->type == XML_TEXT_NODE ||
		    n->type == XML_CDATA_SECTION_NODE)
			rich_put(b, (const char *)n->content,
			    strlen((const char *)n->content));
		else if (strcmp(name, "math") == 0)
			mathml_put(b, n, styles);
		else if (n->type == XML_ELEMENT_NODE)
			dom_walk(b, n->children, styles | dom_style(name));
	}
}

void
dom_put(struct rich_builder *b, const xmlNode *n)
{
	dom_walk(b, n->children, b->now.styles);
}

struct rich
dom_rich(struct arena *a, const xmlNode *n)
{
	struct rich_builder b;

	rich_begin(&b, a);
	if (n != NULL)
		dom_put(&b, n);
	return rich_end(&b);
}
