/* coalitions.c - rates of coalitions, and what each player adds to them. */
#include "journey/coalitions.h"

#include <math.h>
#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"

struct paths_of {
	uint64_t converted, null;
	amount value;
};

enum { HEAD = 2 }; /* numbers of a key before the players: period, bucket */

void coalitions_init(struct coalitions *c)
{
	*c = (struct coalitions){.too_many = false};
	table_init(&c->sets, sizeof(struct paths_of), hash_seed());
}

void coalitions_release(struct coalitions *c)
{
	table_release(&c->sets);
}

/* PLAYER into SET[0..n), which is sorted; the new n, or n if it is there. */
static size_t insert(uint32_t *set, size_t n, uint32_t player)
{
	size_t at = n;

	while (at > 0 && set[at - 1] > player)
		at--;
	if ((at > 0 && set[at - 1] == player) || n == COALITIONS_PLAYERS + 1)
		return n;
	memmove(set + at + 1, set + at, (n - at) * sizeof(*set));
	set[at] = player;
	return n + 1;
}

void coalitions_add(struct coalitions *c, int32_t period, unsigned bucket,
	const struct touch *touch, size_t n, uint64_t converted, uint64_t null,
	amount value)
{
	uint32_t key[HEAD + COALITIONS_PLAYERS + 2] = {
		(uint32_t)period, bucket};
	size_t in = 0;

	for (size_t i = 0; i < n; i++)
		in = insert(key + HEAD, in, touch[i].player);
	c->too_many |= in > COALITIONS_PLAYERS;
	if (in == 0 || in > COALITIONS_PLAYERS)
		return;
	size_t set = table_put(&c->sets,
		(struct text){(const char *)key, (HEAD + in) * sizeof(*key)});
	struct paths_of *p = table_value(&c->sets, set);
	p->converted += converted;
	p->null += null;
	p->value += value;
}

void coalitions_unite(struct coalitions *into, const struct coalitions *from)
{
	into->too_many |= from->too_many;
	for (size_t i = 0; i < from->sets.n; i++) {
		const struct paths_of *x = table_value(&from->sets, i);
		struct paths_of *to = table_value(&into->sets,
			table_put(&into->sets, table_key(&from->sets, i)));
		to->converted += x->converted;
		to->null += x->null;
		to->value += x->value;
	}
}

/* Set I: its players into KEY + HEAD, and how many. */
static size_t set_at(const struct coalitions *c, size_t i,
	uint32_t key[HEAD + COALITIONS_PLAYERS])
{
	struct text t = table_key(&c->sets, i);

	memcpy(key, t.at, t.len);
	return t.len / sizeof(*key) - HEAD;
}

void coalitions_close(const struct coalitions *c, struct tally *t)
{
	uint32_t key[HEAD + COALITIONS_PLAYERS];

	for (size_t i = 0; i < c->sets.n; i++)
		for (size_t k = set_at(c, i, key); k-- > 0;)
			tally_cell(t, key[HEAD + k], (int32_t)key[0]);
}

/* One period in the making: its players by name, and of each set of them, as
 * bits, what its coalition is worth. */
struct game {
	uint32_t player[COALITIONS_PLAYERS];
	size_t n;
	double *paths, *rate, *mean; /* 2^n each */
	amount *sum;		     /* revenue, exactly */
	uint64_t converted, all;
	amount value;
};

static const char *find_players(struct game *g, const struct coalitions *c,
	int32_t period, const uint32_t *rank)
{
	uint32_t key[HEAD + COALITIONS_PLAYERS];

	for (size_t i = 0; i < c->sets.n; i++) {
		size_t n = set_at(c, i, key);
		for (size_t k = 0; k < n && (int32_t)key[0] == period; k++) {
			uint32_t p = key[HEAD + k];
			size_t at = 0;
			while (at < g->n && rank[g->player[at]] < rank[p])
				at++;
			if (at < g->n && g->player[at] == p)
				continue;
			if (g->n == COALITIONS_PLAYERS)
				return "--shapley=all: there are more than 20 "
				       "channels, and so more coalitions than "
				       "can be counted (--remove some)";
			memmove(g->player + at + 1, g->player + at,
				(g->n - at) * sizeof(*g->player));
			g->player[at] = p;
			g->n++;
		}
	}
	return NULL;
}

/* The bits of the N players of KEY. */
static size_t bits_of(const struct game *g, const uint32_t *key, size_t n)
{
	size_t bits = 0;

	for (size_t k = 0; k < n; k++)
		for (size_t at = 0; at < g->n; at++)
			bits |= (size_t)(g->player[at] == key[HEAD + k]) << at;
	return bits;
}

/* Sums of exact sets, then of all their parts, then rates. */
static void fill(struct game *g, const struct coalitions *c, int32_t period,
	unsigned skip)
{
	uint32_t key[HEAD + COALITIONS_PLAYERS];
	size_t sets = (size_t)1 << g->n;

	for (size_t i = 0; i < c->sets.n; i++) {
		size_t n = set_at(c, i, key);
		const struct paths_of *p = table_value(&c->sets, i);
		if ((int32_t)key[0] != period || key[1] == skip)
			continue;
		size_t at = bits_of(g, key, n);
		g->converted += p->converted;
		g->all += p->converted + p->null;
		g->value += p->value;
		g->paths[at] += (double)p->converted + (double)p->null;
		g->rate[at] += (double)p->converted;
		g->sum[at] += p->value;
	}
	for (size_t bit = 1; bit < sets; bit <<= 1)
		for (size_t s = 0; s < sets; s++)
			if (s & bit) {
				g->paths[s] += g->paths[s ^ bit];
				g->rate[s] += g->rate[s ^ bit];
				g->sum[s] += g->sum[s ^ bit];
			}
	for (size_t s = 0; s < sets; s++) {
		g->rate[s] = g->paths[s] > 0 ? g->rate[s] / g->paths[s] : 0;
		g->mean[s] =
			g->paths[s] > 0 ? (double)g->sum[s] / g->paths[s] : 0;
	}
}

/* What each player adds to WORTH[set], over all orders: N values. */
static void shapley(double *value, const double *worth, size_t n)
{
	double weight[COALITIONS_PLAYERS] = {0}; /* by other players */

	for (size_t k = 0; k < n; k++)
		weight[k] =
			k == 0 ? 1. / (double)n
			       : weight[k - 1] * (double)k / (double)(n - k);
	for (size_t i = 0; i < n; i++)
		value[i] = 0;
	for (size_t s = 0; s < (size_t)1 << n; s++) {
		size_t k = (size_t)__builtin_popcountll(s);
		double w = k < n ? weight[k] : 0;
		for (size_t i = 0; i < n; i++)
			if (!(s >> i & 1))
				value[i] += w * (worth[s | (size_t)1 << i] -
							worth[s]);
	}
}

/* SUM in proportion to VALUE[0..n), in millions of units, below which doubles
 * tell nothing; the largest takes what rounding leaves. */
static void divide(
	credit_sum *part, credit_sum sum, const double *value, size_t n)
{
	const double million = 1e6;
	credit_sum left = sum;
	double all = 0;
	size_t largest = 0;

	for (size_t i = 0; i < n; i++) {
		all += value[i];
		largest = value[i] > value[largest] ? i : largest;
	}
	for (size_t i = 0; i < n; i++) {
		double share = all > 0 || all < 0 ? value[i] / all : 0;
		part[i] = (credit_sum)rint((double)sum / million * share) *
			  (credit_sum)million;
		left -= part[i];
	}
	if (n)
		part[largest] += left;
}

static const char *credit_period(struct share *share,
	const struct coalitions *c, struct tally *t, int32_t period,
	const uint32_t *rank, unsigned skip)
{
	struct game g = {.n = 0};
	double rate[COALITIONS_PLAYERS], mean[COALITIONS_PLAYERS];
	credit_sum count[COALITIONS_PLAYERS], money[COALITIONS_PLAYERS];

	TRY(find_players(&g, c, period, rank));
	size_t sets = (size_t)1 << g.n;
	g.paths = mem_zero(3 * sets, sizeof(*g.paths));
	g.rate = g.paths + sets;
	g.mean = g.rate + sets;
	g.sum = mem_zero(sets, sizeof(*g.sum));
	fill(&g, c, period, skip);
	shapley(rate, g.rate, g.n);
	shapley(mean, g.mean, g.n);
	divide(count, (credit_sum)g.converted * CREDIT_ONE, rate, g.n);
	divide(money, (credit_sum)g.value * AMOUNT_UNIT, mean, g.n);
	for (size_t i = 0; i < g.n; i++) {
		struct share *to = &share[tally_cell(t, g.player[i], period)];
		to->count += count[i];
		to->money += money[i];
	}
	free(g.paths);
	free(g.sum);
	return NULL;
}

const char *coalitions_credit(struct share *share, const struct coalitions *c,
	struct tally *t, size_t players, const uint32_t *rank, unsigned skip)
{
	struct table periods;
	const char *why = NULL;

	(void)players;
	if (c->too_many)
		return "--shapley=all: a path has more than 20 channels, and so "
		       "there are more coalitions than can be counted (--remove "
		       "some)";
	table_init(&periods, 0, hash_seed());
	for (size_t i = 0; i < c->sets.n; i++) {
		struct text key = table_key(&c->sets, i);
		table_put(&periods, (struct text){key.at, sizeof(int32_t)});
	}
	for (size_t i = 0; i < periods.n && !why; i++) {
		int32_t period;
		memcpy(&period, table_key(&periods, i).at, sizeof(period));
		why = credit_period(share, c, t, period, rank, skip);
	}
	table_release(&periods);
	return why;
}
