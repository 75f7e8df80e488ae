/*
 * Saved web pages: what their files share.
 *
 * A page is found by its anchors: ids, classes, labels of sections.  What is
 * read is marked as used, what is the site's own was marked before, by
 * html_left.c; so what no reader took is known, and said.
 *
 *	html.c          the dialects: pages to articles, by their layout
 *	html_dom.c      elements by anchors; text, each read once
 *	html_left.c     what is not for a handout, and why; what was not read
 *	html_meta.c     what the head of a page says of its article
 *	html_people.c   names, affiliations and the links between them
 *	html_parts.c    keywords, lists of lines, addresses
 *	html_pubmed.c   PubMed since 2020: the head of an article
 *	html_body.c     its sections
 *	html_groups.c   other articles: neighbours, notices, lists of results
 *	html_entrez.c   PubMed from 2009 to 2020
 *	html_pmc.c      an article of PMC: its head
 *	html_prose.c    its abstract, figures, sections
 *	html_notes.c    statements beside its text
 *	html_refs.c     references
 *	html_pre.c      another dialect as the text of a page
 */
#ifndef INPUT_HTML_H
#define INPUT_HTML_H

#include <libxml/tree.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"
#include "input/dom.h"
#include "input/page_text.h"
#include "model/article.h"

/* The article at work. */
struct html {
	struct arena *arena;
	struct article *x;
	struct diags *diags;
	char *record;                   /* 32 bytes of the reader's */
	xmlNode *root;                  /* of the page */
	xmlNode *page;                  /* the element that holds the article */
	struct copied cite;             /* for what is a line of text */
};

/* ---- elements ----------------------------------------------------------- */

/*
 * Is it such an element?  "li", "#abstract", ".docsum-pmid", "ul.item-list",
 * "div.fig.iconblock"; "*" alone is any element, at an end any end.
 */
bool
html_is(const xmlNode *n, const char *anchor);

/* The first below `root`, and the next behind n: in n, or after it. */
xmlNode *
html_find(const xmlNode *root, const char *anchor);
xmlNode *
html_next(const xmlNode *root, const xmlNode *n, const char *anchor);

#define HTML_EACH(n, root, anchor) \
	for (xmlNode *n = html_find(root, anchor); n != NULL; \
	    n = html_next(root, n, anchor))

/* Children that are elements. */
xmlNode *
html_first(const xmlNode *n);
xmlNode *
html_after(const xmlNode *n);

#define HTML_CHILDREN(n, parent) \
	for (xmlNode *n = html_first(parent); n != NULL; n = html_after(n))

/* An attribute, folded; NULL when n is NULL or has none. */
const char *
html_attr(struct html *h, const xmlNode *n, const char *name);

/* The same as it stands; "" where there is none. */
const char *
html_raw(const xmlNode *n, const char *name);

/* ---- text --------------------------------------------------------------- */

enum html_fate { HTML_UNREAD, HTML_USED, HTML_LEFT };

enum html_fate
html_fate(const xmlNode *n);
void
html_mark(xmlNode *n, enum html_fate fate);

/*
 * What of its text was not read before, and is none of the site's: NULL where
 * there is nothing (or n is NULL).  The element is used then.
 */
const char *
html_text(struct html *h, xmlNode *n);
struct rich
html_rich(struct html *h, xmlNode *n);

/* The same of the first such element below. */
const char *
html_find_text(struct html *h, xmlNode *root, const char *anchor);
struct rich
html_find_rich(struct html *h, xmlNode *root, const char *anchor);

/* A title without the colon or full stop that ends it; NULL: NULL. */
const char *
html_bare(struct html *h, const char *title);

/* Is there text that was not read? */
bool
html_has_text(const xmlNode *n);

/* Is the element within nothing that was read or left? */
bool
html_is_open(const struct html *h, const xmlNode *n);

/* Push what there is as a paragraph. */
void
html_para(struct html *h, struct rich **paras, size_t *n_paras,
    struct rich text);

/* The next paragraph of an abstract: a section of its own where it has a label,
   which may be NULL.  With neither label nor text it is none. */
void
html_abstract_para(struct html *h, struct abstract *x, const char *label,
    struct rich text);

/* ---- what is left ------------------------------------------------------- */

/* Mark all elements of a page that are not for a handout. */
void
html_leave(xmlNode *root);

/* Count what was not read: what is left, and say the rest. */
void
html_unreached(struct html *h);

/* ---- parts -------------------------------------------------------------- */

/* Fill what is still empty from the page's <meta> elements. */
void
html_meta(struct html *h);
const char *
html_meta_text(struct html *h, const char *name);

/*
 * A name as printed, "Dorry L Segev", and as indexed, "Segev DL" or NULL:
 * together they tell the surname.
 */
struct contrib
html_person(struct html *h, const char *name, const char *indexed);
/* "/?term=Segev+DL&cauthor_id=1", "/pubmed/?term=Segev%20DL%5BAuthor%5D" ->
   "Segev DL" */
const char *
html_indexed(struct html *h, const char *href);

/* Is the link of a group of authors? */
bool
html_is_group(const char *name, const char *href);

/* A group, or a person by what the link says; href may be NULL. */
struct contrib
html_author(struct html *h, const char *name, const char *href);

/* An affiliation by its mark, which may be NULL; its index. */
size_t
html_add_aff(struct html *h, const char *label, struct rich text);

/*
 * Link a person to the affiliations whose marks the text holds, "1,", "2 3".
 * Other marks say who answers letters and who contributed equally.
 */
void
html_link_affs(struct html *h, struct contrib *c, const char *marks);

/* "Figure 1" that begins a caption, which is cut off it; NULL. */
const char *
html_cut_label(struct html *h, struct rich *caption);

/* Lines of a list, each of the text of one anchor, to their section's. */
void
html_lines(struct html *h, xmlNode *root, const char *anchor,
    copied_section_fn *read);

/* "aorta; mortality; valve surgery.", to a group of that title (or NULL). */
void
html_keywords(struct html *h, const char *title, struct rich text,
    char separator);

/* Sections of a page of PubMed, by their labels. */
void
html_section(struct html *h, const char *label, xmlNode *section);
void
html_sections(struct html *h);

/* Other articles in lists of the present and of the former site. */
void
html_notices(struct html *h, const char *label, xmlNode *list);
void
html_related(struct html *h, xmlNode *list, struct related **to, size_t *n);

/* The number of the article, for messages too. */
void
html_record(struct html *h, const char *pmid);

/* "Gut Liver. 2023 Sep 15;17(5):674-683. doi: 10.5009/x. Epub ..." */
void
html_citation(struct html *h, const char *text);

/* "PMID:", "PMCID:", "DOI:" of the former site. */
void
html_entrez_ids(struct html *h, xmlNode *n);

/* References, in their order. */
void
html_ref(struct html *h, struct ref_list *list, const char *label,
    xmlNode *n);
void
html_add_refs(struct html *h, const struct ref_list *list);

/* "%20" -> " " */
const char *
html_unescape_href(struct html *h, const char *s);
/* "10.1000/x" of an address at a resolver; NULL. */
const char *
html_href_doi(struct html *h, const char *href);
/* The number behind a part of an address, "/pubmed/", "/articles/PMC". */
const char *
html_href_number(struct html *h, const char *href, const char *before);

/*
 * A statement beside the text: where it goes is told by its title (or NULL) or,
 * failing that, by how it begins.  `authors`: it stands by the authors.
 */
void
html_statement(struct html *h, const char *title, xmlNode *n, bool authors);

/* Is it the title of such statements, "Competing interests"? */
bool
html_is_statement(const char *title);

/* Abstracts, figures, statements and references of an article. */
void
html_prose(struct html *h, xmlNode *body);

/* Layouts. */
typedef void html_read_fn(struct html *h);

html_read_fn html_pubmed, html_docsum, html_entrez, html_entrez_docsum,
    html_abstract_plus, html_pmc, html_pmc_old, html_meta_only;

#endif
