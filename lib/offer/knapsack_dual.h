/* knapsack_dual.h - prices of several limits, found one at a time.
 *
 * The dual function, the sum of what every group gains at the prices plus the
 * worth of the limits, is convex and piecewise linear.  Along one price its
 * minimum is found exactly: seen from one limit, each group has a hull (see
 * knapsack_hull()), and the price is the ratio of the step at which the limit
 * is used up.  Limits take turns until none moves (coordinate descent on the
 * dual, as in Zhang and others, "Solving billion-scale knapsack problems",
 * WWW 2020).  Turns can stop short of the minimum where it has an edge, as it
 * has when many groups share the same figures; from there knapsack_master.c
 * goes on.
 */
#ifndef OFFER_KNAPSACK_DUAL_H
#define OFFER_KNAPSACK_DUAL_H

#include "offer/knapsack.h"

/* Fill PRICE[0..limits) and return the dual function there. */
double knapsack_dual(double *price, const struct knapsack *k);

/* The dual function at PRICE: the bound that it gives.  VALUE and
 * USED[0..limits) become what every group's best option comes to. */
double knapsack_dual_at(const struct knapsack *k, const double *price,
	double *value, double *used);

/* The best option of group G at PRICE, the first of equals, or KNAPSACK_NONE;
 * MOST becomes what it gains. */
uint32_t knapsack_best(double *most, const struct knapsack *k,
	const double *price, uint32_t g);

/* A solution of the linear relaxation: with WEIGHT[i], all groups choose as
 * they do at PRICE[i * limits] on.  Weights are above 0 and add up to 1 at
 * most; what is missing chooses nothing. */
struct knapsack_mix {
	size_t n; /* 0: there is none */
	double *weight, *price;
};
void knapsack_mix_release(struct knapsack_mix *mix);

/* Go on from PRICE, where the dual function is BOUND, while that is above
 * WORTH, what some choice is known to be worth; returns the least bound found,
 * and PRICE is its.  MIX, the caller's to release, becomes a solution as good,
 * as far as one was found. */
double knapsack_master(double *price, struct knapsack_mix *mix,
	const struct knapsack *k, double bound, double worth);

/* One choice for each group of what MIX has it choose, such that all of them
 * use about what the mix does and fit into LEFT, which is brought up to date;
 * PRICE is about the mix's. */
void knapsack_round(uint32_t *choice, amount *left, const struct knapsack *k,
	const struct knapsack_mix *mix, const double *price);

#endif
