/* tally.c - adding up facts and credits by cell. */
#include "journey/tally.h"

#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"

#define TOO_DEAR "the sum of costs is too large"

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

/* What cell I is of. */
static struct tally_cell cell_of(const struct tally *t, size_t i)
{
	struct tally_cell cell = {.player = (uint32_t)i};

	if (t->periods) {
		const char *key = table_key(&t->index, i).at;
		memcpy(&cell.player, key, sizeof(cell.player));
		memcpy(&cell.period, key + sizeof(cell.player),
			sizeof(cell.period));
	}
	return cell;
}

/* Cells up to number N. */
static void enlarge(struct tally *t, size_t n)
{
	size_t width = t->models * t->buckets;

	while (t->n < n) {
		mem_grow(&t->cell, &t->cap, t->n + 1, sizeof(*t->cell));
		mem_grow(&t->share, &t->shares_cap, (t->n + 1) * width,
			sizeof(*t->share));
		t->cell[t->n] = cell_of(t, t->n);
		memset(t->share + t->n * width, 0, width * sizeof(*t->share));
		t->n++;
	}
}

static size_t number_of(struct tally *t, uint32_t player, int32_t period)
{
	struct {
		uint32_t player;
		int32_t period;
	} key = {player, period};
	struct text of = {(const char *)&key, sizeof(key)};

	return t->lead ? lead_put(t->lead, &t->index, of)
		       : table_put(&t->index, of);
}

size_t tally_cell(struct tally *t, uint32_t player, int32_t period)
{
	size_t i = t->periods ? number_of(t, player, period) : player;

	if (i >= t->n)
		enlarge(t, i + 1);
	t->cell[i].used = true;
	return i;
}

void tally_follow(struct tally *t, const struct tally *like, struct lead *lead)
{
	for (size_t i = 0; i < like->index.n; i++)
		table_put(&t->index, table_key(&like->index, i));
	enlarge(t, t->index.n);
	t->lead = lead;
}

void tally_alone(struct tally *t)
{
	if (t->periods) {
		lead_follow(t->lead, &t->index);
		enlarge(t, t->index.n);
	}
	t->lead = NULL;
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
		return TOO_DEAR;
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

#define TOO_MUCH "the sum of revenue is too large"

/* 10^38 units of 10^-18 fit in 127 bits. */
static const amount most = (amount)AMOUNT_UNIT * AMOUNT_UNIT * 100000000000;

static const char *add_money(struct share *total, amount units)
{
	if (__builtin_add_overflow(total->money, units, &total->money) ||
		total->money / AMOUNT_UNIT > most ||
		total->money / AMOUNT_UNIT < -most)
		return TOO_MUCH;
	return NULL;
}

static const char *add_count(struct tally *t, uint64_t count)
{
	return __builtin_add_overflow(t->converted, count, &t->converted) ||
			       t->converted > INT64_MAX
		       ? TALLY_TOO_MANY
		       : NULL;
}

const char *tally_conversion(struct tally *t, unsigned bucket, uint64_t count,
	amount revenue, uint64_t times)
{
	struct share *total = &t->total[bucket];
	amount units;

	if (__builtin_mul_overflow(revenue, (amount)times, &units) ||
		units > most || units < -most)
		return TOO_MUCH;
	TRY(add_money(total, units * AMOUNT_UNIT));
	TRY(add_count(t, count));
	total->count += (credit_sum)count * CREDIT_ONE;
	t->refunds |= revenue < 0;
	return NULL;
}

/* The facts of cell I of FROM. */
static const char *unite_cell(
	struct tally *into, const struct tally *from, size_t i)
{
	const struct tally_cell *x = &from->cell[i];
	struct tally_cell *to = &into->cell[i];
	size_t width = from->models * from->buckets;

	to->used |= x->used;
	to->reach += x->reach;
	to->users += x->users;
	for (size_t k = i * width; k < (i + 1) * width; k++) {
		into->share[k].count += from->share[k].count;
		into->share[k].money += from->share[k].money;
	}
	if (__builtin_add_overflow(to->converted, x->converted, &to->converted))
		return TALLY_TOO_MANY;
	return amount_add(&to->cost, x->cost) ? NULL : TOO_DEAR;
}

const char *tally_unite(struct tally *into, const struct tally *from)
{
	if (into->periods)
		lead_follow(into->lead, &into->index);
	enlarge(into, from->n > into->index.n ? from->n : into->index.n);
	for (size_t i = 0; i < from->n; i++)
		TRY(unite_cell(into, from, i));
	for (unsigned b = 0; b < from->buckets; b++) {
		TRY(add_money(&into->total[b], from->total[b].money));
		into->total[b].count += from->total[b].count;
	}
	into->customers += from->customers;
	into->users += from->users;
	into->refunds |= from->refunds;
	if (from->first_ms < into->first_ms)
		into->first_ms = from->first_ms;
	if (from->last_ms > into->last_ms)
		into->last_ms = from->last_ms;
	return add_count(into, from->converted);
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
