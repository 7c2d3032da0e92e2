/* knapsack_improve.c - branch and bound among the groups that are nearly tied.
 *
 * What a choice falls short of the bound is the sum of what each group loses
 * against its best option at the prices, and of what is left of each limit
 * times its price.  An option that loses more than the choice at hand falls
 * short cannot be in a better one, so only groups with another option that
 * loses little are searched (the core: Pisinger, "A minimal algorithm for the
 * multiple-choice knapsack problem", European Journal of Operational Research
 * 83, 1995), those with the least loss deepest.  The search ends after a fixed
 * number of steps: few groups are solved exactly, many nearly.
 */
#include <math.h>
#include <stdlib.h>

#include "base/random.h"
#include "offer/knapsack_parts.h"

enum { CORE = 40, STEPS = 300000, ROUNDS = 4 };
enum { FEW_STEPS = 30000, MOST_STEPS = 12000000, MOST_ROUNDS = 2000 };
enum { IDLE_STEPS = 10000 }; /* a group, that find nothing better */

struct nearly {
	double loss;  /* of the best option that is not taken now */
	double moves; /* the most that another option is worth more or less */
	uint32_t group;
};

struct pick {
	double loss;
	uint32_t option; /* or KNAPSACK_NONE */
};

struct core {
	struct knapsack_answer *a;
	const struct knapsack *k;
	amount *left;
	uint32_t group[CORE];
	size_t n;
	struct pick *pick[CORE]; /* of each, by loss */
	size_t picks[CORE];
	uint32_t now[CORE], best[CORE];
	int64_t *room;	  /* of each limit, see open_room() */
	unsigned *priced; /* the limits with a price */
	unsigned n_priced;
	double *most;	  /* of limit l in groups d on: most[d * limits + l] */
	double short_now; /* how much the best so far falls short */
	bool found;
	unsigned steps, limit_steps, all_steps;
	double short_all; /* how much the whole choice falls short */
};

static int by_loss(const void *a, const void *b)
{
	const struct nearly *x = a, *y = b;

	if (x->loss != y->loss)
		return x->loss < y->loss ? -1 : 1;
	return (x->group > y->group) - (x->group < y->group);
}

/* Large moves first. */
static int by_moves(const void *a, const void *b)
{
	const struct nearly *x = a, *y = b;

	if (x->moves != y->moves)
		return x->moves > y->moves ? -1 : 1;
	return (x->group > y->group) - (x->group < y->group);
}

static int by_place(const void *a, const void *b)
{
	const size_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

static int by_pick(const void *a, const void *b)
{
	const struct pick *x = a, *y = b;

	if (x->loss != y->loss)
		return x->loss < y->loss ? -1 : 1;
	return (x->option > y->option) - (x->option < y->option);
}

/* The best that group G can reach at the prices. */
static double best_of(
	const struct knapsack_answer *a, const struct knapsack *k, uint32_t g)
{
	double best = 0;

	for (uint32_t j = k->first[g]; j < k->first[g + 1]; j++) {
		double r =
			k->value[j] > 0 ? knapsack_reduced(k, a->price, j) : 0;
		best = r > best ? r : best;
	}
	return best;
}

/* What G loses by the best option other than the one it has. */
static double other(
	const struct knapsack_answer *a, const struct knapsack *k, uint32_t g)
{
	double best = best_of(a, k, g), least = -1;

	if (a->choice[g] != KNAPSACK_NONE)
		least = best;
	for (uint32_t j = k->first[g]; j < k->first[g + 1]; j++) {
		if (j == a->choice[g] || k->value[j] <= 0)
			continue;
		double loss = best - knapsack_reduced(k, a->price, j);
		least = least < 0 || loss < least ? loss : least;
	}
	return least;
}

/* How far the value of G's options is from what it has, at most. */
static double moves(
	const struct knapsack_answer *a, const struct knapsack *k, uint32_t g)
{
	double now = 0, most = 0;

	if (a->choice[g] != KNAPSACK_NONE)
		now = most = (double)k->value[a->choice[g]];
	for (uint32_t j = k->first[g]; j < k->first[g + 1]; j++)
		if (k->value[j] > 0)
			most = fmax(most, fabs((double)k->value[j] - now));
	return most;
}

/* What lies unused, at its price. */
static double unused(const struct core *c)
{
	double worth = 0;

	for (unsigned l = 0; l < c->k->limits; l++)
		if (c->a->price[l] > 0)
			worth += c->a->price[l] * (double)c->left[l];
	return worth;
}

/* What is left of each limit while a core is searched, which only takes from
 * it: so 64 bits do, and a limit that is none does not come to its end. */
static void open_room(struct core *c)
{
	c->n_priced = 0;
	for (unsigned l = 0; l < c->k->limits; l++) {
		c->room[l] = c->left[l] > INT64_MAX ? INT64_MAX
						    : (int64_t)c->left[l];
		if (c->a->price[l] > 0)
			c->priced[c->n_priced++] = l;
	}
}

/* Whether LOSS, and what of the room groups D on cannot use, is as much as the
 * best so far falls short. */
static bool is_lost(const struct core *c, size_t d, double loss)
{
	const double *most = c->most + d * c->k->limits, *price = c->a->price;
	double worth = 0;

	for (unsigned i = 0; i < c->n_priced; i++) {
		unsigned l = c->priced[i];
		double over = (double)c->room[l] - most[l];
		if (over > 0)
			worth += price[l] * over;
	}
	return loss + worth >= c->short_now;
}

static bool has_room(const struct core *c, uint32_t j)
{
	const struct knapsack *k = c->k;

	if (j == KNAPSACK_NONE)
		return true;
	if (k->cost)
		return c->room[0] >= k->cost[j];
	for (uint32_t u = k->use_first[j]; u < k->use_first[j + 1]; u++)
		if (c->room[k->use[u].limit] < k->use[u].amount)
			return false;
	return true;
}

/* Take option J, SIGN 1, or give it back, -1. */
static void take(struct core *c, uint32_t j, int sign)
{
	const struct knapsack *k = c->k;

	if (j == KNAPSACK_NONE)
		return;
	if (k->cost) {
		c->room[0] -= sign * k->cost[j];
		return;
	}
	for (uint32_t u = k->use_first[j]; u < k->use_first[j + 1]; u++)
		c->room[k->use[u].limit] -= sign * k->use[u].amount;
}

/* What of the room is not used, at its price. */
static double unused_room(const struct core *c)
{
	double worth = 0;

	for (unsigned i = 0; i < c->n_priced; i++)
		worth += c->a->price[c->priced[i]] *
			 (double)c->room[c->priced[i]];
	return worth;
}

/* Choose for group D and those below it, LOSS lost above. */
static void search(struct core *c, size_t d, double loss)
{
	if (c->steps++ >= c->limit_steps || is_lost(c, d, loss))
		return;
	if (d == c->n) {
		c->short_now = loss + unused_room(c);
		c->found = true;
		for (size_t i = 0; i < c->n; i++)
			c->best[i] = c->now[i];
		return;
	}
	for (size_t i = 0; i < c->picks[d]; i++) {
		struct pick p = c->pick[d][i];
		if (loss + p.loss >= c->short_now)
			return;
		if (!has_room(c, p.option))
			continue;
		take(c, p.option, 1);
		c->now[d] = p.option;
		search(c, d + 1, loss + p.loss);
		take(c, p.option, -1);
	}
}

/* Raise MOST[l] to what option J uses of limit l. */
static void raise_most(
	const struct knapsack *k, double *most, const double *below, uint32_t j)
{
	if (k->cost) {
		most[0] = fmax(most[0], below[0] + (double)k->cost[j]);
		return;
	}
	for (uint32_t u = k->use_first[j]; u < k->use_first[j + 1]; u++) {
		uint32_t l = k->use[u].limit;
		most[l] = fmax(most[l], below[l] + (double)k->use[u].amount);
	}
}

/* The options of the core's group D, and the most it and those below use. */
static void open_group(struct core *c, size_t d)
{
	const struct knapsack *k = c->k;
	uint32_t g = c->group[d];
	double best = best_of(c->a, k, g);
	double *most = c->most + d * k->limits, *below = most + k->limits;

	c->pick[d] =
		mem_array(k->first[g + 1] - k->first[g] + 1, sizeof(**c->pick));
	c->pick[d][c->picks[d]++] = (struct pick){best, KNAPSACK_NONE};
	for (unsigned l = 0; l < k->limits; l++)
		most[l] = below[l];
	for (uint32_t j = k->first[g]; j < k->first[g + 1]; j++) {
		if (k->value[j] <= 0)
			continue;
		c->pick[d][c->picks[d]++] = (struct pick){
			best - knapsack_reduced(k, c->a->price, j), j};
		raise_most(k, most, below, j);
	}
	qsort(c->pick[d], c->picks[d], sizeof(**c->pick), by_pick);
}

/* Search the core of GROUP[0..n), the first of them deepest; whether it found
 * better. */
static bool once(struct core *c, const uint32_t *group, size_t n)
{
	const struct knapsack *k = c->k;
	double lost, before;

	c->n = n;
	c->most = mem_zero((n + 1) * k->limits, sizeof(*c->most));
	c->found = false;
	c->steps = 0;
	c->short_now = unused(c);
	for (size_t i = n; i-- > 0;) {
		uint32_t g = group[n - 1 - i], now = c->a->choice[g];
		c->group[i] = g;
		c->picks[i] = 0;
		lost = best_of(c->a, k, g);
		if (now != KNAPSACK_NONE)
			lost -= knapsack_reduced(k, c->a->price, now);
		c->short_now += lost;
		open_group(c, i);
		knapsack_swap(k, c->left, KNAPSACK_NONE, now);
	}
	before = c->short_now;
	/* Below a millionth of what is to be found it is rounding. */
	c->short_now *= 1 - 1e-6;
	open_room(c);
	search(c, 0, 0);
	for (size_t i = 0; i < n; i++) {
		uint32_t *choice = &c->a->choice[c->group[i]];
		if (c->found)
			*choice = c->best[i];
		knapsack_swap(k, c->left, *choice, KNAPSACK_NONE);
		free(c->pick[i]);
	}
	free(c->most);
	c->all_steps += c->steps;
	if (c->found)
		c->short_all -= before - c->short_now;
	return c->found;
}

/* The groups with another option that loses less than all falls short, those
 * with the least loss first; how many. */
static size_t find_near(
	struct core *c, struct nearly *near, const uint32_t *group, size_t n)
{
	size_t kept = 0, distinct = 0;

	for (size_t i = 0; i < n; i++) {
		uint32_t g = group ? group[i] : (uint32_t)i;
		double loss = other(c->a, c->k, g);
		if (loss >= 0 && loss < c->short_all)
			near[kept++] =
				(struct nearly){loss, moves(c->a, c->k, g), g};
	}
	if (kept)
		qsort(near, kept, sizeof(*near), by_loss);
	for (size_t i = 0; i < kept; i++)
		if (i == 0 || near[i].group != near[i - 1].group)
			near[distinct++] = near[i];
	return distinct;
}

/* What the choice falls short of the bound. */
static double falls_short(const struct core *c)
{
	double value = 0;

	for (size_t g = 0; g < c->k->groups; g++)
		if (c->a->choice[g] != KNAPSACK_NONE)
			value += (double)c->k->value[c->a->choice[g]];
	return c->a->bound - value;
}

/* Those nearest to a tie, again while that helps; how many are left near. */
static size_t search_nearest(
	struct core *c, struct nearly *near, const uint32_t *group, size_t all)
{
	size_t n = find_near(c, near, group, all);
	uint32_t core[CORE];

	for (int round = 0; round < ROUNDS; round++) {
		for (size_t i = 0; i < n && i < CORE; i++)
			core[i] = near[i].group;
		c->limit_steps = c->k->hasty ? FEW_STEPS : STEPS;
		bool found = once(c, core, n < CORE ? n : CORE);
		if (n <= CORE && c->steps < c->limit_steps)
			return 0; /* there is no better */
		if (!found)
			break;
		n = find_near(c, near, group, all);
	}
	return n;
}

/* Some of NEAR, the largest moves last, by turns neighbours in the order of
 * moves and a draw of all, or of the largest. */
static void draw(uint32_t core[CORE], struct random *r,
	const struct nearly *near, size_t n, unsigned round)
{
	size_t at[CORE], from = 0, among = n >> (round / 2 % 4 * 2);

	if (among < 2 * CORE)
		among = n;
	if (n > CORE)
		from = round / 2 * (CORE / 2) % (n - CORE + 1);
	for (size_t i = 0; i < CORE; i++) {
		bool again = round % 2;
		at[i] = from + i;
		while (again) {
			again = false;
			at[i] = random_below(r, among);
			for (size_t j = 0; j < i; j++)
				again |= at[j] == at[i];
		}
	}
	qsort(at, CORE, sizeof(*at), by_place);
	for (size_t i = 0; i < CORE; i++)
		core[i] = near[at[CORE - 1 - i]].group;
}

/* Other neighbourhoods, while the gap is worth it: a search of few steps in
 * each, one after the other (large neighbourhood search: Shaw, "Using
 * constraint programming and local search methods to solve vehicle routing
 * problems", CP 1998). */
static void search_about(struct core *c, struct nearly *near, size_t n)
{
	uint32_t core[CORE];
	struct random r;
	size_t idle = 0;

	random_seed(&r, n);
	qsort(near, n, sizeof(*near), by_moves);
	c->limit_steps = FEW_STEPS;
	for (unsigned round = 0;
		round < MOST_ROUNDS && c->all_steps < MOST_STEPS &&
		idle < IDLE_STEPS * n &&
		c->short_all > c->a->bound * KNAPSACK_FINE;
		round++) {
		draw(core, &r, near, n, round);
		idle = once(c, core, CORE) ? 0 : idle + c->steps;
	}
}

static void begin(struct core *c)
{
	c->room = mem_array(c->k->limits, sizeof(*c->room));
	c->priced = mem_array(c->k->limits, sizeof(*c->priced));
}

void knapsack_improve(struct knapsack_answer *a, const struct knapsack *k,
	amount *left, const uint32_t *group, size_t n)
{
	struct core c = {.a = a, .k = k, .left = left};

	begin(&c);
	size_t all = group ? n : k->groups;
	struct nearly *near = mem_array(all, sizeof(*near));

	c.short_all = falls_short(&c);
	a->exact =
		search_nearest(&c, near, group, all) == 0 && all >= k->groups;
	free(near);
	free(c.room);
	free(c.priced);
}

void knapsack_search(struct knapsack_answer *a, const struct knapsack *k)
{
	struct core c = {
		.a = a, .k = k, .left = mem_array(k->limits, sizeof(*c.left))};

	begin(&c);
	struct nearly *near = mem_array(k->groups, sizeof(*near));

	for (unsigned l = 0; l < k->limits; l++)
		c.left[l] = k->limit[l] - a->used[l];
	c.short_all = falls_short(&c);
	size_t n = find_near(&c, near, NULL, k->groups);
	if (n > CORE)
		search_about(&c, near, n);
	knapsack_count(a, k);
	free(c.left);
	free(near);
	free(c.room);
	free(c.priced);
}
