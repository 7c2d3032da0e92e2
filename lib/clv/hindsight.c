/* hindsight.c - sums of what came and of what was expected. */
#include "clv/hindsight.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "clv/expect.h"

void hindsight_add(
	struct hindsight_cell *cell, uint32_t x, double actual, double expected)
{
	struct hindsight_cell *c =
		&cell[x < HINDSIGHT_CELLS ? x : (uint32_t)HINDSIGHT_CELLS - 1];

	c->customers++;
	c->actual += actual;
	c->expected += expected;
}

double hindsight_error(double actual, double expected)
{
	if (actual == 0)
		return expected > 0 ? (double)NAN : 0;
	return (expected - actual) / actual;
}

size_t hindsight_weeks(size_t days, unsigned step)
{
	return (days + step - 1) / step;
}

void hindsight_track(double *expected, enum nbd_model model, const double *q,
	double unit, unsigned step, const uint32_t *began, size_t days)
{
	double *of_age = mem_array(days + 1, sizeof(*of_age));
	/* The period of the first purchase is no opportunity for another. */
	size_t late = model == NBD_BGBB;

	for (size_t age = 0; age <= days; age++)
		of_age[age] = age < late ? 0
					 : expect_new(model, q,
						   (double)(age - late) / unit);
	for (size_t w = 0; w < hindsight_weeks(days, step); w++) {
		size_t end = (w + 1) * step < days ? (w + 1) * step : days;
		expected[w] = 0;
		for (size_t d = 0; d < end; d++)
			expected[w] += began[d] * of_age[end - d];
	}
	free(of_age);
}

/* The repeat purchases of LIST into their weeks. */
static void count_one(struct hindsight_log *l,
	const struct purchases_list *list, const struct buyers_how *how,
	enum past_refunds refunds)
{
	bool first = true;

	for (size_t k = 0; k < list->n; k++) {
		int64_t moment = list->at[k].moment,
			day = how->calendar->by_day
				      ? moment
				      : zone_day(how->zone, moment);
		if (!past_buys(&list->at[k], refunds) ||
			day - l->first >= (int64_t)l->days)
			continue;
		if (first)
			l->began[day - l->first]++;
		else
			l->actual[(day - l->first) / l->step]++;
		first = false;
	}
}

const char *hindsight_count(struct hindsight_log *to, const struct buyers *b,
	const struct purchases *p, const struct buyers_how *how,
	enum past_refunds refunds)
{
	const struct calendar *c = how->calendar;
	struct purchases_list list = {.at = NULL};
	const char *why = NULL;

	to->first = calendar_moment(c, buyers_began(b));
	to->days = (size_t)(calendar_moment(c, b->end) - to->first + 1);
	to->step = c->by_turns ? HINDSIGHT_TURN : HINDSIGHT_WEEK;
	to->n = hindsight_weeks(to->days, to->step);
	to->began = mem_zero(to->days, sizeof(*to->began));
	to->actual = mem_zero(to->n, sizeof(*to->actual));
	for (size_t i = 0; i < b->n && !why; i++) {
		why = buyers_list(&list, p, b->at[i].at, c);
		if (!why)
			count_one(to, &list, how, refunds);
	}
	purchases_list_release(&list);
	return why;
}

void hindsight_log_release(struct hindsight_log *l)
{
	free(l->began);
	free(l->actual);
}

struct hindsight_cell hindsight_total(
	const struct buyers *b, const struct partings *p)
{
	struct hindsight_cell sum = {b->n, 0, 0};

	for (size_t i = 0; i < b->n; i++) {
		sum.actual += b->at[i].later;
		sum.expected += parting_expected(p, &b->at[i]);
	}
	return sum;
}
