/* path.h - the touches before a conversion, and those before none.
 *
 *	e1  e2  e3*  e4  e5  e6*  e7          * converted
 *
 *	reset	(e1 e2 e3) (e4 e5 e6) and (e7) before none
 *	overlap	(e1 e2 e3) (e1 ... e6) and (e7) before none
 *
 * Rules, in this order: a row that converted is a touch if it has a channel
 * and conv_touch says so; touches more than the lookback before the end are
 * forgotten; direct ones are skipped, then those that paths go without; equal
 * neighbours collapse to the later; of too many touches the last are kept.  The
 * end is the conversion, or the last touch of a path before none.
 */
#ifndef JOURNEY_PATH_H
#define JOURNEY_PATH_H

#include "base/mem.h"
#include "journey/events.h"

enum path_direct {
	PATH_DIRECT_STAYS,
	PATH_DIRECT_TAIL, /* skipped behind the last other touch */
	PATH_DIRECT_ALL	  /* skipped, unless there is no other touch */
};

struct path_rules {
	bool overlap, conv_touch, collapse;
	enum path_direct direct;
	int64_t lookback; /* milliseconds; below 0: none */
	size_t longest;	  /* touches; 0: as many as there are */
};

struct touch {
	int64_t ms; /* 0 in a path that came without times */
	uint32_t player;
};

struct path {
	struct touch *touch; /* in order of time */
	size_t n, cap;
	struct path_cut { /* touches that were left out when it was made */
		size_t skipped;	  /* direct ones, and those removed */
		size_t collapsed; /* equal to the one behind */
		size_t dropped;	  /* beyond the longest */
	} cut;
};

/* The path that ends in EVENT[end - 1], a conversion or the last touch of all,
 * from the events [from, end) of one customer.  It may be empty. */
void path_make(struct path *path, const struct path_rules *rules,
	const struct players *players, const struct event *event, size_t from,
	size_t end);

/* Whether one of EVENT[from, end) is a touch. */
bool path_any(const struct path_rules *rules, const struct players *players,
	const struct event *event, size_t from, size_t end);

/* How many touches of EVENT[from, end) are longer before EVENT[end - 1] than
 * the lookback: no path has them that ends there or, where [from, end) begins
 * behind a conversion, later. */
size_t path_lapsed(const struct path_rules *rules,
	const struct players *players, const struct event *event, size_t from,
	size_t end);

/* Apply to touches put into PATH what needs no times: direct, collapse,
 * longest. */
void path_trim(struct path *path, const struct path_rules *rules,
	const struct players *players);

static inline void path_add(struct path *path, int64_t ms, uint32_t player)
{
	mem_grow(&path->touch, &path->cap, path->n + 1, sizeof(*path->touch));
	path->touch[path->n++] = (struct touch){ms, player};
}

/* The number of the last touch that is not direct, or of the last. */
size_t path_last_other(const struct path *path, const struct players *players);

/* The number of the first touch that is not direct, or 0; and of the last that
 * is paid for, or of the last. */
size_t path_first_other(const struct path *path, const struct players *players);
size_t path_last_paid(const struct path *path, const struct players *players);

void path_release(struct path *path);

#endif
