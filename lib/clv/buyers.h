/* buyers.h - customers as the models see them, in the order of their names.
 *
 * They are made of what was bought, as of a day; or of a ready table that has
 * their ages already.
 *
 *	TRY(buyers_find(&b, &purchases, &how, &past));
 *	b.at[i].x ...
 *	buyers_release(&b);
 */
#ifndef CLV_BUYERS_H
#define CLV_BUYERS_H

#include "base/when.h"
#include "clv/belonging.h"
#include "clv/calendar.h"
#include "clv/past.h"

/* A row of a ready table, in units of time. */
struct buyers_ready {
	double tx, T, zbar; /* NAN: no zbar */
	uint32_t x;
};

struct buyer {
	size_t at; /* number in the purchases, or in the ready table */
	double tx, T, zbar;
	uint32_t x;
	uint32_t group; /* word, or BELONGING_NONE */
	uint32_t part;	/* whose fit is taken (parting.h) */
	uint32_t index; /* in the census of that part */
	int64_t first;	/* day, or the first of a period; BUYERS_NO_DAY */
	uint32_t later; /* purchases behind the cut, up to the end */
	amount later_sum;
};

#define BUYERS_NO_DAY INT64_MIN

struct buyers_how {
	const struct calendar *calendar;
	struct zone *zone; /* of moments in milliseconds */
	bool moneyless;	   /* amounts are none */
	int64_t most;	   /* repeat purchases that a customer may have */
	const struct belonging *groups; /* NULL: there are none */
};

struct buyers {
	struct buyer *at; /* owned */
	size_t n;
	int64_t as_of; /* day of the forecast; BUYERS_NO_DAY: not known */
	int64_t end;   /* the last day that it is judged by */
	/* Left out or passed over, for who tells of it. */
	uint64_t later;	     /* customers without a purchase up to the cut */
	size_t first_later;  /* number in the purchases of the first */
	uint64_t later_rows; /* purchases behind the end */
	uint64_t none;	     /* moments that are no purchases */
};

/* Those of P who had bought up to PAST->cut.  NULL, or why the run ends. */
MUST_USE const char *buyers_find(struct buyers *b, const struct purchases *p,
	const struct buyers_how *how, const struct past_how *past);

/* Those of READY, a table of struct buyers_ready; b->as_of is set before. */
MUST_USE const char *buyers_take(struct buyers *b, const struct table *ready,
	const struct buyers_how *how);
void buyers_release(struct buyers *b);

/* What customer AT of P bought, by moments of the model. */
MUST_USE const char *buyers_list(struct purchases_list *list,
	const struct purchases *p, size_t at, const struct calendar *c);

/* A measure of each of B, which models are compared by; the caller frees it. */
enum buyers_measure { BUYERS_X, BUYERS_SHARE /* t_x / T */, BUYERS_T };
double *buyers_measure(const struct buyers *b, enum buyers_measure which);

/* The day on which the first of all began; INT64_MAX where there is none. */
int64_t buyers_began(const struct buyers *b);

#endif
