/* iso.h - the times that almost every log has, eight bytes at a time.
 *
 *	2024-12-31
 *	2024-12-31T09:03:07	or with a blank for the T
 *
 * What is not exactly so is left to when_parse().
 */
#ifndef BASE_ISO_H
#define BASE_ISO_H

#include "base/when.h"

/* A byte of IS minus the byte of FORM there: of digits their values, and 0 of
 * what must be as in FORM, where there is a '-' or ':'.  False if IS has
 * another form. */
static inline bool iso_digits(uint64_t *to, const char *is, const char *form)
{
	const uint64_t tops = 0x8080808080808080;
	uint64_t same = text_word(form), x = text_word(is) ^ same;
	/* '-' and ':' have bit 3, '0' has not.  10 + 0x76 reaches the top bit
	 * of a byte, and so does 1 + 0x7f. */
	uint64_t mark = same >> 3 & 0x0101010101010101;

	*to = x;
	return (((x + 0x7676767676767676 + mark * 9) | x) & tops) == 0;
}

/* The number of two digits from byte I of X on. */
static inline int iso_pair(uint64_t x, unsigned i)
{
	return (int)((x * 10 + (x >> 8)) >> (8 * i) & 0xff);
}

/* The day of the date at P; LAST is that of the call before. */
static inline bool iso_date(struct zone_date *last, const char *p)
{
	static const signed char length[] = {
		0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	uint64_t front, back;

	if (memcmp(p, last->text, 10) == 0)
		return true;
	if (!iso_digits(&front, p, "0000-00-") ||
		!iso_digits(&back, p + 2, "00-00-00"))
		return false;
	int year = iso_pair(front, 0) * 100 + iso_pair(front, 2);
	int month = iso_pair(back, 3), d = iso_pair(back, 6);
	if (year < WHEN_FIRST_YEAR || month < 1 || month > 12 || d < 1)
		return false;
	bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
	if (d > length[month] + (month == 2 && leap))
		return false;
	memcpy(last->text, p, 10);
	last->day = when_day(year, month, d);
	return true;
}

static inline bool iso_clock(int64_t *ms, const char *p)
{
	uint64_t x;

	if (!iso_digits(&x, p, "00:00:00"))
		return false;
	int h = iso_pair(x, 0), m = iso_pair(x, 3), s = iso_pair(x, 6);
	*ms = ((int64_t)h * 3600 + m * 60 + s) * 1000;
	return h < 24 && m < 60 && s < 60;
}

/* Whether AT has a T or blank and then a time of day, nine bytes in all, that
 * iso_read() takes. */
static inline bool iso_is_clock(const char *at)
{
	const uint64_t tops = 0x8080808080808080;
	uint64_t form = text_word("00:00:00"), x = text_word(at + 1) ^ form;
	/* 10 + 0x76, 6 + 0x7a and 1 + 0x7f reach the top bit of a byte: units,
	 * tens, marks. */
	uint64_t over = x + 0x767a7f767a7f7676;
	unsigned hour =
		(unsigned)(unsigned char)at[1] << 8 | (unsigned char)at[2];

	return (at[0] == ' ' || at[0] == 'T') && ((over | x) & tops) == 0 &&
	       hour <= ('2' << 8 | '3');
}

/* Milliseconds from 1970-01-01 00:00 on the same clock. */
static inline bool iso_read(
	int64_t *local, struct zone_date *last, struct text t)
{
	int64_t clock = 0;

	if ((t.len != 10 && t.len != 19) || !iso_date(last, t.at))
		return false;
	if (t.len == 19 && ((t.at[10] != 'T' && t.at[10] != ' ') ||
				   !iso_clock(&clock, t.at + 11)))
		return false;
	*local = last->day * WHEN_DAY_MS + clock;
	return true;
}

/* when_parse(), asked only where this is not enough. */
static inline bool iso_parse(int64_t *ms, struct text t, struct zone *zone)
{
	int64_t local;

	if (zone->named || zone->first || !iso_read(&local, &zone->date, t))
		return when_parse(ms, t, zone);
	*ms = local - (int64_t)zone->east * 1000;
	return true;
}

#endif
