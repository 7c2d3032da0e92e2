/* past.h - from the purchases of a customer to what the models look at.
 *
 * Up to the day of the cut: x, how many days with purchases came after the
 * first; t_x and T, the ages at the last of them and at the cut; zbar, what a
 * purchase after the first came to.  And what came after the cut, up to the
 * end, against which a forecast is judged.
 */
#ifndef CLV_PAST_H
#define CLV_PAST_H

#include "clv/purchases.h"

/* What becomes of amounts below 0. */
enum past_refunds {
	PAST_NET,     /* subtracted, and no purchase */
	PAST_DAY,     /* a moment whose sum is 0 or below is no purchase */
	PAST_NET_ALL, /* subtracted, and a purchase like others */
	PAST_DROP     /* left out */
};

struct past_how {
	enum past_refunds refunds;
	int64_t cut, end; /* moments, both of them included */
	int64_t now;	  /* the moment of age T */
	double unit;	  /* moments a unit of time */
};

struct past {
	bool known; /* has bought up to the cut; else nothing below counts */
	uint32_t x;
	double tx, T;
	amount repeats; /* what came after the first moment, up to the cut */
	int64_t first;	/* moment */
	uint32_t later; /* moments with purchases between cut and end */
	amount later_sum;
	uint32_t none; /* moments up to the cut that are no purchases */
};

/* Fill TO.  NULL, or a message: a sum or a count is too large; CUSTOMER is who
 * it is of. */
MUST_USE const char *past_of(struct past *to, const struct purchases_list *list,
	const struct past_how *how, struct text customer);

/* Whether E is a purchase. */
bool past_buys(const struct purchases_at *e, enum past_refunds refunds);

/* What a purchase after the first came to; 0 where there was none. */
double past_mean(const struct past *p);

#endif
