/* tally.c - adding up facts and credits by cell. */
#include "journey/tally.h"

#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"

void tally_init(
	struct tally *t, unsigned models, unsigned buckets, bool periods)
{
	*t = (struct tally){.models = models,
		.buckets = buckets,
		.periods = periods,
		.first_ms = INT64_MAX,
		.last_ms = INT64_MIN};
	if (periods)
		table_init(&t->index, 0, hash_seed());
	t->total = mem_zero(buckets, sizeof(*t->total));
}

void tally_release(struct tally *t)
{
	table_release(&t->index);
	free(t->cell);
	free(t->share);
	free(t->total);
}

/* Cells up to number I. */
static void enlarge(struct tally *t, size_t i)
{
	size_t width = t->models * t->buckets;

	while (t->n <= i) {
		mem_grow(&t->cell, &t->cap, t->n + 1, sizeof(*t->cell));
		mem_grow(&t->share, &t->shares_cap, (t->n + 1) * width,
			sizeof(*t->share));
		t->cell[t->n] = (struct tally_cell){.player = (uint32_t)t->n};
		memset(t->share + t->n * width, 0, width * sizeof(*t->share));
		t->n++;
	}
}

size_t tally_cell(struct tally *t, uint32_t player, int32_t period)
{
	struct {
		uint32_t player;
		int32_t period;
	} key = {player, period};
	size_t i = player;

	if (t->periods)
		i = table_put(&t->index,
			(struct text){(const char *)&key, sizeof(key)});
	if (i >= t->n) {
		enlarge(t, i);
		if (t->periods) {
			t->cell[i].player = player;
			t->cell[i].period = period;
		}
	}
	t->cell[i].used = true;
	return i;
}

void tally_customer(struct tally *t)
{
	if (t->now == UINT32_MAX) {
		for (size_t i = 0; i < t->n; i++)
			t->cell[i].seen = t->cell[i].seen_converted = 0;
		t->now = 0;
	}
	t->now++;
	t->now_converted = false;
	t->customers++;
}

const char *tally_row(
	struct tally *t, size_t cell, int64_t ms, amount cost, bool converted)
{
	struct tally_cell *c = &t->cell[cell];

	if (ms < t->first_ms)
		t->first_ms = ms;
	if (ms > t->last_ms)
		t->last_ms = ms;
	if (!amount_add(&c->cost, cost))
		return "the sum of costs is too large";
	c->converted += converted;
	return NULL;
}

static void count_user(struct tally *t, struct tally_cell *c)
{
	if (c->seen_converted != t->now) {
		c->seen_converted = t->now;
		c->users++;
	}
	t->users += !t->now_converted;
	t->now_converted = true;
}

void tally_reach(struct tally *t, size_t cell, bool converted)
{
	struct tally_cell *c = &t->cell[cell];

	if (c->seen != t->now) {
		c->seen = t->now;
		c->reach++;
	}
	if (converted)
		count_user(t, c);
}

void tally_order(struct tally *t, size_t cell)
{
	t->cell[cell].converted++;
	count_user(t, &t->cell[cell]);
}

const char *tally_conversion(struct tally *t, unsigned bucket, uint64_t count,
	amount revenue, uint64_t times)
{
	/* 10^38 units of 10^-18 fit in 127 bits. */
	const amount most = (amount)AMOUNT_UNIT * AMOUNT_UNIT * 100000000000;
	struct share *total = &t->total[bucket];
	amount units;

	if (__builtin_mul_overflow(revenue, (amount)times, &units) ||
		units > most || units < -most ||
		__builtin_add_overflow(
			total->money, units * AMOUNT_UNIT, &total->money) ||
		total->money / AMOUNT_UNIT > most ||
		total->money / AMOUNT_UNIT < -most)
		return "the sum of revenue is too large";
	if (__builtin_add_overflow(t->converted, count, &t->converted) ||
		t->converted > INT64_MAX)
		return TALLY_TOO_MANY;
	total->count += (credit_sum)count * CREDIT_ONE;
	t->refunds |= revenue < 0;
	return NULL;
}

struct share tally_sum(
	const struct tally *t, size_t cell, unsigned model, unsigned skip)
{
	struct share sum = {0, 0};

	for (unsigned b = 0; b < t->buckets; b++) {
		const struct share *s = tally_share(t, cell, model, b);
		if (b == skip)
			continue;
		sum.count += s->count;
		sum.money += s->money;
	}
	return sum;
}

unsigned tally_bucket(struct text customer)
{
	uint64_t h = 0xcbf29ce484222325;

	for (size_t i = 0; i < customer.len; i++)
		h = (h ^ (unsigned char)customer.at[i]) * 0x100000001b3;
	return (unsigned)(h * 0x9e3779b97f4a7c15 >> 58);
}
