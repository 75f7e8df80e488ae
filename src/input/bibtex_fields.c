/*
 * BibTeX: fields -> the record.
 *
 * Values are turned from TeX into text before their handlers see them; names
 * are taken apart while they are TeX.
 */
#define _GNU_SOURCE             /* strcasestr */
#include "input/bibtex.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "input/refman_wos.h"
#include "input/rich.h"

/* ---- kinds of works ----------------------------------------------------- */

static const struct refman_type bib_types[] = {
	{ "article", REFMAN_ARTICLE, "Journal Article" },
	{ "book", REFMAN_BOOK, "Book" }, { "mvbook", REFMAN_BOOK, "Book" },
	{ "booklet", REFMAN_BOOK, NULL }, { "collection", REFMAN_BOOK, NULL },
	{ "proceedings", REFMAN_BOOK, "Conference Proceeding" },
	{ "periodical", REFMAN_BOOK, NULL },
	{ "inbook", REFMAN_CHAPTER, "Book Chapter" },
	{ "incollection", REFMAN_CHAPTER, "Book Chapter" },
	{ "inreference", REFMAN_CHAPTER, NULL },
	{ "inproceedings", REFMAN_CHAPTER, "Conference Paper" },
	{ "conference", REFMAN_CHAPTER, "Conference Paper" },
	{ "phdthesis", REFMAN_THESIS, "Thesis" },
	{ "mastersthesis", REFMAN_THESIS, "Thesis" },
	{ "thesis", REFMAN_THESIS, "Thesis" },
	{ "techreport", REFMAN_REPORT, "Report" },
	{ "report", REFMAN_REPORT, "Report" },
	{ "manual", REFMAN_REPORT, NULL },
	{ "patent", REFMAN_REPORT, "Patent" },
	{ "misc", REFMAN_OTHER, NULL }, { "online", REFMAN_OTHER, NULL },
	{ "electronic", REFMAN_OTHER, NULL }, { "www", REFMAN_OTHER, NULL },
	{ "dataset", REFMAN_OTHER, "Dataset" },
	{ "software", REFMAN_OTHER, NULL },
	{ "unpublished", REFMAN_OTHER, NULL }
};

/* ---- handlers ----------------------------------------------------------- */

/* Beside the publisher's address it is where the conference was. */
static void
bib_location(struct refman *r, const char *value, size_t at)
{
	if (r->place == NULL || strcasecmp(r->place, value) == 0)
		refman_field_text(r, value, at);
	else
		refman_note(r, "Conference", value);
}

static void
bib_how_published(struct refman *r, const char *value, size_t at)
{
	if (strncasecmp(value, "http", 4) == 0)
		refman_url(r, value);
	else
		refman_field_text(r, value, at);
}

/* Line feeds are of the layout. */
static void
bib_keywords(struct refman *r, const char *value, size_t at)
{
	(void)at;
	refman_keywords(r, NULL, text_fold(r->arena, value, strlen(value)));
}

static void
bib_keywords_plus(struct refman *r, const char *value, size_t at)
{
	(void)at;
	refman_keywords(r, "Keywords Plus", text_fold(r->arena, value,
	    strlen(value)));
}

static void
bib_note(struct refman *r, const char *value, size_t at)
{
	refman_field_note(r, text_fold(r->arena, value, strlen(value)), at);
}

static void
bib_eissn(struct refman *r, const char *value, size_t at)
{
	(void)at;
	refman_serials(r, arena_printf(r->arena, "%s Electronic", value));
}

/* "arxiv:1234.5678", "pubmed:123" */
static void
bib_eprint(struct refman *r, const char *value, size_t at)
{
	(void)at;
	if (!refman_named_ids(r, value))
		refman_add_id(r, "eprint", value);
}

/* The day of the month that stands in a field of its own. */
static void
bib_day(struct refman *r, const char *value, size_t at)
{
	struct date *d = r->day.month != 0 ? &r->day : &r->date;
	long day = strspn(value, "0123456789") == strlen(value)
	    ? strtol(value, NULL, 10) : 0;

	(void)at;
	if (day < 1 || day > 31 || d->month == 0 || (d->day != 0 &&
	    d->day != day))
		refman_unreached(r, value);
	else
		d->day = (int)day;
}

/* Some put a DOI there; else it is the key of another entry. */
static void
bib_crossref(struct refman *r, const char *value, size_t at)
{
	(void)at;
	if (!refman_named_ids(r, value))
		refman_left(r, value, LEFT_KEY);
}

/* Scopus parts addresses by semicolons; ISI gives a line each, with names. */
static void
bib_affiliations(struct refman *r, const char *value, size_t at)
{
	bool isi = strcasestr(value, " Author)") != NULL;
	const char *stops = isi ? "\n" : ";";

	(void)at;
	if (isi)
		value = refman_wos_unwrap(r, value);
	while (*value != '\0') {
		size_t n = strcspn(value, stops);
		const char *one = text_fold(r->arena, value, n);

		if (one != NULL && strcasestr(one, " Author)") != NULL)
			refman_wos_reprint(r, one);
		else if (one != NULL && isi)
			refman_wos_address(r, one);
		else if (one != NULL)
			refman_add_aff(r, NULL, one);
		value += n + (value[n] != '\0');
	}
}

static void
bib_folded(struct refman *r, const char *value, size_t at, refman_fn *handle)
{
	handle(r, text_fold(r->arena, value, strlen(value)), at);
}

static void
bib_reprint(struct refman *r, const char *value, size_t at)
{
	bib_folded(r, value, at, refman_field_reprint);
}

static void
bib_emails(struct refman *r, const char *value, size_t at)
{
	bib_folded(r, value, at, refman_field_emails);
}

static void
bib_orcids(struct refman *r, const char *value, size_t at)
{
	bib_folded(r, value, at, refman_field_orcids);
}

static void
bib_funders(struct refman *r, const char *value, size_t at)
{
	bib_folded(r, value, at, refman_field_funders);
}

/* Scopus: names and numbers in one, in changing order. */
static void
bib_funding_details(struct refman *r, const char *value, size_t at)
{
	struct article *x = r->article;

	(void)at;
	ARENA_PUSH(r->arena, x->grants, x->n_grants)->agency =
	    text_fold(r->arena, value, strlen(value));
}

static void
bib_cited(struct refman *r, const char *value, size_t at)
{
	refman_field_references(r, refman_wos_unwrap(r, value), at);
}

/* Scopus: parted by semicolons, but not those in brackets. */
static void
bib_references(struct refman *r, const char *value, size_t at)
{
	char *copy = arena_strdup(r->arena, value);
	int depth = 0;

	for (char *p = copy; *p != '\0'; p++) {
		depth += *p == '(' ? 1 : *p == ')' && depth > 0 ? -1 : 0;
		if (*p == '\n')
			*p = ' ';
		if (*p == ';' && p[1] == ' ' && depth == 0)
			*p = '\n';
	}
	refman_field_references(r, copy, at);
}

static void
bib_copyright(struct refman *r, const char *value, size_t at)
{
	refman_field_article_text(r, value, at);
}

static const struct refman_handler bib_handlers[] = {
	{ "source", refman_field_text, REFMAN_OF(database) },
	/* titles */
	{ "title", refman_field_title, 0 },
	{ "subtitle", bib_note, 0 },
	{ "journal", refman_field_container, REFMAN_OF(container) },
	{ "journaltitle", refman_field_container, REFMAN_OF(container) },
	{ "booktitle", refman_field_container, REFMAN_OF(series) },
	{ "shortjournal", refman_field_abbrev, 0 },
	{ "journal-iso", refman_field_abbrev, 0 },
	{ "abbrev_source_title", refman_field_abbrev, 0 },
	{ "series", refman_field_text, REFMAN_OF(series) },
	/* people */
	{ "author", bibtex_people, CONTRIB_AUTHOR },
	{ "editor", bibtex_people, CONTRIB_EDITOR },
	{ "book-author", bibtex_people, CONTRIB_EDITOR },
	{ "translator", bibtex_people, CONTRIB_TRANSLATOR },
	{ "affiliation", bib_affiliations, 0 },
	{ "affiliations", bib_affiliations, 0 },
	{ "correspondence_address1", bib_reprint, 0 },
	{ "correspondence_address", bib_reprint, 0 },
	{ "author-email", bib_emails, 0 },
	{ "orcid-numbers", bib_orcids, 0 },
	/* where and when */
	{ "date", refman_field_date, 0 }, { "year", refman_field_date, 0 },
	{ "month", refman_field_month, 0 },
	{ "day", bib_day, 0 },
	{ "volume", refman_field_volume, 0 },
	{ "number", refman_field_text, REFMAN_OF(number) },
	{ "issue", refman_field_text, REFMAN_OF(number) },
	{ "pages", refman_field_first_page, 0 },
	{ "article-number", refman_field_article_text,
	    REFMAN_OF_ARTICLE(elocation_id) },
	{ "art_number", refman_field_article_text,
	    REFMAN_OF_ARTICLE(elocation_id) },
	{ "eid", refman_field_article_text, REFMAN_OF_ARTICLE(elocation_id) },
	{ "publisher", refman_field_text, REFMAN_OF(publisher) },
	{ "address", refman_field_text, REFMAN_OF(place) },
	{ "location", bib_location, REFMAN_OF(place) },
	{ "school", refman_field_text, REFMAN_OF(institution) },
	{ "institution", refman_field_text, REFMAN_OF(institution) },
	{ "organization", refman_field_text, REFMAN_OF(institution) },
	{ "edition", refman_field_text, REFMAN_OF(edition) },
	{ "chapter", refman_field_text, REFMAN_OF(chapter) },
	{ "howpublished", bib_how_published, REFMAN_OF(medium) },
	/* identifiers */
	{ "doi", refman_field_doi, 0 }, { "pmid", refman_field_pmid, 0 },
	{ "pmcid", refman_field_pmcid, 0 }, { "eprint", bib_eprint, 0 },
	{ "url", refman_field_url, 0 }, { "issn", refman_field_serial, 0 },
	{ "isbn", refman_field_serial, 0 }, { "eissn", bib_eissn, 0 },
	{ "unique-id", refman_field_accession, 0 },
	{ "crossref", bib_crossref, 0 },
	/* text */
	{ "abstract", refman_field_abstract, 0 },
	{ "keywords", bib_keywords, 0 }, { "keyword", bib_keywords, 0 },
	{ "author_keywords", bib_keywords, 0 },
	{ "keywords-plus", bib_keywords_plus, 0 },
	{ "language", refman_field_language, 0 },
	{ "langid", refman_field_language, 0 },
	{ "type", refman_field_type_of_work, 0 },
	{ "document_type", refman_field_type_of_work, 0 },
	{ "note", bib_note, 0 }, { "annote", bib_note, 0 },
	{ "annotation", bib_note, 0 }, { "comment", bib_note, 0 },
	{ "copyright", bib_copyright, REFMAN_OF_ARTICLE(copyright) },
	{ "funding-acknowledgement", bib_funders, 0 },
	{ "funding_details", bib_funding_details, 0 },
	{ "funding-text", refman_field_funding, 0 },
	{ "funding_text", refman_field_funding, 0 },
	{ "funding_text 1", refman_field_funding, 0 },
	{ "cited-references", bib_cited, 0 },
	{ "references", bib_references, 0 },
	{ "number-of-cited-references", refman_field_n_refs, 0 },
	/* said by an identifier that it belongs to */
	{ "archiveprefix", refman_field_left, LEFT_WHOSE },
	{ "eprinttype", refman_field_left, LEFT_WHOSE },
	{ "eprintclass", refman_field_left, LEFT_CLASS },
	{ "primaryclass", refman_field_left, LEFT_CLASS },
	/* the library of a user: files, days, groups, marks */
	{ "bdsk", refman_field_left, LEFT_COPY },
	{ "file", refman_field_left, LEFT_COPY },
	{ "owner", refman_field_left, LEFT_OWN },
	{ "groups", refman_field_left, LEFT_OWN },
	{ "timestamp", refman_field_left, LEFT_OWN },
	{ "urldate", refman_field_left, LEFT_COPY },
	{ "date-added", refman_field_left, LEFT_OWN },
	{ "date-modified", refman_field_left, LEFT_OWN },
	{ "priority", refman_field_left, LEFT_OWN },
	{ "rating", refman_field_left, LEFT_OWN },
	{ "readstatus", refman_field_left, LEFT_OWN },
	{ "shorttitle", refman_field_left, LEFT_SHORT },
	{ "key", refman_field_left, LEFT_KEY },
	{ "sortkey", refman_field_left, LEFT_KEY },
	{ "mendeley-groups", refman_field_left, LEFT_OWN },
	{ "mendeley-tags", refman_field_left, LEFT_OWN },
	{ "creationdate", refman_field_left, LEFT_OWN },
	{ "modificationdate", refman_field_left, LEFT_OWN },
	/* the database: counts, classes, shelves */
	{ "times-cited", refman_field_left, LEFT_COUNT },
	{ "usage-count-last-180-days", refman_field_left, LEFT_COUNT },
	{ "usage-count-since-2013", refman_field_left, LEFT_COUNT },
	{ "doc-delivery-number", refman_field_left, LEFT_KEY },
	{ "research-areas", refman_field_left, LEFT_CLASS },
	{ "web-of-science-categories", refman_field_left, LEFT_CLASS },
	{ "researcherid-numbers", refman_field_left, LEFT_KEY },
	{ "da", refman_field_left, LEFT_STAMP },
	{ "oa", refman_field_left, LEFT_CLASS },
	{ "coden", refman_field_left, LEFT_KEY },
	{ "publication_stage", refman_field_left, LEFT_KIND },
	{ "page_count", refman_field_left, LEFT_COUNT },
	{ "affiliation-eissn", refman_field_left, LEFT_KEY }
};

/* ---- values ------------------------------------------------------------- */

static bool
bib_is(const char *name, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (strcasecmp(name, words[i]) == 0)
			return true;
	return false;
}

static bool
bib_is_verbatim(const char *name)
{
	static const char *const words[] = {
		"url", "doi", "pmid", "pmcid", "eprint", "issn", "isbn",
		"eissn", "howpublished", "file", "archiveprefix",
		"eprinttype", "unique-id", "crossref"
	};

	return strncasecmp(name, "bdsk-", 5) == 0 || bib_is(name, words,
	    sizeof words / sizeof *words);
}

static bool
bib_is_names(const char *name)
{
	static const char *const words[] = {
		"author", "editor", "book-author", "translator"
	};

	return bib_is(name, words, sizeof words / sizeof *words);
}

static const char *
bib_find(const struct bibtex_entry *e, const char *name)
{
	for (size_t i = 0; i < e->n; i++)
		if (strcasecmp(e->fields[i].name, name) == 0)
			return e->fields[i].value;
	return NULL;
}

/* The kind of an eprint's number stands in a field of its own. */
static const char *
bib_eprint_value(struct refman *r, const struct bibtex_entry *e,
    const char *value)
{
	const char *kind = bib_find(e, "archiveprefix");

	if (kind == NULL)
		kind = bib_find(e, "eprinttype");
	if (kind == NULL || value == NULL)
		return value;
	kind = bibtex_verbatim(r, kind);
	if (kind != NULL && strcasecmp(kind, "arxiv") == 0 && r->type ==
	    refman_type(bib_types, sizeof bib_types / sizeof *bib_types,
	    "misc"))
		refman_add_pub_type(r, "Preprint");
	return kind == NULL ? value : arena_printf(r->arena, "%s:%s", kind,
	    value);
}

/* The fields as text; empty ones fall out. */
static size_t
bib_values(struct refman *r, const struct bibtex_entry *e,
    struct refman_field *fields)
{
	size_t n = 0;

	for (size_t i = 0; i < e->n; i++) {
		struct refman_field f = e->fields[i];

		r->diags->here.line = f.line;
		if (bib_is_verbatim(f.name))
			f.value = bibtex_verbatim(r, f.value);
		else if (!bib_is_names(f.name))
			f.value = bibtex_text(r, f.value);
		if (strcasecmp(f.name, "eprint") == 0)
			f.value = bib_eprint_value(r, e, f.value);
		if (strncasecmp(f.name, "bdsk-", 5) == 0)
			f.name = "bdsk";
		if (f.value != NULL)
			fields[n++] = f;
	}
	return n;
}

void
bibtex_read(struct refman *r, const struct bibtex_entry *e)
{
	struct refman_field *fields = arena_array(r->arena, e->n,
	    sizeof *fields);
	size_t n;

	r->key = bibtex_verbatim(r, e->key);
	r->type = refman_type(bib_types, sizeof bib_types / sizeof *bib_types,
	    e->type);
	r->type_word = e->type;
	/* a chapter without a book around it is the book itself */
	if (r->type != NULL && r->type->kind == REFMAN_CHAPTER &&
	    bib_find(e, "booktitle") == NULL && bib_find(e, "journal") ==
	    NULL && strcasecmp(e->type, "inbook") == 0)
		r->type = refman_type(bib_types,
		    sizeof bib_types / sizeof *bib_types, "book");
	n = bib_values(r, e, fields);
	REFMAN_READ_FIELDS(r, fields, n, bib_handlers);
	refman_finish(r);
}
