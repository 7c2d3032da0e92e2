/* train.h - a machine learned from rows, by steps down the gradient.
 *
 * Each epoch takes the rows in an order of hashes of the rows themselves, in
 * batches.  Rows of the table step by Adagrad with one rate for a vector and
 * one for its weight (Duchi and others 2011, by rows), and only those that the
 * batch has; layers step by Adam (Kingma and Ba 2015).  All sums go in the
 * order of the batch, and products are rounded before they are added, so that
 * the bytes depend on the rows alone.
 *
 * Some rows are held out, and every so often their loss is looked at: the
 * answer is the machine as it was where that was least.  Without such rows
 * those that are learned from are looked at.  How far that is can be said
 * beforehand, too: then nothing is looked at until the end.
 */
#ifndef FACTOR_TRAIN_H
#define FACTOR_TRAIN_H

#include "factor/factor.h"

struct train_how {
	unsigned dim, layers;
	uint32_t hidden[FACTOR_LAYERS];
	size_t batch; /* rows; 0: by how many there are */
	unsigned epochs;
	double until; /* above 0: so many, the last of them in part, and the
		       * answer is the machine at the end */
	double rate;  /* of layers */
	double step;  /* of the table */
	double first; /* deviation of the vectors as they begin */
	uint64_t seed;
};

/* The layers of HOW from "128,64"; NULL, or what is wrong. */
MUST_USE const char *train_layers(struct train_how *how, struct text rest);

/* Rows: the first LEARNED are learned from, HELD behind them are held out. */
struct train_rows {
	const uint32_t *level;
	const float *number;
	const double *y;	/* 0 or 1 */
	const uint32_t *weight; /* NULL: all are alike */
	const uint64_t *hash;	/* of each row and its label */
	size_t learned, held;
};

struct train_found {
	double loss;   /* mean of the held rows */
	double epochs; /* how far it went to the best */
};

/* F has columns and levels and gets a table and layers.  It learns from at most
 * MOST rows, by their hashes.  NULL, or why there is no answer. */
MUST_USE const char *train_run(struct machine *f, const struct train_rows *rows,
	const struct train_how *how, size_t most, struct train_found *found);

#endif
