/* parting.h - customers who share a fit: everybody, and groups that are large
 * enough for one of their own.
 *
 *	parting_make(&p, &buyers, &belonging, own, &arg);
 *	p.part[buyers.at[i].part].census ...
 *	parting_release(&p);
 */
#ifndef CLV_PARTING_H
#define CLV_PARTING_H

#include "clv/buyers.h"
#include "clv/clvmodel.h"
#include "clv/forecast.h"

enum { PARTING_ALL = 0 }; /* the number of the part that all are in */

struct parting_part {
	uint32_t group; /* word, or BELONGING_NONE of everybody */
	struct census census;
	uint32_t *x; /* of those with money, for the spend model; owned */
	double *zbar;
	size_t n, cap, cap_zbar;
	struct clv_fit fit, spend; /* spend.n 0: there is none */
	struct forecast forecast;
};

struct partings {
	struct parting_part *part; /* owned: of everybody, then of groups */
	size_t n;
};

/* Which groups of B have a part: those with at least LEAST who bought again, or
 * that KEPT has a fit of, if it is not NULL. */
struct parting_how {
	int64_t least;
	const struct clvmodel *kept;
};

/* Part B; GROUPS may be NULL. */
void parting_make(struct partings *p, struct buyers *b,
	const struct belonging *groups, const struct parting_how *how);
void parting_release(struct partings *p);

/* Another model is to be fitted: forecasts go. */
void parting_refit(struct partings *p);

/* What ONE is expected to buy. */
double parting_expected(const struct partings *p, const struct buyer *one);

/* Take the fits of M for part I, which is of GROUP, without a spend model if
 * MONEY is false. */
void parting_take(struct parting_part *p, const struct clvmodel *m,
	struct text group, bool money);

#endif
