/* compare.c - estimates of arms, and what is said of two. */
#include "stat/compare.h"

#include <math.h>

#include "stat/dist.h"

static struct compare_sample sample_of(
	const struct moments *m, double value, double variance)
{
	double n = (double)m->n, of_mean = variance / n;

	return (struct compare_sample){
		n, value, value, of_mean, of_mean * of_mean / (n - 1)};
}

struct compare_sample compare_mean(const struct moments *m,
	const struct moments_shape *s, unsigned y, amount origin)
{
	struct compare_sample mean = sample_of(
		m, moments_mean(m, y), moments_covariance(m, s, y, y));

	mean.beyond = moments_beyond(m, y, origin);
	return mean;
}

/* A quantity as units have it: y, or (y - ratio d) / mean of d. */
struct linear {
	const struct compare_of *of;
	double ratio, mean;
};

static struct linear linear_of(
	const struct moments *m, const struct compare_of *of)
{
	return of->ratio ? (struct linear){of, moments_ratio(m, of->y, of->d),
				   moments_mean(m, of->d)}
			 : (struct linear){of, 0, 1};
}

/* The covariance of column Y and A. */
static double with_column(const struct moments *m,
	const struct moments_shape *s, unsigned y, const struct linear *a)
{
	double c = moments_covariance(m, s, y, a->of->y);

	return a->of->ratio
		       ? c - a->ratio * moments_covariance(m, s, y, a->of->d)
		       : c;
}

static double covariance(const struct moments *m, const struct moments_shape *s,
	const struct linear *a, const struct linear *b)
{
	double c = with_column(m, s, a->of->y, b);

	if (a->of->ratio)
		c -= a->ratio * with_column(m, s, a->of->d, b);
	return c / (a->mean * b->mean);
}

/* A variance that rounding has left below 0; that of one unit stays none. */
static double not_below(double variance)
{
	return variance < 0 ? 0 : variance;
}

struct compare_sample compare_ratio(const struct moments *m,
	const struct moments_shape *s, unsigned y, unsigned d)
{
	struct compare_of of = {true, y, d};
	struct linear a = linear_of(m, &of);

	return sample_of(m, a.ratio, not_below(covariance(m, s, &a, &a)));
}

double compare_slope(const struct moments *m, const struct moments_shape *s,
	const struct compare_of *a, const struct compare_of *b)
{
	if (!a->ratio && !b->ratio)
		return moments_slope(m, s, a->y, b->y);
	struct linear x = linear_of(m, a), y = linear_of(m, b);
	double variance = covariance(m, s, &y, &y);
	return variance > 0 ? covariance(m, s, &x, &y) / variance : 0;
}

/* How far OF is in M beyond what it is in both arms. */
static double beyond_both(const struct moments *m, const struct moments *both,
	const struct compare_of *of)
{
	amount centre = moments_origin(both, of->y);

	return of->ratio ? moments_ratio(m, of->y, of->d) -
				   moments_ratio(both, of->y, of->d)
			 : moments_beyond(m, of->y, centre) -
				   moments_beyond(both, of->y, centre);
}

struct compare_sample compare_adjusted(const struct moments *m,
	const struct moments_shape *s, const struct compare_before *before,
	amount origin)
{
	const struct compare_of *of = &before->after;
	double theta = before->theta;
	double off = theta * beyond_both(m, before->both, &before->before);
	struct linear y = linear_of(m, of), x = linear_of(m, &before->before);
	double spread = covariance(m, s, &y, &y) +
			theta * theta * covariance(m, s, &x, &x) -
			2 * theta * covariance(m, s, &y, &x);
	double value = of->ratio ? y.ratio : moments_mean(m, of->y);
	struct compare_sample mean =
		sample_of(m, value - off, not_below(spread));

	if (!of->ratio)
		mean.beyond = moments_beyond(m, of->y, origin) - off;
	return mean;
}

void compare_add(struct compare_sample *all, const struct compare_sample *one,
	double weight)
{
	double square = weight * weight;

	all->n += one->n;
	all->value += weight * one->value;
	all->beyond += weight * one->beyond;
	all->variance += square * one->variance;
	all->dof += square * square * one->dof;
}

/* How soon the sequence is to be tight: rho^2 of the paper. */
static double pace(const struct compare_how *how)
{
	double ln = -2 * log(how->alpha);

	return (ln + log1p(ln)) / how->tune;
}

double compare_nightly(double n, const struct compare_how *how)
{
	double nr = n * pace(how);

	return sqrt(2 * (nr + 1) * log(sqrt(nr + 1) / how->alpha) / nr);
}

double compare_nightly_p(
	double statistic, double n, const struct compare_how *how)
{
	double nr = n * pace(how);
	double p = sqrt(nr + 1) *
		   exp(-statistic * statistic * nr / (2 * (nr + 1)));

	return p < 1 ? p : 1;
}

/* The bounds of treated / control - 1: all r for which treated - r control is
 * within the multiplier of 0. */
static void bound_lift(struct compared *to,
	const struct compare_sample *control,
	const struct compare_sample *treated)
{
	double m0 = control->value, m1 = treated->value;
	double square = to->multiplier * to->multiplier;
	double a = m0 * m0 - square * control->variance;
	double b = m0 * m1;

	to->vague = !(a > 0);
	if (!(m0 > 0))
		return;
	to->lift = m1 / m0 - 1;
	if (to->vague)
		return;
	/* b^2 - a (m1^2 - square v1), without what cancels in it */
	double root =
		sqrt(fmax(0, square * (m0 * m0 * treated->variance +
					      m1 * m1 * control->variance -
					      square * control->variance *
						      treated->variance)));
	to->lift_low = (b - root) / a - 1;
	to->lift_high = (b + root) / a - 1;
}

void compare_arms(struct compared *to, const struct compare_sample *control,
	const struct compare_sample *treated, const struct compare_how *how)
{
	const double none = (double)NAN;
	double variance = control->variance + treated->variance;
	double n = control->n + treated->n;

	*to = (struct compared){none, none, none, none, none, none, none, none,
		none, none, none, none, false, false};
	to->difference = treated->beyond - control->beyond;
	if (!(variance > 0) || isinf(variance))
		return;
	to->se = sqrt(variance);
	to->df = variance * variance / (control->dof + treated->dof);
	to->statistic = to->difference / to->se;
	if (how->nightly) {
		to->multiplier = compare_nightly(n, how);
		to->p = compare_nightly_p(to->statistic, n, how);
	} else {
		to->multiplier = dist_t_quantile(how->alpha / 2, to->df);
		to->p = 2 * dist_t_tail(fabs(to->statistic), to->df);
	}
	to->low = to->difference - to->multiplier * to->se;
	to->high = to->difference + to->multiplier * to->se;
	to->proven = to->low > 0 || to->high < 0;
	to->mde = (dist_normal_quantile(how->alpha / 2) +
			  dist_normal_quantile(1 - how->power)) *
		  to->se;
	bound_lift(to, control, treated);
}
