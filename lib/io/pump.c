/* pump.c - a source read ahead by a thread of its own. */
#include <pthread.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "base/mem.h"
#include "io/pump.h"

enum { BLOCKS = 4, BLOCK = 128 * 1024 };

struct block {
	size_t len;
	char bytes[BLOCK];
};

struct pump {
	struct source from;
	void (*idle)(void *);
	void *idle_arg;
	pthread_t thread;
	bool started;

	pthread_mutex_t lock; /* over what follows, up to "block" */
	pthread_cond_t filled, emptied;
	size_t put, taken; /* blocks so far */
	bool ended;	   /* FROM has no more, or failed */
	bool dry;	   /* the thread waits for bytes */
	bool stop;	   /* the caller has had enough */
	char *failure;

	size_t at; /* bytes taken from the oldest block: the caller's */
	struct block block[BLOCKS];
};

static void finish(struct pump *p, const char *why)
{
	pthread_mutex_lock(&p->lock);
	if (why)
		p->failure = mem_copy(why, strlen(why));
	p->ended = true;
	pthread_cond_signal(&p->filled);
	pthread_mutex_unlock(&p->lock);
}

static void *pump_thread(void *arg)
{
	struct pump *p = arg;

	for (size_t i = 0;; i++) {
		struct block *b = &p->block[i % BLOCKS];

		pthread_mutex_lock(&p->lock);
		while (p->put - p->taken == BLOCKS && !p->stop)
			pthread_cond_wait(&p->emptied, &p->lock);
		bool stop = p->stop;
		pthread_mutex_unlock(&p->lock);
		if (stop)
			return NULL;

		const char *why =
			p->from.read(p->from.self, b->bytes, BLOCK, &b->len);
		if (why || b->len == 0) {
			finish(p, why);
			return NULL;
		}
		pthread_mutex_lock(&p->lock);
		p->put++;
		p->dry = false;
		pthread_cond_signal(&p->filled);
		pthread_mutex_unlock(&p->lock);
	}
}

struct pump *pump_new(struct source from, void (*idle)(void *arg), void *arg)
{
	struct pump *p = mem_array(1, sizeof(*p));

	/* Blocks that are not used take no memory. */
	memset(p, 0, offsetof(struct pump, block));
	p->from = from;
	p->idle = idle;
	p->idle_arg = arg;
	pthread_mutex_init(&p->lock, NULL);
	pthread_cond_init(&p->filled, NULL);
	pthread_cond_init(&p->emptied, NULL);
	return p;
}

/* The thread takes no signals: they are for those who handle them. */
bool pump_start(struct pump *p)
{
	sigset_t all, before;

	sigfillset(&all);
	pthread_sigmask(SIG_SETMASK, &all, &before);
	p->started = pthread_create(&p->thread, NULL, pump_thread, p) == 0;
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	return p->started;
}

void pump_free(struct pump *p)
{
	if (!p)
		return;
	pthread_mutex_lock(&p->lock);
	p->stop = true;
	pthread_cond_signal(&p->emptied);
	pthread_mutex_unlock(&p->lock);
	if (p->started)
		pthread_join(p->thread, NULL);
	pthread_mutex_destroy(&p->lock);
	pthread_cond_destroy(&p->filled);
	pthread_cond_destroy(&p->emptied);
	free(p->failure);
	free(p);
}

void pump_dry(struct pump *p)
{
	pthread_mutex_lock(&p->lock);
	p->dry = true;
	pthread_cond_signal(&p->filled);
	pthread_mutex_unlock(&p->lock);
}

/* Wait until there is a block; false at the end. */
static bool await_block(struct pump *p)
{
	bool told = false;

	pthread_mutex_lock(&p->lock);
	while (p->put == p->taken && !p->ended) {
		if (p->dry && p->idle && !told) {
			told = true;
			pthread_mutex_unlock(&p->lock);
			p->idle(p->idle_arg);
			pthread_mutex_lock(&p->lock);
			continue;
		}
		pthread_cond_wait(&p->filled, &p->lock);
	}
	bool any = p->put != p->taken;
	pthread_mutex_unlock(&p->lock);
	return any;
}

static const char *pump_read(void *self, char *to, size_t room, size_t *got)
{
	struct pump *p = self;

	*got = 0;
	if (!await_block(p))
		return p->failure ? fail_text("%s", p->failure) : NULL;
	struct block *b = &p->block[p->taken % BLOCKS];
	size_t n = b->len - p->at < room ? b->len - p->at : room;
	memcpy(to, b->bytes + p->at, n);
	p->at += n;
	*got = n;
	if (p->at < b->len)
		return NULL;
	p->at = 0;
	pthread_mutex_lock(&p->lock);
	p->taken++;
	pthread_cond_signal(&p->emptied);
	pthread_mutex_unlock(&p->lock);
	return NULL;
}

struct source pump_source(struct pump *p)
{
	return (struct source){pump_read, p};
}
