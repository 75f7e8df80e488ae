/*
 * Fuzz target: any bytes as a PubMed page that was copied as text.
 */
#include "reader.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	read_all(&dialect_page_text, data, size);
	return 0;
}
