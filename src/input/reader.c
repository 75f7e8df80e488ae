/*
 * The reader's front: one dialect behind it, settle after it.
 *
 * Its state is malloc memory: the arena of an article may be gone, by the net
 * or emptied, at any call.
 */
#include <stdlib.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/source.h"
#include "input/dialect.h"
#include "input/input.h"
#include "input/sniff.h"
#include "model/article.h"

struct reader {
	const struct dialect *dialect;
	struct source *source;
	struct diags *diags;
	void *state;
	size_t n_articles, n_skipped;
};

struct reader *
reader_open(struct source *source, struct diags *diags)
{
	const struct dialect *d;
	struct reader *r;

	diags->here = (struct place){ .file = source_name(source) };
	d = sniff(source, diags);
	if (d == NULL)
		return NULL;
	diag(diags, DIAG_INPUT_FORMAT, "%s", d->name);
	r = calloc(1, sizeof *r);
	if (r != NULL) {
		r->dialect = d;
		r->source = source;
		r->diags = diags;
		r->state = d->open(source, diags);
	}
	if (r == NULL)
		diag(diags, DIAG_MEMORY, "no memory to read the input");
	if (r == NULL || r->state == NULL) {
		free(r);
		return NULL;
	}
	return r;
}

void
reader_drop(struct reader *r)
{
	if (r == NULL)
		return;
	r->dialect->drop(r->state);
	free(r);
}

const char *
reader_format(const struct reader *r)
{
	return r->dialect->name;
}

enum read_result
reader_next(struct reader *r, struct arena *a, struct article **article)
{
	struct article *x = arena_alloc(a, sizeof *x);
	enum read_result result;

	*article = NULL;
	r->diags->here = (struct place){ .file = source_name(r->source) };
	x->source_format = r->dialect->name;
	x->source_name = source_name(r->source);
	result = r->dialect->next(r->state, a, x);
	if (result == READ_ARTICLE) {
		r->n_articles++;
		settle(a, x, r->diags);
		*article = x;
	} else if (result == READ_SKIPPED) {
		r->n_skipped++;
	} else if (result == READ_END && r->n_articles + r->n_skipped == 0) {
		diag(r->diags, DIAG_NO_RECORD, "no record was found");
	}
	return result;
}
