/* nbd_bg.c - BG/NBD and MBG/NBD: customers who may leave after a purchase.
 *
 * With R = r + x and c = b + x - 1 (MBG: b + x), those who have left are to
 * those who have not as
 *
 *	odds = a / c ((alpha + T) / (alpha + t_x))^R
 *
 * so that the likelihood is (alpha + T)^-R (1 + odds), times what depends on x
 * alone, and the chance of being alive is 1 / (1 + odds).  In the BG/NBD nobody
 * leaves without a repeat purchase.
 */
#include <math.h>
#include <stdbool.h>

#include "base/vmath.h"
#include "clv/nbd_parts.h"

/* Logarithms and odds of a chunk, so that loops without branches make them. */
struct columns {
	double ln_T[NBD_CHUNK], ln_tx[NBD_CHUNK];
	double ln_odds[NBD_CHUNK], small[NBD_CHUNK], ln_sum[NBD_CHUNK];
};

static void logs(struct columns *c, const double *q, double after,
	const struct nbd_facts *f, size_t from, size_t n)
{
	double ln_a = vmath_log(q[2]), least = after != 0 ? 0 : 1;

	for (size_t i = 0; i < n; i++) {
		double x = f->x[from + i];
		c->ln_T[i] = q[1] + f->T[from + i];
		c->ln_tx[i] = q[1] + f->tx[from + i];
		c->small[i] = x < least ? 1 : q[3] + x - 1 + after;
	}
	vmath_log_all(c->ln_T, c->ln_T, n);
	vmath_log_all(c->ln_tx, c->ln_tx, n);
	vmath_log_all(c->small, c->small, n);
	for (size_t i = 0; i < n; i++) {
		double x = f->x[from + i];
		c->ln_odds[i] =
			x < least ? -INFINITY
				  : ln_a - c->small[i] +
					    (q[0] + x) *
						    (c->ln_T[i] - c->ln_tx[i]);
	}
}

/* small: exp of minus the size of ln_odds; ln_sum: ln (1 + small). */
static void sums(struct columns *c, size_t n)
{
	for (size_t i = 0; i < n; i++)
		c->small[i] = -fabs(c->ln_odds[i]);
	vmath_exp_all(c->small, c->small, n);
	for (size_t i = 0; i < n; i++)
		c->ln_sum[i] = 1 + c->small[i];
	vmath_log_all(c->ln_sum, c->ln_sum, n);
}

/* (alpha + T)^-R of W customers. */
static void add_watched(
	struct surface *to, double w, double R, double ln_T, double per_T)
{
	to->value -= w * R * ln_T;
	to->slope[0] -= w * ln_T;
	to->slope[1] -= w * R * per_T;
	to->curve[0][1] -= w * per_T;
	to->curve[1][1] += w * R * per_T * per_T;
}

/* ln (1 + odds), where a share GONE has left: D and DD are the derivatives of
 * ln odds. */
static void add_odds(struct surface *to, double w, double gone, double stayed,
	const double *d, double dd[NBD_Q][NBD_Q])
{
	for (unsigned i = 0; i < NBD_Q; i++) {
		to->slope[i] += w * gone * d[i];
		for (unsigned j = i; j < NBD_Q; j++)
			to->curve[i][j] +=
				w * gone * (dd[i][j] + stayed * d[i] * d[j]);
	}
}

static void add_fact(struct surface *to, const struct columns *c, size_t i,
	const double *q, double after, const struct nbd_facts *f, size_t at)
{
	double w = f->count[at], R = q[0] + f->x[at];
	double per_T = 1 / (q[1] + f->T[at]), per_tx = 1 / (q[1] + f->tx[at]);
	double most = 1 / (1 + c->small[i]), least = c->small[i] * most;
	bool more_gone = c->ln_odds[i] > 0;

	add_watched(to, w, R, c->ln_T[i], per_T);
	to->value += w * (c->ln_sum[i] + (more_gone ? c->ln_odds[i] : 0));
	if (c->ln_odds[i] < -700)
		return; /* nobody can have left */
	double per_c = 1 / (q[3] + f->x[at] - 1 + after);
	double d[NBD_Q] = {c->ln_T[i] - c->ln_tx[i], R * (per_T - per_tx),
		1 / q[2], -per_c};
	double dd[NBD_Q][NBD_Q] = {{0, per_T - per_tx, 0, 0},
		{0, R * (per_tx * per_tx - per_T * per_T), 0, 0},
		{0, 0, -1 / (q[2] * q[2]), 0}, {0, 0, 0, per_c * per_c}};
	add_odds(to, w, more_gone ? most : least, more_gone ? least : most, d,
		dd);
}

void nbd_bg_chunk(struct surface *to, double *alive, enum nbd_model model,
	const double *q, const struct nbd_facts *f, size_t from, size_t end)
{
	struct columns c;
	double after = model == NBD_MBG;

	logs(&c, q, after, f, from, end - from);
	sums(&c, end - from);
	for (size_t i = 0; i < end - from; i++) {
		double most = 1 / (1 + c.small[i]);
		if (alive)
			alive[from + i] =
				c.ln_odds[i] > 0 ? c.small[i] * most : most;
		else
			add_fact(to, &c, i, q, after, f, from + i);
	}
}
