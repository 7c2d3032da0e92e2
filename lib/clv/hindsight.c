/* hindsight.c - sums of what came and of what was expected. */
#include "clv/hindsight.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "clv/expect.h"

void hindsight_add(
	struct hindsight_cell *cell, uint32_t x, double actual, double expected)
{
	struct hindsight_cell *c =
		&cell[x < HINDSIGHT_CELLS ? x : (uint32_t)HINDSIGHT_CELLS - 1];

	c->customers++;
	c->actual += actual;
	c->expected += expected;
}

double hindsight_error(double actual, double expected)
{
	if (actual == 0)
		return expected > 0 ? (double)NAN : 0;
	return (expected - actual) / actual;
}

size_t hindsight_weeks(size_t days, unsigned step)
{
	return (days + step - 1) / step;
}

void hindsight_track(double *expected, enum nbd_model model, const double *q,
	double unit, unsigned step, const uint32_t *began, size_t days)
{
	double *of_age = mem_array(days + 1, sizeof(*of_age));
	/* The period of the first purchase is no opportunity for another. */
	size_t late = model == NBD_BGBB;

	for (size_t age = 0; age <= days; age++)
		of_age[age] = age < late ? 0
					 : expect_new(model, q,
						   (double)(age - late) / unit);
	for (size_t w = 0; w < hindsight_weeks(days, step); w++) {
		size_t end = (w + 1) * step < days ? (w + 1) * step : days;
		expected[w] = 0;
		for (size_t d = 0; d < end; d++)
			expected[w] += began[d] * of_age[end - d];
	}
	free(of_age);
}
