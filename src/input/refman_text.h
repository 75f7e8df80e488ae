/*
 * Abstracts of reference managers: what refman_text.c and refman_blocks.c
 * share.
 */
#ifndef INPUT_REFMAN_TEXT_H
#define INPUT_REFMAN_TEXT_H

#include "input/refman.h"

/* Are there tags of blocks, of formulas, or with a prefix? */
bool
refman_has_tags(const char *text);

/* A line with such tags. */
struct rich
refman_tagged_line(struct refman *r, const char *text);

/* The text in tags, by paragraphs; false where it has no such tags. */
bool
refman_blocks(struct refman *r, struct abstract *x, const char *text);

/* A text whose labels are known: it begins by one, or has two of them.  False
   where it is none. */
bool
refman_labelled(struct refman *r, struct abstract *x, const char *text);

#endif
