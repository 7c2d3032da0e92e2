/* crew.c - threads that wait for the next pieces of work. */
#include "base/crew.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdlib.h>

#include "base/mem.h"

enum {
	MAX_THREADS = 256,
	LOOKS = 4000 /* some microseconds, before a thread sleeps */
};

struct member {
	struct crew *crew;
	unsigned number;
	pthread_t thread;
};

struct crew {
	pthread_mutex_t lock;
	pthread_cond_t begun, done;
	/* Changed with the lock, looked at without it. */
	atomic_ulong round;
	atomic_uint inside; /* members that are at work */
	/* Of the lock. */
	bool open, ended; /* a round, and the crew */
	/* Of a round. */
	void (*work)(void *arg, size_t i, unsigned worker);
	void *arg;
	size_t count;
	atomic_size_t next;
	struct member *member; /* all but the caller */
	unsigned members;
};

static void take(struct crew *c, unsigned worker)
{
	size_t i;

	while ((i = atomic_fetch_add(&c->next, 1)) < c->count)
		c->work(c->arg, i, worker);
}

/* Wait until there is another round than SEEN; with the lock. */
static void wait_round(struct crew *c, unsigned long seen)
{
	for (int i = 0; i < LOOKS && atomic_load(&c->round) == seen; i++)
		continue;
	pthread_mutex_lock(&c->lock);
	while (atomic_load(&c->round) == seen)
		pthread_cond_wait(&c->begun, &c->lock);
}

/* A member that comes when a round is over goes by. */
static void *serve(void *arg)
{
	struct member *m = arg;
	struct crew *c = m->crew;
	unsigned long seen = 0;

	for (;;) {
		wait_round(c, seen);
		seen = atomic_load(&c->round);
		if (c->ended)
			break;
		if (c->open) {
			atomic_fetch_add(&c->inside, 1);
			pthread_mutex_unlock(&c->lock);
			take(c, m->number);
			pthread_mutex_lock(&c->lock);
			if (atomic_fetch_sub(&c->inside, 1) == 1)
				pthread_cond_signal(&c->done);
		}
		pthread_mutex_unlock(&c->lock);
	}
	pthread_mutex_unlock(&c->lock);
	return NULL;
}

struct crew *crew_new(unsigned threads)
{
	struct crew *c = mem_zero(1, sizeof(*c));

	threads = threads > MAX_THREADS ? MAX_THREADS : threads;
	pthread_mutex_init(&c->lock, NULL);
	pthread_cond_init(&c->begun, NULL);
	pthread_cond_init(&c->done, NULL);
	c->member = mem_zero((size_t)threads + 1, sizeof(*c->member));
	while (c->members + 1 < threads) {
		struct member *m = &c->member[c->members];
		*m = (struct member){.crew = c, .number = c->members + 1};
		if (pthread_create(&m->thread, NULL, serve, m) != 0)
			break;
		c->members++;
	}
	return c;
}

static void call(struct crew *c)
{
	atomic_fetch_add(&c->round, 1);
	pthread_cond_broadcast(&c->begun);
	pthread_mutex_unlock(&c->lock);
}

void crew_run(struct crew *c, size_t count,
	void (*work)(void *arg, size_t i, unsigned worker), void *arg)
{
	if (c->members == 0 || count < 2) {
		for (size_t i = 0; i < count; i++)
			work(arg, i, 0);
		return;
	}
	pthread_mutex_lock(&c->lock);
	c->work = work;
	c->arg = arg;
	c->count = count;
	atomic_store(&c->next, 0);
	c->open = true;
	call(c);
	take(c, 0);
	for (int i = 0; i < LOOKS && atomic_load(&c->inside); i++)
		continue;
	pthread_mutex_lock(&c->lock);
	c->open = false;
	while (atomic_load(&c->inside))
		pthread_cond_wait(&c->done, &c->lock);
	pthread_mutex_unlock(&c->lock);
}

void crew_free(struct crew *c)
{
	if (!c)
		return;
	pthread_mutex_lock(&c->lock);
	c->ended = true;
	call(c);
	for (unsigned i = 0; i < c->members; i++)
		pthread_join(c->member[i].thread, NULL);
	pthread_mutex_destroy(&c->lock);
	pthread_cond_destroy(&c->begun);
	pthread_cond_destroy(&c->done);
	free(c->member);
	free(c);
}
