/* relay.h - threads that do a short thing one after another, by number.
 *
 *	relay_wait(&t, number);	// until numbers 0 to number - 1 have passed
 *	...			// by nobody else at the same time
 *	relay_pass(&t);
 *
 * Each number must be passed once, by the thread that waited for it.  What was
 * written before relay_pass() is seen by whoever waits for a later number.
 */
#ifndef BASE_RELAY_H
#define BASE_RELAY_H

#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>

struct relay {
	pthread_mutex_t lock;
	pthread_cond_t passed;
	_Atomic uint64_t number; /* whose turn it is */
};

void relay_init(struct relay *t);
/* When all numbers that are to come have passed. */
void relay_release(struct relay *t);
void relay_wait(struct relay *t, uint64_t number);
void relay_pass(struct relay *t);

#endif
