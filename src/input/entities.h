/*
 * Characters by the names of the ISO entity sets.
 */
#ifndef INPUT_ENTITIES_H
#define INPUT_ENTITIES_H

#include <stddef.h>
#include <stdint.h>

/* How many characters the name stands for; 0: it is not known. */
size_t
entity_find(const char *name, uint32_t codes[2]);

#endif
