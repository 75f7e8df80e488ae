/*
 * Inputs of the road and what is kept of the article at work.
 *
 * One arena a source, emptied before each article, so a set of any size is
 * read in the memory of its largest record.
 */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/source.h"
#include "input/input.h"
#include "input/package.h"
#include "model/article.h"
#include "model/page.h"
#include "model/story.h"
#include "offprint/steps.h"
#include "road.h"

/* Take over an open source; it is dropped where no reader knows it. */
static struct offprint_source *
source_adopt(struct offprint *e, struct source *bytes)
{
	struct offprint_source *s = NULL;

	bytes = package_enter(bytes, &e->diags);
	if (bytes != NULL) {
		s = calloc(1, sizeof *s);
		if (s == NULL)
			diag(&e->diags, DIAG_MEMORY,
			    "no memory to read the input");
	}
	if (s == NULL) {
		source_drop(bytes);
		e->diags.here = (struct place){ .file = NULL };
		return NULL;
	}
	s->engine = e;
	s->source = bytes;
	s->at.engine = e;
	s->at.from = s;
	s->at.arena = arena_new(e->max_memory);
	s->reader = s->at.arena == NULL ? NULL :
	    reader_open(bytes, &e->diags);
	if (s->reader == NULL) {
		offprint_source_close(s);
		return NULL;
	}
	return s;
}

struct offprint_source *
offprint_source_open(struct offprint *e, const char *path)
{
	e->diags.here = (struct place){ .file = path };
	return source_adopt(e, source_open(path, &e->diags));
}

struct offprint_source *
offprint_source_open_memory(struct offprint *e, const void *bytes,
    size_t len, const char *name)
{
	if (name == NULL)
		name = "-";
	e->diags.here = (struct place){ .file = name };
	return source_adopt(e, source_open_memory(bytes, len, name,
	    &e->diags));
}

void
offprint_source_close(struct offprint_source *s)
{
	if (s == NULL)
		return;
	arena_drop(s->at.arena);
	if (s->reader != NULL)
		reader_drop(s->reader);
	source_drop(s->source);
	s->engine->diags.here = (struct place){ .file = NULL };
	free(s);
}

const char *
offprint_source_format(const struct offprint_source *s)
{
	return reader_format(s->reader);
}

size_t
offprint_source_peak(const struct offprint_source *s)
{
	return arena_peak(s->at.arena);
}

size_t
offprint_n_pages(const struct offprint_article *x)
{
	return x->pages != NULL ? x->pages->n_pages : 0;
}

void
road_forget(struct offprint_article *x)
{
	arena_empty(x->arena);
	x->article = NULL;
	x->story = NULL;
	x->pages = NULL;
	x->dump = NULL;
	x->printed = false;
}

bool
road_step(struct offprint_article *x, void (*step)(void *article))
{
	if (arena_run(x->arena, step, x))
		return true;
	if (x->engine->max_memory != 0)
		diag(&x->engine->diags, DIAG_MEMORY,
		    "the article needs more than %zu kB",
		    x->engine->max_memory / 1024);
	else
		diag(&x->engine->diags, DIAG_MEMORY,
		    "the machine has no memory for the article");
	road_forget(x);
	return false;
}

bool
road_bytes_put(void *ctx, const void *bytes, size_t len)
{
	struct road_bytes *b = ctx;

	if (len > b->cap - b->len) {
		size_t cap = b->cap < 65536 ? 65536 : b->cap;
		char *p;

		while (cap - b->len < len && cap < SIZE_MAX / 2)
			cap *= 2;
		p = cap - b->len < len ? NULL : realloc(b->p, cap);
		if (p == NULL)
			return false;
		b->p = p;
		b->cap = cap;
	}
	memcpy(b->p + b->len, bytes, len);
	b->len += len;
	return true;
}

/* ---- dumps -------------------------------------------------------------- */

static void
dump_end(struct offprint_article *x, const struct buf *b)
{
	x->dump = buf_text(b);
	x->dump_len = b->len;
}

#define DUMP(name, call, noun) \
	static void \
	name(void *article) \
	{ \
		struct offprint_article *x = article; \
		struct buf b = { .arena = x->arena }; \
	\
		call(&b, x->noun); \
		dump_end(x, &b); \
	}

DUMP(dump_json, article_json, article)
DUMP(dump_article, article_dump, article)
DUMP(dump_story, story_dump, story)
DUMP(dump_story_text, story_text, story)
DUMP(dump_pages, pages_dump, pages)
DUMP(dump_pages_text, pages_text, pages)

static const struct {
	bool needs_story, needs_pages;
	void (*dump)(void *);
} dumps[ROAD_N_STAGES] = {
	[ROAD_JSON] = { false, false, dump_json },
	[ROAD_ARTICLE] = { false, false, dump_article },
	[ROAD_STORY] = { true, false, dump_story },
	[ROAD_STORY_TEXT] = { true, false, dump_story_text },
	[ROAD_PAGES] = { true, true, dump_pages },
	[ROAD_PAGES_TEXT] = { true, true, dump_pages_text }
};

const char *
road_dump(struct offprint_article *x, enum road_stage stage, size_t *len)
{
	if (dumps[stage].needs_story && x->story == NULL &&
	    !offprint_compose(x))
		return NULL;
	if ((dumps[stage].needs_pages || (dumps[stage].needs_story &&
	    x->engine->fit != 0)) && x->pages == NULL && !offprint_set(x))
		return NULL;
	if (x->article == NULL || !road_step(x, dumps[stage].dump))
		return NULL;
	*len = x->dump_len;
	return x->dump;
}

const char *
offprint_article_json(struct offprint_article *x, size_t *len)
{
	return road_dump(x, ROAD_JSON, len);
}

/* ---- the high door ------------------------------------------------------ */

static bool
make_close(struct offprint_source *s, offprint_sink *sink, void *ctx,
    struct offprint_counts *counts)
{
	bool ok = s != NULL && road_source(s, sink, ctx, counts);

	offprint_source_close(s);
	return ok;
}

bool
offprint_make(struct offprint *e, const void *bytes, size_t len,
    const char *name, offprint_sink *sink, void *ctx,
    struct offprint_counts *counts)
{
	return make_close(offprint_source_open_memory(e, bytes, len, name),
	    sink, ctx, counts);
}

bool
offprint_make_file(struct offprint *e, const char *path, offprint_sink *sink,
    void *ctx, struct offprint_counts *counts)
{
	return make_close(offprint_source_open(e, path), sink, ctx, counts);
}
