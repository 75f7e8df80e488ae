/*
 * The bytes of a source as UTF-8 text, whatever they are: one place for all
 * dialects that are text.
 */
#ifndef INPUT_DECODE_H
#define INPUT_DECODE_H

#include <stdbool.h>
#include <stddef.h>

#include "input/clean.h"

struct decode;
struct diags;
struct source;

/* Returns NULL when there is no memory ([out-of-memory] raised). */
struct decode *
decode_open(struct source *source, struct diags *diags);
void
decode_drop(struct decode *d);

/*
 * What the text says of its own encoding, "iso-8859-1" or NULL: it is asked
 * only where the bytes are not UTF-8.  Copied.
 */
void
decode_declare(struct decode *d, const char *encoding);

enum decode_result { DECODE_MORE, DECODE_END, DECODE_FAILED };

/*
 * Put some more text behind what is in `out`: whole characters of UTF-8,
 * without byte order marks and NUL.  DECODE_MORE may put nothing.  What was
 * not UTF-8 is said once, as [text-encoding], at its line.
 */
enum decode_result
decode_read(struct decode *d, struct bytes *out);

/*
 * All of it, at most `limit` bytes of text (more raises [xml-limit]).  False
 * where it failed, which was said.
 */
bool
decode_all(struct decode *d, struct bytes *out, size_t limit);

/*
 * The encoding of bytes that are not UTF-8, by a converter's name; NULL: read
 * them as UTF-8 whose odd bytes are Windows-1252.
 */
const char *
decode_guess(const char *p, size_t len);

/*
 * Bytes of the end of a line at p, 0 where there is none: LF, CR, CR LF,
 * CR CR LF (which careless conversions make), VT, FF, NEL, LS or PS.
 */
size_t
decode_eol(const char *p, const char *end);

#endif
