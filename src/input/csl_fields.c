/*
 * CSL-JSON and Crossref's JSON: keys -> the record.
 *
 * Crossref's texts are arrays of one where CSL has a text; both are read.
 */
#include "input/csl.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "input/rich.h"

/* ---- kinds of works ----------------------------------------------------- */

static const struct refman_type csl_types[] = {
	/* CSL */
	{ "article-journal", REFMAN_ARTICLE, "Journal Article" },
	{ "article-magazine", REFMAN_ARTICLE, "Magazine Article" },
	{ "article-newspaper", REFMAN_ARTICLE, "Newspaper Article" },
	{ "article", REFMAN_ARTICLE, NULL },
	{ "review", REFMAN_ARTICLE, NULL }, /* a review of something */
	{ "review-book", REFMAN_ARTICLE, NULL },
	{ "book", REFMAN_BOOK, "Book" },
	{ "chapter", REFMAN_CHAPTER, "Book Chapter" },
	{ "paper-conference", REFMAN_CHAPTER, "Conference Paper" },
	{ "entry", REFMAN_CHAPTER, NULL },
	{ "entry-encyclopedia", REFMAN_CHAPTER, NULL },
	{ "entry-dictionary", REFMAN_CHAPTER, NULL },
	{ "thesis", REFMAN_THESIS, "Thesis" },
	{ "report", REFMAN_REPORT, "Report" },
	{ "patent", REFMAN_REPORT, "Patent" },
	{ "standard", REFMAN_REPORT, NULL },
	{ "dataset", REFMAN_OTHER, "Dataset" },
	{ "webpage", REFMAN_OTHER, NULL }, { "post", REFMAN_OTHER, NULL },
	{ "post-weblog", REFMAN_OTHER, "Blog" },
	{ "legal_case", REFMAN_ARTICLE, NULL },
	{ "legislation", REFMAN_ARTICLE, NULL },
	{ "speech", REFMAN_OTHER, NULL },
	{ "manuscript", REFMAN_OTHER, NULL },
	/* Crossref */
	{ "journal-article", REFMAN_ARTICLE, "Journal Article" },
	{ "book-chapter", REFMAN_CHAPTER, "Book Chapter" },
	{ "book-section", REFMAN_CHAPTER, "Book Chapter" },
	{ "book-part", REFMAN_CHAPTER, NULL },
	{ "reference-entry", REFMAN_CHAPTER, NULL },
	{ "proceedings-article", REFMAN_CHAPTER, "Conference Paper" },
	{ "proceedings", REFMAN_BOOK, "Conference Proceeding" },
	{ "monograph", REFMAN_BOOK, "Book" },
	{ "edited-book", REFMAN_BOOK, "Book" },
	{ "reference-book", REFMAN_BOOK, "Book" },
	{ "book-series", REFMAN_BOOK, NULL },
	{ "dissertation", REFMAN_THESIS, "Thesis" },
	{ "posted-content", REFMAN_OTHER, NULL },
	{ "peer-review", REFMAN_OTHER, NULL },
	{ "component", REFMAN_OTHER, NULL }, { "journal", REFMAN_BOOK, NULL },
	{ "journal-issue", REFMAN_BOOK, NULL }
};

static void
csl_type(struct refman *r, const json_t *v, size_t at)
{
	const char *word = value_text(r, v);

	(void)at;
	r->type_word = word;
	if (word != NULL)
		r->type = refman_type(csl_types, sizeof csl_types /
		    sizeof *csl_types, word);
}

/* ---- titles ------------------------------------------------------------- */

/* The first of several counts. */
static void
csl_title(struct refman *r, const json_t *v, size_t at)
{
	struct rich *member = (void *)((char *)r->article + at);

	for (size_t i = 0; i < value_count(v); i++) {
		const char *text = csl_text(r, value_item(v, i));

		if (text != NULL)
			refman_title(r, member, text);
	}
}

/* Further ones are names of a series. */
static void
csl_container(struct refman *r, const json_t *v, size_t at)
{
	(void)at;
	for (size_t i = 0; i < value_count(v); i++) {
		const char *text = csl_text(r, value_item(v, i));

		text = text == NULL ? NULL : text_fold(r->arena, text,
		    strlen(text));
		if (text == NULL || (r->container != NULL &&
		    strcasecmp(r->container, text) == 0))
			continue;
		if (r->container == NULL)
			r->container = text;
		else
			refman_keep(r, &r->series, text);
	}
	/* of a chapter Crossref names the series first, the book behind it */
	if (r->series != NULL && json_is_array(v) && r->type != NULL &&
	    r->type->kind == REFMAN_CHAPTER && value_count(v) == 2) {
		const char *book = r->series;

		r->series = r->container;
		r->container = book;
	}
}

/* The short form says nothing where it is not shorter. */
static void
csl_abbrev(struct refman *r, const json_t *v, size_t at)
{
	(void)at;
	for (size_t i = 0; i < value_count(v); i++) {
		const char *text = csl_text(r, value_item(v, i));

		if (text == NULL || (r->container != NULL &&
		    strcasecmp(r->container, text) == 0))
			continue;
		if (r->abbrev == NULL || strcasecmp(r->abbrev, text) == 0)
			r->abbrev = text;
		else
			refman_left(r, text, LEFT_SHORT);
	}
}

static void
csl_short_title(struct refman *r, const json_t *v, size_t at)
{
	(void)at;
	value_left(r, v, LEFT_SHORT);
}

/* ---- texts -------------------------------------------------------------- */

static void
csl_keep(struct refman *r, const json_t *v, size_t at)
{
	const char *text = csl_text(r, v);

	text = text == NULL ? NULL : text_fold(r->arena, text, strlen(text));
	if (text != NULL)
		refman_keep(r, (const char **)(void *)((char *)r + at), text);
	else
		value_unreached(r, v);
}

static void
csl_abstract(struct refman *r, const json_t *v, size_t at)
{
	const char *text = csl_text(r, v);

	(void)at;
	if (text != NULL)
		refman_abstract(r, ABSTRACT_MAIN, NULL, text);
}

/* Managers keep "PMID: 123" and the like, a line each, in notes. */
static void
csl_note(struct refman *r, const json_t *v, size_t at)
{
	const char *text = csl_text(r, v);

	(void)at;
	while (text != NULL && *text != '\0') {
		size_t n = strcspn(text, "\n");
		const char *line = text_fold(r->arena, text, n);

		if (line != NULL && !refman_named_ids(r, line)) {
			refman_ids_within(r, line);
			refman_note(r, "Notes", line);
		}
		text += n + (text[n] != '\0');
	}
}

static void
csl_keywords(struct refman *r, const json_t *v, size_t at)
{
	(void)at;
	if (!json_is_array(v)) {
		const char *text = csl_text(r, v);

		if (text != NULL)
			refman_keywords(r, NULL, text);
		return;
	}
	for (size_t i = 0; i < value_count(v); i++) {
		const char *text = csl_text(r, value_item(v, i));

		if (text != NULL)
			refman_keyword(r, NULL, text);
	}
}

static void
csl_language(struct refman *r, const json_t *v, size_t at)
{
	const char *text = value_text(r, v);

	(void)at;
	if (text != NULL)
		refman_languages(r, text);
}

static void
csl_pages(struct refman *r, const json_t *v, size_t at)
{
	const char *text = value_text(r, v);

	(void)at;
	if (text != NULL)
		refman_pages(r, text);
}

/* A plain text under a title of its own. */
static void
csl_titled_note(struct refman *r, const json_t *v, size_t at)
{
	static const char *const titles[] = {
		"Event", "Version", "Original title", "Status", "Authority",
		"Category", "Reviewed work", "Note", "Section"
	};
	const char *text = csl_text(r, v);

	if (text != NULL)
		refman_note(r, titles[at], text);
	else
		value_unreached(r, v);
}

/* ---- identifiers -------------------------------------------------------- */

static void
csl_doi(struct refman *r, const json_t *v, size_t at)
{
	const char *text = value_text(r, v);

	(void)at;
	if (text != NULL && !refman_doi(r, text))
		refman_add_id(r, "doi", text);
}

static void
csl_pmid(struct refman *r, const json_t *v, size_t at)
{
	const char *text = value_text(r, v);

	(void)at;
	if (text != NULL && !refman_pmid(r, text))
		refman_add_id(r, "pmid", text);
}

static void
csl_pmcid(struct refman *r, const json_t *v, size_t at)
{
	const char *text = value_text(r, v);

	(void)at;
	if (text != NULL && !refman_pmcid(r, text) && !refman_pmcid(r,
	    arena_printf(r->arena, "PMC%s", text)))
		refman_add_id(r, "pmcid", text);
}

static void
csl_url(struct refman *r, const json_t *v, size_t at)
{
	const char *text = value_text(r, v);

	(void)at;
	if (text != NULL)
		refman_url(r, text);
}

static void
csl_serials(struct refman *r, const json_t *v, size_t at)
{
	(void)at;
	for (size_t i = 0; i < value_count(v); i++) {
		const char *text = value_text(r, value_item(v, i));

		if (text != NULL)
			refman_serials(r, text);
	}
}

/* What the publisher calls it: an identifier, if not the DOI again. */
static void
csl_alternative_ids(struct refman *r, const json_t *v, size_t at)
{
	(void)at;
	for (size_t i = 0; i < value_count(v); i++) {
		const char *text = value_text(r, value_item(v, i));

		if (text != NULL && !(strncmp(text, "10.", 3) == 0 &&
		    refman_doi(r, text)))
			refman_add_id(r, "alternative id", text);
	}
}

/* ---- the table ---------------------------------------------------------- */

static const struct json_handler csl_handlers[] = {
	{ "id", csl_keep, REFMAN_OF(key) },
	{ "type", csl_type, 0 },
	{ "source", csl_keep, REFMAN_OF(database) },
	/* titles */
	{ "title", csl_title, REFMAN_OF_ARTICLE(title) },
	{ "subtitle", csl_title, REFMAN_OF_ARTICLE(subtitle) },
	{ "container-title", csl_container, 0 },
	{ "container-title-short", csl_abbrev, 0 },
	{ "short-container-title", csl_abbrev, 0 },
	{ "journalAbbreviation", csl_abbrev, 0 },
	{ "collection-title", csl_keep, REFMAN_OF(series) },
	{ "original-title", csl_title, REFMAN_OF_ARTICLE(trans_title) },
	{ "title-short", csl_short_title, 0 },
	{ "shortTitle", csl_short_title, 0 },
	{ "short-title", csl_short_title, 0 },
	/* people */
	{ "author", csl_people, CONTRIB_AUTHOR },
	{ "editor", csl_people, CONTRIB_EDITOR },
	{ "container-author", csl_people, CONTRIB_EDITOR },
	{ "collection-editor", csl_people, CONTRIB_EDITOR },
	{ "translator", csl_people, CONTRIB_TRANSLATOR },
	{ "contributor", csl_further_people, 0 },
	{ "chair", csl_further_people, 0 },
	{ "compiler", csl_further_people, 0 },
	{ "composer", csl_further_people, 0 },
	{ "curator", csl_further_people, 0 },
	{ "director", csl_further_people, 0 },
	{ "editorial-director", csl_further_people, 0 },
	{ "illustrator", csl_further_people, 0 },
	{ "interviewer", csl_further_people, 0 },
	{ "organizer", csl_further_people, 0 },
	{ "original-author", csl_further_people, 0 },
	{ "producer", csl_further_people, 0 },
	{ "recipient", csl_further_people, 0 },
	{ "reviewed-author", csl_further_people, 0 },
	/* when */
	{ "published-print", csl_issued, 0 },
	{ "published-online", csl_date_of_kind, DATE_EPUB },
	{ "posted", csl_issued, 0 }, { "issued", csl_derived, 0 },
	{ "published", csl_derived, 0 }, { "published-other", csl_issued, 0 },
	{ "submitted", csl_date_of_kind, DATE_RECEIVED },
	{ "accepted", csl_date_of_kind, DATE_ACCEPTED },
	{ "original-date", csl_date_of_kind, DATE_OTHER },
	{ "event-date", csl_date_of_kind, DATE_OTHER },
	/* where */
	{ "volume", value_keep_article_text, REFMAN_OF_ARTICLE(volume) },
	{ "issue", csl_keep, REFMAN_OF(number) },
	{ "number", csl_keep, REFMAN_OF(number) },
	{ "page", csl_pages, 0 }, { "page-first", csl_pages, 0 },
	{ "article-number", value_keep_article_text,
	    REFMAN_OF_ARTICLE(elocation_id) },
	{ "chapter-number", csl_keep, REFMAN_OF(chapter) },
	{ "journal-issue", crossref_journal_issue, 0 },
	{ "publisher", csl_keep, REFMAN_OF(publisher) },
	{ "publisher-place", csl_keep, REFMAN_OF(place) },
	{ "publisher-location", csl_keep, REFMAN_OF(place) },
	{ "institution", crossref_institution, 0 },
	{ "edition", csl_keep, REFMAN_OF(edition) },
	{ "edition-number", csl_keep, REFMAN_OF(edition) },
	{ "medium", csl_keep, REFMAN_OF(medium) },
	{ "genre", csl_keep, REFMAN_OF(medium) },
	{ "event", crossref_event, 0 },
	{ "event-title", csl_titled_note, 0 },
	{ "event-place", csl_titled_note, 0 },
	{ "version", csl_titled_note, 1 }, { "status", csl_titled_note, 3 },
	{ "authority", csl_titled_note, 4 },
	{ "group-title", csl_titled_note, 5 },
	{ "reviewed-title", csl_titled_note, 6 },
	{ "section", csl_titled_note, 8 },
	/* identifiers */
	{ "DOI", csl_doi, 0 }, { "PMID", csl_pmid, 0 },
	{ "PMCID", csl_pmcid, 0 }, { "URL", csl_url, 0 },
	{ "issn-type", crossref_issn_types, 0 },
	{ "ISSN", csl_serials, 0 }, { "ISBN", csl_serials, 0 },
	{ "alternative-id", csl_alternative_ids, 0 },
	/* text */
	{ "abstract", csl_abstract, 0 }, { "keyword", csl_keywords, 0 },
	{ "subject", csl_keywords, 0 }, { "language", csl_language, 0 },
	{ "note", csl_note, 0 }, { "annote", csl_note, 0 },
	{ "description", csl_titled_note, 7 },
	{ "copyright", value_keep_article_text,
	    REFMAN_OF_ARTICLE(copyright) },
	/* Crossref */
	{ "subtype", crossref_subtype, 0 },
	{ "license", crossref_licenses, 0 },
	{ "funder", crossref_funders, 0 },
	{ "assertion", crossref_assertions, 0 },
	{ "update-to", crossref_update_to, 0 },
	{ "updated-by", crossref_updated_by, 0 },
	{ "relation", crossref_relation, 0 },
	{ "clinical-trial-number", crossref_trials, 0 },
	{ "reference", crossref_references, 0 },
	{ "references-count", crossref_n_refs, 0 },
	{ "reference-count", crossref_n_refs, 0 },
	/* the record of the registry: when it came, who keeps it, where its
	   files lie, how often it is cited */
	{ "indexed", value_left, LEFT_STAMP },
	{ "created", value_left, LEFT_STAMP },
	{ "deposited", value_left, LEFT_STAMP },
	{ "member", value_left, LEFT_KEY },
	{ "prefix", value_left, LEFT_KEY }, { "score", value_left, LEFT_COUNT },
	{ "is-referenced-by-count", value_left, LEFT_COUNT },
	{ "link", value_left, LEFT_COPY },
	{ "resource", value_left, LEFT_COPY },
	{ "content-domain", value_left, LEFT_SELF },
	{ "update-policy", value_left, LEFT_SELF },
	{ "archive", value_left, LEFT_COPY },
	{ "content-created", value_left, LEFT_STAMP },
	{ "content-updated", value_left, LEFT_STAMP },
	{ "isbn-type", value_left, LEFT_AGAIN },         /* ISBN again */
	{ "free-to-read", value_left, LEFT_STAMP },
	{ "aliases", value_left, LEFT_KEY },
	/* the library of a user: when it was seen, where it stands */
	{ "accessed", value_left, LEFT_COPY },
	{ "archive_location", value_left, LEFT_COPY },
	{ "archive-place", value_left, LEFT_COPY },
	{ "call-number", value_left, LEFT_COPY },
	{ "citation-key", value_left, LEFT_KEY },
	{ "citation-label", value_left, LEFT_KEY },
	{ "categories", value_left, LEFT_OWN },
	{ "custom", value_left, LEFT_SELECTED },
	{ "number-of-pages", value_left, LEFT_COUNT },
	{ "number-of-volumes", value_left, LEFT_COUNT },
	{ "first-reference-note-number", value_left, LEFT_OWN },
	{ "locator", value_left, LEFT_OWN },
	{ "multi", value_left, LEFT_SCRIPT }              /* in other scripts */
};

void
csl_read(struct refman *r, const json_t *record)
{
	JSON_WALK(r, record, csl_handlers);
	refman_finish(r);
}
