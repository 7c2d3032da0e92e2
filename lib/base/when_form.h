/* when_form.h - a written time, read by a form, as strptime(3) does it.
 *
 *	struct when_cursor c = {t.at, t.at + t.len};
 *	struct when_said said = {0};
 *	if (when_form(&c, &said, "%Y-%m-%d") && c.p == c.end)
 *		...
 *
 * In a form
 *
 *	%Y		four digits
 *	%y		two digits: 69 to 99 are of 1900, 00 to 68 of 2000
 *	%m %d %H	one or two digits; %2m %2d %2H: exactly two
 *	%M %S		exactly two digits; %-M %-S: one or two
 *	%f		digits of a second, one or more
 *	%b %a %p	a word for a month, a weekday, a part of the day
 *	%z		Z, UTC, GMT, +08, +0800, +08:00, UTC+8, ...
 *	%%		'%'; likewise %[ and %] and %|
 *	a blank		one blank or more
 *	[...|...]	the first of these that fits, or none
 *
 * and any other byte is itself.  What has been taken is not given back, so a
 * form fits in one way at most.  No range is looked at: 2026-13-45 fits.
 */
#ifndef BASE_WHEN_FORM_H
#define BASE_WHEN_FORM_H

#include <stdbool.h>
#include <stdint.h>

struct when_cursor {
	const char *p, *end;
};

/* Numbers as they are written; 0 where nothing is said. */
struct when_said {
	int year, month, day;
	int weekday; /* 1 Monday to 7 */
	int hour, minute, second, ms;
	int first, last;   /* the hours of the part of the day */
	int east;	   /* minutes east of Greenwich */
	bool clock;	   /* there is a time of day */
	bool part;	   /* there is a part of the day: AM */
	bool zoned, minus; /* there is a zone; its sign */
};

/* Read what FORM says from C.  False: it does not fit, and C and TO are of no
 * use. */
bool when_form(struct when_cursor *c, struct when_said *to, const char *form);

/* Read the whole of C by the forms that most files have, without looking for
 * them: %Y-%m-%d, or with / or . for -, and then %H:%M[:%S[.%f|,%f]][%z] behind
 * a blank or T.  False: it is of other forms, or of none, and TO is of no use.
 */
bool when_usual(struct when_cursor c, struct when_said *to);

/* One conversion of a form: 'a' takes a weekday. */
bool when_word(struct when_cursor *c, struct when_said *to, char conversion);

/* Blanks; false if there are none. */
bool when_blanks(struct when_cursor *c);

#endif
