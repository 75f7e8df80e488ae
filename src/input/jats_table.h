/*
 * JATS: what the files of its tables share.
 */
#ifndef INPUT_JATS_TABLE_H
#define INPUT_JATS_TABLE_H

#include "input/grid.h"
#include "input/jats.h"

/* A number of an attribute, or what stands for none. */
size_t
jats_table_count(struct jats *j, const xmlNode *n, const char *name,
    size_t unset);

/* Alignment by attributes; where there are none, nothing is changed. */
void
jats_table_align(struct jats *j, const xmlNode *n, enum table_align *align,
    const char **align_char);

/* What a cell holds; NULL: the text is only walked. */
void
jats_table_text(struct jats *j, const xmlNode *n, struct table_cell *c);

/* Finish a table of j->table, or count it as unreached. */
void
jats_table_keep(struct jats *j, struct grid *g, const xmlNode *n);

/* A <table> of the CALS model: each <tgroup> is a table. */
jats_fn jats_cals;

#endif
