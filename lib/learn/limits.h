/* limits.h - what trees may not do, as options say it.
 *
 *	age:+		the answer never falls as age rises; age:- never rises
 *	a,b:c,d		a and b may stand on one way down a tree, and c and d
 */
#ifndef LEARN_LIMITS_H
#define LEARN_LIMITS_H

#include "learn/data.h"

struct limits {
	signed char *monotone; /* owned, by column: 1, -1 or 0; or NULL */
	bool *group;	       /* owned, by group and column; or NULL */
	unsigned groups;
};

/* Fill L, which is zero, from N items MONOTONE and the groups INTERACT (or
 * NULL).  NULL, or a message; L is to be released either way. */
MUST_USE const char *limits_read(struct limits *l, const struct text *monotone,
	size_t n, const char *interact, const struct data *data);
void limits_release(struct limits *l);

#endif
