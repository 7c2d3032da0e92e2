/* t_pipeline.c - order kept around parallel work. */
#include "filter/pipeline.h"

#include <stdlib.h>

#include "base/mem.h"
#include "unit.h"

enum { JOBS = 2000 };

struct test {
	uint64_t next, written, sum;
	bool last_seen;
};

struct job {
	uint64_t number, squared;
};

static bool read_one(void *arg, void *at)
{
	struct test *t = arg;
	struct job *job = at;

	if (t->next == JOBS)
		return false;
	job->number = t->next++;
	return true;
}

static void work_one(void *arg, void *at, unsigned worker)
{
	struct job *job = at;
	volatile uint64_t x = 0;

	(void)arg;
	(void)worker;
	for (uint64_t i = 0; i < job->number % 97 * 50; i++)
		x++;
	job->squared = job->number * job->number;
}

static void write_one(void *arg, void *at, bool last)
{
	struct test *t = arg;
	struct job *job = at;

	ck_assert_uint_eq(job->number, t->written);
	t->written++;
	t->sum += job->squared;
	t->last_seen |= last;
}

START_TEST(keeps_order)
{
	for (unsigned threads = 1; threads <= 7; threads += 3) {
		struct test t = {0};
		struct job job[7];
		void *at[7];
		for (unsigned i = 0; i < threads; i++)
			at[i] = &job[i];
		pipeline_run(&(struct pipeline){
			read_one, work_one, write_one, &t, at, threads});
		ck_assert_uint_eq(t.written, JOBS);
		ck_assert_uint_eq(t.sum,
			(uint64_t)(JOBS - 1) * JOBS * (2 * JOBS - 1) / 6);
		ck_assert(t.last_seen);
	}
}
END_TEST

UNIT_MAIN("pipeline", keeps_order)
