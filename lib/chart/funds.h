/* funds.h - what funds have done on the days that all of them have: returns,
 * volatility, the largest fall.
 *
 *	struct funds f;
 *	if (funds_of(&f, sheet, fund, time, nav))
 *		use(f.fund[i].fall);
 *	funds_release(&f);
 *
 * Days that one fund lacks are left out for all and counted; nothing is filled.
 */
#ifndef CHART_FUNDS_H
#define CHART_FUNDS_H

#include "chart/sheet.h"

enum { FUNDS_MOST = 6, FUNDS_SPANS = 3 };

struct fund {
	struct text name;	  /* of the sheet */
	double *nav;		  /* on each common day; owned */
	double gain[FUNDS_SPANS]; /* in the 1, 3, 12 months to the last day, as
				   * a part; NaN: there is no day so far back */
	double volatility; /* standard deviation of the changes from day to
			    * day, times the root of 252; NaN: too few */
	double fall;	   /* from a peak to the lowest after it, at most 0 */
	size_t peak, back; /* the days of that peak and of the first not below
			    * it again, or the number of days: never */
};

struct funds {
	struct fund fund[FUNDS_MOST]; /* in the order of the sheet */
	size_t n;
	int64_t *day;	      /* common ones, ascending, since 1970; owned */
	size_t days, lacking; /* lacking: days that some fund has, not all */
	size_t again;  /* values of common days that a later row has replaced */
	size_t unread; /* values that are not above 0, or of no fund or day */
};

/* From columns of the sheet: a name, a time, a value above 0;
 * the last row of a fund and a day counts.  False: no fund, more than
 * FUNDS_MOST, or fewer than two common days. */
bool funds_of(
	struct funds *f, const struct sheet *s, int fund, int time, int nav);
void funds_release(struct funds *f);

/* How many changes a year has: 252 of days, 52 of weeks, 12 of months, by the
 * mean distance of the common days (below 4, below 20, more). */
double funds_a_year(const struct funds *f);

/* The same day N months before DAY, or the last of that month. */
int64_t funds_months_before(int64_t day, int n);

#endif
