/* choose.h - a machine learned by the steps that suit the rows best.
 *
 * A single setting fails silently on some tables, so a few are tried, each by
 * itself and so by threads, and the one with the least loss of the held rows is
 * taken.  Of many rows a sample says which.
 */
#ifndef FACTOR_CHOOSE_H
#define FACTOR_CHOOSE_H

#include "factor/train.h"

enum { CHOOSE_MOST = 8 };

struct choose_try {
	struct train_how how;
	struct train_found found;
};

/* F is learned as TRY[0..N) say, of which the best, *BEST, is used.  NULL, or
 * why there is no answer. */
MUST_USE const char *choose_run(struct machine *f,
	const struct train_rows *rows, struct choose_try *try, unsigned n,
	unsigned threads, unsigned *best);

#endif
