#include "../unit.h"

#include "base/arena.h"
#include "base/diag.h"
#include "input/dates.h"
#include "model/article.h"

static struct arena *arena;
static struct diags diags;

static void
begin(void)
{
	arena = arena_new(0);
	diags = (struct diags){ 0 };
}

static void
end(void)
{
	arena_drop(arena);
}

static struct date
of(const char *year, const char *month, const char *day)
{
	struct date_words w = { .year = year, .month = month, .day = day };

	return date_of_words(arena, &w, &diags);
}

START_TEST(months_by_number_and_name)
{
	ck_assert_int_eq(of("2001", "2", NULL).month, 2);
	ck_assert_int_eq(of("2001", "02", NULL).month, 2);
	ck_assert_int_eq(of("2001", "Feb", NULL).month, 2);
	ck_assert_int_eq(of("2001", "february", "9").day, 9);
	ck_assert_int_eq(of("2001", NULL, NULL).year, 2001);
	ck_assert_uint_eq(diags.by_code[DIAG_DATE_ODD], 0);
}
END_TEST

/* What is no plain date is kept word for word. */
START_TEST(odd_dates_stay_words)
{
	struct date d = of("2001", "Jan-Feb", "3");

	ck_assert_str_eq(d.verbatim, "2001 Jan-Feb 3");
	ck_assert_int_eq(d.year, 2001);
	ck_assert_int_eq(d.month, 0);
	ck_assert_str_eq(of("2001/2", "13", NULL).verbatim, "2001/2 13");
	ck_assert_uint_eq(diags.by_code[DIAG_DATE_ODD], 2);
}
END_TEST

UNIT_MAIN_WITH("input/dates", begin, end, months_by_number_and_name,
    odd_dates_stay_words)
