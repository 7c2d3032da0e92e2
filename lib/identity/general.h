/* general.h - values made coarser: an age of ten years, a month, a province.
 *
 *	age	37		gen:10		30-39
 *	birth	1990-05-17	gen:month	1990-05
 *	region	110105		gen:4		1101
 *	amount	1234.50		gen:100		1200
 */
#ifndef IDENTITY_GENERAL_H
#define IDENTITY_GENERAL_H

#include "base/when.h"
#include "identity/kind.h"

enum { GENERAL_MONTH = 1, GENERAL_YEAR = 2 };

/* How coarse: what stands for it in words ("10", "month"; "" is usual) for a
 * value of KIND, in TO.  NULL, or a message: the kind has none, or not this. */
MUST_USE const char *general_read(
	unsigned *to, enum identity_kind kind, struct text words);

/* Append BY, of KIND, as the words behind "gen": ":10", ":month". */
void general_print(struct buf *to, enum identity_kind kind, unsigned by);

/* Append T, a value of KIND, as coarse as BY.  False: it is no such value, and
 * nothing is appended.  What is that coarse already stays. */
bool general_value(struct buf *to, enum identity_kind kind, unsigned by,
	struct text t, struct zone *zone);

/* Whether T is digits with a sign, commas and a point: what an amount, or a
 * time in seconds, looks like. */
bool general_is_number(struct text t);

#endif
