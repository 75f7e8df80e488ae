/*
 * Fuzz target: any bytes as Europe PMC's answer; XML where they begin by "<".
 */
#include "reader.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	read_all(size > 1 && data[1] == '<' ? &dialect_epmc_xml
	    : &dialect_epmc_json, data, size);
	return 0;
}
