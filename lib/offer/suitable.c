/* suitable.c - risk grades, the age of a rating and of a customer. */
#include "offer/suitable.h"

#include "base/when.h"

int suitable_age(int64_t birth, int64_t today)
{
	int y, m, d, year, month, day;

	when_date(birth, &y, &m, &d);
	when_date(today, &year, &month, &day);
	return year - y - (month < m || (month == m && day < d));
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
