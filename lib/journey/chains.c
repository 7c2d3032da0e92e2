/* chains.c - removal effects into credit, period by period. */
#include "journey/chains.h"

#include <math.h>
#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"

void chains_init(struct chains *c, unsigned order, unsigned buckets)
{
	*c = (struct chains){.order = order, .buckets = buckets};
	table_init(&c->periods, 0, hash_seed());
}

void chains_release(struct chains *c)
{
	for (size_t i = 0; i < c->periods.n * c->buckets; i++)
		markov_release(&c->chain[i]);
	for (size_t i = 0; i < c->periods.n && c->whole; i++)
		markov_release(&c->whole[i]);
	free(c->chain);
	free(c->whole);
	table_release(&c->periods);
}

/* The chains of PERIOD, one a bucket. */
static struct markov *chains_of(struct chains *c, int32_t period)
{
	struct text key = {(const char *)&period, sizeof(period)};
	size_t before = c->periods.n, i = table_put(&c->periods, key);

	if (i == before) {
		mem_grow(&c->chain, &c->cap, (i + 1) * c->buckets,
			sizeof(*c->chain));
		for (unsigned b = 0; b < c->buckets; b++)
			markov_init(&c->chain[i * c->buckets + b], c->order);
	}
	return &c->chain[i * c->buckets];
}

size_t chains_size(const struct chains *c, size_t i)
{
	const struct markov *m = &c->chain[i];
	size_t dense = m->sparse ? 0 : (m->width + 1) * m->width;

	return dense * sizeof(*m->dense) + m->exit_cap * sizeof(*m->exit) +
	       table_size(&m->grams) + (m->sparse ? table_size(&m->edges) : 0);
}

void chains_add(struct chains *c, int32_t period, unsigned bucket,
	const struct touch *touch, size_t n, uint64_t converted, uint64_t null,
	amount value)
{
	markov_add(&chains_of(c, period)[bucket], touch, n, converted, null,
		value);
}

void chains_unite(struct chains *into, const struct chains *from)
{
	for (size_t i = 0; i < from->periods.n; i++) {
		struct markov *to = chains_of(into, chains_period(from, i));
		for (unsigned b = 0; b < from->buckets; b++)
			markov_merge(
				&to[b], &from->chain[i * from->buckets + b], 1);
	}
}

void chains_close(
	struct chains *c, struct tally *t, const struct players *players)
{
	uint32_t who[MARKOV_ORDER];
	unsigned char *in = mem_array(players_count(players), 1);
	int64_t from;
	uint32_t to;
	uint64_t w;

	c->whole = mem_zero(c->periods.n, sizeof(*c->whole));
	for (size_t i = 0; i < c->periods.n; i++) {
		struct markov *m = &c->whole[i];
		markov_init(m, c->order);
		for (unsigned b = 0; b < c->buckets; b++)
			markov_merge(m, &c->chain[i * c->buckets + b], 1);
		memset(in, 0, players_count(players));
		for (size_t at = 0; markov_edge(m, &at, &from, &to, &w);)
			for (size_t k = markov_state(m, to, who); k-- > 0;)
				in[who[k]] = 1;
		for (uint32_t p = 0; p < players_count(players); p++)
			if (in[p])
				tally_cell(t, p, chains_period(c, i));
	}
	free(in);
}

bool chains_units(uint64_t *unit, const double *effect, size_t n)
{
	double sum = 0;
	size_t largest = 0;
	uint64_t given = 0;

	for (size_t i = 0; i < n; i++) {
		sum += effect[i];
		if (effect[i] > effect[largest])
			largest = i;
		if (effect[i] < 0)
			return false;
	}
	if (!(sum > 0) || !isfinite(sum))
		return false;
	for (size_t i = 0; i < n; i++) {
		unit[i] = (uint64_t)(effect[i] / sum * CREDIT_ONE);
		given += unit[i];
	}
	unit[largest] += CREDIT_ONE - given; /* modulo 2^64: it may be less */
	return true;
}

/* One period: PLACE[r] is the player whose rank is r, UNIT and so on have room
 * for as many as there are players. */
static const char *credit_period(struct share *share, struct tally *t,
	const struct markov *m, int32_t period, size_t players,
	const uint32_t *rank, const uint32_t *place)
{
	struct markov_effects e;
	const char *why = markov_solve(&e, m, players, rank);
	uint64_t *unit = mem_zero(2 * players, sizeof(*unit));
	double *sorted = mem_zero(2 * players, sizeof(*sorted));
	credit_sum *money = mem_zero(players, sizeof(*money));
	uint64_t converted = 0;
	amount value = 0;

	for (size_t i = 0; i < m->n; i++) {
		converted += m->exit[i].converted;
		value += m->exit[i].value;
	}
	for (size_t i = 0; i < players && !why; i++) {
		sorted[i] = e.effect[place[i]];
		sorted[players + i] = e.effect_value[place[i]];
	}
	if (!why && chains_units(unit, sorted, players)) {
		/* Without an effect on revenue it goes with the conversions. */
		if (!chains_units(unit + players, sorted + players, players))
			memcpy(unit + players, unit, players * sizeof(*unit));
		credit_money(money, value, unit + players, players);
		for (size_t i = 0; i < players; i++) {
			if (unit[i] == 0 && money[i] == 0)
				continue;
			struct share *to =
				&share[tally_cell(t, place[i], period)];
			to->count += (credit_sum)converted * unit[i];
			to->money += money[i];
		}
	}
	free(e.effect);
	free(e.effect_value);
	free(unit);
	free(sorted);
	free(money);
	return why;
}

const char *chains_credit(struct share *share, struct chains *c,
	struct tally *t, size_t players, const uint32_t *rank, unsigned skip)
{
	uint32_t *place = mem_array(players, sizeof(*place));
	const char *why = NULL;

	for (uint32_t i = 0; i < players; i++)
		place[rank[i]] = i;
	for (size_t i = 0; i < c->periods.n && !why; i++) {
		const struct markov *m = &c->whole[i];
		struct markov some;
		if (skip < c->buckets) {
			markov_init(&some, c->order);
			markov_merge(&some, m, 1);
			markov_merge(
				&some, &c->chain[i * c->buckets + skip], -1);
			m = &some;
		}
		why = credit_period(
			share, t, m, chains_period(c, i), players, rank, place);
		if (m == &some)
			markov_release(&some);
	}
	free(place);
	return why;
}
