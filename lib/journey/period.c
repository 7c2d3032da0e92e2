/* period.c - from days to the first day of their period. */
#include "journey/period.h"

#include "base/floor.h"

int32_t period_of_day(enum period period, int64_t day)
{
	int year, month, mday;

	switch (period) {
	case PERIOD_DAY:
		return (int32_t)day;
	case PERIOD_WEEK: /* 1970-01-01 was a Thursday */
		return (int32_t)(day - floor_mod(day + 3, 7));
	case PERIOD_MONTH:
		when_date(day, &year, &month, &mday);
		return (int32_t)(day - (mday - 1));
	default:
		return 0;
	}
}

void period_print(struct buf *to, enum period period, int32_t first)
{
	when_print_day(to, first);
	if (period == PERIOD_MONTH)
		to->len -= 3; /* the day */
}
