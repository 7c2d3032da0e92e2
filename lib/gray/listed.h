/* listed.h - arms that customers have without a draw: by force, or since an
 * earlier run.
 *
 *	struct listed list;
 *	listed_init(&list, forces, hash_seed());
 *	for (each row of the table)
 *		TRY(listed_add(&list, &plan, cell, line));
 *	arm = listed_find(&list, &room, i, customer);	// in entry i
 *	listed_release(&list);
 *
 * A list that forces gives arms that the plan has not, too, and none to whom
 * its cell is empty; one of an earlier run is silent of those.
 */
#ifndef GRAY_LISTED_H
#define GRAY_LISTED_H

#include "base/table.h"
#include "gray/planned.h"
#include "gray/split.h"

/* From this number on an arm is one that the plan has not. */
enum { LISTED_STRAY = 1 << 20 };

/* Rows that are told: how many, and of the first its line and what is said. */
struct listed_odd {
	uint64_t n, line;
	struct buf first;
};

struct listed {
	struct table arms; /* by number of entry and customer */
	bool forces;
	char **stray; /* names of arms that the plan has not; owned */
	size_t strays;
	struct listed_odd gone;	     /* rows whose arm it has not: which */
	struct listed_odd unplanned; /* experiments that it has not */
	struct buf key;
};

/* One more row, at LINE, that is told of WHAT. */
void listed_note(struct listed_odd *odd, uint64_t line, struct text what);

/* The cells of a row. */
enum listed_cell {
	LISTED_CUSTOMER,
	LISTED_EXPERIMENT,
	LISTED_ARM,
	LISTED_CELLS
};

void listed_init(struct listed *l, bool forces, uint64_t seed);
void listed_release(struct listed *l);

/* One more row, at LINE of its table.  NULL, or what is wrong with it. */
MUST_USE const char *listed_add(struct listed *l, const struct planned *plan,
	const struct text cell[LISTED_CELLS], uint64_t line);

/* The arm of CUSTOMER in entry I, SPLIT_NO_ARM, or SPLIT_UNLISTED.  KEY is
 * room. */
int listed_find(const struct listed *l, struct buf *key, size_t i,
	struct text customer);

/* What ARM, which is a stray one, is called. */
static inline const char *listed_stray(const struct listed *l, int arm)
{
	return l->stray[arm - LISTED_STRAY];
}

#endif
