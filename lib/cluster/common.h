/* common.h - orders that rows of several customers have.
 *
 *	struct common_ids common = common_ids(&customers);
 *	if (common.n)
 *		tell(common.first);
 */
#ifndef CLUSTER_COMMON_H
#define CLUSTER_COMMON_H

#include "cluster/customers.h"

struct common_ids {
	uint64_t n;	   /* identifiers of several customers */
	uint64_t more;	   /* customers of them beyond the first */
	struct text first; /* of them by its bytes; borrowed */
};

/* Of C with CUSTOMERS_IDS.  Takes four bytes an identifier while it looks. */
struct common_ids common_ids(const struct customers *c);

#endif
