/* reasons.c - features in the order of what they contribute. */
#include "model/reasons.h"

#include <math.h>

/* How much of a reason PHI is; 0: it is none. */
static double weight(enum reasons_toward toward, double phi)
{
	if (toward == REASONS_HIGH)
		return phi > 0 ? phi : 0;
	if (toward == REASONS_LOW)
		return phi < 0 ? -phi : 0;
	return fabs(phi);
}

size_t reasons_rank(unsigned *rank, const double *phi, size_t stride, size_t n,
	enum reasons_toward toward, size_t most)
{
	size_t found = 0;

	for (size_t i = 0; i < n; i++) {
		double w = weight(toward, phi[i * stride]);
		size_t to = found;
		while (to && w > weight(toward, phi[rank[to - 1] * stride]))
			to--;
		if (w == 0 || to >= most)
			continue;
		found += found < most;
		for (size_t k = found - 1; k > to; k--)
			rank[k] = rank[k - 1];
		rank[to] = (unsigned)i;
	}
	return found;
}
