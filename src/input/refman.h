/*
 * What the dialects of reference managers and catalogues share: RIS, EndNote,
 * ISI, BibTeX, CSL-JSON, Crossref, Europe PMC.
 *
 * They are poor in form and rich in habits: one field holds several things,
 * one thing stands in several fields, and the kind of the work says what a
 * field means.  So a dialect fills the record below by its table of handlers,
 * and refman_finish() makes the article of it.
 *
 *	refman.c         the record; its kind; what no member takes
 *	refman_people.c  names, editors, addresses
 *	refman_ids.c     identifiers, whichever field they stand in
 *	refman_dates.c   dates, pages
 *	refman_text.c    abstracts, keywords, languages
 *	refman_blocks.c  text with the tags of JATS or HTML in it
 */
#ifndef INPUT_REFMAN_H
#define INPUT_REFMAN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"
#include "input/left.h"
#include "model/article.h"

/* What a work is, as far as its fields go. */
enum refman_kind {
	REFMAN_ARTICLE,         /* in a journal, which the container is */
	REFMAN_CHAPTER,         /* in a book, or in proceedings */
	REFMAN_BOOK,            /* by itself, perhaps in a series */
	REFMAN_THESIS,
	REFMAN_REPORT,
	REFMAN_OTHER            /* a page of the web, data, ... */
};

/* A word of a dialect for a kind of work. */
struct refman_type {
	const char *word;
	enum refman_kind kind;
	const char *pub_type;           /* NULL: none that is certain */
};

enum { REFMAN_RECORD = 64 };            /* bytes of a record's name */

/* The record at work. */
struct refman {
	struct arena *arena;
	struct article *article;
	struct diags *diags;
	char *record;                   /* REFMAN_RECORD bytes of the
	                                   reader's, for messages */
	const char *tag;                /* of the field at work */

	/* what depends on the kind of the work */
	const struct refman_type *type; /* NULL: not known */
	const char *type_word;          /* the source's */
	const char *container;          /* journal, or book around it */
	const char *abbrev, *iso_abbrev;        /* of the container */
	const char *series;
	const char *publisher, *place, *institution;
	const char *number;             /* issue, or of a report */
	const char *edition, *medium;
	const char *chapter;            /* "3", of a book */
	const char *key;                /* the source's name for the record */
	const char *database;           /* where it comes from */
	const char **isbns;
	size_t n_isbns;
	const char **issns;             /* each with the word behind it */
	size_t n_issns;
	struct contrib *editors;
	size_t n_editors;
	struct date date;               /* of publication, the fullest */
	struct date day;                /* of it, given without a year */
	const char *date_tag;           /* that gave it */
};

/* Members, for tables of handlers. */
#define REFMAN_OF(member) offsetof(struct refman, member)
#define REFMAN_OF_ARTICLE(member) offsetof(struct article, member)

/* ---- the record (refman.c) ---------------------------------------------- */

/* The type of a word, whatever its case; NULL. */
const struct refman_type *
refman_type(const struct refman_type *table, size_t n, const char *word);

/*
 * Store a text; the same again is nothing, another one is unreached.  Returns
 * whether it is there now.
 */
bool
refman_keep(struct refman *r, const char **member, const char *text);

/* Count the text of the field as unreached, and say it. */
void
refman_unreached(struct refman *r, const char *text);

/* The same without a message: it has a reason. */
void
refman_left(struct refman *r, const char *text, enum left why);

/* One more paragraph under a title; a run of the same title is one section. */
void
refman_note(struct refman *r, const char *title, const char *text);

/* A further identifier, unless it is there. */
void
refman_add_id(struct refman *r, const char *type, const char *value);

void
refman_add_pub_type(struct refman *r, const char *name);

/* Make the article of what was gathered. */
void
refman_finish(struct refman *r);

/* Is there anything of an article? */
bool
refman_is_article(const struct article *x);

/* Say that there is not. */
void
refman_say_empty(struct refman *r);

/* ---- people (refman_people.c) ------------------------------------------- */

/*
 * A name as a person or a group: "Roe, Ann B, Jr", "Roe AB", "WHO,".  Without
 * a comma, and not abbreviated, it is left as printed.
 */
struct contrib
refman_name(struct refman *r, const char *text);

/* "Yong-Hong van A." -> "YHA"; NULL where there are none. */
const char *
refman_initials(struct arena *a, const char *given);

/* The parts of a name; any may be NULL. */
struct contrib
refman_name_parts(struct refman *r, const char *surname, const char *given,
    const char *suffix);

/* Is it the name of no person? */
bool
refman_is_group(const char *name);

/* Put somebody where the role has its place; editors wait for the kind. */
struct contrib *
refman_add_person(struct refman *r, enum contrib_role role,
    struct contrib person);

/* Several names in one field, parted by ";" or " and ". */
void
refman_add_people(struct refman *r, enum contrib_role role,
    const char *text);

/* An address that the person has, or nobody in particular (NULL). */
void
refman_add_aff(struct refman *r, struct contrib *person, const char *text);

/* "[Roe, A; Poe, B] Institute, City": the address of those people.  False
   where the text is no such thing. */
bool
refman_bracketed_aff(struct refman *r, const char *text);

/* The author of that name as the source writes it; NULL. */
struct contrib *
refman_author(struct refman *r, const char *name, size_t len);

/* ---- identifiers (refman_ids.c) ----------------------------------------- */

/* Each returns false, and does nothing, where the text is none. */
bool
refman_doi(struct refman *r, const char *text);
bool
refman_pmid(struct refman *r, const char *text);
bool
refman_pmcid(struct refman *r, const char *text);

/* An address of the web: a DOI, a PubMed page, or another. */
void
refman_url(struct refman *r, const char *text);

/*
 * Does the text consist of identifiers that name themselves: "PMID: 123",
 * "123[pmid]", "doi:10.1000/x", "MEDLINE:123", a URL?  Takes them.
 */
bool
refman_named_ids(struct refman *r, const char *text);

/* Take identifiers out of a note that holds other text as well. */
void
refman_ids_within(struct refman *r, const char *text);

/* ISSN and ISBN, several in a field: "1545-598X (Print) 978-0-..." */
void
refman_serials(struct refman *r, const char *text);

/* A number in the database that the record comes from. */
void
refman_accession(struct refman *r, const char *text);

void
refman_finish_ids(struct refman *r);

/* ---- dates, pages (refman_dates.c) -------------------------------------- */

/* "2014/05/03/", "2014-05", "3 May 2014", "May-Jun 2014": a plain date, or
   word for word. */
struct date
refman_date_of(struct arena *a, const char *text);

/* A date of publication from the field at work: the fullest one counts. */
void
refman_published(struct refman *r, struct date d, const char *text);

void
refman_add_date(struct refman *r, enum pub_date_kind kind, const char *type,
    struct date d);

/* A month or day without its year: "Mar 3", "JUN 14". */
void
refman_month(struct refman *r, const char *text);

/* "579--86", "e123", "pp. 1-2" */
void
refman_pages(struct refman *r, const char *text);

/* ---- text (refman_text.c, refman_blocks.c) ------------------------------ */

/* A line whose mark-up, if any, is made real. */
struct rich
refman_rich(struct refman *r, const char *text);

/* The title; another one is unreached. */
void
refman_title(struct refman *r, struct rich *member, const char *text);

/* An abstract, its sections found by tags, lines or labels. */
void
refman_abstract(struct refman *r, enum abstract_kind kind, const char *lang,
    const char *text);

/* Keywords parted by ";", lines, or, without these, commas. */
void
refman_keywords(struct refman *r, const char *type, const char *text);

/* One keyword; "*" before it marks a major one. */
void
refman_keyword(struct refman *r, const char *type, const char *text);

/* "eng", "English", "pt, en" */
void
refman_languages(struct refman *r, const char *text);

#endif
