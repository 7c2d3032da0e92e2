/* outlook.h - what each customer is worth: purchases to come, and what they
 * bring.
 */
#ifndef CLV_OUTLOOK_H
#define CLV_OUTLOOK_H

#include "clv/parting.h"

struct outlook {
	double alive, expected;	  /* as forecast.h has them */
	double spend, value, clv; /* NAN: not known */
	unsigned decile;	  /* 1 is that of the largest; 0: not known */
};

/* Of whom nothing can be said of money. */
struct outlook_doubts {
	uint64_t moneyless; /* their repeat purchases come to 0 or less, or to
			       what nobody knows */
	size_t first;	    /* of them, in the order of buyers */
	uint64_t spendless; /* no repeat purchase, and no mean to spend */
};

/* Of each of B, whose parts have forecasts, but deciles; MARGIN is what of an
 * amount is earned.  The caller frees it. */
struct outlook *outlook_make(
	const struct buyers *b, const struct partings *p, double margin);

/* The deciles of N: of worth where there is MONEY, else of purchases. */
void outlook_deciles(struct outlook *o, size_t n, bool money);

/* TO is all zero. */
void outlook_doubt(struct outlook_doubts *to, const struct buyers *b,
	const struct partings *p, bool money);

#endif
