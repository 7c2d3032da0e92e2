/* t_crew.c - every piece is done once, by whoever has the time, round after
 * round. */
#include "base/crew.h"

#include <stdatomic.h>
#include <stdlib.h>

#include "unit.h"

enum { PIECES = 300 };

struct round {
	atomic_uint done[PIECES], busy[8];
	unsigned threads;
};

static void piece(void *arg, size_t i, unsigned worker)
{
	struct round *r = arg;

	ck_assert_uint_lt(worker, r->threads);
	ck_assert_uint_eq(atomic_fetch_add(&r->busy[worker], 1), 0);
	atomic_fetch_add(&r->done[i], 1);
	atomic_fetch_sub(&r->busy[worker], 1);
}

static void rounds(unsigned threads)
{
	struct crew *c = crew_new(threads);

	for (size_t n = 0; n < PIECES; n++) {
		struct round r = {.threads = threads ? threads : 1};
		crew_run(c, n, piece, &r);
		for (size_t i = 0; i < PIECES; i++)
			ck_assert_uint_eq(atomic_load(&r.done[i]), i < n);
	}
	crew_free(c);
}

START_TEST(each_once)
{
	for (unsigned threads = 0; threads < 8; threads++)
		rounds(threads);
}
END_TEST

/* What a round has written the next one reads. */
static void twice(void *arg, size_t i, unsigned worker)
{
	uint64_t *x = arg;

	(void)worker;
	x[i] = x[PIECES - 1 - i] * 2 + 1;
}

static void halves(void *arg, size_t i, unsigned worker)
{
	(void)worker;
	((uint64_t *)arg)[i]++;
}

START_TEST(one_after_another)
{
	struct crew *c = crew_new(3);
	uint64_t x[PIECES] = {0};

	for (int round = 0; round < 20; round++) {
		crew_run(c, PIECES / 2, twice, x);
		crew_run(c, PIECES, halves, x);
	}
	for (size_t i = 0; i < PIECES; i++)
		ck_assert_uint_eq(x[i], i < PIECES / 2 ? 40 : 20);
	crew_free(c);
}
END_TEST

START_TEST(no_work)
{
	crew_free(crew_new(4));
	crew_free(NULL);
}
END_TEST

UNIT_MAIN("crew", each_once, one_after_another, no_work)
