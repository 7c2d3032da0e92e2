/* t_recent.c - values by key, which are forgotten for silence or want of room.
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/recent.h"

#include "base/mem.h"
#include "base/random.h"
#include "unit.h"

static int dropped;

static void drop(void *value)
{
	char **text = value;

	free(*text);
	dropped++;
}

static int *get(struct recent *r, const char *key, int64_t ms)
{
	enum recent_fate fate;

	return recent_get(r, text_of(key), ms, &fate);
}

static enum recent_fate fate_of(struct recent *r, const char *key, int64_t ms)
{
	enum recent_fate fate;

	recent_get(r, text_of(key), ms, &fate);
	return fate;
}

START_TEST(keeps_a_value)
{
	struct recent r;

	recent_init(&r, sizeof(int), 10, 0);
	ck_assert_ptr_null(recent_oldest(&r));
	ck_assert_int_eq(*get(&r, "a", 5), 0);
	*get(&r, "a", 5) = 7;
	ck_assert_int_eq(*get(&r, "b", 5), 0);
	*get(&r, "b", 5) = 8;
	ck_assert_int_eq(*get(&r, "a", INT64_MAX), 7);
	ck_assert_int_eq(*get(&r, "", 5), 0);
	ck_assert_int_eq(*get(&r, "b", RECENT_NO_TIME), 8);
	ck_assert(text_is(recent_key(&r, get(&r, "b", 1)), "b"));
	ck_assert_uint_eq(r.n, 3);
	recent_release(&r);
}
END_TEST

START_TEST(tells_of_silence)
{
	struct recent r;

	recent_init(&r, sizeof(int), 10, 100);
	ck_assert_int_eq(fate_of(&r, "a", 1000), RECENT_NEW);
	ck_assert_int_eq(fate_of(&r, "a", 1100), RECENT_KNOWN); /* exactly */
	*get(&r, "a", 1100) = 3;
	ck_assert_int_eq(fate_of(&r, "a", 1201), RECENT_EXPIRED);
	ck_assert_int_eq(*get(&r, "a", 1201), 3); /* for the caller to reset */
	ck_assert_int_eq(fate_of(&r, "a", 900), RECENT_KNOWN); /* back */
	ck_assert_int_eq(fate_of(&r, "a", RECENT_NO_TIME), RECENT_KNOWN);
	ck_assert_int_eq(fate_of(&r, "a", 5000), RECENT_KNOWN); /* unknown */
	recent_set_time(&r, get(&r, "a", 5000), 1);
	ck_assert_int_eq(fate_of(&r, "a", 102), RECENT_EXPIRED);
	ck_assert_int_eq(fate_of(&r, "z", -INT64_MAX), RECENT_NEW);
	ck_assert_int_eq(fate_of(&r, "z", INT64_MAX), RECENT_EXPIRED);
	recent_release(&r);
	recent_init(&r, sizeof(int), 10, 0);
	fate_of(&r, "a", 0);
	ck_assert_int_eq(fate_of(&r, "a", INT64_MAX), RECENT_KNOWN);
	ck_assert_uint_eq(recent_sweep(&r, INT64_MAX), 0);
	recent_release(&r);
}
END_TEST

START_TEST(forgets_the_least_recent)
{
	struct recent r;

	recent_init(&r, sizeof(int), 2, 0);
	*get(&r, "a", 1) = 1;
	*get(&r, "b", 2) = 2;
	ck_assert_int_eq(*get(&r, "a", 3), 1);
	*get(&r, "c", 4) = 3;
	ck_assert_uint_eq(r.forgotten, 1);
	ck_assert_int_eq(*get(&r, "a", 5), 1);
	ck_assert_int_eq(*get(&r, "b", 6), 0);
	ck_assert_uint_eq(r.forgotten, 2);
	ck_assert_uint_eq(r.n, 2);
	recent_release(&r);
}
END_TEST

START_TEST(sweeps_the_silent_and_frees_what_they_own)
{
	struct recent r;
	enum recent_fate fate;
	char id[16];

	recent_init(&r, sizeof(char *), 1000000, 50);
	r.drop = drop;
	dropped = 0;
	/* Ever new customers: room is that of those who live at one time. */
	for (int i = 0; i < 100000; i++) {
		snprintf(id, sizeof(id), "c%d", i);
		char **value = recent_get(&r, text_of(id), i, &fate);
		ck_assert_int_eq(fate, RECENT_NEW);
		*value = mem_copy(id, strlen(id));
		recent_sweep(&r, i);
	}
	ck_assert_uint_le(r.n, 53);
	ck_assert_uint_eq(r.swept, 100000 - 51);
	ck_assert_int_eq(dropped, 100000 - 51);
	ck_assert_uint_eq(recent_sweep(&r, 100000 + 49), 50);
	ck_assert_uint_eq(recent_sweep(&r, 100000 + 50), 1);
	ck_assert_ptr_null(recent_oldest(&r));
	ck_assert_int_eq(fate_of(&r, "c5", 0), RECENT_NEW);
	recent_release(&r);
	ck_assert_int_eq(dropped, 100001);
}
END_TEST

START_TEST(walks_from_the_oldest)
{
	static const char *const order[] = {"b", "c", "a"};
	struct recent r;
	size_t n = 0;

	recent_init(&r, sizeof(int), 10, 0);
	get(&r, "a", 1);
	get(&r, "b", 1);
	get(&r, "c", 1);
	get(&r, "a", 1);
	for (const int *v = recent_oldest(&r); v; v = recent_newer(&r, v))
		ck_assert(text_is(recent_key(&r, v), order[n++]));
	ck_assert_uint_eq(n, 3);
	recent_release(&r);
}
END_TEST

/* Against a plain table of all keys with the time of their last use. */
START_TEST(agrees_with_a_table)
{
	enum { KEYS = 200, LIMIT = 120, TTL = 90 };
	struct {
		bool there;
		int value;
		int64_t ms;
		uint64_t used;
	} want[KEYS] = {{0}};
	struct random random;
	struct recent r;
	size_t live = 0;

	random_seed(&random, 7);
	recent_init(&r, sizeof(int), LIMIT, TTL);
	for (int step = 1; step < 50000; step++) {
		unsigned k = (unsigned)(random_next(&random) % KEYS);
		int64_t now = step / 2;
		char id[16];
		enum recent_fate fate, due = RECENT_NEW;
		if (want[k].there)
			due = now - want[k].ms > TTL ? RECENT_EXPIRED
						     : RECENT_KNOWN;
		if (!want[k].there && live == LIMIT) {
			size_t oldest = k; /* the newest of all, so far */
			want[k].used = UINT64_MAX;
			for (size_t i = 0; i < KEYS; i++)
				if (want[i].there &&
					want[i].used < want[oldest].used)
					oldest = i;
			want[oldest].there = false;
			live--;
		}
		snprintf(id, sizeof(id), "%u", k);
		int *value = recent_get(&r, text_of(id), now, &fate);
		ck_assert_int_eq(fate, due);
		ck_assert_int_eq(*value, due == RECENT_NEW ? 0 : want[k].value);
		live += !want[k].there;
		want[k].there = true;
		want[k].ms = now;
		want[k].used = (uint64_t)step;
		*value = want[k].value = step;
		if (step % 37)
			continue;
		size_t gone = 0;
		for (size_t i = 0; i < KEYS; i++)
			if (want[i].there && now - want[i].ms > TTL) {
				want[i].there = false;
				gone++;
			}
		ck_assert_uint_eq(recent_sweep(&r, now), gone);
		live -= gone;
	}
	ck_assert_uint_gt(r.forgotten, 100);
	ck_assert_uint_gt(r.swept, 100);
	recent_release(&r);
}
END_TEST

UNIT_MAIN("recent", keeps_a_value, tells_of_silence, forgets_the_least_recent,
	sweeps_the_silent_and_frees_what_they_own, walks_from_the_oldest,
	agrees_with_a_table)
