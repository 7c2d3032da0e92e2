/* when.h - points in time, the calendar, and the zone of naive times.
 *
 * A time is milliseconds since 1970-01-01T00:00:00Z; a day is a count of
 * calendar days since 1970-01-01 (proleptic Gregorian).
 */
#ifndef BASE_WHEN_H
#define BASE_WHEN_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"

enum { WHEN_DAY_MS = 86400000 };

/* The years that a time may have. */
enum { WHEN_FIRST_YEAR = 1850, WHEN_LAST_YEAR = 9999 };

enum { WHEN_FORM_SIZE = 256 };

/* A zone turns local times into points in time, and says how times are written
 * beside the forms that are always read.  Named zones are asked of the
 * C library, day by day, and remembered: so a zone belongs to one thread. */
struct zone {
	bool named;
	int32_t east; /* seconds east of Greenwich, when not named */
	bool first;   /* the form comes before the plain ones */
	char form[WHEN_FORM_SIZE]; /* of when_format(), or "" */
	struct zone_date { /* the date read last: the next is often the same */
		char text[10];
		int64_t day;
	} date;
	struct zone_day {
		int64_t day;
		int32_t east;
		bool known, steady; /* steady: one offset from start to end */
	} seen[1024];
};

/* "UTC", an offset ("+08:00"), or a name ("Asia/Shanghai").  A named zone sets
 * TZ for the whole process: open one zone, before any thread starts, and copy
 * the struct for other threads.  Returns NULL or a message. */
const char *zone_open(struct zone *zone, const char *name) MUST_USE;

/* Seconds east of Greenwich at the time MS. */
int32_t zone_east(struct zone *zone, int64_t ms);

/* Let ZONE take dates of one more form, which comes before all others: "dmy",
 * "mdy" or "ymd" (numbers with '/', '-', '.' or a blank between them, the year
 * of four digits or two, the month a number or a name), or conversions of
 * strptime(3) with a year, a month and a day in them: "%d.%m.%Y %H:%M".
 * Returns NULL or a message. */
const char *when_format(struct zone *zone, const char *form) MUST_USE;

/* The calendar day in ZONE at the time MS. */
int64_t zone_day(struct zone *zone, int64_t ms);

/* The time at MS milliseconds after 1970-01-01 00:00 on a clock in ZONE.  A
 * time that a change of the clock skips is read with the offset before it; one
 * that comes twice is the first. */
int64_t zone_time(struct zone *zone, int64_t local_ms);

/* Read a time in any of the forms that crmutils(7) lists under "Times";
 * when.tsv and when_words.tsv have them.  Years 1850 to 9999.  A time without a
 * zone is in ZONE.  False: the text is none of them to its last byte, or there
 * is no such day or hour. */
bool when_parse(int64_t *ms, struct text t, struct zone *zone);

/* What is wrong with T, which when_parse() refuses, as the end of the sentence
 * "'T' is not ...": it is a literal or fail_text().  ZONE may be NULL, for a
 * text that --date-format is not about. */
const char *when_wrong(struct text t, const struct zone *zone);

/* Whether T is a date without a time of day that when_parse() takes. */
bool when_is_date(struct text t, const struct zone *zone);

/* Read the end of what T says: of a date the beginning of the day after, of a
 * time that time.  All of 9999-12-31 is WHEN_OPEN: what has no end. */
#define WHEN_OPEN INT64_MAX
bool when_parse_end(int64_t *ms, struct text t, struct zone *zone);

/* From a time on, and before another. */
struct when_range {
	int64_t from, end;
	const char *text; /* as it was written */
};

/* "1970..2100" or "2026-01-01..2026-06-30": all of the years or dates, in ZONE.
 * TO->text is TEXT.  Returns NULL or the end of the sentence "'TEXT' is not".
 */
const char *when_range(
	struct when_range *to, const char *text, struct zone *zone) MUST_USE;

static inline bool when_in_range(const struct when_range *range, int64_t ms)
{
	return ms >= range->from && ms < range->end;
}

/* The day of a date, and back; month and day from 1. */
int64_t when_day(int year, int month, int day);
void when_date(int64_t day, int *year, int *month, int *mday);

/* "2024-12-31" of a day; "2024-12-31T09:03:07.125Z" of a time in UTC, without
 * the fraction when it is 0. */
void when_print_day(struct buf *to, int64_t day);
void when_print(struct buf *to, int64_t ms);

/* 200ms, 90s, 15m, 36h, 7d, 2w, or 0, in ms.  False: it is none of these, or
 * a number without a unit. */
bool duration_parse(int64_t *ms, struct text t);

#endif
