/* rate.h - intervals of shares. */
#ifndef STAT_RATE_H
#define STAT_RATE_H

#include <stdint.h>

struct rate_interval {
	double low, high;
};

/* Of a share SOME of ALL > 0, SOME <= ALL, and the normal quantile Z (Wilson:
 * Probable inference, the law of succession, and statistical inference, JASA
 * 22, 1927). */
struct rate_interval rate_wilson(uint64_t some, uint64_t all, double z);

/* Of the share of B less that of A (Newcombe: Interval estimation for the
 * difference between independent proportions, Stat. Med. 17, 1998, method 10).
 */
struct rate_interval rate_newcombe(uint64_t some_a, uint64_t all_a,
	uint64_t some_b, uint64_t all_b, double z);

#endif
