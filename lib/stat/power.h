/* power.h - how many units a test needs. */
#ifndef STAT_POWER_H
#define STAT_POWER_H

struct power_how {
	double alpha, power;
	double ratio; /* treated units for one of the control */
};

/* Control units to find a rate that is RATE * (1 + LIFT), by the normal
 * approximation with the variances of both. */
double power_rate(double rate, double lift, const struct power_how *how);

/* Control units to find a difference of EFFECT standard deviations, by the
 * normal approximation and by the non-central t. */
double power_mean(double effect, const struct power_how *how);
double power_mean_t(double effect, const struct power_how *how);

/* The effect, in standard deviations, that N control units find, by the
 * non-central t. */
double power_effect_t(double n, const struct power_how *how);

#endif
