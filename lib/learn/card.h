/* card.h - a scorecard: every column in a few bins, every bin with a weight.
 *
 * Numbers are divided into bins of about as many rows, words by level, and rows
 * without a value are a bin of their own.  With hits and misses the rows of a
 * bin that have the label and that do not, and P and N those of all rows:
 *
 *	woe	log((hits / P + s) / (misses / N + s)), s = 0.5 / min(P, N)
 *	iv	the sum of (hits / P - misses / N) * woe
 *	score	intercept + the sum over the columns of beta * woe
 *
 * so that a bin of few rows is drawn to 0, which is no evidence (weight of
 * evidence: Good 1950; Siddiqi, Credit risk scorecards, 2006).  Intercept and
 * betas are those of the logistic regression, found by Newton's steps on sums
 * of integers.  The score is written as trees, one a column, each of which has
 * its part of the intercept.
 *
 *	struct card k;
 *	why = card_make(&k, &fitted, &how);	// and fitted.boost
 *	double points = card_points(&k, &how, column, bin);
 *	card_release(&k);
 */
#ifndef LEARN_CARD_H
#define LEARN_CARD_H

#include "learn/fitted.h"

/* Points are OFFSET - FACTOR * score, where the odds of a row without the
 * label double with PDO points, and are ODDS to 1 at BASE points. */
struct card_how {
	unsigned bins;	   /* of a column of numbers, at most */
	uint64_t min_rows; /* of a bin, and of a level by itself */
	bool trend;	   /* bins of numbers rise or fall throughout */
	/* By column: 1 if the score may not fall as the value rises, -1 if it
	 * may not rise, or 0.  NULL: all 0.  Borrowed. */
	const signed char *monotone;
	double min_iv; /* columns of less are left out */
	bool positive; /* betas below 0 are left out, the least first */
	double l2;     /* draws betas to 0 */
	double pdo, base, odds;
	unsigned threads;
};

enum card_kind { CARD_VALUES, CARD_REST /* words of few rows */, CARD_NONE };

struct card_bin {
	enum card_kind kind;
	bool none;	     /* rows without a value are here, too */
	unsigned first, end; /* of numbers: codes; of words: the code, or those
				of the rest are where bin_of says so */
	uint64_t n;	     /* rows */
	uint64_t rows, hits; /* their weights */
	int woe;	     /* in units of 1 / CARD_ONE */
};
enum { CARD_ONE = 1024 };

struct card_column {
	unsigned column;
	struct card_bin *bin; /* owned */
	unsigned bins;
	uint16_t *bin_of; /* owned: by code, that of no value included */
	double iv, beta;
	bool in; /* it is part of the score */
};

struct card {
	const struct fitted *f;
	struct card_column *column; /* owned, one for each of the data */
	unsigned columns, in;
	uint64_t rows, hits; /* weights that are learned from */
	double intercept;
	unsigned negative, dropped; /* betas below 0: kept, left out */
	unsigned first;		    /* column of the least of either */
};

/* Make K of F, whose rows are there (fitted_prepare()), and its trees and
 * scores.  NULL, or a message; K is to be released either way. */
MUST_USE const char *card_make(
	struct card *k, struct fitted *f, const struct card_how *how);
void card_release(struct card *k);

/* What a bin of a column adds to the score. */
double card_value(const struct card *k, const struct card_column *c,
	const struct card_bin *b);

/* Its points, an integer; the points of a row are the sum of its bins'. */
double card_points(const struct card *k, const struct card_how *how,
	const struct card_column *c, const struct card_bin *b);
double card_offset(const struct card_how *how);
double card_factor(const struct card_how *how);

/* What a bin adds to the information value of its column. */
double card_iv(const struct card *k, const struct card_bin *b);

/* The parts of card_make(): card_bins.c, card_fit.c, card_trees.c. */
void card_bins(struct card *k, const struct card_how *how);
MUST_USE const char *card_fit(struct card *k, const struct card_how *how);
void card_trees(struct card *k, struct fitted *f);

#endif
