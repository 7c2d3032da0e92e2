/* calendar.h - the moments that a model counts time in.
 *
 * Moments are days, milliseconds where each transaction is a purchase of its
 * own, or, in a model of opportunities (turns.h), numbers of periods.
 *
 *	struct calendar c = calendar_of(unit, by_turns, by_day);
 *	int64_t moment = calendar_moment(&c, day);
 *	double units = calendar_units(&c, days);
 */
#ifndef CLV_CALENDAR_H
#define CLV_CALENDAR_H

#include <stdbool.h>

#include "clv/turns.h"

struct calendar {
	enum turns_unit unit;
	bool by_turns; /* moments are periods of UNIT */
	bool by_day;   /* else days, or (false) milliseconds */
};

struct calendar calendar_of(enum turns_unit unit, bool by_turns, bool by_day);

/* Days of a unit of time, on average: 7 of a week, 30.4375 of a month. */
double calendar_unit_days(enum turns_unit unit);

/* The moment of DAY, and the (first) day of a moment; of milliseconds they are
 * days still. */
int64_t calendar_moment(const struct calendar *c, int64_t day);
int64_t calendar_day(const struct calendar *c, int64_t moment);

/* DAY, or the last day of a period that is over. */
int64_t calendar_whole(const struct calendar *c, int64_t day);

/* The first day of who is T units of time old on AS_OF. */
int64_t calendar_began(const struct calendar *c, int64_t as_of, double T);

/* Moments in a unit of time; and the same where they are by day. */
double calendar_moments(const struct calendar *c);
double calendar_days(const struct calendar *c);

/* DAYS in units of time to look ahead; a model of opportunities looks at whole
 * ones, and at least at one. */
double calendar_ahead(const struct calendar *c, double days);

#endif
