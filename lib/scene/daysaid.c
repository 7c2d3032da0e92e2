/* daysaid.c - days as texts write them, the year first or last. */
#include "scene/daysaid.h"

#include <string.h>

#include "scene/plain.h"

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* A number of FROM to MOST digits at *AT, which moves behind it. */
static bool take(struct text t, size_t *at, int from, int most, int *to)
{
	int n = 0;

	for (*to = 0; *at < t.len && n < most && is_digit(t.at[*at]); n++)
		*to = *to * 10 + (t.at[(*at)++] - '0');
	return n >= from && (*at == t.len || !is_digit(t.at[*at]));
}

static bool skip(struct text t, size_t *at, const char *word)
{
	if (!plain_begins(t, *at, word))
		return false;
	*at += strlen(word);
	return true;
}

static bool is_day(const struct daysaid *d)
{
	return d->month >= 1 && d->month <= 12 && d->day >= 1 && d->day <= 31;
}

/* 2026-11-22, 2026/11/22, 2026.11.22, 2026年11月22日 or 11月22日 at AT. */
static bool read_year_first(struct daysaid *to, struct text t, size_t at)
{
	size_t i = at, first = at;
	bool point = false;

	if (take(t, &i, 4, 4, &to->year) &&
		(skip(t, &i, "-") || skip(t, &i, "/") || skip(t, &i, "年") ||
			(point = skip(t, &i, "."))))
		first = i;
	else
		to->year = 0;
	i = first;
	if (!take(t, &i, 1, 2, &to->month))
		return false;
	bool chinese = skip(t, &i, "月");
	if (!chinese &&
		(!to->year || !(point ? skip(t, &i, ".")
				      : skip(t, &i, "-") || skip(t, &i, "/"))))
		return false;
	if (!take(t, &i, 1, 2, &to->day) ||
		(chinese && !skip(t, &i, "日") && !skip(t, &i, "号")))
		return false;
	to->length = i - at;
	return is_day(to);
}

/* 22/11/2026, 22.11.2026 or 22-11-2026 at AT, and 11/22/2026. */
static bool read_year_last(struct daysaid *to, struct text t, size_t at)
{
	size_t i = at, sign;

	if (!take(t, &i, 1, 2, &to->day) || i == t.len ||
		!memchr("/.-", t.at[sign = i++], 3) ||
		!take(t, &i, 1, 2, &to->month) || i == t.len ||
		t.at[i++] != t.at[sign] || !take(t, &i, 4, 4, &to->year))
		return false;
	to->length = i - at;
	to->either = to->day <= 12 && to->month <= 12;
	if (to->month > 12)
		*to = (struct daysaid){
			to->year, to->day, to->month, to->length, false};
	return is_day(to);
}

bool daysaid_read(struct daysaid *to, struct text t, size_t at)
{
	to->either = false;
	return read_year_first(to, t, at) || read_year_last(to, t, at);
}

bool daysaid_is(const struct daysaid *d, int year, int month, int day)
{
	return (!d->year || year == d->year) &&
	       ((month == d->month && day == d->day) ||
		       (d->either && month == d->day && day == d->month));
}
