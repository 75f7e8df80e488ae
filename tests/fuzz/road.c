/*
 * The whole road: any bytes, as a file, become PDFs or messages.
 *
 * The first byte chooses options: the paper, and a memory limit that makes
 * the arena fail somewhere on the way.
 */
#include <stdint.h>
#include <stdlib.h>

#include "offprint/steps.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* libhyphen 2.8 loses patterns that a file gives twice; not ours to free. */
__attribute__((visibility("default"))) const char *
__lsan_default_suppressions(void);

const char *
__lsan_default_suppressions(void)
{
	return "leak:libhyphen\nleak:hnj_malloc\n";
}

static struct offprint *
engine(uint8_t choice)
{
	/* one of each kind, kept: opening costs more than an article */
	static const size_t limits[] = {
		256u << 20, 64u << 10, 256u << 10, 1u << 20
	};
	static struct offprint *engines[8];
	struct offprint **e = &engines[choice & 7];
	struct offprint_options o = {
		.size = sizeof o,
		.font_dir = "fonts",
		.hyphen_dir = "fonts/hyphen",
		.template_path = "templates/handout.xml",
		.paper = choice & 4 ? OFFPRINT_PAPER_LETTER
		    : OFFPRINT_PAPER_A4,
		.max_memory = limits[choice & 3]
	};

	if (*e == NULL)
		*e = offprint_open(&o);
	if (*e == NULL)
		abort();        /* run from the tree's root, after make */
	return *e;
}

static bool
take(void *ctx, struct offprint_article *x, const void *pdf, size_t len)
{
	size_t json_len;

	(void)ctx;
	if (len < 5 || ((const char *)pdf)[0] != '%' ||
	    offprint_n_pages(x) == 0)
		abort();
	offprint_article_json(x, &json_len);
	return true;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	if (size < 1)
		return 0;
	offprint_make(engine(data[0]), data + 1, size - 1, "fuzz", take,
	    NULL, NULL);
	return 0;
}
