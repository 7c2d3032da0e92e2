/* suitable.c - risk grades, the age of a rating and of a customer. */
#include "offer/suitable.h"

#include <string.h>

#include "base/when.h"

int suitable_age(int64_t birth, int64_t today)
{
	int y, m, d, year, month, day;

	when_date(birth, &y, &m, &d);
	when_date(today, &year, &month, &day);
	return year - y - (month < m || (month == m && day < d));
}

/* Whether the clock that T begins with is at midnight: 00:00, 0:00:00.000. */
static bool at_midnight(struct text t)
{
	size_t i = 0;

	while (i < t.len && t.at[i] && strchr("0:.", t.at[i]))
		i++;
	return i == t.len || t.at[i] < '0' || t.at[i] > '9';
}

int64_t suitable_birthday(struct text t, int64_t ms, struct zone *zone)
{
	size_t n = 0;

	while (n < t.len && t.at[n] != 'T' && t.at[n] != ' ')
		n++;
	struct text day = {t.at, n}, rest = {t.at + n, t.len - n};
	if (rest.len > 1 && when_is_date(day, zone) &&
		at_midnight((struct text){rest.at + 1, rest.len - 1}))
		when_parse(&ms, day, zone);
	return zone_day(zone, ms);
}

/* Older than twelve months: the day of the year after has passed, for the 29th
 * of February the 28th. */
static bool is_old(int64_t rated, int64_t today)
{
	int y, m, d, year, month, day;

	when_date(rated, &y, &m, &d);
	when_date(today, &year, &month, &day);
	if (m == 2 && d == 29)
		d = 28;
	return year > y + 1 ||
	       (year == y + 1 && (month > m || (month == m && day > d)));
}

enum suitable suitable_judge(
	int product, int customer, bool dated, int64_t rated, int64_t today)
{
	if (product == 0)
		return SUITABLE;
	if (customer == 0 || !dated || rated > today)
		return SUITABLE_NO_RATING;
	if (is_old(rated, today))
		return SUITABLE_OLD_RATING;
	return product > customer ? SUITABLE_ABOVE_GRADE : SUITABLE;
}

const char *suitable_name(enum suitable s)
{
	static const char *const name[SUITABLE_OUTCOMES] = {
		"SUITABLE", "NO_RATING", "OLD_RATING", "ABOVE_GRADE"};

	return name[s];
}
