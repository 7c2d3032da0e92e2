/* stability.c - bins of numbers and of categories. */
#include "model/stability.h"

/* How many bounds are below X. */
static size_t below(const struct ensemble_drift *d, double x)
{
	size_t low = 0, high = d->bounds;

	while (low < high) {
		size_t middle = (low + high) / 2;
		if (d->bound[middle] < x)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

size_t stability_bin(const struct ensemble_drift *d, double x, bool unseen)
{
	bool lost = x != x;

	if (d->form != DRIFT_CODES)
		return lost ? d->counts - 1 : below(d, x);
	if (lost && !unseen)
		return d->counts - 1;
	size_t named = d->counts - 2;
	return !lost && x >= 0 && x < (double)named ? (size_t)x : named;
}
