/* priced.h - prices that were tried, as names of arms. */
#ifndef GRAY_PRICED_H
#define GRAY_PRICED_H

#include <stdbool.h>
#include <stddef.h>

#include "base/number.h"
#include "base/text.h"

/* The price T as all write it, in TO, without zeros at its end; false: it is
 * none above 0. */
bool priced_write(
	struct buf *to, struct text t, const struct number_style *style);

/* The price that is written so; 0: it is none. */
amount priced_read(struct text t);

/* Sort ARM[0 .. N) by rising price. */
void priced_sort(struct text *arm, size_t n);

#endif
