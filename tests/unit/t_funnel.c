/* t_funnel.c - chains of events, steps as they are written, and exact
 * quantiles. Random logs are tried by tests/reach-funnel/reference.sh. */
#include "journey/funnel_tally.h"
#include "journey/steps.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/random.h"
#include "unit.h"

/* Steps of single events, A = bit 0 and so on. */
static struct funnel_steps steps_like(unsigned n)
{
	struct funnel_steps s = {.n = n, .within = FUNNEL_NO_LIMIT};

	for (unsigned i = 0; i < n; i++)
		s.step_within[i] = FUNNEL_NO_LIMIT;
	return s;
}

#define E(ms, ...)                                                             \
	{                                                                      \
		ms, __VA_ARGS__, 0                                             \
	}

static struct funnel_attempt go(const struct funnel_steps *s,
	const struct funnel_event *event, size_t n, unsigned reached)
{
	struct funnel f;
	struct funnel_attempt a;

	funnel_init(&f, s);
	funnel_of(&f, event, n);
	ck_assert(funnel_next(&f, &a));
	ck_assert_uint_eq(a.reached, reached);
	funnel_release(&f);
	return a;
}

START_TEST(windows)
{
	struct funnel_steps s = steps_like(3);
	const struct funnel_event log[] = {
		E(0, 1), E(5, 2), E(20, 1), E(22, 2), E(23, 4), E(40, 1)};
	struct funnel_attempt a = go(&s, log, 6, 3);

	ck_assert_int_eq(a.at[0], 0);
	ck_assert_int_eq(a.at[2], 23);
	s.within = 22;
	a = go(&s, log, 6, 3);
	ck_assert_int_eq(a.at[0], 20);
	s.within = 2;
	a = go(&s, log, 6, 2);
	ck_assert_int_eq(a.at[0], 20);
	ck_assert_int_eq(a.at[2], FUNNEL_NEVER);
	s.within = FUNNEL_NO_LIMIT;
	s.step_within[1] = 4;
	a = go(&s, log, 6, 3);
	ck_assert_int_eq(a.at[0], 20);
	s.step_within[2] = 0;
	a = go(&s, log, 6, 2);
	ck_assert(!a.complete);
}
END_TEST

START_TEST(ties)
{
	struct funnel_steps s = steps_like(3);
	const struct funnel_event both[] = {E(1, 4), E(1, 3), E(1, 1)};
	struct funnel_attempt a = go(&s, both, 3, 3);

	ck_assert_uint_eq(a.entry, 2); /* the other one is step 2 */
	s.later = true;
	go(&s, both, 3, 1);
	const struct funnel_event one[] = {E(1, 7)};
	s.later = false;
	go(&s, one, 1, 1);
}
END_TEST

START_TEST(ranks)
{
	struct funnel_steps s = steps_like(2);
	const struct funnel_event log[] = {{1, 1, 1}, {1, 1, 0}, {2, 2, 0}};

	ck_assert_uint_eq(go(&s, log, 3, 2).entry, 1);
}
END_TEST

START_TEST(orders)
{
	struct funnel_steps s = steps_like(2);
	const struct funnel_event log[] = {E(0, 1), E(1, 0), E(2, 2), E(3, 1)};

	s.order = FUNNEL_STRICT;
	go(&s, log, 4, 1);
	s.order = FUNNEL_ANY;
	struct funnel_attempt a = go(&s, log, 4, 2);
	ck_assert_int_eq(a.at[1], 2);
	s.last = true;
	a = go(&s, log, 4, 2);
	ck_assert_int_eq(a.at[0], 2);
	s.within = 0;
	a = go(&s, log, 4, 1);
	ck_assert_int_eq(a.at[0], 3);
}
END_TEST

START_TEST(attempts)
{
	struct funnel_steps s = steps_like(2);
	const struct funnel_event log[] = {
		E(0, 1), E(2, 2), E(3, 1), E(5, 1), E(6, 2), E(30, 1)};
	struct funnel f;
	struct funnel_attempt a;
	unsigned n = 0;

	s.attempts = true;
	s.within = 10;
	funnel_init(&f, &s);
	funnel_of(&f, log, 6);
	while (funnel_next(&f, &a))
		n += a.complete;
	ck_assert_uint_eq(n, 2);
	ck_assert_int_eq(a.at[0], FUNNEL_NEVER);
	funnel_of(&f, log, 0);
	ck_assert(!funnel_next(&f, &a));
	funnel_release(&f);
}
END_TEST

START_TEST(optional)
{
	struct funnel_steps s = steps_like(3);
	const struct funnel_event log[] = {E(0, 1), E(5, 4), E(5, 2), E(9, 2)};

	s.optional[1] = true;
	struct funnel_attempt a = go(&s, log, 4, 2);
	ck_assert_int_eq(a.at[1], 5);
	ck_assert(a.complete);
	s.later = true;
	a = go(&s, log, 4, 2);
	ck_assert_int_eq(a.at[1], FUNNEL_NEVER);
	ck_assert_int_eq(a.at[2], 5);
}
END_TEST

/* A unit with very many events takes no more than its share of time. */
START_TEST(many)
{
	enum { N = 200000 };
	struct funnel_steps s = steps_like(6);
	struct funnel_event *log = mem_array(N, sizeof(*log));

	for (size_t i = 0; i < N; i++)
		log[i] = (struct funnel_event){
			(int64_t)i / 3, (uint64_t)1 << i % 5, 0};
	s.within = 1000;
	struct funnel_attempt a = go(&s, log, N, 5);
	ck_assert_int_eq(a.at[0], 0);
	s.last = true;
	go(&s, log, N, 5);
	free(log);
}
END_TEST

static int by_value(const void *a, const void *b)
{
	int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

	return (x > y) - (x < y);
}

/* Windows of steps that end nothing change nothing, though the longest chain is
 * then found by trying. */
START_TEST(lengths)
{
	struct random r;
	struct funnel_event log[12];

	random_seed(&r, 7);
	for (int turn = 0; turn < 4000; turn++) {
		struct funnel_steps s = steps_like(1 + (unsigned)turn % 5),
				    wide;
		int64_t ms = 0;
		size_t n = 1 + random_below(&r, 12);
		for (size_t i = 0; i < n; i++) {
			ms += 1 + (int64_t)random_below(&r, 9);
			log[i] = (struct funnel_event){
				ms, 1 + random_below(&r, 1u << s.n) / 2, 0};
		}
		log[0].steps |= 1;
		s.last = turn % 3 == 0;
		s.optional[s.n / 2] = s.n > 2 && turn % 2;
		if (turn % 7)
			s.within = (int64_t)random_below(&r, 40);
		wide = s;
		for (unsigned k = 0; k < s.n; k++)
			wide.step_within[k] = 1000;
		struct funnel f, g;
		struct funnel_attempt a, b;
		funnel_init(&f, &s);
		funnel_init(&g, &wide);
		ck_assert(f.plain && !g.plain);
		funnel_of(&f, log, n);
		funnel_of(&g, log, n);
		ck_assert(funnel_next(&f, &a) && funnel_next(&g, &b));
		ck_assert(a.reached == b.reached && a.entry == b.entry);
		for (unsigned k = 0; k < s.n; k++)
			ck_assert(a.at[k] == b.at[k]);
		funnel_release(&f);
		funnel_release(&g);
	}
}
END_TEST

START_TEST(quantiles)
{
	struct random r;
	int64_t v[200], w[200];

	random_seed(&r, 7);
	for (int round = 0; round < 300; round++) {
		size_t n = 1 + random_below(&r, 200), k = random_below(&r, n);
		for (size_t i = 0; i < n; i++)
			v[i] = w[i] =
				(int64_t)random_below(&r, round % 2 ? 5 : 1000);
		qsort(w, n, sizeof(*w), by_value);
		ck_assert_int_eq(funnel_select(v, n, k), w[k]);
	}
}
END_TEST

START_TEST(tally)
{
	struct funnel_steps s = steps_like(3);
	struct funnel_tally t;
	struct funnel_figures f;
	struct funnel_attempt a = {.at = {0, 10, FUNNEL_NEVER}};

	s.optional[1] = true;
	funnel_tally_init(&t, &s);
	unsigned first = 9;
	ck_assert(funnel_tally_unreached(&t, &first) == 3 && first == 0);
	funnel_tally_add(&t, text_of("g"), &a, true);
	ck_assert(funnel_tally_unreached(&t, &first) == 1 && first == 2);
	a.at[1] = FUNNEL_NEVER;
	a.at[2] = 30;
	funnel_tally_add(&t, text_of("g"), &a, false);
	funnel_tally_step(&f, &t, 0, 2, 1.96);
	ck_assert_uint_eq(f.units, 1);
	ck_assert_uint_eq(f.before, 2); /* not the optional one */
	ck_assert_int_eq(f.median, 30);
	ck_assert_int_eq(f.first_p90, 30);
	ck_assert(f.step_rate > 0.49 && f.step_rate < 0.51);
	funnel_tally_step(&f, &t, 0, 0, 1.96);
	ck_assert_uint_eq(f.units, 2);
	ck_assert_int_eq(f.median, -1);
	ck_assert_uint_eq(funnel_tally_unreached(&t, &first), 0);
	funnel_tally_release(&t);
}
END_TEST

START_TEST(written)
{
	struct steps s;
	struct zone zone;
	const struct text word[] = {text_of("a"), text_of("b?"), text_of("a")};

	ck_assert_ptr_null(zone_open(&zone, "UTC"));
	steps_init(&s, &zone);
	ck_assert_ptr_null(steps_list(&s, word, 3));
	ck_assert_ptr_null(steps_close(&s));
	ck_assert_uint_eq(s.funnel.n, 3);
	ck_assert(s.funnel.optional[1] && !s.funnel.optional[2]);
	ck_assert_uint_eq(steps_turn(&s, 2), 2);
	ck_assert_uint_eq(steps_find(&s, text_of("c")), 3);
	struct steps_cells none = {0};
	ck_assert_uint_eq(steps_of(&s, text_of("a"), &none), 5);
	ck_assert_uint_eq(steps_of(&s, text_of("b"), &none), 2);
	ck_assert_uint_eq(steps_of(&s, text_of("A"), &none), 0);
	steps_release(&s);
	steps_init(&s, &zone);
	ck_assert_ptr_nonnull(steps_close(&s));
	ck_assert_ptr_null(steps_list(&s, word + 1, 1));
	ck_assert_ptr_nonnull(steps_close(&s));
	steps_release(&s);
}
END_TEST

UNIT_MAIN("funnel", windows, ties, ranks, orders, attempts, optional, many,
	lengths, quantiles, tally, written)
