/* day.h - the day that a cell begins with. */
#ifndef CHART_DAY_H
#define CHART_DAY_H

#include "base/text.h"

/* "2026-11-22", and what follows it: days since 1970, or NaN. */
double day_begun(struct text t);

#endif
