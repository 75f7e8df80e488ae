/*
 * BibTeX: what its files share.
 *
 *	bibtex.c         the dialect; records
 *	bibtex_parse.c   text -> entries and their fields, macros replaced
 *	bibtex_tex.c     TeX -> text with tags; bibtex_macros.c its macros
 *	bibtex_names.c   lists of names
 *	bibtex_fields.c  fields -> the record
 */
#ifndef INPUT_BIBTEX_H
#define INPUT_BIBTEX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "input/refman_fields.h"

/* ---- entries (bibtex_parse.c) ------------------------------------------- */

struct bibtex_string {
	char *name, *value;             /* malloc */
};

/* @string: they live as long as the reader. */
struct bibtex_strings {
	struct bibtex_string *items;
	size_t n, cap;
	size_t bytes;                   /* of the values */
};

void
bibtex_strings_drop(struct bibtex_strings *s);

struct bibtex_entry {
	const char *type, *key;         /* the key may be "" */
	struct refman_field *fields;    /* values as TeX */
	size_t n;
};

/* The next entry, "@word{", at or behind p; NULL. */
const char *
bibtex_find(const char *p);

/* The first byte behind the entry at p, which ends where the text does when
   it is not closed. */
const char *
bibtex_end(const char *p, bool *closed);

/*
 * Read the entry from p to end.
 *
 * line  of p, in the source
 *
 * Returns false where it is no record: a string, which is kept in `strings`,
 * a comment, a preamble.
 */
bool
bibtex_parse(struct refman *r, struct bibtex_strings *strings, const char *p,
    const char *end, long line, struct bibtex_entry *e);

/* ---- text (bibtex_tex.c) ------------------------------------------------ */

/*
 * TeX as text, with the tags that refman_rich() knows for its styles; NULL
 * where nothing is left.  Macros that are not known are said, and their
 * arguments kept.
 */
const char *
bibtex_text(struct refman *r, const char *tex);

/* The same of what is no prose: addresses, identifiers. */
const char *
bibtex_verbatim(struct refman *r, const char *tex);

/* Does the text hold no other braces than a pair around all of it? */
bool
bibtex_is_braced(const char *tex);

/* ---- macros (bibtex_macros.c) ------------------------------------------- */

/* The combining character of an accent: \' \"u; 0: none. */
uint32_t
bibtex_accent(const char *name, size_t len);

/* What a macro without argument stands for; NULL: it is none. */
const char *
bibtex_symbol(const char *name, size_t len);

/* The tag for a macro's argument, "" for none of it; NULL: no such macro. */
const char *
bibtex_command(const char *name, size_t len);

/* The tag for what follows up to the end of the group; NULL: none. */
const char *
bibtex_switch(const char *name, size_t len);

/* A macro whose first argument is left out, "\href{address}{text}". */
bool
bibtex_is_double(const char *name, size_t len);

/* ---- names, fields ------------------------------------------------------ */

/* Names parted by " and ". */
refman_fn bibtex_people;

void
bibtex_read(struct refman *r, const struct bibtex_entry *e);

#endif
