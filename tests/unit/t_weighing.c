/* t_weighing.c - shares are told from names of files, and weights from words.
 */
#include "learn/weighing.h"

#include "unit.h"

START_TEST(shares)
{
	static const struct {
		const char *t;
		double share;
		bool may;
	} try[] = {{"20%", .2, true}, {"0.2", .2, true}, {"1%", .01, true},
		{"99.9%", .999, true}, {"0", 0, false}, {"0%", 0, false},
		{"1", 1, false}, {"100%", 1, false}, {"-5%", -.05, false},
		{"20", 20, false}, {"150%", 1.5, false}};
	double share;

	for (size_t i = 0; i < sizeof(try) / sizeof(*try); i++) {
		ck_assert(weighing_share(&share, try[i].t));
		ck_assert_double_eq_tol(share, try[i].share, 1e-15);
		const char *why = weighing_check_share(share, try[i].t);
		ck_assert_msg((why == NULL) == try[i].may, "%s", try[i].t);
	}
}
END_TEST

START_TEST(files)
{
	static const char *const name[] = {
		"late.csv", "%", "", "20%.csv", "20%%", "-"};
	double share;

	for (size_t i = 0; i < sizeof(name) / sizeof(*name); i++)
		ck_assert_msg(!weighing_share(&share, name[i]), "%s", name[i]);
}
END_TEST

START_TEST(class_weights)
{
	static const char *const wrong[] = {
		"0", "-1", "1e7", "1e-7", "", "even", "Balanced", "2x"};
	double weight = 7;

	ck_assert_ptr_null(weighing_class_weight(&weight, "balanced"));
	ck_assert_double_eq(weight, 0);
	ck_assert_ptr_null(weighing_class_weight(&weight, "3.5"));
	ck_assert_double_eq(weight, 3.5);
	ck_assert_ptr_null(weighing_class_weight(&weight, "1e-6"));
	ck_assert_ptr_null(weighing_class_weight(&weight, "1e6"));
	for (size_t i = 0; i < sizeof(wrong) / sizeof(*wrong); i++)
		ck_assert_ptr_nonnull(weighing_class_weight(&weight, wrong[i]));
}
END_TEST

UNIT_MAIN("weighing", shares, files, class_weights)
