/*
 * Hyphenation patterns of one language, from a hyph_*.dic file.
 */
#ifndef TEXT_PATTERNS_H
#define TEXT_PATTERNS_H

#include <stddef.h>
#include <stdint.h>
#include <unicode/utypes.h>

struct patterns;

enum { PATTERNS_WORD = 64 };            /* letters of a word, at most */

/*
 * Read a file of patterns.  NULL: it is not there, not in an encoding that is
 * known, or memory is out.  The caller drops it.
 */
struct patterns *
patterns_open(const char *path);

/* NULL is allowed. */
void
patterns_drop(struct patterns *p);

/*
 * Where a word may be divided: bit i is set where before letter i.
 *
 * word   lower case, `n` letters, fewer than PATTERNS_WORD
 * left   letters that stay together at its begin, right: at its end
 */
uint64_t
patterns_points(const struct patterns *p, const UChar *word, size_t n,
    size_t left, size_t right);

#endif
