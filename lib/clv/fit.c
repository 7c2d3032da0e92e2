/* fit.c - likelihoods handed to Newton's method, in time of mean 1. */
#include "clv/fit.h"

#include <math.h>
#include <string.h>

#include <stdlib.h>

#include "base/mem.h"
#include "clv/ages.h"
#include "clv/newton.h"

enum { SAMPLE = 4096 };

#define REACH 9.210340371976182736 /* ln 1e4 */
#define BEGIN_MOST 1e3

/* Customers in another unit of time. */
struct scaled {
	enum nbd_model model;
	unsigned threads;
	struct nbd_facts facts;
	double *time; /* t_x, then T; owned */
	struct ages ages;
};

static void look(void *arg, const double *q, struct surface *to)
{
	const struct scaled *s = arg;

	nbd_likelihood(to, s->model, q, &s->facts, s->threads);
}

/* FACTS in time of which UNIT is 1. */
static void scale(struct scaled *to, const struct nbd_facts *facts, double unit)
{
	size_t n = facts->n;

	to->facts = *facts;
	to->time = mem_array(2 * n, sizeof(*to->time));
	for (size_t i = 0; i < n; i++) {
		to->time[i] = facts->tx[i] / unit;
		to->time[n + i] = facts->T[i] / unit;
	}
	to->facts.tx = to->time;
	to->facts.T = to->time + n;
	if (to->model != NBD_PARETO)
		return;
	ages_make(&to->ages, &to->facts);
	to->facts.ages = &to->ages;
}

static void unscale(struct scaled *s)
{
	ages_release(&s->ages);
	free(s->time);
}

/* What Newton's method found, in the unit that was 1 / UNIT; parameters 1 and 3
 * are times where TIMES says so. */
static void take(struct clv_fit *to, const struct newton *n)
{
	to->n = n->n;
	to->likelihood = n->value;
	to->looks = n->looks;
	memcpy(to->q, n->q, sizeof(to->q));
	memcpy(to->bound, n->bound, sizeof(to->bound));
	memcpy(to->cov, n->cov, sizeof(to->cov));
}

static const char *undecided(const struct census *b)
{
	if (b->n == 0)
		return "there are no customers to fit a model to";
	if (b->repeats == 0)
		return "no customer has bought a second time, so that there is "
		       "no rate to be fitted";
	if (!(b->ages > 0))
		return "no customer was watched for any time";
	if (b->facts.n < 2)
		return "all customers did the same, so that a model cannot "
		       "tell them apart";
	return NULL;
}

/* Of B every so manieth customer: their facts, with what it points to in
 * COLUMN.  Customers with equal facts lie together. */
static void sample(
	struct nbd_facts *to, struct census *column, const struct census *b)
{
	size_t each = b->n / SAMPLE;

	for (size_t i = each / 2; i < b->n; i += each) {
		const struct census_entry *e = &b->entry[i];
		census_add(column, e->x, e->tx, e->T);
	}
	census_group(column);
	*to = column->facts;
}

/* Where to begin is not the end of a ridge. */
static void keep_inside(struct newton *n)
{
	for (unsigned i = 0; i < n->n; i++)
		n->q[i] = fmin(fmax(n->q[i], 1 / BEGIN_MOST), BEGIN_MOST);
}

/* Where to begin: at what a sample of many customers says. */
static void begin(struct newton *n, const struct scaled *like,
	const struct census *b, double unit)
{
	struct scaled s = {.model = like->model, .threads = like->threads};
	struct census column = {.n = 0};
	struct nbd_facts facts;

	if (b->n < 4 * SAMPLE)
		return;
	sample(&facts, &column, b);
	if (!undecided(&column)) {
		scale(&s, &facts, unit);
		newton_climb(n, look, &s);
		unscale(&s);
	}
	keep_inside(n);
	census_release(&column);
}

const char *fit_purchases(struct clv_fit *to, enum nbd_model model,
	const struct census *b, unsigned threads)
{
	double people = (double)b->n;

	TRY(undecided(b));
	double unit = model == NBD_BGBB ? 1 : b->ages / people;
	double x = b->repeats / people;
	struct scaled s = {.model = model, .threads = threads};
	struct newton n = {.n = NBD_Q,
		.q = {0.5, 0.5 / fmax(x, 0.01), 1, model == NBD_PARETO ? 1 : 3},
		.reach = REACH};

	if (model == NBD_BGBB)
		n.q[0] = n.q[1] = 1;
	begin(&n, &s, b, unit);
	scale(&s, &b->facts, unit);
	newton_climb(&n, look, &s);
	unscale(&s);
	take(to, &n);
	to->customers = b->n;
	to->q[1] *= unit;
	if (model == NBD_PARETO)
		to->q[3] *= unit;
	/* The density of each purchase was in time of mean 1. */
	to->likelihood -= b->repeats * log(unit);
	return NULL;
}

struct spending {
	struct gammagamma_sums sums;
};

static void look_spend(void *arg, const double *q, struct surface *to)
{
	const struct spending *s = arg;

	gammagamma_likelihood(to, q, &s->sums);
}

/* Where to begin: at what a sample of many customers says. */
static void begin_spend(
	struct newton *n, const struct gammagamma_facts *all, unsigned threads)
{
	uint32_t x[2 * SAMPLE];
	double zbar[2 * SAMPLE];
	size_t each = all->n / SAMPLE;
	struct gammagamma_facts some = {0, x, zbar};
	struct spending s;

	if (each < 4)
		return;
	for (size_t i = each / 2; i < all->n && some.n < 2 * SAMPLE;
		i += each, some.n++) {
		x[some.n] = all->x[i];
		zbar[some.n] = all->zbar[i];
	}
	gammagamma_sums_init(&s.sums, &some, threads);
	newton_climb(n, look_spend, &s);
	gammagamma_sums_release(&s.sums);
	keep_inside(n);
}

/* Whether two customers' purchases come to something else. */
static bool differ(const struct gammagamma_facts *f)
{
	for (size_t i = 1; i < f->n; i++)
		if (f->zbar[i] != f->zbar[0])
			return true;
	return false;
}

const char *fit_spend(
	struct clv_fit *to, const struct gammagamma_facts *f, unsigned threads)
{
	double mean = 0;

	if (f->n == 0)
		return "nobody has repeat purchases that come to more than "
		       "nothing";
	if (!differ(f))
		return "the repeat purchases of all customers come to the same";
	double *money = mem_array(f->n, sizeof(*money));
	for (size_t i = 0; i < f->n; i++)
		mean += f->zbar[i] / (double)f->n;
	for (size_t i = 0; i < f->n; i++)
		money[i] = f->zbar[i] / mean;
	struct gammagamma_facts scaled = {f->n, f->x, money};
	struct spending s;
	struct newton n = {.n = GAMMAGAMMA_Q, .q = {2, 4, 1.5}, .reach = REACH};
	begin_spend(&n, &scaled, threads);
	gammagamma_sums_init(&s.sums, &scaled, threads);
	newton_climb(&n, look_spend, &s);
	gammagamma_sums_release(&s.sums);
	free(money);
	take(to, &n);
	to->customers = f->n;
	to->q[2] *= mean;
	/* Densities were of money of mean 1. */
	to->likelihood -= (double)f->n * log(mean);
	return NULL;
}

double fit_se(const struct clv_fit *f, unsigned i)
{
	return f->bound[i] ? NAN : f->q[i] * sqrt(f->cov[i][i]);
}

const char *fit_ridge(enum nbd_model model, const struct clv_fit *f, unsigned i)
{
	static const char *const low[] = {
		"hardly anybody buys again, and who does buys at any rate",
		"the rate of purchases has no scale", "nobody seems to leave",
		"everybody seems to leave"};
	static const char *const high[] = {
		"all customers seem to buy at one rate",
		"all customers seem to buy at one rate",
		"all customers seem to leave alike",
		"nobody seems to leave, or all customers alike"};
	static const char *const never[] = {
		"hardly anybody buys again, and who does buys at any chance",
		"who has not left seems to buy at each opportunity",
		"nobody seems to leave, or some at once and others never",
		"everybody seems to leave"};
	static const char *const always[] = {
		"all customers seem to buy with one chance",
		"all customers seem to buy with one chance",
		"all customers seem to leave alike",
		"nobody seems to leave, or all customers alike"};
	static const char *const gamma[] = {
		"a part of the customers seems to leave at once",
		"all customers seem to leave at one rate, or nobody does"};

	if (model == NBD_BGBB)
		return f->bound[i] < 0 ? never[i] : always[i];
	if (model == NBD_PARETO && i == 2)
		return f->bound[i] < 0 ? "nobody seems to leave" : gamma[1];
	if (model == NBD_PARETO && i == 3)
		return gamma[f->bound[i] > 0];
	return f->bound[i] < 0 ? low[i] : high[i];
}

const char *fit_ridge_spend(const struct clv_fit *f, unsigned i)
{
	if (i == 0)
		return f->bound[i] > 0 ? "a customer's purchases seem to come "
					 "to the same each time"
				       : "purchases have no scale";
	return f->bound[i] > 0 ? "all customers seem to spend alike"
			       : "what customers spend has no mean";
}
