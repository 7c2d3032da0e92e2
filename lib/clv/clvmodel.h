/* clvmodel.h - fitted models of customers as text that can be kept and trusted.
 *
 * Cells are divided by TAB, with \t \n \r \\ as escapes; doubles are %a, so
 * that what is read is to the bit what was written; times are epoch
 * milliseconds.  In this order, a line each:
 *
 *	crmutils-model 1 clv-forecast
 *	model		bg | mbg | pareto | bgbb
 *	unit		day | week | month | year
 *	per		day | transaction
 *	as-of		milliseconds, or - for none
 *	edges		9 deciles of x			then of t_x / T, and T
 *	counts		10, the customers of each	of these
 *	fits		n
 *	fit		group, customers, ln likelihood	n of these two; the
 *	spend		customers, ln likelihood	first group is everybody
 *	checksum 0f3a91c2
 *
 * Behind the likelihood are the parameters, for each whether it is at a bound
 * (-1, 0, 1), and the covariance of their logarithms, the upper triangle by
 * rows, "-" where it is not known.  A spend model that there is none of has 0
 * customers and nothing else.  The checksum is the CRC-32 of every byte before
 * its line: it finds damage, not forgery.
 */
#ifndef CLV_CLVMODEL_H
#define CLV_CLVMODEL_H

#include "base/text.h"
#include "clv/fit.h"

enum {
	CLVMODEL_VERSION = 1,
	CLVMODEL_MEASURES = 3, /* x, t_x / T, T */
	CLVMODEL_BINS = 10,
	CLVMODEL_FITS = 1000000
};

#define CLVMODEL_NO_TIME INT64_MIN

struct clvmodel_fit {
	char *group; /* owned; "" of everybody */
	struct clv_fit fit, spend;
};

struct clvmodel {
	enum nbd_model model;
	unsigned unit;	   /* 0 day, 1 week, 2 month, 3 year */
	bool transactions; /* what counts is each, and not a day */
	int64_t as_of;
	double edge[CLVMODEL_MEASURES][CLVMODEL_BINS - 1];
	uint64_t count[CLVMODEL_MEASURES][CLVMODEL_BINS];
	struct clvmodel_fit *fit; /* owned */
	size_t fits;
};

/* "day", "week", "month", "year" */
const char *clvmodel_unit(unsigned unit);

/* Append M as text to OUT. */
void clvmodel_write(struct buf *out, const struct clvmodel *m);

/* Fill M, whatever it held before (it is not released), from TEXT.  NULL, or
 * what is wrong, "line 3: ..." first where a line is at fault.  M is then
 * empty. */
MUST_USE const char *clvmodel_read(struct clvmodel *m, struct text text);

void clvmodel_release(struct clvmodel *m);

/* What is other in a run in UNIT, of MODEL and per transaction or not; NULL:
 * nothing. */
const char *clvmodel_other(const struct clvmodel *m, unsigned unit,
	enum nbd_model model, bool transactions);

/* The fit of GROUP, which is not that of everybody; NULL: there is none. */
const struct clvmodel_fit *clvmodel_find(
	const struct clvmodel *m, struct text group);

#endif
