/*
 * A PubMed page copied as text: what its files share.
 *
 *	page_text_lines.c   text -> lines, lines -> pages
 *	page_text_chrome.c  what belongs to the site; section labels
 *	page_text_cite.c    the journal line, identifiers, names of types
 *	page_text_head.c    down to the line of identifiers
 *	page_text_book.c    a chapter of a book
 *	page_text_people.c  authors, affiliations
 *	page_text_body.c    abstract, conflict of interest, figures
 *	page_text_groups.c  notices, similar articles, cited by
 *	page_text_refs.c    references
 *	page_text_lists.c   index terms, data banks, grants
 *	page_text.c         the dialect; lines that nobody understood
 */
#ifndef INPUT_PAGE_TEXT_H
#define INPUT_PAGE_TEXT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"
#include "model/article.h"

/* What became of a line: every one has a fate at the end. */
enum copied_fate { FATE_UNREACHED, FATE_USED, FATE_CHROME };

struct copied_line {
	const char *text;       /* trimmed, white space folded, never "" */
	const char *key;        /* the same with every space plain and quotes
	                           straight: for comparing */
	long number;            /* in the source, from 1 */
	enum copied_fate fate;
};

struct copied_lines {
	char *bytes;            /* malloc memory behind the lines */
	struct copied_line *lines;      /* malloc */
	size_t n, cap;
	bool full;              /* memory ran out */
};

/*
 * Lines of a text in UTF-8; ended as decode_eol says, blank ones left out.
 * Sets `full` when memory ran out.
 */
void
copied_lines_make(struct copied_lines *l, const char *text, size_t len);
void
copied_lines_drop(struct copied_lines *l);

/* End of the page that begins at line `from`. */
size_t
copied_page_end(const struct copied_line *lines, size_t n, size_t from);

/* ---- the site's words --------------------------------------------------- */

enum copied_zone {              /* bits */
	ZONE_HEAD = 1 << 0,     /* above the journal line */
	ZONE_BODY = 1 << 1,     /* from there on */
	ZONE_FOOT = 1 << 2      /* below the last section */
};

/* Is the line made of the site's own phrases, glued or not? */
bool
copied_is_chrome(const char *key, unsigned zones);

enum copied_section {
	SECTION_NONE, SECTION_ABSTRACT, SECTION_PLAIN, SECTION_COI,
	SECTION_FIGURES, SECTION_NOTICES, SECTION_SIMILAR, SECTION_CITED,
	SECTION_REFS, SECTION_TYPES, SECTION_MESH, SECTION_SUPPL_MESH,
	SECTION_SUBSTANCES, SECTION_DATA, SECTION_GRANTS, SECTION_SUBJECTS,
	SECTION_KEYWORDS, SECTION_SECTIONS, SECTION_SITE, SECTION_FOOT,
	SECTION_N
};

/* SECTION_NONE when the line is no label. */
enum copied_section
copied_label(const char *key);

/* The label of one section at the list of sections in the page's margin? */
bool
copied_is_navigation(const char *key);

/* "PubMed Disclaimer", "CONFLICTS OF INTEREST": said by the label already */
bool
copied_is_coi_heading(const char *key);

/* ---- the page at work --------------------------------------------------- */

struct copied_marks {           /* of one author, in its order */
	size_t *numbers;
	size_t n_numbers;
};

struct copied {
	struct arena *arena;
	struct article *x;
	struct diags *diags;
	struct copied_line *lines;
	size_t n_lines;

	/* the head */
	bool has_cite;          /* the journal line was met */
	bool has_chrome;        /* some of the site's words were met */
	bool affs_named;        /* "Affiliations" was met */
	bool marked;            /* an author has an affiliation's number */
	const char *title_key;
	struct copied_marks *marks;     /* as many as contribs */
	struct copied_marks *investigator_marks;

	/* where we are, for messages */
	const char *where;
};

bool
copied_starts(const char *s, const char *with);

/* All kinds of white space made plain. */
const char *
copied_plain(struct copied *c, const char *s);
const char *
copied_trim(struct copied *c, const char *s, size_t len);

/* The line is settled. */
void
copied_use(struct copied *c, size_t i);
void
copied_chrome(struct copied *c, size_t i);

/* Text that nobody understood: counted, and said as [text-unreached]. */
void
copied_left(struct copied *c, const char *where, const char *text);

/* A gap, said on the page and as [not-in-source]; once per note. */
void
copied_gap(struct copied *c, const char *field, const char *note);

/* ---- citations ---------------------------------------------------------- */

/* ". 2014 Feb 12;311(6):579-86. doi: ..." */
bool
copied_is_cite(const char *key);

/* "JAMA. 2014 Feb 12;311(6):579-86.", the journal before it: length of the
   journal, or 0. */
size_t
copied_journal_before(const char *key);

/* Parse what follows the journal: dates, volume, pages, DOI, Epub. */
void
copied_cite(struct copied *c, const char *text);

/* Add the date, if the text begins with a year. */
bool
copied_date(struct copied *c, enum pub_date_kind kind, const char *type,
    const char *s, size_t len);

/* Is it a line that continues a citation: "doi: ...", "Epub ..." */
bool
copied_is_cite_tail(const char *key);

/* Length of the publication type that begins the line, 0: none. */
size_t
copied_type(const char *key);
void
copied_add_type(struct copied *c, const char *name);

/* "doi: 10.x/y" at the end of a text, cut off; NULL when there is none. */
const char *
copied_cut_doi(struct copied *c, const char **text);

/* The same without cutting. */
const char *
copied_find_doi(struct copied *c, const char *text);

/* "PMID: 24519297 PMCID: PMC4411956 DOI: 10.1001/x", spaced or glued. */
struct copied_ids {
	const char *pmid, *pmcid, *doi;
	const char *rest;       /* what else stood behind the last */
};
bool
copied_ids(struct copied *c, const char *text, struct copied_ids *ids);

/* ---- books -------------------------------------------------------------- */

/* "In: TITLE [Internet]. PLACE: PUBLISHER; YEARS." */
bool
copied_is_book(const char *key);
void
copied_book(struct copied *c, const char *text);

/* Lines of a chapter: its dates, "Editors: ..."; false when it is none. */
bool
copied_book_date(struct copied *c, const char *key);
bool
copied_book_editors(struct copied *c, const char *key);

/* ---- parts -------------------------------------------------------------- */

/* Read the head; returns the first line of the body. */
size_t
copied_head(struct copied *c);

/* A line that is the article's own "PMID: ..."; false when it is none. */
bool
copied_article_ids(struct copied *c, const char *key);

/* Length of "Figure 1", "Fig. S2", "Table 3" that begins the line; 0. */
size_t
copied_figure_label(const char *s);

/* "Retracted article", "Retraction in: Lancet. 2020 ..." */
bool
copied_banner(struct copied *c, const char *text);

/* "[Article in German]" */
bool
copied_language(struct copied *c, const char *key);

/* "Dorry L Segev 1 2, ..." -> contribs. */
bool
copied_is_people(const char *text);
/* Has the name a word that groups have, "Collaborators"? */
bool
copied_is_group(const char *name);
void
copied_people(struct copied *c, const char *text, enum contrib_role role);

/* Is the line below the authors one, though no label says so? */
bool
copied_is_aff(const struct copied *c, const char *key);

/* "1Department of ..." -> an affiliation; continues the one before where a
   number stood alone. */
void
copied_aff(struct copied *c, const char *text);
void
copied_link_affs(struct copied *c);

/* Read sections from line `from` to the end. */
void
copied_body(struct copied *c, size_t from);

/* Lines of one section, the label left out. */
typedef void copied_section_fn(struct copied *c, size_t from, size_t to);

copied_section_fn copied_similar, copied_cited, copied_refs, copied_types,
    copied_mesh, copied_suppl_mesh, copied_substances, copied_data,
    copied_grants, copied_subjects;
void
copied_notices(struct copied *c, const char *label, size_t from, size_t to);

/* Fill the article from the page's lines. */
void
copied_read(struct copied *c);

#endif
