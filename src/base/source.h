/*
 * Where input bytes come from: a file, standard input, or memory; gzip is
 * undone on the way (zlib).  Nothing is read whole unless asked for.
 */
#ifndef BASE_SOURCE_H
#define BASE_SOURCE_H

#include <stdbool.h>
#include <stddef.h>

struct diags;
struct source;

enum { SOURCE_PEEK = 64 * 1024 };       /* bytes that can be peeked at most */

/*
 * Open a file; "-" is standard input.
 *
 * Returns NULL with [file-open] or [file-directory] raised.  The caller
 * drops it.  `path` is borrowed until then.
 */
struct source *
source_open(const char *path, struct diags *diags);

/* The same for bytes in memory, borrowed until source_drop. */
struct source *
source_open_memory(const void *bytes, size_t len, const char *name,
    struct diags *diags);

void
source_drop(struct source *s);

/* The name that it was opened by. */
const char *
source_name(const struct source *s);

/*
 * The first bytes, not consumed: up to SOURCE_PEEK of them, fewer only at the
 * end of the input.  Borrowed until source_drop.  Sets *len.
 */
const char *
source_peek(struct source *s, size_t *len);

/*
 * Read up to `len` bytes, after gunzip.  Returns the count, 0 at the end, -1
 * on failure, raised once as [file-read].
 */
int
source_read(struct source *s, void *bytes, int len);

/*
 * All the rest, ended by NUL; malloc memory that the source owns and frees.
 *
 * limit  bytes beyond which it gives up with [xml-limit]; 0 = none
 *
 * Returns NULL on failure.
 */
const char *
source_rest(struct source *s, size_t limit, size_t *len);

/*
 * A file that lies beside the source, whole, in malloc memory that is the
 * caller's to free.
 *
 * name   a plain file name: a path, and what begins with a full stop, is
 *        never opened
 * limit  bytes beyond which it is too large: then *len is limit + 1
 *
 * Returns NULL where there is none, or none that can be read; the sources
 * "-" and memory have nothing beside them.  Nothing is raised.
 */
void *
source_sibling(struct source *s, const char *name, size_t limit,
    size_t *len);

/* Bytes by a file name, the giver's; NULL where there are none. */
typedef const void *source_find(void *ctx, const char *name, size_t *len);

/*
 * Let source_sibling find files in another place; `drop` is called with ctx
 * by source_drop, after the source's own bytes are no longer needed.
 */
void
source_siblings(struct source *s, source_find *find,
    void (*drop)(void *ctx), void *ctx);

/* Did the last read fail? */
bool
source_failed(const struct source *s);

/* Compressed bytes consumed so far; for progress. */
size_t
source_consumed(const struct source *s);

#endif
