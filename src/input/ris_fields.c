/*
 * RIS: fields to their handlers.
 */
#include "input/ris.h"

#include <string.h>
#include <strings.h>

#include "input/refman_wos.h"
#include "input/rich.h"

/* ---- kinds of works ----------------------------------------------------- */

static const struct refman_type ris_types[] = {
	{ "JOUR", REFMAN_ARTICLE, "Journal Article" },
	{ "JFULL", REFMAN_BOOK, "Periodical" },
	{ "EJOUR", REFMAN_ARTICLE, "Journal Article" },
	{ "MGZN", REFMAN_ARTICLE, "Magazine Article" },
	{ "NEWS", REFMAN_ARTICLE, "Newspaper Article" },
	{ "INPR", REFMAN_ARTICLE, NULL }, { "ABST", REFMAN_ARTICLE, NULL },
	{ "Journal Article", REFMAN_ARTICLE, "Journal Article" },
	{ "BOOK", REFMAN_BOOK, "Book" }, { "EBOOK", REFMAN_BOOK, "Book" },
	{ "EDBOOK", REFMAN_BOOK, "Book" }, { "SER", REFMAN_BOOK, NULL },
	{ "CLSWK", REFMAN_BOOK, NULL }, { "ANCIENT", REFMAN_BOOK, NULL },
	{ "PAMP", REFMAN_BOOK, NULL }, { "MANSCPT", REFMAN_BOOK, NULL },
	{ "CHAP", REFMAN_CHAPTER, "Book Chapter" },
	{ "ECHAP", REFMAN_CHAPTER, "Book Chapter" },
	{ "ENCYC", REFMAN_CHAPTER, NULL }, { "DICT", REFMAN_CHAPTER, NULL },
	{ "CONF", REFMAN_CHAPTER, "Conference Proceeding" },
	{ "CPAPER", REFMAN_CHAPTER, "Conference Paper" },
	{ "THES", REFMAN_THESIS, "Thesis" },
	{ "RPRT", REFMAN_REPORT, "Report" }, { "STAND", REFMAN_REPORT, NULL },
	{ "GOVDOC", REFMAN_REPORT, NULL }, { "PAT", REFMAN_REPORT, "Patent" },
	{ "GRNT", REFMAN_REPORT, NULL }, { "UNPB", REFMAN_OTHER, NULL },
	{ "DATA", REFMAN_OTHER, "Dataset" },
	{ "DBASE", REFMAN_OTHER, NULL }, { "ELEC", REFMAN_OTHER, NULL },
	{ "BLOG", REFMAN_OTHER, "Blog" }, { "COMP", REFMAN_OTHER, NULL },
	{ "GEN", REFMAN_OTHER, NULL }, { "UNBILL", REFMAN_OTHER, NULL }
};

static void
ris_type(struct refman *r, const char *value, size_t at)
{
	const struct refman_type *t = refman_type(ris_types,
	    sizeof ris_types / sizeof *ris_types, value);

	(void)at;
	if (r->type == NULL)
		r->type = t;
	else if (t != r->type)
		refman_unreached(r, value);
	if (t == NULL && r->type_word == NULL)
		r->type_word = value;
}

/* ---- titles, people ----------------------------------------------------- */

/* The source of the copy, where the record names two. */
static void
ris_database(struct refman *r, const char *value, size_t at)
{
	if (r->database == NULL)
		refman_field_text(r, value, at);
	else
		refman_left(r, value, LEFT_SELF);
}

/* The title cut short says nothing new. */
static void
ris_short_title(struct refman *r, const char *value, size_t at)
{
	const char *title = rich_text(r->arena, &r->article->title);

	(void)at;
	if (strncasecmp(title, value, strlen(value)) != 0)
		refman_left(r, value, LEFT_SHORT);
}

static void
ris_further_person(struct refman *r, const char *value, size_t at)
{
	(void)at;
	refman_note(r, "Further contributors", value);
}

/* ---- dates -------------------------------------------------------------- */

static enum pub_date_kind
ris_history_kind(const char *word)
{
	return strcasecmp(word, "received") == 0 ? DATE_RECEIVED
	    : strcasecmp(word, "accepted") == 0 ? DATE_ACCEPTED
	    : strcasecmp(word, "revised") == 0 ? DATE_REVISED : DATE_OTHER;
}

/* "Mar/Apr": perhaps said before; "undefined": there is none. */
static void
ris_date_words(struct refman *r, const char *words)
{
	if (strcasecmp(words, "undefined") == 0)
		refman_left(r, words, LEFT_EMPTY);
	else if (r->date.verbatim != NULL &&
	    strstr(r->date.verbatim, words) != NULL)
		refman_left(r, words, LEFT_AGAIN);
	else
		refman_month(r, words);
}

/* "2013/02/15/received": year, month, day, and any words. */
static void
ris_date(struct refman *r, const char *value, size_t at)
{
	enum pub_date_kind kind = DATE_OTHER;
	const char *other = value;

	for (int n = 0; n < 3 && other != NULL; n++) {
		other = strchr(other, '/');
		if (other != NULL)
			other++;
	}
	if (other != NULL && *other != '\0' && *other != 'T') {
		value = arena_strndup(r->arena, value,
		    (size_t)(other - value) - 1);
		kind = ris_history_kind(other);
	} else {
		other = NULL;
	}
	if (kind != DATE_OTHER)
		refman_add_date(r, kind, other, refman_date_of(r->arena,
		    value));
	else
		refman_field_date(r, value, at);
	if (other != NULL && kind == DATE_OTHER)
		ris_date_words(r, other);
}

/* Managers put the date online where RIS has the edition. */
static void
ris_edition(struct refman *r, const char *value, size_t at)
{
	struct date d = refman_date_of(r->arena, value);

	if (d.verbatim == NULL && d.year != 0 && strlen(value) > 4)
		refman_add_date(r, DATE_EPUB, "ET", d);
	else
		refman_field_text(r, value, at);
}

/* ---- text --------------------------------------------------------------- */

/* A keyword may hold commas; continued lines are further keywords. */
static void
ris_keywords(struct refman *r, const char *value, size_t at)
{
	(void)at;
	if (strpbrk(value, ";\n") != NULL)
		refman_keywords(r, NULL, value);
	else
		refman_keyword(r, NULL, value);
}

static void
ris_index_terms(struct refman *r, const char *value, size_t at)
{
	(void)at;
	refman_keyword(r, "index terms", value);
}

static void
ris_number(struct refman *r, const char *value, size_t at)
{
	(void)at;
	if (strcmp(value, "0") == 0 || refman_named_ids(r, value) ||
	    refman_copyright(r, value))
		return;
	if (strchr(value, ' ') == NULL)
		refman_add_id(r, "number", value);
	else
		refman_note(r, "Notes", value);
}

/* Custom fields: an identifier, the article's number, or who knows. */
static void
ris_custom(struct refman *r, const char *value, size_t at)
{
	if (refman_named_ids(r, value))
		return;
	if (strcmp(r->tag, "C7") == 0 && strchr(value, ' ') == NULL)
		refman_keep(r, &r->article->elocation_id, value);
	else if (strcmp(r->tag, "C1") == 0 && value[0] == '[')
		refman_field_address(r, value, at);
	else
		refman_left(r, value, LEFT_SELECTED);
}

static void
ris_reprint(struct refman *r, const char *value, size_t at)
{
	(void)at;
	/* "IN FILE": whether a copy is at hand */
	if (strncasecmp(value, "IN FILE", 7) == 0 ||
	    strncasecmp(value, "NOT IN FILE", 11) == 0 ||
	    strncasecmp(value, "ON REQUEST", 10) == 0)
		refman_left(r, value, LEFT_COPY);
	else
		refman_wos_reprint(r, value);
}

/* ---- the table ---------------------------------------------------------- */

static const struct refman_handler ris_handlers[] = {
	{ "TY", ris_type, 0 },
	{ "DB", ris_database, REFMAN_OF(database) },
	{ "DP", ris_database, REFMAN_OF(database) },
	{ "ID", refman_field_text, REFMAN_OF(key) },
	/* titles */
	{ "TI", refman_field_title, 0 }, { "T1", refman_field_title, 0 },
	{ "CT", refman_field_title, 0 }, { "TT", refman_field_other_title, 0 },
	{ "ST", ris_short_title, 0 },
	{ "JF", refman_field_container, REFMAN_OF(container) },
	{ "T2", refman_field_container, REFMAN_OF(series) },
	{ "JO", refman_field_container, REFMAN_OF(abbrev) },
	{ "BT", refman_field_container, REFMAN_OF(series) },
	{ "JA", refman_field_abbrev, 0 }, { "J2", refman_field_abbrev, 0 },
	{ "J1", refman_field_abbrev, 0 }, { "J9", refman_field_abbrev, 0 },
	{ "JI", refman_field_abbrev, 0 }, { "TA", refman_field_abbrev, 0 },
	{ "T3", refman_field_text, REFMAN_OF(series) },
	/* people */
	{ "AU", refman_field_person, CONTRIB_AUTHOR },
	{ "A1", refman_field_person, CONTRIB_AUTHOR },
	{ "A2", refman_field_person, CONTRIB_EDITOR },
	{ "ED", refman_field_person, CONTRIB_EDITOR },
	{ "A3", refman_field_person, CONTRIB_EDITOR },
	{ "A4", ris_further_person, 0 }, { "A5", ris_further_person, 0 },
	{ "AD", refman_field_address, 0 },
	/* where and when */
	{ "DA", ris_date, 0 }, { "Y1", ris_date, 0 }, { "PY", ris_date, 0 },
	{ "VL", refman_field_volume, 0 }, { "VO", refman_field_volume, 0 },
	{ "IS", refman_field_text, REFMAN_OF(number) },
	{ "CP", refman_field_text, REFMAN_OF(number) },
	{ "SP", refman_field_first_page, 0 },
	{ "EP", refman_field_last_page, 0 },
	{ "PB", refman_field_text, REFMAN_OF(publisher) },
	{ "PU", refman_field_text, REFMAN_OF(publisher) },
	{ "CY", refman_field_text, REFMAN_OF(place) },
	{ "PI", refman_field_text, REFMAN_OF(place) },
	{ "PP", refman_field_text, REFMAN_OF(place) },
	{ "ET", ris_edition, REFMAN_OF(edition) },
	{ "SN", refman_field_serial, 0 },
	/* identifiers */
	{ "DO", refman_field_doi, 0 }, { "L3", refman_field_doi, 0 },
	{ "AN", refman_field_accession, 0 },
	{ "UR", refman_field_url, 0 }, { "LK", refman_field_url, 0 },
	{ "L2", refman_field_url, 0 },
	/* text */
	{ "AB", refman_field_abstract, 0 }, { "N2", refman_field_abstract, 0 },
	{ "KW", ris_keywords, 0 }, { "MH", ris_index_terms, 0 },
	{ "LA", refman_field_language, 0 },
	{ "M3", refman_field_type_of_work, 0 },
	{ "N1", ris_note, 0 }, { "RN", ris_note, 0 }, { "CA", ris_note, 0 },
	{ "U1", ris_note, 0 }, { "U2", ris_note, 0 }, { "U3", ris_note, 0 },
	{ "U4", ris_note, 0 }, { "U5", ris_note, 0 }, { "M2", ris_note, 0 },
	{ "M1", ris_number, 0 },
	{ "C1", ris_custom, 0 }, { "C2", ris_custom, 0 },
	{ "C3", ris_custom, 0 }, { "C4", ris_custom, 0 },
	{ "C5", ris_custom, 0 }, { "C6", ris_custom, 0 },
	{ "C7", ris_custom, 0 }, { "C8", ris_custom, 0 },
	{ "FU", refman_field_funders, 0 }, { "FX", refman_field_funding, 0 },
	{ "RP", ris_reprint, 0 }, { "CR", refman_field_references, 0 },
	/* when it was fetched; a day or month that some have there */
	{ "Y2", refman_field_left, LEFT_COPY },
	{ "Y3", refman_field_left, LEFT_COPY },
	/* where copies lie, and how they are called there */
	{ "L1", refman_field_left, LEFT_COPY },
	{ "L4", refman_field_left, LEFT_COPY },
	{ "AV", refman_field_left, LEFT_COPY },
	{ "CN", refman_field_left, LEFT_COPY },
	{ "LB", refman_field_left, LEFT_OWN },
	{ "M4", refman_field_left, LEFT_SELF },
	{ "TS", refman_field_left, LEFT_SELF },
	{ "SV", refman_field_left, LEFT_SELF },
	{ "WE", refman_field_left, LEFT_CLASS },
	/* the publisher's street */
	{ "PA", refman_field_left, LEFT_STREET },
	/* words behind the end */
	{ "ER", refman_field_left, LEFT_SELF }
};

bool
ris_is_tag(const char *tag)
{
	return refman_has_handler(ris_handlers,
	    sizeof ris_handlers / sizeof *ris_handlers, tag);
}

void
ris_read(struct refman *r, const struct refman_field *fields, size_t n)
{
	REFMAN_READ_FIELDS(r, fields, n, ris_handlers);
	refman_finish(r);
}
