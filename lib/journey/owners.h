/* owners.h - whose the identifiers of conversions are, as long as there are not
 * too many to know.
 *
 *	if (owners_put(&o, id, customer))
 *		... another customer has it, too ...
 *
 * Of N customers with one identifier all but one are told so, whoever comes
 * first; threads may share it.
 */
#ifndef JOURNEY_OWNERS_H
#define JOURNEY_OWNERS_H

#include <pthread.h>
#include <stdatomic.h>

#include "base/table.h"

enum {
	OWNERS_MOST = 1 << 22, /* identifiers */
	OWNERS_PARTS = 16
};

struct owners {
	atomic_size_t n; /* identifiers */
	bool shared;	 /* by threads: parts are locked */
	uint64_t seed;
	struct owners_part {
		pthread_mutex_t lock;
		struct table ids; /* of the number of a customer */
	} part[OWNERS_PARTS];
};

void owners_init(struct owners *o);
void owners_release(struct owners *o);

/* CUSTOMER, any number but 0, has ID; whether somebody else had it before.
 * Beyond OWNERS_MOST identifiers nothing is known. */
bool owners_put(struct owners *o, struct text id, uint64_t customer);

/* Whether there were too many: then what was said before does not count. */
bool owners_off(const struct owners *o);

#endif
