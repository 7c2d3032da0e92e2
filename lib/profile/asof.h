/* asof.h - days and moments that features are of.
 *
 *	struct asof_list l = {0};
 *	TRY(asof_add(&l, text, &zone));		// of each that is asked for
 *	asof_sort(&l);
 *
 * A day is included, a moment is not: what happened at it does not count.  The
 * end of a day and the moment at which it ends are two of them, as windows go
 * back from the day.
 */
#ifndef PROFILE_ASOF_H
#define PROFILE_ASOF_H

#include "profile/measure.h"

struct asof {
	struct measure_when when;
	struct text text; /* as it is printed; borrowed; empty: of rows */
};

struct asof_list {
	struct asof *at; /* owned */
	size_t n, cap;
};

/* The end of DAY. */
struct measure_when asof_day(struct zone *zone, int64_t day);

/* The moment MS milliseconds before the end of WHEN, or where a window of as
 * many whole days begins, if that is earlier: days are not all of 24 hours. */
int64_t asof_back(
	struct zone *zone, const struct measure_when *when, int64_t ms);

/* T, a day or a moment; NULL, or why it is none. */
MUST_USE const char *asof_read(
	struct measure_when *to, struct text t, struct zone *zone);

/* One more, T; NULL, or why not: it is none, or is there. */
MUST_USE const char *asof_add(
	struct asof_list *l, struct text t, struct zone *zone);
/* By time. */
void asof_sort(struct asof_list *l);

/* Whether T is days, or moments, with commas between, and not the name of a
 * file: it begins with a digit and has no letters but those of times. */
bool asof_is_list(const char *t);

/* Those of T into L, which is empty, by time. */
MUST_USE const char *asof_list(
	struct asof_list *l, const char *t, struct zone *zone);

/* Those of ROW[0 .. n), each once, by time, become all of L, which is empty.
 * The number of each row's, owned by the caller. */
size_t *asof_share(
	struct asof_list *l, const struct measure_when *row, size_t n);

#endif
