/*
 * JATS: the front matter: identifiers, titles, issue.
 */
#include "input/jats.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "input/lang.h"

/* ---- identifiers -------------------------------------------------------- */

/* An identifier of a version of the article is not the article's. */
static const char **
front_id_member(struct article *x, const char *type, bool version)
{
	static const struct {
		const char *type;
		size_t member;
	} known[] = {
		{ "doi", offsetof(struct article, doi) },
		{ "pmid", offsetof(struct article, pmid) },
		{ "pmc", offsetof(struct article, pmcid) },
		{ "pmcid", offsetof(struct article, pmcid) }
	};

	for (size_t i = 0; !version && i < JATS_N(known); i++)
		if (jats_equal(type, known[i].type))
			return (void *)((char *)x + known[i].member);
	return NULL;
}

/* Messages name the record from here on. */
static void
front_name_record(struct jats *j)
{
	const struct article *x = j->article;
	const char *id = x->pmid != NULL ? x->pmid : x->pmcid != NULL
	    ? x->pmcid : x->doi;

	if (id == NULL)
		return;
	snprintf(j->record, JATS_RECORD, "%s", id);
	j->diags->here.record = j->record;
}

void
jats_article_id(struct jats *j, const xmlNode *n)
{
	struct article *x = j->article;
	const char *type = dom_attr(j->arena, n, "pub-id-type");
	bool version = jats_equal(dom_attr(j->arena, n, "specific-use"),
	    "version");
	const char **member, *value = jats_plain(j, n);

	if (type == NULL)
		type = dom_attr(j->arena, n, "book-id-type");
	if (type == NULL)
		type = dom_attr(j->arena, n, "book-part-id-type");
	member = front_id_member(x, type, version);
	if (value == NULL)
		return;
	if (member != NULL && *member == NULL)
		*member = value;
	else if (member == NULL || strcmp(*member, value) != 0)
		*ARENA_PUSH(j->arena, x->ids, x->n_ids) = (struct pub_id){
			version ? arena_printf(j->arena, "%s of the version",
			    type) : type, value };
	front_name_record(j);
}

static void
front_version(struct jats *j, const xmlNode *n)
{
	struct article *x = j->article;

	x->pub_status = jats_join(j, x->pub_status, ", ", jats_plain(j, n));
}

static void
front_versions(struct jats *j, const xmlNode *n)
{
	static const struct jats_handler table[] = {
		{ "article-version", front_version, 0 }
	};

	JATS_WALK(j, n, NULL, table);
}

void
jats_isbn(struct jats *j, const xmlNode *n)
{
	struct article *x = j->article;
	const char *text = jats_plain(j, n);

	if (text != NULL)
		*ARENA_PUSH(j->arena, x->ids, x->n_ids) =
		    (struct pub_id){ "isbn", text };
}

/* ---- titles ------------------------------------------------------------- */

static void
front_article_title(struct jats *j, const xmlNode *n)
{
	if (j->article->title.n_runs != 0)
		jats_unreached(j, n);
	else
		j->article->title = jats_bare(j, n);
}

static void
front_subtitle(struct jats *j, const xmlNode *n)
{
	struct article *x = j->article;
	struct jats_line l;

	jats_line_begin(&l, j);
	l.bare = true;
	jats_put_styled(&l, &x->subtitle, 0);
	if (x->subtitle.n_runs != 0)
		jats_line_str(&l, ": ");
	jats_put(&l, n);
	x->subtitle = jats_line_end(&l);
}

/* "Title: subtitle" of a group, or the one title itself. */
static struct rich
front_whole_title(struct jats *j, const xmlNode *n)
{
	struct jats_line l;

	jats_line_begin(&l, j);
	l.bare = true;
	if (dom_first(n) == NULL || dom_child(n, "trans-title") == NULL)
		return jats_bare(j, n);
	for (const xmlNode *c = dom_first(n); c != NULL; c = dom_next(c)) {
		if (!jats_line_is_empty(&l))
			jats_line_str(&l, ": ");
		jats_put(&l, c);
	}
	return jats_line_end(&l);
}

/* The model has one title in another language; others are told below. */
static void
front_trans_title(struct jats *j, const xmlNode *n)
{
	struct article *x = j->article;
	struct rich title = front_whole_title(j, n);
	const char *lang = dom_attr(j->arena, n, "lang");

	if (lang == NULL && dom_child(n, "trans-title") != NULL)
		lang = dom_attr(j->arena, dom_child(n, "trans-title"),
		    "lang");
	lang = lang_tag(j->arena, lang);
	if (title.n_runs == 0)
		return;
	if (x->trans_title.n_runs == 0) {
		x->trans_title = title;
		x->trans_title_lang = lang;
		return;
	}
	for (size_t i = 0; i < title.n_runs; i++)
		title.runs[i].lang = lang;
	jats_add_para(j, "Other title", title);
}

/* Made for the heads of pages; it is kept where it says something else. */
static void
front_alt_title(struct jats *j, const xmlNode *n)
{
	struct rich text = jats_bare(j, n);
	const char *type = dom_attr(j->arena, n, "alt-title-type");
	const char *title = rich_text(j->arena, &j->article->title);

	if (text.n_runs == 0 || jats_equal(rich_text(j->arena, &text), title))
		return;
	jats_add_para(j, type != NULL && strstr(type, "author") != NULL
	    ? "Short list of authors" : "Short title", text);
}

static void
front_titles(struct jats *j, const xmlNode *n)
{
	static const struct jats_handler table[] = {
		{ "article-title", front_article_title, 0 },
		{ "title", front_article_title, 0 },
		{ "subtitle", front_subtitle, 0 },
		{ "trans-title-group", front_trans_title, 0 },
		{ "trans-title", front_trans_title, 0 },
		{ "trans-subtitle", front_trans_title, 0 },
		{ "alt-title", front_alt_title, 0 },
		{ "fn-group", jats_fn_group, 0 }
	};

	JATS_WALK(j, n, NULL, table);
}

/* ---- issue, pages ------------------------------------------------------- */

static void
front_issue_title(struct jats *j, const xmlNode *n)
{
	jats_add_para(j, "Issue", jats_rich(j, n));
}

static void
front_supplement(struct jats *j, const xmlNode *n)
{
	const char *text = jats_plain(j, n);

	if (text != NULL && strcmp(dom_name(n), "supplement") == 0 &&
	    strspn(text, "0123456789") == strlen(text))
		text = arena_printf(j->arena, "Suppl %s", text);
	j->supplement = jats_join(j, j->supplement, " ", text);
}

static void
front_conference(struct jats *j, const xmlNode *n)
{
	struct jats_line l;

	jats_line_begin(&l, j);
	for (const xmlNode *c = dom_first(n); c != NULL; c = dom_next(c)) {
		if (dom_text(j->arena, c) == NULL)
			continue;
		if (!jats_line_is_empty(&l))
			jats_line_str(&l, ", ");
		jats_put(&l, c);
	}
	jats_add_para(j, "Conference", jats_line_end(&l));
}

/* How many there are; it matters where none is named. */
static void
front_counts(struct jats *j, const xmlNode *n)
{
	const xmlNode *refs = dom_child(n, "ref-count");
	const char *text = refs == NULL ? NULL
	    : dom_attr(j->arena, refs, "count");

	if (text != NULL && strlen(text) < 6 &&
	    strspn(text, "0123456789") == strlen(text))
		j->n_refs_stated = (int)strtol(text, NULL, 10);
	jats_unreached(j, n);
}

static void
front_link(struct jats *j, const xmlNode *n)
{
	struct jats_line l;

	jats_line_begin(&l, j);
	jats_put_node(&l, n);
	jats_add_para(j, "Link", jats_line_end(&l));
}

/* ---- what the publisher's own names hold -------------------------------- */

static void
front_custom_meta(struct jats *j, const xmlNode *n)
{
	static const char *const names[] = {
		"Data Availability", "Data availability statement",
		"Author impact statement", "Author contributions",
		"Competing interests", "Funding", "Code availability"
	};
	const char *name = jats_child_plain(j, n, "meta-name");
	const xmlNode *value = dom_child(n, "meta-value");

	if (!jats_is(name, names, JATS_N(names)) || value == NULL) {
		jats_unreached(j, n);
		return;
	}
	jats_add_para(j, name, jats_rich(j, value));
}

static void
front_custom_group(struct jats *j, const xmlNode *n)
{
	static const struct jats_handler table[] = {
		{ "custom-meta", front_custom_meta, 0 }
	};

	JATS_WALK(j, n, NULL, table);
}

/* ---- the whole ---------------------------------------------------------- */

static void
front_funding_text(struct jats *j, const xmlNode *n)
{
	jats_add_para(j, "Open access", jats_rich(j, n));
}

static const struct jats_handler front_meta[] = {
	{ "article-id", jats_article_id, 0 },
	{ "article-version", front_version, 0 },
	{ "article-version-alternatives", front_versions, 0 },
	{ "article-categories", jats_categories, 0 },
	{ "title-group", front_titles, 0 },
	{ "article-title", front_article_title, 0 },
	{ "subtitle", front_subtitle, 0 },
	{ "trans-title", front_trans_title, 0 },
	{ "contrib-group", jats_contrib_group, 0 },
	{ "aff", jats_nothing, 0 }, { "aff-alternatives", jats_nothing, 0 },
	{ "author-notes", jats_author_notes, 0 },
	{ "fn-group", jats_fn_group, 0 }, { "notes", jats_notes, 0 },
	{ "pub-date", jats_pub_date, 0 },
	{ "pub-date-not-available", jats_nothing, 0 },
	JATS_TEXT("volume", struct article, volume),
	{ "volume-series", front_issue_title, 0 },
	JATS_TEXT("issue", struct article, issue),
	{ "issue-title", front_issue_title, 0 },
	{ "issue-title-group", front_issue_title, 0 },
	{ "issue-subtitle", front_issue_title, 0 },
	{ "issue-sponsor", front_issue_title, 0 },
	{ "issue-part", front_supplement, 0 },
	{ "supplement", front_supplement, 0 },
	{ "isbn", jats_isbn, 0 },
	JATS_TEXT("fpage", struct article, fpage),
	JATS_TEXT("lpage", struct article, lpage),
	JATS_TEXT("page-range", struct article, page_range),
	JATS_TEXT("elocation-id", struct article, elocation_id),
	{ "email", front_link, 0 }, { "ext-link", front_link, 0 },
	{ "uri", front_link, 0 }, { "product", jats_product, 0 },
	{ "supplementary-material", jats_supplement, 0 },
	{ "history", jats_history, 0 }, { "pub-history", jats_pub_history, 0 },
	{ "permissions", jats_permissions, 0 },
	{ "copyright-statement", jats_copyright, 0 },
	{ "copyright-year", jats_copyright_year, 0 },
	{ "copyright-holder", jats_copyright_year, 0 },
	{ "license", jats_license, 0 },
	{ "related-article", jats_related_article, 0 },
	{ "related-object", jats_related_object, 0 },
	{ "abstract", jats_abstract, 0 },
	{ "trans-abstract", jats_trans_abstract, 0 },
	{ "kwd-group", jats_kwd_group, 0 },
	{ "unstructured-kwd-group", jats_unstructured_kwds, 0 },
	{ "contract-num", jats_contract_num, 0 },
	{ "contract-sponsor", jats_contract_sponsor, 0 },
	{ "grant-num", jats_contract_num, 0 },
	{ "grant-sponsor", jats_contract_sponsor, 0 },
	{ "funding-group", jats_funding_group, 0 },
	{ "support-group", jats_support_group, 0 },
	{ "open-access", front_funding_text, 0 },
	{ "conference", front_conference, 0 },
	{ "counts", front_counts, 0 },
	{ "custom-meta-group", front_custom_group, 0 },
	{ "custom-meta-wrap", front_custom_group, 0 },
	{ "bio", jats_bio, 0 }
};

void
jats_article_meta(struct jats *j, const xmlNode *n)
{
	struct article *x = j->article;

	JATS_WALK(j, n, x, front_meta);
	x->issue = jats_join(j, x->issue, " ", j->supplement);
	if (x->issue == NULL)
		x->issue = j->supplement;
	/* some repeat the DOI for want of a page */
	if (jats_equal(x->elocation_id, x->doi))
		x->elocation_id = NULL;
}

void
jats_front(struct jats *j, const xmlNode *n)
{
	static const struct jats_handler table[] = {
		{ "journal-meta", jats_journal_meta, 0 },
		{ "article-meta", jats_article_meta, 0 },
		{ "notes", jats_notes, 0 },
		{ "ack", jats_ack, 0 }, { "bio", jats_bio, 0 },
		{ "fn-group", jats_fn_group, 0 },
		{ "glossary", jats_glossary, 0 },
		{ "list", jats_loose_block, 0 },
		{ "def-list", jats_loose_block, 0 }
	};

	JATS_WALK(j, n, j->article, table);
}
