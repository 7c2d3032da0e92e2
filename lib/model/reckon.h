/* reckon.h - rows through a model, of trees or a machine, several at once.
 *
 *	struct reckon r;
 *	reckon_init(&r, &how);			// one a thread
 *	... r.row[i * columns ...]		// of n rows, at most r.most
 *	reckon_run(&r, n);
 *	... r.raw[i * outputs], reckon_phi(&r, output, i)
 *	reckon_release(&r);
 *
 * A row has a number for each column of the ensemble; those of a machine are
 * its fields.  Rows do not see each other.
 */
#ifndef MODEL_RECKON_H
#define MODEL_RECKON_H

#include "factor/explain.h"
#include "model/margin.h"
#include "model/shapley.h"

enum { RECKON_ROWS = SHAPLEY_ROWS * SHAPLEY_SLICES };

/* All is borrowed.  MACHINE is in place of trees, and E then has its columns
 * alone. */
struct reckon_how {
	const struct ensemble *e;
	const struct margin *margin;
	const struct machine *machine;
	const struct shapley *shapley; /* NULL: no contributions of trees */
	bool explains;		       /* contributions of a machine */
	bool pairs; /* and those of its pairs, if it has no layers */
};

struct reckon {
	struct reckon_how how;
	size_t most;	   /* rows of a run */
	double *row;	   /* columns of the model, row by row */
	double *column;	   /* the same by columns of each slice */
	double *phi;	   /* as shapley_of() gives them */
	double *raw;	   /* outputs, row by row */
	struct pass *pass; /* of a machine, with the parts of its scores */
	struct explain *explain; /* where contributions are asked for */
	double *rest;		 /* of each row: what is missing to the score */
	double *pair;		 /* of each row: of all pairs of fields */
	struct shapley_room *room;
};

void reckon_init(struct reckon *r, const struct reckon_how *how);
void reckon_release(struct reckon *r);

/* The first N rows of R->row. */
void reckon_run(struct reckon *r, size_t n);

/* What features contribute to OUTPUT of row AT of the last run, each
 * SHAPLEY_ROWS numbers behind the one before; and what every row begins with.
 */
const double *reckon_phi(const struct reckon *r, unsigned output, size_t at);
double reckon_base(const struct reckon *r, unsigned output);

/* The pairs of the fields of F, (0,1), (0,2) .. (1,2) ..; of number N the
 * fields. */
size_t reckon_pairs(const struct machine *f);
void reckon_fields(const struct machine *f, size_t n, size_t *a, size_t *b);

#endif
