/* exits.h - the leaves that many rows fall into, by ranks in place of numbers.
 *
 *	struct exits *x = exits_new(e, trees);
 *	struct exits_room *room = exits_room_new(x);	// one a thread
 *	exits_take(x, room, rows, n);			// EXITS_ROWS at most
 *	uint16_t leaf[EXITS_ROWS];
 *	if (exits_has(x, i))
 *		exits_of(x, room, i, leaf);
 *
 * A tree does not ask how large a number is, only which of the thresholds of
 * its column are below it.  So a cell becomes its rank among all thresholds
 * that any tree has for the column, once for all trees:
 *
 *	x <= threshold j   where   rank(x) = thresholds below x   is at most j
 *
 * Ranks are a byte, or two where a column has more thresholds, and a register
 * compares as many rows as it has bytes.  A tree is then answered from its
 * leaves up: each node takes, row by row, the leaf that its left or its right
 * child has found.  No row waits for a node that depends on the one before.
 *
 * What is missing has a rank below or above all others, in a column of its own
 * for nodes that send it right.  Comparisons are of integers, so that all
 * instruction sets have the same leaves, which are those of margin_leaf().
 */
#ifndef MODEL_EXITS_H
#define MODEL_EXITS_H

#include "model/ensemble.h"

enum { EXITS_ROWS = 64 };

struct exits;
struct exits_room;

/* Prepare the first TREES trees of E.  It may be shared, and needs E no more
 * once it is made. */
struct exits *exits_new(const struct ensemble *e, size_t trees);
void exits_free(struct exits *x);

/* Whether tree I is among those that are prepared: it asks for no sets, and has
 * at most 256 leaves. */
bool exits_has(const struct exits *x, size_t i);

/* Whether any is. */
bool exits_any(const struct exits *x);

/* Room for the functions below, which one thread uses at a time. */
struct exits_room *exits_room_new(const struct exits *x);
void exits_room_free(struct exits_room *r);

/* The ranks of N rows, 1 to EXITS_ROWS, of ensemble_columns() numbers each. */
void exits_take(const struct exits *x, struct exits_room *r, const double *row,
	size_t n);

/* The same of EXITS_ROWS rows whose columns stand one behind the other. */
void exits_take_columns(
	const struct exits *x, struct exits_room *r, const double *column);

/* The leaf of tree I, counted from its first, of each row that was taken;
 * behind them stands any leaf. */
void exits_of(const struct exits *x, struct exits_room *r, size_t i,
	uint16_t leaf[EXITS_ROWS]);

/* For each node of tree I in the order of the ensemble, EXITS_ROWS bytes: 0xff
 * of the rows that go to child 1, else 0. */
void exits_asks(const struct exits *x, const struct exits_room *r, size_t i,
	uint8_t *right);

#endif
