/* search.h - binary search in what is sorted.
 *
 *	static bool before(const void *list, size_t i, const void *key)
 *	{
 *		return ((const double *)list)[i] < *(const double *)key;
 *	}
 *	size_t i = search_first(n, before, list, &x);
 *	if (i < n && list[i] == x)
 *		...
 */
#ifndef BASE_SEARCH_H
#define BASE_SEARCH_H

#include <stdbool.h>
#include <stddef.h>

/* Whether element I of LIST comes before KEY.  If it holds of an element, it
 * holds of all before that one. */
typedef bool search_before(const void *list, size_t i, const void *key);

/* How many of the N elements of LIST come before KEY: the number of the first
 * that does not, or N.  At most log2(N) + 1 calls. */
static inline size_t search_first(
	size_t n, search_before *before, const void *list, const void *key)
{
	size_t low = 0;

	while (n) {
		size_t half = n / 2;
		if (before(list, low + half, key)) {
			low += half + 1;
			n -= half + 1;
		} else {
			n = half;
		}
	}
	return low;
}

#endif
