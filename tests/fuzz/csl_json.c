/*
 * Fuzz target: any bytes as CSL-JSON or as Crossref's, which is read alike.
 */
#include "reader.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	read_all(&dialect_csl_json, data, size);
	return 0;
}
