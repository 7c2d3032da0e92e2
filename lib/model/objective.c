/* objective.c - links by name, and their formulas. */
#include "model/objective.h"

#include <math.h>

#include "base/number.h"
#include "base/vmath.h"

struct named {
	const char *name;
	enum objective_link link;
	enum objective_base base;
};

static void take_name(struct objective *o, struct text name)
{
	size_t n =
		name.len < sizeof(o->name) - 1 ? name.len : sizeof(o->name) - 1;

	*o = (struct objective){.link = OBJECTIVE_UNKNOWN, .slope = 1};
	if (n)
		memcpy(o->name, name.at, n);
}

static void look_up(struct objective *o, const struct named *in, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(o->name, in[i].name) == 0) {
			o->link = in[i].link;
			o->base = in[i].base;
		}
}

void objective_xgboost(struct objective *o, struct text name)
{
	static const struct named known[] = {
		{"binary:logistic", OBJECTIVE_LOGISTIC, BASE_LOGIT},
		{"reg:logistic", OBJECTIVE_LOGISTIC, BASE_LOGIT},
		{"binary:logitraw", OBJECTIVE_IDENTITY, BASE_RAW},
		{"binary:hinge", OBJECTIVE_STEP, BASE_RAW},
		{"reg:squarederror", OBJECTIVE_IDENTITY, BASE_RAW},
		{"reg:linear", OBJECTIVE_IDENTITY, BASE_RAW},
		{"reg:squaredlogerror", OBJECTIVE_IDENTITY, BASE_RAW},
		{"reg:pseudohubererror", OBJECTIVE_IDENTITY, BASE_RAW},
		{"reg:absoluteerror", OBJECTIVE_IDENTITY, BASE_RAW},
		{"reg:quantileerror", OBJECTIVE_IDENTITY, BASE_RAW},
		{"reg:expectileerror", OBJECTIVE_IDENTITY, BASE_RAW},
		{"rank:pairwise", OBJECTIVE_IDENTITY, BASE_RAW},
		{"rank:ndcg", OBJECTIVE_IDENTITY, BASE_RAW},
		{"rank:map", OBJECTIVE_IDENTITY, BASE_RAW},
		{"count:poisson", OBJECTIVE_EXP, BASE_LOG},
		{"reg:gamma", OBJECTIVE_EXP, BASE_LOG},
		{"reg:tweedie", OBJECTIVE_EXP, BASE_LOG},
		{"survival:cox", OBJECTIVE_EXP, BASE_LOG},
		{"survival:aft", OBJECTIVE_EXP, BASE_LOG},
		{"multi:softprob", OBJECTIVE_SOFTMAX, BASE_RAW},
		{"multi:softmax", OBJECTIVE_CLASS, BASE_RAW}};

	take_name(o, name);
	look_up(o, known, sizeof(known) / sizeof(*known));
}

/* What stands behind the name: "sqrt", "sigmoid:2", "num_class:4". */
static const char *parameter(struct objective *o, struct text word)
{
	static const struct number_style plain = {'.', 0};

	if (text_is(word, "sqrt"))
		o->link = OBJECTIVE_SQUARE;
	if (word.len < 8 || memcmp(word.at, "sigmoid:", 8) != 0)
		return NULL;
	struct text by = {word.at + 8, word.len - 8};
	return real_parse(&o->slope, by, &plain) && o->slope > 0
		       ? NULL
		       : fail_text("objective: '%s' is not right (want a "
				   "number above 0)",
				 text_show(word));
}

const char *objective_lightgbm(struct objective *o, struct text line)
{
	static const struct named known[] = {
		{"regression", OBJECTIVE_IDENTITY, 0},
		{"regression_l1", OBJECTIVE_IDENTITY, 0},
		{"huber", OBJECTIVE_IDENTITY, 0},
		{"fair", OBJECTIVE_IDENTITY, 0},
		{"quantile", OBJECTIVE_IDENTITY, 0},
		{"mape", OBJECTIVE_IDENTITY, 0},
		{"lambdarank", OBJECTIVE_IDENTITY, 0},
		{"rank_xendcg", OBJECTIVE_IDENTITY, 0},
		{"custom", OBJECTIVE_IDENTITY, 0},
		{"poisson", OBJECTIVE_EXP, 0}, {"gamma", OBJECTIVE_EXP, 0},
		{"tweedie", OBJECTIVE_EXP, 0},
		{"binary", OBJECTIVE_LOGISTIC, 0},
		{"cross_entropy", OBJECTIVE_LOGISTIC, 0},
		{"cross_entropy_lambda", OBJECTIVE_LOG1P_EXP, 0},
		{"multiclass", OBJECTIVE_SOFTMAX, 0},
		{"multiclassova", OBJECTIVE_LOGISTIC, 0}};
	struct text rest = text_trim(line);

	take_name(o, text_split(&rest, ' '));
	look_up(o, known, sizeof(known) / sizeof(*known));
	while (rest.at)
		TRY(parameter(o, text_split(&rest, ' ')));
	return NULL;
}

size_t objective_width(const struct objective *o, size_t n)
{
	return o->link == OBJECTIVE_CLASS ? 1 : n;
}

static double one(const struct objective *o, double x)
{
	switch (o->link) {
	case OBJECTIVE_LOGISTIC:
		return vmath_logistic(o->slope * x);
	case OBJECTIVE_EXP:
		return vmath_exp(x);
	case OBJECTIVE_LOG1P_EXP:
		return x > 40 ? x : vmath_log(1 + vmath_exp(x));
	case OBJECTIVE_SQUARE:
		return x < 0 ? -x * x : x * x;
	case OBJECTIVE_STEP:
		return x > 0;
	default:
		return x;
	}
}

static size_t greatest(const double *x, size_t n)
{
	size_t best = 0;

	for (size_t i = 1; i < n; i++)
		if (x[i] > x[best])
			best = i;
	return best;
}

static void softmax(double *to, const double *raw, size_t n)
{
	double most = raw[greatest(raw, n)], sum = 0;

	for (size_t i = 0; i < n; i++)
		sum += to[i] = vmath_exp(raw[i] - most);
	for (size_t i = 0; i < n; i++)
		to[i] /= sum;
}

void objective_apply(
	const struct objective *o, double *to, const double *raw, size_t n)
{
	if (o->link == OBJECTIVE_CLASS)
		*to = (double)greatest(raw, n);
	else if (o->link == OBJECTIVE_SOFTMAX)
		softmax(to, raw, n);
	else
		for (size_t i = 0; i < n; i++)
			to[i] = one(o, raw[i]);
}
