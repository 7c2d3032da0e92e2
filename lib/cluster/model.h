/* model.h - a fitted clustering as text that can be kept and trusted.
 *
 * Cells are divided by TAB, with \t \n \r \\ as escapes; doubles are %a, so
 * that what is read is to the bit what was written; times are epoch
 * milliseconds.  In this order, a line each:
 *
 *	crmutils-model 1 rfm-cluster
 *	transform	log | zscore | raw
 *	seed		an integer
 *	as-of		milliseconds, or - for none
 *	customers	n
 *	inertia		a double
 *	features	d
 *	feature		name, mean, sd		d of these three
 *	edges		9 deciles
 *	counts		10, the customers of each decile at training
 *	clusters	k
 *	cluster		customers, then d coordinates	k of these
 *	cuts		frequency, amount; or - for none
 *	rules		number of segment rules
 *	rule		name, action, then min and max of 5 measures	each
 *	checksum 0f3a91c2
 *
 * The checksum is the CRC-32 of every byte before its line (zlib's crc32, of
 * RFC 1952), the way to find damage, not forgery.
 */
#ifndef CLUSTER_MODEL_H
#define CLUSTER_MODEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/fail.h"
#include "base/text.h"
#include "cluster/drift.h"
#include "cluster/points.h"
#include "cluster/scale.h"
#include "cluster/segment.h"

enum { MODEL_VERSION = 1, MODEL_MAX_K = 65535, MODEL_MAX_RULES = 65535 };

#define MODEL_NO_TIME INT64_MIN
#define MODEL_MAX_N 1000000000000 /* customers */

/* All that is pointed to belongs to the model (model_release() frees it), the
 * names and actions of the rules too.  A model of all zeros is empty. */
struct model {
	struct scale scale; /* its d is the number of features */
	char *feature[POINTS_MAX_D];
	double edge[POINTS_MAX_D][DRIFT_BINS - 1]; /* raw units */
	uint64_t count[POINTS_MAX_D][DRIFT_BINS];

	unsigned k;
	double *centroid; /* k rows of d, transformed units */
	uint64_t *size;	  /* k: customers of each cluster */

	bool has_cuts; /* not with features of one's own */
	struct segment_cuts cuts;
	struct segment_rule *rule; /* resolved: no quantiles; or NULL */
	size_t rules;

	uint64_t seed;
	int64_t as_of; /* or MODEL_NO_TIME */
	uint64_t n;
	double inertia;
};

/* Append the model as text to OUT.  All its doubles are finite, but for open
 * ends of rules; its names are not empty and sizes add up to n. */
void model_write(struct buf *out, const struct model *m);

/* Fill M, whatever it held before (it is not released), from TEXT.  NULL, or
 * what is wrong, "line 3: ..." first where a line is at fault: another version
 * or program, damage, the end missing, numbers that are no numbers or out of
 * range, counts that do not add up.  M is then empty. */
MUST_USE const char *model_read(struct model *m, struct text text);

/* Why M, which is of the file at PATH, cannot be applied to the D features
 * called NAME: it is of others, or of them in another order.  NULL: it can. */
MUST_USE const char *model_check_features(const struct model *m,
	const char *path, char *const name[], unsigned d);

/* A copy of N rules for a model to own. */
void model_set_rules(
	struct model *m, const struct segment_rule *rule, size_t n);

/* Free what M points to and make it empty. */
void model_release(struct model *m);

#endif
