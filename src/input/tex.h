/*
 * Formulas in TeX, as a line of text.
 */
#ifndef INPUT_TEX_H
#define INPUT_TEX_H

#include <stdbool.h>
#include <stddef.h>

#include "input/rich.h"

/*
 * Put a formula as runs with real scripts: symbols, Greek, fractions, roots,
 * accents, fonts.
 *
 * Returns false, with nothing put, where it holds a command that is not
 * known: the caller then puts it as it stands.
 */
bool
tex_put(struct rich_builder *b, const char *tex, size_t len, unsigned styles);

#endif
