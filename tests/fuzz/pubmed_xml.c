/*
 * Fuzz target: any bytes as PubMed XML, through reader, settle and JSON.
 *
 * The first byte chooses the memory limit of an article, so that the net is
 * exercised at every depth.
 */
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/source.h"
#include "input/input.h"
#include "model/article.h"

struct job {
	struct reader *reader;
	struct arena *arena;
	enum read_result result;
};

static void
read_one(void *arg)
{
	struct job *j = arg;
	struct buf json = { .arena = j->arena };
	struct article *x;

	j->result = reader_next(j->reader, j->arena, &x);
	if (j->result == READ_ARTICLE)
		article_json(&json, x);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct diags diags = { 0 };
	struct source *source;
	struct job j = { .result = READ_ARTICLE };

	if (size == 0)
		return 0;
	source = source_open_memory(data + 1, size - 1, "fuzz", &diags);
	j.arena = arena_new(data[0] == ' ' ? (size_t)64 << 20
	    : (size_t)data[0] << 10 | 1);
	j.reader = reader_open(source, &diags);
	while (j.reader != NULL && (j.result == READ_ARTICLE ||
	    j.result == READ_SKIPPED)) {
		j.result = READ_SKIPPED;
		arena_run(j.arena, read_one, &j);
		arena_empty(j.arena);
	}
	reader_drop(j.reader);
	arena_drop(j.arena);
	source_drop(source);
	return 0;
}
