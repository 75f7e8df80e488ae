/*
 * PubMed XML: abstracts, keywords, statements, notes.
 */
#include "input/pubmed_xml.h"

#include <string.h>
#include <strings.h>

#include "input/lang.h"
#include "input/nlm.h"
#include "input/rich.h"

/* ---- abstracts ---------------------------------------------------------- */

/*
 * The label as printed; the category stands for it only where the record has
 * no Label at all, since an empty one says that there is none.
 */
static const char *
pubmed_label(struct pubmed *p, const xmlNode *n, const char *category)
{
	const char *label = dom_attr(p->arena, n, "Label");

	if (dom_has_attr(n, "Label"))
		return label != NULL && strcasecmp(label, "UNLABELLED") == 0
		    ? NULL : label;
	if (category == NULL || strcmp(category, "UNASSIGNED") == 0)
		return NULL;
	return category;
}

static void
pubmed_abstract_text(struct pubmed *p, const xmlNode *n)
{
	struct abstract *x = p->item;
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
pubmed_add_abstract(struct pubmed *p, const xmlNode *n, struct abstract x)
{
	static const struct pubmed_handler table[] = {
		{ "AbstractText", pubmed_abstract_text, 0 },
		PUBMED_TEXT("CopyrightInformation", struct abstract,
		    copyright)
	};

	PUBMED_WALK(p, n, &x, table);
	if (x.n_secs != 0)
		*ARENA_PUSH(p->arena, p->article->abstracts,
		    p->article->n_abstracts) = x;
	if (x.copyright != NULL && p->article->copyright == NULL &&
	    (x.n_secs == 0 || x.kind == ABSTRACT_MAIN))
		p->article->copyright = x.copyright;
}

void
pubmed_abstract(struct pubmed *p, const xmlNode *n)
{
	struct abstract x = { .kind = ABSTRACT_MAIN };

	pubmed_add_abstract(p, n, x);
}

/* The document type's default language is English. */
void
pubmed_other_abstract(struct pubmed *p, const xmlNode *n)
{
	const char *lang = dom_attr(p->arena, n, "Language");
	struct abstract x = {
		.type = dom_attr(p->arena, n, "Type"),
		.lang = lang_tag(p->arena, lang != NULL ? lang : "eng")
	};

	x.kind = nlm_abstract_kind(x.type, x.lang);
	pubmed_add_abstract(p, n, x);
}

/* ---- keywords ----------------------------------------------------------- */

static void
pubmed_keyword(struct pubmed *p, const xmlNode *n)
{
	struct kwd_group *g = p->item;
	struct rich text = dom_rich(p->arena, n);
	struct kwd *k;

	if (text.n_runs == 0)
		return;
	k = ARENA_PUSH(p->arena, g->kwds, g->n_kwds);
	k->text = text;
	k->major = dom_yes(n, "MajorTopicYN");
}

void
pubmed_keyword_list(struct pubmed *p, const xmlNode *n)
{
	static const struct pubmed_handler table[] = {
		{ "Keyword", pubmed_keyword, 0 }
	};
	struct kwd_group g = { .type = dom_attr(p->arena, n, "Owner") };

	PUBMED_WALK(p, n, &g, table);
	if (g.n_kwds != 0)
		*ARENA_PUSH(p->arena, p->article->kwd_groups,
		    p->article->n_kwd_groups) = g;
}

/* ---- statements, notes -------------------------------------------------- */

void
pubmed_coi(struct pubmed *p, const xmlNode *n)
{
	struct rich text = dom_rich(p->arena, n);

	if (text.n_runs != 0)
		*ARENA_PUSH(p->arena, p->article->coi, p->article->n_coi) =
		    text;
}

/* One more paragraph under a title; a run of the same title is one section. */
static void
pubmed_add_para(struct pubmed *p, const char *title, struct rich text)
{
	struct article *x = p->article;
	struct section *s = x->n_sections != 0
	    ? &x->sections[x->n_sections - 1] : NULL;

	if (text.n_runs == 0)
		return;
	if (s == NULL || s->title == NULL || strcmp(s->title, title) != 0) {
		s = ARENA_PUSH(p->arena, x->sections, x->n_sections);
		s->title = title;
	}
	*ARENA_PUSH(p->arena, s->paras, s->n_paras) = text;
}

void
pubmed_general_note(struct pubmed *p, const xmlNode *n)
{
	pubmed_add_para(p, "General note", dom_rich(p->arena, n));
}

void
pubmed_citation_string(struct pubmed *p, const xmlNode *n)
{
	pubmed_add_para(p, "Citation", dom_rich(p->arena, n));
}

/* ---- a book's table of contents ----------------------------------------- */

struct pubmed_heading {
	const char *label;
};

static void
pubmed_section_title(struct pubmed *p, const xmlNode *n)
{
	struct pubmed_heading *h = p->item;
	struct rich_builder b;

	rich_begin(&b, p->arena);
	if (h->label != NULL) {
		rich_put(&b, h->label, strlen(h->label));
		rich_put(&b, ". ", 2);
		h->label = NULL;
	}
	dom_put(&b, n);
	pubmed_add_para(p, "Sections", rich_end(&b));
}

static void
pubmed_one_section(struct pubmed *p, const xmlNode *n)
{
	static const struct pubmed_handler table[] = {
		PUBMED_TEXT("LocationLabel", struct pubmed_heading, label),
		{ "SectionTitle", pubmed_section_title, 0 },
		{ "Section", pubmed_one_section, 0 }
	};
	struct pubmed_heading h = { 0 };

	PUBMED_WALK(p, n, &h, table);
	pubmed_add_para(p, "Sections", rich_plain(p->arena, h.label));
}

void
pubmed_sections(struct pubmed *p, const xmlNode *n)
{
	static const struct pubmed_handler table[] = {
		{ "Section", pubmed_one_section, 0 }
	};

	PUBMED_WALK(p, n, NULL, table);
}

static void
pubmed_item(struct pubmed *p, const xmlNode *n)
{
	const char *const *type = p->item;

	pubmed_add_para(p, *type, dom_rich(p->arena, n));
}

void
pubmed_item_list(struct pubmed *p, const xmlNode *n)
{
	static const struct pubmed_handler table[] = {
		{ "Item", pubmed_item, 0 }
	};
	const char *type = dom_attr(p->arena, n, "ListType");

	if (type == NULL)
		type = "Items";
	PUBMED_WALK(p, n, &type, table);
}
