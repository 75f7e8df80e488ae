/*
 * Saved web pages: other articles, which a page lists, and lists of results,
 * whose items are articles in short.
 */
#include "input/html.h"

#include <stdio.h>
#include <string.h>

#include "input/rich.h"

/* ---- an article in short ------------------------------------------------ */

/* "Review." and "Free PMC article." behind the number. */
static const char *
group_note(struct html *h, xmlNode *n)
{
	static const char *const anchors[] = {
		".free-resources", ".publication-type", ".language",
		".retraction-notice", ".comment-citation"
	};
	struct buf b = { .arena = h->arena };

	for (size_t i = 0; i < sizeof anchors / sizeof *anchors; i++) {
		const char *text = html_find_text(h, n, anchors[i]);

		if (text != NULL) {
			buf_str(&b, b.len > 0 ? " " : "");
			buf_str(&b, text);
		}
	}
	return b.len > 0 ? buf_text(&b) : NULL;
}

/* "Title. [J Ex. 2014]", as the former site listed notices. */
static struct related
group_bracketed(struct html *h, xmlNode *n)
{
	const char *text, *open;
	struct related r = { 0 };

	r.pmid = html_href_number(h, html_attr(h, html_find(n, "a"), "href"),
	    "/pubmed/");
	text = html_text(h, n);
	open = text != NULL ? strrchr(text, '[') : NULL;
	r.title = text;
	if (open != NULL && open > text && text[strlen(text) - 1] == ']') {
		r.title = copied_trim(&h->cite, text, (size_t)(open - text));
		r.citation = copied_trim(&h->cite, open + 1,
		    strlen(open) - 2);
	}
	return r;
}

static struct related
group_read(struct html *h, xmlNode *n)
{
	struct related r = {
		.title = html_find_text(h, n, ".docsum-title"),
		.authors = html_find_text(h, n, ".full-authors"),
		.citation = html_find_text(h, n, ".full-journal-citation"),
		.pmid = html_find_text(h, n, ".docsum-pmid")
	};

	if (r.title == NULL && r.citation == NULL)
		return group_bracketed(h, n);
	if (r.pmid == NULL)
		r.pmid = html_href_number(h, html_attr(h,
		    html_find(n, ".docsum-title"), "href"), "/");
	r.note = group_note(h, n);
	if (r.citation != NULL)
		r.doi = copied_find_doi(&h->cite, r.citation);
	html_mark(n, HTML_USED);
	return r;
}

static const char *
group_anchor(const xmlNode *list)
{
	return html_find(list, ".full-docsum") != NULL ? ".full-docsum" : "li";
}

void
html_related(struct html *h, xmlNode *list, struct related **to, size_t *n)
{
	HTML_EACH(item, list, group_anchor(list)) {
		struct related r = group_read(h, item);

		if (r.title != NULL || r.citation != NULL || r.pmid != NULL)
			*ARENA_PUSH(h->arena, *to, *n) = r;
	}
}

void
html_notices(struct html *h, const char *label, xmlNode *list)
{
	struct article *x = h->x;

	HTML_EACH(item, list, group_anchor(list)) {
		struct related r = group_read(h, item);
		struct notice *n;

		if (r.title == NULL && r.citation == NULL && r.pmid == NULL)
			continue;
		n = ARENA_PUSH(h->arena, x->notices, x->n_notices);
		n->kind = notice_kind_from(label);
		n->type = label;
		n->title = r.title;
		n->authors = r.authors;
		n->text = rich_plain(h->arena, r.citation);
		n->note = r.note;
		n->pmid = r.pmid;
		n->doi = r.doi;
	}
}

/* ---- results ------------------------------------------------------------ */

void
html_record(struct html *h, const char *pmid)
{
	if (pmid == NULL)
		return;
	h->x->pmid = pmid;
	snprintf(h->record, 32, "%s", pmid);
	h->diags->here.record = h->record;
}

void
html_citation(struct html *h, const char *text)
{
	struct copied *c = &h->cite;
	const char *key = text != NULL ? copied_plain(c, text) : NULL;
	size_t n;

	if (key == NULL)
		return;
	n = copied_journal_before(key);
	if (n > 0 && h->x->journal.abbrev == NULL)
		h->x->journal.abbrev = copied_trim(c, key, n);
	copied_cite(c, key + n);
}

static void
results_people(struct html *h, const char *text)
{
	if (text != NULL && strncmp(text, "[No authors", 11) != 0)
		copied_people(&h->cite, text, CONTRIB_AUTHOR);
}

static void
results_gaps(struct html *h)
{
	if (html_find(h->page, ".no-abstract") == NULL)
		copied_gap(&h->cite, "abstracts", "The abstract was not in "
		    "the saved page, which lists results of a search in "
		    "short.");
	if (h->x->contribs_incomplete)
		copied_gap(&h->cite, "contribs",
		    "Not all authors were in the saved page.");
}

/* A result in the format "Summary", since 2020. */
void
html_docsum(struct html *h)
{
	xmlNode *n = h->page;
	const char *language;

	html_record(h, html_find_text(h, n, ".docsum-pmid"));
	if (h->x->pmid == NULL)
		html_record(h, html_href_number(h, html_attr(h, html_find(n,
		    ".docsum-title"), "href"), "/"));
	h->x->title = html_find_rich(h, n, ".docsum-title");
	for (size_t i = 0; i < h->x->title.n_runs; i++) /* what was sought */
		h->x->title.runs[i].styles &= ~(unsigned)INLINE_BOLD;
	results_people(h, html_find_text(h, n, ".full-authors"));
	html_citation(h, html_find_text(h, n, ".full-journal-citation"));
	HTML_EACH(part, n, ".publication-type") {
		const char *type = html_text(h, part);

		if (type != NULL)
			copied_add_type(&h->cite, arena_strndup(h->arena,
			    type, strcspn(type, ".")));
	}
	language = html_find_text(h, n, ".language");
	if (language != NULL)
		copied_language(&h->cite, arena_printf(h->arena,
		    "[Article in %s]", language));
	HTML_EACH(free, n, ".free-resources")
		html_mark(free, HTML_LEFT);
	HTML_EACH(label, n, ".citation-part")
		html_mark(label, HTML_USED);    /* "PMID:" */
	results_gaps(h);
}

/* The same, before 2020. */
void
html_entrez_docsum(struct html *h)
{
	xmlNode *n = h->page, *journal = html_find(n, ".jrnl");
	struct article *x = h->x;
	const char *details;

	html_entrez_ids(h, n);
	x->title = html_find_rich(h, n, ".title");
	results_people(h, html_find_text(h, n, ".desc"));
	x->journal.title = html_attr(h, journal, "title");
	details = html_find_text(h, n, ".details");
	html_citation(h, details);
	results_gaps(h);
}
