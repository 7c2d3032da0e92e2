/* relay.c - waiting for one's number. */
#include "base/relay.h"

/* A turn is short, and to be woken takes longer: so many looks come first. */
enum { LOOKS = 1000 };

void relay_init(struct relay *t)
{
	pthread_mutex_init(&t->lock, NULL);
	pthread_cond_init(&t->passed, NULL);
	atomic_init(&t->number, 0);
}

void relay_release(struct relay *t)
{
	/* Whoever was the last to pass may not have let go of it. */
	pthread_mutex_lock(&t->lock);
	pthread_mutex_unlock(&t->lock);
	pthread_cond_destroy(&t->passed);
	pthread_mutex_destroy(&t->lock);
}

void relay_wait(struct relay *t, uint64_t number)
{
	for (int i = 0; i < LOOKS; i++)
		if (atomic_load(&t->number) == number)
			return;
	pthread_mutex_lock(&t->lock);
	while (atomic_load(&t->number) != number)
		pthread_cond_wait(&t->passed, &t->lock);
	pthread_mutex_unlock(&t->lock);
}

void relay_pass(struct relay *t)
{
	pthread_mutex_lock(&t->lock);
	atomic_fetch_add(&t->number, 1);
	pthread_cond_broadcast(&t->passed);
	pthread_mutex_unlock(&t->lock);
}
