/* paths.h - a table of paths: who was touched in what order, and what came.
 *
 * Rows that are equal in everything are one with a count, and no others are
 * joined: so the credit of a row is shared out the same whether it was read
 * once, saved and merged, or dealt to several machines.
 */
#ifndef JOURNEY_PATHS_H
#define JOURNEY_PATHS_H

#include "journey/path.h"

struct paths_row {
	amount value; /* of all conversions of the row together */
	uint64_t converted, null;
	int64_t period;
	uint64_t pathless; /* 1: no touch; the only one in the path is whom
			    * the conversions are counted for */
};

struct paths {
	struct table rows; /* by row and touches; how often */
	struct buf key;
};

void paths_init(struct paths *p);
void paths_release(struct paths *p);

/* ROW with these touches came TIMES more. */
void paths_add(struct paths *p, const struct touch *touch, size_t n,
	const struct paths_row *row, uint64_t times);

/* INTO has the rows of FROM, too, whose players have the same numbers. */
void paths_unite(struct paths *into, const struct paths *from);

/* Row I < rows.n; its touches, without times, into PATH. */
struct paths_row paths_at(
	const struct paths *p, size_t i, struct path *path, uint64_t *times);

/* What ROW, which came TIMES over, tells in all; false: too much. */
MUST_USE bool paths_times(
	struct paths_row *all, const struct paths_row *row, uint64_t times);

/* The text of a path: the keys of its players, a byte 30 before each, and one
 * more in front if it is PATHLESS. */
void paths_text(struct buf *to, const struct path *path, bool pathless,
	const struct players *players);

/* And back; a message: not a path. */
MUST_USE const char *paths_read(struct path *path, uint64_t *pathless,
	struct players *players, struct text text);

#endif
