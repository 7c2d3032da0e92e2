/* folds.c - the rows of a fold, added by all threads at once.
 *
 * Each thread takes the next portion of the input, cuts it (io/portions.h), and
 * adds its rows to its own state.  What is to be told and counted in the order
 * of the input goes to a ring, which whoever fills its oldest gap empties; so
 * nobody waits for a slower thread before it.
 */
#include <assert.h>
#include <pthread.h>
#include <stdlib.h>

#include "base/mem.h"
#include "filter/run.h"

enum { RING = 1024 }; /* results that may wait for an older one */

struct fold {
	struct run *run;
	pthread_mutex_t taking; /* held while a job is read */
	uint64_t taken;		/* jobs */
	bool ended;
	pthread_mutex_t lock; /* over what follows */
	pthread_cond_t moved; /* "told" has */
	uint64_t told;	      /* results */
	struct slot {
		struct run_result result;
		bool full;
	} slot[RING];
};

struct worker {
	struct fold *fold;
	unsigned number;
	pthread_t thread;
	struct job job;
};

static bool take(struct fold *f, struct job *job, uint64_t *number)
{
	pthread_mutex_lock(&f->taking);
	bool more = !f->ended && files_take(f->run, job);
	f->ended = !more;
	if (more)
		*number = f->taken++;
	pthread_mutex_unlock(&f->taking);
	return more;
}

/* Its turn has come: tell and count it. */
static void tell(struct run *run, struct run_result *r)
{
	struct out none = {.n = 0};
	const char *why = remarks_tell(run, r, &none);

	if (why) {
		free(r->failed);
		r->failed = mem_copy(why, strlen(why));
	}
	rows_count(run, r);
	rows_flush(run);
	if (r->failed)
		ends_fail(run, r->failed);
	remarks_release(r);
	stats_progress(run);
}

/* The result of job NUMBER into the ring, and out of it what may go. */
static void hand_on(struct fold *f, struct job *job, uint64_t number)
{
	struct slot *to = &f->slot[number % RING];

	if (job->failed)
		job->result.failed = mem_copy(job->failed, strlen(job->failed));
	pthread_mutex_lock(&f->lock);
	while (number - f->told >= RING)
		pthread_cond_wait(&f->moved, &f->lock);
	*to = (struct slot){job->result, true};
	job->result = (struct run_result){.name = NULL};
	for (struct slot *s; (s = &f->slot[f->told % RING])->full; f->told++) {
		tell(f->run, &s->result);
		*s = (struct slot){.full = false};
	}
	pthread_cond_broadcast(&f->moved);
	pthread_mutex_unlock(&f->lock);
}

static void add_rows(struct run *run, struct job *job, unsigned worker)
{
	struct portion *p = &job->portion;

	if (job->reader) {
		portions_cut(job->reader, p);
		if (p->guessed)
			remarks_add_line(job, REMARK_GUESSED, p->guessed);
	}
	if (job->reader || job->batch.n)
		rows_all(run, job, worker);
	if (job->reader && p->failure && !job->failed)
		rows_fail(job, p->failure);
}

static void *run_worker(void *arg)
{
	struct worker *w = arg;
	struct fold *f = w->fold;
	uint64_t number;

	while (take(f, &w->job, &number)) {
		add_rows(f->run, &w->job, w->number);
		hand_on(f, &w->job, number);
	}
	return NULL;
}

static void start(struct fold *f, struct worker *w, unsigned n)
{
	unsigned started = 1;

	for (unsigned i = 0; i < n; i++) {
		w[i] = (struct worker){.fold = f, .number = i};
		rows_job_init(&w[i].job);
	}
	while (started < n && pthread_create(&w[started].thread, NULL,
				      run_worker, &w[started]) == 0)
		started++;
	run_worker(&w[0]);
	for (unsigned i = 1; i < started; i++)
		pthread_join(w[i].thread, NULL);
	for (unsigned i = 0; i < n; i++)
		rows_job_release(&w[i].job);
}

void folds_run(struct run *run)
{
	struct fold *f = mem_zero(1, sizeof(*f));
	struct worker *w = mem_array(run->workers, sizeof(*w));

	f->run = run;
	pthread_mutex_init(&f->taking, NULL);
	pthread_mutex_init(&f->lock, NULL);
	pthread_cond_init(&f->moved, NULL);
	run->ahead = true;
	run->f->share(run->state, run->workers, run->config);
	start(f, w, run->workers);
	const char *why = run->f->unite(run->state, run->workers, run->config);
	if (why)
		ends_fail(run, why);
	run->ahead = false;
	assert(f->told == f->taken);
	pthread_cond_destroy(&f->moved);
	pthread_mutex_destroy(&f->lock);
	pthread_mutex_destroy(&f->taking);
	free(w);
	free(f);
}
