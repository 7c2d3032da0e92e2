/* audit.h - whether terms differ by what must not matter.
 *
 * Rows are offers made, in strata of comparable ones: stratum s has rows
 * first[s] to first[s + 1].  WORSE is how bad a row's terms are for the
 * customer, in any unit, high is bad.  Prices are no random draws from a
 * population but what a rule says, so errors of least squares mean nothing
 * here (Huang and Hooker, arXiv 2605.11614, 2026): what chance would do is
 * found by dealing attributes out anew within strata, see permutation.h.
 *
 * Every check costs rows times permutations.  Sums run in the order of rows.
 */
#ifndef OFFER_AUDIT_H
#define OFFER_AUDIT_H

#include "offer/permutation.h"

#define AUDIT_UNKNOWN UINT32_MAX /* a label: left out of the check */

struct audit {
	const size_t *first; /* strata + 1 */
	size_t strata;
	unsigned permutations;
	uint64_t seed;
};

/* How much worse rows with LABEL = WHICH are off than the others of their
 * stratum, as a part of the mean of |worse| there; strata weigh by n1 n2 / (n1
 * + n2), as Mantel and Haenszel have it.  COMPARED becomes the number of
 * strata that have both. */
void audit_parity(struct permutation *to, size_t *compared,
	const struct audit *a, const double *worse, const uint32_t *label,
	uint32_t which);

/* How well FACTOR (of FACTORS values) tells the label (of LABELS values)
 * within strata.  INFO: mutual information as a part of the label's
 * entropy, 0 to 1.  AUC: that a row with a label is rated likelier to have it
 * than one without, by the shares of the factor's values; 0.5 is chance;
 * labels weighted by rows. */
void audit_proxy(struct permutation *info, struct permutation *auc,
	const struct audit *a, const uint32_t *factor, uint32_t factors,
	const uint32_t *label, uint32_t labels);

/* Rank correlation of WORSE with TENURE within strata (Spearman, middle ranks
 * for ties); NAN in TENURE leaves a row out. */
void audit_loyalty(struct permutation *p, const struct audit *a,
	const double *worse, const double *tenure);

#endif
