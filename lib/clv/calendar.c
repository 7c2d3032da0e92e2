/* calendar.c - from days to the moments of a model, and back. */
#include "clv/calendar.h"

#include <math.h>

#include "base/when.h"

struct calendar calendar_of(enum turns_unit unit, bool by_turns, bool by_day)
{
	return (struct calendar){unit, by_turns, by_day};
}

double calendar_unit_days(enum turns_unit unit)
{
	static const double days[] = {1, 7, 30.4375, 365.25};

	return days[unit];
}

int64_t calendar_moment(const struct calendar *c, int64_t day)
{
	return c->by_turns ? turns_of(c->unit, day) : day;
}

int64_t calendar_day(const struct calendar *c, int64_t moment)
{
	return c->by_turns ? turns_day(c->unit, moment) : moment;
}

int64_t calendar_whole(const struct calendar *c, int64_t day)
{
	return c->by_turns ? turns_whole(c->unit, day) : day;
}

int64_t calendar_began(const struct calendar *c, int64_t as_of, double T)
{
	if (!c->by_turns)
		return as_of - llround(T * calendar_unit_days(c->unit));
	return calendar_day(c, calendar_moment(c, as_of) - llround(T));
}

double calendar_days(const struct calendar *c)
{
	return c->by_turns ? 1 : calendar_unit_days(c->unit);
}

double calendar_moments(const struct calendar *c)
{
	bool days = c->by_turns || c->by_day;

	return calendar_days(c) * (days ? 1.0 : (double)WHEN_DAY_MS);
}

double calendar_ahead(const struct calendar *c, double days)
{
	double units = days / calendar_unit_days(c->unit);

	return c->by_turns ? fmax(1, round(units)) : units;
}
