#include "../unit.h"

#include "base/arena.h"

#include <stdint.h>
#include <string.h>

static int released;

static void
count_release(void *object)
{
	released += *(int *)object;
}

START_TEST(memory_is_zeroed_and_aligned)
{
	struct arena *a = arena_new(0);

	for (size_t size = 0; size < 3000; size += 7) {
		unsigned char *p = arena_alloc(a, size);

		ck_assert_uint_eq((uintptr_t)p % 16, 0);
		for (size_t i = 0; i < size; i++)
			ck_assert_uint_eq(p[i], 0);
		memset(p, 0xFF, size);
	}
	arena_drop(a);
}
END_TEST

START_TEST(emptied_memory_is_zeroed_again)
{
	struct arena *a = arena_new(0);

	for (int round = 0; round < 3; round++) {
		unsigned char *p = arena_alloc(a, 40000);

		for (size_t i = 0; i < 40000; i++)
			ck_assert_uint_eq(p[i], 0);
		memset(p, 0xFF, 40000);
		arena_empty(a);
		ck_assert_uint_eq(arena_used(a), 0);
	}
	arena_drop(a);
}
END_TEST

static void
take_a_lot(void *arg)
{
	struct arena *a = arg;

	for (;;)
		arena_alloc(a, 1000);
}

START_TEST(the_limit_lands_in_the_net)
{
	struct arena *a = arena_new(100000);

	ck_assert(!arena_run(a, take_a_lot, a));
	ck_assert_uint_le(arena_used(a), 100000);
	arena_empty(a);
	ck_assert_uint_eq(arena_limit(a), 100000);
	ck_assert_ptr_nonnull(arena_alloc(a, 10));
	arena_drop(a);
}
END_TEST

static void
overflow(void *arg)
{
	arena_array(arg, SIZE_MAX / 2, 4);
}

START_TEST(an_overflow_is_out_of_memory)
{
	struct arena *a = arena_new(0);

	ck_assert(!arena_run(a, overflow, a));
	arena_drop(a);
}
END_TEST

START_TEST(held_objects_are_released_once)
{
	struct arena *a = arena_new(0);
	int one = 1, ten = 10;

	released = 0;
	*arena_hold(a, count_release) = &one;
	*arena_hold(a, count_release) = &ten;
	arena_hold(a, count_release);           /* never filled */
	arena_empty(a);
	ck_assert_int_eq(released, 11);
	arena_drop(a);
	ck_assert_int_eq(released, 11);
}
END_TEST

START_TEST(an_array_grows)
{
	struct arena *a = arena_new(0);
	int *items = NULL;

	for (size_t n = 0; n < 1000; n++) {
		items = arena_more(a, items, n, sizeof *items);
		items[n] = (int)n;
	}
	for (int i = 0; i < 1000; i++)
		ck_assert_int_eq(items[i], i);
	arena_drop(a);
}
END_TEST

UNIT_MAIN("base/arena", memory_is_zeroed_and_aligned,
    emptied_memory_is_zeroed_again, the_limit_lands_in_the_net,
    an_overflow_is_out_of_memory, held_objects_are_released_once,
    an_array_grows)
