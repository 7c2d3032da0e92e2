/* train_parts.h - what the parts of training share. */
#ifndef FACTOR_TRAIN_PARTS_H
#define FACTOR_TRAIN_PARTS_H

#include "factor/pass.h"
#include "factor/train.h"

/* Behind the weight of a row of the table: sums of squares of the gradients of
 * its vector, by mean, and of its weight. */
enum { TRAIN_SPARE = 2 };

struct trainer {
	struct machine *f;
	const struct train_rows *rows;
	const struct train_how *how;
	struct pass *p;
	const uint32_t *order;		 /* of the batch: rows */
	size_t n;			 /* rows of the batch */
	float *pull;			 /* of each row: slope of its loss */
	float *delta[FACTOR_LAYERS + 1]; /* slopes, as pass.layer */
	float *turned[FACTOR_LAYERS];	 /* weights: panels of 32 inputs */
	float *mean, *square;		 /* Adam's, one a float of the net */
	double fade_mean, fade_square;	 /* powers of its two factors */
	float adam;			 /* the rate of this step */
	float bias_sum;			 /* Adagrad's, of the bias */
	uint32_t *slot, *list;		 /* rows of the table in the batch */
	float *slope;			 /* of each of these: vector, weight */
	double by;			 /* weight of a row of weight 1 */
};

/* train_step.c: one step by the rows of the batch. */
void train_step(struct trainer *t);

/* Copy a batch into the pass. */
void train_gather(struct trainer *t, const uint32_t *order, size_t n);

/* train_start.c: a table and layers as learning begins. */
void train_start(struct machine *f, const struct train_rows *rows,
	const struct train_how *how);
/* T->turned of layer L. */
void train_turn(struct trainer *t, unsigned l);

#endif
