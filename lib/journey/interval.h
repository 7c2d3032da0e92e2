/* interval.h - how far an estimate may be off. */
#ifndef JOURNEY_INTERVAL_H
#define JOURNEY_INTERVAL_H

#include <stddef.h>
#include <stdint.h>

#include "stat/rate.h"

/* The z beyond which, either way, a normal variable falls with probability
 * 1 - PERCENT / 100; 0 < PERCENT < 100. */
double interval_z(double percent);

/* ESTIMATE -+ z times the standard error that WITHOUT[0..n) tell: the estimates
 * from all groups but one (delete-a-group jackknife; Efron and Stein: The
 * jackknife estimate of variance, Annals of Statistics 9, 1981). */
struct rate_interval interval_jackknife(
	double estimate, const double *without, size_t n, double z);

#endif
