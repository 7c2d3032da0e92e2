/* suitable.h - who may be offered a graded product, and who needs care.
 *
 * A product of a risk grade is for customers who were rated at that grade or
 * above, and a rating holds for twelve months (NFRA Order 7 of 2025, in force
 * since 2026-02-01).  What is not known is never taken for a pass.
 */
#ifndef OFFER_SUITABLE_H
#define OFFER_SUITABLE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"

struct zone;

enum suitable {
	SUITABLE,
	SUITABLE_NO_RATING,   /* none, undated, or later than today */
	SUITABLE_OLD_RATING,  /* older than twelve months */
	SUITABLE_ABOVE_GRADE, /* the product's grade is above the customer's */
	SUITABLE_OUTCOMES
};

enum { SUITABLE_SENIOR = 65 }; /* years: special care, the same Order */

/* PRODUCT: its grade, 0 if it has none; CUSTOMER: the customer's, 0 if none is
 * known.  RATED and TODAY are days; DATED: RATED is known. */
enum suitable suitable_judge(
	int product, int customer, bool dated, int64_t rated, int64_t today);

/* "NO_RATING" and so on. */
const char *suitable_name(enum suitable s);

/* Birthdays passed from the day BIRTH to the day TODAY; below 0 if not born. */
int suitable_age(int64_t birth, int64_t today);

/* The day of the birth T, which when_parse() read in ZONE as MS.  Midnight in a
 * zone of its own (1990-05-01T00:00:00+08:00) is a day that was exported with a
 * clock: it is the day that is written, whatever ZONE is. */
int64_t suitable_birthday(struct text t, int64_t ms, struct zone *zone);

#endif
