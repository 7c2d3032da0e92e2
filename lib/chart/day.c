/* day.c - the day that a cell begins with. */
#include "chart/day.h"

#include <math.h>

#include "base/when.h"

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
	return (double)when_day(part[0], part[1], part[2]);
}
