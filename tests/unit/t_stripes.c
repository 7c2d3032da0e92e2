/* t_stripes.c - keys of several threads come to the right table, each once. */
#include "base/stripes.h"

#include <stdio.h>

#include "base/mem.h"
#include "unit.h"

enum { THREADS = 3, STRIPES = 4, KEYS = 500, ROUNDS = 40 };

struct sum {
	uint64_t rows, sum;
};

static const char *put(
	void *stripe, struct table_want *want, void *item, unsigned n)
{
	struct table *t = stripe;
	const uint64_t *x = item;

	ck_assert_uint_le(n, TABLE_BATCH);
	table_put_all(t, want, n);
	for (unsigned i = 0; i < n; i++) {
		struct sum *to = table_value(t, want[i].at);
		to->rows++;
		to->sum += x[i];
	}
	return NULL;
}

static struct stripes stripes;
static char key[KEYS][32];

static void *send(void *arg)
{
	uint64_t add = *(const uint64_t *)arg;
	struct stripes_sender s;

	stripes_sender_init(&s, &stripes);
	for (int round = 0; round < ROUNDS; round++) {
		for (int i = 0; i < KEYS; i++) {
			uint64_t *item = stripes_ask(&s, text_of(key[i]));
			*item = add;
			ck_assert_ptr_null(stripes_send(&s));
		}
		ck_assert_ptr_null(stripes_flush(&s));
	}
	stripes_sender_release(&s);
	return NULL;
}

static void send_all(void)
{
	static const uint64_t add[THREADS] = {1, 100, 10000};
	pthread_t thread[THREADS];

	for (int i = 0; i < THREADS; i++)
		ck_assert_int_eq(
			pthread_create(&thread[i], NULL, send, (void *)&add[i]),
			0);
	for (int i = 0; i < THREADS; i++)
		pthread_join(thread[i], NULL);
}

START_TEST(puts_each_once)
{
	struct table table[STRIPES];
	size_t n = 0;

	for (int i = 0; i < KEYS; i++) /* short keys and long ones */
		snprintf(key[i], sizeof(key[i]), i % 3 ? "c%d" : "customer%09d",
			i);
	stripes_init(&stripes, STRIPES, sizeof(uint64_t), 7, put);
	for (int i = 0; i < STRIPES; i++) {
		table_init(&table[i], sizeof(struct sum), 7);
		stripes.stripe[i].at = &table[i];
	}
	send_all();
	for (int i = 0; i < STRIPES; i++) {
		n += table[i].n;
		ck_assert_uint_gt(table[i].n, KEYS / STRIPES / 2);
		for (size_t k = 0; k < table[i].n; k++) {
			const struct sum *s = table_value(&table[i], k);
			ck_assert_uint_eq(s->rows, THREADS * ROUNDS);
			ck_assert_uint_eq(s->sum, 10101 * ROUNDS);
		}
		table_release(&table[i]);
	}
	ck_assert_uint_eq(n, KEYS);
	stripes_release(&stripes);
}
END_TEST

static const char *refuse(
	void *stripe, struct table_want *want, void *item, unsigned n)
{
	(void)stripe;
	(void)want;
	(void)item;
	return n ? "too large" : NULL;
}

/* It comes with the batch that is full, or when all are put. */
START_TEST(says_why_not)
{
	struct stripes_sender s;

	stripes_init(&stripes, 1, sizeof(uint64_t), 7, refuse);
	stripes_sender_init(&s, &stripes);
	for (int i = 1; i < TABLE_BATCH; i++) {
		*(uint64_t *)stripes_ask(&s, text_of("a")) = 1;
		ck_assert_ptr_null(stripes_send(&s));
	}
	*(uint64_t *)stripes_ask(&s, text_of("a")) = 1;
	ck_assert_str_eq(stripes_send(&s), "too large");
	ck_assert_ptr_null(stripes_flush(&s));
	*(uint64_t *)stripes_ask(&s, text_of("a")) = 1;
	ck_assert_ptr_null(stripes_send(&s));
	ck_assert_str_eq(stripes_flush(&s), "too large");
	stripes_sender_release(&s);
	stripes_release(&stripes);
}
END_TEST

START_TEST(has_a_few_for_each_thread)
{
	ck_assert_uint_eq(stripes_for(1), 4);
	ck_assert_uint_eq(stripes_for(2), 8);
	ck_assert_uint_eq(stripes_for(3), 16);
	ck_assert_uint_eq(stripes_for(256), 64);
}
END_TEST

UNIT_MAIN("stripes", puts_each_once, says_why_not, has_a_few_for_each_thread)
