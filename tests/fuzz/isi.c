/*
 * Fuzz target: any bytes as ISI's format.
 */
#include "reader.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	read_all(&dialect_isi, data, size);
	return 0;
}
