/* credit.h - one conversion shared out over the touches of its path.
 *
 * Credit is counted in units of 10^-18 of a conversion, and money in 10^-18 of
 * the currency, in 128 bits: shares are cut down to whole units and what is
 * left over goes, unit by unit, to the touches in their order.  So the shares
 * of a conversion add up to it exactly, and sums never depend on the order in
 * which conversions are taken.
 */
#ifndef JOURNEY_CREDIT_H
#define JOURNEY_CREDIT_H

#include "journey/path.h"

enum credit_model {
	MODEL_ROW,	/* converted rows, where they happened: no path */
	MODEL_LAST,	/* all to the last touch */
	MODEL_FIRST,	/* all to the first */
	MODEL_LINEAR,	/* 1/n to each */
	MODEL_POSITION, /* w1 first, w3 last, w2 over those between */
	MODEL_DECAY,	/* in proportion to 2^(-age / half-life) */
	MODEL_LAST_ND,	/* all to the last that is not direct */
	MODEL_MARKOV,	/* removal effect, markov.h: not of a path */
	MODEL_SHAPLEY,	/* 1/k to each of the k distinct players */
	MODELS_ALL,	/* those before are what "all" asks for */
	MODEL_FIRST_ND = MODELS_ALL, /* all to the first that is not direct */
	MODEL_LAST_PAID,	     /* all to the last that is paid for */
	MODEL_COALITIONS, /* shapley of --shapley=all: not of a path */
	MODELS
};

#define CREDIT_ONE 1000000000000000000

__extension__ typedef __int128 credit_sum; /* units of 10^-18 */

struct credit_rules {
	/* Units, of position: they add up to CREDIT_ONE.  Of two touches the
	 * first and the last share in proportion to theirs. */
	uint64_t weight[3];
	double half_life_ms; /* of decay, above 0 */
};

struct credit {
	uint64_t *unit; /* one a touch of the path at hand */
	size_t cap;
	uint32_t *stamp; /* scratch of Shapley: when a player was last seen */
	size_t stamps;
	uint32_t now;
	double *weight; /* scratch of decay */
	size_t weights;
};

/* The name of MODEL, as it is asked for and printed; and the model called NAME
 * (last-non-direct is last-nd), or MODELS. */
const char *credit_name(enum credit_model model);
enum credit_model credit_model(struct text name);

/* Whether MODEL shares out path by path. */
bool credit_by_path(enum credit_model model);

/* Shares of one conversion into C->unit[0..path->n), which add up to
 * CREDIT_ONE.  PATH is not empty, MODEL is one of credit_by_path().
 *
 * Shapley: with the value of a coalition the conversions whose channels are
 * all in it, the Shapley value is what dividing every conversion equally among
 * its distinct channels gives (Zhao, Mahboobi, Bagheri: Shapley Value Methods
 * for Attribution Modeling in Online Advertising, 2018, simplified form). */
void credit_share(struct credit *c, enum credit_model model,
	const struct credit_rules *rules, const struct path *path,
	const struct players *players);
void credit_release(struct credit *c);

/* What UNIT of N touches are worth when all are REVENUE: floor of each, and
 * what is left dealt out from the front. */
void credit_money(
	credit_sum *money, amount revenue, const uint64_t *unit, size_t n);

/* 2^-X of X >= 0, the same on every machine. */
double credit_half_power(double x);

/* The nearest double, in whole conversions or money. */
double credit_double(credit_sum sum);

/* SUM / OF, both in the same units, OF > 0: the quotient is exact before it is
 * rounded, so that 703.22 / 200 is 3.5161. */
double credit_ratio(credit_sum sum, credit_sum of);

/* Print all digits, without zeros at the end. */
void credit_print(struct buf *to, credit_sum sum);

#endif
