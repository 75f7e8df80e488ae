/*
 * Saved web pages: PubMed from 2009 to 2020, when it was a part of Entrez.
 *
 * Two layouts: "AbstractPlus" of 2009, a definition list; and what followed,
 * divisions of the class "rprt" with short names for their parts.
 */
#include "input/html.h"

#include <string.h>
#include <strings.h>

#include "input/nlm.h"
#include "input/rich.h"

/* ---- identifiers -------------------------------------------------------- */

static void
entrez_id(struct html *h, const char *word, const char *value)
{
	struct article *x = h->x;

	if (word == NULL || value == NULL)
		return;
	if (strcasecmp(word, "PMID:") == 0)
		html_record(h, value);
	else if (strcasecmp(word, "PMCID:") == 0)
		x->pmcid = value;
	else if (strcasecmp(word, "DOI:") == 0)
		x->doi = value;
	else
		*ARENA_PUSH(h->arena, x->ids, x->n_ids) = (struct pub_id){
			html_bare(h, word), value
		};
}

void
html_entrez_ids(struct html *h, xmlNode *n)
{
	xmlNode *list = html_find(n, ".rprtid");
	const char *word = NULL;

	if (list == NULL)
		return;
	HTML_CHILDREN(part, list) {
		const char *text = html_text(h, part);

		if (html_is(part, "dt")) {
			word = text;
		} else if (text != NULL && text[0] != '[') {
			entrez_id(h, word, text);
			word = NULL;
		}
	}
	html_mark(list, HTML_USED);     /* "[PubMed - in process]" */
}

/* ---- citation ----------------------------------------------------------- */

/* "<a title="Gut and liver.">Gut Liver.</a> 2015 Mar 12;56:120-131." */
static void
entrez_citation(struct html *h, xmlNode *cite)
{
	xmlNode *link = html_find(cite, "a");
	struct journal *j = &h->x->journal;

	if (cite == NULL)
		return;
	if (link != NULL) {
		const char *title = html_attr(h, link, "title");

		if (title == NULL)
			title = html_attr(h, link->parent, "title");
		j->title = html_bare(h, title);
		j->abbrev = html_bare(h, html_text(h, link));
	}
	html_citation(h, html_text(h, cite));
}

/* ---- people ------------------------------------------------------------- */

static void
entrez_author(struct html *h, xmlNode *link)
{
	const char *href = html_attr(h, link, "href");
	const char *name = html_text(h, link);
	struct contrib c = { .role = CONTRIB_AUTHOR };

	if (name == NULL)
		return;
	if (html_is_group(name, href)) {
		c.kind = CONTRIB_COLLAB;
		c.collab = rich_plain(h->arena, name);
	} else if (!nlm_short_name(h->arena, &c, name)) {
		c.surname = NULL;
		c.name = name;
	}
	*ARENA_PUSH(h->arena, h->x->contribs, h->x->n_contribs) = c;
}

/* Names are links, marks of affiliations superscripts behind them. */
static void
entrez_authors(struct html *h, xmlNode *list)
{
	struct article *x = h->x;
	const char *rest;

	if (list == NULL)
		return;
	HTML_EACH(n, list, "*") {
		if (html_is(n, "a"))
			entrez_author(h, n);
		else if (html_is(n, "sup") && x->n_contribs > 0)
			html_link_affs(h, &x->contribs[x->n_contribs - 1],
			    html_text(h, n));
	}
	rest = html_text(h, list);
	if (rest == NULL || strncmp(rest, "[No authors", 11) == 0)
		return;
	if (strstr(rest, "et al") != NULL)
		x->contribs_incomplete = true;
	else if (rest[strspn(rest, " ,;.")] != '\0' && x->n_contribs == 0)
		copied_people(&h->cite, rest, CONTRIB_AUTHOR);
	else if (rest[strspn(rest, " ,;.")] != '\0')
		copied_left(&h->cite, "the list of authors", rest);
}

static void
entrez_affs(struct html *h, xmlNode *list)
{
	const char *label = NULL;
	bool any = false;

	if (list == NULL)
		return;
	HTML_EACH(n, list, "*") {
		struct rich text;

		if (html_is(n, "h3") || html_is(n, "dt")) {
			label = html_text(h, n);
			continue;
		}
		if (!html_is(n, "li") && !html_is(n, "dd") &&
		    !html_is(n, "p"))
			continue;
		if (!html_is(n, "dd"))
			label = html_find_text(h, n, "sup");
		text = html_rich(h, n);
		if (text.n_runs != 0)
			html_add_aff(h, label, text);
		any = any || text.n_runs != 0;
	}
	if (any)
		html_mark(list, HTML_USED);
}

/* A single affiliation, without a mark, is that of the first author. */
static void
entrez_first_aff(struct html *h)
{
	struct article *x = h->x;

	if (x->n_affs == 1 && x->affs[0].label == NULL && x->n_contribs > 0 &&
	    x->contribs[0].n_affs == 0)
		*ARENA_PUSH(h->arena, x->contribs[0].affs,
		    x->contribs[0].n_affs) = 0;
}

/* ---- abstract ----------------------------------------------------------- */

static bool
entrez_is_copyright(const char *text)
{
	return strncmp(text, "Copyright ", 10) == 0 ||
	    strncmp(text, "\xC2\xA9", 2) == 0 ||
	    strncmp(text, "Published by ", 13) == 0;
}

static void
entrez_para(struct html *h, struct abstract *x, const char *label,
    struct rich text)
{
	struct abstract_sec *sec;

	if (text.n_runs == 0)
		return;
	if (entrez_is_copyright(rich_text(h->arena, &text))) {
		x->copyright = rich_text(h->arena, &text);
		return;
	}
	if (x->n_secs == 0 && label == NULL && text.n_runs == 1 &&
	    text.runs[0].styles == 0 && text.runs[0].math == NULL) {
		nlm_sections(h->arena, x, text.runs[0].text);
		return;
	}
	if (x->n_secs == 0 || label != NULL) {
		sec = ARENA_PUSH(h->arena, x->secs, x->n_secs);
		sec->label = label;
	}
	sec = &x->secs[x->n_secs - 1];
	html_para(h, &sec->paras, &sec->n_paras, text);
}

static void
entrez_abstract(struct html *h, xmlNode *n)
{
	struct abstract x = { .kind = ABSTRACT_MAIN };
	const char *label = NULL;

	if (n == NULL)
		return;
	HTML_EACH(part, n, "*") {
		if (html_is(part, "h3"))
			html_mark(part, HTML_USED);     /* "Abstract" */
		else if (html_is(part, "h4"))
			label = html_bare(h, html_text(h, part));
		if (!html_is(part, "p"))
			continue;
		entrez_para(h, &x, label, html_rich(h, part));
		label = NULL;
	}
	entrez_para(h, &x, NULL, html_rich(h, n));
	if (x.n_secs != 0)
		*ARENA_PUSH(h->arena, h->x->abstracts, h->x->n_abstracts) = x;
	else
		h->x->copyright = x.copyright;
}

/* ---- the layout of 2010 to 2020 ----------------------------------------- */

/* Sections by their headings; what a heading is over stands behind it. */
static void
entrez_sections(struct html *h)
{
	/* the inner ones first: some outer ones only list them */
	static const char *const headings[] = { "h4", "h3" };

	for (size_t i = 0; i < 2; i++)
		HTML_EACH(n, h->page, headings[i]) {
			xmlNode *section = html_after(n);
			const char *label;

			if (!html_is_open(h, n) || section == NULL)
				continue;
			label = html_bare(h, html_text(h, n));
			if (label != NULL)
				html_section(h, label, section);
		}
}

void
html_entrez(struct html *h)
{
	xmlNode *n = h->page;
	const char *words;

	html_entrez_ids(h, n);
	entrez_citation(h, html_find(n, ".cit"));
	h->x->title = html_find_rich(h, n, "h1");
	entrez_affs(h, html_find(n, ".afflist"));
	entrez_affs(h, html_find(n, ".aff"));
	entrez_authors(h, html_find(n, ".auths"));
	entrez_first_aff(h);
	entrez_abstract(h, html_find(n, ".abstr"));
	words = html_find_text(h, html_find(n, ".keywords"), "p");
	if (words != NULL)
		html_keywords(h, NULL, rich_plain(h->arena, words), ';');
	HTML_EACH(k, n, ".keywords")
		html_mark(k, HTML_USED);
	entrez_sections(h);
}

/* ---- "AbstractPlus" of 2009 --------------------------------------------- */

/* "PMID: 15940349 [PubMed - indexed for MEDLINE]" */
static void
plus_ids(struct html *h, xmlNode *n)
{
	const char *text = n != NULL ? html_text(h, n) : NULL;
	struct copied_ids ids;

	if (text == NULL || !copied_ids(&h->cite, text, &ids))
		return;
	html_record(h, ids.pmid);
	h->x->pmcid = ids.pmcid;
	h->x->doi = ids.doi;
}

static void
plus_similar(struct html *h, xmlNode *n)
{
	struct article *x = h->x;

	HTML_EACH(item, n, "li.item") {
		struct related r = { 0 };
		xmlNode *link = html_find(item, "a");

		r.note = html_find_text(h, item, ".reviewflag");
		r.pmid = html_href_number(h, html_attr(h, link, "href"),
		    "/pubmed/");
		r.citation = html_find_text(h, item, ".cit");
		r.title = html_text(h, link);
		html_mark(item, HTML_USED);
		if (r.title != NULL)
			*ARENA_PUSH(h->arena, x->similar, x->n_similar) = r;
	}
	if (x->n_similar > 0)
		html_mark(n, HTML_USED);
}

void
html_abstract_plus(struct html *h)
{
	xmlNode *head = html_find(h->page, ".head");
	xmlNode *body = html_find(h->page, "dd.abstract");
	xmlNode *n;

	plus_ids(h, html_find(body, ".pmid"));
	n = html_find(head, ".ti");
	if (n != NULL && html_first(n) != NULL) {
		HTML_CHILDREN(b, n)
			if (html_is(b, "b"))
				html_mark(b, HTML_USED);        /* "1: " */
		entrez_citation(h, n);
	}
	h->x->title = html_find_rich(h, body, "h2");
	entrez_authors(h, html_find(body, ".authors"));
	HTML_EACH(aff, body, ".affiliation")
		html_add_aff(h, NULL, html_rich(h, aff));
	entrez_first_aff(h);
	entrez_abstract(h, html_find(body, "p.abstract"));
	HTML_EACH(list, h->page, ".brieflink")
		plus_similar(h, list);
}
