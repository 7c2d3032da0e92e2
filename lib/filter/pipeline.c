/* pipeline.c - ordered reading and writing around parallel work. */
#include "filter/pipeline.h"

#include <pthread.h>
#include <stdlib.h>

#include "base/mem.h"

struct shared {
	const struct pipeline *p;
	pthread_mutex_t reading; /* held in read() */
	pthread_mutex_t lock;	 /* guards the numbers below */
	pthread_cond_t turn;	 /* "written" has changed */
	uint64_t read, written;	 /* jobs */
	bool ended;		 /* guarded by "reading" */
	/* where one thread writes: by number modulo jobs, whether a job is
	 * ready for it; and whether all are read */
	bool *ready;
	bool all_read;
};

struct worker {
	struct shared *s;
	unsigned number;
	pthread_t thread;
};

/* Read the next job into JOB; its number, or false at the end. */
static bool take(struct shared *s, void *job, uint64_t *number)
{
	pthread_mutex_lock(&s->reading);
	bool more = !s->ended && s->p->read(s->p->arg, job);
	s->ended = !more;
	if (more) {
		pthread_mutex_lock(&s->lock);
		*number = s->read++;
		pthread_mutex_unlock(&s->lock);
	}
	pthread_mutex_unlock(&s->reading);
	return more;
}

/* Wait for the job's turn, and write it. */
static void hand_on(struct shared *s, void *job, uint64_t number)
{
	pthread_mutex_lock(&s->lock);
	while (s->written != number)
		pthread_cond_wait(&s->turn, &s->lock);
	bool last = s->read == number + 1;
	pthread_mutex_unlock(&s->lock);
	s->p->write(s->p->arg, job, last);
	pthread_mutex_lock(&s->lock);
	s->written++;
	pthread_cond_broadcast(&s->turn);
	pthread_mutex_unlock(&s->lock);
}

static void *run(void *arg)
{
	struct worker *w = arg;
	const struct pipeline *p = w->s->p;
	void *job = p->job[w->number];
	uint64_t number;

	while (take(w->s, job, &number)) {
		p->work(p->arg, job, w->number);
		hand_on(w->s, job, number);
	}
	return NULL;
}

/* Wait until job NUMBER may be read: the one that had its place is written. */
static void wait_for_room(struct shared *s, uint64_t number)
{
	pthread_mutex_lock(&s->lock);
	while (number - s->written >= s->p->jobs)
		pthread_cond_wait(&s->turn, &s->lock);
	pthread_mutex_unlock(&s->lock);
}

/* Read the next job into the place that is its own; its number, or false. */
static bool take_ahead(struct shared *s, uint64_t *number)
{
	const struct pipeline *p = s->p;

	pthread_mutex_lock(&s->reading);
	*number = s->read;
	if (!s->ended) {
		wait_for_room(s, *number);
		s->ended = !p->read(p->arg, p->job[*number % p->jobs]);
	}
	bool more = !s->ended;
	pthread_mutex_lock(&s->lock);
	s->read += more;
	s->all_read = !more;
	pthread_cond_broadcast(&s->turn);
	pthread_mutex_unlock(&s->lock);
	pthread_mutex_unlock(&s->reading);
	return more;
}

/* One of the threads that read and work. */
static void *run_ahead(void *arg)
{
	struct worker *w = arg;
	struct shared *s = w->s;
	const struct pipeline *p = s->p;
	uint64_t number;

	while (take_ahead(s, &number)) {
		p->work(p->arg, p->job[number % p->jobs], w->number);
		pthread_mutex_lock(&s->lock);
		s->ready[number % p->jobs] = true;
		pthread_cond_broadcast(&s->turn);
		pthread_mutex_unlock(&s->lock);
	}
	return NULL;
}

/* Wait for job NUMBER to be ready; false: there is none. */
static bool wait_for_job(struct shared *s, uint64_t number, bool *last)
{
	bool *ready = &s->ready[number % s->p->jobs];

	pthread_mutex_lock(&s->lock);
	while (!*ready && !(s->all_read && s->read == number))
		pthread_cond_wait(&s->turn, &s->lock);
	bool is = *ready;
	*ready = false;
	*last = s->read == number + 1;
	pthread_mutex_unlock(&s->lock);
	return is;
}

/* The thread that writes. */
static void write_all(struct shared *s)
{
	const struct pipeline *p = s->p;
	uint64_t number = 0;
	bool last;

	for (; wait_for_job(s, number, &last); number++) {
		p->write(p->arg, p->job[number % p->jobs], last);
		pthread_mutex_lock(&s->lock);
		s->written++;
		pthread_cond_broadcast(&s->turn);
		pthread_mutex_unlock(&s->lock);
	}
}

void pipeline_run(const struct pipeline *p)
{
	bool ahead = p->jobs > p->threads && p->threads > 1;
	struct shared s = {.p = p,
		.reading = PTHREAD_MUTEX_INITIALIZER,
		.lock = PTHREAD_MUTEX_INITIALIZER,
		.turn = PTHREAD_COND_INITIALIZER};
	struct worker *w = mem_zero(p->threads, sizeof(*w));
	unsigned started = 1;

	s.ready = ahead ? mem_zero(p->jobs, sizeof(*s.ready)) : NULL;
	for (unsigned i = 0; i < p->threads; i++)
		w[i] = (struct worker){.s = &s, .number = i};
	while (started < p->threads &&
		pthread_create(&w[started].thread, NULL,
			ahead ? run_ahead : run, &w[started]) == 0)
		started++;
	if (ahead && started > 1)
		write_all(&s);
	else
		run(&w[0]);
	for (unsigned i = 1; i < started; i++)
		pthread_join(w[i].thread, NULL);
	free(s.ready);
	free(w);
}
