/*
 * The bytes of a record as UTF-8 that an XML parser takes.
 */
#ifndef INPUT_CLEAN_H
#define INPUT_CLEAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct diags;

/* Growing bytes in malloc memory, ended by NUL. */
struct bytes {
	char *p;                /* NULL until something is put */
	size_t len, cap;
};

/* False where there is no memory. */
bool
bytes_put(struct bytes *b, const char *p, size_t len);

/* The character of a byte from 0x80 on in Windows-1252. */
uint32_t
clean_1252(unsigned char byte);

/*
 * Fill `out` with `len` bytes of another encoding, as UTF-8.  False where the
 * encoding is not known.
 */
bool
clean_convert(struct bytes *out, const char *encoding, const char *p,
    size_t len);

/* Put text whose bytes that are no UTF-8 are taken for Windows-1252.  False
   where there is no memory. */
bool
clean_mend_utf8(struct bytes *out, const char *p, size_t len);

/*
 * Fill `out` with a record: UTF-8, named entities resolved, characters that
 * XML forbids replaced, a bare "&" or "<" escaped; each is said.  Lines stay
 * where they were.
 *
 * encoding  as declared; "" = UTF-8
 *
 * Returns false where there is no memory.
 */
bool
clean_record(struct bytes *out, const char *p, size_t len,
    const char *encoding, struct diags *diags);

#endif
