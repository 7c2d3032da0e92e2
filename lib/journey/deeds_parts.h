/* deeds_parts.h - what the files of deeds.h share. */
#ifndef JOURNEY_DEEDS_PARTS_H
#define JOURNEY_DEEDS_PARTS_H

#include "journey/deeds.h"

#define DEEDS_FULL "a customer with more events than can be held"

/* In the low bits before the number of an event's tuple. */
enum { HAS_MS = 1, HAS_KNOWN = 2, FLAGS = 2 };

/* What threads have in common. */
struct deeds_shared {
	struct stripes stripes; /* of struct strands */
	pthread_mutex_t lock;	/* over what follows */
	bool based;
	int64_t base;
};

/* An event on its way to the stripe of its customer. */
struct deeds_sent {
	const struct buf *from;
	size_t at, n; /* bytes */
};

/* The event at *AT, which goes behind it, into LIST. */
void deeds_decode(struct deed_list *list, const struct deeds *d,
	const unsigned char **at);

/* D, one of those that are shared, is not to be united with the others, but
 * released. */
void deeds_unshare(struct deeds *d);

#endif
