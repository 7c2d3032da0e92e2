/* tensors.h - tensors by name, from the lines of weights.tsv. */
#ifndef FACTOR_TENSORS_H
#define FACTOR_TENSORS_H

#include "base/text.h"

struct tensor {
	struct text name;
	size_t rows, columns; /* of a vector: 1 column */
	double *x;	      /* owned */
	bool used;
	unsigned long line;
};

struct tensors {
	struct tensor *tensor; /* owned */
	size_t n, cap;
};

MUST_USE const char *tensors_read(struct tensors *t, struct text weights);
void tensors_release(struct tensors *t);

/* The tensor that is called BEFORE, MIDDLE and BEHIND, marked as used; NULL:
 * there is none. */
struct tensor *tensors_find(struct tensors *t, const char *before,
	struct text middle, const char *behind);

/* The same, which must be there with ROWS and COLUMNS. */
MUST_USE const char *tensors_want(struct tensors *t, struct tensor **to,
	const char *name, size_t rows, size_t columns);

/* What stands between BEFORE and BEHIND in NAME; at NULL: it is not so. */
struct text tensors_between(
	struct text name, const char *before, const char *behind);

#endif
