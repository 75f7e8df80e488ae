/*
 * offprint show --report: every element or tag of the sources that held text
 * and reached neither the model nor, so, a page; counted over the whole run.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/cli.h"
#include "model/article.h"

static int
tally_compare(const struct tally_entry *e, const char *format,
    const struct unreached *u)
{
	int order = strcmp(e->format, format);

	if (order == 0)
		order = strcmp(e->path, u->path);
	return order != 0 ? order : strcmp(e->reason,
	    u->reason != NULL ? u->reason : "");
}

/* The first entry that is not before that. */
static size_t
tally_find(const struct tally *t, const char *format,
    const struct unreached *u)
{
	size_t low = 0, high = t->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (tally_compare(&t->entries[middle], format, u) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static bool
tally_insert(struct tally *t, size_t at, const char *format,
    const struct unreached *u)
{
	struct tally_entry e = { strdup(format), strdup(u->path),
	    strdup(u->sample != NULL ? u->sample : ""),
	    u->reason != NULL ? u->reason : "", 0 };
	size_t cap = t->n < t->cap ? t->cap : 2 * t->cap + 16;
	struct tally_entry *bigger = t->n < t->cap ? t->entries
	    : realloc(t->entries, cap * sizeof *bigger);

	if (bigger != NULL) {
		t->entries = bigger;
		t->cap = cap;
	}
	if (bigger == NULL || e.format == NULL || e.path == NULL ||
	    e.sample == NULL) {
		free(e.format);
		free(e.path);
		free(e.sample);
		return false;
	}
	memmove(bigger + at + 1, bigger + at, (t->n - at) * sizeof e);
	bigger[at] = e;
	t->n++;
	return true;
}

bool
tally_add(struct tally *t, const struct article *x)
{
	for (size_t i = 0; i < x->n_unreached; i++) {
		const struct unreached *u = &x->unreached[i];
		size_t at = tally_find(t, x->source_format, u);

		if ((at == t->n || tally_compare(&t->entries[at],
		    x->source_format, u) != 0) &&
		    !tally_insert(t, at, x->source_format, u))
			return false;
		t->entries[at].count += u->count;
	}
	return true;
}

void
tally_print(const struct tally *t)
{
	for (size_t i = 0; i < t->n; i++) {
		const struct tally_entry *e = &t->entries[i];

		printf("%zu\t%s\t%s\t%s\t%s\n", e->count, e->format, e->path,
		    e->sample, e->reason);
	}
}

void
tally_drop(struct tally *t)
{
	for (size_t i = 0; i < t->n; i++) {
		free(t->entries[i].format);
		free(t->entries[i].path);
		free(t->entries[i].sample);
	}
	free(t->entries);
	*t = (struct tally){ NULL, 0, 0 };
}
