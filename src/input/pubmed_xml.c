/*
 * PubMed XML: sets of records, whatever their root.
 *
 * Source: the DTDs nlmmedlinecitation_011101 to pubmed_250101.  The default
 * values of attributes are written here, since no DTD is ever loaded.
 */
#include "input/pubmed_xml.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/source.h"
#include "input/dialect.h"
#include "input/nlm.h"
#include "input/split.h"

/* The outer ones end a record that was left open. */
static const struct split_name pubmed_records[] = {
	{ "PubmedArticle", true }, { "PubmedBookArticle", true },
	{ "PubMedArticle", true },      /* before 2002 */
	{ "MedlineCitation", false }, { "NCBIArticle", false },
	{ "BookDocument", false }, { "DeleteCitation", true },
	{ "DeleteDocument", true }, { NULL, false }
};

struct pubmed_state {
	struct split *split;
	struct diags *diags;
	char record[32];                /* its PMID, for messages: it must
	                                   outlive the arena of the article */
};

/* ---- records ------------------------------------------------------------ */

static void
pubmed_data(struct pubmed *p, const xmlNode *n)
{
	static const struct pubmed_handler table[] = {
		{ "History", pubmed_history, 0 },
		PUBMED_TEXT("PublicationStatus", struct article, pub_status),
		{ "ArticleIdList", pubmed_id_list, 0 },
		{ "ObjectList", pubmed_object_list, 0 },
		{ "ReferenceList", pubmed_reference_list, 0 },
		{ "ProviderId", NULL, LEFT_KEY },
		{ "URL", NULL, LEFT_COPY }
	};

	PUBMED_WALK(p, n, p->article, table);
}

static void
pubmed_record(struct pubmed *p, const xmlNode *root)
{
	static const struct pubmed_handler parts[] = {
		{ "MedlineCitation", pubmed_citation, 0 },
		{ "PubmedData", pubmed_data, 0 },
		{ "NCBIArticle", pubmed_citation, 0 },
		{ "BookDocument", pubmed_book_document, 0 },
		{ "PubmedBookData", pubmed_data, 0 }
	};
	const char *name = dom_name(root);

	if (strcmp(name, "BookDocument") == 0)
		pubmed_book_document(p, root);
	else if (strcmp(name, "MedlineCitation") == 0 ||
	    strcmp(name, "NCBIArticle") == 0)
		pubmed_citation(p, root);
	else
		PUBMED_WALK(p, root, p->article, parts);
	pubmed_finish_people(p);
	nlm_languages(p->article);
	pubmed_finish_cites(p);
}

static void
pubmed_deleted(struct pubmed_state *s, struct arena *a, const xmlNode *root)
{
	struct buf b = { .arena = a };

	for (const xmlNode *n = dom_first(root); n != NULL; n = dom_next(n)) {
		const char *pmid = dom_text(a, n);

		if (pmid != NULL)
			buf_printf(&b, " %s", pmid);
	}
	if (b.len != 0)
		diag(s->diags, DIAG_RECORD_DELETED, "withdrawn:%s",
		    buf_text(&b));
}

/* ---- the reader --------------------------------------------------------- */

static void *
pubmed_open(struct source *source, struct diags *diags)
{
	struct pubmed_state *s = calloc(1, sizeof *s);

	if (s == NULL) {
		diag(diags, DIAG_MEMORY, "no memory to read the set");
		return NULL;
	}
	s->diags = diags;
	s->split = split_open(source, pubmed_records, diags);
	if (s->split == NULL) {
		free(s);
		return NULL;
	}
	return s;
}

static enum read_result
pubmed_next(void *state, struct arena *a, struct article *article)
{
	struct pubmed_state *s = state;
	struct pubmed p = { .arena = a, .article = article,
	    .diags = s->diags, .record = s->record };
	enum split_result result;
	const xmlNode *root;
	xmlDocPtr doc;

	while ((result = split_next(s->split, &doc)) == SPLIT_RECORD) {
		root = xmlDocGetRootElement(doc);
		if (strncmp(dom_name(root), "Delete", 6) == 0) {
			pubmed_deleted(s, a, root);
			continue;
		}
		p.line = article->source_line = split_line(s->split);
		pubmed_record(&p, root);
		return READ_ARTICLE;
	}
	return result == SPLIT_BROKEN ? READ_SKIPPED
	    : result == SPLIT_END ? READ_END : READ_FAILED;
}

static void
pubmed_drop(void *state)
{
	struct pubmed_state *s = state;

	split_drop(s->split);
	free(s);
}

static int
pubmed_sniff(const char *head, size_t len)
{
	static const char *const roots[] = {
		"<PubmedArticle", "<PubMedArticle", "<PubmedBookArticle",
		"<MedlineCitation",
		"<BookDocumentSet", "<BookDocument", "<DeleteCitation",
		"<!DOCTYPE Pubmed"
	};

	(void)len;
	/* the site once gave its XML as the text of a web page */
	if (strstr(head, "&lt;PubmedArticle&gt;") != NULL ||
	    strstr(head, "&lt;PubmedBookArticle&gt;") != NULL ||
	    strstr(head, "&lt;MedlineCitation ") != NULL)
		return 90;
	if (strstr(head, "<html") != NULL || strstr(head, "<HTML") != NULL)
		return 0;
	for (size_t i = 0; i < sizeof roots / sizeof *roots; i++)
		if (strstr(head, roots[i]) != NULL)
			return 95;
	return 0;
}

const struct dialect dialect_pubmed_xml = {
	.name = "PubMed XML", .sniff = pubmed_sniff, .open = pubmed_open,
	.next = pubmed_next, .drop = pubmed_drop
};
