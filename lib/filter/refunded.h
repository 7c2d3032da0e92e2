/* refunded.h - what was given back, in a column beside the amount.
 *
 * Shops export orders with the amount that was paid and, in a column of its own
 * (role refunded: 退款金额, refund_amount, ...), how much of it went back.  It
 * is subtracted where somebody asks for it by --columns=refunded=NAME, and else
 * told, once a run, with the first row.
 *
 *	refunded_open(&config->refunded, s);		// in open(), last
 *	refunded_bind(&config->refunded, b);		// in bind()
 *	if (!refunded_take(&config->refunded, row, &sum, &state->given_back))
 *		return BAD;
 *	refunded_tell(&config->refunded, s, &state->given_back);
 */
#ifndef FILTER_REFUNDED_H
#define FILTER_REFUNDED_H

#include "base/number.h"
#include "filter/filter.h"

struct refunded {
	unsigned role;
	bool subtracts;	  /* --columns says where it is */
	struct text name; /* of the first file's column, borrowed; or none */
};

/* The role, as the last that the command reads. */
void refunded_open(struct refunded *r, struct setup *s);
/* In bind(), of the first file: where several columns fit, that is told. */
void refunded_bind(struct refunded *r, const struct binding *b);

/* Take what ROW says was given back from *SUM, a number of 10^-9, or count the
 * row in TOLD.  False: the row is bad. */
bool refunded_take_any(const struct refunded *r, unsigned role, struct row *row,
	amount *sum, struct notice *told);
static inline bool refunded_take(const struct refunded *r, struct row *row,
	amount *sum, struct notice *told)
{
	return !row_has(row, r->role) ||
	       refunded_take_any(r, r->role, row, sum, told);
}

/* The same of a table, in which the role is ROLE. */
static inline bool refunded_take_role(const struct refunded *r, unsigned role,
	struct row *row, amount *sum, struct notice *told)
{
	return !row_has(row, role) ||
	       refunded_take_any(r, role, row, sum, told);
}

/* In finish(): what was not subtracted. */
void refunded_tell(
	const struct refunded *r, struct setup *s, const struct notice *told);

#endif
