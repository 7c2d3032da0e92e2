/* day.c - the day that a cell begins with. */
#include "chart/day.h"

#include <math.h>
#include <string.h>

double day_begun(struct text t)
{
	int part[3] = {0, 0, 0};

	if (t.len < 10 || t.at[4] != '-' || t.at[7] != '-')
		return (double)NAN;
	for (unsigned i = 0, k = 0; i < 10; i++) {
		if (i == 4 || i == 7)
			k++;
		else if (t.at[i] < '0' || t.at[i] > '9')
			return (double)NAN;
		else
			part[k] = part[k] * 10 + (t.at[i] - '0');
	}
	int64_t day = when_day(part[0], part[1], part[2]);
	int is[3];
	when_date(day, &is[0], &is[1], &is[2]); /* 2026-02-30 is no day */
	return memcmp(is, part, sizeof(is)) == 0 ? (double)day : (double)NAN;
}

double day_of(struct text t, struct zone *utc)
{
	double day = day_begun(t);
	int64_t ms;

	if (!isnan(day) || !when_parse(&ms, t, utc))
		return day;
	return floor((double)ms / WHEN_DAY_MS);
}
