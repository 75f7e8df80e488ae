/*
 * JATS and its elders: what its files share.
 *
 * Each element has a handler in the table of its parent; the tables stand
 * where the things that they fill are made.
 *
 *	jats.c           records, and what an article is made of
 *	jats_walk.c      elements to handlers; what was not reached
 *	jats_left.c      what a summary does not print, and why
 *	jats_text.c      inline text
 *	jats_flow.c      paragraphs, lists, formulas, whatever stands in text
 *	jats_front.c     identifiers, titles, issue; jats_journal.c,
 *	                 jats_subjects.c and jats_rights.c
 *	jats_dates.c     dates
 *	jats_people.c    contributors; jats_names.c their names;
 *	                 jats_affs.c their addresses; jats_crowd.c what
 *	                 becomes of them
 *	jats_abstract.c  abstracts, keywords
 *	jats_notes.c     footnotes, correspondence; jats_sections.c sections
 *	                 of the back matter; jats_statements.c where they go
 *	jats_funding.c   grants
 *	jats_links.c     related articles and objects, sub-articles
 *	jats_body.c      figures and tables, and what of the text is counted
 *	jats_table.c     the tables themselves; jats_cals.c those after CALS
 *	jats_refs.c      reference lists; jats_cite.c a citation's parts;
 *	                 jats_mixed.c one with its own punctuation;
 *	                 jats_slots.c and jats_style.c one that gets NLM's
 *	jats_book.c      books and chapters (BITS)
 */
#ifndef INPUT_JATS_H
#define INPUT_JATS_H

#include <libxml/tree.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"
#include "input/dom.h"
#include "input/rich.h"
#include "model/article.h"

struct jats_crowd;

enum { JATS_MARKS = 3 };                /* people told apart at a note */

/* An element that others point to. */
struct jats_id {
	const char *id;                 /* the document's */
	const xmlNode *node;
	size_t use;                     /* of an address: its index + 1 */
	size_t n_marks;                 /* people who point to it */
	const char *names[JATS_MARKS];  /* of the first of them */
	bool done;                      /* a note that stands at its person */
};

/* What a note, a section or a paragraph of the back matter speaks of. */
enum jats_statement {
	STATEMENT_NONE,                 /* it has its own title, or none */
	STATEMENT_COI, STATEMENT_EQUAL, STATEMENT_DECEASED,
	STATEMENT_CORRESPONDENCE, STATEMENT_ADDRESS,
	STATEMENT_CONTRIBUTIONS, STATEMENT_FUNDING, STATEMENT_DATA,
	STATEMENT_ETHICS, STATEMENT_EDITED, STATEMENT_ABBREVIATIONS,
	STATEMENT_SUPPLEMENT, STATEMENT_THANKS, STATEMENT_PRESENTED,
	STATEMENT_HIGHLIGHTS, STATEMENT_DISCLAIMER, STATEMENT_ABOUT,
	STATEMENT_N_KINDS
};

/* What stands over the notes at work. */
struct jats_heading {
	const char *title;
	enum jats_statement kind;
	bool author;                    /* of the authors, not the article */
};


/* The record at work. */
struct jats {
	struct arena *arena;
	struct article *article;
	struct diags *diags;
	char *record;                   /* JATS_RECORD bytes of the reader's */
	long line;                      /* in the source, of the record */
	const xmlNode *root;            /* the record */
	void *item;                     /* what the handlers at work fill */
	size_t member;                  /* offset in it, by the table [byte] */
	struct jats_id *ids;            /* sorted */
	size_t n_ids;
	struct jats_crowd *crowd;       /* the people at work */
	struct jats_crowd *book_crowd;  /* of a book around the chapter */
	const xmlNode **affs;           /* all, wherever they stand */
	size_t n_affs;
	struct jats_id *marks;          /* the affs by their marks, sorted */
	size_t n_marks;
	const struct jats_heading *heading;     /* NULL: none */
	const char *supplement;         /* of the issue */
	const char *copyright_year, *copyright_holder;
	int n_refs_stated;
	struct figure *table;           /* at work; NULL: none */
	bool in_cell;                   /* of it */
};

enum { JATS_RECORD = 128 };             /* bytes of a record's name */

typedef void jats_fn(struct jats *j, const xmlNode *n);

struct jats_handler {
	const char *name;
	jats_fn *handle;
	size_t member;                  /* of the item, for jats_keep_* */
};

#define JATS_TEXT(name, type, member) \
	{ name, jats_keep_text, offsetof(type, member) }
#define JATS_RICH(name, type, member) \
	{ name, jats_keep_rich, offsetof(type, member) }
#define JATS_N(table) (sizeof (table) / sizeof *(table))

/* ---- walking (jats_walk.c) ---------------------------------------------- */

/*
 * Hand each child element to its handler, which fills `item`.  What the table
 * does not name, and holds text, is counted as unreached: silently where
 * jats_left.c has a reason.
 */
void
jats_walk(struct jats *j, const xmlNode *n, void *item,
    const struct jats_handler *table, size_t n_table);

#define JATS_WALK(j, n, item, table) \
	jats_walk(j, n, item, table, JATS_N(table))

/* Count an element as unreached, whatever its reason. */
jats_fn jats_unreached;

/* One without text, by the words that it has. */
void
jats_unreached_as(struct jats *j, const xmlNode *n, const char *text);

/* A block of the text, silently, by its name: "article/body//p". */
void
jats_count(struct jats *j, const char *where, const xmlNode *n);

/* Is there any character but white space below? */
bool
jats_has_text(const xmlNode *n);

/* Store the text in a member of the item; a second one is unreached. */
jats_fn jats_keep_text, jats_keep_rich;

/* Nothing at all: there is no text in it, or it was taken before. */
jats_fn jats_nothing;

/* The element of an id, or NULL. */
struct jats_id *
jats_find(struct jats *j, const char *id);
void
jats_index(struct jats *j);

/* The address with the mark, where nothing else names it; NULL. */
const xmlNode *
jats_find_mark(struct jats *j, const char *mark);

/* Why a summary does not print the element; NULL: it should. */
const char *
jats_left_reason(const xmlNode *n);

/* The same of a part of the text itself: there is always a reason. */
const char *
jats_left_text(const xmlNode *n);

/* Is the name (or attribute) one of the words, whatever its case? */
bool
jats_is(const char *name, const char *const *words, size_t n);
bool
jats_equal(const char *a, const char *b);

/* "retracted-article" -> "Retracted article" */
const char *
jats_words(struct jats *j, const char *code);

/* ---- inline text (jats_text.c) ------------------------------------------ */

struct jats_line {
	struct jats *j;
	struct rich_builder b;
	unsigned styles;                /* around */
	bool bare;                      /* without the marks of notes */
};

void
jats_line_begin(struct jats_line *l, struct jats *j);
struct rich
jats_line_end(struct jats_line *l);
void
jats_line_str(struct jats_line *l, const char *text);
bool
jats_line_is_empty(const struct jats_line *l);

/* The last byte that was put; '\0' at the beginning. */
char
jats_line_last(const struct jats_line *l);

/* End the sentence: a full stop where no mark ends it, and a blank. */
void
jats_line_stop(struct jats_line *l);

/* Put the children of an element, or one node. */
void
jats_put(struct jats_line *l, const xmlNode *n);
void
jats_put_node(struct jats_line *l, const xmlNode *n);

/* A run in another style than around. */
void
jats_put_styled(struct jats_line *l, const struct rich *r, unsigned styles);
void
jats_put_link(struct jats_line *l, const char *text, const char *href);

struct rich
jats_rich(struct jats *j, const xmlNode *n);
/* Without the marks and texts of notes, as titles and names are. */
struct rich
jats_bare(struct jats *j, const xmlNode *n);
const char *
jats_plain(struct jats *j, const xmlNode *n);
const char *
jats_child_plain(struct jats *j, const xmlNode *n, const char *name);

/* Where an element's xlink:href leads, as an absolute URI; NULL. */
const char *
jats_href(struct jats *j, const xmlNode *n);

/* ---- paragraphs (jats_flow.c) ------------------------------------------- */

struct jats_flow {
	struct jats *j;
	struct jats_line line;          /* the paragraph at work */
	struct rich lead;               /* a title that the next begins with */
	bool labelled;                  /* it is a label: its title follows */
	struct rich *paras;
	size_t n_paras;
};

void
jats_flow_begin(struct jats_flow *f, struct jats *j);
void
jats_flow_end(struct jats_flow *f);

/* Put the children of an element, or one node. */
void
jats_flow(struct jats_flow *f, const xmlNode *n);
void
jats_flow_node(struct jats_flow *f, const xmlNode *n);
void
jats_flow_break(struct jats_flow *f);

/* ---- the parts of a record ---------------------------------------------- */

jats_fn jats_front, jats_journal_meta, jats_article_meta, jats_back,
    jats_floats, jats_body, jats_book,
    jats_permissions, jats_article_id, jats_isbn, jats_license,
    jats_copyright, jats_copyright_year, jats_categories;
/* "old, new"; what is there twice stays once. */
const char *
jats_join(struct jats *j, const char *old, const char *between,
    const char *more);

void
jats_finish_subjects(struct jats *j);
/* One more kind of publication. */
void
jats_add_type(struct jats *j, const char *name);

jats_fn jats_pub_date, jats_history, jats_pub_history;
struct date
jats_date(struct jats *j, const xmlNode *n);

jats_fn jats_contrib_group;
void
jats_finish_people(struct jats *j);

jats_fn jats_abstract, jats_trans_abstract, jats_kwd_group,
    jats_unstructured_kwds;

enum jats_statement
jats_fn_kind(struct jats *j, const xmlNode *n);
enum jats_statement
jats_statement_kind(const char *type, const char *title);
/* Put paragraphs where a statement of the kind belongs. */
void
jats_deliver(struct jats *j, const struct jats_heading *h,
    const struct rich *paras, size_t n);
/* A section of the back matter, by another name. */
void
jats_section_as(struct jats *j, const xmlNode *n,
    const struct jats_heading *otherwise);
/* Is it a statement, though it stands in the text? */
bool
jats_is_statement(struct jats *j, const xmlNode *n);
/* A note without its mark, in one line. */
struct rich
jats_fn_text(struct jats *j, const xmlNode *n);

jats_fn jats_author_notes, jats_fn_group, jats_note, jats_notes, jats_ack,
    jats_glossary, jats_section, jats_bio, jats_loose_note,
    jats_loose_block, jats_supplement;
/* "Supplementary file 1. Title." */
struct rich
jats_supplement_line(struct jats *j, const xmlNode *n);
/* One more paragraph under a title; NULL: none. */
void
jats_add_para(struct jats *j, const char *title, struct rich text);
void
jats_add_author_note(struct jats *j, const char *title, struct rich text);

jats_fn jats_funding_group, jats_contract_num, jats_contract_sponsor,
    jats_support_group;

jats_fn jats_related_article, jats_related_object, jats_product,
    jats_sub_article;

jats_fn jats_figure, jats_bare_table;
/* Of the table at work: a table, its foot, a note. */
jats_fn jats_table, jats_table_foot, jats_table_note;
/* The mark of a note; NULL: it has none. */
void
jats_table_mark(struct jats_line *l, const xmlNode *label);
/* A table within a cell: a paragraph for each row. */
void
jats_table_flatten(struct jats_flow *f, const xmlNode *n);
void
jats_figures_below(struct jats *j, const xmlNode *n);
/* Figures from..: what they stand in is printed. */
void
jats_in_front(struct jats *j, size_t from);

/*
 * A picture between the lines of an abstract, such as that of a formula, is
 * shown with the figures.  False: it stands elsewhere, and is not.
 */
bool
jats_picture(struct jats *j, const xmlNode *n, const char *href,
    const char *alt);

jats_fn jats_ref_list;

#endif
