/* reco_log.h - histories of a few letters, for the tests of lib/reco. */
#ifndef RECO_LOG_H
#define RECO_LOG_H

#include <stdlib.h>

#include "reco/histories.h"

/* A log of the customers a, b, c ... and the items A, B, C ... in the order of
 * time: "aA aB bA". */
static inline void reco_log(struct visits *v, const char *log)
{
	visits_init(v);
	for (int64_t ms = 0; *log; log += 3, ms += 1000) {
		visits_add(v, (struct text){log, 1}, (struct text){log + 1, 1},
			ms, 1);
		if (log[2] == '\0')
			break;
	}
	visits_settle(v);
}

/* Its histories, of at most MOST items each; both for the caller to release. */
static inline void reco_log_lay(
	struct histories *h, struct visits *v, const char *log, size_t most)
{
	reco_log(v, log);
	uint32_t *order = table_sorted(&v->lists.table),
		 *rank = visits_ranks(v);
	histories_init(
		h, v, order, &(struct histories_how){rank, v->items.n, most});
	free(order);
	free(rank);
}

#endif
