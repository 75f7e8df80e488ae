/*
 * Europe PMC: keys -> the record.
 *
 * Source: Europe PMC's RESTful web service, reference guide, results of the
 * types "core" and "lite"; older answers spell some keys otherwise.
 */
#include "input/epmc.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "input/nlm.h"
#include "input/rich.h"

/* ---- texts -------------------------------------------------------------- */

static void
epmc_title(struct refman *r, const json_t *v, size_t at)
{
	const char *text = value_text(r, v);

	(void)at;
	if (text != NULL)
		refman_title(r, &r->article->title, text);
}

static void
epmc_abstract(struct refman *r, const json_t *v, size_t at)
{
	const char *text = value_text(r, v);

	(void)at;
	if (text != NULL)
		refman_abstract(r, ABSTRACT_MAIN, NULL, text);
}

static void
epmc_language(struct refman *r, const json_t *v, size_t at)
{
	const char *text = value_text(r, v);

	(void)at;
	if (text != NULL)
		refman_languages(r, text);
}

static void
epmc_pages(struct refman *r, const json_t *v, size_t at)
{
	const char *text = value_text(r, v);

	(void)at;
	if (text != NULL)
		refman_pages(r, text);
}

/* ---- identifiers -------------------------------------------------------- */

static void
epmc_doi(struct refman *r, const json_t *v, size_t at)
{
	const char *text = value_text(r, v);

	(void)at;
	if (text != NULL && !refman_doi(r, text))
		refman_add_id(r, "doi", text);
}

static void
epmc_pmid(struct refman *r, const json_t *v, size_t at)
{
	const char *text = value_text(r, v);

	(void)at;
	if (text != NULL && !refman_pmid(r, text))
		refman_add_id(r, "pmid", text);
}

static void
epmc_pmcid(struct refman *r, const json_t *v, size_t at)
{
	const char *text = value_text(r, v);

	(void)at;
	if (text != NULL && !refman_pmcid(r, text))
		refman_add_id(r, "pmcid", text);
}

/* "MED", "PMC", "PPR", "AGR": which database; `id` is its number in it. */
static void
epmc_source(struct refman *r, const json_t *v, size_t at)
{
	r->database = value_text(r, v);
	(void)at;
}

static void
epmc_id(struct refman *r, const json_t *v, size_t at)
{
	const char *text = value_text(r, v);
	const char *source = r->database != NULL ? r->database : "";
	struct article *x = r->article;

	(void)at;
	if (text == NULL || (x->pmid != NULL && strcmp(x->pmid, text) == 0) ||
	    (x->pmcid != NULL && strcmp(x->pmcid, text) == 0))
		return;
	if (strcmp(source, "MED") == 0 && refman_pmid(r, text))
		return;
	refman_add_id(r, source[0] != '\0' ? source : "Europe PMC", text);
}

static void
epmc_manuscript(struct refman *r, const json_t *v, size_t at)
{
	const char *text = value_text(r, v);

	(void)at;
	if (text != NULL)
		refman_add_id(r, "mid", text);
}

/* ---- journal, book ------------------------------------------------------ */

static void
epmc_issn(struct refman *r, const json_t *v, size_t at)
{
	const char *text = value_text(r, v);

	if (text != NULL)
		refman_serials(r, at != 0 ? arena_printf(r->arena,
		    "%s Electronic", text) : text);
}

static void
epmc_journal(struct refman *r, const json_t *v, size_t at)
{
	static const struct json_handler keys[] = {
		{ "title", value_keep_text, REFMAN_OF(container) },
		{ "medlineAbbreviation", value_keep_text, REFMAN_OF(abbrev) },
		{ "ISOAbbreviation", value_keep_text, REFMAN_OF(iso_abbrev) },
		{ "isoabbreviation", value_keep_text, REFMAN_OF(iso_abbrev) },
		{ "issn", epmc_issn, 0 }, { "ISSN", epmc_issn, 0 },
		{ "essn", epmc_issn, 1 }, { "ESSN", epmc_issn, 1 },
		{ "nlmid", value_keep_article_text,
		    REFMAN_OF_ARTICLE(journal.nlm_id) },
		{ "NLMid", value_keep_article_text,
		    REFMAN_OF_ARTICLE(journal.nlm_id) }
	};

	(void)at;
	JSON_WALK(r, value_single(v), keys);
}

/* "2017 Aug"; the day of the print that some have is made up of it. */
static void
epmc_published(struct refman *r, const json_t *v, size_t at)
{
	const char *text = value_text(r, v);

	(void)at;
	text = text == NULL ? NULL : text_fold(r->arena, text, strlen(text));
	if (text != NULL)
		refman_published(r, refman_date_of(r->arena, text), text);
}

static void
epmc_year(struct refman *r, const json_t *v, size_t at)
{
	const char *text = value_text(r, v);

	(void)at;
	if (text != NULL && r->date_tag == NULL)
		refman_published(r, refman_date_of(r->arena, text), text);
}

static void
epmc_journal_info(struct refman *r, const json_t *v, size_t at)
{
	static const struct json_handler keys[] = {
		{ "volume", value_keep_article_text,
		    REFMAN_OF_ARTICLE(volume) },
		{ "issue", value_keep_text, REFMAN_OF(number) },
		{ "dateOfPublication", epmc_published, 0 },
		{ "yearOfPublication", epmc_year, 0 },
		/* the date again, and the number of the record */
		{ "monthOfPublication", value_left, LEFT_AGAIN },
		{ "printPublicationDate", value_left, LEFT_AGAIN },
		{ "journalIssueId", value_left, LEFT_KEY },
		{ "journal", epmc_journal, 0 }
	};

	(void)at;
	JSON_WALK(r, value_single(v), keys);
}

static void
epmc_isbn(struct refman *r, const json_t *v, size_t at)
{
	const char *text = value_text(r, v);

	(void)at;
	if (text != NULL)
		refman_serials(r, text);
}

static void
epmc_book(struct refman *r, const json_t *v, size_t at)
{
	static const struct json_handler keys[] = {
		{ "publisher", value_keep_text, REFMAN_OF(publisher) },
		{ "yearOfPublication", epmc_year, 0 },
		{ "isbn10", epmc_isbn, 0 }, { "isbn13", epmc_isbn, 0 },
		{ "comprisingTitle", value_keep_text, REFMAN_OF(container) },
		{ "edition", value_keep_text, REFMAN_OF(edition) },
		{ "seriesName", value_keep_text, REFMAN_OF(series) },
		{ "numberOfPages", value_left, LEFT_COUNT },
		{ "extraInformation", value_left, LEFT_SELF }
	};

	(void)at;
	JSON_WALK(r, value_single(v), keys);
}

/* ---- dates -------------------------------------------------------------- */

static void
epmc_date(struct refman *r, const json_t *v, size_t at)
{
	const char *text = value_text(r, v);
	const char *key = strrchr(r->tag, '/');

	if (text != NULL)
		refman_add_date(r, (enum pub_date_kind)at, key != NULL
		    ? key + 1 : r->tag, refman_date_of(r->arena, text));
}

/* The licence in a word or two: "cc by". */
static void
epmc_license(struct refman *r, const json_t *v, size_t at)
{
	(void)at;
	r->article->license = refman_rich(r, value_text(r, v));
}

static const struct json_handler epmc_handlers[] = {
	/* identifiers */
	{ "source", epmc_source, 0 }, { "pmid", epmc_pmid, 0 },
	{ "pmcid", epmc_pmcid, 0 }, { "doi", epmc_doi, 0 },
	{ "id", epmc_id, 0 }, { "manuscriptId", epmc_manuscript, 0 },
	/* titles, people */
	{ "title", epmc_title, 0 },
	{ "authorList", epmc_authors, 0 },
	{ "authorString", epmc_author_string, 0 },
	{ "authorIdList", value_left, LEFT_AGAIN }, /* with the authors */
	{ "affiliation", epmc_affiliation, 0 },
	{ "investigatorList", epmc_investigators, 0 },
	/* where and when */
	{ "journalInfo", epmc_journal_info, 0 },
	{ "bookOrReportDetails", epmc_book, 0 },
	{ "journalTitle", value_keep_text, REFMAN_OF(container) },
	{ "journalVolume", value_keep_article_text,
	    REFMAN_OF_ARTICLE(volume) },
	{ "issue", value_keep_text, REFMAN_OF(number) },
	{ "journalIssn", epmc_issn, 0 },
	{ "pubYear", epmc_year, 0 },
	{ "electronicPublicationDate", epmc_date, DATE_EPUB },
	{ "dateOfCreation", epmc_date, DATE_CREATED },
	{ "dateOfRevision", epmc_date, DATE_RECORD_REVISED },
	{ "dateOfCompletion", epmc_date, DATE_COMPLETED },
	{ "pageInfo", epmc_pages, 0 },
	{ "pubModel", value_keep_article_text, REFMAN_OF_ARTICLE(pub_model) },
	{ "publicationStatus", value_keep_article_text,
	    REFMAN_OF_ARTICLE(pub_status) },
	/* text */
	{ "abstractText", epmc_abstract, 0 },
	{ "language", epmc_language, 0 },
	{ "pubTypeList", epmc_pub_types, 0 }, { "pubType", epmc_pub_type, 0 },
	{ "keywordList", epmc_keywords, 0 },
	{ "meshHeadingList", epmc_mesh, 0 },
	{ "chemicalList", epmc_chemicals, 0 },
	{ "subsetList", epmc_subsets, 0 },
	{ "grantsList", epmc_grants, 0 },
	{ "commentCorrectionList", epmc_notices, 0 },
	{ "license", epmc_license, 0 },
	/* where full texts lie */
	{ "fullTextUrlList", value_left, LEFT_COPY },
	{ "fullTextIdList", value_left, LEFT_COPY },
	/* what else the service has of it, in numbers and yes and no */
	{ "citedByCount", value_left, LEFT_COUNT },
	{ "isOpenAccess", value_left, LEFT_COPY },
	{ "inEPMC", value_left, LEFT_COPY }, { "inPMC", value_left, LEFT_COPY },
	{ "hasPDF", value_left, LEFT_COPY },
	{ "hasBook", value_left, LEFT_COPY },
	{ "hasSuppl", value_left, LEFT_COPY },
	{ "hasReferences", value_left, LEFT_COPY },
	{ "hasTextMinedTerms", value_left, LEFT_TERMS },
	{ "hasDbCrossReferences", value_left, LEFT_TERMS },
	{ "hasLabsLinks", value_left, LEFT_COPY },
	{ "hasData", value_left, LEFT_COPY },
	{ "hasEvaluations", value_left, LEFT_COPY },
	{ "authMan", value_left, LEFT_COPY },
	{ "epmcAuthMan", value_left, LEFT_COPY },
	{ "nihAuthMan", value_left, LEFT_COPY },
	{ "hasTMAccessionNumbers", value_left, LEFT_TERMS },
	{ "tmAccessionTypeList", value_left, LEFT_TERMS },
	{ "dbCrossReferenceList", value_left, LEFT_TERMS },
	{ "dataLinksTagsList", value_left, LEFT_COPY },
	{ "luceneScore", value_left, LEFT_COUNT },
	{ "versionNumber", value_left, LEFT_KEY },
	{ "versionList", value_left, LEFT_COPY },
	/* days on which the service did something, and the earliest date */
	{ "firstPublicationDate", value_left, LEFT_EARLIEST },
	{ "firstIndexDate", value_left, LEFT_STAMP },
	{ "embargoDate", value_left, LEFT_STAMP },
	{ "fullTextReceivedDate", value_left, LEFT_STAMP },
	{ "dateOfFirstIndex", value_left, LEFT_STAMP }
};

void
epmc_read(struct refman *r, const json_t *record)
{
	static const struct refman_type article = {
		"article", REFMAN_ARTICLE, NULL
	};
	static const struct refman_type book = {
		"book", REFMAN_BOOK, NULL
	};

	r->tag = NULL;
	JSON_WALK(r, record, epmc_handlers);
	r->type = r->container == NULL && r->n_isbns != 0 ? &book : &article;
	/* a preprint's server is its publisher */
	if (r->container == NULL && r->n_isbns == 0 && r->publisher != NULL) {
		r->container = r->publisher;
		r->publisher = NULL;
	}
	refman_finish(r);
	nlm_languages(r->article);
}
