/* period.h - the day, week or month that a day is in.
 *
 * A period is named by its first day, counted from 1970-01-01; a week begins on
 * Monday.  Where there are no periods all is in period 0.
 *
 *	int32_t p = period_of(PERIOD_MONTH, &zone, ms);
 *	period_print(&text, PERIOD_MONTH, p);           // 2026-11
 */
#ifndef JOURNEY_PERIOD_H
#define JOURNEY_PERIOD_H

#include <stdbool.h>

#include "base/when.h"

enum period { PERIOD_NONE, PERIOD_DAY, PERIOD_WEEK, PERIOD_MONTH };

/* The first day of the period that DAY is in; 0 for PERIOD_NONE.  Days are
 * those of years -9999 to 9999. */
int32_t period_of_day(enum period period, int64_t day);

/* The same of a time, MS since 1970, whose day is that of ZONE. */
static inline int32_t period_of(
	enum period period, struct zone *zone, int64_t ms)
{
	return period == PERIOD_NONE
		       ? 0
		       : period_of_day(period, zone_day(zone, ms));
}

/* T is a month, as 2026-01, 2026/1, 202601 or 2026年1月: its days are those
 * from *FROM to before *END. */
bool period_month(int32_t *from, int32_t *end, struct text t);

/* Append the name of the period that begins with day FIRST: 2026-11-30, of a
 * month 2026-11. */
void period_print(struct buf *to, enum period period, int32_t first);

#endif
