/*
 * MEDLINE, as PubMed saves it (.nbib): what its files share.
 *
 *	medline.c          the dialect; lines -> fields -> handlers
 *	medline_people.c   authors, editors, investigators, addresses
 *	medline_text.c     titles, abstracts, keywords, statements, notes
 *	medline_index.c    index terms, substances, grants, data banks
 *	medline_source.c   identifiers, dates, journals, books, notices
 */
#ifndef INPUT_MEDLINE_H
#define INPUT_MEDLINE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"
#include "model/article.h"

/* Whom the fields that follow a name belong to. */
struct medline_who {
	struct contrib **list;          /* the list, NULL: nobody yet */
	size_t *n;
	size_t i;                       /* in it */
};

/* The record at work. */
struct medline {
	struct arena *arena;
	struct article *article;
	struct diags *diags;
	char *record;                   /* 32 bytes of the reader's */
	long line;                      /* in the source, of the field */
	const char *tag;                /* of the field */
	struct medline_who author, editor, investigator, subject;
	struct medline_who *last;       /* of them, to which AUID and AD go */
	bool early_aff;                 /* affs[0] stood before all names */
	const char *owner;              /* of the keywords that follow */
	size_t other;                   /* the last of other abstracts, + 1 */
	const char *other_copyright;
	const char *source;             /* SO, the citation ready-made */
};

typedef void medline_fn(struct medline *m, const char *value, size_t at);

struct medline_tag {
	const char *tag;
	medline_fn *handle;             /* NULL: known, said elsewhere too */
	size_t at;                      /* a member of the article, or what
	                                   the handler takes it for */
};

/* The field, by its tag: counted as unreached. */
void
medline_unreached(struct medline *m, const char *value);

/* A text member of the article; another text for it is unreached. */
medline_fn medline_text;
/* The same of inline text; another is put behind it. */
medline_fn medline_rich;
/* A list of texts: `const char **`, its size_t behind it. */
medline_fn medline_list;

/* People. */
medline_fn medline_full_name, medline_short_name, medline_group,
    medline_person_id, medline_address;
void
medline_finish_people(struct medline *m);

/* Text. */
medline_fn medline_abstract, medline_other_abstract, medline_other_language,
    medline_other_copyright, medline_keyword, medline_keyword_owner,
    medline_coi, medline_note;
void
medline_finish_text(struct medline *m);

/* Index terms and the like. */
medline_fn medline_mesh, medline_supplementary, medline_substance,
    medline_pub_type, medline_grant, medline_data_bank;

/* Identifiers, dates, journal, book, links to other articles. */
medline_fn medline_pmid, medline_article_id, medline_location_id,
    medline_other_id, medline_plain_id, medline_issn, medline_date,
    medline_history, medline_language, medline_pages, medline_n_refs,
    medline_place, medline_book_text, medline_book_title, medline_isbn,
    medline_notice, medline_source;
void
medline_finish_source(struct medline *m);

/* The article's book, made when there is none. */
struct book *
medline_book(struct medline *m);

#endif
