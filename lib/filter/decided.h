/* decided.h - what files say was decided about a person, in the order of time.
 *
 *	struct decided d = {.zone = &zone, .language = DECISIONS_EN};
 *	decided_approve(&d, sum, name);
 *	decided_row(&d, &row, &(struct decided_place){path, line, how});
 *	decided_sort(&d);
 *	for (size_t i = 0; i < d.n; i++)
 *		print(d.line[i].cell[0]);	// to DECIDED_COLUMNS
 *	decided_release(&d);
 *
 * Which rows decide something, and what, is told by decisions.h.
 */
#ifndef FILTER_DECIDED_H
#define FILTER_DECIDED_H

#include "base/when.h"
#include "filter/decisions.h"

enum { DECIDED_COLUMNS = 12, DECIDED_STAMP = 16 /* digits of --stamp */ };
extern const char *const decided_column[DECIDED_COLUMNS];

struct decided_line {
	int64_t ms; /* INT64_MAX: its time is not known */
	size_t number;
	char *cell[DECIDED_COLUMNS]; /* owned */
};

struct decided_approver {
	char *sum, *name; /* owned */
};

struct decided {
	struct zone *zone; /* of times without one; the caller's */
	enum decisions_language language;
	struct decided_line *line;
	size_t n, cap;
	struct decided_approver *approver;
	size_t approvers, cap_approvers;
};

/* Where a row is, and how the person is in it. */
struct decided_place {
	const char *path;
	size_t line;
	const char *how;
};

/* Who has approved the file whose SHA-256, or its first 16 digits, is SUM: for
 * rows with that stamp and no approver of their own.  A message if it is
 * shorter. */
MUST_USE const char *decided_approve(
	struct decided *d, struct text sum, struct text name);

/* All that a row decides, unless one of the last few lines says the same: what
 * several programs have added to repeats what the first of them decided. */
void decided_row(struct decided *d, const struct decision_row *row,
	const struct decided_place *at);

/* By time; what has none is last. */
void decided_sort(struct decided *d);
void decided_release(struct decided *d);

#endif
