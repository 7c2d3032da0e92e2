/* t_nbd.c - likelihoods, chances and expectations against figures of 50 digits
 * (tests/reference/clv-eval.csv), and their derivatives against differences. */
#include "clv/nbd.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "clv/expect.h"
#include "unit.h"

/* One customer with a fact. */
struct one {
	uint32_t x;
	double tx, T, count, *of_x;
	struct nbd_facts facts;
};

static void make(struct one *o, uint32_t x, double tx, double T)
{
	*o = (struct one){.x = x, .tx = tx, .T = T, .count = 1};
	o->of_x = calloc((size_t)x + 1, sizeof(double));
	ck_assert_ptr_nonnull(o->of_x);
	o->of_x[x] = 1;
	o->facts = (struct nbd_facts){.n = 1,
		.x = &o->x,
		.tx = &o->tx,
		.T = &o->T,
		.count = &o->count,
		.most = x,
		.of_x = o->of_x};
}

static void near(const char *what, double got, double want, double tolerance)
{
	ck_assert_msg(fabs(got - want) <= tolerance * fabs(want),
		"%s: %.17g is not %.17g", what, got, want);
}

static enum nbd_model model_of(const char *name)
{
	return name[0] == 'b' ? NBD_BG : name[0] == 'm' ? NBD_MBG : NBD_PARETO;
}

START_TEST(figures)
{
	FILE *f = fopen("tests/reference/clv-eval.csv", "r");
	char line[1024], name[16];
	unsigned n = 0, x;
	double q[NBD_Q], tx, T, t, want[4], alive;

	ck_assert_ptr_nonnull(f);
	ck_assert_ptr_nonnull(fgets(line, sizeof(line), f));
	while (fgets(line, sizeof(line), f)) {
		struct surface s = {0};
		struct one o;
		ck_assert_int_eq(
			sscanf(line,
				"%15[a-z],%lf,%lf,%lf,%lf,%u,%lf,%lf,"
				"%lf,%lf,%lf,%lf,%lf",
				name, q, q + 1, q + 2, q + 3, &x, &tx, &T, &t,
				want, want + 1, want + 2, want + 3),
			13);
		make(&o, x, tx, T);
		nbd_likelihood(&s, model_of(name), q, &o.facts, 1);
		nbd_alive(&alive, model_of(name), q, &o.facts, 1);
		near(line, s.value, want[0], 1e-10);
		near(line, alive, want[1], 1e-11);
		near(line, alive * expect_alive(model_of(name), q, x, T, t),
			want[2], 1e-10);
		near(line, expect_new(model_of(name), q, t), want[3], 1e-9);
		free(o.of_x);
		n++;
	}
	fclose(f);
	ck_assert_uint_eq(n, 90);
}
END_TEST

static double ln_beta(double a, double b)
{
	return lgamma(a) + lgamma(b) - lgamma(a + b);
}

/* The formulas of the paper, by gamma functions. */
START_TEST(turns)
{
	static const double q[NBD_Q] = {1.204, 0.75, 0.657, 2.783};
	static const uint32_t fact[][3] = {{0, 0, 6}, {1, 1, 6}, {2, 4, 6},
		{6, 6, 6}, {0, 0, 0}, {3, 50, 120}, {90, 99, 300}, {5, 5, 900}};
	double base = ln_beta(q[0], q[1]) + ln_beta(q[2], q[3]), alive;

	for (unsigned k = 0; k < sizeof(fact) / sizeof(*fact); k++) {
		uint32_t x = fact[k][0], tx = fact[k][1], n = fact[k][2];
		struct surface s = {0};
		struct one o;
		double there = exp(ln_beta(q[0] + x, q[1] + n - x) +
				   ln_beta(q[2], q[3] + n) - base),
		       all = there, come = 0;
		for (uint32_t t = tx; t < n; t++)
			all += exp(ln_beta(q[0] + x, q[1] + t - x) +
				   ln_beta(q[2] + 1, q[3] + t) - base);
		for (uint32_t t = n + 1; t <= n + 5; t++)
			come += exp(ln_beta(q[0] + x + 1, q[1] + n - x) +
				    ln_beta(q[2], q[3] + t) - base);
		make(&o, x, tx, n);
		nbd_likelihood(&s, NBD_BGBB, q, &o.facts, 1);
		nbd_alive(&alive, NBD_BGBB, q, &o.facts, 1);
		near("likelihood", s.value, log(all), 1e-11);
		near("alive", alive,
			there / all * (q[3] + n) / (q[2] + q[3] + n), 1e-10);
		near("expected", alive * expect_alive(NBD_BGBB, q, x, n, 5.4),
			come / all, 1e-10);
		free(o.of_x);
	}
	/* Table 6 of the paper: who gave each year is there with .93. */
	ck_assert(expect_alive(NBD_BGBB, q, 6, 6, 0.9) == 0);
	near("new", expect_new(NBD_BGBB, q, 1),
		q[0] / (q[0] + q[1]) * q[3] / (q[2] + q[3]), 1e-14);
}
END_TEST

/* Slopes are differences of values, and curvature of slopes. */
START_TEST(derivatives)
{
	static const double from[NBD_Q] = {0.6, 5, 0.8, 3};
	static const double fact[][3] = {
		{0, 0, 20}, {1, 3, 20}, {7, 19, 20}, {26, 4, 20}};
	static const double turn[][3] = {
		{0, 0, 20}, {1, 3, 20}, {7, 19, 20}, {20, 20, 20}};

	for (unsigned k = 0; k < 4 * NBD_MODELS; k++) {
		enum nbd_model m = (enum nbd_model)(k % NBD_MODELS);
		const double *v = (m == NBD_BGBB ? turn : fact)[k / NBD_MODELS];
		struct surface at = {0};
		struct one o;
		make(&o, (uint32_t)v[0], v[1], v[2]);
		nbd_likelihood(&at, m, from, &o.facts, 1);
		for (unsigned i = 0; i < NBD_Q; i++) {
			double q[NBD_Q], h = 1e-5 * from[i];
			struct surface up = {0}, down = {0};
			memcpy(q, from, sizeof(q));
			q[i] = from[i] + h;
			nbd_likelihood(&up, m, q, &o.facts, 1);
			q[i] = from[i] - h;
			nbd_likelihood(&down, m, q, &o.facts, 1);
			ck_assert_double_eq_tol(at.slope[i],
				(up.value - down.value) / (2 * h), 1e-7);
			for (unsigned j = i; j < NBD_Q; j++)
				ck_assert_double_eq_tol(at.curve[i][j],
					(up.slope[j] - down.slope[j]) / (2 * h),
					1e-6);
		}
		free(o.of_x);
	}
}
END_TEST

/* The ages of N sorted facts in opportunities, which are sorted, too. */
static void by_turns(unsigned n, const uint32_t *x, double *tx, double *T)
{
	for (unsigned i = 0, from = 0; i < n; i++) {
		T[i] = 300 + i * 7 / n * 11;
		if (x[i] != x[from] || T[i] != T[from])
			from = i;
		tx[i] = x[i] ? x[i] + (i - from) / 2 : 0;
	}
}

/* ONE is MANY, up to rounding. */
static void same_surface(const struct surface *one, const struct surface *many)
{
	near("value", one->value, many->value, 1e-12);
	for (unsigned i = 0; i < NBD_Q; i++) {
		near("slope", one->slope[i], many->slope[i], 1e-10);
		for (unsigned j = i; j < NBD_Q; j++)
			ck_assert_double_eq_tol(one->curve[i][j],
				many->curve[i][j],
				1e-10 * (fabs(many->curve[i][i]) +
						fabs(many->curve[j][j])));
	}
}

/* Facts count as often as they are there, and sums over chunks have the same
 * bits for any threads. */
START_TEST(sums)
{
	enum { N = 3000 };
	static uint32_t x[N];
	static double tx[N], T[N], count[N], of_x[5];
	static const double q[NBD_Q] = {0.6, 5, 0.8, 3};
	struct nbd_facts f = {N, x, tx, T, count, 4, of_x, NULL};

	for (unsigned i = 0; i < N; i++) {
		x[i] = i * 5 / N;
		T[i] = 1 + i / 31 % 97; /* some have one T, some one t_x */
		tx[i] = x[i] ? T[i] * (i % 31) / 31 : 0;
		count[i] = 1 + i % 3;
		of_x[x[i]] += count[i];
	}
	for (unsigned m = 0; m < NBD_MODELS; m++) {
		if (m == NBD_BGBB)
			by_turns(N, x, tx, T);
		struct surface one = {0}, many = {0};
		nbd_likelihood(&one, (enum nbd_model)m, q, &f, 1);
		nbd_likelihood(&many, (enum nbd_model)m, q, &f, 7);
		ck_assert_mem_eq(&one, &many, sizeof(one));
		many = (struct surface){0};
		for (unsigned i = 0; i < N; i++) {
			struct one o;
			make(&o, x[i], tx[i], T[i]);
			for (unsigned k = 0; k < count[i]; k++)
				nbd_likelihood(&many, (enum nbd_model)m, q,
					&o.facts, 1);
			free(o.of_x);
		}
		same_surface(&one, &many);
	}
}
END_TEST

/* Where the sum of the series would overflow, the integral is taken: both agree
 * where they meet, and purchases fall with a. */
START_TEST(large_a)
{
	double q[NBD_Q] = {0.5, 1.7, 800, 10000}, before = INFINITY;

	for (unsigned m = 0; m < NBD_PARETO; m++, before = INFINITY)
		for (q[2] = 800; q[2] < 1200; q[2] *= 1.001) {
			double e =
				expect_alive((enum nbd_model)m, q, 4, 26, 28.5);
			ck_assert(isfinite(e) && e > 0 && e < before);
			ck_assert(isinf(before) || before - e < 2e-3 * e);
			before = e;
		}
	/* By the formula of the papers, with 40 digits. */
	q[2] = 1012.2437135320923;
	near("large a", expect_alive(NBD_BG, q, 4, 26, 28.5),
		3.6353378547359562, 1e-10);
}
END_TEST

/* Where all buy at nearly one rate the terms of the series alternate and cancel
 * each other; figures by the integral with 40 digits. */
START_TEST(large_r)
{
	static const struct {
		enum nbd_model model;
		double q[NBD_Q], x, T, span, want;
	} at[] = {{NBD_BG,
			  {690.1193395362418, 5.42842615110429,
				  81.3018919448311, 7.103356180506417},
			  4, 30, 1, 1.1382701096197722},
		{NBD_BG,
			{3698.1610670959926, 144889.1336739665, 1,
				0.07649627047991331},
			1, 365, 2000, 4.7256805175376054},
		{NBD_MBG,
			{2561.9151721126746, 0.04577845727230342,
				0.0014212653426599606, 6.164350289530902},
			40, 30, 52, 4479.9643577147423},
		{NBD_MBG,
			{51.79335187609881, 14.12677901015872,
				0.006212507758345046, 0.0033145783962786725},
			1, 30, 2000, 2300.0522853760897}};

	for (unsigned i = 0; i < sizeof(at) / sizeof(*at); i++)
		near("large r",
			expect_alive(at[i].model, at[i].q, at[i].x, at[i].T,
				at[i].span),
			at[i].want, 1e-11);
}
END_TEST

/* Nobody has left without a repeat purchase in the BG/NBD, and in the other
 * two some have. */
START_TEST(new_customers)
{
	static const double q[NBD_Q] = {0.6, 5, 0.8, 3};
	double alive[NBD_MODELS];
	struct one o;

	make(&o, 0, 0, 10);
	for (unsigned m = 0; m < NBD_MODELS; m++)
		nbd_alive(&alive[m], (enum nbd_model)m, q, &o.facts, 1);
	ck_assert(alive[NBD_BG] == 1);
	ck_assert(alive[NBD_MBG] > 0.5 && alive[NBD_MBG] < 0.8);
	ck_assert(alive[NBD_PARETO] > 0 && alive[NBD_PARETO] < 0.8);
	ck_assert(alive[NBD_BGBB] > 0 && alive[NBD_BGBB] < 0.8);
	free(o.of_x);
}
END_TEST

START_TEST(names)
{
	ck_assert_str_eq(nbd_name(NBD_MBG), "mbg");
	ck_assert_str_eq(nbd_parameter(NBD_BG, 2), "a");
	ck_assert_str_eq(nbd_parameter(NBD_PARETO, 2), "s");
	ck_assert_str_eq(nbd_parameter(NBD_PARETO, 3), "beta");
	ck_assert_str_eq(nbd_name(NBD_BGBB), "bgbb");
	ck_assert_str_eq(nbd_parameter(NBD_BGBB, 0), "alpha");
	ck_assert_str_eq(nbd_parameter(NBD_BGBB, 3), "delta");
}
END_TEST

UNIT_MAIN("nbd", figures, turns, derivatives, sums, new_customers, names,
	large_a, large_r)
