/* objective.h - from the sum of the leaves to what the model predicts.
 *
 * XGBoost and LightGBM name what a model was trained for; from that follows
 * what becomes of the raw score: a probability, a mean, a class.
 */
#ifndef MODEL_OBJECTIVE_H
#define MODEL_OBJECTIVE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"

enum objective_link {
	OBJECTIVE_IDENTITY,
	OBJECTIVE_LOGISTIC, /* 1 / (1 + exp(-slope x)) of each output */
	OBJECTIVE_EXP,
	OBJECTIVE_LOG1P_EXP,
	OBJECTIVE_SQUARE, /* sign(x) x^2 */
	OBJECTIVE_STEP,	  /* 1 where x > 0, else 0 */
	OBJECTIVE_SOFTMAX,
	OBJECTIVE_CLASS, /* the number of the greatest, one for all outputs */
	OBJECTIVE_UNKNOWN
};

struct objective {
	enum objective_link link;
	/* How XGBoost's base_score becomes a raw score. */
	enum objective_base { BASE_RAW, BASE_LOGIT, BASE_LOG } base;
	double slope;
	char name[64]; /* as the model has it, cut */
};

/* By the name of XGBoost. */
void objective_xgboost(struct objective *o, struct text name);

/* By the line of LightGBM: "binary sigmoid:1", "regression sqrt". */
MUST_USE const char *objective_lightgbm(struct objective *o, struct text line);

/* How many predictions there are for N outputs. */
size_t objective_width(const struct objective *o, size_t n);

/* TO[0..width) from the N raw scores RAW; the arrays do not overlap. */
void objective_apply(
	const struct objective *o, double *to, const double *raw, size_t n);

#endif
