/*
 * Block fields that lead to other articles: notices, references, neighbours.
 */
#include <ctype.h>
#include <stdint.h>
#include <string.h>
#include <strings.h>

#include "template/blocks.h"
#include "template/internal.h"

/* ---- text that holds its own DOI ---------------------------------------- */

/* Does a DOI end here, and go on neither as "x2" nor as "x.2"? */
static bool
doi_ends_at(const char *p)
{
	return !isalnum((unsigned char)p[0]) &&
	    (p[0] == '\0' || strchr("./-_:(", p[0]) == NULL ||
	    !isalnum((unsigned char)p[1]));
}

/* The DOI in a run of text, whatever its case; NULL. */
static const char *
run_find_doi(const struct inline_run *run, const char *doi)
{
	size_t len = strlen(doi);

	if (run->text == NULL || run->href != NULL || run->math != NULL)
		return NULL;
	for (const char *p = run->text; *p != '\0'; p++)
		if (strncasecmp(p, doi, len) == 0 && doi_ends_at(p + len) &&
		    (p == run->text || !isdigit((unsigned char)p[-1])))
			return p;
	return NULL;
}

/* A run whose DOI becomes a link; false where it does not stand there. */
static bool
run_with_doi(struct spans *s, struct inline_run run, const char *doi,
    unsigned flags)
{
	struct arena *a = s->c->arena;
	struct rich one = { .runs = &run, .n_runs = 1 };
	const char *text = run.text;
	const char *at = doi != NULL ? run_find_doi(&run, doi) : NULL;

	if (at != NULL) {
		run.text = arena_strndup(a, text, (size_t)(at - text));
		spans_rich(s, &one, flags);
		run.line_break = false;
		spans_link(s, arena_strndup(a, at, strlen(doi)),
		    doi_href(a, doi), arena_printf(a, "DOI %s", doi));
		run.text = at + strlen(doi);
	}
	spans_rich(s, &one, flags);
	return at != NULL;
}

/*
 * Text whose own DOI becomes a link, the first time it stands there; from
 * run `after` on it may break as an address does.  False: no link.
 */
static bool
rich_with_doi(struct spans *s, const struct rich *r, const char *doi,
    size_t after)
{
	bool linked = false;

	for (size_t i = 0; i < r->n_runs; i++)
		linked = run_with_doi(s, r->runs[i], linked ? NULL : doi,
		    i >= after ? SPAN_URL : 0) || linked;
	return linked;
}

/* ---- notices ------------------------------------------------------------ */

/* The next part of an entry, after a full stop and a blank. */
static void
part_put(struct spans *s, const char *text)
{
	if (text == NULL)
		return;
	spans_sentence(s);
	spans_text(s, text, 0);
}

static void
part_ids(struct spans *s, const char *doi, const char *pmid,
    const char *pmcid)
{
	struct arena *a = s->c->arena;

	if (doi != NULL || pmid != NULL || pmcid != NULL)
		spans_sentence(s);
	if (pmid != NULL)
		spans_pmid(s, arena_printf(a, "PMID\xC2\xA0%s", pmid), pmid);
	spans_text(s, pmid != NULL && pmcid != NULL ? " " : NULL, 0);
	spans_pmcid(s, pmcid, pmcid);
	spans_text(s, (pmid != NULL || pmcid != NULL) && doi != NULL ? " "
	    : NULL, 0);
	spans_doi(s, doi, "doi:");
}

static void
notice_set(struct compose *c, const struct tnode *n, struct block *parent,
    const struct notice *x)
{
	struct spans s = { .c = c, .style = n->style, .node = n };
	const char *title = x->kind == NOTICE_OTHER && x->type != NULL
	    ? x->type : notice_kind_title(x->kind);
	bool linked;

	spans_styled(&s, arena_printf(c->arena, "%s:", title),
	    n->label_style, SPAN_NO_HYPHENS);
	part_put(&s, x->title);
	part_put(&s, x->authors);
	if (x->text.n_runs != 0)
		spans_sentence(&s);
	linked = rich_with_doi(&s, &x->text, x->doi, SIZE_MAX);
	part_put(&s, x->note);
	part_ids(&s, linked ? NULL : x->doi, x->pmid, x->pmcid);
	block_para(c, parent, ELEM_P, n->style, &s);
}

static void
notices_set(struct compose *c, const struct tnode *n, struct block *parent,
    bool alerts)
{
	for (size_t i = 0; i < c->x->n_notices; i++)
		if (notice_is_alert(&c->x->notices[i]) == alerts)
			notice_set(c, n, parent, &c->x->notices[i]);
}

void
blocks_alerts(struct compose *c, const struct tnode *n, struct block *parent)
{
	notices_set(c, n, parent, true);
}

void
blocks_notices(struct compose *c, const struct tnode *n,
    struct block *parent)
{
	notices_set(c, n, parent, false);
}

/* ---- references --------------------------------------------------------- */

static void
ref_other_ids(struct spans *s, const struct ref *r)
{
	struct arena *a = s->c->arena;

	for (size_t i = 0; i < r->n_ids; i++)
		spans_text(s, arena_printf(a, "%s%s %s",
		    s->n_spans != 0 ? " " : "",
		    r->ids[i].type != NULL ? r->ids[i].type : "",
		    r->ids[i].value), SPAN_NO_HYPHENS | SPAN_URL);
	if (r->href == NULL)
		return;
	spans_text(s, s->n_spans != 0 ? " " : NULL, 0);
	spans_link(s, r->href, r->href, "Link");
}

/* Labels that say the same of every reference say nothing. */
static bool
refs_labels_count(const struct ref_list *l)
{
	const char *first = NULL;

	for (size_t i = 0; i < l->n_refs; i++) {
		const char *label = l->refs[i].label;

		if (first == NULL)
			first = label;
		else if (label != NULL && strcmp(label, first) != 0)
			return true;
	}
	return l->n_refs == 1;
}

/* "7." for the label "7", "[7]" or "7." */
static const char *
ref_label(struct compose *c, const struct ref *r, bool own, size_t number)
{
	const char *label = own ? r->label : NULL;
	size_t len;

	if (label == NULL)
		return arena_printf(c->arena, "%zu.", number);
	len = strlen(label);
	if (len > 2 && label[0] == '[' && label[len - 1] == ']')
		return arena_printf(c->arena, "%.*s.", (int)(len - 2),
		    label + 1);
	if (len > 0 && strchr(".)]", label[len - 1]) != NULL)
		return label;
	return arena_printf(c->arena, "%s.", label);
}

static void
ref_set(struct compose *c, const struct tnode *n, struct block *list,
    const struct ref *r, const char *label)
{
	struct spans s = { .c = c, .style = n->style, .node = n };
	struct spans mark = { .c = c, .style = n->style, .node = n };
	struct block *item = block_make(c, BLOCK_ITEM, ELEM_LI,
	    n->label_style != NULL ? n->label_style : n->style);
	size_t after;
	struct rich text = citation_with_journal(c->arena, &r->text, &after);
	bool linked = rich_with_doi(&s, &text, r->doi, after);

	spans_id_links(&s, linked ? NULL : r->doi, r->pmid, r->pmcid);
	ref_other_ids(&s, r);
	if (s.n_spans == 0)
		return;
	mark.style = n->label_style != NULL ? n->label_style : n->style;
	spans_text(&mark, label, SPAN_NO_HYPHENS);
	item->spans = mark.spans;
	item->n_spans = mark.n_spans;
	block_para(c, item, ELEM_P, n->style, &s);
	block_add(c, list, item);
}

enum { REF_LIST_DEPTH = 32 };           /* readers go no deeper */

static size_t
ref_list_set(struct compose *c, const struct tnode *n, struct block *parent,
    const struct ref_list *l, size_t count, int depth)
{
	bool own = refs_labels_count(l);
	struct spans s = { .c = c, .node = n,
	    .style = n->title_style != NULL ? n->title_style : n->style };
	struct block *list;

	spans_text(&s, l->title, 0);
	if (l->title != NULL && strcasecmp(l->title, "References") != 0)
		block_para(c, parent, ELEM_P, s.style, &s);
	if (l->n_refs != 0) {
		list = block_make(c, BLOCK_GROUP, ELEM_L, NULL);
		for (size_t i = 0; i < l->n_refs; i++)
			ref_set(c, n, list, &l->refs[i], ref_label(c,
			    &l->refs[i], own, count + i + 1));
		if (list->n_children != 0)
			block_add(c, parent, list);
		count += l->n_refs;
	}
	for (size_t i = 0; i < l->n_lists && depth < REF_LIST_DEPTH; i++)
		count = ref_list_set(c, n, parent, &l->lists[i], count,
		    depth + 1);
	return count;
}

void
blocks_ref_lists(struct compose *c, const struct tnode *n,
    struct block *parent)
{
	size_t count = 0;

	for (size_t i = 0; i < c->x->n_ref_lists; i++)
		count = ref_list_set(c, n, parent, &c->x->ref_lists[i],
		    count, 0);
}

/* ---- neighbours --------------------------------------------------------- */

static void
related_set(struct compose *c, const struct tnode *n, struct block *parent,
    const struct related *list, size_t count)
{
	struct block *l = block_new(c, parent, BLOCK_GROUP, ELEM_L, NULL);

	for (size_t i = 0; i < count; i++) {
		const struct related *r = &list[i];
		struct spans s = { .c = c, .style = n->style, .node = n };
		struct block *item;

		part_put(&s, r->authors);
		part_put(&s, r->title);
		part_put(&s, r->citation);
		part_put(&s, r->note);
		part_ids(&s, r->doi, r->pmid, r->pmcid);
		if (s.n_spans == 0)
			continue;
		item = block_new(c, l, BLOCK_ITEM, ELEM_LI,
		    n->label_style != NULL ? n->label_style : n->style);
		block_para(c, item, ELEM_P, n->style, &s);
	}
}

void
blocks_similar(struct compose *c, const struct tnode *n,
    struct block *parent)
{
	related_set(c, n, parent, c->x->similar, c->x->n_similar);
}

void
blocks_cited_by(struct compose *c, const struct tnode *n,
    struct block *parent)
{
	related_set(c, n, parent, c->x->cited_by, c->x->n_cited_by);
}
