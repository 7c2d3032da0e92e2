/* adjust.h - p-values of several tests, so that chance has no more chances. */
#ifndef STAT_ADJUST_H
#define STAT_ADJUST_H

#include <stddef.h>

/* Holm: A simple sequentially rejective multiple test procedure, Scand. J.
 * Stat. 6, 1979.  Benjamini and Hochberg: Controlling the false discovery rate,
 * JRSS B 57, 1995. */
enum adjust { ADJUST_HOLM, ADJUST_BH, ADJUST_NONE };

/* P[0 .. N) as they are when there are N tests; those that are NAN are none. */
void adjust(double *p, size_t n, enum adjust how);

#endif
