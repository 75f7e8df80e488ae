/*
 * JATS: lists of references.
 */
#include <string.h>

#include "input/jats.h"
#include "input/jats_cite.h"

enum { REFS_DEPTH = 16 };       /* lists within lists; deeper ones are put
                                   into their outer list */

static bool
refs_is_citation(const xmlNode *n)
{
	static const char *const names[] = {
		"mixed-citation", "element-citation", "nlm-citation",
		"citation"
	};

	return jats_is(dom_name(n), names, JATS_N(names));
}

/* ---- one reference ------------------------------------------------------ */

/* Identifiers that another form of the same citation has. */
static void
refs_join_ids(struct ref *r, const struct ref *other)
{
	if (r->doi == NULL)
		r->doi = other->doi;
	if (r->pmid == NULL)
		r->pmid = other->pmid;
	if (r->pmcid == NULL)
		r->pmcid = other->pmcid;
	if (r->href == NULL)
		r->href = other->href;
}

/* Several citations under one number follow each other. */
static void
refs_add_text(struct jats *j, struct ref *r, struct rich text)
{
	struct jats_line l;

	if (r->text.n_runs == 0) {
		r->text = text;
		return;
	}
	jats_line_begin(&l, j);
	jats_put_styled(&l, &r->text, 0);
	jats_line_stop(&l);
	jats_put_styled(&l, &text, 0);
	r->text = jats_line_end(&l);
}

static void
refs_citation(struct jats *j, const xmlNode *n)
{
	struct ref *r = j->item;

	refs_add_text(j, r, jats_citation_text(j, n, r));
}

/* Of a reference that is there twice only the identifiers are news. */
static void
refs_again(struct jats *j, const xmlNode *n)
{
	struct ref *r = j->item, other = { 0 };

	jats_citation_text(j, n, &other);
	refs_join_ids(r, &other);
	jats_unreached(j, n);
}

/* The one with its own punctuation is as the journal printed it. */
static const xmlNode *
refs_best(const xmlNode *n)
{
	const xmlNode *best = dom_child(n, "mixed-citation");

	if (best == NULL)
		best = dom_child(n, "element-citation");
	if (best == NULL)
		best = dom_child(n, "nlm-citation");
	return best;
}

static void
refs_alternatives(struct jats *j, const xmlNode *n)
{
	struct ref *r = j->item;
	const xmlNode *best = refs_best(n);

	if (best != NULL)
		refs_citation(j, best);
	for (const xmlNode *c = dom_first(n); c != NULL; c = dom_next(c)) {
		j->item = r;
		if (c != best && refs_is_citation(c))
			refs_again(j, c);
	}
}

/* SciELO has both forms side by side. */
static void
refs_parts(struct jats *j, const xmlNode *n)
{
	const xmlNode *ref = n->parent;

	if (dom_child(ref, "mixed-citation") != NULL &&
	    dom_text(j->arena, dom_child(ref, "mixed-citation")) != NULL)
		refs_again(j, n);
	else
		refs_citation(j, n);
}

static void
refs_note(struct jats *j, const xmlNode *n)
{
	struct ref *r = j->item;
	struct jats_flow f;

	jats_flow_begin(&f, j);
	jats_flow_node(&f, n);
	jats_flow_end(&f);
	for (size_t i = 0; i < f.n_paras; i++)
		refs_add_text(j, r, f.paras[i]);
}

/* "11 Roe A" -> "Roe A", where 11 is the label. */
static void
refs_cut_label(struct jats *j, struct ref *r)
{
	struct inline_run *run = r->text.runs;
	size_t len, white;

	if (r->label == NULL || r->text.n_runs == 0)
		return;
	len = strcspn(r->label, ".)");
	if (len == 0 || strncmp(run->text, r->label, len) != 0)
		return;
	white = strspn(run->text + len, ".) ");
	if (white != 0 && run->text[len + white] != '\0' &&
	    run->text[len + white - 1] == ' ')
		run->text = arena_strdup(j->arena, run->text + len + white);
}

static void
refs_ref(struct jats *j, const xmlNode *n)
{
	static const struct jats_handler table[] = {
		JATS_TEXT("label", struct ref, label),
		{ "mixed-citation", refs_citation, 0 },
		{ "citation", refs_citation, 0 },
		{ "element-citation", refs_parts, 0 },
		{ "nlm-citation", refs_parts, 0 },
		{ "citation-alternatives", refs_alternatives, 0 },
		{ "note", refs_note, 0 }, { "p", refs_note, 0 },
		{ "x", jats_nothing, 0 }
	};
	struct ref_list *l = j->item;
	struct ref r = { 0 };

	JATS_WALK(j, n, &r, table);
	refs_cut_label(j, &r);
	if (r.text.n_runs != 0 || r.doi != NULL || r.pmid != NULL ||
	    r.pmcid != NULL || r.href != NULL || r.n_ids != 0)
		*ARENA_PUSH(j->arena, l->refs, l->n_refs) = r;
}

/* ---- lists -------------------------------------------------------------- */

/* A bare citation, or a paragraph, in the place of a reference. */
static void
refs_bare(struct jats *j, const xmlNode *n)
{
	struct ref_list *l = j->item;
	struct ref r = { 0 };

	if (refs_is_citation(n))
		r.text = jats_citation_text(j, n, &r);
	else
		r.text = jats_rich(j, n);
	if (r.text.n_runs != 0)
		*ARENA_PUSH(j->arena, l->refs, l->n_refs) = r;
}

static void
refs_title(struct jats *j, const xmlNode *n)
{
	struct ref_list *l = j->item;
	const char *text = jats_plain(j, n);

	if (l->title == NULL || text == NULL)
		l->title = l->title == NULL ? text : l->title;
	else
		l->title = arena_printf(j->arena, "%s %s", l->title, text);
}

static void
refs_para(struct jats *j, const xmlNode *n)
{
	jats_add_para(j, "About the references", jats_rich(j, n));
}

static int
refs_depth(const xmlNode *n)
{
	int depth = 0;

	for (; strcmp(dom_name(n), "ref-list") == 0; n = n->parent)
		depth++;
	return depth;
}

static void
refs_inner(struct jats *j, const xmlNode *n);

static void
refs_fill(struct jats *j, const xmlNode *n, struct ref_list *l)
{
	static const struct jats_handler table[] = {
		{ "ref", refs_ref, 0 }, { "title", refs_title, 0 },
		{ "label", refs_title, 0 }, { "ref-list", refs_inner, 0 },
		{ "mixed-citation", refs_bare, 0 },
		{ "element-citation", refs_bare, 0 },
		{ "citation", refs_bare, 0 },
		{ "nlm-citation", refs_bare, 0 }, { "p", refs_para, 0 },
		{ "list", refs_para, 0 }, { "note", refs_para, 0 },
		{ "x", jats_nothing, 0 }
	};

	JATS_WALK(j, n, l, table);
}

static bool
refs_is_there(const struct ref_list *l)
{
	return l->n_refs != 0 || l->n_lists != 0 || l->title != NULL;
}

static void
refs_inner(struct jats *j, const xmlNode *n)
{
	struct ref_list *outer = j->item;
	struct ref_list l = { 0 };

	if (refs_depth(n) > REFS_DEPTH) {
		refs_fill(j, n, outer);
		return;
	}
	refs_fill(j, n, &l);
	if (refs_is_there(&l))
		*ARENA_PUSH(j->arena, outer->lists, outer->n_lists) = l;
}

void
jats_ref_list(struct jats *j, const xmlNode *n)
{
	struct article *x = j->article;
	struct ref_list l = { 0 };

	refs_fill(j, n, &l);
	if (refs_is_there(&l))
		*ARENA_PUSH(j->arena, x->ref_lists, x->n_ref_lists) = l;
}
