/* census.h - customers and what they did, grouped by what is the same of them.
 *
 * The likelihood and the forecast of a customer depend on x, t_x and T alone,
 * so each distinct three is worked out once.
 *
 *	census_add(&b, x, tx, T);		// customer after customer
 *	census_group(&b);
 *	nbd_likelihood(&s, model, q, &b.facts, threads);
 *	use(alive[b.group[i]]);		// of customer i
 */
#ifndef CLV_CENSUS_H
#define CLV_CENSUS_H

#include "clv/nbd.h"

struct census_entry {
	double tx, T;
	uint32_t x, number;
};

struct census {
	size_t n, cap;
	struct census_entry *entry; /* n; sorted by census_group(); owned */
	/* By census_group(): */
	struct nbd_facts facts; /* what it points to is owned */
	uint32_t *group;	/* of customer i the fact; owned */
	double repeats, ages;	/* the sums of x and T over customers */
};

void census_add(struct census *b, uint32_t x, double tx, double T);
void census_group(struct census *b);
void census_release(struct census *b);

#endif
