/* t_pipeline.c - order kept around parallel work. */
#include "filter/pipeline.h"

#include <pthread.h>
#include <stdlib.h>

#include "base/mem.h"
#include "unit.h"

enum { JOBS = 2000 };

struct test {
	uint64_t next, written, sum;
	bool last_seen;
	pthread_t writer;
	bool others; /* have written */
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
	t->others |= !pthread_equal(t->writer, pthread_self());
}

/* All jobs by THREADS, with MORE jobs than these. */
static void run_all(struct test *t, unsigned threads, unsigned more)
{
	struct job job[9];
	void *at[9];

	for (unsigned i = 0; i < threads + more; i++)
		at[i] = &job[i];
	pipeline_run(&(struct pipeline){read_one, work_one, write_one, t, at,
		threads, more ? threads + more : 0});
	ck_assert_uint_eq(t->written, JOBS);
	ck_assert_uint_eq(
		t->sum, (uint64_t)(JOBS - 1) * JOBS * (2 * JOBS - 1) / 6);
	ck_assert(t->last_seen);
}

START_TEST(keeps_order)
{
	for (unsigned threads = 1; threads <= 7; threads += 3) {
		struct test t = {0};
		run_all(&t, threads, 0);
	}
}
END_TEST

/* One thread writes all, however far the others are ahead. */
START_TEST(one_writes)
{
	for (unsigned threads = 1; threads <= 7; threads += 3)
		for (unsigned more = 1; more <= 2; more++) {
			struct test t = {.writer = pthread_self()};
			run_all(&t, threads, more);
			ck_assert(threads == 1 || !t.others);
		}
}
END_TEST

START_TEST(nothing_to_read)
{
	struct test t = {.next = JOBS};
	struct job job[4];
	void *at[4] = {&job[0], &job[1], &job[2], &job[3]};

	pipeline_run(&(struct pipeline){
		read_one, work_one, write_one, &t, at, 2, 4});
	ck_assert_uint_eq(t.written, 0);
}
END_TEST

UNIT_MAIN("pipeline", keeps_order, one_writes, nothing_to_read)
