/* spread.h - rows of the answer that threads make, in their order.
 *
 * In finish() each of N things, mostly customers, becomes rows, whichever
 * thread makes them; they come out in the order of the things:
 *
 *	unsigned threads = spread_over(setup, n);
 *	TRY(spread_rows(out, threads, n, SPREAD_CHUNK, print_one, &arg));
 */
#ifndef FILTER_SPREAD_H
#define FILTER_SPREAD_H

#include "filter/filter.h"
#include "filter/seldom.h"

/* Print thing I to OUT, which has the form of the output.  WORKER is below the
 * threads, and never the same in two calls at one time.  NULL, or why the run
 * ends. */
typedef const char *spread_one(
	void *arg, size_t i, struct out *out, unsigned worker);

/* Things that a thread takes at once, if each takes a while; those that are
 * printed in no time want more. */
enum { SPREAD_CHUNK = 256 };

/* How many threads N things are worth: 1 if they are few. */
unsigned spread_over(const struct setup *s, size_t n);

/* Print N things to OUT, CHUNK of them to a thread at once.  NULL, or why the
 * run ends: of several things that fail, what the first says. */
MUST_USE const char *spread_rows(struct out *out, unsigned threads, size_t n,
	size_t chunk, spread_one *one, void *arg);

#endif
