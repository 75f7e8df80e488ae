/*
 * What the targets of readers share: any bytes through one dialect, settle
 * and JSON.
 *
 * The first byte chooses the memory limit of an article, so that the net is
 * exercised at every depth: a space none, any other so many KiB.
 *
 * Beside not crashing, an article must keep the promises of the model: UTF-8,
 * indices within their arrays, and what is settled once is settled.
 */
#ifndef FUZZ_READER_H
#define FUZZ_READER_H

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/source.h"
#include "base/utf8.h"
#include "input/dialect.h"
#include "model/article.h"

struct job {
	const struct dialect *dialect;
	void *state;
	struct arena *arena;
	struct diags *diags;
	struct article article;
	enum read_result result;
};

static void
must(bool promise)
{
	if (!promise)
		abort();
}

static void
check_people(const struct article *x, const struct contrib *c, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		for (size_t k = 0; k < c[i].n_affs; k++)
			must(c[i].affs[k] < x->n_affs);
		check_people(x, c[i].members, c[i].n_members);
	}
}

static void
check_article(struct job *j, struct article *x)
{
	struct buf once = { .arena = j->arena }, twice = once;

	article_json(&once, x);
	must(utf8_is_valid(buf_text(&once), once.len));
	check_people(x, x->contribs, x->n_contribs);
	check_people(x, x->investigators, x->n_investigators);
	for (size_t i = 1; i < x->n_notices; i++)
		must(x->notices[i - 1].kind <= x->notices[i].kind);
	/* mark-up that was escaped over and over takes more than once */
	if (strpbrk(buf_text(&once), "<&") != NULL)
		return;
	settle(j->arena, x, j->diags);
	article_json(&twice, x);
	must(strcmp(buf_text(&once), buf_text(&twice)) == 0);
}

static void
read_one(void *arg)
{
	struct job *j = arg;
	struct article *x = &j->article;

	*x = (struct article){ 0 };
	j->result = j->dialect->next(j->state, j->arena, x);
	if (j->result == READ_ARTICLE) {
		settle(j->arena, x, j->diags);
		check_article(j, x);
	}
}

static void
say(void *ctx, const struct diag *d)
{
	(void)ctx;
	must(utf8_is_valid(d->message, strlen(d->message)));
}

static void
read_all(const struct dialect *dialect, const uint8_t *data, size_t size)
{
	struct diags diags = { .sink = say };
	struct job j = { .dialect = dialect, .diags = &diags,
	    .result = READ_SKIPPED };
	struct source *source;
	const char *head;
	size_t len;

	if (size == 0)
		return;
	source = source_open_memory(data + 1, size - 1, "fuzz", &diags);
	head = source_peek(source, &len);
	dialect->sniff(head, len);
	j.state = dialect->open(source, &diags);
	j.arena = arena_new(data[0] == ' ' ? 0 : (size_t)data[0] << 10 | 1);
	while (j.state != NULL && (j.result == READ_ARTICLE ||
	    j.result == READ_SKIPPED)) {
		j.result = READ_SKIPPED;
		arena_run(j.arena, read_one, &j);
		arena_empty(j.arena);
	}
	if (j.state != NULL)
		dialect->drop(j.state);
	arena_drop(j.arena);
	source_drop(source);
}

#endif
