/*
 * The journal's name in a reference, in italics.
 *
 * PubMed gives references as plain text in NLM's style, where the journal's
 * abbreviation, which holds no full stop, stands between one and the year:
 * "... current trends. J Hepatol. 2013;59:6-8."  Only what fits that to the
 * letter is taken; a guess that fails leaves the text as it was.
 */
#include <ctype.h>
#include <stdint.h>
#include <string.h>

#include "template/internal.h"

enum { JOURNAL_LONG = 80 };             /* bytes of an abbreviation */

/* "2013;", "2016 Oct 13;", "2011 Jan-Feb;": a year, then a volume. */
static bool
year_stands_at(const char *p)
{
	size_t len = strspn(p, "0123456789");
	const char *end;

	if (len != 4 || !(p[0] == '2' || (p[0] == '1' && p[1] >= '8')))
		return false;
	for (end = p + len; end < p + 16 && *end != '\0'; end++)
		if (!isalnum((unsigned char)*end) &&
		    strchr(" -/", *end) == NULL)
			break;
	return *end == ';';
}

/* Does a sentence end before p, or the text begin at it? */
static bool
sentence_begins_at(const char *text, const char *p)
{
	return p == text || (p - text >= 2 && p[-1] == ' ' &&
	    strchr(".?!])", p[-2]) != NULL);
}

/* Where the name that ends at `stop` begins; NULL. */
static const char *
journal_begin(const char *text, const char *stop, bool first)
{
	const char *p = stop;

	while (p > text && !sentence_begins_at(text, p))
		if (strchr(".;", *--p) != NULL)
			return NULL;
	if ((p == text && !first) || stop - p < 2 || stop - p > JOURNAL_LONG ||
	    (!isupper((unsigned char)*p) && (unsigned char)*p < 0x80))
		return NULL;
	return p;
}

/* The name in a text, the first of a citation or not: place and *len; NULL. */
static const char *
journal_find(const char *text, bool first, size_t *len)
{
	for (const char *p = text; (p = strstr(p, ". ")) != NULL; p++) {
		const char *begin;

		if (!year_stands_at(p + 2))
			continue;
		begin = journal_begin(text, p, first);
		if (begin == NULL)
			continue;
		*len = (size_t)(p - begin);
		return begin;
	}
	return NULL;
}

/* A part of a run; only the first stands behind the run's line break. */
static void
run_push(struct arena *a, struct rich *r, struct inline_run *run,
    const char *text, size_t len)
{
	struct inline_run *x;

	if (len == 0)
		return;
	x = ARENA_PUSH(a, r->runs, r->n_runs);
	*x = *run;
	x->text = arena_strndup(a, text, len);
	run->line_break = false;
}

struct rich
citation_with_journal(struct arena *a, const struct rich *r, size_t *after)
{
	struct rich out = { 0 };
	bool found = false;

	*after = SIZE_MAX;
	for (size_t i = 0; i < r->n_runs; i++) {
		struct inline_run run = r->runs[i];
		size_t len = 0;
		const char *text = run.text;
		bool plain = text != NULL && run.styles == 0 &&
		    run.math == NULL;
		const char *name = plain && !found
		    ? journal_find(text, i == 0, &len) : NULL;

		if (name == NULL) {
			*ARENA_PUSH(a, out.runs, out.n_runs) = run;
			continue;
		}
		found = true;
		run_push(a, &out, &run, text, (size_t)(name - text));
		run.styles = INLINE_ITALIC;
		run_push(a, &out, &run, name, len);
		run.styles = 0;
		*after = out.n_runs;
		run_push(a, &out, &run, name + len, strlen(name + len));
	}
	return out;
}
