/*
 * Fuzz target: any bytes as a package, and as a picture.
 *
 * The first byte: even: a package, whose article is read with its pictures;
 * odd: a picture.
 */
#include <stdint.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/source.h"
#include "input/input.h"
#include "input/package.h"
#include "input/picture.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct fuzz_picture {
	struct arena *a;
	const uint8_t *data;
	size_t size;
};

static void
fuzz_decode(void *arg)
{
	struct fuzz_picture *p = arg;
	const char *why = NULL;

	if (picture_decode(p->a, p->data, p->size, &why) == NULL &&
	    why == NULL)
		abort();
}

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

static void
fuzz_package(const uint8_t *data, size_t size)
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
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct fuzz_picture p = { .a = arena_new(32 << 20) };

	if (size > 0 && data[0] % 2 == 0)
		fuzz_package(data + 1, size - 1);
	p.data = data + 1;
	p.size = size > 0 ? size - 1 : 0;
	if (size > 0 && data[0] % 2 == 1)
		arena_run(p.a, fuzz_decode, &p);
	arena_drop(p.a);
	return 0;
}
