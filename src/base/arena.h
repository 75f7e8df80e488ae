/*
 * Arena memory: one arena per article, all dies together.
 *
 * Memory from an arena is zeroed, aligned to 16 bytes, never NULL and never
 * freed singly.  Where the arena's limit (or the machine's memory) is reached,
 * the allocation does not return: it lands in the arena_run() that is running.
 * Outside of arena_run() there is no net, and exhaustion aborts: so everything
 * whose size depends on input runs inside.
 *
 * The road not taken: malloc with a check at every call.  A third of the lines
 * would be checks that no test reaches.
 *
 * No callback of a foreign library may allocate from an arena: the jump must
 * not pass through foreign frames.
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stdbool.h>
#include <stddef.h>

struct arena;

/*
 * A new arena.
 *
 * limit  bytes that it may hold in all; 0 = no limit
 *
 * Returns NULL when the machine has no memory for it.  The caller drops it.
 */
struct arena *
arena_new(size_t limit);

/* Release what is held (last first), then all memory.  NULL is allowed. */
void
arena_drop(struct arena *a);

/* As arena_drop followed by arena_new, but keeps the blocks for reuse. */
void
arena_empty(struct arena *a);

/* `size` zeroed bytes, aligned to 16; size 0 gives a valid, unique pointer. */
void *
arena_alloc(struct arena *a, size_t size);

/* `n` zeroed things of `size` bytes; an overflow counts as out of memory. */
void *
arena_array(struct arena *a, size_t n, size_t size);

/*
 * Room for one more in a growing array that only this call grows.
 *
 * items  the array, or NULL where n is 0
 * n      how many it holds; grown when n is 0, 4, 8, 16 ...
 * size   bytes of one
 *
 * Returns the array, moved or not, with room for item n.  The caller writes
 * the item and counts it.
 */
void *
arena_more(struct arena *a, void *items, size_t n, size_t size);

/* One more zeroed thing at the end of a growing array; a pointer to it. */
#define ARENA_PUSH(a, items, n) \
	((items) = arena_more((a), (items), (n), sizeof *(items)), \
	&(items)[(n)++])

/* Copies of text, always ended by NUL.  NULL in, NULL out. */
char *
arena_strdup(struct arena *a, const char *s);
char *
arena_strndup(struct arena *a, const char *s, size_t len);
void *
arena_memdup(struct arena *a, const void *p, size_t size);

/* Formatted text; for text and integers only (floats print by locale). */
char *
arena_printf(struct arena *a, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/*
 * A place for another library's object.
 *
 * release  called with the object when the arena is dropped or emptied
 *
 * Returns the slot, holding NULL; the caller makes the object and stores it
 * there, so that no failure between the two can leak it.  release is not
 * called for a slot that holds NULL.
 */
void **
arena_hold(struct arena *a, void (*release)(void *));

/*
 * Run work(arg); the only net for exhausted memory.
 *
 * Returns true when work returned, false when an allocation in `a` failed;
 * the arena may then be dropped or emptied, nothing else.  May not be nested
 * for one arena.
 */
bool
arena_run(struct arena *a, void (*work)(void *arg), void *arg);

/* The limit that it was made with; 0: none. */
size_t
arena_limit(const struct arena *a);

/* Bytes in use now, and the most there ever were. */
size_t
arena_used(const struct arena *a);
size_t
arena_peak(const struct arena *a);

#endif
