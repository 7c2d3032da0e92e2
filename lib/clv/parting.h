/* parting.h - customers who share a fit: everybody, and groups that are large
 * enough for one of their own.
 *
 *	parting_make(&p, &buyers, &belonging, &how);
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
	const char *borrows; /* why its fit is that of all; NULL: it is not */
	struct forecast forecast;
	/* Of the model that is the best so far: parting_keep(). */
	struct parting_best {
		struct clv_fit fit;
		const char *borrows;
		struct forecast forecast;
	} best;
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

/* Another model is to be fitted: forecasts go.  What was fitted is kept in
 * place of what was kept before; and is had back in place of what was fitted
 * since.  Spend models stay, for they are no part of it. */
void parting_refit(struct partings *p);
void parting_keep(struct partings *p);
void parting_back(struct partings *p);

/* What ONE is expected to buy. */
double parting_expected(const struct partings *p, const struct buyer *one);

/* Take the fits of M for part I, which is of GROUP, without a spend model if
 * MONEY is false. */
void parting_take(struct parting_part *p, const struct clvmodel *m,
	struct text group, bool money);

#endif
