/*
 * Fuzz target: any bytes as a publisher's ArticleSet.
 */
#include "reader.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	read_all(&dialect_articleset, data, size);
	return 0;
}
