/* tails.c - the last age first: each tail is the stretch to the next age and
 * that one's tail.
 *
 * A stretch is cut into panels over which both factors change little, so that
 * Gauss-Legendre with 8 points gives all digits.
 */
#include "clv/tails.h"

#include <math.h>
#include <string.h>

#include "base/vmath.h"
#include "clv/gauss.h"

enum { NODES = GAUSS_FEW, M = 5 };

#define RATIO_MOST 1.5	/* a panel ends where alpha + u or beta + u grew so */
#define DECAY_PANEL 3.0 /* or where f fell by e^3 */
#define DECAY_ALL 42.0	/* and behind e^42 nothing counts */

/* Parameters, and where a stretch begins. */
struct stretch {
	double R, alpha, s, beta, from, end;
	double ln; /* ln f(from) */
};

/* The products of M over nodes K, weighted. */
static void add_nodes(double *to, double m[M][NODES], const double *weight)
{
	unsigned at = 0;

	for (unsigned i = 0; i < M; i++) {
		double by[NODES];
		for (unsigned k = 0; k < NODES; k++)
			by[k] = weight[k] * m[i][k];
		for (unsigned j = i; j < M; j++, at++) {
			double sum = 0;
			for (unsigned k = 0; k < NODES; k++)
				sum += by[k] * m[j][k];
			to[at] += sum;
		}
	}
}

/* LN[k] = ln (1 + Z[k]), to the last digits of Z. */
static void log_more(double *ln, const double *z)
{
	double lost[NODES];

	for (unsigned k = 0; k < NODES; k++) {
		double whole = 1 + z[k];
		lost[k] = (z[k] - (whole - 1)) / whole;
		ln[k] = whole;
	}
	vmath_log_all(ln, ln, NODES);
	for (unsigned k = 0; k < NODES; k++)
		ln[k] += lost[k];
}

static void add_panel(
	double *to, const struct stretch *o, double from, double end)
{
	double m[M][NODES], z[2][NODES], weight[NODES], length = end - from;

	for (unsigned k = 0; k < NODES; k++) {
		double u = from + length * gauss_few[k];
		z[0][k] = u / o->alpha;
		z[1][k] = u / o->beta;
		m[0][k] = 1;
		m[2][k] = z[0][k] / (o->alpha + u);
		m[4][k] = z[1][k] / (o->beta + u);
	}
	log_more(m[1], z[0]);
	log_more(m[3], z[1]);
	for (unsigned k = 0; k < NODES; k++)
		weight[k] = -o->R * m[1][k] - (o->s + 1) * m[3][k] - o->ln;
	vmath_exp_all(weight, weight, NODES);
	for (unsigned k = 0; k < NODES; k++)
		weight[k] *= length * gauss_few_weight[k];
	add_nodes(to, m, weight);
}

static void add_stretch(double *to, const struct stretch *o)
{
	double least = o->alpha < o->beta ? o->alpha : o->beta;
	double from = o->from, fallen = 0;

	while (from < o->end && fallen < DECAY_ALL) {
		double speed = o->R / (o->alpha + from) +
			       (o->s + 1) / (o->beta + from);
		double length = fmin(
			(RATIO_MOST - 1) * (least + from), DECAY_PANEL / speed);
		double end = from + length;
		if (end > o->end || o->end - end < 0.1 * length)
			end = o->end;
		add_panel(to, o, from, end);
		/* At the end of a panel the speed is above half of this. */
		fallen += speed * (end - from) / 2;
		from = end;
	}
}

static void place(struct tail *to, double age, const struct stretch *o)
{
	double z[NODES] = {age / o->alpha, age / o->beta}, ln[NODES];

	log_more(ln, z);
	to->ln_alpha = ln[0];
	to->ln_beta = ln[1];
	to->by_alpha = z[0] / (o->alpha + age);
	to->by_beta = z[1] / (o->beta + age);
	to->ln = -o->R * ln[0] - (o->s + 1) * ln[1];
	memset(to->moment, 0, sizeof(to->moment));
}

void tails_make(
	struct tail *to, const double *age, size_t n, double R, const double *q)
{
	struct stretch o = {.R = R, .alpha = q[1], .s = q[2], .beta = q[3]};

	for (size_t i = n; i-- > 0;) {
		place(&to[i], age[i], &o);
		if (i + 1 == n)
			continue;
		double less = vmath_exp(to[i + 1].ln - to[i].ln);
		for (unsigned k = 0; k < TAIL_MOMENTS; k++)
			to[i].moment[k] = less * to[i + 1].moment[k];
		o.from = age[i];
		o.end = age[i + 1];
		o.ln = to[i].ln;
		add_stretch(to[i].moment, &o);
	}
}
