/* fitting.h - models fitted to all parts of the customers, and the best of
 * them.
 *
 *	TRY(fitting_purchases(&parting, model, threads));
 *	fitting_forecasts(&parting, model, &plan, threads);
 *
 * or, of the models whose facts are the same, that which is least off behind a
 * day:
 *
 *	TRY(fitting_best(&parting, &best, &buyers, &how));
 *
 * Spend does not depend on the model, and is fitted once: fitting_spend().
 */
#ifndef CLV_FITTING_H
#define CLV_FITTING_H

#include "clv/parting.h"

/* Fit MODEL to each part; a group that decides nothing takes the fit of all,
 * and its "borrows" says why.  NULL, or why there is no fit of all. */
MUST_USE const char *fitting_purchases(
	struct partings *p, enum nbd_model model, unsigned threads);

/* Fit what part I spends; where that cannot be, the spend model of all is its.
 * NULL, or why it cannot be. */
const char *fitting_spend(struct partings *p, size_t i, unsigned threads);

/* Take the fits of M; GROUPS has the names of groups, and without MONEY there
 * is no spend.  Whether M has spend of all. */
bool fitting_take(struct partings *p, const struct clvmodel *m,
	const struct belonging *groups, bool money);

/* Look ahead, with the fits that there are. */
void fitting_forecasts(struct partings *p, enum nbd_model model,
	const struct forecast_plan *plan, unsigned threads);

struct fitting_how {
	struct forecast_plan plan;
	unsigned threads;
	/* Hears of each MODEL when it is fitted; not NULL: the run ends. */
	const char *(*hear)(void *arg, enum nbd_model model);
	void *arg;
};

/* Fit all models but the BG/BB, whose facts are others, and take that which
 * expects most nearly what B did behind the cut; the first of equals. */
MUST_USE const char *fitting_best(struct partings *p, enum nbd_model *best,
	const struct buyers *b, const struct fitting_how *how);

#endif
