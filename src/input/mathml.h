/*
 * MathML: kept as a tree, and put as a line of text with real scripts.
 */
#ifndef INPUT_MATHML_H
#define INPUT_MATHML_H

#include <libxml/tree.h>

#include "input/rich.h"

/*
 * Put a <math> element: its linear form as runs that all carry the same
 * `math` tree, so that a consumer can tell where the formula ends.
 */
void
mathml_put(struct rich_builder *b, const xmlNode *n, unsigned styles);

#endif
