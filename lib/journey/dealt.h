/* dealt.h - the credit of one conversion, touch by touch, by each model.
 *
 *	dealt_each(&walk, conversion, refund, touch, arg);
 *
 * It is for walk_book.conversion, when the path lies in the book.
 */
#ifndef JOURNEY_DEALT_H
#define JOURNEY_DEALT_H

#include "journey/walk.h"

/* MODEL gives the touch T so much of the conversion, in units of 10^-18, and of
 * its revenue. */
typedef void dealt_touch(void *arg, const struct touch *t,
	enum credit_model model, uint64_t unit, credit_sum money);

/* Whether some model of RULES gives credit to touches. */
bool dealt_any(const struct walk_rules *rules);

/* Give EACH the touches of CONVERSION under each model that has any: with that
 * of rows the conversion's own row, at the beginning of its day if it came with
 * no time.  A REFUND takes revenue, and has no credit. */
void dealt_each(struct walk_book *w, const struct event *conversion,
	bool refund, dealt_touch *each, void *arg);

#endif
