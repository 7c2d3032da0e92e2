/* t_emsr.c - protection levels against the book's. */
#include "offer/emsr.h"

#include <math.h>

#include "unit.h"

/* Talluri and van Ryzin 2004, the example of section 2.2.3.4. */
START_TEST(book)
{
	static const struct emsr_class classes[] = {{1050, 17.3, 5.8},
		{567, 45.1, 15.0}, {534, 39.6, 13.2}, {520, 34.0, 11.3}};
	static const double want_a[] = {16.717, 38.725, 55.679},
			    want_b[] = {16.717, 50.944, 83.155};
	double a[3], b[3];

	emsr_levels(a, b, classes, 4);
	for (int j = 0; j < 3; j++) {
		ck_assert_double_eq_tol(a[j], want_a[j], 5e-4);
		ck_assert_double_eq_tol(b[j], want_b[j], 5e-4);
	}
}
END_TEST

START_TEST(littlewood)
{
	static const struct emsr_class classes[] = {
		{200, 40, 10}, {100, 60, 20}};
	double a, b;

	emsr_levels(&a, &b, classes, 2);
	ck_assert_double_eq_tol(a, 40, 1e-12);
	ck_assert_double_eq_tol(b, 40, 1e-12);
}
END_TEST

START_TEST(edges)
{
	static const struct emsr_class classes[] = {
		{100, 0, 0}, {100, 5, 0}, {50, 7, 0}, {1, 2, 3}};
	double a[3], b[3];

	emsr_levels(a, b, classes, 4);
	ck_assert(a[0] == 0 && b[0] == 0);
	ck_assert(a[1] == 5 && b[1] == 5);
	ck_assert(a[2] == 12 && b[2] == 12);
	emsr_levels(a, b, classes, 1);
	emsr_levels(a, b, classes, 0);
}
END_TEST

START_TEST(cut)
{
	/* z(1 - 0.99) is -2.33: 10 - 2.33 * 5 is below 0, 10 - 2.33 * 4 not. */
	static const struct emsr_class wide[] = {{100, 10, 5}, {99, 9, 0}},
				       close[] = {{100, 10, 4}, {99, 9, 0}},
				       same[] = {{99, 10, 50}, {99, 9, 0}};
	/* Of the two the second is cut; none. */
	static const struct emsr_class second[] = {
		{200, 10, 1}, {100, 10, 5}, {99, 9, 0}};
	static const struct emsr_class both[] = {
		{100, 1, 0.42}, {100, 0, 0}, {99, 9, 0}};

	ck_assert(emsr_is_cut(wide, 0) && !emsr_is_cut(close, 0));
	ck_assert(!emsr_is_cut(same, 0));
	/* No term is below 0, but both classes taken together are. */
	static const struct emsr_class together[] = {
		{200, 1, 10}, {100, 10, 4}, {99, 9, 0}};

	ck_assert(!emsr_is_cut(second, 0) && emsr_is_cut(second, 1));
	ck_assert(!emsr_is_cut(together, 0) && emsr_is_cut(together, 1));
	ck_assert(!emsr_is_cut(both, 1));
}
END_TEST

/* Quantiles of the normal distribution as Python 3.11's NormalDist has them. */
START_TEST(quantiles)
{
	ck_assert_double_eq_tol(emsr_quantile(0.5), 0, 1e-15);
	ck_assert_double_eq_tol(emsr_quantile(0.975), 1.959963984540054, 1e-14);
	ck_assert_double_eq_tol(
		emsr_quantile(1e-10), -6.361340902404056, 1e-12);
	ck_assert(emsr_quantile(0) == -INFINITY);
	ck_assert(emsr_quantile(1) == INFINITY);
}
END_TEST

UNIT_MAIN("emsr", book, littlewood, edges, cut, quantiles)
