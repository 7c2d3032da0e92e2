/* t_markov.c - removal effects against solving each chain anew, by force. */
#include "journey/markov.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/random.h"
#include "unit.h"

enum { PLAYERS = 5, PATHS = 60, LONGEST = 7 };

struct one {
	struct touch touch[LONGEST];
	size_t n;
	uint64_t converted, null;
	amount value;
};

static void make(struct one *p, struct random *r)
{
	p->n = 1 + random_below(r, LONGEST);
	for (size_t i = 0; i < p->n; i++)
		p->touch[i].player = (uint32_t)random_below(r, PLAYERS);
	p->converted = random_below(r, 3);
	p->null = random_below(r, 3);
	p->value = (amount)(p->converted * random_below(r, 1000)) * AMOUNT_UNIT;
}

/* Probability of converting, and value, when players in GONE are lost: by
 * passing probability on until nothing is left. */
static void walk(const struct markov *m, uint32_t gone, double *p, double *v)
{
	double *now = mem_zero(m->n + 1, sizeof(*now)), *next;
	double *out = mem_zero(m->n + 1, sizeof(*out)), left = 1;
	uint32_t who[MARKOV_ORDER], to;
	uint64_t w;
	int64_t from;

	for (size_t at = 0; markov_edge(m, &at, &from, &to, &w);)
		out[from < 0 ? (int64_t)m->n : from] += (double)w;
	for (size_t i = 0; i < m->n; i++)
		out[i] += (double)(m->exit[i].converted + m->exit[i].null);
	*p = *v = 0;
	now[m->n] = 1;
	for (int round = 0; round < 3000 && left > 1e-18; round++) {
		next = mem_zero(m->n + 1, sizeof(*next));
		for (size_t at = 0; markov_edge(m, &at, &from, &to, &w);) {
			size_t f = from < 0 ? m->n : (size_t)from;
			bool lost = false;
			for (size_t k = markov_state(m, to, who); k-- > 0;)
				lost |= who[k] == gone;
			if (!lost)
				next[to] += now[f] * (double)w / out[f];
		}
		left = 0;
		for (size_t i = 0; i < m->n; i++) {
			const struct markov_exit *e = &m->exit[i];
			left += next[i];
			if (out[i] == 0)
				continue;
			*p += next[i] * (double)e->converted / out[i];
			*v += next[i] * amount_double(e->value) / out[i];
		}
		free(now);
		now = next;
	}
	free(now);
	free(out);
}

static void near(double got, double want)
{
	ck_assert_double_le(fabs(got - want), 1e-10 * (1 + fabs(want)));
}

static void check(const struct markov *m, double share)
{
	static const uint32_t rank[PLAYERS] = {4, 2, 0, 1, 3};
	struct markov_effects e;
	double p, v, pw, vw;

	ck_assert_ptr_null(markov_solve(&e, m, PLAYERS, rank));
	walk(m, PLAYERS, &p, &v);
	near(e.converts, p);
	near(e.value, v);
	near(e.converts, share);
	for (uint32_t i = 0; i < PLAYERS && p > 0 && v > 0; i++) {
		walk(m, i, &pw, &vw);
		near(e.effect[i], 1 - pw / p);
		near(e.effect_value[i], 1 - vw / v);
	}
	free(e.effect);
	free(e.effect_value);
}

START_TEST(every_order_by_force)
{
	struct random r;
	struct one path;

	random_seed(&r, 11);
	for (unsigned order = 1; order <= 4; order++)
		for (int round = 0; round < 25; round++) {
			struct markov m;
			uint64_t converted = 0, all = 0;
			markov_init(&m, order);
			for (int i = 0; i < PATHS; i++) {
				make(&path, &r);
				markov_add(&m, path.touch, path.n,
					path.converted, path.null, path.value);
				converted += path.converted;
				all += path.converted + path.null;
			}
			/* conv / (conv + null), whatever the order */
			check(&m, (double)converted / (double)all);
			markov_release(&m);
		}
}
END_TEST

/* A bucket taken away leaves what the others make. */
START_TEST(taking_away)
{
	struct random r;
	struct one path;

	random_seed(&r, 5);
	for (unsigned order = 1; order <= 3; order++) {
		struct markov all, some, rest;
		uint64_t converted = 0, both = 0;
		markov_init(&all, order);
		markov_init(&some, order);
		markov_init(&rest, order);
		for (int i = 0; i < PATHS; i++) {
			make(&path, &r);
			markov_add(&all, path.touch, path.n, path.converted,
				path.null, path.value);
			if (i % 3 == 0) {
				markov_add(&some, path.touch, path.n,
					path.converted, path.null, path.value);
				continue;
			}
			converted += path.converted;
			both += path.converted + path.null;
		}
		markov_merge(&rest, &all, 1);
		markov_merge(&rest, &some, -1);
		check(&rest, (double)converted / (double)both);
		markov_release(&all);
		markov_release(&some);
		markov_release(&rest);
	}
}
END_TEST

/* More players than the matrix is wide: edges in a table, the same answer. */
START_TEST(wide_and_sparse)
{
	enum { MANY = 700 };
	struct markov m;
	struct markov_effects e;
	uint32_t rank[MANY];
	double sum = 0;

	markov_init(&m, 1);
	for (uint32_t i = 0; i < MANY; i++) {
		struct touch touch[2] = {{0, i}, {0, (i * 7 + 1) % MANY}};
		rank[i] = MANY - 1 - i;
		markov_add(&m, touch, 2, 1, 3, AMOUNT_UNIT);
	}
	ck_assert(m.sparse);
	ck_assert_ptr_null(markov_solve(&e, &m, MANY, rank));
	near(e.converts, 0.25);
	near(e.value, 0.25);
	for (size_t i = 0; i < MANY; i++)
		sum += e.effect[i];
	ck_assert_double_gt(sum, 1);
	free(e.effect);
	free(e.effect_value);
	markov_release(&m);
}
END_TEST

START_TEST(nothing)
{
	struct markov m;
	struct markov_effects e;
	struct touch touch = {0, 0};
	uint32_t rank = 0;

	markov_init(&m, 2);
	markov_add(&m, &touch, 0, 1, 1, 1);
	markov_add(&m, &touch, 1, 0, 0, 0);
	ck_assert_uint_eq(m.n, 0);
	markov_add(&m, &touch, 1, 0, 4, 0);
	ck_assert_ptr_null(markov_solve(&e, &m, 1, &rank));
	ck_assert_double_eq(e.converts, 0);
	ck_assert_double_eq(e.effect[0], 0);
	free(e.effect);
	free(e.effect_value);
	markov_release(&m);
}
END_TEST

UNIT_MAIN("markov", every_order_by_force, taking_away, wide_and_sparse, nothing)
