/* making.h - a machine made of a table of rows: they are coded, learned by the
 * steps that suit them best, and scored by what was learned.
 *
 *	struct making *m = making_new(&data);
 *	why = making_run(m, &how, &by);		// NULL, or a message
 *	... m->rows.f is the machine, m->f what is judged ...
 *	making_free(m);
 */
#ifndef FACTOR_MAKING_H
#define FACTOR_MAKING_H

#include "factor/choose.h"
#include "factor/coded.h"
#include "learn/fitted.h"

struct making_how {
	struct train_how train; /* but for "step" and "first" */
	double step;		/* above 0; NaN: several are tried */
	uint64_t least;		/* words that fewer rows have are one */
	unsigned threads;
	bool again;  /* with what was found, from the held rows, too */
	bool judged; /* the rows are looked at by what the machine says */
};

struct making {
	struct fitted_how how;
	struct fitted f; /* its scores, if judged, are those of the machine */
	struct coded rows;
	struct choose_try try[CHOOSE_MOST];
	unsigned tries, best; /* which of them the machine is */
};

/* DATA is borrowed, and used up as fitted_begin() does. */
struct making *making_new(struct data *data);
void making_free(struct making *m); /* NULL is fine */

/* Two classes only.  NULL, or why there is no machine. */
MUST_USE const char *making_run(struct making *m, const struct fitted_how *how,
	const struct making_how *by);

/* Of machines by BY[0..N) the one with the highest AUC of the kept rows, the
 * first of equals; AUC[i] is that of each.  *TO, NULL or owned in any case. */
MUST_USE const char *making_best(struct making **to, double *auc,
	struct data *data, const struct fitted_how *how,
	const struct making_how *by, unsigned n);

/* How well column FIELD alone tells the label of the learned rows: leak.h. */
double making_leak(const struct making *m, unsigned field);

/* Columns that nothing can be learned from: of words no level, of numbers one
 * value.  How many; *FIRST is the first of them. */
unsigned making_silent(const struct making *m, unsigned *first);

#endif
