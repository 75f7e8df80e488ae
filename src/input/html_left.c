/*
 * Saved web pages: what is not for a handout, and why; what was not read.
 *
 * The first line that an element fits decides.  "" as a reason: it is for a
 * handout, though a line below would leave it.
 */
#include "input/html.h"

#include <string.h>

#include "input/dom.h"
#include "input/nlm.h"

#define TEXT_LEFT "the text of the article, of which this is a summary"
#define TABLE_LEFT "the cells of a table belong to the text"
#define DIALOG "a dialog of the site"
#define MENU "a menu of the site"
#define SEARCH "a search of the site"
#define TWICE "the same in other words"
#define INJECTED "put into the page by an extension of the browser"

static const struct {
	const char *anchor, *reason;
} left[] = {
	/* buttons that hold terms and names */
	{ "button.keyword-actions-trigger", "" },
	{ "button.supplemental-data-actions-trigger", "" },
	{ "button.journal-actions-trigger", "" },

	/* no text at all */
	{ "script", "a program" }, { "style", "a style sheet" },
	{ "noscript", "a hint for browsers" }, { "svg", "a drawing" },
	{ "template", "a form to fill" }, { "iframe", "another page" },
	{ "object", "another page" }, { "title", TWICE },
	{ "button", "an action of the site" }, { "select", MENU },
	{ "textarea", "a field to fill" }, { "input", "a field to fill" },
	{ "form.usa-search*", SEARCH }, { "nav", MENU },
	{ "#nojs", "a hint for browsers" },

	/* extensions of browsers */
	{ ".easyScholar*", INJECTED }, { ".easyscholar*", INJECTED },
	{ ".scite-badge*", INJECTED }, { ".Scholarscope*", INJECTED },
	{ ".thepaperlink*", INJECTED }, { ".sci-hub*", INJECTED },
	{ ".__dimensions*", INJECTED }, { ".altmetric*", INJECTED },
	{ ".immersive-translate*", INJECTED },

	/* PubMed since 2020 */
	{ ".short-view", TWICE }, { ".short-article-details", MENU },
	{ ".usa-sr-only", "words for readers of the screen, said again" },
	{ ".actions-buttons", MENU }, { ".action-panel", DIALOG },
	{ ".overlay", DIALOG }, { ".dropdown-container", MENU },
	{ ".dialog", DIALOG }, { ".actions-bar", MENU },
	{ ".applied-filters-message", SEARCH },
	{ ".in-clipboard-label", SEARCH }, { ".page-sidebar", MENU },
	{ ".article-page-header", MENU }, { "#article-page-header", MENU },
	{ ".disclaimer", "the site's own words" },
	{ ".related-links", "links to other data of the site" },
	{ ".linkout", "links to providers of the full text" },
	{ ".full-text-links-list", "links to providers of the full text" },
	{ ".dots-loading-indicator", "a sign that the page loads" },
	{ ".docsum-authors.short-authors", TWICE },
	{ ".docsum-journal-citation.short-journal-citation", TWICE },
	{ ".docsum-snippet", "an excerpt that the search chose" },
	{ ".result-actions-bar", MENU }, { ".docsum-checkbox", MENU },
	{ ".search-result-position", SEARCH }, { ".position-number", SEARCH },
	{ ".first-line-outdent", SEARCH }, { ".docsum-gallery", TWICE },
	{ ".citation-separator", "punctuation" },
	{ ".no-abstract", "that there is none is seen" },
	{ ".figure-thumb-controls", MENU },

	/* PubMed from 2009 to 2020 */
	{ ".rprtnum", "the number of a result" }, { ".linkoutlist",
	    "links to providers of the full text" },
	{ ".icons", "links to providers of the full text" },
	{ "#comments_panel", "comments of readers" },
	{ "#see_pmcommons", "a link to comments of readers" },
	{ "#ncbi_share_pm", MENU }, { ".print-log", MENU },
	{ ".status_icon", "a sign of the site" }, { ".links", MENU },
	{ ".links.nohighlight", MENU }, { ".supplemental", MENU },
	{ ".linkbar", MENU }, { ".featured_linkouts",
	    "links to providers of the full text" },
	{ ".lib_icon", "a sign of the site" },
	{ "div#NCBIPageSection.section", MENU },
	{ ".ui-ncbi-toggler-master", MENU },

	/* PMC */
	{ ".pmc-sidenav", MENU }, { ".pmc-actions-bar", MENU },
	{ ".pmc-layout__disclaimer", "the site's own words" },
	{ ".pmc-journal-banner", "a picture" },
	{ ".d-buttons", MENU }, { ".togglers", MENU },
	{ ".courtesy-note", "who gave the article to the site" },
	{ ".goto", MENU }, { ".page-toc-label", MENU },
	{ ".largeobj-link", MENU }, { ".xtable", TABLE_LEFT },
	{ ".tbl-box", TABLE_LEFT }, { "table", TABLE_LEFT },
	{ ".tw-foot", "the notes of a table need the table" },
	{ ".tblwrap-foot", "the notes of a table need the table" },
	{ ".supplementary-materials", "files, which paper cannot hold" },
	{ ".suppmat", "files, which paper cannot hold" },
	{ ".sm", "files, which paper cannot hold" },
	{ "#data-suppmats", "files, which paper cannot hold" },
	{ ".aff-tip", TWICE }, { "#body-link-poppers", TWICE },
	{ ".scroll-box", MENU }, { ".page-sidebar", MENU },
	{ ".pmc_para_cit", TWICE }, { "ul#ui-ncbiinpagenav*", MENU },
	{ ".final-form", "words of the site" },
	{ ".figpopup-sensitive-area", MENU },

	/* whatever the site */
	{ ".usa-banner", "the site's own words" },
	{ ".usa-skipnav", MENU }, { ".usa-overlay", DIALOG },
	{ ".ncbi-header", MENU }, { ".ncbi-footer", MENU },
	{ "footer", "the foot of the site" }
};

enum { N_LEFT = sizeof left / sizeof *left };

/* The line of the table that leaves the element; N_LEFT: none does. */
static size_t
left_line(const xmlNode *n)
{
	for (size_t i = 0; i < N_LEFT; i++)
		if (html_is(n, left[i].anchor))
			return left[i].reason[0] != '\0' ? i : N_LEFT;
	return N_LEFT;
}

void
html_leave(xmlNode *root)
{
	/* what is in it is marked too: a reader may ask for it all the same */
	if (left_line(root) != N_LEFT)
		html_mark(root, HTML_LEFT);
	HTML_CHILDREN(n, root)
		html_leave(n);
}

/* ---- what was not read -------------------------------------------------- */

enum {
	LEFT_DEPTH = 3,                 /* elements of a path above its last */
	LEFT_PATH = 300                 /* bytes of it */
};

static void
left_path_add(char path[LEFT_PATH], const char *s, size_t len)
{
	size_t at = strlen(path);

	if (len > LEFT_PATH - 1 - at)
		len = LEFT_PATH - 1 - at;
	memcpy(path + at, s, len);
	path[at + len] = '\0';
}

/* "main#article-details/div.foo": the element and what holds it. */
static void
left_path(const struct html *h, const xmlNode *n, int depth,
    char path[LEFT_PATH])
{
	const char *id = html_raw(n, "id"), *class = html_raw(n, "class");

	if (depth > 0 && n != h->page && n->parent != NULL &&
	    n->parent->type == XML_ELEMENT_NODE) {
		left_path(h, n->parent, depth - 1, path);
		left_path_add(path, "/", 1);
	}
	left_path_add(path, dom_name(n), strlen(dom_name(n)));
	if (*id != '\0')
		left_path_add(path, "#", 1);
	else if (*class != '\0')
		left_path_add(path, ".", 1);
	if (*id == '\0')
		id = class + strspn(class, " \t\r\n");
	left_path_add(path, id, strcspn(id, " \t\r\n"));
}

static void
left_text(struct html *h, const xmlNode *n, const char *text)
{
	struct article *x = h->x;
	char path[LEFT_PATH] = "";

	left_path(h, n, LEFT_DEPTH, path);
	for (size_t i = 0; i < x->n_unreached; i++)
		if (strcmp(x->unreached[i].path, path) == 0) {
			x->unreached[i].count++;
			return;
		}
	text += strspn(text, " \t\r\n\f");
	if (nlm_unreached(h->arena, x, arena_strdup(h->arena, path), text) !=
	    NULL)
		diag(h->diags, DIAG_UNREACHED,
		    "not understood, in %s: \"%.100s\"", path, text);
}

static void
left_walk(struct html *h, xmlNode *n)
{
	for (xmlNode *c = n->children; c != NULL; c = c->next) {
		if (!html_has_text(c))
			continue;
		if (c->type == XML_ELEMENT_NODE)
			left_walk(h, c);
		else
			left_text(h, n, (const char *)c->content);
	}
}

/* What the table left, with its reasons; programs are no text. */
static void
left_count(struct html *h, const xmlNode *root)
{
	HTML_CHILDREN(n, root) {
		const char *text;
		size_t i;

		if (html_fate(n) != HTML_LEFT) {
			left_count(h, n);
			continue;
		}
		i = left_line(n);
		if (i == N_LEFT || strcmp(left[i].anchor, "script") == 0 ||
		    strcmp(left[i].anchor, "style") == 0)
			continue;
		text = dom_text(h->arena, n);
		if (text != NULL &&
		    text[strspn(text, " \xC2\xA0")] != '\0')
			nlm_left(h->arena, h->x, left[i].anchor, text,
			    left[i].reason);
	}
}

void
html_unreached(struct html *h)
{
	left_walk(h, h->page);
	left_count(h, h->page);
}
