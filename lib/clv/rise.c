/* rise.c - rising factorials, summed up once for all x. */
#include "clv/rise.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/vmath.h"

/* A sum and what rounding has lost of it. */
struct kahan {
	double sum, lost;
};

static double add(struct kahan *k, double more)
{
	double y = more - k->lost, sum = k->sum + y;

	k->lost = (sum - k->sum) - y;
	k->sum = sum;
	return sum;
}

void rise_make(struct rise *r, double q, size_t most)
{
	struct kahan ln = {0, 0}, d = {0, 0}, dd = {0, 0};

	mem_grow(&r->at, &r->cap, most + 1, sizeof(*r->at));
	r->at[0] = (struct rise_at){0, 0, 0};
	for (size_t j = 0; j < most; j++) {
		double factor = q + (double)j, inverse = 1 / factor;
		r->at[j + 1].ln = add(&ln, vmath_log(factor));
		r->at[j + 1].d = add(&d, inverse);
		r->at[j + 1].dd = add(&dd, -inverse * inverse);
	}
}

void rise_release(struct rise *r)
{
	free(r->at);
	*r = (struct rise){NULL, 0};
}
