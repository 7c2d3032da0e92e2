/* when_read.c - the grammar of written times. */
#include "base/when_read.h"

#include "base/half.h"

#include "base/when.h"
#include "base/when_form.h"

/* A row of when.tsv: "date", form, example. */
static const struct form {
	const char *kind, *form, *example;
} forms[] = {
#include "base/when.inc"
};

static bool digit(char c)
{
	return c >= '0' && c <= '9';
}

/* The byte of ASCII that the character C stands for, or 0: blanks, and
 * full-width digits, letters and marks (U+FF01 to U+FF5E). */
static char ascii_of(struct text c)
{
	static const char *const blank[] = {
		"\xc2\xa0", "\xe2\x80\x89", "\xe2\x80\xaf", "\xe3\x80\x80"};

	if (c.len == 1)
		return c.at[0];
	for (size_t i = 0; i < sizeof(blank) / sizeof(*blank); i++)
		if (text_is(c, blank[i]))
			return ' ';
	return c.len == 3 ? half_of(c.at) : 0;
}

bool when_plain(struct text *t, char *room, size_t size)
{
	size_t n = 0;

	for (size_t i = 0, len; i < t->len; i += len) {
		struct text c = {t->at + i, t->len - i};
		len = c.len = text_character(c);
		if (len == 0 || n + len > size)
			return false;
		char as = ascii_of(c);
		if (as)
			room[n++] = as;
		else
			for (size_t k = 0; k < len; k++)
				room[n++] = c.at[k];
	}
	*t = text_trim((struct text){room, n});
	return true;
}

static enum when_fault fault(
	struct when_reading *to, enum when_fault what, int is, int most)
{
	to->fault = what;
	to->is = is;
	to->most = most;
	return what;
}

static int month_days(int year, int month)
{
	static const signed char days[] = {
		31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

	return days[month - 1] + (month == 2 && leap);
}

static enum when_fault check_date(
	struct when_reading *to, const struct when_said *s)
{
	if (s->year < WHEN_FIRST_YEAR)
		return fault(to, WHEN_YEAR, s->year, WHEN_LAST_YEAR);
	if (s->month < 1 || s->month > 12)
		return fault(to, WHEN_MONTH, s->month, 12);
	int days = month_days(s->year, s->month);
	if (s->day < 1 || s->day > days)
		return fault(to, WHEN_DAY, s->day, days);
	int64_t day = when_day(s->year, s->month, s->day);
	/* 1970-01-01 was a Thursday. */
	int weekday = (int)((day % 7 + 10) % 7) + 1;
	if (s->weekday && s->weekday != weekday)
		return fault(to, WHEN_WEEKDAY, s->weekday, weekday);
	to->ms = day * WHEN_DAY_MS;
	return WHEN_FINE;
}

/* The hour of the day.  A part of the day leaves one of the two that a clock
 * of twelve means by 1 to 12; false if it leaves none.  No part is long enough
 * to leave both. */
static bool take_part(int *hour, const struct when_said *s)
{
	int early = s->hour == 12 ? 0 : s->hour, late = early + 12;
	bool twelve = s->hour >= 1 && s->hour <= 12;

	if (twelve && late >= s->first && late <= s->last)
		*hour = late;
	else
		*hour = early;
	return *hour >= s->first && *hour <= s->last;
}

static enum when_fault check_clock(
	struct when_reading *to, const struct when_said *s)
{
	int hour = s->hour;

	if (hour > 23)
		return fault(to, WHEN_HOUR, hour, 23);
	if (s->minute > 59)
		return fault(to, WHEN_MINUTE, s->minute, 59);
	if (s->second > 59)
		return fault(to, WHEN_SECOND, s->second, 59);
	if (s->part && !take_part(&hour, s))
		return fault(to, WHEN_PART, s->hour, 0);
	to->ms += ((int64_t)hour * 3600 + s->minute * 60 + s->second) * 1000 +
		  s->ms;
	return WHEN_FINE;
}

/* Offsets are whole quarters of an hour, from -12:00 to +14:00. */
static enum when_fault check_zone(
	struct when_reading *to, const struct when_said *s)
{
	if (s->east < -12 * 60 || s->east > 14 * 60 || s->east % 15)
		return fault(to, WHEN_ZONE, s->east, 0);
	to->ms -= (int64_t)s->east * 60000;
	return WHEN_FINE;
}

static void check(struct when_reading *to, const struct when_said *s)
{
	to->fault = WHEN_FINE;
	to->zoned = s->zoned;
	to->whole_day = !s->clock;
	if (!check_date(to, s) && !check_clock(to, s))
		check_zone(to, s);
}

/* The first form of these kinds that fits; the first letters of KINDS. */
static const struct form *find_form(
	struct when_cursor *c, struct when_said *to, const char *kinds)
{
	for (size_t i = 0; i < sizeof(forms) / sizeof(*forms); i++) {
		char kind = forms[i].kind[0];
		if (kind != kinds[0] && kind != kinds[1])
			continue;
		struct when_cursor here = *c;
		struct when_said said = *to;
		if (!when_form(&here, &said, forms[i].form))
			continue;
		*c = here;
		*to = said;
		return &forms[i];
	}
	return NULL;
}

static bool take(struct when_cursor *c, char want)
{
	bool there = c->p < c->end && *c->p == want;

	c->p += there;
	return there;
}

/* What divides two parts: blanks, or a comma, or a side that is Chinese. */
static bool divide(struct when_cursor *c)
{
	bool chinese = c->p < c->end &&
		       ((c->p[-1] & 0x80) != 0 || (c->p[0] & 0x80) != 0);
	bool blanks = when_blanks(c), comma = take(c, ',');

	return (comma && (when_blanks(c), true)) || blanks || chinese;
}

/* " Mon", "(Mon)", or nothing. */
static void weekday_behind(struct when_cursor *c, struct when_said *to)
{
	struct when_cursor here = *c;
	struct when_said said = *to;

	bool divided = divide(&here), bracket = take(&here, '(');
	if ((!divided && !bracket) || to->weekday ||
		!when_word(&here, &said, 'a') || (bracket && !take(&here, ')')))
		return;
	*c = here;
	*to = said;
}

/* "Mon, ", or nothing. */
static bool weekday_before(struct when_cursor *c, struct when_said *to)
{
	return !when_word(c, to, 'a') || divide(c);
}

/* "9:03 PM", unless a part of the day stood before. */
static void part_behind(struct when_cursor *c, struct when_said *to)
{
	struct when_cursor here = *c;

	when_blanks(&here);
	if (!to->part && when_word(&here, to, 'p'))
		*c = here;
}

/* "9 PM", which without the part of the day is no time. */
static bool take_hour(struct when_cursor *c, struct when_said *to)
{
	struct when_cursor here = *c;
	struct when_said said = *to;

	if (!when_form(&here, &said, "%H"))
		return false;
	part_behind(&here, &said);
	if (!said.part)
		return false;
	*c = here;
	*to = said;
	return true;
}

/* The time of day behind a date. */
static bool take_clock(struct when_cursor *c, struct when_said *to)
{
	struct when_cursor here = *c;

	if (!take(c, 'T') && !take(c, 't')) {
		if (!divide(&here))
			return false;
		*c = here;
		if (when_word(c, to, 'p'))
			when_blanks(c);
	}
	if (!find_form(c, to, "cc"))
		return take_hour(c, to);
	part_behind(c, to);
	return true;
}

static void zone_behind(struct when_cursor *c, struct when_said *to)
{
	struct when_cursor here = *c;
	struct when_said said = *to;

	when_blanks(&here);
	if (!when_form(&here, &said, "%z"))
		return;
	*c = here;
	*to = said;
}

/* A date by FORM, which begins with the letter of its kind. */
static bool fits(struct when_cursor *c, struct when_said *to, const char *form)
{
	to->day = -1;
	return when_form(c, to, form + 1) && to->day >= 0;
}

/* The same, and a weekday before it where FORM has none. */
static char take_own(
	struct when_cursor *c, struct when_said *to, const char *form)
{
	struct when_cursor here = *c;
	struct when_said said = *to;

	if (fits(c, to, form))
		return form[0];
	*c = here;
	*to = said;
	return weekday_before(c, to) && fits(c, to, form) ? form[0] : 0;
}

static char take_known(struct when_cursor *c, struct when_said *to)
{
	const struct form *form =
		weekday_before(c, to) ? find_form(c, to, "wd") : NULL;

	return form ? form->kind[0] : 0;
}

/* What T says; *STUCK is where it is understood no further. */
static enum when_fault written(const char **stuck, struct when_said *to,
	struct text t, const char *form)
{
	struct when_cursor c = {t.at, t.at + t.len};
	char kind = form ? take_own(&c, to, form) : take_known(&c, to);

	if (!kind)
		return WHEN_NO_DATE;
	if (kind == 'd')
		weekday_behind(&c, to);
	bool good = kind == 'w' || c.p == c.end || take_clock(&c, to);
	if (good && !to->zoned && to->clock)
		zone_behind(&c, to);
	*stuck = c.p;
	return good && c.p == c.end ? WHEN_FINE : WHEN_REST;
}

/* Read T by FORM, or by those of the table if it is NULL. */
static enum when_fault read_written(
	struct when_reading *to, struct text t, const char *form)
{
	struct when_said s = {0};
	const char *stuck = NULL;

	to->fault = written(&stuck, &s, t, form);
	if (to->fault == WHEN_FINE)
		check(to, &s);
	else if (to->fault == WHEN_REST && !form && check_date(to, &s))
		to->fault = WHEN_NO_DATE; /* it only began like one */
	else if (to->fault == WHEN_REST)
		to->rest = text_trim(
			(struct text){stuck, (size_t)(t.at + t.len - stuck)});
	return to->fault;
}

/* What so many digits alone may be: a date, an epoch whose unit is MS / PARTS
 * milliseconds, or either. */
struct number {
	size_t digits;
	const char *begins; /* like this, if it is a date */
	bool date;	    /* all of it may be one */
	int64_t ms, parts;  /* ms 0: no epoch */
};

static const struct number *number_of(size_t digits)
{
	static const struct number all[] = {{8, "%Y%2m%2d", true, 0, 1},
		{9, "%Y", false, 1000, 1}, {10, "%Y%2m%2d%2H", true, 1000, 1},
		{12, "%Y%2m%2d%2H%M", true, 1, 1},
		{13, "%Y%2m%2d%2H", false, 1, 1},
		{14, "%Y%2m%2d%2H%M%S", true, 0, 1}, {15, "%Y", false, 1, 1000},
		{16, "%Y%2m%2d%2H", false, 1, 1000},
		{17, "%Y%2m%2d%2H%M%S%f", true, 0, 1}};

	for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++)
		if (all[i].digits == digits)
			return &all[i];
	return NULL;
}

static void epoch(struct when_reading *to, struct text t,
	const struct number *n, bool minus)
{
	int64_t x = 0;

	for (size_t i = 0; i < t.len; i++)
		x = x * 10 + (t.at[i] - '0');
	x = (minus ? -x : x) * n->ms;
	to->ms = x / n->parts - (x % n->parts < 0);
	to->zoned = true;
	to->whole_day = false;
	to->fault = t.at[0] == '0' || to->ms < when_day(WHEN_FIRST_YEAR, 1, 1) *
						       WHEN_DAY_MS
			    ? WHEN_DIGITS
			    : WHEN_FINE;
}

/* Whether digits that may be an epoch are a date all the same, or were one
 * before something happened to them.  Epochs of 1970 to 2100 in seconds, and
 * what else has as many digits as an epoch, begin like a year in 1976 and from
 * June of 2032 on only. */
static bool like_date(size_t digits, const struct when_said *s)
{
	bool year = s->year >= 1970 && s->year <= 2100;

	if (digits == 9 || digits == 15)
		return year;
	if (digits == 12)
		return s->year >= WHEN_FIRST_YEAR && s->year <= 2100;
	return year && s->month >= 1 && s->month <= 12 && s->day >= 1 &&
	       s->day <= 31 && s->hour <= 24;
}

/* Digits alone, behind a minus or not. */
static void number(struct when_reading *to, struct text t)
{
	bool minus = t.at[0] == '-';
	struct text digits = {t.at + minus, t.len - minus};
	const struct number *n = number_of(digits.len);
	struct when_said s = {0};
	struct when_cursor c = {digits.at, digits.at + digits.len};

	if (!n)
		return;
	to->fault = WHEN_DIGITS;
	if (minus && !n->ms)
		return;
	when_form(&c, &s, n->begins);
	if (minus || (n->ms && !like_date(n->digits, &s)))
		epoch(to, digits, n, minus);
	else if (n->date)
		check(to, &s);
}

static bool is_number(struct text t)
{
	size_t i = t.len && t.at[0] == '-';

	while (i < t.len && digit(t.at[i]))
		i++;
	return t.len && i == t.len;
}

void when_read(struct when_reading *to, struct text t, const char *form)
{
	struct when_said s = {0};

	to->fault = WHEN_NO_DATE;
	if (!text_ascii(t) && !when_plain(&t, to->room, sizeof(to->room)))
		return;
	t = text_trim(t);
	if (*form && read_written(to, t, form) != WHEN_NO_DATE)
		return;
	if (when_usual((struct when_cursor){t.at, t.at + t.len}, &s))
		check(to, &s);
	else if (is_number(t))
		number(to, t);
	else
		read_written(to, t, NULL);
}
