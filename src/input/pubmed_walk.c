/*
 * PubMed XML: elements to their handlers; what has no handler is counted.
 */
#include "input/pubmed_xml.h"

#include <string.h>

#include "base/buf.h"
#include "input/nlm.h"
#include "input/rich.h"

static const char *
pubmed_path(struct pubmed *p, const char *name)
{
	struct buf b = { .arena = p->arena };

	for (size_t i = 0; i < p->depth; i++)
		buf_printf(&b, "%s/", p->path[i]);
	buf_printf(&b, "%.200s", name);
	return buf_text(&b);
}

static void
pubmed_count(struct pubmed *p, const char *name, const char *text, long line)
{
	struct place at = { .line = p->line + (line > 0 ? line - 1 : 0) };
	const struct unreached *u = nlm_unreached(p->arena, p->article,
	    pubmed_path(p, name), text);

	if (u != NULL)
		diag_at(p->diags, &at, DIAG_ELEMENT_UNKNOWN,
		    "<%s> holds \"%s\"", u->path, u->sample);
}

void
pubmed_unreached(struct pubmed *p, const xmlNode *n)
{
	const char *text = dom_text(p->arena, n);

	if (text != NULL)
		pubmed_count(p, dom_name(n), text, xmlGetLineNo(n));
}

/* Known, and no part of a handout. */
static void
pubmed_left(struct pubmed *p, const xmlNode *n, enum left why)
{
	const char *text = dom_text(p->arena, n);

	if (text != NULL)
		nlm_left(p->arena, p->article, pubmed_path(p, dom_name(n)),
		    text, left_reason(why));
}

/* Text between the children of an element that should have none. */
static void
pubmed_stray(struct pubmed *p, const xmlNode *n)
{
	const char *text = n->content != NULL ? text_fold(p->arena,
	    (const char *)n->content, strlen((const char *)n->content))
	    : NULL;

	if (text != NULL && nlm_is_dots(text) &&
	    strcmp(p->path[p->depth - 1], "AuthorList") == 0)
		p->article->contribs_incomplete = true;
	else if (text != NULL)
		pubmed_count(p, "text", text, xmlGetLineNo(n));
}

static void
pubmed_hand(struct pubmed *p, const xmlNode *n,
    const struct pubmed_handler *table, size_t n_table)
{
	const char *name = dom_name(n);
	size_t i = 0;

	while (i < n_table && strcmp(table[i].name, name) != 0)
		i++;
	if (i == n_table) {
		pubmed_unreached(p, n);
	} else if (table[i].handle != NULL) {
		p->member = table[i].member;
		table[i].handle(p, n);
	} else if (table[i].member != LEFT_UNKNOWN) {
		pubmed_left(p, n, (enum left)table[i].member);
	}
}

void
pubmed_walk(struct pubmed *p, const xmlNode *n, void *item,
    const struct pubmed_handler *table, size_t n_table)
{
	void *outer = p->item;

	if (p->depth == sizeof p->path / sizeof *p->path) {
		pubmed_unreached(p, n);
		return;
	}
	p->path[p->depth++] = dom_name(n);
	for (const xmlNode *c = n->children; c != NULL; c = c->next) {
		p->item = item;
		if (c->type == XML_ELEMENT_NODE)
			pubmed_hand(p, c, table, n_table);
		else if (c->type == XML_TEXT_NODE ||
		    c->type == XML_CDATA_SECTION_NODE)
			pubmed_stray(p, c);
	}
	p->item = outer;
	p->depth--;
}

void
pubmed_keep_text(struct pubmed *p, const xmlNode *n)
{
	const char **member = (void *)((char *)p->item + p->member);
	const char *text = dom_text(p->arena, n);

	if (*member == NULL)
		*member = text;
	else if (text != NULL && strcmp(*member, text) != 0)
		pubmed_unreached(p, n);
}

void
pubmed_keep_rich(struct pubmed *p, const xmlNode *n)
{
	struct rich *member = (void *)((char *)p->item + p->member);

	if (member->n_runs == 0)
		*member = dom_rich(p->arena, n);
	else
		pubmed_unreached(p, n);
}
