/*
 * Breaking a paragraph into lines; see the essay in breaker.c.
 */
#ifndef LAYOUT_BREAKER_H
#define LAYOUT_BREAKER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/units.h"

struct arena;

enum {
	BREAK_NEVER = 10000,            /* a penalty: no break here */
	BREAK_RELUCTANT = 9000,         /* from this on: in need only */
	BREAK_FORCED = -10000           /* a penalty: a break here */
};

struct break_item {
	sp width, stretch, shrink;      /* [sp] */
	sp fit;                 /* letters may be so much wider or narrower,
	                           and spaces are spared [sp] */
	sp hang_left, hang_right;       /* out of a line that it begins or ends;
	                           of a hyphen: that of the hyphen [sp] */
	sp pre, post;           /* added to the line that a break here ends,
	                           and to the one that it begins, in place of
	                           `width` [sp] */
	int penalty;            /* of a break here */
	bool vanishes;          /* at both ends of a line */
	bool is_hyphen;         /* a break here ends the line by a hyphen */
	bool is_fill;           /* stretches without end; a break here comes
	                           before it, and ends a line that is filled */
};

struct break_style {
	sp first, rest;         /* measure of the first line and the others */
	bool ragged;            /* spaces keep their width */
	sp em;                  /* of the text [sp] */
};

/*
 * Break a paragraph where the sum of demerits is least.
 *
 * items    `n` of them, the last with a forced penalty
 * breaks   set to the indices of the chosen items in rising order, in `a`;
 *          the last is n - 1
 * overfull set where a line is longer than the measure all the same
 *
 * Returns the number of lines.  Time O(n * active).
 */
size_t
break_lines(struct arena *a, const struct break_item *items, size_t n,
    const struct break_style *style, size_t **breaks, bool *overfull);

/* Lines that the paragraph takes when each is filled greedily, without the
   breaks that are for need. */
size_t
break_count(const struct break_item *items, size_t n,
    const struct break_style *style);

/* First item of the line after a break at `at` (SIZE_MAX: the first line). */
size_t
break_next(const struct break_item *items, size_t n, size_t at);

/* End of the line that a break at `at` ends: its last visible item + 1. */
size_t
break_end(const struct break_item *items, size_t start, size_t at);

/* What hangs out of the line of items start..end that a break at `at` ends. */
void
break_hangs(const struct break_item *items, size_t start, size_t end,
    size_t at, sp *left, sp *right);

/* TeX's badness: about 100 (t/s)^3, up to `cap`. */
int64_t
break_badness(sp t, sp s, int64_t cap);

#endif
