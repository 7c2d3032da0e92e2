/* pass.h - rows through a net, from their levels and numbers to raw scores.
 *
 *	struct pass *p = pass_new(f, 64);
 *	factor_encode(f, cells, p->level + i * f->words, p->number + i *
 * f->numbers); pass_run(p, f, 64); double raw = pass_raw(p, f, i);
 * pass_free(p);
 *
 * One pass is one thread's; a net is shared by all.  The same rows give the
 * same bits whatever stands beside them.
 */
#ifndef FACTOR_PASS_H
#define FACTOR_PASS_H

#include "factor/factor.h"
#include "factor/panel.h"

struct pass {
	size_t most, wide; /* rows, and the same as a multiple of eight */
	uint32_t *level;   /* of words, row by row */
	float *number;	   /* of numbers, scaled, row by row */
	double *linear, *fm, *deep; /* the parts of the raw scores */
	double *sum;		    /* of the vectors of each row */
	/* What goes into each layer, and what comes out of the last: panels of
	 * 32, of each panel all rows one after another. */
	float *layer[FACTOR_LAYERS + 1];
	panel_add *add;
};

struct pass *pass_new(const struct machine *f, size_t most);
void pass_free(struct pass *p);

/* The first N rows of P->level and P->number. */
void pass_run(struct pass *p, const struct machine *f, size_t n);

/* The raw scores of N rows, which stand at ROW (NULL: one after another), for
 * the caller to free. */
double *pass_all(const struct machine *f, const uint32_t *level,
	const float *number, const uint32_t *row, size_t n);

static inline double pass_raw(
	const struct pass *p, const struct machine *f, size_t i)
{
	return f->bias + p->linear[i] + p->fm[i] + p->deep[i];
}

/* The float of input or unit K of row I in a layer of P. */
static inline size_t pass_cell(const struct pass *p, size_t i, size_t k)
{
	return k / FACTOR_PANEL * FACTOR_PANEL * p->wide + i * FACTOR_PANEL +
	       k % FACTOR_PANEL;
}

/* CELL has a double a field: the level of words, the value of numbers, NAN
 * where there is none.  LEVEL and NUMBER get what is passed. */
void factor_encode(const struct machine *f, const double *cell, uint32_t *level,
	float *number);

#endif
