/*
 * "Abstract (text)", PubMed's export: what its files share.
 *
 *	abstract_text.c         the dialect; where a record begins
 *	abstract_text_blocks.c  blocks, and which is which
 *	abstract_text_parts.c   addresses, other articles
 *	abstract_text_body.c    abstracts and what stands at their end
 */
#ifndef INPUT_ABSTRACT_TEXT_H
#define INPUT_ABSTRACT_TEXT_H

#include <stdbool.h>
#include <stddef.h>

#include "input/text_export.h"
#include "input/text_stream.h"

/* Lines that blank ones set apart from others. */
struct abstract_block {
	const struct text_line *lines;
	size_t n;
	const char *text;       /* all of them as one, "" never */
};

/* The record at work. */
struct abstract_record {
	struct export export;
	struct abstract_block *blocks;
	size_t n_blocks;
	bool kept_blanks;       /* a wrapped line ends by a blank */
	struct export_people people, collaborators;
	const char *publisher_lang;     /* of the publisher's abstract */
	size_t *body;           /* blocks of the abstract, by index */
	size_t n_body;
	bool ids, coi;          /* these were met */
};

/* Fill the article from the first n lines of the stream. */
void
abstract_record(struct abstract_record *r, struct text_stream *s, size_t n);

/* The same of blocks that stand in the fields of a table; one may be NULL. */
void
abstract_fields(struct abstract_record *r, const char *const *fields,
    size_t n);

/* "RETRACTED ARTICLE": what may stand above a citation */
bool
abstract_is_banner(const char *line);

/* Is the end of line i, within a block, more than the end of a full line? */
bool
abstract_is_hard(const struct abstract_record *r,
    const struct abstract_block *b, size_t i);

/* Lines from - to of a block as one text, without `skip` bytes of the first;
   NULL when there is none. */
const char *
abstract_join(const struct abstract_record *r,
    const struct abstract_block *b, size_t from, size_t to, size_t skip);

/* The addresses of "Author information:", and what is said with them. */
void
abstract_addresses(struct abstract_record *r, const struct abstract_block *b,
    const char *text);
void
abstract_link(struct abstract_record *r);

/* Is it a heading with the citations of other articles below it? */
bool
abstract_is_notices(const struct abstract_block *b);
void
abstract_notices(struct abstract_record *r, const struct abstract_block *b);

/* The blocks of the body: abstracts, the copyright at their end. */
void
abstract_body(struct abstract_record *r);

#endif
