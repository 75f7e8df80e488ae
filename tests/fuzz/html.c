/*
 * Fuzz target: any bytes as a saved web page.
 */
#include "reader.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	read_all(&dialect_html_pubmed, data, size);
	return 0;
}
