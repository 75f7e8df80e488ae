/*
 * Saved web pages: PubMed since 2020, the head of an article.
 *
 * The page has its head twice, for wide and for narrow screens; the long form
 * is read.  A list of results in the format "Abstract" holds many such
 * articles, with the same classes but other ids, so classes are asked for.
 */
#include "input/html.h"

#include <string.h>

#include "input/rich.h"

/* ---- journal, date, book ------------------------------------------------ */

/* "Cardiol Rev", whose title the button says. */
static void
pubmed_journal(struct html *h, xmlNode *cite)
{
	xmlNode *n = html_find(cite, ".journal-actions-trigger");
	struct journal *j = &h->x->journal;

	if (n == NULL)
		n = html_find(cite, ".journal");
	if (n == NULL)
		return;
	j->title = html_attr(h, n, "title");
	j->abbrev = html_text(h, n);
}

/* A line of the citation, by its form. */
static void
pubmed_cite_line(struct html *h, const char *text)
{
	struct copied *c = &h->cite;
	const char *key;

	if (text == NULL)
		return;
	key = copied_plain(c, text);
	if (strspn(key, ". ,;") == strlen(key))
		return;                 /* punctuation */
	if (copied_is_book(key))
		copied_book(c, text);
	else if (copied_type(key) == strlen(key))
		copied_add_type(c, key);
	else if (!copied_book_date(c, key) && !copied_banner(c, key) &&
	    !copied_language(c, key))
		copied_cite(c, key);
}

static void
pubmed_citation(struct html *h, xmlNode *head)
{
	static const char *const parts[] = {
		".publication-type", ".book-citation", ".cit"
	};
	xmlNode *cite = html_find(head, ".article-citation");

	if (cite == NULL)
		return;
	pubmed_journal(h, cite);
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		HTML_EACH(n, cite, parts[i])
			pubmed_cite_line(h, html_text(h, n));
	/* what stands behind them, each element for itself */
	HTML_CHILDREN(n, cite)
		pubmed_cite_line(h, html_text(h, n));
}

/* ---- people ------------------------------------------------------------- */

static void
pubmed_affs(struct html *h, xmlNode *head)
{
	xmlNode *affs = html_find(head, ".affiliations");

	if (affs == NULL)
		return;
	HTML_EACH(n, affs, "li") {
		const char *label = html_find_text(h, n, "sup");
		struct rich text = html_rich(h, n);

		if (text.n_runs != 0)
			html_add_aff(h, label, text);
	}
	html_mark(affs, HTML_USED);
}

/* The affiliation that a link of an author names by its title, where the
   page has no list of them. */
static void
pubmed_aff_title(struct html *h, struct contrib *c, xmlNode *link)
{
	const char *text = html_attr(h, link, "title");
	const char *label = html_text(h, link);

	if (text == NULL && h->x->n_affs == 0) {
		copied_gap(&h->cite, "affs",
		    "Affiliations were not in the saved page.");
		return;
	}
	if (text == NULL) {
		html_link_affs(h, c, label);
		return;
	}
	for (size_t i = 0; i < h->x->n_affs; i++)
		if (label != NULL && h->x->affs[i].label != NULL &&
		    strcmp(label, h->x->affs[i].label) == 0) {
			html_link_affs(h, c, label);
			return;
		}
	*ARENA_PUSH(h->arena, c->affs, c->n_affs) = html_add_aff(h, label,
	    rich_plain(h->arena, text));
}

static void
pubmed_author(struct html *h, xmlNode *item, struct contrib **to, size_t *n)
{
	xmlNode *name = html_find(item, ".full-name");
	const char *href = html_attr(h, name, "href"), *text;
	struct contrib c;

	text = name != NULL ? html_text(h, name) : NULL;
	if (text == NULL)
		return;
	c = html_author(h, text, href);
	HTML_EACH(link, item, ".affiliation-link")
		pubmed_aff_title(h, &c, link);
	HTML_EACH(sign, item, ".equal-contrib*") {
		html_mark(sign, HTML_USED);
		c.equal_contrib = true;
	}
	html_mark(item, HTML_USED);
	*ARENA_PUSH(h->arena, *to, *n) = c;
}

static void
pubmed_people(struct html *h, xmlNode *list, struct contrib **to, size_t *n)
{
	HTML_EACH(item, list, ".authors-list-item")
		pubmed_author(h, item, to, n);
	html_mark(list, HTML_USED);
}

static void
pubmed_authors(struct html *h, xmlNode *head)
{
	xmlNode *list = html_find(head, ".authors-list");

	pubmed_affs(h, head);
	if (list != NULL)
		pubmed_people(h, list, &h->x->contribs, &h->x->n_contribs);
}

/* Parts that have their own heading: "Collaborators", "Editors". */
static void
pubmed_more_people(struct html *h, xmlNode *head)
{
	struct article *x = h->x;

	HTML_EACH(title, head, ".title") {
		xmlNode *list = title->parent;
		const char *text;

		if (html_fate(title) != HTML_UNREAD ||
		    html_find(list, ".full-name") == NULL)
			continue;
		text = html_text(h, title);
		if (text != NULL && strncmp(text, "Editor", 6) == 0 &&
		    x->book != NULL)
			pubmed_people(h, list, &x->book->contribs,
			    &x->book->n_contribs);
		else if (text != NULL && strncmp(text, "Author", 6) != 0)
			pubmed_people(h, list, &x->investigators,
			    &x->n_investigators);
	}
	for (size_t i = 0; i < x->n_investigators; i++)
		x->investigators[i].role = CONTRIB_INVESTIGATOR;
}

/* "# Contributed equally." */
static void
pubmed_notes(struct html *h, xmlNode *head)
{
	struct article *x = h->x;

	HTML_EACH(n, head, ".equal-contrib-explanation*") {
		struct section *s;
		struct rich text = html_rich(h, n);

		if (text.n_runs == 0)
			continue;
		s = ARENA_PUSH(h->arena, x->author_notes, x->n_author_notes);
		html_para(h, &s->paras, &s->n_paras, text);
	}
}

/* ---- identifiers -------------------------------------------------------- */

static void
pubmed_id(struct html *h, xmlNode *n)
{
	struct article *x = h->x;
	const char *value = html_find_text(h, n, ".current-id");

	if (value == NULL)
		value = html_find_text(h, n, ".id-link");
	html_mark(n, HTML_USED);
	if (value == NULL)
		return;
	if (html_is(n, ".pubmed"))
		x->pmid = value;
	else if (html_is(n, ".pmc"))
		x->pmcid = value;
	else if (html_is(n, ".doi"))
		x->doi = value;
	else
		*ARENA_PUSH(h->arena, x->ids, x->n_ids) = (struct pub_id){
			html_is(n, ".bookshelf") ? "bookaccession" : "other",
			value
		};
}

static void
pubmed_ids(struct html *h, xmlNode *head)
{
	xmlNode *list = html_find(head, ".identifiers");

	if (list == NULL)
		return;
	HTML_EACH(n, list, ".identifier")
		pubmed_id(h, n);
	/* the site's links to versions: "Bookshelf ID", preprints */
	html_mark(list, HTML_USED);
}

/* ---- the head ----------------------------------------------------------- */

/* Lines that stand between: "[Article in German]", "Retracted article". */
static void
pubmed_other_lines(struct html *h, xmlNode *head)
{
	HTML_CHILDREN(n, head) {
		const char *key, *text;

		if (!html_has_text(n) || html_first(n) != NULL)
			continue;
		text = html_text(h, n);
		key = text != NULL ? copied_plain(&h->cite, text) : NULL;
		if (key != NULL && !copied_language(&h->cite, key) &&
		    !copied_banner(&h->cite, key))
			copied_left(&h->cite, "the head of the page", text);
	}
}

static void
pubmed_head(struct html *h, xmlNode *head)
{
	pubmed_ids(h, head);
	html_record(h, h->x->pmid);
	pubmed_citation(h, head);
	h->x->title = html_find_rich(h, head, ".heading-title");
	pubmed_authors(h, head);
	pubmed_more_people(h, head);
	pubmed_notes(h, head);
	pubmed_other_lines(h, head);
}

void
html_pubmed(struct html *h)
{
	xmlNode *head = html_find(h->page, ".full-view");

	if (head == NULL)
		head = html_find(h->page, ".short-view");
	if (head == NULL)
		head = h->page;
	pubmed_head(h, head);
	html_sections(h);
}
