/*
 * JATS: other articles: related ones, and those within this one.
 */
#include "input/jats_people.h"

#include <string.h>

#include "base/buf.h"
#include "input/ids.h"
#include "input/jats_cite.h"
#include "input/lang.h"

/* ---- kinds -------------------------------------------------------------- */

/*
 * What the article at work is to the one that is named.  Source: the
 * suggested values of JATS 1.3 and SciELO's; `word` where the model has no
 * kind of its own.
 */
static const struct {
	const char *type;
	enum notice_kind kind;
	const char *word;
} link_kinds[] = {
	{ "retraction-forward", NOTICE_RETRACTION_IN, NULL },
	{ "partial-retraction-forward", NOTICE_OTHER,
	    "Partial retraction in" },
	{ "retracted-article", NOTICE_RETRACTION_OF, NULL },
	{ "partial-retraction", NOTICE_OTHER, "Partial retraction of" },
	{ "correction-forward", NOTICE_ERRATUM_IN, NULL },
	{ "corrected-article", NOTICE_ERRATUM_FOR, NULL },
	{ "expression-of-concern-forward", NOTICE_EXPRESSION_OF_CONCERN_IN,
	    NULL },
	{ "object-of-concern-forward", NOTICE_EXPRESSION_OF_CONCERN_IN,
	    NULL },
	{ "concern-forward", NOTICE_EXPRESSION_OF_CONCERN_IN, NULL },
	{ "expression-of-concern", NOTICE_EXPRESSION_OF_CONCERN_IN, NULL },
	{ "object-of-concern", NOTICE_EXPRESSION_OF_CONCERN_FOR, NULL },
	{ "addended-article", NOTICE_UPDATE_OF, NULL },
	{ "addendum", NOTICE_UPDATE_IN, NULL },
	{ "addendum-forward", NOTICE_UPDATE_IN, NULL },
	{ "updated-article", NOTICE_UPDATE_OF, NULL },
	{ "update", NOTICE_UPDATE_IN, NULL },
	{ "update-forward", NOTICE_UPDATE_IN, NULL },
	{ "republished-article", NOTICE_REPUBLISHED_FROM, NULL },
	{ "commentary-article", NOTICE_COMMENT_ON, NULL },
	{ "commentary", NOTICE_COMMENT_IN, NULL },
	{ "letter", NOTICE_COMMENT_IN, NULL },
	{ "reply", NOTICE_COMMENT_IN, NULL },
	{ "companion", NOTICE_OTHER, "Companion article" },
	{ "preprint", NOTICE_OTHER, "Preprint" },
	{ "article-reference", NOTICE_OTHER, "Related article" },
	{ "generated-dataset", NOTICE_ASSOCIATED_DATASET, NULL },
	{ "existing-dataset", NOTICE_ASSOCIATED_DATASET, NULL }
};

static void
link_set_kind(struct jats *j, struct notice *k, const char *type)
{
	k->kind = NOTICE_OTHER;
	k->type = type != NULL ? jats_words(j, type) : "Related article";
	for (size_t i = 0; i < JATS_N(link_kinds); i++)
		if (jats_equal(type, link_kinds[i].type)) {
			k->kind = link_kinds[i].kind;
			k->type = link_kinds[i].word != NULL
			    ? link_kinds[i].word : type;
		}
}

/* ---- related articles --------------------------------------------------- */

/* Where it leads: one of the identifiers, or a link in the text. */
static void
link_ids(struct jats *j, const xmlNode *n, struct notice *k)
{
	const char *type = dom_attr(j->arena, n, "ext-link-type");
	const char *value = dom_attr(j->arena, n, "href");

	if (value == NULL)
		return;
	if (strncmp(value, "info:doi/", 9) == 0)
		value += 9;
	if (jats_equal(type, "pmid") || jats_equal(type, "pubmed"))
		k->pmid = value;
	else if (jats_equal(type, "pmcid") || jats_equal(type, "pmc"))
		k->pmcid = value;
	else
		k->doi = id_doi(j->arena, value);
}

/* The journal's place where nothing else is said. */
static const char *
link_place(struct jats *j, const xmlNode *n)
{
	const char *volume = dom_attr(j->arena, n, "vol");
	const char *page = dom_attr(j->arena, n, "page");
	const char *title = dom_attr(j->arena, n, "journal-title");
	struct buf b = { .arena = j->arena };

	if (title == NULL)
		title = dom_attr(j->arena, n, "journal-id");
	if (volume == NULL && page == NULL)
		return NULL;
	buf_str(&b, title);
	if (volume != NULL)
		buf_printf(&b, "%svol. %s", b.len != 0 ? ", " : "", volume);
	if (page != NULL)
		buf_printf(&b, "%sp. %s", b.len != 0 ? ", " : "", page);
	return buf_text(&b);
}

/* Its text: a sentence, or the parts of a citation. */
static struct rich
link_text(struct jats *j, const xmlNode *n, struct notice *k)
{
	struct ref r = { 0 };

	r.text = jats_citation_text(j, n, &r);
	if (k->doi == NULL)
		k->doi = r.doi;
	if (k->pmid == NULL)
		k->pmid = r.pmid;
	if (k->pmcid == NULL)
		k->pmcid = r.pmcid;
	return r.text;
}

static void
link_add(struct jats *j, const xmlNode *n, struct notice k)
{
	const char *href = dom_attr(j->arena, n, "href");
	const char *text;
	struct jats_line l;

	link_ids(j, n, &k);
	k.text = link_text(j, n, &k);
	text = rich_text(j->arena, &k.text);
	if (k.text.n_runs == 0)
		k.text = rich_plain(j->arena, link_place(j, n));
	/* the identifier alone is no text */
	if (k.doi != NULL && id_doi(j->arena, text) != NULL &&
	    strcmp(id_doi(j->arena, text), k.doi) == 0)
		k.text.n_runs = 0;
	if (k.doi == NULL && k.pmid == NULL && k.pmcid == NULL) {
		jats_line_begin(&l, j);
		jats_put_styled(&l, &k.text, 0);
		if (href == NULL)
			href = jats_href(j, n);
		if (href != NULL && strstr(text, href) == NULL) {
			jats_line_stop(&l);
			jats_put_link(&l, href, jats_href(j, n));
		}
		k.text = jats_line_end(&l);
	}
	if (k.text.n_runs != 0 || k.doi != NULL || k.pmid != NULL ||
	    k.pmcid != NULL)
		*ARENA_PUSH(j->arena, j->article->notices,
		    j->article->n_notices) = k;
}

void
jats_related_article(struct jats *j, const xmlNode *n)
{
	struct notice k = { 0 };

	link_set_kind(j, &k, dom_attr(j->arena, n, "related-article-type"));
	link_add(j, n, k);
}

void
jats_related_object(struct jats *j, const xmlNode *n)
{
	static const char *const types[] = {
		"related-object-type", "content-type", "link-type",
		"document-type", "object-type", "source-type"
	};
	struct notice k = { 0 };
	const char *type = NULL;

	for (size_t i = 0; type == NULL && i < JATS_N(types); i++)
		type = dom_attr(j->arena, n, types[i]);
	link_set_kind(j, &k, type != NULL ? type : "related-object");
	link_add(j, n, k);
}

/* A book that the article reviews. */
void
jats_product(struct jats *j, const xmlNode *n)
{
	struct notice k = { .kind = NOTICE_OTHER, .type = "Reviewed work" };
	const char *type = dom_attr(j->arena, n, "product-type");

	if (type != NULL)
		k.type = arena_printf(j->arena, "Reviewed %s", type);
	link_add(j, n, k);
}

/* ---- articles within this one ------------------------------------------- */

static const xmlNode *
link_front(const xmlNode *n)
{
	const xmlNode *front = dom_child(n, "front-stub");

	return front != NULL ? front
	    : dom_child(dom_child(n, "front"), "article-meta");
}

/* "Roe J, Doe J", at most three. */
static void
link_authors(struct jats *j, const xmlNode *front, struct jats_line *l)
{
	enum { MANY = 3 };
	size_t n = 0;
	const xmlNode *g = dom_child(front, "contrib-group");

	for (const xmlNode *c = dom_first(g); c != NULL; c = dom_next(c)) {
		const xmlNode *name = dom_child(c, "name");
		struct contrib who = { 0 };

		if (name == NULL)
			name = dom_child(c, "string-name");
		if (name == NULL)
			name = dom_child(c, "collab");
		if (name == NULL)
			name = dom_child(c, "anonymous");
		if (name == NULL || ++n > MANY)
			continue;
		if (jats_is_name(name))
			jats_name(j, name, &who);
		else
			who.name = jats_plain(j, name);
		if (contrib_short_name(j->arena, &who)[0] == '\0')
			continue;
		jats_line_str(l, n > 1 ? ", " : "");
		jats_line_str(l, contrib_short_name(j->arena, &who));
	}
	if (n > MANY)
		jats_line_str(l, ", et al.");
}

static void
link_title(struct jats *j, const xmlNode *n, const xmlNode *front,
    struct jats_line *l)
{
	const xmlNode *title = dom_child(dom_child(front, "title-group"),
	    "article-title");
	const char *kind = jats_words(j, dom_attr(j->arena, n,
	    "article-type"));
	const char *lang = dom_attr(j->arena, n, "lang");
	struct rich text = jats_bare(j, title);

	jats_line_str(l, kind != NULL ? kind : "Article");
	if (jats_equal(kind, "translation") && lang != NULL)
		jats_line_str(l, arena_printf(j->arena, " (%s)", lang));
	if (text.n_runs == 0 || jats_equal(rich_text(j->arena, &text), kind))
		return;
	jats_line_str(l, ": ");
	jats_put_styled(l, &text, 0);
}

static const char *
link_doi(struct jats *j, const xmlNode *front)
{
	for (const xmlNode *c = dom_first(front); c != NULL;
	    c = dom_next(c)) {
		const char *text = strcmp(dom_name(c), "article-id") == 0
		    ? dom_text(j->arena, c) : NULL;

		if (text != NULL && jats_equal(dom_attr(j->arena, c,
		    "pub-id-type"), "doi"))
			return id_doi(j->arena, text);
	}
	return NULL;
}

/* A translation has the title and the abstract in its language. */
static void
link_translation(struct jats *j, const xmlNode *n, const xmlNode *front)
{
	struct article *x = j->article;
	const char *lang = lang_tag(j->arena, dom_attr(j->arena, n, "lang"));
	const xmlNode *title = dom_child(dom_child(front, "title-group"),
	    "article-title");
	size_t first = x->n_abstracts;

	if (x->trans_title.n_runs == 0 && title != NULL) {
		x->trans_title = jats_bare(j, title);
		x->trans_title_lang = lang;
	}
	for (size_t i = 0; i < x->n_abstracts; i++)
		if (jats_equal(x->abstracts[i].lang, lang))
			return;
	for (const xmlNode *c = dom_first(front); c != NULL; c = dom_next(c))
		if (strcmp(dom_name(c), "abstract") == 0)
			jats_trans_abstract(j, c);
		else if (strcmp(dom_name(c), "kwd-group") == 0)
			jats_kwd_group(j, c);
	for (size_t i = first; i < x->n_abstracts; i++)
		if (x->abstracts[i].lang == NULL)
			x->abstracts[i].lang = lang;
}

void
jats_sub_article(struct jats *j, const xmlNode *n)
{
	const xmlNode *front = link_front(n);
	const char *doi = link_doi(j, front);
	struct jats_line l;

	jats_line_begin(&l, j);
	link_title(j, n, front, &l);
	jats_line_stop(&l);
	link_authors(j, front, &l);
	if (doi != NULL) {
		jats_line_stop(&l);
		jats_put_link(&l, doi, arena_printf(j->arena,
		    "https://doi.org/%s", doi));
	}
	jats_add_para(j, "With this article", jats_line_end(&l));
	if (front != NULL && jats_equal(dom_attr(j->arena, n,
	    "article-type"), "translation"))
		link_translation(j, n, front);
	jats_unreached(j, n);
}
