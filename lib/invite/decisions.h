/* decisions.h - a table of what people have decided about invites.
 *
 *	why = decision_read(&d[i], cell, &zone);   // for each row
 *	d[i].line = ...
 *	decisions_order(d, n);
 *
 * Of several about one event the last by time counts, of those of one time the
 * last of the table. */
#ifndef INVITE_DECISIONS_H
#define INVITE_DECISIONS_H

#include "base/number.h"
#include "base/when.h"
#include "invite/rules.h"

struct decision {
	uint64_t line;	       /* in the file */
	bool is_over;	       /* a later one of the file is about the event */
	bool is_tied;	       /* one before it has its event and its time */
	struct text event, by; /* of the file */
	enum invite_verdict verdict;
	int64_t ms;
	amount back; /* what of the reward is taken back, or 0: all */
};

/* TO, from CELLs that are trimmed: event, verdict, by, time, amount, the
 * last of which may be empty and has up to DIGITS decimals; texts are the
 * cells'.  Returns what is wrong with them, or NULL. */
const char *decision_read(struct decision *to, const struct text *cell,
	struct zone *zone, const struct number_style *style, unsigned digits);

/* Mark those of D[0..n) that are over or tied, and sort them by time, then by
 * line. */
void decisions_order(struct decision *d, size_t n);

/* Whether D is a day or more older than its invite, of MS: a date without a
 * time of day is the day's beginning. */
bool decision_is_early(const struct decision *d, int64_t ms);

#endif
