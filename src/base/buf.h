/*
 * A growing string of bytes in an arena, always ended by NUL.
 *
 * Numbers are formatted here and never by the C library's locale.
 */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include <stddef.h>
#include <stdint.h>

#include "base/units.h"

struct arena;

struct buf {
	struct arena *arena;    /* the user: (struct buf){ .arena = a } */
	char *p;                /* NULL until the first byte is put */
	size_t len;             /* bytes, without the NUL */
	size_t cap;             /* bytes, with the NUL */
};

void
buf_put(struct buf *b, const void *bytes, size_t len);
void
buf_str(struct buf *b, const char *s);          /* NULL puts nothing */
void
buf_char(struct buf *b, char c);
void
buf_utf8(struct buf *b, uint32_t code);         /* a code point as UTF-8 */

/* Formatted; for text and integers only. */
void
buf_printf(struct buf *b, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/*
 * A length in points, shortest form with at most `decimals` (0 to 6) places,
 * rounded half away from zero: 0 -> "0", 1.50 -> "1.5", -0.25 -> "-.25" is
 * written "-0.25".
 */
void
buf_points(struct buf *b, sp length, int decimals);

/* A quoted JSON string; control characters escaped, invalid UTF-8 replaced. */
void
buf_json(struct buf *b, const char *s);

/* XML character data: & < > " escaped, characters XML forbids dropped. */
void
buf_xml(struct buf *b, const char *s);

/* The text so far ("" where nothing was put), owned by the arena. */
const char *
buf_text(const struct buf *b);

/* Empty it, keep its room. */
void
buf_clear(struct buf *b);

#endif
