/* boost.h - tree after tree, each learning what those before it have left.
 *
 *	struct boost b;
 *	boost_run(&b, &matrix, &objective, &how);
 *	b.tree[i * b.classes + k];	// of round i and class k
 *	boost_release(&b);
 *
 * The first rows of the matrix are learned from, the others only scored.
 */
#ifndef LEARN_BOOST_H
#define LEARN_BOOST_H

#include "learn/grow.h"
#include "learn/loss.h"

struct boost_how {
	unsigned trees; /* rounds, at most */
	/* End when so many rounds have not lowered the loss of the rows that
	 * are not learned from, and keep those up to the best; 0: never. */
	unsigned stop_after;
	const uint32_t *weight; /* of those rows, by row; NULL: all 1 */
	/* What scores begin with, of class k and row i at k * rows + i; NULL:
	 * the best answer that is the same for all.  Borrowed. */
	const double *begin;
	struct grow_how grow;
	unsigned threads;
};

struct boost {
	unsigned classes, rounds, leaves /* of a tree, at most */;
	double rate;
	struct grown *tree; /* owned: rounds * classes of them */
	double *begin;	    /* owned: by class, what scores begin with; it is in
			     * the leaves of the first round */
	double *score;	    /* owned: of class k and row i at k * rows + i */
	size_t rows;
};

void boost_run(struct boost *b, const struct matrix *m, const struct loss *o,
	const struct boost_how *how);
void boost_release(struct boost *b);

#endif
