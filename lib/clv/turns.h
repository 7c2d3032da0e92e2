/* turns.h - opportunities to buy: whole days, weeks, months or years, counted.
 *
 * The BG/BB model looks at whether something was bought in a calendar period,
 * and not when or how often.  Periods are numbered from that of 1970-01-01,
 * which is 0; weeks begin on Monday.
 *
 *	turns_join(&list, unit);	// moments of days become periods
 *	turns_whole(unit, day);		// the last day of a period that is over
 */
#ifndef CLV_TURNS_H
#define CLV_TURNS_H

#include "clv/purchases.h"

enum turns_unit { TURNS_DAY, TURNS_WEEK, TURNS_MONTH, TURNS_YEAR };

/* The most opportunities of a customer. */
enum { TURNS_MOST = 1000000 };

/* The number of the period that DAY is in, and the first day of a period. */
int64_t turns_of(enum turns_unit turn, int64_t day);
int64_t turns_day(enum turns_unit turn, int64_t number);

/* The last day, not after DAY, with which a period ends. */
int64_t turns_whole(enum turns_unit turn, int64_t day);

/* Moments of LIST, which are days, become numbers of periods, and what was
 * bought in one period is one purchase.  NULL, or a message: a sum is too
 * large. */
MUST_USE const char *turns_join(
	struct purchases_list *list, enum turns_unit turn);

/* Why X purchases, the last at opportunity TX of T, cannot be; NULL: they
 * can. */
const char *turns_wrong(uint32_t x, double tx, double T);

#endif
