/*
 * PubMed XML: elements to their handlers; what has no handler is counted.
 */
#include "input/pubmed_xml.h"

#include <string.h>

#include "base/buf.h"
#include "input/rich.h"

enum {
	PUBMED_N_UNREACHED = 100,       /* paths told apart in one record */
	PUBMED_SAMPLE = 80              /* bytes */
};

static const char *
pubmed_path(struct pubmed *p, const char *name)
{
	struct buf b = { .arena = p->arena };

	for (size_t i = 0; i < p->depth; i++)
		buf_printf(&b, "%s/", p->path[i]);
	buf_printf(&b, "%.200s", name);
	return buf_text(&b);
}

static const char *
pubmed_sample(struct pubmed *p, const char *text)
{
	size_t len = strlen(text);

	if (len > PUBMED_SAMPLE) {
		len = PUBMED_SAMPLE;
		while (len > 0 && ((unsigned char)text[len] & 0xC0) == 0x80)
			len--;
	}
	return arena_strndup(p->arena, text, len);
}

static void
pubmed_count(struct pubmed *p, const char *name, const char *text, long line)
{
	struct article *x = p->article;
	struct place at = { .line = p->line + (line > 0 ? line - 1 : 0) };
	const char *path = pubmed_path(p, name);
	struct unreached *u;

	if (x->n_unreached >= PUBMED_N_UNREACHED)
		path = "(others)";
	for (size_t i = 0; i < x->n_unreached; i++)
		if (strcmp(x->unreached[i].path, path) == 0) {
			x->unreached[i].count++;
			return;
		}
	u = ARENA_PUSH(p->arena, x->unreached, x->n_unreached);
	u->path = path;
	u->count = 1;
	u->sample = pubmed_sample(p, text);
	diag_at(p->diags, &at, DIAG_ELEMENT_UNKNOWN, "<%s> holds \"%s\"",
	    path, u->sample);
}

void
pubmed_unreached(struct pubmed *p, const xmlNode *n)
{
	const char *text = dom_text(p->arena, n);

	if (text != NULL)
		pubmed_count(p, dom_name(n), text, xmlGetLineNo(n));
}

/* Text between the children of an element that should have none. */
static void
pubmed_stray(struct pubmed *p, const xmlNode *n)
{
	const char *text = n->content != NULL ? text_fold(p->arena,
	    (const char *)n->content, strlen((const char *)n->content))
	    : NULL;

	if (text != NULL)
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
