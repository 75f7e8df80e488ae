/*
 * A PubMed page copied as text: not read yet, so it is never recognised.
 */
#include "input/dialect.h"

static int
page_text_sniff(const char *head, size_t len)
{
	(void)head;
	(void)len;
	return 0;
}

const struct dialect dialect_page_text = {
	.name = "PubMed page as text", .sniff = page_text_sniff
};
