/* unit.h - runs the tests of one module under Check and prints TAP.
 *
 *	START_TEST(adds) { ck_assert_int_eq(1 + 1, 2); } END_TEST
 *	UNIT_MAIN("sums", adds)
 */
#ifndef UNIT_H
#define UNIT_H

#include <check.h>
#include <stdlib.h>

#define UNIT_MAIN(module, ...)                                                 \
	int main(void)                                                         \
	{                                                                      \
		const TTest *tests[] = {__VA_ARGS__};                          \
		Suite *suite = suite_create(module);                           \
		TCase *all = tcase_create(module);                             \
		for (size_t i = 0; i < sizeof(tests) / sizeof(*tests); i++)    \
			tcase_add_test(all, tests[i]);                         \
		tcase_set_timeout(all, 300);                                   \
		suite_add_tcase(suite, all);                                   \
		SRunner *runner = srunner_create(suite);                       \
		srunner_set_tap(runner, "-");                                  \
		srunner_run_all(runner, CK_SILENT);                            \
		int failed = srunner_ntests_failed(runner);                    \
		srunner_free(runner);                                          \
		return failed != 0;                                            \
	}

#endif
