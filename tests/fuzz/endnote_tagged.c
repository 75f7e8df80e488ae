/*
 * Fuzz target: any bytes as EndNote's tagged format.
 */
#include "reader.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	read_all(&dialect_endnote_tagged, data, size);
	return 0;
}
