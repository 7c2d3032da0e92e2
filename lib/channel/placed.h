/* placed.h - the channel of a visit, by all that is known of it.
 *
 *	origin_find(&o, &bytes, &how, &marks, &visit);
 *	channel = placed_channel(&grouping, &memo, &how, &visit, &marks, &o);
 */
#ifndef CHANNEL_PLACED_H
#define CHANNEL_PLACED_H

#include "channel/grouping.h"
#include "channel/origin.h"

/* The channel of VISIT, whose marks are M and whose origin is O: that of the
 * rules of G, or ORIGIN_INTERNAL where the visit goes on.  MEMO->unassigned
 * tells whether no rule took it.  Borrowed from G. */
struct text placed_channel(const struct grouping *g, struct grouping_memo *memo,
	const struct origin_how *how, const struct origin_visit *visit,
	const struct origin_marks *m, const struct origin *o);

#endif
