/*
 * UTF-8, one code point at a time.  Source: RFC 3629.
 */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What stands for bytes that are not UTF-8. */
#define UTF8_REPLACEMENT 0xFFFDu

/*
 * The code point at *p, which is moved past it; *p < end is the caller's
 * duty.  Bytes that are not UTF-8 (overlong forms and surrogates too) give
 * UTF8_REPLACEMENT, one byte at a time.
 */
uint32_t
utf8_next(const char **p, const char *end);

/* As utf8_next, but the code point before *p, which is > start. */
uint32_t
utf8_prev(const char **p, const char *start);

/* Write a code point as 1 to 4 bytes; an impossible one as U+FFFD. */
size_t
utf8_encode(uint32_t code, char bytes[4]);

/* Is every byte part of a well-formed sequence? */
bool
utf8_is_valid(const char *s, size_t len);

/* Code points in `len` bytes. */
size_t
utf8_count(const char *s, size_t len);

/*
 * White space as records hold it: the ASCII kinds, NEL, NBSP, U+1680, U+2000
 * to U+200A, U+2028, U+2029, U+202F, U+205F, U+3000.
 */
bool
utf8_is_space(uint32_t code);

#endif
