/* chunks.c - a few threads that take the next chunk. */
#include "base/chunks.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>

enum { MAX_THREADS = 256 };

struct chunks_job {
	void (*work)(void *arg, size_t c, unsigned worker);
	void *arg;
	size_t count;
	atomic_size_t next;
};

struct worker {
	struct chunks_job *job;
	unsigned number;
	pthread_t thread;
};

static void *take(void *arg)
{
	const struct worker *w = arg;
	struct chunks_job *job = w->job;
	size_t c;

	while ((c = atomic_fetch_add(&job->next, 1)) < job->count)
		job->work(job->arg, c, w->number);
	return NULL;
}

void chunks_run(unsigned threads, size_t count,
	void (*work)(void *arg, size_t c, unsigned worker), void *arg)
{
	struct chunks_job job = {.work = work, .arg = arg, .count = count};
	struct worker worker[MAX_THREADS] = {{.job = &job}};
	unsigned helpers = 0;

	if (threads > MAX_THREADS)
		threads = MAX_THREADS;
	while (helpers + 1 < threads && helpers + 1 < count) {
		struct worker *w = &worker[helpers + 1];

		*w = (struct worker){.job = &job, .number = helpers + 1};
		if (pthread_create(&w->thread, NULL, take, w) != 0)
			break;
		helpers++;
	}
	take(&worker[0]);
	for (unsigned i = 1; i <= helpers; i++)
		pthread_join(worker[i].thread, NULL);
}
