/*
 * Fuzz target: any bytes as PubMed's ASN.1.
 */
#include "reader.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	read_all(&dialect_pubmed_asn1, data, size);
	return 0;
}
