/* compare.h - whether two cells say the same, and by how much numbers differ.
 *
 *	struct diff_compare c = {.numbers = true};
 *	c.tolerance = AMOUNT_UNIT / 100;
 *	diff_same(text_of("1.00"), text_of("1.01"), &c, &style)    // true
 */
#ifndef DIFF_COMPARE_H
#define DIFF_COMPARE_H

#include "base/number.h"

/* How the cells of a column are compared. */
struct diff_compare {
	bool numbers;	  /* two that are numbers, as numbers */
	amount tolerance; /* and they are the same if they differ by no more */
};

/* Whether OLD and NEW say the same: by their bytes, or as C has it. */
bool diff_same(struct text old, struct text new, const struct diff_compare *c,
	const struct number_style *style);

/* The number T, also one with an exponent: exact below 10^15 if that is not
 * below 0 and the number has fewer than nine digits behind its point, else
 * below 9 millions and to the nearest 10^-9.  *DECIMALS becomes how many digits
 * behind the point it has, at most 9. */
bool diff_number(amount *to, unsigned *decimals, struct text t,
	const struct number_style *style);

/* *BY = NEW - OLD, with as many *DECIMALS as the longer of them has; false:
 * they are not two numbers, or it is beyond what an amount holds. */
bool diff_difference(amount *by, unsigned *decimals, struct text old,
	struct text new, const struct number_style *style);

/* Whether the rows at OLD and NEW, N cells as encoded.h writes them, say the
 * same in all of them, cell I as C[I] has it. */
bool diff_rows(const char *old, const char *new, const struct diff_compare *c,
	size_t n, const struct number_style *style);

#endif
