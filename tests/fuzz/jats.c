/*
 * Fuzz target: any bytes as JATS XML.
 */
#include "reader.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	read_all(&dialect_jats, data, size);
	return 0;
}
