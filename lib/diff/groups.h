/* groups.h - rows of two tables counted and added up by group.
 *
 *	struct groups g;
 *	groups_init(&g, sums);
 *	size_t at = groups_find(&g, key);       // of a row of NEW
 *	groups_count(&g, at, GROUPS_ROWS_NEW);
 *	if (!groups_add(&g, at, sum, true, a, decimals))
 *		...                             // beyond what an amount holds
 *	groups_release(&g);
 */
#ifndef DIFF_GROUPS_H
#define DIFF_GROUPS_H

#include "base/number.h"
#include "base/table.h"

enum groups_count {
	GROUPS_ROWS_OLD,
	GROUPS_ROWS_NEW,
	GROUPS_SAME,	/* in both, and of this group in NEW, as are the next */
	GROUPS_CAME,	/* only in NEW */
	GROUPS_WENT,	/* only in OLD, of this group there */
	GROUPS_CHANGED, /* in both, and some cell is another */
	GROUPS_ENTERED, /* in both, and of another group in OLD */
	GROUPS_LEFT, /* in both, of this group in OLD and of another in NEW */
	GROUPS_COUNTS
};

extern const char *const groups_count_name[GROUPS_COUNTS];

struct groups {
	struct table of; /* groups by key; their numbers are those of: */
	uint64_t *count; /* GROUPS_COUNTS a group */
	amount *sum;	 /* 2 * sums a group: of OLD, of NEW */
	size_t sums, cap, cap_sums;
	unsigned *decimals; /* sums; the most that were seen */
	size_t last;	    /* the group that was asked for before */
};

void groups_init(struct groups *g, size_t sums);
void groups_release(struct groups *g);

/* The group with KEY, any bytes (encoded.h). */
size_t groups_find(struct groups *g, struct text key);

static inline void groups_count(
	struct groups *g, size_t at, enum groups_count what)
{
	g->count[at * GROUPS_COUNTS + what]++;
}

/* A row of both, of the group OLD there and NEW here; SAME or changed. */
void groups_pair(struct groups *g, size_t old, size_t new, bool same);

/* Add A to sum I of OLD, or NEW; false: the sum is beyond what an amount holds.
 */
bool groups_add(struct groups *g, size_t at, size_t i, bool new, amount a,
	unsigned decimals);

/* Of all groups. */
uint64_t groups_total(const struct groups *g, enum groups_count what);

#endif
