/*
 * RIS: what its files share.
 *
 *	ris.c         the dialect; lines -> fields
 *	ris_fields.c  fields -> the record
 *	ris_notes.c   what stands in notes
 */
#ifndef INPUT_RIS_H
#define INPUT_RIS_H

#include "input/refman_fields.h"

/* Is it a tag that RIS or one of its users has? */
bool
ris_is_tag(const char *tag);

/* A note: what it holds is taken, the rest is kept. */
refman_fn ris_note;

/* Fill the record, and so the article. */
void
ris_read(struct refman *r, const struct refman_field *fields, size_t n);

#endif
