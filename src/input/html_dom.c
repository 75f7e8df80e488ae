/*
 * Saved web pages: elements by anchors; text, each read once.
 *
 * Marks lie in the nodes themselves (_private).  Reading marks what it read,
 * and passes over what is marked: so a label that was taken out of a
 * paragraph is not in the paragraph's text any more.
 *
 * Depth is bounded by the parser (256 levels), so recursion is safe.
 */
#include "input/html.h"

#include <stdint.h>
#include <string.h>

#include "input/dom.h"
#include "input/mathml.h"
#include "input/rich.h"

/* ---- anchors ------------------------------------------------------------ */

const char *
html_raw(const xmlNode *n, const char *name)
{
	for (const xmlAttr *at = n->properties; at != NULL; at = at->next)
		if (strcmp((const char *)at->name, name) == 0)
			return at->children != NULL &&
			    at->children->content != NULL
			    ? (const char *)at->children->content : "";
	return "";
}

/* Does the word stand in a list of words? */
static bool
dom_has_word(const char *list, const char *word, size_t len)
{
	bool any_end = len > 0 && word[len - 1] == '*';

	len -= any_end;
	for (const char *p = list; *p != '\0';) {
		size_t n;

		p += strspn(p, " \t\r\n\f");
		n = strcspn(p, " \t\r\n\f");
		if ((n == len || (any_end && n > len)) &&
		    memcmp(p, word, len) == 0)
			return true;
		p += n;
	}
	return false;
}

bool
html_is(const xmlNode *n, const char *anchor)
{
	size_t len = strcspn(anchor, ".#");

	if (n->type != XML_ELEMENT_NODE || (len != 0 && *anchor != '*' &&
	    (strncmp(dom_name(n), anchor, len) != 0 ||
	    dom_name(n)[len] != '\0')))
		return false;
	for (anchor += len; *anchor != '\0'; anchor += len) {
		const char *attr = *anchor++ == '#' ? "id" : "class";

		len = strcspn(anchor, ".#");
		if (!dom_has_word(html_raw(n, attr), anchor, len))
			return false;
	}
	return true;
}

/* The next element of the whole tree below root. */
static xmlNode *
dom_onward(const xmlNode *root, const xmlNode *n)
{
	if (html_first(n) != NULL)
		return html_first(n);
	while (n != root) {
		if (html_after(n) != NULL)
			return html_after(n);
		n = n->parent;
	}
	return NULL;
}

xmlNode *
html_next(const xmlNode *root, const xmlNode *n, const char *anchor)
{
	xmlNode *next = dom_onward(root, n);

	while (next != NULL && !html_is(next, anchor))
		next = dom_onward(root, next);
	return next;
}

xmlNode *
html_find(const xmlNode *root, const char *anchor)
{
	return root == NULL ? NULL : html_next(root, root, anchor);
}

static xmlNode *
dom_element(xmlNode *n)
{
	while (n != NULL && n->type != XML_ELEMENT_NODE)
		n = n->next;
	return n;
}

xmlNode *
html_first(const xmlNode *n)
{
	return n != NULL && n->type == XML_ELEMENT_NODE
	    ? dom_element(n->children) : NULL;
}

xmlNode *
html_after(const xmlNode *n)
{
	return dom_element(n->next);
}

const char *
html_attr(struct html *h, const xmlNode *n, const char *name)
{
	return n != NULL ? dom_attr(h->arena, n, name) : NULL;
}

/* ---- marks -------------------------------------------------------------- */

enum html_fate
html_fate(const xmlNode *n)
{
	return (enum html_fate)(uintptr_t)n->_private;
}

void
html_mark(xmlNode *n, enum html_fate fate)
{
	n->_private = (void *)(uintptr_t)fate;
}

static bool
dom_is_text(const xmlNode *n)
{
	return n->type == XML_TEXT_NODE || n->type == XML_CDATA_SECTION_NODE;
}

bool
html_has_text(const xmlNode *n)
{
	if (html_fate(n) != HTML_UNREAD)
		return false;
	if (dom_is_text(n)) {
		const char *s = (const char *)n->content;

		return s[strspn(s, " \t\r\n\f")] != '\0' &&
		    strcmp(s, "\xC2\xA0") != 0;
	}
	for (const xmlNode *c = n->children; n->type == XML_ELEMENT_NODE &&
	    c != NULL; c = c->next)
		if (html_has_text(c))
			return true;
	return false;
}

/* ---- text --------------------------------------------------------------- */

/* A line of its own on the page: no word goes on beyond it. */
static bool
text_is_block(const char *name)
{
	static const char *const names[] = {
		"address", "article", "aside", "blockquote", "br", "caption",
		"dd", "div", "dl", "dt", "figcaption", "figure", "footer",
		"h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr",
		"li", "main", "ol", "p", "pre", "section", "table", "tbody",
		"td", "th", "thead", "tr", "ul"
	};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(name, names[i]) == 0)
			return true;
	return false;
}

/* A link that leads somewhere from paper too; not the site's searches. */
static const char *
text_href(struct html *h, const xmlNode *n)
{
	const char *href = html_raw(n, "href");

	if (strncmp(href, "http://", 7) != 0 &&
	    strncmp(href, "https://", 8) != 0)
		return NULL;
	if (strstr(href, "ncbi.nlm.nih.gov") != NULL ||
	    strpbrk(href, " \"<>{}") != NULL)
		return NULL;
	return dom_attr(h->arena, n, "href");
}

/*
 * Text of a node.  A no-break space beside a blank, or at an end, is one of
 * layout.
 */
static void
text_put(struct rich_builder *b, const char *s)
{
	static const char nbsp[] = "\xC2\xA0";
	const char *begin = s, *p;

	while ((p = strstr(s, nbsp)) != NULL) {
		const char *after = p + 2;
		bool loose = p == begin || *after == '\0' ||
		    strchr(" \t\r\n", *after) != NULL ||
		    strchr(" \t\r\n", p[-1]) != NULL ||
		    strncmp(after, nbsp, 2) == 0 || (p - begin > 1 &&
		    memcmp(p - 2, nbsp, 2) == 0);

		rich_put(b, s, (size_t)(p - s));
		rich_put(b, loose ? " " : nbsp, loose ? 1 : 2);
		s = after;
	}
	rich_put(b, s, strlen(s));
}

static void
text_walk(struct html *h, struct rich_builder *b, xmlNode *n, unsigned styles,
    const char *href)
{
	for (; n != NULL; n = n->next) {
		const char *name = dom_name(n);
		bool block = text_is_block(name);

		if (html_fate(n) != HTML_UNREAD)
			continue;
		rich_set_styles(b, styles);
		rich_set_href(b, href);
		rich_put(b, " ", block);
		if (dom_is_text(n)) {
			text_put(b, (const char *)n->content);
			html_mark(n, HTML_USED);
		} else if (strcmp(name, "math") == 0) {
			mathml_put(b, n, styles);
			html_mark(n, HTML_USED);
		} else if (n->type == XML_ELEMENT_NODE) {
			const char *to = strcmp(name, "a") == 0
			    ? text_href(h, n) : NULL;

			text_walk(h, b, n->children, styles |
			    dom_style(name), to != NULL ? to : href);
			html_mark(n, HTML_USED);
		}
		rich_put(b, " ", block);
	}
}

struct rich
html_rich(struct html *h, xmlNode *n)
{
	struct rich_builder b;

	rich_begin(&b, h->arena);
	if (n != NULL) {
		text_walk(h, &b, n->children, 0, NULL);
		html_mark(n, HTML_USED);
	}
	return rich_end(&b);
}

const char *
html_text(struct html *h, xmlNode *n)
{
	struct rich r = html_rich(h, n);

	return r.n_runs != 0 ? rich_text(h->arena, &r) : NULL;
}

const char *
html_find_text(struct html *h, xmlNode *root, const char *anchor)
{
	return html_text(h, html_find(root, anchor));
}

struct rich
html_find_rich(struct html *h, xmlNode *root, const char *anchor)
{
	return html_rich(h, html_find(root, anchor));
}

void
html_para(struct html *h, struct rich **paras, size_t *n_paras,
    struct rich text)
{
	if (text.n_runs != 0)
		*ARENA_PUSH(h->arena, *paras, *n_paras) = text;
}

void
html_abstract_para(struct html *h, struct abstract *x, const char *label,
    struct rich text)
{
	struct abstract_sec *sec;

	if (text.n_runs == 0 && label == NULL)
		return;
	if (label != NULL || x->n_secs == 0) {
		sec = ARENA_PUSH(h->arena, x->secs, x->n_secs);
		sec->label = label;
	}
	sec = &x->secs[x->n_secs - 1];
	html_para(h, &sec->paras, &sec->n_paras, text);
}
