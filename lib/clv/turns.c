/* turns.c - calendar periods by number. */
#include "clv/turns.h"

#include <math.h>

#include "base/floor.h"
#include "base/when.h"

int64_t turns_of(enum turns_unit turn, int64_t day)
{
	int year, month, mday;

	if (turn == TURNS_DAY)
		return day;
	if (turn == TURNS_WEEK) /* 1970-01-01 was a Thursday */
		return floor_div(day + 3, 7);
	when_date(day, &year, &month, &mday);
	return turn == TURNS_YEAR ? year - 1970
				  : (year - 1970) * INT64_C(12) + month - 1;
}

int64_t turns_day(enum turns_unit turn, int64_t number)
{
	if (turn == TURNS_DAY)
		return number;
	if (turn == TURNS_WEEK)
		return 7 * number - 3;
	if (turn == TURNS_YEAR)
		return when_day(1970 + (int)number, 1, 1);
	return when_day(1970 + (int)floor_div(number, 12),
		1 + (int)floor_mod(number, 12), 1);
}

int64_t turns_whole(enum turns_unit turn, int64_t day)
{
	return turns_day(turn, turns_of(turn, day + 1)) - 1;
}

const char *turns_join(struct purchases_list *list, enum turns_unit turn)
{
	size_t n = 0;

	for (size_t i = 0; i < list->n; i++) {
		struct purchases_at e = list->at[i], *last;
		e.moment = turns_of(turn, e.moment);
		if (n == 0 || list->at[n - 1].moment != e.moment) {
			list->at[n++] = e;
			continue;
		}
		last = &list->at[n - 1];
		last->buys |= e.buys;
		if (!amount_add(&last->bought, e.bought) ||
			!amount_add(&last->refunded, e.refunded))
			return "what a customer bought in one period comes to "
			       "too much";
	}
	list->n = n;
	return NULL;
}

const char *turns_wrong(uint32_t x, double tx, double T)
{
	if (tx != floor(tx) || T != floor(T))
		return "opportunities to buy are whole numbers (of t_x and T)";
	if (T > TURNS_MOST)
		return "there are more than 1000000 opportunities to buy";
	if (x > tx)
		return "at each opportunity there is one purchase at most, so "
		       "that x is not above t_x";
	if (x == 0 && tx > 0)
		return "without a repeat purchase t_x is 0";
	return NULL;
}
