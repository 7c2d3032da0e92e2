/* judge.h - how well answers foretell labels.
 *
 * Rows of one answer are a group, and groups are in the order of their answers,
 * so that no figure depends on the order of rows: where a part of the rows ends
 * within a group, it has its share of the group.
 *
 *	struct judged j;
 *	judge_two(&j, answer, y, weight, n);	// labels are 0 and 1
 *	double auc = judge_auc(&j);
 *	judged_release(&j);
 */
#ifndef LEARN_JUDGE_H
#define LEARN_JUDGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct judged_group {
	double answer;
	uint64_t rows, hits; /* weights of all, and of those with label 1 */
};

struct judged {
	struct judged_group *group; /* owned: from the highest answer down */
	size_t n;
	uint64_t rows, hits;
};

/* WEIGHT: NULL, all are 1. */
void judge_two(struct judged *j, const double *answer, const double *y,
	const uint32_t *weight, size_t n);
void judged_release(struct judged *j);

/* That a row of label 1 has a higher answer than one of label 0; a tie counts
 * half.  NAN without both labels. */
double judge_auc(const struct judged *j);

/* The largest distance between the shares of the labels above an answer. */
double judge_ks(const struct judged *j);

/* The mean of -log of the answer to what was, and of its squared error. */
double judge_logloss(const struct judged *j);
double judge_brier(const struct judged *j);

/* So much of label 1 is among the ROWS rows with the highest answers. */
double judge_hits(const struct judged *j, double rows);

/* The part of the rows with an answer of at least X: weights of all, and of
 * label 1. */
void judge_above(
	const struct judged *j, double x, uint64_t *rows, uint64_t *hits);

/* The logistic regression of the label on log(answer / (1 - answer)): an
 * intercept of 0 and a slope of 1 where answers are as often right as they say;
 * a slope below 1 where they say too much.  False: there is none. */
bool judge_calibration(
	const struct judged *j, double *intercept, double *slope);

/* Groups in at most ten parts of as many rows, from the lowest answer up; a
 * group is never divided.  How many parts. */
struct judged_part {
	double low, high, mean; /* answers */
	uint64_t rows, hits;
};
enum { JUDGED_PARTS = 10 };
unsigned judge_parts(struct judged_part *to, const struct judged *j);

/* Of labels that are numbers. */
struct judged_numbers {
	double rmse, mae; /* errors: root of the mean square, mean */
	double r2;	  /* share of the variance; NAN without any */
	double deviance;  /* mean, of counts */
};
void judge_numbers(struct judged_numbers *j, const double *answer,
	const double *y, const uint32_t *weight, size_t n);

/* Of several classes: the answer of row i and class k is at k * n + i. */
struct judged_classes {
	double logloss, accuracy;
};
void judge_classes(struct judged_classes *j, const double *answer,
	const double *y, const uint32_t *weight, size_t n, unsigned classes);

#endif
