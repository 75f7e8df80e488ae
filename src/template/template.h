/*
 * article + template -> story.
 */
#ifndef TEMPLATE_TEMPLATE_H
#define TEMPLATE_TEMPLATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/units.h"

struct arena;
struct article;
struct diags;
struct story;
struct template;

/*
 * Read a template file (templates/NAME.xml), validated against template.rng
 * beside it.  Immutable afterwards; any number of articles and threads may
 * use it.  NULL with [template-open] or [template-bad] raised; the caller
 * drops it.
 */
struct template *
template_open(const char *path, struct diags *diags);
void
template_drop(struct template *t);

/*
 * The family of style number i, NULL where an earlier one names it or none
 * does; false behind the last.
 */
bool
template_family(const struct template *t, size_t i, const char **family);

/*
 * How closely an article is set, and what of it is left out: one choice of
 * those that `--fit` searches among.  All zero: as the template says.
 */
struct fit {
	int step;                       /* from 0 to FIT_STEPS: smaller type,
	                                   less space; see closer.c */
	bool roomy;                     /* larger, for a page of little */
	bool folded;                    /* main and side column one below the
	                                   other, each in columns */
	uint64_t out;                   /* bit n: what has leave-out="n" is left
	                                   out */
	int cut;                        /* the leave-out that is cut: of it */
	size_t keep;                    /* so many entries stay; 0: none is */
	size_t pages;                   /* what for; 0: not said on the page */
};

enum { FIT_STEPS = 16, FIT_GENTLE = 3 };

/* What is done with the tables of the text. */
enum table_mode {
	TABLES_TEMPLATE,                /* what the template says */
	TABLES_NONE,
	TABLES_CAPTIONS,                /* label and caption */
	TABLES_FULL                     /* whole, if not too large */
};

struct compose_options {
	sp page_width, page_height;     /* [sp]; 0: the template's own */
	struct fit fit;
	int64_t time;                   /* for the metadata; INT64_MIN: from the
	                                   record (DateRevised, else its
	                                   date, else 2000-01-01) */
	enum table_mode tables;
};

/* Compose the story of an article; all of it in `a` or borrowed.  diags may be
   NULL. */
struct story *
template_compose(const struct template *t, struct arena *a,
    const struct article *article, const struct compose_options *options,
    struct diags *diags);

#endif
