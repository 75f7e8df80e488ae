/*
 * Fuzz target: any bytes as EndNote XML.
 */
#include "reader.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	read_all(&dialect_endnote_xml, data, size);
	return 0;
}
