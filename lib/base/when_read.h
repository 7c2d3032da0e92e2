/* when_read.h - what a cell says of a time, in any of the forms of when.tsv, or
 * what is wrong with it.
 *
 *	[weekday] date [weekday] [[part] clock [part] [zone]]
 *
 * Words of different parts are divided by a blank or a comma; a Chinese word
 * divides by itself, and between date and clock there may be a T.  Digits alone
 * are read by their number.
 */
#ifndef BASE_WHEN_READ_H
#define BASE_WHEN_READ_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"

enum when_fault {
	WHEN_FINE,
	WHEN_NO_DATE, /* it does not begin with one */
	WHEN_REST,    /* rest is behind what is understood */
	WHEN_DIGITS,  /* neither a date nor an epoch */
	WHEN_YEAR,
	WHEN_MONTH,
	WHEN_DAY,
	WHEN_WEEKDAY,
	WHEN_HOUR,
	WHEN_MINUTE,
	WHEN_SECOND,
	WHEN_PART, /* the part of the day has no such hour, or two */
	WHEN_ZONE
};

struct when_reading {
	enum when_fault fault;
	int is, most;	/* the number at fault, and the largest that may be */
	int64_t ms;	/* on the clock of the zone, or in UTC if zoned */
	bool zoned;	/* the zone is said, or needs not be */
	bool whole_day; /* no time of day is said */
	struct text rest;
	char room[96]; /* the text with blanks and digits of ASCII */
};

/* Read T, by FORM first, which is that of struct zone; to->fault says how it
 * went.  The rest lies in to->room or in T. */
void when_read(struct when_reading *to, struct text t, const char *form);

/* Write T in ASCII as far as may be to ROOM and let T be that: blanks, and
 * full-width digits, letters and marks.  False: it is not UTF-8, or longer. */
bool when_plain(struct text *t, char *room, size_t size);

#endif
