/*
 * Fuzz target: any bytes as a package, whose article is read with its
 * pictures.
 */
#include <stdint.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/source.h"
#include "input/input.h"
#include "input/package.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct fuzz_read {
	struct arena *a;
	struct reader *reader;
	enum read_result result;
};

static void
fuzz_next(void *arg)
{
	struct fuzz_read *r = arg;
	struct article *article;

	r->result = READ_SKIPPED;
	r->result = reader_next(r->reader, r->a, &article);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct diags diags = { 0 };
	struct source *s = package_enter(source_open_memory(data, size, "f",
	    &diags), &diags);
	struct fuzz_read r = { .a = arena_new(64 << 20) };

	r.reader = s != NULL ? reader_open(s, &diags) : NULL;
	while (r.reader != NULL && (r.result == READ_ARTICLE ||
	    r.result == READ_SKIPPED)) {
		arena_empty(r.a);
		arena_run(r.a, fuzz_next, &r);
	}
	reader_drop(r.reader);
	source_drop(s);
	arena_drop(r.a);
	return 0;
}
