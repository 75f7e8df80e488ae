/*
 * Mark-up that arrives as text: "<sup>2</sup>", "&lt;".
 */
#ifndef INPUT_MARKUP_H
#define INPUT_MARKUP_H

#include <stdbool.h>

struct arena;
struct rich;

/*
 * Turn known tags (sup sub i em b strong u) that open and close within the
 * text, and named references, into styles and characters.  Returns whether
 * there was anything to do; a lone "<" or "p<0.05" is left alone.
 */
bool
markup_unescape(struct arena *a, struct rich *r);

#endif
