/*
 * What PubMed's exports as text, "Abstract (text)" and "Summary (text)",
 * share.
 */
#ifndef INPUT_TEXT_EXPORT_H
#define INPUT_TEXT_EXPORT_H

#include <stdbool.h>
#include <stddef.h>

#include "input/left.h"
#include "input/page_text.h"
#include "input/text_stream.h"

/* The record at work. */
struct export {
	struct arena *arena;
	struct article *x;
	struct diags *diags;
	char *record;                   /* 32 bytes of the reader's */
	struct copied cite;             /* for the grammar of citations */
};

void
export_begin(struct export *e, struct arena *a, struct article *x,
    struct diags *diags, char *record);

/* Text that nobody understood, of a part of the record. */
void
export_left(struct export *e, const char *part, const char *text);

/* The same of what a handout leaves out for a reason. */
void
export_left_for(struct export *e, const char *part, const char *text,
    enum left why);

/* ---- numbers of records ------------------------------------------------- */

/* "17. " or "17: " that begins a line: the number, and in *len what it takes;
   0 where there is none. */
unsigned long
export_number(const char *line, size_t *len);

/* The lines from i on, up to a blank one, as one text cut to `size` bytes. */
void
export_block(struct text_stream *s, size_t i, char *text, size_t size);

/* What was found in the first n lines of the record whose end is looked for. */
struct export_seen {
	size_t n;
	bool pmid;
	bool word;              /* line n - 1 ends by "PMID:" */
};

/* Does one of lines 0 to n - 1 hold an identifier of PubMed?  Asked for
   rising n, each once, and for a small one when another record begins. */
bool
export_has_pmid(struct export_seen *seen, struct text_stream *s, size_t n);

/* ---- parts -------------------------------------------------------------- */

/* Length of the journal that begins a citation, 0 where it is none. */
size_t
export_journal(const char *text);

/*
 * A citation from its journal on: "J Abbrev. 2021 Jan 15;172:112752. Spanish.
 * doi: 10.x/y. Epub 2020 Dec 3. Review."
 */
void
export_cite(struct export *e, const char *text);

/* "DOI: ...", "PMCID: ... [Available on 2016-03-01]", "PMID: ... [Indexed for
   MEDLINE]", one or several. */
void
export_ids(struct export *e, const char *text);

/* Is the whole line such identifiers? */
bool
export_is_ids(const char *line);

/* Other articles, as a part of a citation: "Erratum in: ..." */
void
export_notice(struct export *e, const char *type, const char *text);

/* "In: Adam MP, editors. GeneReviews(R) [Internet]. ...": a chapter's book */
bool
export_is_book(const char *text);
void
export_book(struct export *e, const char *text);

/* "2005 Apr 18 [updated 2023 May 11]": the chapter's dates; false: other
   text */
bool
export_contribution(struct export *e, const char *text);

/* ---- people ------------------------------------------------------------- */

/* Marks of a person: the numbers of addresses, and "(#)". */
struct export_marks {
	size_t *numbers;
	size_t n_numbers;
	bool equal;
};

struct export_people {
	struct contrib *contribs;
	struct export_marks *marks;
	size_t n;
	bool et_al;
	size_t n_sure;          /* with initials or a mark */
	size_t n_groups;
};

/*
 * "Wall BT(1), Dirks ML(2)(3); TEST Group." as people.
 */
struct export_people
export_people(struct export *e, const char *text, enum contrib_role role);

/* Are most of them persons beyond doubt, or is it a group's name? */
bool
export_is_people(const struct export_people *p, const char *text);

#endif
