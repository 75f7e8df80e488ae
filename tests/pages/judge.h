/*
 * Properties of set articles, judged from outside of the layout's code.
 */
#ifndef TESTS_PAGES_JUDGE_H
#define TESTS_PAGES_JUDGE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/units.h"
#include "model/page.h"

struct offprint_article;

/* One article under judgement; faults are printed as they are found. */
struct judge {
	struct offprint_article *x;
	const char *file;
	size_t record;                  /* in the file, from 1 */
	size_t n_faults;
	bool verbose;
	/* figures, of all articles */
	size_t n_lines, n_hyphens, n_loose, n_tight;
	size_t n_widows, n_orphans, n_lone;     /* headings */
	size_t n_pages, n_runts, n_holes, n_feet;
};

__attribute__((format(printf, 2, 3))) void
judge_fault(struct judge *j, const char *fmt, ...);

/* Where the visible part of a run of glyphs begins and ends: without the
   spaces that hang out of its line.  False where nothing is to be seen. */
bool
judge_ink(const struct item *it, sp *left, sp *right);

/* Bytes of white space, a soft hyphen or a joiner at s; else 0. */
size_t
judge_blank(const char *s, size_t len);

/* The pages: text area, overlaps, glyphs, text, order. */
void
judge_pages(struct judge *j);

/* Widows, orphans, headings without their text. */
void
judge_divides(struct judge *j);

/* Each paragraph of the story again, at several measures: exact lines. */
void
judge_paras(struct judge *j);

#endif
