/* when.h - points in time, the calendar, and the zone of naive times.
 *
 * A time is milliseconds since 1970-01-01T00:00:00Z; a day is a count of
 * calendar days since 1970-01-01 (proleptic Gregorian).  Years 1 to 9999.
 */
#ifndef BASE_WHEN_H
#define BASE_WHEN_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"

enum { WHEN_DAY_MS = 86400000 };

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

/* Read a time: 2024-12-31, 2024/1/5, 2024.1.5, 20241231, 2024年12月31日, each
 * alone or with a time of day (9:03, 09:03:07, 09:03:07.125, behind a blank or
 * T; 20241231090307 without) and then a zone (Z, +08, +0800, +08:00) or none;
 * or epoch seconds (9-10 digits), milliseconds (12-13), microseconds (15-16).
 * Full-width digits count as plain.  False: none of these, or no such day. */
bool when_parse(int64_t *ms, struct text t, struct zone *zone);

/* Whether T, which when_parse() takes, is a date without a time of day. */
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
