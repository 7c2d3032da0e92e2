/* newest.h - the newest row of a log, and whose it is: of several of one time
 * that with the least name by bytes, so that the order of rows does not show.
 *
 *	struct newest n = {0};
 *	newest_see(&n, ms, customer);
 *	newest_join(&n, &of_another_thread);
 *	newest_release(&n);
 */
#ifndef BASE_NEWEST_H
#define BASE_NEWEST_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"

struct newest {
	bool given;
	int64_t ms;
	struct buf who;
};

/* There was a row at MS of WHO. */
void newest_see(struct newest *n, int64_t ms, struct text who);
void newest_join(struct newest *n, const struct newest *other);
void newest_release(struct newest *n);

#endif
