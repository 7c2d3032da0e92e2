/* sort.h - sorting with a context, and with equal elements left in order.
 *
 * qsort(3) hands nothing to its comparison and may change the order of equal
 * elements, which then depends on the C library.  This is a merge sort: stable,
 * at most n log2(n) comparisons, room for as many elements again while it runs.
 *
 *	static int by_money(const void *a, const void *b, void *money)
 *	{
 *		const double *m = money;
 *		double x = m[*(const uint32_t *)a], y = m[*(const uint32_t *)b];
 *		return (x > y) - (x < y);
 *	}
 *	sort_with(number, n, sizeof(*number), by_money, money);
 */
#ifndef BASE_SORT_H
#define BASE_SORT_H

#include <stddef.h>

/* Below 0, 0 or above 0 as A comes before B, is equal to it, or comes after. */
typedef int sort_order(const void *a, const void *b, void *context);

/* Sort the N elements of SIZE bytes at BASE. */
void sort_with(
	void *base, size_t n, size_t size, sort_order *order, void *context);

#endif
