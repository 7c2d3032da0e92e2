/* daysaid.h - a day as a text says it: 2026-11-22, 22/11/2026, 11月22日.
 *
 *	struct daysaid d;
 *	if (daysaid_read(&d, text, at) && daysaid_is(&d, 2026, 11, 22))
 *		at += d.length;
 */
#ifndef SCENE_DAYSAID_H
#define SCENE_DAYSAID_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"

struct daysaid {
	int year, month, day; /* year 0: none */
	size_t length;	      /* bytes */
	bool either; /* or the other way round: 3/4/2026 is in April or March */
};

/* The day that begins at AT of the plain text T, in digits: the year first,
 * with
 * - / . or 年月日; 月日 without a year; or last, with / . or - between all.
 * False: there is none. */
bool daysaid_read(struct daysaid *to, struct text t, size_t at);

/* Whether D is, or may be, this day. */
bool daysaid_is(const struct daysaid *d, int year, int month, int day);

#endif
