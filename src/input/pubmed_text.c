/*
 * PubMed XML: titles, abstracts, keywords, statements.
 */
#include "input/pubmed_xml.h"

#include <string.h>
#include <strings.h>

#include "input/lang.h"
#include "input/rich.h"

void
pubmed_title(struct pubmed *p, const xmlNode *n)
{
	p->article->title = dom_rich(p->arena, n);
}

void
pubmed_vernacular_title(struct pubmed *p, const xmlNode *n)
{
	p->article->trans_title = dom_rich(p->arena, n);
	p->article->trans_title_lang = p->article->lang;
}

/* ---- abstracts ------------------------------------------------------------------ */

static const char *
pubmed_label(struct pubmed *p, const xmlNode *n, const char *category)
{
	const char *label = dom_attr(p->arena, n, "Label");

	if (label != NULL)
		return strcasecmp(label, "UNLABELLED") == 0 ? NULL : label;
	if (category == NULL || strcmp(category, "UNASSIGNED") == 0)
		return NULL;
	return category;
}

static void
pubmed_abstract_text(struct pubmed *p, struct abstract *x, const xmlNode *n)
{
	struct rich text = dom_rich(p->arena, n);
	struct abstract_sec *sec;

	if (text.n_runs == 0)
		return;
	sec = ARENA_PUSH(p->arena, x->secs, x->n_secs);
	sec->category = dom_attr(p->arena, n, "NlmCategory");
	sec->label = pubmed_label(p, n, sec->category);
	*ARENA_PUSH(p->arena, sec->paras, sec->n_paras) = text;
}

static void
pubmed_add_abstract(struct pubmed *p, struct abstract x, const xmlNode *n)
{
	for (const xmlNode *c = dom_first(n); c != NULL; c = dom_next(c)) {
		if (strcmp(dom_name(c), "AbstractText") == 0)
			pubmed_abstract_text(p, &x, c);
		else if (strcmp(dom_name(c), "CopyrightInformation") == 0)
			x.copyright = dom_text(p->arena, c);
	}
	if (x.n_secs != 0)
		*ARENA_PUSH(p->arena, p->article->abstracts,
		    p->article->n_abstracts) = x;
	if (x.copyright != NULL && (x.n_secs == 0 ||
	    x.kind == ABSTRACT_MAIN))
		p->article->copyright = x.copyright;
}

void
pubmed_abstract(struct pubmed *p, const xmlNode *n)
{
	pubmed_add_abstract(p, (struct abstract){ .kind = ABSTRACT_MAIN }, n);
}

void
pubmed_other_abstract(struct pubmed *p, const xmlNode *n)
{
	const char *lang = dom_attr(p->arena, n, "Language");
	struct abstract x = {
		.type = dom_attr(p->arena, n, "Type"),
		.lang = lang_tag(p->arena, lang)
	};

	x.kind = x.type != NULL &&
	    strcmp(x.type, "plain-language-summary") == 0
	    ? ABSTRACT_PLAIN_LANGUAGE
	    : x.lang != NULL && strcmp(x.lang, "en") != 0
	    ? ABSTRACT_TRANSLATED : ABSTRACT_OTHER;
	pubmed_add_abstract(p, x, n);
}

/* ---- keywords, statements ----------------------------------------------------------- */

void
pubmed_keyword_list(struct pubmed *p, const xmlNode *n)
{
	struct kwd_group g = { .type = dom_attr(p->arena, n, "Owner") };

	for (const xmlNode *c = dom_first(n); c != NULL; c = dom_next(c)) {
		struct rich text = dom_rich(p->arena, c);
		struct kwd *k;

		if (text.n_runs == 0)
			continue;
		k = ARENA_PUSH(p->arena, g.kwds, g.n_kwds);
		k->text = text;
		k->major = dom_yes(c, "MajorTopicYN");
	}
	if (g.n_kwds != 0)
		*ARENA_PUSH(p->arena, p->article->kwd_groups,
		    p->article->n_kwd_groups) = g;
}

void
pubmed_coi(struct pubmed *p, const xmlNode *n)
{
	struct rich text = dom_rich(p->arena, n);

	if (text.n_runs != 0)
		*ARENA_PUSH(p->arena, p->article->coi, p->article->n_coi) =
		    text;
}

static struct section *
pubmed_section(struct pubmed *p, const char *title)
{
	struct article *x = p->article;

	for (size_t i = 0; i < x->n_sections; i++)
		if (x->sections[i].title != NULL &&
		    strcmp(x->sections[i].title, title) == 0)
			return &x->sections[i];
	ARENA_PUSH(p->arena, x->sections, x->n_sections)->title = title;
	return &x->sections[x->n_sections - 1];
}

static void
pubmed_add_para(struct pubmed *p, const char *title, const xmlNode *n)
{
	struct rich text = dom_rich(p->arena, n);
	struct section *s;

	if (text.n_runs == 0)
		return;
	s = pubmed_section(p, title);
	*ARENA_PUSH(p->arena, s->paras, s->n_paras) = text;
}

void
pubmed_general_note(struct pubmed *p, const xmlNode *n)
{
	pubmed_add_para(p, "General note", n);
}

/* A book's table of contents: titles and their places. */
void
pubmed_sections(struct pubmed *p, const xmlNode *n)
{
	for (const xmlNode *c = dom_first(n); c != NULL; c = dom_next(c)) {
		const xmlNode *title = dom_child(c, "SectionTitle");

		if (title != NULL)
			pubmed_add_para(p, "Sections", title);
		if (dom_child(c, "Section") != NULL)
			pubmed_sections(p, c);
	}
}

void
pubmed_item_list(struct pubmed *p, const xmlNode *n)
{
	const char *type = dom_attr(p->arena, n, "ListType");

	for (const xmlNode *c = dom_first(n); c != NULL; c = dom_next(c))
		pubmed_add_para(p, type != NULL ? type : "Items", c);
}
