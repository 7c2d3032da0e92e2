/* print.c - the cells behind a row: scores, leaves. */
#include <math.h>

#include "model-score/parts.h"

static const double ten[] = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9,
	1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17};

/* How many digits stand behind the point of X if it has DIGITS in all; -1: it
 * is too small or large to be rounded so. */
static int behind_point(double x, int digits)
{
	double size = fabs(x);
	int n = 0;

	if (!(size >= 1e-8 && size < ten[digits - 1]))
		return -1;
	while (size * ten[n] < ten[digits - 1])
		n++;
	return n;
}

/* Of a float, the double that is nearest to the shortest decimal of up to 9
 * digits that is read as that float: so that 0.1 is printed, and not what the
 * float is to 17 digits. */
static double short_float(double x)
{
	int n = behind_point(x, 6);

	for (int more = 0; n >= 0 && more < 4; more++) {
		double by = ten[n + more];
		double near = round(x * by) / by;
		if ((float)near == (float)x)
			return near;
	}
	return x;
}

/* X to nine digits, which is what a float can hold. */
static double nine_digits(double x)
{
	int n = behind_point(x, 9);

	return n < 0 ? x : round(x * ten[n]) / ten[n];
}

static void print_real(const struct config *c, struct out *out, double x)
{
	out_real(out, c->e->single ? short_float((float)x) : x);
}

static void print_phi(const struct config *c, struct out *out, double x)
{
	out_real(out, c->e->single ? nine_digits(x) : x);
}

static void print_leaves(
	const struct config *c, const double *x, struct out *out)
{
	for (size_t i = 0; i < c->used; i++) {
		const struct ensemble_tree *t = &c->e->tree[i];
		uint32_t leaf = margin_leaf(c->e, t, x);
		out_int(out, c->e->leaf_name[t->leaf + leaf]);
	}
}

/* The raw scores as the objective takes them. */
static void predict(struct state *s, const struct config *c)
{
	const struct ensemble *e = c->e;
	double by = e->averaged ? (double)c->rounds : 1;

	for (unsigned k = 0; k < e->outputs; k++)
		s->raw[k] /= by;
	objective_apply(&e->objective, s->score, s->raw, e->outputs);
	for (unsigned k = 0; k < e->outputs; k++)
		s->raw[k] *= by;
}

static void print_scores(struct state *s, const struct config *c,
	const double *x, struct out *out)
{
	const double *score = c->raw ? s->raw : s->score;

	margin_of(c->e, c->used, x, s->raw);
	if (!c->raw)
		predict(s, c);
	for (size_t i = 0; i < c->width; i++)
		print_real(c, out, score[i]);
	if (c->leaf)
		print_leaves(c, x, out);
}

/* What feature I contributes to OUTPUT of the row in place AT. */
static double phi_of(const struct state *s, const struct config *c,
	unsigned output, size_t i, size_t at)
{
	size_t n = (size_t)output * c->e->features + i;

	return s->block.phi[n * SHAPLEY_ROWS + at];
}

static void print_contributions(const struct state *s, const struct config *c,
	size_t at, struct out *out)
{
	for (unsigned k = 0; k < c->e->outputs; k++) {
		for (size_t i = 0; i < c->e->features; i++)
			print_phi(c, out, phi_of(s, c, k, i, at));
		print_phi(c, out, shapley_base(c->shapley, k));
	}
}

/* The output that is explained: the one with the highest raw score. */
static unsigned explained(const struct state *s, const struct config *c)
{
	unsigned best = 0;

	for (unsigned k = 1; k < c->e->outputs; k++)
		if (s->raw[k] > s->raw[best])
			best = k;
	return best;
}

/* How much of a reason PHI is; 0: it is none. */
static double weight_of(const struct config *c, double phi)
{
	if (c->toward == TOWARD_HIGH)
		return phi > 0 ? phi : 0;
	if (c->toward == TOWARD_LOW)
		return phi < 0 ? -phi : 0;
	return fabs(phi);
}

/* The features that are reasons, the strongest first, those that are equal in
 * the order of the model; how many there are, K at most. */
static size_t rank_features(
	struct state *s, const struct config *c, unsigned output, size_t at)
{
	size_t n = 0, most = (size_t)c->reasons;

	for (size_t i = 0; i < c->e->features; i++) {
		double w = weight_of(c, phi_of(s, c, output, i, at));
		size_t to = n;
		while (to && w > weight_of(c, phi_of(s, c, output,
						      s->rank[to - 1], at)))
			to--;
		if (w == 0 || to >= most)
			continue;
		n += n < most;
		for (size_t k = n - 1; k > to; k--)
			s->rank[k] = s->rank[k - 1];
		s->rank[to] = (unsigned)i;
	}
	return n;
}

static void print_reasons(
	struct state *s, const struct config *c, size_t at, struct out *out)
{
	unsigned output = explained(s, c);
	size_t n = rank_features(s, c, output, at);

	for (size_t k = 0; k < (size_t)c->reasons; k++) {
		if (k >= n) {
			out_empty(out);
			out_empty(out);
			continue;
		}
		out_string(out, setup_feature(c, s->rank[k]));
		print_phi(c, out, phi_of(s, c, output, s->rank[k], at));
	}
}

/* A row for each reason; one without any if there is none. */
static void print_long(struct state *s, const struct config *c, struct row *row,
	struct out *out, size_t at)
{
	const double *x = s->block.row + at * ensemble_columns(c->e);
	size_t n = 0;

	for (size_t k = 0; k == 0 || k < n; k++) {
		row_pass(row, out);
		print_scores(s, c, x, out);
		if (c->contributions)
			print_contributions(s, c, at, out);
		unsigned output = explained(s, c);
		if (k == 0)
			n = rank_features(s, c, output, at);
		if (n == 0) {
			for (int i = 0; i < 4; i++)
				out_empty(out);
		} else {
			size_t i = s->rank[k];
			out_int(out, (int64_t)k + 1);
			out_string(out, setup_feature(c, i));
			out_text(out, cells_text(c, row, i));
			print_phi(c, out, phi_of(s, c, output, i, at));
		}
		out_end(out);
	}
}

void print_row(struct state *s, const struct config *c, struct row *row,
	struct out *out, size_t at)
{
	const double *x = s->block.row + at * ensemble_columns(c->e);

	if (c->longer) {
		print_long(s, c, row, out, at);
		return;
	}
	row_pass(row, out);
	print_scores(s, c, x, out);
	if (c->contributions)
		print_contributions(s, c, at, out);
	if (c->reasons)
		print_reasons(s, c, at, out);
	out_end(out);
}
