/*
 * JATS: articles, sets of them, books and chapters.
 *
 * Source: the NLM Archiving and Interchange DTDs 1.0 to 3.0, JATS 1.0 to 1.3
 * (archiving, publishing), BITS 2.0, and what publishers made of them.  The
 * default values of attributes are written here, since no DTD is ever loaded.
 */
#include "input/jats_people.h"

#include <stdlib.h>
#include <string.h>

#include "base/source.h"
#include "input/dialect.h"
#include "input/lang.h"
#include "input/split.h"

/* Some wrap the article in a namespace with a prefix. */
static const struct split_name jats_records[] = {
	{ "article", true }, { "book", true }, { "book-part-wrapper", true },
	{ "book-part", false },
	{ "jats:article", true }, { "nlm:article", true }, { NULL, false }
};

struct jats_state {
	struct split *split;
	struct diags *diags;
	char record[JATS_RECORD];       /* its identifier, for messages: it
	                                   must outlive the arena */
};

/* ---- back matter -------------------------------------------------------- */

/* Appendices are not printed, but for their figures and references. */
static void
jats_appendix(struct jats *j, const xmlNode *n)
{
	jats_unreached(j, n);
	jats_figures_below(j, n);
}

void
jats_loose_block(struct jats *j, const xmlNode *n)
{
	static const struct jats_heading none = { 0 };
	struct jats_flow f;

	jats_flow_begin(&f, j);
	jats_flow_node(&f, n);
	jats_flow_end(&f);
	jats_deliver(j, &none, f.paras, f.n_paras);
}

void
jats_back(struct jats *j, const xmlNode *n)
{
	static const struct jats_handler table[] = {
		{ "ack", jats_ack, 0 }, { "app-group", jats_appendix, 0 },
		{ "app", jats_appendix, 0 },
		{ "book-app-group", jats_appendix, 0 },
		{ "book-app", jats_appendix, 0 },
		{ "bio", jats_bio, 0 }, { "fn-group", jats_fn_group, 0 },
		{ "fn", jats_note, 0 }, { "glossary", jats_glossary, 0 },
		{ "gloss-group", jats_glossary, 0 },
		{ "ref-list", jats_ref_list, 0 }, { "notes", jats_notes, 0 },
		{ "sec", jats_section, 0 }, { "p", jats_loose_block, 0 },
		{ "list", jats_loose_block, 0 },
		{ "def-list", jats_loose_block, 0 },
		{ "supplementary-material", jats_supplement, 0 },
		{ "label", jats_nothing, 0 }, { "title", jats_nothing, 0 },
		{ "floats-group", jats_floats, 0 },
		{ "related-article", jats_related_article, 0 },
		{ "related-object", jats_related_object, 0 },
		{ "fig", jats_figure, 0 }, { "table-wrap", jats_figure, 0 }
	};

	JATS_WALK(j, n, j->article, table);
}

/* ---- records ------------------------------------------------------------ */

static void
jats_article(struct jats *j, const xmlNode *n)
{
	static const struct jats_handler table[] = {
		{ "front", jats_front, 0 },
		{ "front-stub", jats_article_meta, 0 },
		{ "body", jats_body, 0 }, { "back", jats_back, 0 },
		{ "floats-group", jats_floats, 0 },
		{ "floats-wrap", jats_floats, 0 },
		{ "sub-article", jats_sub_article, 0 },
		{ "response", jats_sub_article, 0 }
	};

	JATS_WALK(j, n, j->article, table);
}

/* What PubMed calls the kinds of articles; others by their own word. */
static const char *
jats_type_name(struct jats *j, const char *type)
{
	static const struct {
		const char *type, *name;
	} names[] = {
		{ "review-article", "Review" },
		{ "systematic-review", "Systematic Review" },
		{ "meta-analysis", "Meta-Analysis" },
		{ "case-report", "Case Reports" },
		{ "article-commentary", "Comment" },
		{ "correction", "Published Erratum" },
		{ "retraction", "Retraction Notice" },
		{ "retracted-article", "Retracted Publication" },
		{ "expression-of-concern", "Expression of Concern" },
		{ "clinical-trial", "Clinical Trial" },
		{ "data-paper", "Dataset" }, { "other", NULL },
		{ "article", NULL }
	};

	for (size_t i = 0; i < JATS_N(names); i++)
		if (jats_equal(type, names[i].type))
			return names[i].name;
	return jats_words(j, type);
}

/* The document type's default language is English. */
static void
jats_begin(struct jats *j)
{
	struct article *x = j->article;
	const char *lang = dom_attr(j->arena, j->root, "lang");

	x->lang = lang_tag(j->arena, lang != NULL ? lang : "en");
	if (x->lang != NULL)
		*ARENA_PUSH(j->arena, x->langs, x->n_langs) = x->lang;
	jats_add_type(j, jats_type_name(j, dom_attr(j->arena, j->root,
	    "article-type")));
	j->crowd = arena_alloc(j->arena, sizeof *j->crowd);
	j->book_crowd = arena_alloc(j->arena, sizeof *j->book_crowd);
	jats_index(j);
}

static void
jats_read(struct jats *j)
{
	jats_begin(j);
	if (strncmp(dom_name(j->root), "book", 4) == 0)
		jats_book(j, j->root);
	else
		jats_article(j, j->root);
	jats_finish_people(j);
	jats_finish_subjects(j);
	if (j->article->n_ref_lists == 0)
		j->article->n_refs_stated = j->n_refs_stated;
}

/* ---- the reader --------------------------------------------------------- */

static void *
jats_open(struct source *source, struct diags *diags)
{
	struct jats_state *s = calloc(1, sizeof *s);

	if (s == NULL) {
		diag(diags, DIAG_MEMORY, "no memory to read the set");
		return NULL;
	}
	s->diags = diags;
	s->split = split_open(source, jats_records, diags);
	if (s->split == NULL) {
		free(s);
		return NULL;
	}
	return s;
}

static enum read_result
jats_next(void *state, struct arena *a, struct article *article)
{
	struct jats_state *s = state;
	struct jats j = { .arena = a, .article = article,
	    .diags = s->diags, .record = s->record };
	enum split_result result;
	xmlDocPtr doc;

	result = split_next(s->split, &doc);
	if (result == SPLIT_RECORD) {
		j.root = xmlDocGetRootElement(doc);
		j.line = article->source_line = split_line(s->split);
		jats_read(&j);
		return READ_ARTICLE;
	}
	return result == SPLIT_BROKEN ? READ_SKIPPED
	    : result == SPLIT_END ? READ_END : READ_FAILED;
}

static void
jats_drop(void *state)
{
	struct jats_state *s = state;

	split_drop(s->split);
	free(s);
}

/* <article> is a word of others too: of DocBook, of web pages. */
static int
jats_sniff(const char *head, size_t len)
{
	static const char *const roots[] = {
		"<article", "<book", "<jats:article", "<nlm:article"
	};
	static const char *const signs[] = {
		"<pmc-articleset", "//NLM//DTD", "<front>", "<front ",
		"<journal-meta", "<article-meta", "<book-meta",
		"<book-part-meta", "<front-stub", "article-type=",
		"jats.nlm.nih.gov", "dtd.nlm.nih.gov", "<jats:front",
		"<nlm:front"
	};

	(void)len;
	for (size_t i = 0; i < JATS_N(roots); i++)
		for (size_t k = 0; strstr(head, roots[i]) != NULL &&
		    k < JATS_N(signs); k++)
			if (strstr(head, signs[k]) != NULL)
				return strstr(head, "<html") == NULL ? 85 : 40;
	return strstr(head, "<pmc-articleset") != NULL ? 85 : 0;
}

const struct dialect dialect_jats = {
	.name = "JATS XML", .sniff = jats_sniff, .open = jats_open,
	.next = jats_next, .drop = jats_drop
};
