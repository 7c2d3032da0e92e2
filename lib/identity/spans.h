/* spans.h - when things were seen: moments that lie close together are one
 * span of time.
 *
 *	struct spans s = {.window = 180 * DAY};
 *	spans_add(&s, thing, ms, ms);
 *	spans_squeeze(&s);
 *	const struct span *of = spans_of(&s, thing, &n);
 *
 * Two spans of a thing that are at most the window apart become one.  What is
 * left is the same in whatever order and parts they were added, since every
 * moment inside a span has a neighbour within the window.
 */
#ifndef IDENTITY_SPANS_H
#define IDENTITY_SPANS_H

#include <stddef.h>
#include <stdint.h>

struct span {
	uint64_t thing;	  /* any number */
	int64_t from, to; /* from <= to */
};

struct spans {
	struct span *at; /* owned */
	size_t n, cap;
	size_t squeezed; /* the first so many are in order, and apart */
	size_t next;	 /* how many there are when they are squeezed again */
	int64_t window;	 /* >= 0, in the unit of the times */
};

void spans_add(struct spans *s, uint64_t thing, int64_t from, int64_t to);

/* Join what lies within the window; in the order of thing, then time. */
void spans_squeeze(struct spans *s);

/* The *N spans of THING, after spans_squeeze(); they stay until the next call
 * that is no spans_of(). */
const struct span *spans_of(const struct spans *s, uint64_t thing, size_t *n);

void spans_release(struct spans *s);

#endif
