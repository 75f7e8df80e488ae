/*
 * A flow in the making: what galley.c and galley_table.c share.
 */
#ifndef LAYOUT_GALLEY_H
#define LAYOUT_GALLEY_H

#include "layout/setting.h"

/* A table that waits for the end of its column to be set as wide as all. */
struct galley_wide {
	const struct block *block;
	struct tagging tagging;
};

struct galley {
	struct setting *s;
	struct flow *flow;
	sp pending;             /* margin collapsed since the last strip [sp] */
	sp held;                /* margin before a frame just begun [sp] */
	bool at_top;            /* no strip yet in the innermost frame */
	sp pad_top;             /* of frames just begun [sp] */
	int64_t penalty;        /* of dividing before the next strip */
	bool page;              /* the next strip begins a page */
	int frame;              /* innermost, or -1 */
	bool in_columns;
	sp wide;                /* measure that is to be had below, or 0 [sp] */
	struct galley_wide *waiting;
	size_t n_waiting;
	const struct set_line *label;   /* for the next line, or NULL */
	const struct block **outlines;  /* entries for the next strip */
	int *outline_elems;
	size_t n_outlines;
};

/* Where a block is set. */
struct slot {
	struct tagging tagging;
	sp x, measure;          /* in the flow [sp] */
	sp label;               /* widest label of the list, or 0 [sp] */
	bool rtl;               /* of what goes from right to left */
	bool in_item;           /* see struct para */
	unsigned base;          /* of a label; see struct para */
};

void
galley_block(struct galley *g, const struct block *b, struct slot slot);

/* A new strip at the end of the flow. */
struct strip *
galley_strip(struct galley *g, enum strip_kind kind, sp height);

void
galley_table(struct galley *g, const struct block *b,
    const struct slot *slot);

/* Tables that waited in a column, as wide as the slot. */
void
galley_waiting(struct galley *g, const struct galley *column,
    const struct slot *slot);

#endif
