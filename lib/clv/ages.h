/* ages.h - the ages at which customers with equal x bought last or were watched
 * last, each once.
 *
 * What the Pareto/NBD integrates depends on x and on an age; with it known from
 * each of few ages on, it is known for all pairs of them.
 *
 *	ages_make(&a, &facts);
 *	for (size_t k = 0; k < a.groups; k++)
 *		use(&a.group[k], a.age + a.group[k].first);
 *	ages_release(&a);
 */
#ifndef CLV_AGES_H
#define CLV_AGES_H

#include <stddef.h>
#include <stdint.h>

#include "clv/nbd.h"

/* Facts [from, end) have one x and N ages, the first of which is age[first]. */
struct ages_group {
	size_t from, end, first, n;
};

struct ages {
	struct ages_group *group; /* groups; owned */
	size_t groups, cap;
	double *age; /* of each group ascending; owned */
	size_t n, age_cap;
	uint32_t *tx, *T; /* of each fact: which of its group's ages; owned */
};

/* FACTS are sorted by x, as everywhere; TO is written over. */
void ages_make(struct ages *to, const struct nbd_facts *facts);
void ages_release(struct ages *a);

#endif
