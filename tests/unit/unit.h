/*
 * A check program in one line: UNIT_MAIN("room/file", test_a, test_b)
 */
#ifndef TESTS_UNIT_H
#define TESTS_UNIT_H

#include <check.h>
#include <stdlib.h>

#define UNIT_MAIN(name, ...) UNIT_MAIN_WITH(name, NULL, NULL, __VA_ARGS__)

/* The same with what runs before and after each test. */
#define UNIT_MAIN_WITH(name, setup, teardown, ...) \
	int \
	main(void) \
	{ \
		const TTest *const tests[] = { __VA_ARGS__ }; \
		Suite *suite = suite_create(name); \
		TCase *tcase = tcase_create(name); \
		SRunner *runner; \
		int failed; \
	\
		tcase_set_timeout(tcase, 60); \
		tcase_add_checked_fixture(tcase, setup, teardown); \
		for (size_t i = 0; i < sizeof tests / sizeof *tests; i++) \
			tcase_add_test(tcase, tests[i]); \
		suite_add_tcase(suite, tcase); \
		runner = srunner_create(suite); \
		srunner_run_all(runner, CK_NORMAL); \
		failed = srunner_ntests_failed(runner); \
		srunner_free(runner); \
		return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE; \
	}

#endif
