/* tenths.c - an edge where a tenth of the rows is full. */
#include "learn/tenths.h"

#include "base/sort.h"

void tenths_take(struct tenths *t, double x, uint64_t count)
{
	t->count[t->n] += count;
	t->seen += count;
	if (t->seen >= t->all || t->seen * TENTHS < t->all * (t->full + 1))
		return;
	t->full = t->seen * TENTHS / t->all;
	t->edge[t->n++] = x;
}

static int by_value(const void *a, const void *b, void *arg)
{
	double x = *(const double *)a, y = *(const double *)b;

	(void)arg;
	return (x > y) - (x < y);
}

void tenths_of(struct tenths *t, double *x, size_t n)
{
	*t = (struct tenths){.all = n};
	sort_with(x, n, sizeof(*x), by_value, NULL);
	for (size_t i = 0; i < n;) {
		size_t from = i;
		while (i < n && x[i] == x[from])
			i++;
		tenths_take(t, x[from], i - from);
	}
}
