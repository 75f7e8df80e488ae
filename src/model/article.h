/*
 * The article: what a record says.
 *
 * The first of the three nouns.  It speaks JATS, the richest dialect, with
 * `-` turned to `_`; every reader translates its own dialect into it.  All of
 * it lives in one arena.  Strings are UTF-8, ended by NUL, NULL where the
 * record has none; never "" and never padded.  Nothing here is invented: a
 * member is filled only from the record.
 */
#ifndef MODEL_ARTICLE_H
#define MODEL_ARTICLE_H

#include <stdbool.h>
#include <stddef.h>

#include "model/math.h"

struct arena;
struct buf;
struct image;                   /* model/image.h */
struct table;                   /* model/table.h */

/* ---- inline text -------------------------------------------------------- */

enum inline_style {             /* bits; any may be combined */
	INLINE_ITALIC = 1 << 0,
	INLINE_BOLD = 1 << 1,
	INLINE_SUP = 1 << 2,
	INLINE_SUB = 1 << 3,
	INLINE_UNDERLINE = 1 << 4,
	INLINE_SMALL_CAPS = 1 << 5,
	INLINE_MONOSPACE = 1 << 6,
	INLINE_STRIKE = 1 << 7,
	INLINE_OVERLINE = 1 << 8
};

struct inline_run {
	const char *text;               /* of a formula: its linear form */
	unsigned styles;                /* enum inline_style, or-ed */
	const char *lang;               /* BCP 47, NULL: as around it */
	const char *href;               /* absolute URI, NULL: no link */
	const struct math *math;        /* the formula, NULL: plain text */
	bool display;                   /* a formula on a line of its own */
	bool line_break;                /* a forced break before this run */
};

/* A line or paragraph of inline text; n_runs 0 = the record has none. */
struct rich {
	struct inline_run *runs;
	size_t n_runs;
};

/* ---- people ------------------------------------------------------------- */

enum contrib_kind { CONTRIB_PERSON, CONTRIB_COLLAB };

enum contrib_role {
	CONTRIB_AUTHOR, CONTRIB_EDITOR, CONTRIB_INVESTIGATOR,
	CONTRIB_TRANSLATOR, CONTRIB_OTHER
};

struct contrib {
	enum contrib_kind kind;
	enum contrib_role role;
	const char *surname, *given_names, *initials, *suffix, *prefix;
	const char *degrees;
	const char *name;               /* as printed, where not taken apart */
	struct rich collab;             /* of a group author */
	const char *orcid;              /* 0000-0000-0000-0000, checked */
	const char *email;
	bool equal_contrib, corresp, deceased;
	bool invalid;                   /* ValidYN="N": an earlier spelling */
	size_t *affs;                   /* indices into article.affs */
	size_t n_affs;
	struct contrib *members;        /* investigators of a group */
	size_t n_members;
	const char *group_id;           /* source's link of group to list */
	struct rich note;               /* role text, present address, ... */
};

/* Affiliations are de-duplicated by settle, in order of first mention. */
struct aff {
	const char *label;              /* as in the source, NULL if none */
	struct rich text;
	const char *ror, *grid, *isni, *ringgold;
};

/* ---- dates, ids --------------------------------------------------------- */

struct date {
	int year, month, day;           /* 0 = not given */
	const char *season;             /* "Spring" */
	const char *verbatim;           /* MedlineDate and the like, as given */
};

enum pub_date_kind {
	DATE_PPUB,                      /* of the issue */
	DATE_EPUB,                      /* electronic, ahead of the issue */
	DATE_COLLECTION, DATE_RECEIVED, DATE_REVISED, DATE_ACCEPTED,
	DATE_RETRACTED, DATE_PMC_RELEASE, DATE_ENTREZ, DATE_PUBMED,
	DATE_MEDLINE, DATE_CREATED, DATE_COMPLETED, DATE_RECORD_REVISED,
	DATE_CONTRIBUTED, DATE_BEGINNING, DATE_ENDING, DATE_OTHER
};

struct pub_date {
	enum pub_date_kind kind;
	const char *type;               /* the source's word for it */
	struct date date;
};

/* Identifiers other than doi, pmid, pmcid: pii, mid, bookaccession, ... */
struct pub_id {
	const char *type, *value;
};

/* ---- text blocks -------------------------------------------------------- */

struct abstract_sec {
	const char *label;              /* as printed, "Methods"; or NULL */
	const char *category;           /* NlmCategory, or NULL */
	struct rich *paras;
	size_t n_paras;
};

enum abstract_kind {
	ABSTRACT_MAIN, ABSTRACT_TRANSLATED, ABSTRACT_PLAIN_LANGUAGE,
	ABSTRACT_GRAPHICAL, ABSTRACT_HIGHLIGHTS, ABSTRACT_KEY_POINTS,
	ABSTRACT_EXECUTIVE_SUMMARY, ABSTRACT_TEASER, ABSTRACT_OTHER
};

struct abstract {
	enum abstract_kind kind;
	const char *type;               /* the source's word, or NULL */
	const char *title;              /* or NULL */
	const char *lang;               /* BCP 47, or NULL: the article's */
	struct abstract_sec *secs;
	size_t n_secs;
	const char *copyright;
};

struct kwd {
	struct rich text;
	bool major;
};

struct kwd_group {
	const char *type;               /* owner: "NOTNLM"; "author"; or NULL */
	const char *title;              /* or NULL */
	const char *lang;
	struct kwd *kwds;
	size_t n_kwds;
};

/* ---- index terms -------------------------------------------------------- */

struct mesh_qualifier {
	const char *name, *ui;
	bool major;
};

struct mesh {
	const char *descriptor, *ui;
	const char *type;               /* "Geographic", "Disease", ... */
	bool major;
	bool supplementary;             /* SupplMeshName */
	struct mesh_qualifier *qualifiers;
	size_t n_qualifiers;
};

struct term {                           /* substances, publication types */
	const char *name;
	const char *ui;
	const char *registry_number;    /* "0" is NULL */
};

struct grant {
	const char *id, *acronym, *agency, *country;
	const char *recipient;
};

struct data_bank {
	const char *name;
	const char **accessions;
	size_t n_accessions;
};

/* ---- links to other articles -------------------------------------------- */

enum notice_kind {                      /* in order of weight */
	NOTICE_RETRACTION_IN, NOTICE_RETRACTED_AND_REPUBLISHED_IN,
	NOTICE_EXPRESSION_OF_CONCERN_IN, NOTICE_ERRATUM_IN,
	NOTICE_CORRECTED_AND_REPUBLISHED_IN,
	NOTICE_RETRACTION_OF, NOTICE_RETRACTED_AND_REPUBLISHED_FROM,
	NOTICE_EXPRESSION_OF_CONCERN_FOR, NOTICE_ERRATUM_FOR,
	NOTICE_CORRECTED_AND_REPUBLISHED_FROM,
	NOTICE_UPDATE_IN, NOTICE_UPDATE_OF,
	NOTICE_REPUBLISHED_IN, NOTICE_REPUBLISHED_FROM,
	NOTICE_REPRINT_IN, NOTICE_REPRINT_OF,
	NOTICE_COMMENT_IN, NOTICE_COMMENT_ON,
	NOTICE_SUMMARY_FOR_PATIENTS_IN, NOTICE_ORIGINAL_REPORT_IN,
	NOTICE_ASSOCIATED_DATASET, NOTICE_ASSOCIATED_PUBLICATION,
	NOTICE_OTHER,
	NOTICE_N_KINDS
};

struct notice {
	enum notice_kind kind;
	const char *type;               /* the source's word */
	const char *title, *authors;    /* where a page gives them */
	struct rich text;               /* the citation, as given */
	const char *note;
	const char *pmid, *doi, *pmcid;
};

/* A neighbour on a PubMed page: similar articles, cited by. */
struct related {
	const char *title, *authors, *citation;
	const char *pmid, *pmcid, *doi;
	const char *note;               /* "Review.", "Free PMC article." */
};

/* ---- references, figures ------------------------------------------------ */

struct ref {
	const char *label;              /* as in the source: "1", "a", NULL */
	struct rich text;               /* without label and identifiers */
	const char *doi, *pmid, *pmcid; /* checked by settle */
	struct pub_id *ids;             /* others */
	size_t n_ids;
	const char *href;               /* another link, or NULL */
};

struct ref_list {
	const char *title;              /* or NULL */
	struct ref *refs;
	size_t n_refs;
	struct ref_list *lists;         /* nested */
	size_t n_lists;
};

struct figure {
	bool is_table;
	const char *label;              /* "Fig. 1" */
	struct rich title;
	struct rich *caption;           /* paragraphs */
	size_t n_caption;
	const char *alt_text;
	const char *graphic;            /* file name or URI, or NULL */
	const struct image *image;      /* what it shows; NULL: not at hand */
	bool cut;                       /* the caption ends by an ellipsis */
	bool in_text;                   /* a picture between lines: alt_text
	                                   stands in the text */
	bool in_front;                  /* in what is printed: an abstract,
	                                   key points, a statement */
	struct table *tables;           /* what a table holds, mostly one;
	                                   none: only its caption is known */
	size_t n_tables;
	struct rich *notes;             /* at the foot of the table */
	size_t n_notes;
};

/* A titled piece of text with no member of its own. */
struct section {
	const char *title;
	struct rich *paras;
	size_t n_paras;
};

/* ---- what the source did not hold, what was not reached ----------------- */

/* Said on the page in a small note: "Affiliations were not in the copied
   text." */
struct gap {
	const char *field;              /* the model's word: "affs" */
	const char *note;               /* one sentence, English */
};

/* An element or tag of the source that held text and reached no member. */
struct unreached {
	const char *path;               /* "Article/Journal/Foo" */
	size_t count;
	const char *sample;             /* the first text, cut to 80 bytes */
	const char *reason;             /* why a handout leaves it out, one
	                                   static clause; NULL: nobody
	                                   knows */
};

/* ---- the whole ---------------------------------------------------------- */

struct book {
	struct rich title, collection_title;
	const char *publisher, *publisher_loc;
	const char *edition, *volume, *volume_title, *medium, *report_number;
	const char **isbns;
	size_t n_isbns;
	struct contrib *contribs;       /* editors and authors of the book */
	size_t n_contribs;
	const char *location_labels;    /* "Chapter 3" */
};

struct journal {
	const char *title;              /* "Gut and liver" */
	const char *abbrev;             /* NLM's: "Gut Liver" */
	const char *iso_abbrev;
	const char *nlm_id, *issn_print, *issn_electronic, *issn_linking;
	const char *country, *publisher;
};

struct article {
	const char *source_format;      /* "PubMed XML" */
	const char *source_name;        /* the file's, as the user named it */
	long source_line;               /* where the record begins; 0 */
	const char *status;             /* "MEDLINE", "Publisher", ... */
	const char *owner;

	const char *pmid, *pmid_version, *pmcid, *doi;
	struct pub_id *ids;
	size_t n_ids;

	const char *lang;               /* BCP 47; NULL: not said */
	const char **langs;             /* all, BCP 47 */
	size_t n_langs;

	struct rich title;
	struct rich trans_title;        /* vernacular: the original language */
	const char *trans_title_lang;
	struct rich subtitle;

	struct journal journal;
	const char *volume, *issue, *fpage, *lpage, *page_range, *elocation_id;
	const char *pub_model;          /* "Print-Electronic" */
	const char *pub_status;         /* "aheadofprint" */
	const char *citation;           /* ready-made, where only that is known:
	                                   "2023 Sep 15;17(5):674-683." */
	struct book *book;              /* NULL: no book */

	struct contrib *contribs;
	size_t n_contribs;
	bool contribs_incomplete;       /* the list ends by et al. */
	struct contrib *investigators;  /* of no particular group */
	size_t n_investigators;
	struct aff *affs;
	size_t n_affs;
	struct section *author_notes;   /* correspondence, equal contribution */
	size_t n_author_notes;

	struct pub_date *dates;
	size_t n_dates;

	struct abstract *abstracts;     /* the main one first */
	size_t n_abstracts;
	struct kwd_group *kwd_groups;
	size_t n_kwd_groups;

	struct term *pub_types;
	size_t n_pub_types;
	struct mesh *mesh;
	size_t n_mesh;
	struct term *substances;
	size_t n_substances;
	const char **gene_symbols;
	size_t n_gene_symbols;
	struct contrib *personal_name_subjects;
	size_t n_personal_name_subjects;

	struct grant *grants;
	size_t n_grants;
	bool grants_incomplete;
	struct rich funding_statement;
	struct data_bank *data_banks;
	size_t n_data_banks;

	struct rich *coi;               /* paragraphs */
	size_t n_coi;
	const char *copyright;
	struct rich license;
	const char *license_href;

	struct notice *notices;         /* by weight, settle sees to it */
	size_t n_notices;
	struct ref_list *ref_lists;
	size_t n_ref_lists;
	int n_refs_stated;              /* NumberOfReferences; 0 */
	struct figure *figures;
	size_t n_figures;
	struct related *similar, *cited_by;
	size_t n_similar, n_cited_by;
	struct section *sections;       /* acknowledgements, data availability,
	                                   general notes, ... with titles */
	size_t n_sections;
	const char **citation_subsets;
	size_t n_citation_subsets;
	const char **space_flight_missions;
	size_t n_space_flight_missions;

	struct gap *gaps;
	size_t n_gaps;
	struct unreached *unreached;
	size_t n_unreached;
};

/* Is this article itself withdrawn, doubted or corrected? */
enum article_standing {
	STANDING_SOUND, STANDING_ERRATUM, STANDING_CONCERN, STANDING_RETRACTED
};

/* Worst of notices, publication types and title. */
enum article_standing
article_standing(const struct article *x);

/* "RETRACTED", "EXPRESSION OF CONCERN", "CORRECTED"; NULL when sound. */
const char *
article_standing_word(enum article_standing s);

/* The bare text of a line, no styles; "" for none. */
const char *
rich_text(struct arena *a, const struct rich *r);

/* "Comment in", "Retraction of"; as PubMed prints it. */
const char *
notice_kind_title(enum notice_kind kind);

/* PubMed's RefType ("CommentIn") or page label ("Comment in") -> kind. */
enum notice_kind
notice_kind_from(const char *type);

/* "Surname II", "Given I. Surname Jr", a group's name; "" never NULL. */
const char *
contrib_full_name(struct arena *a, const struct contrib *c);
const char *
contrib_short_name(struct arena *a, const struct contrib *c);

/* The first date of a kind; NULL. */
const struct pub_date *
article_date(const struct article *x, enum pub_date_kind kind);

/* Year of publication by the chain issue, electronic, history; 0. */
int
article_year(const struct article *x);

/*
 * The journal line: "2023 Sep 15;17(5):674-683", or the ready-made citation.
 * NULL when nothing is known.
 */
const char *
article_citation(struct arena *a, const struct article *x);

/* "15 Sep 2023", "Summer 2019", verbatim; NULL for an empty date. */
const char *
date_text(struct arena *a, const struct date *d);

/* The whole model as JSON, stable order; described in docs of `show`. */
void
article_json(struct buf *b, const struct article *x);

/* The same as indented plain text, for golden files. */
void
article_dump(struct buf *b, const struct article *x);

#endif
