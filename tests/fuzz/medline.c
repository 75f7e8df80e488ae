/*
 * Fuzz target: any bytes as MEDLINE.
 */
#include "reader.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	read_all(&dialect_medline, data, size);
	return 0;
}
