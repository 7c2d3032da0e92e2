/* mask.h - values with their middle hidden: 138****8000.
 *
 *	phone	138****8000, +86 138-****-8000	head 3, tail 4
 *	idcard	110105********002X		6, 4 (of 15 digits 6, 3)
 *	card	622202*********7504		6, 4
 *	email	l****@example.cn		first letter, domain
 *	name	欧***				1, 0
 *	ip	192.0.2.0, 2001:db8::		/24, /64
 *	birth	1990-**-**			the year
 *
 * The number of characters stays (but for IP), and so do blanks, hyphens and
 * brackets among them.  What has not the form of its kind is hidden whole.  A
 * value that is masked already stays as it is.
 */
#ifndef IDENTITY_MASK_H
#define IDENTITY_MASK_H

#include "identity/kind.h"

/* How much stays: HEAD characters and TAIL; HEAD < 0: as the table says. */
struct mask_ends {
	int head, tail;
};

/* Append T, a value of KIND, masked. */
void mask_value(struct buf *to, enum identity_kind kind, struct text t,
	struct mask_ends ends);

/* Append T, all numbers of eleven digits or more in it masked, whatever they
 * are: also with single blanks or hyphens among them, in full width, or with
 * the X that ends an identity number.  The first three and the last four stay.
 * For questions that people typed, where a slip of the pen is as good a number.
 */
void mask_numbers(struct buf *to, struct text t);

#endif
