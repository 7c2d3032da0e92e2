/* heading.h - what the names of columns say of a table of customers.
 *
 *	size_t i = heading_age(name, n);
 *	if (i < n)
 *		refuse(name[i]);
 */
#ifndef CLUSTER_HEADING_H
#define CLUSTER_HEADING_H

#include "base/text.h"

/* The first of N names that makes a table one of purchases and ages, as models
 * of customer lifetime value want it (T, t_x, age, 观察期, ...); N: none does.
 * Case does not count in ASCII. */
size_t heading_age(const struct text *name, size_t n);

/* Whether one of N names has "recency" in it, as that of a table whose rows are
 * customers. */
bool heading_recency(const struct text *name, size_t n);

#endif
