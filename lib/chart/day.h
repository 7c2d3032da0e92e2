/* day.h - the day that a cell begins with. */
#ifndef CHART_DAY_H
#define CHART_DAY_H

#include "base/text.h"
#include "base/when.h"

/* "2026-11-22", and what follows it: days since 1970, or NaN. */
double day_begun(struct text t);

/* The same of a time in any form that when_parse() takes, such as 2026/11/22;
 * of one with a zone the day in UTC, which is the zone given. */
double day_of(struct text t, struct zone *utc);

#endif
