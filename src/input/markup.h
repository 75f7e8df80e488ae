/*
 * Mark-up that arrives as text: "<sup>2</sup>", "&lt;".
 */
#ifndef INPUT_MARKUP_H
#define INPUT_MARKUP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct rich;

/*
 * Turn known tags (sup sub i em b strong u ...) that open and close within
 * the text, and references ("&lt;", "&#x3B1;"), into styles and characters.
 * Returns whether there was anything to do; a lone "<" or "p<0.05" is left
 * alone.
 */
bool
markup_unescape(struct arena *a, struct rich *r);

/* The same for a plain string, which has no styles: the tags vanish. */
const char *
markup_plain(struct arena *a, const char *text);

/*
 * The character that a reference stands for ("&alpha;", "&#945;") and, in
 * *len, its bytes; 0 where there is none at `s`, which ends by NUL.
 */
uint32_t
markup_reference(const char *s, size_t *len);

#endif
