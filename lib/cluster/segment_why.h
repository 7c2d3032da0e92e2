/* segment_why.h - why a customer is in its segment, as a sentence.
 *
 *	frequency 12 > 3.4, amount 80 <= 120; amount above 120: high-value,
 *	frequency at most 3.4: long-tail
 *
 * and by rules "rule 2: frequency 5 from 4, recency 12 to 30".
 */
#ifndef CLUSTER_SEGMENT_WHY_H
#define CLUSTER_SEGMENT_WHY_H

#include "cluster/segment.h"

/* Append which side of both cut points FREQUENCY and MONETARY (the total) are
 * on, and the segments across each; without MONEY, where nobody has amounts, of
 * frequency alone. */
void segment_why_cuts(struct buf *to, const struct segment_cuts *cuts,
	double frequency, double monetary, bool money);

/* Append the rule AT (from 0) of N and those of its bounds that are not open,
 * with the VALUE that each held for; AT is N: no rule. */
void segment_why_rule(struct buf *to, const struct segment_rule *rule, size_t n,
	size_t at, const double value[SEGMENT_MEASURES]);

#endif
