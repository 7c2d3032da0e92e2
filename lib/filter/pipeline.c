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

void pipeline_run(const struct pipeline *p)
{
	struct shared s = {.p = p,
		.reading = PTHREAD_MUTEX_INITIALIZER,
		.lock = PTHREAD_MUTEX_INITIALIZER,
		.turn = PTHREAD_COND_INITIALIZER};
	struct worker *w = mem_zero(p->threads, sizeof(*w));
	unsigned started = 1;

	for (unsigned i = 0; i < p->threads; i++)
		w[i] = (struct worker){.s = &s, .number = i};
	while (started < p->threads &&
		pthread_create(&w[started].thread, NULL, run, &w[started]) == 0)
		started++;
	run(&w[0]);
	for (unsigned i = 1; i < started; i++)
		pthread_join(w[i].thread, NULL);
	free(w);
}
