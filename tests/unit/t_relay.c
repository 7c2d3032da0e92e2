/* t_relay.c - threads take their turns in the order of numbers. */
#include "base/relay.h"

#include "unit.h"

enum { TURNS = 3000, THREADS = 4 };

static struct relay turn;
static atomic_uint_fast64_t next;
static uint64_t seen[TURNS], n;

static void *take_turns(void *arg)
{
	uint64_t number;

	(void)arg;
	while ((number = atomic_fetch_add(&next, 1)) < TURNS) {
		relay_wait(&turn, number);
		seen[n++] = number; /* nobody else is here */
		relay_pass(&turn);
	}
	return NULL;
}

START_TEST(goes_by_numbers)
{
	pthread_t thread[THREADS];

	relay_init(&turn);
	for (int i = 0; i < THREADS; i++)
		ck_assert_int_eq(
			pthread_create(&thread[i], NULL, take_turns, NULL), 0);
	for (int i = 0; i < THREADS; i++)
		pthread_join(thread[i], NULL);
	relay_wait(&turn, TURNS);
	relay_release(&turn);
	ck_assert_uint_eq(n, TURNS);
	for (uint64_t i = 0; i < TURNS; i++)
		ck_assert_uint_eq(seen[i], i);
}
END_TEST

UNIT_MAIN("relay", goes_by_numbers)
