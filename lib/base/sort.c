/* sort.c - a stable merge sort, bottom up, from runs that insertion has made.
 */
#include "base/sort.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

enum { RUN = 8 }; /* elements that insertion sorts */

struct sort {
	size_t size; /* of an element, in bytes */
	sort_order *order;
	void *context;
	char *room; /* for all elements, and one more behind them */
};

static int compare(const struct sort *s, const char *a, const char *b)
{
	return s->order(a, b, s->context);
}

/* Sort the N elements at AT; HOLD has room for one. */
static void insert(const struct sort *s, char *at, size_t n, char *hold)
{
	size_t size = s->size;

	for (size_t i = 1; i < n; i++) {
		size_t to = i;
		while (to &&
			compare(s, at + (to - 1) * size, at + i * size) > 0)
			to--;
		if (to == i)
			continue;
		memcpy(hold, at + i * size, size);
		memmove(at + (to + 1) * size, at + to * size, (i - to) * size);
		memcpy(at + to * size, hold, size);
	}
}

/* FROM[0, left) and FROM[left, n) are sorted: all of them, sorted, into TO. */
static void merge(
	const struct sort *s, char *to, const char *from, size_t left, size_t n)
{
	size_t size = s->size;
	const char *a = from, *a_end = from + left * size;
	const char *b = a_end, *b_end = from + n * size;

	while (a < a_end && b < b_end) {
		const char **least = compare(s, a, b) <= 0 ? &a : &b;
		memcpy(to, *least, size);
		*least += size;
		to += size;
	}
	memcpy(to, a, (size_t)(a_end - a));
	memcpy(to + (a_end - a), b, (size_t)(b_end - b));
}

void sort_with(
	void *base, size_t n, size_t size, sort_order *order, void *context)
{
	if (n < 2)
		return;
	struct sort s = {size, order, context, mem_array(n + 1, size)};
	char *from = base, *to = s.room, *other;

	for (size_t i = 0; i < n; i += RUN)
		insert(&s, from + i * size, n - i < RUN ? n - i : RUN,
			s.room + n * size);
	for (size_t run = RUN; run < n; run *= 2) {
		for (size_t i = 0; i < n; i += 2 * run) {
			size_t all = n - i < 2 * run ? n - i : 2 * run;
			merge(&s, to + i * size, from + i * size,
				all < run ? all : run, all);
		}
		other = from;
		from = to;
		to = other;
	}
	if (from != (char *)base)
		memcpy(base, from, n * size);
	free(s.room);
}
