/* fitted.h - from rows to a model: who is learned from, what classes there are,
 * bins, codes, trees.
 *
 *	struct fitted f;
 *	why = fitted_prepare(&f, &data, &how);	// NULL, or a message
 *	fitted_trees(&f);			// or card_make(), card.h
 *	written_model(&text, &f, version);	// written.h
 *	fitted_release(&f);
 *
 * DATA is used up: of its cells only the texts are left.
 */
#ifndef LEARN_FITTED_H
#define LEARN_FITTED_H

#include "learn/boost.h"
#include "learn/data.h"
#include "learn/judge.h"

/* A model that trees are added to; all of it is borrowed. */
struct fitted_warm {
	unsigned rounds;
	struct text trees, sizes; /* as its text has them (written.h) */
	struct text **level;	  /* by column of words: its levels, as they are
				   * numbered in sets */
	uint32_t *levels;
	bool *asked;   /* by column: some tree asks for it */
	double *score; /* of class k and row i of the data at k * n + i */
};

struct fitted_how {
	const struct fitted_warm *warm; /* or NULL */
	enum loss_kind objective;
	struct text positive; /* of two classes; nothing: 1 of 0 and 1 */
	struct text label;    /* what the column of labels is called */
	double test;	      /* share of units that is kept for judging */
	double held; /* share of the others that says when to stop; 0: none */
	uint64_t seed;
	/* What rows with label 1 weigh, beside their own weight; 0: as much in
	 * all as the others. */
	double class_weight;
	struct boost_how boost;
};

struct fitted {
	const struct fitted_how *how;
	struct data *data;
	size_t n, learned; /* rows; the first are learned from */
	size_t held;	   /* so many behind them say when to stop */
	double *y;	   /* owned */
	/* Owned, by row, or NULL: weights as integers, "unit" of them one;
	 * those that are learned by have that of the class in them, and a unit
	 * of their own. */
	uint32_t *weight, *learn_weight;
	double unit, learn_unit;
	uint64_t weightless; /* rows whose weight is too small to count */
	struct text *class;  /* owned; borrows the data's texts */
	unsigned classes;    /* 0: labels are numbers */
	uint32_t
		*position; /* owned: where each row of the data went, or NULL */
	struct bins *bins; /* owned, a column each */
	struct matrix matrix;
	struct loss objective;
	struct boost boost; /* the trees, and what they say of the rows */
	const char *kind;   /* of the model; a literal */
	/* Points of a row are OFFSET - FACTOR * score; 0: it has none. */
	double offset, factor;
};

/* Rows in their places, labels and weights, and none of the cells. */
MUST_USE const char *fitted_begin(
	struct fitted *f, struct data *data, const struct fitted_how *how);

/* Everything but the trees.  F is to be released either way. */
MUST_USE const char *fitted_prepare(
	struct fitted *f, struct data *data, const struct fitted_how *how);

/* Rounds of all trees, with those that were there before. */
static inline unsigned fitted_rounds(const struct fitted *f)
{
	return f->boost.rounds + (f->how->warm ? f->how->warm->rounds : 0);
}

/* Boosted trees. */
void fitted_trees(struct fitted *f);
void fitted_release(struct fitted *f);

/* The answers to the rows from FROM to END, class by class, for the caller to
 * free: probabilities, counts or numbers, as the objective has them. */
double *fitted_answers(const struct fitted *f, size_t from, size_t end);

/* The same rows as they are judged: two classes only. */
void fitted_judge(
	struct judged *j, const struct fitted *f, size_t from, size_t end);

/* The AUC of the rows that are kept for judging; NaN: they have one label. */
double fitted_auc(const struct fitted *f);

#endif
