/*
 * Block fields that lead to other articles: notices, references, neighbours.
 */
#include <string.h>
#include <strings.h>

#include "template/blocks.h"
#include "template/internal.h"

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

/* A citation that ends by its own DOI need not repeat it. */
static bool
rich_holds(struct arena *a, const struct rich *r, const char *id)
{
	return id != NULL && strstr(rich_text(a, r), id) != NULL;
}

static void
notice_set(struct compose *c, const struct tnode *n, struct block *parent,
    const struct notice *x)
{
	struct spans s = { .c = c, .style = n->style, .node = n };
	const char *title = x->kind == NOTICE_OTHER && x->type != NULL
	    ? x->type : notice_kind_title(x->kind);

	spans_styled(&s, arena_printf(c->arena, "%s:", title),
	    n->label_style, SPAN_NO_HYPHENS);
	part_put(&s, x->title);
	part_put(&s, x->authors);
	if (x->text.n_runs != 0)
		spans_sentence(&s);
	spans_rich(&s, &x->text, 0);
	part_put(&s, x->note);
	part_ids(&s, rich_holds(c->arena, &x->text, x->doi) ? NULL : x->doi,
	    x->pmid, x->pmcid);
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

/* The DOI in a run of text, whatever its case; NULL. */
static const char *
run_find_doi(const struct inline_run *run, const char *doi)
{
	size_t len = strlen(doi);

	if (run->text == NULL || run->href != NULL)
		return NULL;
	for (const char *p = run->text; *p != '\0'; p++)
		if (strncasecmp(p, doi, len) == 0)
			return p;
	return NULL;
}

/* The text of a reference; a DOI that stands in it becomes its link. */
static bool
ref_text(struct spans *s, const struct ref *r)
{
	struct arena *a = s->c->arena;
	size_t after;
	struct rich runs = citation_with_journal(a, &r->text, &after);
	bool linked = false;

	for (size_t i = 0; i < runs.n_runs; i++) {
		struct inline_run part = runs.runs[i];
		struct rich one = { .runs = &part, .n_runs = 1 };
		const char *text = part.text;
		const char *at = r->doi != NULL && !linked
		    ? run_find_doi(&part, r->doi) : NULL;
		size_t len = at != NULL ? strlen(r->doi) : 0;
		unsigned flags = i >= after ? SPAN_URL : 0;

		if (at != NULL) {
			part.text = arena_strndup(a, text,
			    (size_t)(at - text));
			spans_rich(s, &one, flags);
			part.line_break = false;
			spans_link(s, arena_strndup(a, at, len),
			    doi_href(a, r->doi),
			    arena_printf(a, "DOI %s", r->doi));
			part.text = at + len;
			linked = true;
		}
		spans_rich(s, &one, flags);
	}
	return linked;
}

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
	for (size_t i = 1; i < l->n_refs; i++)
		if (l->refs[i].label != NULL && l->refs[0].label != NULL &&
		    strcmp(l->refs[i].label, l->refs[0].label) != 0)
			return true;
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
	bool linked = ref_text(&s, r);

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
		if (s.n_spans == 0)
			spans_text(&s, r->title, 0);
		else
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
