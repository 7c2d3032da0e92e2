/* value_time.c - xsd:dateTime and xsd:date read and compared. */
#include "base/when.h"
#include "sparql/value.h"

static bool digits(
	const char **p, const char *end, int least, int most, int *to)
{
	int n = 0;

	*to = 0;
	while (*p < end && **p >= '0' && **p <= '9' && n < most) {
		*to = *to * 10 + (**p - '0');
		++*p;
		n++;
	}
	return n >= least;
}

static bool mark(const char **p, const char *end, char c)
{
	if (*p == end || **p != c)
		return false;
	++*p;
	return true;
}

/* hh:mm:ss with any fraction. */
static bool clock_time(const char **p, const char *end, struct moment *m)
{
	int second;

	if (!digits(p, end, 2, 2, &m->hour) || !mark(p, end, ':') ||
		!digits(p, end, 2, 2, &m->minute) || !mark(p, end, ':') ||
		!digits(p, end, 2, 2, &second))
		return false;
	m->second = (amount)second * AMOUNT_UNIT;
	if (mark(p, end, '.')) {
		amount unit = AMOUNT_UNIT / 10;
		const char *from = *p;
		for (; *p < end && **p >= '0' && **p <= '9'; ++*p, unit /= 10)
			m->second += unit * (**p - '0');
		if (*p == from)
			return false;
	}
	bool midnight = m->hour == 24 && m->minute == 0 && m->second == 0;
	return (m->hour < 24 || midnight) && m->minute < 60 && second < 60;
}

static bool zone(const char **p, const char *end, struct moment *m)
{
	int hour, minute;

	if (*p == end)
		return true;
	m->zoned = true;
	if (mark(p, end, 'Z'))
		return *p == end;
	int sign = **p == '-' ? -1 : **p == '+' ? 1 : 0;
	++*p;
	if (!sign || !digits(p, end, 2, 2, &hour) || !mark(p, end, ':') ||
		!digits(p, end, 2, 2, &minute) || hour > 14 || minute > 59)
		return false;
	m->east = sign * (hour * 60 + minute);
	return *p == end;
}

static int days_of(int year, int month)
{
	static const signed char length[] = {
		0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

	return length[month] + (month == 2 && leap);
}

/* 24:00:00 is 00:00:00 of the next day. */
static void end_of_day(struct moment *m)
{
	if (m->hour != 24)
		return;
	m->hour = 0;
	if (++m->day <= days_of(m->year, m->month))
		return;
	m->day = 1;
	if (++m->month <= 12)
		return;
	m->month = 1;
	m->year++;
}

bool moment_parse(struct moment *to, struct text t, bool date)
{
	const char *p = t.at, *end = t.at + t.len;
	struct moment m = {.zoned = false};

	bool minus = mark(&p, end, '-');
	if (!digits(&p, end, 4, 6, &m.year) || !mark(&p, end, '-') ||
		!digits(&p, end, 2, 2, &m.month) || !mark(&p, end, '-') ||
		!digits(&p, end, 2, 2, &m.day))
		return false;
	m.year = minus ? -m.year : m.year;
	if (m.month < 1 || m.month > 12 || m.day < 1 ||
		m.day > days_of(m.year, m.month))
		return false;
	if (!date && (!mark(&p, end, 'T') || !clock_time(&p, end, &m)))
		return false;
	if (!zone(&p, end, &m))
		return false;
	end_of_day(&m);
	int64_t day = when_day(m.year, m.month, m.day);
	m.instant = ((amount)day * 86400 + m.hour * 3600 + m.minute * 60 -
			    m.east * 60) *
			    AMOUNT_UNIT +
		    m.second;
	*to = m;
	return true;
}

/* Where one has a zone and the other none, only what is more than 14 hours
 * apart has an order (XML Schema 1.0, 3.2.7.4). */
bool moment_order(int *order, const struct moment *a, const struct moment *b)
{
	static const amount most = (amount)14 * 3600 * AMOUNT_UNIT;
	amount apart = a->instant - b->instant;

	if (a->zoned != b->zoned && apart <= most && apart >= -most)
		return false;
	*order = (apart > 0) - (apart < 0);
	return true;
}
