#include "../unit.h"

#include <stdio.h>

#include "cli/cli.h"
#include "model/article.h"

START_TEST(paths_are_counted_by_format)
{
	struct unreached of_a[] = {
		{ "B", 2, "bee", "why" }, { "A", 1, NULL, NULL },
		{ "B", 1, "wax", NULL }
	};
	struct article a = { .source_format = "PubMed XML",
	    .unreached = of_a, .n_unreached = 3 };
	struct article b = { .source_format = "MEDLINE",
	    .unreached = of_a, .n_unreached = 1 };
	struct tally t = { NULL, 0, 0 };

	for (int i = 0; i < 3; i++)
		ck_assert(tally_add(&t, &a));
	ck_assert(tally_add(&t, &b));
	ck_assert_uint_eq(t.n, 4);
	ck_assert_str_eq(t.entries[0].format, "MEDLINE");
	ck_assert_uint_eq(t.entries[0].count, 2);
	ck_assert_str_eq(t.entries[1].path, "A");
	ck_assert_str_eq(t.entries[1].sample, "");
	ck_assert_uint_eq(t.entries[1].count, 3);
	ck_assert_str_eq(t.entries[2].path, "B");
	ck_assert_str_eq(t.entries[2].sample, "wax");
	ck_assert_str_eq(t.entries[2].reason, "");
	ck_assert_uint_eq(t.entries[2].count, 3);
	ck_assert_str_eq(t.entries[3].sample, "bee");
	ck_assert_str_eq(t.entries[3].reason, "why");
	ck_assert_uint_eq(t.entries[3].count, 6);
	tally_drop(&t);
	ck_assert_uint_eq(t.n, 0);
}
END_TEST

START_TEST(many_paths_stay_in_order)
{
	char path[16];
	struct unreached u = { path, 1, "x", NULL };
	struct article x = { .source_format = "f", .unreached = &u,
	    .n_unreached = 1 };
	struct tally t = { NULL, 0, 0 };

	for (unsigned i = 0; i < 500; i++) {
		snprintf(path, sizeof path, "%04u", i * 37 % 500);
		ck_assert(tally_add(&t, &x));
	}
	ck_assert_uint_eq(t.n, 500);
	for (unsigned i = 0; i < 500; i++) {
		snprintf(path, sizeof path, "%04u", i);
		ck_assert_str_eq(t.entries[i].path, path);
	}
	tally_drop(&t);
}
END_TEST

UNIT_MAIN("cli/unreached", paths_are_counted_by_format,
    many_paths_stay_in_order)
