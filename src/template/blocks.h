/*
 * The block fields, by the files that hold them.
 */
#ifndef TEMPLATE_BLOCKS_H
#define TEMPLATE_BLOCKS_H

struct block;
struct compose;
struct tnode;

#define BLOCK_FIELD(name) \
	void name(struct compose *c, const struct tnode *n, \
	    struct block *parent)

/* blocks_text.c */
BLOCK_FIELD(blocks_abstracts);
BLOCK_FIELD(blocks_affs);
BLOCK_FIELD(blocks_author_notes);
BLOCK_FIELD(blocks_figures);
BLOCK_FIELD(blocks_sections);

/* blocks_tables.c */
BLOCK_FIELD(blocks_tables);

/* blocks_links.c */
BLOCK_FIELD(blocks_alerts);
BLOCK_FIELD(blocks_notices);
BLOCK_FIELD(blocks_ref_lists);
BLOCK_FIELD(blocks_similar);
BLOCK_FIELD(blocks_cited_by);

#endif
