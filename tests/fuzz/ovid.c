/*
 * Fuzz target: any bytes as Ovid's citations as text.
 */
#include "reader.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	read_all(&dialect_ovid, data, size);
	return 0;
}
