/*
 * Fuzz target: any bytes as PubMed's exports as CSV.
 */
#include "reader.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	read_all(&dialect_csv_text, data, size);
	return 0;
}
