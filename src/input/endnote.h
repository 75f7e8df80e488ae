/*
 * EndNote: what its two formats share.
 */
#ifndef INPUT_ENDNOTE_H
#define INPUT_ENDNOTE_H

#include "input/refman_fields.h"

/* "Journal Article" -> its type; NULL. */
const struct refman_type *
endnote_type(const char *word);

refman_fn endnote_record_type, endnote_further_person;

/* The edition, or a date online. */
refman_fn endnote_edition;

/* Keywords: a line each, or parted by semicolons; commas belong to them. */
refman_fn endnote_keywords;

#endif
