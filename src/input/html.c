/*
 * Saved web pages: the dialects.
 *
 * A page is parsed whole, by a parser that forgives everything, and each
 * element that holds an article is read when its turn comes.
 */
#define _GNU_SOURCE             /* strcasestr */
#include "input/html.h"

#include <libxml/HTMLparser.h>
#include <stdlib.h>
#include <string.h>

#include "base/source.h"
#include "input/decode.h"
#include "input/dialect.h"
#include "input/html_pre.h"
#include "input/mhtml.h"

enum {
	HTML_LIMIT = 64 * 1024 * 1024,  /* bytes of a page: the largest real
	                                   ones, with pictures, have 20 MB */
	HTML_N_TAGS = 1000 * 1000       /* of it: some 500 bytes each, parsed */
};

/* In this order: the first whose articles a page holds. */
static const struct html_layout {
	const char *format;
	const char *article;            /* the element of one */
	const char *sign;               /* what it must hold; NULL: nothing */
	html_read_fn *read;
} layouts[] = {
	{ "PMC article saved as HTML", "article", ".front-matter", html_pmc },
	{ "PMC article saved as HTML", "div.jig-ncbiinpagenav",
	    "h1.content-title", html_pmc_old },
	{ "PMC article saved as HTML", "body", "h1.content-title",
	    html_pmc_old },
	{ "PubMed page saved as HTML", "article.article-overview",
	    ".heading-title", html_pubmed },
	{ "PubMed page saved as HTML", "#article-details", ".heading-title",
	    html_pubmed },
	{ "PubMed page saved as HTML", "#article-page", ".heading-title",
	    html_pubmed },
	{ "PubMed results saved as HTML", "article.full-docsum",
	    ".docsum-title", html_docsum },
	{ "PubMed page saved as HTML", "div.rprt.abstract", "h1",
	    html_entrez },
	{ "PubMed results saved as HTML", "div.rprt", ".rslt",
	    html_entrez_docsum },
	{ "PubMed page saved as HTML", "dl.AbstractPlusReport", "dd.abstract",
	    html_abstract_plus },
	{ "PubMed page saved as HTML", "header.heading", ".heading-title",
	    html_pubmed },
	{ "web page with citation data", "meta", NULL, html_meta_only }
};

enum { N_LAYOUTS = sizeof layouts / sizeof *layouts };

struct html_state {
	struct diags *diags;
	xmlDocPtr doc;
	const struct html_layout *layout;       /* NULL: no article */
	xmlNode *next;                  /* of the next article, NULL: no more */
	bool single;                    /* the page is about one article */
	struct html_pre *pre;           /* where it holds text, NULL: none */
	char record[32];                /* its PMID, for messages: it must
	                                   outlive the arena of the article */
};

/* ---- pages -------------------------------------------------------------- */

/* The next article of the layout, behind `from` or in it. */
static xmlNode *
html_article(const struct html_layout *l, xmlNode *root, xmlNode *from)
{
	xmlNode *n = html_next(root, from, l->article);

	while (n != NULL && l->sign != NULL &&
	    html_find(n, l->sign) == NULL)
		n = html_next(root, n, l->article);
	return n;
}

static void
html_choose(struct html_state *s, xmlNode *root)
{
	for (size_t i = 0; i < N_LAYOUTS && s->next == NULL; i++) {
		s->layout = &layouts[i];
		s->next = html_article(s->layout, root, root);
	}
	if (s->next == NULL)
		return;
	s->single = s->layout->read == html_meta_only ||
	    html_article(s->layout, root, s->next) == NULL;
}

/* The encoding that the page's head declares; "" = none. */
static void
html_declared(const char *head, char encoding[40])
{
	const char *at = strcasestr(head, "charset=");
	size_t n;

	encoding[0] = '\0';
	if (at == NULL)
		return;
	at += strlen("charset=");
	at += strspn(at, "\"' ");
	n = strcspn(at, "\"' />;\r\n");
	if (n < 40) {
		memcpy(encoding, at, n);
		encoding[n] = '\0';
	}
}

static bool
html_is_too_large(const struct bytes *text)
{
	size_t n = 0;

	for (const char *p = text->p; (p = strchr(p, '<')) != NULL; p++)
		n++;
	return n > HTML_N_TAGS;
}

/* Parse; false with a message. */
static bool
html_parse(struct html_state *s, const struct bytes *text)
{
	htmlParserCtxtPtr parser;
	const xmlError *e;

	if (html_is_too_large(text)) {
		diag(s->diags, DIAG_XML_LIMIT, "the page has more than %d "
		    "tags", HTML_N_TAGS);
		return false;
	}
	parser = htmlNewParserCtxt();
	if (parser != NULL)
		s->doc = htmlCtxtReadMemory(parser, text->p, (int)text->len,
		    NULL, "UTF-8", HTML_PARSE_RECOVER | HTML_PARSE_NOERROR |
		    HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
		    HTML_PARSE_COMPACT | HTML_PARSE_IGNORE_ENC);
	e = parser != NULL ? xmlCtxtGetLastError(parser) : NULL;
	if (e != NULL && e->message != NULL &&
	    strstr(e->message, "xcessive depth") != NULL)
		diag(s->diags, DIAG_XML_LIMIT, "the page is deeper than any "
		    "real one; what stands behind line %d is not read",
		    e->line);
	if (parser != NULL)
		htmlFreeParserCtxt(parser);
	if (s->doc == NULL)
		diag(s->diags, DIAG_XML_SYNTAX, "the page cannot be parsed");
	return s->doc != NULL;
}

/* Decode the source, and parse; `encoding` is what a header declares. */
static bool
html_load_text(struct html_state *s, struct source *source,
    const char *encoding)
{
	struct decode *d = decode_open(source, s->diags);
	struct bytes text = { 0 };
	char declared[40];
	size_t len;
	bool good;

	html_declared(source_peek(source, &len), declared);
	if (d != NULL)
		decode_declare(d, encoding[0] != '\0' ? encoding : declared);
	good = d != NULL && decode_all(d, &text, HTML_LIMIT) &&
	    html_parse(s, &text);
	decode_drop(d);
	free(text.p);
	return good;
}

/* The page out of a file that holds its pictures too. */
static bool
html_load_mhtml(struct html_state *s, struct source *source)
{
	size_t len;
	const char *rest = source_rest(source, HTML_LIMIT, &len);
	char charset[MHTML_CHARSET] = "";
	struct bytes page = { 0 };
	struct source *part = NULL;
	bool good = false;

	if (rest == NULL)
		return false;
	if (mhtml_page(&page, rest, len, charset) && page.p != NULL)
		part = source_open_memory(page.p, page.len,
		    source_name(source), s->diags);
	else
		diag(s->diags, DIAG_XML_SYNTAX, "no page is in it");
	if (part != NULL)
		good = html_load_text(s, part, charset);
	source_drop(part);
	free(page.p);
	return good;
}

static bool
html_load(struct html_state *s, struct source *source)
{
	size_t len;

	return mhtml_is(source_peek(source, &len))
	    ? html_load_mhtml(s, source) : html_load_text(s, source, "");
}

/* ---- the dialects ------------------------------------------------------- */

static void
html_drop(void *state)
{
	struct html_state *s = state;

	html_pre_drop(s->pre);
	xmlFreeDoc(s->doc);
	free(s);
}

static void *
html_open(struct source *source, struct diags *diags)
{
	struct html_state *s = calloc(1, sizeof *s);
	xmlNode *root;

	if (s == NULL) {
		diag(diags, DIAG_MEMORY, "no memory to read the page");
		return NULL;
	}
	s->diags = diags;
	if (!html_load(s, source)) {
		html_drop(s);
		return NULL;
	}
	root = xmlDocGetRootElement(s->doc);
	if (root != NULL) {
		html_leave(root);
		html_choose(s, root);
	}
	if (root != NULL && (s->next == NULL ||
	    s->layout->read == html_meta_only))
		s->pre = html_pre_open(root, source_name(source), diags);
	return s;
}

static bool
html_has_article(const struct article *x)
{
	return x->title.n_runs != 0 || x->pmid != NULL || x->doi != NULL ||
	    x->pmcid != NULL;
}

static void
html_read(struct html_state *s, struct html *h)
{
	const struct html_layout *l = s->layout;

	h->x->source_format = l->format;
	h->x->source_line = h->page->line;
	h->diags->here.line = h->x->source_line;
	h->cite = (struct copied){
		.arena = h->arena, .x = h->x, .diags = h->diags,
		.where = "the page", .has_cite = true
	};
	l->read(h);
	if (s->single && l->read != html_meta_only)
		html_meta(h);
	html_unreached(h);
}

static enum read_result
html_next_article(void *state, struct arena *a, struct article *article)
{
	struct html_state *s = state;
	struct article empty = *article;

	if (s->pre != NULL)
		return html_pre_next(s->pre, a, article);
	while (s->next != NULL) {
		struct html h = {
			.arena = a, .x = article, .diags = s->diags,
			.record = s->record,
			.root = xmlDocGetRootElement(s->doc)
		};

		h.page = s->next;
		s->next = s->single ? NULL
		    : html_article(s->layout, h.root, h.page);
		html_read(s, &h);
		if (html_has_article(article))
			return READ_ARTICLE;
		*article = empty;
	}
	return READ_END;
}

/* Is it HTML?  A page that was cut out of one may have no <html>. */
static bool
html_is_html(const char *head)
{
	size_t at = strspn(head, " \t\r\n\xEF\xBB\xBF");

	if (mhtml_is(head))
		return true;
	return head[at] == '<' && (strcasestr(head, "<html") != NULL ||
	    strcasestr(head, "<!doctype html") != NULL ||
	    strcasestr(head, "<head>") != NULL ||
	    strcasestr(head, "<body") != NULL ||
	    strcasestr(head, "<div ") != NULL);
}

static bool
html_has_any(const char *head, const char *const *signs)
{
	for (; *signs != NULL; signs++)
		if (strstr(head, *signs) != NULL)
			return true;
	return false;
}

static int
html_sniff_pubmed(const char *head, size_t len)
{
	static const char *const signs[] = {
		"pubmed.ncbi.nlm.nih.gov", "ncbi.nlm.nih.gov/pubmed",
		"name=\"ncbi_db\" content=\"pubmed\"", "- PubMed",
		"PubMed Result", "AbstractPlusReport", "docsum-title",
		"heading-title", "class=\"rprt", NULL
	};

	(void)len;
	return html_is_html(head) && html_has_any(head, signs) ? 60 : 0;
}

static int
html_sniff_pmc(const char *head, size_t len)
{
	static const char *const signs[] = {
		"name=\"ncbi_db\" content=\"pmc\"",
		"content=\"PubMed Central (PMC)\"", "- PMC</title>",
		"- PMC\n", "class=\"front-matter", "jig-ncbiinpagenav", NULL
	};

	(void)len;
	return html_is_html(head) && html_has_any(head, signs) ? 70 : 0;
}

/* The <meta> elements that publishers write for scholars' search engines. */
static int
html_sniff_meta(const char *head, size_t len)
{
	static const char *const signs[] = {
		"name=\"citation_title\"", "name='citation_title'",
		"name=citation_title", NULL
	};

	(void)len;
	return html_is_html(head) && html_has_any(head, signs) ? 40 : 0;
}

static int
html_sniff_pre(const char *head, size_t len)
{
	(void)len;
	return html_is_html(head) ? html_pre_sniff(head) : 0;
}

const struct dialect dialect_html_pubmed = {
	.name = "PubMed page saved as HTML", .sniff = html_sniff_pubmed,
	.open = html_open, .next = html_next_article, .drop = html_drop
};

const struct dialect dialect_html_pmc = {
	.name = "PMC article saved as HTML", .sniff = html_sniff_pmc,
	.open = html_open, .next = html_next_article, .drop = html_drop
};

const struct dialect dialect_html_meta = {
	.name = "web page with citation data", .sniff = html_sniff_meta,
	.open = html_open, .next = html_next_article, .drop = html_drop
};

const struct dialect dialect_html_pre = {
	.name = "text in a web page", .sniff = html_sniff_pre,
	.open = html_open, .next = html_next_article, .drop = html_drop
};
