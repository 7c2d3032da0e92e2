/* t_lateness.c - what is held back comes out in order of time, and not before
 * time has gone far enough. */
#include "base/lateness.h"

#include "base/random.h"
#include "unit.h"

struct event {
	int64_t ms;
	int tie;
};

static int by_tie(const void *a, const void *b, void *context)
{
	const struct event *x = a, *y = b;

	++*(int *)context;
	return x->tie - y->tie;
}

START_TEST(waits_for_the_mark)
{
	struct event a = {100, 0}, b = {90, 0}, c = {150, 0};
	struct lateness l;

	lateness_init(&l, 50, NULL, NULL);
	ck_assert(lateness_mark(&l) == INT64_MIN);
	ck_assert(!lateness_is_late(&l, INT64_MIN));
	lateness_add(&l, a.ms, &a);
	ck_assert(lateness_mark(&l) == 50);
	ck_assert_ptr_null(lateness_due(&l));
	lateness_add(&l, b.ms, &b);
	ck_assert(lateness_mark(&l) == 50); /* time does not go back */
	ck_assert_ptr_null(lateness_due(&l));
	lateness_see(&l, 139);
	ck_assert_ptr_null(lateness_due(&l));
	lateness_see(&l, 140);
	ck_assert_ptr_eq(lateness_due(&l), &b); /* the mark has come to it */
	ck_assert_ptr_null(lateness_due(&l));
	lateness_add(&l, c.ms, &c);
	ck_assert_ptr_eq(lateness_due(&l), &a);
	ck_assert_ptr_null(lateness_due(&l));
	ck_assert(!lateness_is_late(&l, 100)); /* at the mark is in time */
	ck_assert(lateness_is_late(&l, 99));
	ck_assert_ptr_eq(lateness_rest(&l), &c);
	ck_assert_ptr_null(lateness_rest(&l));
	ck_assert(lateness_mark(&l) == 100);
	lateness_release(&l);
}
END_TEST

START_TEST(without_a_span_nothing_waits)
{
	struct event a = {5, 0}, b = {4, 0};
	struct lateness l;

	lateness_init(&l, 0, NULL, NULL);
	lateness_add(&l, a.ms, &a);
	ck_assert_ptr_eq(lateness_due(&l), &a);
	ck_assert(lateness_is_late(&l, b.ms));
	lateness_add(&l, b.ms, &b);
	ck_assert_ptr_eq(lateness_due(&l), &b);
	lateness_release(&l);
}
END_TEST

START_TEST(breaks_ties_then_by_arrival)
{
	struct event e[] = {{7, 2}, {7, 1}, {7, 2}, {7, 1}};
	const size_t order[] = {1, 3, 0, 2};
	struct lateness l;
	int asked = 0;

	lateness_init(&l, 10, by_tie, &asked);
	for (size_t i = 0; i < 4; i++)
		lateness_add(&l, e[i].ms, &e[i]);
	for (size_t i = 0; i < 4; i++)
		ck_assert_ptr_eq(lateness_rest(&l), &e[order[i]]);
	ck_assert_int_gt(asked, 0);
	lateness_release(&l);
}
END_TEST

START_TEST(times_at_the_end_of_time)
{
	struct event a = {INT64_MIN, 0}, b = {INT64_MAX, 0};
	struct lateness l;

	lateness_init(&l, INT64_MAX, NULL, NULL);
	lateness_add(&l, a.ms, &a);
	ck_assert(lateness_mark(&l) == INT64_MIN);
	lateness_see(&l, -2);
	ck_assert(lateness_mark(&l) == INT64_MIN);
	lateness_see(&l, 0);
	ck_assert(lateness_mark(&l) == -INT64_MAX);
	lateness_add(&l, b.ms, &b);
	ck_assert(lateness_mark(&l) == 0);
	ck_assert_ptr_eq(lateness_due(&l), &a);
	ck_assert_ptr_null(lateness_due(&l));
	lateness_release(&l);
}
END_TEST

/* Events that are out of order by less than the span come out sorted, and none
 * is lost; each as soon as the mark allows. */
START_TEST(sorts_what_comes_in_time)
{
	enum { N = 2000, SPAN = 300 };
	static struct event e[N];
	struct random r;
	struct lateness l;
	int64_t last = INT64_MIN;
	size_t out = 0;
	const struct event *next;

	random_seed(&r, 42);
	lateness_init(&l, SPAN, NULL, NULL);
	for (int i = 0; i < N; i++) {
		e[i].ms = i * 10 - (int64_t)(random_next(&r) % SPAN);
		ck_assert(!lateness_is_late(&l, e[i].ms));
		lateness_add(&l, e[i].ms, &e[i]);
		while ((next = lateness_due(&l))) {
			ck_assert(next->ms >= last);
			ck_assert(next->ms <= lateness_mark(&l));
			last = next->ms;
			out++;
		}
	}
	ck_assert_uint_gt(out, N / 2);
	while ((next = lateness_rest(&l))) {
		ck_assert(next->ms > lateness_mark(&l));
		ck_assert(next->ms >= last);
		last = next->ms;
		out++;
	}
	ck_assert_uint_eq(out, N);
	lateness_release(&l);
}
END_TEST

UNIT_MAIN("lateness", waits_for_the_mark, without_a_span_nothing_waits,
	breaks_ties_then_by_arrival, times_at_the_end_of_time,
	sorts_what_comes_in_time)
