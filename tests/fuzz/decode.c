/*
 * Fuzz target: any bytes as text.
 *
 * The first byte chooses what the text declares.  What comes out must be
 * UTF-8 without NUL, and must come out the same again.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/source.h"
#include "base/utf8.h"
#include "input/decode.h"

static void
must(bool promise)
{
	if (!promise)
		abort();
}

static struct bytes
decode(const void *bytes, size_t len, const char *declared)
{
	struct diags diags = { 0 };
	struct source *s = source_open_memory(bytes, len, "fuzz", &diags);
	struct decode *d = decode_open(s, &diags);
	struct bytes out = { 0 };

	decode_declare(d, declared);
	decode_all(d, &out, 1 << 22);
	decode_drop(d);
	source_drop(s);
	return out;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const names[] = {
		NULL, "iso-8859-1", "koi8-r", "gb2312", "utf-16", "no-such"
	};
	struct bytes once, twice;

	if (size == 0)
		return 0;
	once = decode(data + 1, size - 1, names[data[0] %
	    (sizeof names / sizeof *names)]);
	must(utf8_is_valid(once.p, once.len));
	must(memchr(once.p, '\0', once.len) == NULL);
	twice = decode(once.p, once.len, NULL);
	must(once.len == twice.len &&
	    memcmp(once.p, twice.p, once.len) == 0);
	for (const char *p = once.p; p < once.p + once.len; p++)
		must(decode_eol(p, once.p + once.len) <= 3);
	free(once.p);
	free(twice.p);
	return 0;
}
