/* t_spill.c - runs on disk give back what was put, each key once and in order.
 */
#include "kept/spill.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/random.h"
#include "unit.h"

enum { KEYS = 40, RUNS = 6 };

/* The numbers that were put for each key "000" to "039", run after run. */
struct model {
	uint32_t number[KEYS][RUNS * 4];
	size_t n[KEYS];
	size_t taken[KEYS]; /* of them have come back */
	int last;	    /* key that was done; -1: none */
	const char *fails;  /* what take() returns */
};

static const char *name(int key)
{
	static char text[16];

	snprintf(text, sizeof(text), "%03d", key);
	return text;
}

/* Which key it is is only known when it is done. */
static uint32_t items_of[RUNS * 4];
static size_t n_items;

static const char *take(void *arg, struct spill_run *run, uint32_t items)
{
	struct model *m = arg;

	if (m->fails)
		return m->fails;
	for (uint32_t i = 0; i < items; i++)
		ck_assert(spill_get(run, &items_of[n_items++], 4));
	ck_assert(spill_get(run, NULL, 0));
	return NULL;
}

static const char *done(void *arg, struct text key)
{
	struct model *m = arg;
	int k = m->last + 1;

	/* Keys come in order, and no other than were put in. */
	while (k < KEYS - 1 && !text_is(key, name(k)))
		k++;
	ck_assert_int_lt(k, KEYS);
	ck_assert(text_is(key, name(k)));
	m->last = k;
	ck_assert_uint_eq(n_items, m->n[k]);
	ck_assert(memcmp(items_of, m->number[k], n_items * 4) == 0);
	m->taken[k] = 1;
	n_items = 0;
	return NULL;
}

static void write_run(struct spill *s, struct model *m, struct random *r)
{
	ck_assert_ptr_null(spill_begin(s, NULL, "t_spill"));
	for (int k = 0; k < KEYS; k++) {
		size_t items = random_below(r, 4);
		if (random_below(r, 3))
			continue;
		m->taken[k] = 2; /* is there, even without an item */
		spill_key(s, text_of(name(k)), items);
		for (size_t i = 0; i < items; i++) {
			uint32_t x = (uint32_t)random_below(r, 1u << 31);
			spill_put(s, &x, sizeof(x));
			m->number[k][m->n[k]++] = x;
		}
	}
	ck_assert_ptr_null(spill_end(s));
}

START_TEST(all_comes_back)
{
	struct random r;

	random_seed(&r, 3);
	for (int round = 0; round < 60; round++) {
		static struct model m;
		struct spill s = {0};
		int runs = (int)random_below(&r, RUNS + 1);

		memset(&m, 0, sizeof(m));
		m.last = -1;
		for (int i = 0; i < runs; i++)
			write_run(&s, &m, &r);
		ck_assert_ptr_null(spill_merge(&s, take, done, &m));
		for (int k = 0; k < KEYS; k++) /* 2: it has not come back */
			ck_assert_uint_ne(m.taken[k], 2);
		spill_release(&s);
	}
}
END_TEST

/* Keys are bytes, and may be empty. */
START_TEST(odd_keys)
{
	static struct model m;
	struct spill s = {0};

	ck_assert_ptr_null(spill_begin(&s, "/tmp", "t_spill"));
	spill_key(&s, text_of(""), 0);
	spill_key(&s, (struct text){"\0a", 2}, 0);
	spill_key(&s, text_of("\xff"), 0);
	ck_assert_ptr_null(spill_end(&s));
	ck_assert_uint_eq(s.n, 1);
	m.fails = "no";
	ck_assert_str_eq(spill_merge(&s, take, done, &m), "no");
	spill_release(&s);
}
END_TEST

START_TEST(what_cannot_be)
{
	static struct model m;
	struct spill s = {0};
	const char *why = spill_begin(&s, "/nowhere/at/all", "t_spill");

	ck_assert_ptr_nonnull(why);
	ck_assert_str_eq(
		why, "--tmp: /nowhere/at/all: No such file or directory");
	spill_release(&s);

	/* A run that ends inside of a key. */
	s = (struct spill){0};
	uint32_t longer = 9;
	ck_assert_ptr_null(spill_begin(&s, NULL, "t_spill"));
	spill_put(&s, &longer, sizeof(longer));
	spill_put(&s, "abc", 3);
	ck_assert_ptr_null(spill_end(&s));
	why = spill_merge(&s, take, done, &m);
	ck_assert_ptr_nonnull(why);
	ck_assert(strncmp(why, "--tmp: cannot read", 18) == 0);
	spill_release(&s);
}
END_TEST

/* A file has no name as soon as it is there; the directory is the one asked
 * for, or $TMPDIR. */
START_TEST(no_name_is_left)
{
	char dir[] = "/tmp/t_spill-XXXXXX";
	struct spill s = {0};

	ck_assert_ptr_nonnull(mkdtemp(dir));
	ck_assert_ptr_null(spill_begin(&s, dir, "run"));
	ck_assert_int_eq(setenv("TMPDIR", dir, 1), 0);
	ck_assert_ptr_null(spill_begin(&s, "", "run"));
	ck_assert_int_eq(rmdir(dir), 0); /* it is empty */
	ck_assert_ptr_nonnull(spill_begin(&s, NULL, "run"));
	ck_assert_int_eq(unsetenv("TMPDIR"), 0);
	spill_release(&s);
}
END_TEST

UNIT_MAIN("spill", all_comes_back, odd_keys, what_cannot_be, no_name_is_left)
