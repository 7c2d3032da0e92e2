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

/* A zone turns local times into points in time.  Named zones are asked of the
 * C library, day by day, and remembered: so a zone belongs to one thread. */
struct zone {
	bool named;
	int32_t east;	   /* seconds east of Greenwich, when not named */
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
 * "'T' is not ...": it is a literal or fail_text(). */
const char *when_wrong(struct text t);

/* Whether T is a date without a time of day that when_parse() takes. */
bool when_is_date(struct text t);

/* The day of a date, and back; month and day from 1. */
int64_t when_day(int year, int month, int day);
void when_date(int64_t day, int *year, int *month, int *mday);

/* "2024-12-31" of a day; "2024-12-31T09:03:07.125Z" of a time in UTC, without
 * the fraction when it is 0. */
void when_print_day(struct buf *to, int64_t day);
void when_print(struct buf *to, int64_t ms);

/* 90s, 15m, 36h, 7d, 2w, or a bare number of seconds; in milliseconds. */
bool duration_parse(int64_t *ms, struct text t);

#endif
