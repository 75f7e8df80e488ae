#include "../unit.h"

#include "input/left.h"

START_TEST(every_reason_is_said_once)
{
	ck_assert_ptr_null(left_reason(LEFT_UNKNOWN));
	for (int i = LEFT_AGAIN; i <= LEFT_EMPTY; i++) {
		ck_assert_ptr_nonnull(left_reason((enum left)i));
		for (int k = LEFT_AGAIN; k < i; k++)
			ck_assert_str_ne(left_reason((enum left)i),
			    left_reason((enum left)k));
	}
	ck_assert_ptr_null(left_reason((enum left)(LEFT_EMPTY + 1)));
}
END_TEST

UNIT_MAIN("input/left", every_reason_is_said_once)
