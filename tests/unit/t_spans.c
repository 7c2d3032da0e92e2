/* t_spans.c - spans of time, against looking from each moment to the next. */
#include <stdbool.h>

#include "base/random.h"
#include "identity/spans.h"
#include "unit.h"

enum { END = 400, WINDOW = 6 };

/* Moments of two things, in any order and parts, are the same spans. */
START_TEST(as_moments)
{
	struct random r;

	random_seed(&r, 9);
	for (int round = 0; round < 50; round++) {
		struct spans s = {.window = WINDOW};
		bool at[2][END] = {{false}};
		for (int i = 0; i < 100; i++) {
			uint64_t thing = random_below(&r, 2);
			int64_t ms = (int64_t)random_below(&r, END - 3),
				to = ms + (int64_t)random_below(&r, 3);
			for (int64_t t = ms; t <= to; t++)
				at[thing][t] = true;
			spans_add(&s, thing, ms, to);
			if (random_below(&r, 20) == 0)
				spans_squeeze(&s);
		}
		spans_squeeze(&s);
		size_t n, all = 0;
		for (uint64_t thing = 0; thing < 3; thing++) {
			const struct span *of = spans_of(&s, thing, &n);
			size_t found = 0;
			int64_t last = -1;
			for (int64_t t = 0; t < END && thing < 2; t++) {
				if (!at[thing][t])
					continue;
				if (last < 0 || t - last > WINDOW)
					ck_assert_int_eq(of[found++].from, t);
				last = t;
				ck_assert_int_ge(of[found - 1].to, t);
			}
			ck_assert_uint_eq(n, found);
			if (n)
				ck_assert_int_eq(of[n - 1].to, last);
			all += n;
		}
		ck_assert_uint_eq(s.n, all);
		spans_release(&s);
	}
}
END_TEST

/* From the first moment that there is to the last one. */
START_TEST(far_apart)
{
	struct spans s = {.window = INT64_MAX};
	size_t n;

	spans_add(&s, 7, INT64_MAX - 1, INT64_MAX - 1);
	spans_add(&s, 7, INT64_MIN, INT64_MIN);
	spans_squeeze(&s);
	ck_assert_uint_eq(s.n, 2);
	spans_add(&s, 7, -1, -1);
	spans_squeeze(&s);
	const struct span *of = spans_of(&s, 7, &n);
	ck_assert_uint_eq(n, 1);
	ck_assert_int_eq(of->from, INT64_MIN);
	ck_assert_int_eq(of->to, INT64_MAX - 1);
	spans_of(&s, 8, &n);
	ck_assert_uint_eq(n, 0);
	spans_release(&s);
}
END_TEST

UNIT_MAIN("spans", as_moments, far_apart)
