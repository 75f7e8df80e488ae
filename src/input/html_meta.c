/*
 * Saved web pages: what the head of a page says of its article.
 *
 * PubMed, PMC and most publishers write <meta> elements for the search engines
 * of scholars ("Highwire tags").  They have no mark-up and often less than the
 * page shows, so they only fill what the page itself did not give.
 */
#define _GNU_SOURCE             /* strcasestr */
#include "input/html.h"

#include <string.h>
#include <strings.h>

#include "input/ids.h"
#include "input/lang.h"
#include "input/markup.h"
#include "input/nlm.h"
#include "input/rich.h"

/* The content of a <meta> element, if it has one of the names. */
static const char *
meta_content(struct html *h, const xmlNode *n, const char *name)
{
	const char *is = html_attr(h, n, "name");

	if (is == NULL)
		is = html_attr(h, n, "property");
	if (is == NULL || strcasecmp(is, name) != 0)
		return NULL;
	return html_attr(h, n, "content");
}

const char *
html_meta_text(struct html *h, const char *name)
{
	HTML_EACH(n, h->root, "meta") {
		const char *content = meta_content(h, n, name);

		if (content != NULL)
			return content;
	}
	return NULL;
}

/* ---- plain members ------------------------------------------------------ */

static void
meta_texts(struct html *h)
{
	struct article *x = h->x;
	const struct {
		const char *name;
		const char **to;
	} texts[] = {
		{ "citation_journal_title", &x->journal.title },
		{ "citation_journal_abbrev", &x->journal.abbrev },
		{ "citation_volume", &x->volume },
		{ "citation_issue", &x->issue },
		{ "citation_firstpage", &x->fpage },
		{ "citation_lastpage", &x->lpage },
		{ "citation_doi", &x->doi }, { "prism.doi", &x->doi },
		{ "citation_pmid", &x->pmid }, { "uid", &x->pmid },
		{ "ncbi_uid", &x->pmid }
	};
	bool paged = x->fpage != NULL || x->page_range != NULL ||
	    x->elocation_id != NULL;

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		if (*texts[i].to == NULL && !(paged &&
		    strstr(texts[i].name, "page") != NULL))
			*texts[i].to = html_meta_text(h, texts[i].name);
	if (x->doi != NULL && id_doi(h->arena, x->doi) == NULL)
		x->doi = NULL;
}

/* Identifiers of the site, which its addresses hold. */
static void
meta_address(struct html *h)
{
	struct article *x = h->x;
	const char *url = html_meta_text(h, "og:url");
	const char *n;

	HTML_EACH(link, h->root, "link")
		if (url == NULL && html_attr(h, link, "rel") != NULL &&
		    strcmp(html_attr(h, link, "rel"), "canonical") == 0)
			url = html_attr(h, link, "href");
	n = html_href_number(h, url, "/articles/PMC");
	if (x->pmcid == NULL && n != NULL)
		x->pmcid = arena_printf(h->arena, "PMC%s", n);
	if (x->pmid == NULL)
		x->pmid = html_href_number(h, url,
		    "pubmed.ncbi.nlm.nih.gov/");
	if (x->pmid == NULL)
		x->pmid = html_href_number(h, url, "/pubmed/");
}

static void
meta_date(struct html *h)
{
	static const struct {
		const char *name;
		enum pub_date_kind kind;
	} names[] = {
		{ "citation_publication_date", DATE_PPUB },
		{ "citation_date", DATE_PPUB },
		{ "citation_cover_date", DATE_PPUB },
		{ "citation_online_date", DATE_EPUB }
	};
	struct article *x = h->x;

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		const char *text = html_meta_text(h, names[i].name);
		struct pub_date *d;

		if (text == NULL || (i < 3 && x->n_dates != 0))
			continue;
		if (article_date(x, names[i].kind) != NULL)
			continue;
		d = ARENA_PUSH(h->arena, x->dates, x->n_dates);
		d->kind = names[i].kind;
		d->date = nlm_date(h->arena, text);
	}
}

/* ---- people ------------------------------------------------------------- */

/* "Roe, Ann B" or "Ann B Roe" */
static void
meta_author(struct html *h, const char *text)
{
	struct article *x = h->x;
	const char *comma = strchr(text, ',');
	struct contrib c = { .role = CONTRIB_AUTHOR };

	if (comma != NULL && comma[1] == ' ') {
		c.surname = copied_trim(&h->cite, text,
		    (size_t)(comma - text));
		c.given_names = copied_trim(&h->cite, comma + 1,
		    strlen(comma + 1));
	} else {
		c = html_person(h, text, NULL);
	}
	*ARENA_PUSH(h->arena, x->contribs, x->n_contribs) = c;
}

/* "Roe AB;Doe C;" */
static void
meta_authors(struct html *h, const char *text)
{
	while (*text != '\0') {
		size_t n = strcspn(text, ";");
		const char *name = copied_trim(&h->cite, text, n);
		struct contrib c = { .role = CONTRIB_AUTHOR };

		if (name[0] != '\0') {
			nlm_short_name(h->arena, &c, name);
			*ARENA_PUSH(h->arena, h->x->contribs,
			    h->x->n_contribs) = c;
		}
		text += n + (text[n] == ';');
	}
}

/* What follows an author's name is that author's. */
static void
meta_people(struct html *h)
{
	struct article *x = h->x;
	const char *all;

	HTML_EACH(n, h->root, "meta") {
		struct contrib *last = x->n_contribs > 0
		    ? &x->contribs[x->n_contribs - 1] : NULL;
		const char *text = meta_content(h, n, "citation_author");

		if (text != NULL)
			meta_author(h, text);
		if (last == NULL)
			continue;
		text = meta_content(h, n, "citation_author_institution");
		if (text != NULL)
			*ARENA_PUSH(h->arena, last->affs, last->n_affs) =
			    html_add_aff(h, NULL, rich_plain(h->arena, text));
		text = meta_content(h, n, "citation_author_orcid");
		if (text != NULL)
			last->orcid = text;
		text = meta_content(h, n, "citation_author_email");
		if (text != NULL)
			last->email = text;
	}
	all = html_meta_text(h, "citation_authors");
	if (x->n_contribs == 0 && all != NULL)
		meta_authors(h, all);
}

/* ---- the whole ---------------------------------------------------------- */

void
html_meta(struct html *h)
{
	struct article *x = h->x;

	meta_texts(h);
	meta_address(h);
	meta_date(h);
	if (x->title.n_runs == 0)
		x->title = rich_plain(h->arena,
		    html_meta_text(h, "citation_title"));
	if (x->n_contribs == 0)
		meta_people(h);
}

static void
meta_keywords(struct html *h)
{
	HTML_EACH(n, h->root, "meta") {
		const char *text = meta_content(h, n, "citation_keywords");

		if (text == NULL)
			text = meta_content(h, n, "citation_keyword");
		if (text != NULL)
			html_keywords(h, NULL, rich_plain(h->arena, text),
			    strchr(text, ';') != NULL ? ';' : ',');
	}
}

static void
meta_abstract(struct html *h)
{
	static const char *const names[] = {
		"citation_abstract", "dcterms.abstract", "dc.description",
		"description", "og:description"
	};
	const char *text = NULL;
	struct abstract *x;
	struct abstract_sec *sec;
	size_t i;

	for (i = 0; i < sizeof names / sizeof *names && text == NULL; i++)
		text = html_meta_text(h, names[i]);
	if (text == NULL) {
		copied_gap(&h->cite, "abstracts",
		    "The abstract was not in the head of the saved page.");
		return;
	}
	x = ARENA_PUSH(h->arena, h->x->abstracts, h->x->n_abstracts);
	sec = ARENA_PUSH(h->arena, x->secs, x->n_secs);
	*ARENA_PUSH(h->arena, sec->paras, sec->n_paras) =
	    rich_plain(h->arena, text);
	if (i > 2)
		copied_gap(&h->cite, "abstracts", "The abstract is the "
		    "description in the head of the saved page, and may be "
		    "cut.");
}

/*
 * A page of an unknown site, of which only the head is read.
 */
void
html_meta_only(struct html *h)
{
	struct article *x = h->x;

	if (html_meta_text(h, "citation_title") == NULL)
		return;
	html_meta(h);
	x->journal.publisher = html_meta_text(h, "citation_publisher");
	x->lang = lang_tag(h->arena, html_meta_text(h, "citation_language"));
	meta_keywords(h);
	meta_abstract(h);
	copied_gap(&h->cite, "page", "Only what the head of the saved page "
	    "says of the article was read.");
}
