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
#include "input/picture.h"
#include "input/sniff.h"
#include "model/article.h"

struct reader {
	const struct dialect *dialect;
	struct source *source;
	struct diags *diags;
	void *state;
	struct article at_work;         /* here, so that an arena without
	                                   any room still costs a record */
	size_t n_records;               /* begun, made or not */
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
	const char *name = source_name(r->source);
	enum read_result result;

	*article = NULL;
	r->diags->here = (struct place){ .file = name };
	r->at_work = (struct article){
		.source_format = r->dialect->name, .source_name = name
	};
	r->n_records++;
	result = r->dialect->next(r->state, a, &r->at_work);
	if (result == READ_ARTICLE) {
		settle(a, &r->at_work, r->diags);
		pictures_find(a, &r->at_work, r->source, r->diags);
		*article = arena_memdup(a, &r->at_work, sizeof **article);
	} else if (result == READ_END && --r->n_records == 0) {
		diag(r->diags, DIAG_NO_RECORD, "no record was found");
	}
	return result;
}
