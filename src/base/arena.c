/*
 * Arena memory: a list of blocks, each twice as large as the last up to a
 * ceiling, filled from the front.
 */
#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	ARENA_ALIGN = 16,
	ARENA_FIRST = 16 * 1024,        /* bytes of the first block */
	ARENA_CEILING = 1024 * 1024     /* bytes of the largest usual block */
};

struct arena_block {
	struct arena_block *next;       /* older */
	size_t cap;                     /* bytes that data can hold */
	size_t used;
	_Alignas(ARENA_ALIGN) unsigned char data[];
};

struct arena_held {
	struct arena_held *next;        /* older */
	void (*release)(void *);
	void *object;
};

struct arena {
	struct arena_block *blocks;     /* newest first */
	struct arena_block *spare;      /* emptied ones, for reuse */
	struct arena_held *held;
	size_t limit;
	size_t used;                    /* bytes handed out */
	size_t peak;
	size_t next_cap;
	jmp_buf *net;                   /* of the running arena_run, or NULL */
};

struct arena *
arena_new(size_t limit)
{
	struct arena *a = calloc(1, sizeof *a);

	if (a != NULL) {
		a->limit = limit;
		a->next_cap = ARENA_FIRST;
	}
	return a;
}

static void
arena_release(struct arena *a)
{
	while (a->held != NULL) {
		struct arena_held *h = a->held;

		a->held = h->next;
		if (h->object != NULL)
			h->release(h->object);
	}
}

static void
arena_free_blocks(struct arena_block *b)
{
	while (b != NULL) {
		struct arena_block *next = b->next;

		free(b);
		b = next;
	}
}

void
arena_drop(struct arena *a)
{
	if (a == NULL)
		return;
	arena_release(a);
	arena_free_blocks(a->blocks);
	arena_free_blocks(a->spare);
	free(a);
}

void
arena_empty(struct arena *a)
{
	arena_release(a);
	while (a->blocks != NULL) {
		struct arena_block *b = a->blocks;

		a->blocks = b->next;
		if (b->cap > ARENA_CEILING) {
			free(b);
			continue;
		}
		memset(b->data, 0, b->used);
		b->used = 0;
		b->next = a->spare;
		a->spare = b;
	}
	a->used = 0;
}

/* Out of memory: land in the net.  Without a net there is nothing to save. */
static _Noreturn void
arena_fail(struct arena *a)
{
	if (a->net != NULL)
		longjmp(*a->net, 1);
	abort();
}

static struct arena_block *
arena_spare(struct arena *a, size_t size)
{
	struct arena_block **link = &a->spare;

	for (; *link != NULL; link = &(*link)->next) {
		struct arena_block *b = *link;

		if (b->cap >= size) {
			*link = b->next;
			return b;
		}
	}
	return NULL;
}

/* A block with room for `size` bytes, at the head of the list. */
static struct arena_block *
arena_grow(struct arena *a, size_t size)
{
	struct arena_block *b = arena_spare(a, size);
	size_t cap = a->next_cap;

	if (b == NULL) {
		if (cap < size)
			cap = size;
		b = cap < SIZE_MAX - sizeof *b ? calloc(1, sizeof *b + cap)
		    : NULL;
		if (b == NULL)
			arena_fail(a);
		b->cap = cap;
		if (a->next_cap < ARENA_CEILING)
			a->next_cap *= 2;
	}
	b->next = a->blocks;
	a->blocks = b;
	return b;
}

void *
arena_alloc(struct arena *a, size_t size)
{
	struct arena_block *b = a->blocks;
	void *p;

	if (size > SIZE_MAX / 2)
		arena_fail(a);
	size = (size + !size + ARENA_ALIGN - 1) & ~(size_t)(ARENA_ALIGN - 1);
	if (a->limit != 0 && (size > a->limit || a->used > a->limit - size))
		arena_fail(a);
	if (b == NULL || b->cap - b->used < size)
		b = arena_grow(a, size);
	p = b->data + b->used;
	b->used += size;
	a->used += size;
	if (a->used > a->peak)
		a->peak = a->used;
	return p;
}

void *
arena_array(struct arena *a, size_t n, size_t size)
{
	if (size != 0 && n > SIZE_MAX / 2 / size)
		arena_fail(a);
	return arena_alloc(a, n * size);
}

void *
arena_more(struct arena *a, void *items, size_t n, size_t size)
{
	void *bigger;

	if (n != 0 && (n < 4 || (n & (n - 1)) != 0))
		return items;
	bigger = arena_array(a, n == 0 ? 4 : n * 2, size);
	if (n != 0)
		memcpy(bigger, items, n * size);
	return bigger;
}

void *
arena_memdup(struct arena *a, const void *p, size_t size)
{
	void *copy = arena_alloc(a, size);

	if (size != 0)
		memcpy(copy, p, size);
	return copy;
}

char *
arena_strndup(struct arena *a, const char *s, size_t len)
{
	char *copy;

	if (s == NULL)
		return NULL;
	copy = arena_array(a, len + 1, 1);
	memcpy(copy, s, len);
	return copy;
}

char *
arena_strdup(struct arena *a, const char *s)
{
	return s == NULL ? NULL : arena_strndup(a, s, strlen(s));
}

char *
arena_printf(struct arena *a, const char *fmt, ...)
{
	va_list ap;
	char *text;
	int len;

	va_start(ap, fmt);
	len = vsnprintf(NULL, 0, fmt, ap);
	va_end(ap);
	if (len < 0)
		return arena_strdup(a, "");
	text = arena_array(a, (size_t)len + 1, 1);
	va_start(ap, fmt);
	vsnprintf(text, (size_t)len + 1, fmt, ap);
	va_end(ap);
	return text;
}

void **
arena_hold(struct arena *a, void (*release)(void *))
{
	struct arena_held *h = arena_alloc(a, sizeof *h);

	h->release = release;
	h->next = a->held;
	a->held = h;
	return &h->object;
}

bool
arena_run(struct arena *a, void (*work)(void *arg), void *arg)
{
	jmp_buf net;

	if (setjmp(net) != 0) {
		a->net = NULL;
		return false;
	}
	a->net = &net;
	work(arg);
	a->net = NULL;
	return true;
}

size_t
arena_limit(const struct arena *a)
{
	return a->limit;
}

size_t
arena_used(const struct arena *a)
{
	return a->used;
}

size_t
arena_peak(const struct arena *a)
{
	return a->peak;
}
