/*
 * What the dialects of the National Library of Medicine share.
 */
#ifndef INPUT_NLM_H
#define INPUT_NLM_H

#include <stdbool.h>
#include <stddef.h>

#include "model/article.h"

struct arena;

/*
 * "2018 Mar 1", "2018 Mar", "2018 Summer", "20180301", "2018/03/01 06:00",
 * "2018-03-01"; what is no plain date ("2018 Jan-Feb") is kept word for word.
 */
struct date
nlm_date(struct arena *a, const char *text);

/* "received", "pmc-release" -> the kind; DATE_OTHER for NULL and others. */
enum pub_date_kind
nlm_history_kind(const char *status);

/* "Jr", "3rd" */
bool
nlm_is_suffix(const char *word);

/* The text without a suffix at its end, which *suffix then is; NULL: NULL. */
const char *
nlm_cut_suffix(struct arena *a, const char *text, const char **suffix);

/* "van der Poel CD Jr" as the parts of a name.  False when it has no
   initials: then all of it is the surname. */
bool
nlm_short_name(struct arena *a, struct contrib *c, const char *value);

/* The kind of an abstract that is not the main one. */
enum abstract_kind
nlm_abstract_kind(const char *type, const char *lang);

enum nlm_surety {
	NLM_NO_LABEL,
	NLM_LABEL_DOUBTFUL,     /* "DNA: ..." */
	NLM_LABEL_LIKELY,
	NLM_LABEL_KNOWN         /* one that structured abstracts are wont to
	                           have */
};

/*
 * Does the text begin by a label of a structured abstract, "METHODS: ", in
 * capitals, as the library prints it?  *len is its length with the colon and
 * the blank, 0 where there is none.
 */
enum nlm_surety
nlm_label(const char *text, size_t *len);

/*
 * Sections of an abstract that came as one text.  It is only cut where its
 * labels are beyond doubt: see nlm.c.
 */
void
nlm_sections(struct arena *a, struct abstract *x, const char *text);

/*
 * Language is that of the article; the record's own words are English: its
 * title in brackets, when translated, and its main abstract.  To be called
 * when all is read.
 */
void
nlm_languages(struct article *x);

/*
 * "579-86" as the article's pages: the last one gets the digits that it lacks.
 */
void
nlm_pages(struct arena *a, struct article *x, const char *text);

/* Cut "PMID: 31000118" off the end of a text; its digits, NULL where there is
   none. */
const char *
nlm_cut_pmid(struct arena *a, const char **text);

/* "...": others, in the place of a name? */
bool
nlm_is_dots(const char *text);

/*
 * Text that no member took: kept in x->unreached by `path`, once a path.
 * Returns it where it is the first of its path, else NULL.
 */
const struct unreached *
nlm_unreached(struct arena *a, struct article *x, const char *path,
    const char *text);

/* The same of text that a handout leaves out, for a reason (or NULL). */
const struct unreached *
nlm_left(struct arena *a, struct article *x, const char *path,
    const char *text, const char *reason);

#endif
